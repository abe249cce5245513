import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { DEFAULT_FAIL_ON } from '../../../budget/conclude.ts'
import type { ChangedModel, ModelBytes } from '../../../source/changed-model.ts'
import { joinRenames } from '../../../source/renames.ts'
import { findFiles } from '../../../source/workspace-models.ts'
import { UserError } from '../../../util/user-error.ts'
import { analyse } from '../../analyse.ts'
import { anyOf, MODEL_GLOBS } from '../../model-paths.ts'
import { TOOL } from '../../version.ts'
import { text, type Command } from '../command.ts'
import { formatOf, formatOption, print } from '../format-option.ts'
import { EXIT, type Io } from '../io.ts'
import { DEFAULT_CONFIG } from './check.ts'

/** The project's own fixtures, seen from `dist/cli/`. */
const FIXTURES = join(
  dirname(fileURLToPath(import.meta.url)),
  '..',
  '..',
  'fixtures',
  'pull-request',
)

export const DEMO: Command = {
  usage: '[--folder FOLDER]',
  options: {
    folder: {
      type: 'string',
      value: 'FOLDER',
      help: 'with base/ and head/ below it (default: the fixtures of this project)',
    },
    ...formatOption('check', 'comment'),
  },
  run: async (args, io) => {
    const folder = text(args, 'folder') ?? FIXTURES
    const report = await analyse(
      {
        models: await playedModels(folder, io),
        budgetText: {
          path: DEFAULT_CONFIG,
          misnamed: [],
          base: textOf(join(folder, 'base', DEFAULT_CONFIG), io),
          head: textOf(join(folder, 'head', DEFAULT_CONFIG), io),
        },
        options: {
          showsAll: false,
          failOn: DEFAULT_FAIL_ON,
          target: {},
          base: { sha: null, label: 'base' },
          head: { sha: null, label: 'head' },
          notices: [],
          runUrl: null,
          headPaths: null,
          fates: null,
          unmatchedPaths: [],
          former: null,
          isMine: () => true,
        },
        today: io.today,
      },
      { tool: TOOL, sha256: io.sha256 },
    )
    await print('check', report, { format: formatOf(args, 'check', 'comment'), io })
    io.stderr(`\nThe check of this pull request would be a ${report.conclusion}.\n`)
    return EXIT.fine
  },
}

async function playedModels(folder: string, io: Io): Promise<readonly ChangedModel[]> {
  const isModel = anyOf(MODEL_GLOBS)
  const sides = await Promise.all(
    ['base', 'head'].map(async (side) => {
      if (!io.exists(join(folder, side))) {
        throw new UserError(
          'unreadable',
          `${join(folder, side)}: no such folder; it holds the files of one side`,
        )
      }
      return findFiles(join(folder, side), isModel)
    }),
  )
  const paths = [...new Set(sides.flat())].sort()
  const models = paths.map((path): ChangedModel => {
    const base = bytesOf(join(folder, 'base', path), io)
    const head = bytesOf(join(folder, 'head', path), io)
    return { path, basePath: null, change: changeOf(base, head), base, head }
  })
  return joinRenames(models).filter(({ change }) => change !== 'unchanged')
}

function bytesOf(file: string, io: Io): ModelBytes {
  return io.exists(file) ? { status: 'ok', bytes: io.readFile(file) } : { status: 'absent' }
}

function changeOf(base: ModelBytes, head: ModelBytes): ChangedModel['change'] {
  if (base.status !== 'ok') return 'added'
  if (head.status !== 'ok') return 'removed'
  return Buffer.compare(base.bytes, head.bytes) === 0 ? 'unchanged' : 'modified'
}

function textOf(file: string, io: Io): string | null {
  return io.exists(file) ? Buffer.from(io.readFile(file)).toString('utf8') : null
}
