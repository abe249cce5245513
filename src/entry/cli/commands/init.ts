import { resolve } from 'node:path'
import { renderInit } from '../../../budget/init.ts'
import { filesNamed, parseBudget } from '../../../budget/parse-budget.ts'
import { renderProblem } from '../../../budget/problem.ts'
import { filesOfProject, readProject } from '../../../budget/project.ts'
import { rulesFor, targetRequest } from '../../../budget/rules.ts'
import { updateBudget } from '../../../budget/update.ts'
import { percent } from '../../../budget/written.ts'
import { findFiles } from '../../../source/workspace-models.ts'
import { resolveTarget, type TargetRequest } from '../../../target/resolve-target.ts'
import type { Target } from '../../../target/runtime.ts'
import { visible } from '../../../report/sanitise.ts'
import { BUDGET_SCHEMA_ADDRESS } from '../../../util/schema-address.ts'
import { UserError } from '../../../util/user-error.ts'
import { BUDGET_PATHS } from '../../../budget/paths.ts'
import { modelsNamedBelow } from '../../mlconf-models.ts'
import { anyOf, MODEL_GLOBS } from '../../model-paths.ts'
import { flag, list, text, UsageError, type Arguments, type Command } from '../command.ts'
import { EXIT, type ExitCode, type Io } from '../io.ts'
import { MODEL_OPTIONS, targetOf, targetRequestOf } from '../model-options.ts'
import { DEFAULT_CONFIG } from './check.ts'
import { TIME_OPTIONS } from '../time-limit.ts'
import { profilePath } from './profile.ts'

export const INIT: Command = {
  usage: '[--headroom 10%] [--config FILE] [--force | --update [--tighten 5%] [--dry-run]]',
  options: {
    headroom: {
      type: 'string',
      value: 'PERCENT',
      help: 'how much more than measured is allowed (default 10%)',
    },
    config: {
      type: 'string',
      value: 'FILE',
      help: `where to write it (default ${DEFAULT_CONFIG}; - prints it)`,
    },
    force: { type: 'boolean', help: 'overwrite an existing file' },
    update: {
      type: 'boolean',
      help: 'add entries for models that none matches; everything else stays as it is written',
    },
    tighten: {
      type: 'string',
      value: 'PERCENT',
      help: 'with --update: lower limits to what is used plus this much; none is ever raised',
    },
    'dry-run': { type: 'boolean', help: 'with --update: print what would change, write nothing' },
    models: { type: 'string', multiple: true, value: 'GLOB', help: 'more files that are models' },
    ...MODEL_OPTIONS,
    ...TIME_OPTIONS,
  },
  run: async (args, io) => {
    if (args.positionals.length > 0)
      throw new UsageError('init takes no MODEL; it finds them below this folder')
    const there = existing(text(args, 'config'), io)
    const config = text(args, 'config') ?? there ?? DEFAULT_CONFIG
    const file = resolve(io.cwd, config)
    if (flag(args, 'update')) return update(args, { io, config: text(args, 'config') ?? there })
    if (text(args, 'tighten') !== undefined || flag(args, 'dry-run'))
      throw new UsageError('--tighten and --dry-run go with --update')
    if (there !== undefined && !flag(args, 'force')) {
      throw new UserError(
        'config',
        `${there}: exists already; use --update to add what is new, --force to write it anew, or --config - to look at it`,
      )
    }
    const { project, others, target, hasTarget } = await projectIn(args, io)
    const paths = await modelPaths(args, io)
    const results = await Promise.all(
      paths.map((path) => {
        io.progress(`profiling ${path}`)
        return profilePath(path, { target, io, folder: io.cwd })
      }),
    )
    const models = results.flatMap((result) =>
      result.status === 'ok' ? [{ path: result.profile.path, profile: result.profile }] : [],
    )
    const budget = renderInit({
      models,
      headroom: percentOf(args, 'headroom', '10%'),
      part: text(args, 'target') ?? null,
      isProjectTarget: hasTarget && text(args, 'target') === undefined,
      schema: BUDGET_SCHEMA_ADDRESS,
      project,
      otherProjects: others,
    })
    if (config === '-') io.stdout(budget)
    else io.writeFile(file, budget)
    for (const result of results) {
      if (result.status === 'error') io.stderr(`left out: ${result.failure.error.message}\n`)
    }
    if (config !== '-') io.stderr(`${config}: written for ${modelCount(models.length)}\n`)
    return results.some(({ status }) => status === 'error') ? EXIT.unreadable : EXIT.fine
  },
}

/** The budget file that is there: the one named, else any that `check` would find. */
function existing(config: string | undefined, io: Io): string | undefined {
  const paths = config === undefined ? BUDGET_PATHS : config === '-' ? [] : [config]
  return paths.find((path) => io.exists(resolve(io.cwd, path)))
}

function percentOf(args: Arguments, name: string, usual: string): number {
  const value = text(args, name) ?? usual
  const written = percent('any')
  if (new RegExp(written.pattern).test(value)) return written.parse(value)
  throw new UsageError(
    `--${name}: expected ${written.allowed}, e.g. ${written.example}, found "${value}"`,
  )
}

interface FoundProject {
  /** The one project file that is there; null for none, or several of which nobody chose. */
  readonly project: string | null
  readonly others: readonly string[]
  readonly target: Target
  /** The project says which part or board it is for. */
  readonly hasTarget: boolean
}

