import { resolve } from 'node:path'
import { renderInit } from '../../../budget/init.ts'
import { percent } from '../../../budget/written.ts'
import { findFiles } from '../../../source/workspace-models.ts'
import { BUDGET_SCHEMA_ADDRESS } from '../../../util/schema-address.ts'
import { UserError } from '../../../util/user-error.ts'
import { BUDGET_PATHS } from '../../find-budget.ts'
import { anyOf, MODEL_GLOBS } from '../../model-paths.ts'
import { flag, list, text, UsageError, type Command } from '../command.ts'
import { EXIT, type Io } from '../io.ts'
import { MODEL_OPTIONS, targetOf } from '../model-options.ts'
import { DEFAULT_CONFIG } from './check.ts'
import { profilePath } from './profile.ts'

export const INIT: Command = {
  usage: '[--headroom 10%] [--config FILE] [--force]',
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
    models: { type: 'string', multiple: true, value: 'GLOB', help: 'more files that are models' },
    ...MODEL_OPTIONS,
  },
  run: async (args, io) => {
    if (args.positionals.length > 0)
      throw new UsageError('init takes no MODEL; it finds them below this folder')
    const there = existing(text(args, 'config'), io)
    const config = text(args, 'config') ?? there ?? DEFAULT_CONFIG
    const file = resolve(io.cwd, config)
    if (there !== undefined && !flag(args, 'force')) {
      throw new UserError(
        'config',
        `${there}: exists already; use --force to write it anew, or --config - to look at it`,
      )
    }
    const target = targetOf(args)
    const paths = await findFiles(io.cwd, anyOf([...MODEL_GLOBS, ...list(args, 'models')]))
    const results = await Promise.all(
      paths.map((path) => profilePath(path, { target, io, folder: io.cwd })),
    )
    const models = results.flatMap((result) =>
      result.status === 'ok' ? [{ path: result.profile.path, profile: result.profile }] : [],
    )
    const budget = renderInit({
      models,
      headroom: headroomOf(text(args, 'headroom') ?? '10%'),
      part: text(args, 'target') ?? null,
      schema: BUDGET_SCHEMA_ADDRESS,
    })
    if (config === '-') io.stdout(budget)
    else io.writeFile(file, budget)
    for (const result of results) {
      if (result.status === 'error') io.stderr(`left out: ${result.failure.error.message}\n`)
    }
    if (config !== '-') io.stderr(`${config}: written for ${models.length} models\n`)
    return results.some(({ status }) => status === 'error') ? EXIT.unreadable : EXIT.fine
  },
}

/** The budget file that is there: the one named, else any that `check` would find. */
function existing(config: string | undefined, io: Io): string | undefined {
  const paths = config === undefined ? BUDGET_PATHS : config === '-' ? [] : [config]
  return paths.find((path) => io.exists(resolve(io.cwd, path)))
}

function headroomOf(value: string): number {
  const written = percent('any')
  if (new RegExp(written.pattern).test(value)) return written.parse(value)
  throw new UsageError(
    `--headroom: expected ${written.allowed}, e.g. ${written.example}, found "${value}"`,
  )
}
