/** Builds that a budget file names, for commands that look at one model; loaded only when they are asked for. */
import { dirname, join, relative, resolve } from 'node:path'
import { limitsInForce } from '../../budget/limits-in-force.ts'
import { filesNamed, parseBudget, type Budget } from '../../budget/parse-budget.ts'
import { renderProblem } from '../../budget/problem.ts'
import { rulesFor, rulesOnBuild, targetRequest, type Rules } from '../../budget/rules.ts'
import { visible } from '../../report/sanitise.ts'
import { resolveTarget } from '../../target/resolve-target.ts'
import { nearest } from '../../util/nearest.ts'
import { UserError } from '../../util/user-error.ts'
import { BUDGET_PATHS } from '../../budget/paths.ts'
import { severalBudgets } from '../find-budget.ts'
import type { AskedBuild, AskedBuilds } from './asked-builds.ts'
import { UsageError } from './command.ts'
import type { Io } from './io.ts'

interface Asked {
  /** Empty: all builds that the file has for the model. */
  readonly names: readonly string[]
  /** The model as it was written: a path, `REVISION:PATH` or `-`. */
  readonly model: string
  readonly config: string | null
  readonly io: Io
}

/**
 * The builds with the limits that hold for the model on each. Throws `UserError` where there is no
 * budget file or it has errors, {@link UsageError} where it has no build of a name.
 */
export function budgetBuilds({ names, model, config, io }: Asked): AskedBuilds {
  const root = rootOf(io)
  const file = config === null ? discovered(root, io) : named(config, root, io)
  const budget = budgetIn(file, root, io)
  const path = placeOf(model, root, io)
  const rules =
    names.length === 0
      ? rulesFor(budget, path)
      : names.map((name) => rulesOnBuild(budget, path, name) ?? refuse(name, budget))
  return rules.map(askedBuild) as unknown as AskedBuilds
}

/**
 * The budget of the repository, for commands that do without one as well; null where there is none. Throws
 * `UserError` for one with errors, and for a `config` that is not there: figures without its settings
 * would be those of another build.
 */
export function budgetOfRepository(config: string | null, io: Io): Budget | null {
  const root = rootOf(io)
  if (config === null && !BUDGET_PATHS.some((path) => io.exists(join(root, path)))) return null
  return budgetIn(config === null ? discovered(root, io) : named(config, root, io), root, io)
}

function askedBuild(rules: Rules): AskedBuild {
  const target = resolveTarget(targetRequest(rules))
  return { name: rules.build, target, limits: limitsInForce(rules, target) }
}

function refuse(name: string, budget: Budget): never {
  const known = (budget.keys.targets?.value ?? []).map((build) => build.name)
  const quoted = JSON.stringify(name.slice(0, 40))
  if (known.length === 0)
    throw new UsageError(
      `--build: ${budget.file} has no build ${quoted}, and no "targets" that name builds`,
    )
  const close = nearest(name, known)
  const hint = close === undefined ? '' : `; did you mean ${close}?`
  throw new UsageError(
    `--build: ${budget.file} has no build ${quoted}${hint} It has: ${known.join(', ')}`,
  )
}

/** The folder of the repository; where there is none, the nearest one with a budget file, else the working directory. */
function rootOf(io: Io): string {
  const folders = foldersFrom(io.cwd)
  const isRoot = (folder: string) => io.exists(join(folder, '.git'))
  const hasBudget = (folder: string) => BUDGET_PATHS.some((path) => io.exists(join(folder, path)))
  return folders.find(isRoot) ?? folders.find(hasBudget) ?? io.cwd
}

function foldersFrom(folder: string): readonly string[] {
  const parent = dirname(folder)
  return parent === folder ? [folder] : [folder, ...foldersFrom(parent)]
}

function discovered(root: string, io: Io): string {
  const [file, ...more] = BUDGET_PATHS.filter((path) => io.exists(join(root, path)))
  if (file !== undefined && more.length > 0) throw severalBudgets([file, ...more])
  if (file !== undefined) return file
  throw new UserError(
    'config',
    `no budget file that names builds (${BUDGET_PATHS.join(', ')}): write one with "mvp-budget init", or name it with --config`,
  )
}

/** From the root, as "check" takes it. */
function named(config: string, root: string, io: Io): string {
  const path = config.replace(/^\.\//, '')
  if (io.exists(resolve(root, path))) return path
  throw new UserError('config', `${visible(path)}: no such budget file in ${visible(root)}`)
}

function budgetIn(file: string, root: string, io: Io): Budget {
  const textOf = (path: string) => Buffer.from(io.readFile(resolve(root, path))).toString('utf8')
  const text = textOf(file)
  const projects = Object.fromEntries(
    filesNamed(text)
      .filter((path) => io.exists(resolve(root, path)))
      .map((path) => [path, textOf(path)]),
  )
  const { budget, problems } = parseBudget({ text, file, projects })
  if (budget !== null) return budget
  throw new UserError('config', problems.map(renderProblem).join('\n'))
}

/** Where the model is, from the root; of `REVISION:PATH` its path. */
function placeOf(model: string, root: string, io: Io): string {
  const inGit = /^[^:]+:(.+)$/.exec(model)?.[1]
  if (inGit === undefined || io.exists(model))
    return relative(root, resolve(io.cwd, model)).replaceAll('\\', '/')
  return inGit.startsWith('./') ? placeOf(inGit, root, io) : inGit
}