/** The firmware's project below this folder, and the build that it describes; options come before it. */
async function projectIn(args: Arguments, io: Io): Promise<FoundProject> {
  const found = await findFiles(io.cwd, (path) => path.endsWith('.slcp'))
  const [path, ...others] = found
  if (path === undefined || others.length > 0)
    return { project: null, others: found, target: targetOf(args), hasTarget: false }
  const files = Object.fromEntries(
    filesOfProject(path).flatMap((file) => {
      const place = resolve(io.cwd, file)
      return io.exists(place) ? [[file, readText(place, io)] as const] : []
    }),
  )
  const { project } = readProject(path, files)
  if (project === null)
    return { project: null, others: [], target: targetOf(args), hasTarget: false }
  const { runtime, 'optimize-speed': speed, target: part } = project.keys
  const target = resolveTarget({
    ...(part === undefined ? {} : { id: part.value }),
    ...(runtime === undefined ? {} : { runtime: runtime.value }),
    ...(speed === undefined ? {} : { optimizeSpeed: speed.value }),
    ...targetRequestOf(args),
  })
  return { project: path, others: [], target, hasTarget: part !== undefined }
}

async function modelPaths(args: Arguments, io: Io): Promise<readonly string[]> {
  const isGlobbed = anyOf([...MODEL_GLOBS, ...list(args, 'models')])
  const files = await findFiles(io.cwd, () => true)
  const { isNamed, notices } = modelsNamedBelow(files, (path) =>
    readText(resolve(io.cwd, path), io),
  )
  const there = new Set(files)
  for (const notice of notices((path) => there.has(path))) io.stderr(`${visible(notice)}\n`)
  return files.filter((path) => isGlobbed(path) || isNamed(path))
}

interface UpdatePlace {
  readonly io: Io
  /** Undefined where there is no budget file. */
  readonly config: string | undefined
}

/** `--update`: prints the lines that change, and writes them but for `--dry-run`. */
async function update(args: Arguments, { io, config }: UpdatePlace): Promise<ExitCode> {
  if (flag(args, 'force')) throw new UsageError('--force writes the file anew, --update changes it')
  if (config === undefined || config === '-')
    throw new UserError('config', 'there is no budget file to update; mvp-budget init writes one')
  const file = resolve(io.cwd, config)
  const [, mark = '', before = ''] = /^(\ufeff?)(.*)$/su.exec(readText(file, io)) ?? []
  const projects = projectFiles(before, io)
  const { budget, problems } = parseBudget({ text: before, file: config, projects })
  if (budget === null) throw new UserError('budget', problems.map(renderProblem).join('\n'))
  const failures = new Map<string, string>()
  const models = await Promise.all(
    (await modelPaths(args, io)).map(async (path) => ({
      path,
      profiles: await Promise.all(
        rulesFor(budget, path).map(async (rules) =>
          profileOn(path, targetRequest(rules), { io, failures }),
        ),
      ),
    })),
  )
  const tighten = text(args, 'tighten') === undefined ? null : percentOf(args, 'tighten', '0%')
  const headroom = percentOf(args, 'headroom', '10%')
  const result = updateBudget({
    ...{ text: before, file: config, budget, projects, models, headroom, tighten },
  })
  const isDry = flag(args, 'dry-run')
  io.stdout(result.changes)
  if (!isDry && result.text !== before) io.writeFile(file, `${mark}${result.text}`)
  for (const message of [...failures.values()].map((one) => `left out: ${one}`).concat(result.kept))
    io.stderr(`${message}\n`)
  io.stderr(`${config}: ${updateWords(result.added.length, result.tightened, isDry)}\n`)
  return failures.size > 0 ? EXIT.unreadable : EXIT.fine
}

/** The profile of one build; null where there is none, which is told once for each model. */
async function profileOn(
  path: string,
  request: TargetRequest,
  { io, failures }: { readonly io: Io; readonly failures: Map<string, string> },
) {
  const target = resolveTarget(request)
  io.progress(`profiling ${path}`)
  const result = await profilePath(path, { target, io, folder: io.cwd })
  if (result.status === 'ok') return result.profile
  failures.set(path, result.failure.error.message)
  return null
}

function readText(file: string, io: Io): string {
  return new TextDecoder('utf-8', { ignoreBOM: true }).decode(io.readFile(file))
}

/** The files of the projects that the budget names, as far as they are there. */
function projectFiles(budget: string, io: Io): Readonly<Record<string, string>> {
  const paths = filesNamed(budget)
  return Object.fromEntries(
    paths.flatMap((path) => {
      const file = resolve(io.cwd, path)
      return io.exists(file) ? [[path, readText(file, io)] as const] : []
    }),
  )
}

function modelCount(count: number): string {
  return `${count} ${count === 1 ? 'model' : 'models'}`
}

/** `2 models added, 3 limits tightened` */
function updateWords(added: number, tightened: number, isDry: boolean): string {
  const parts = [
    ...(added > 0 ? [`${modelCount(added)} added`] : []),
    ...(tightened > 0 ? [`${tightened} ${tightened === 1 ? 'limit' : 'limits'} tightened`] : []),
  ]
  if (parts.length === 0) return 'nothing to change'
  return `${parts.join(', ')}${isDry ? '; not written (--dry-run)' : ''}`
}
