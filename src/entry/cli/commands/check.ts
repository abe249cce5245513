import { DEFAULT_FAIL_ON, exitCodeOf, FAIL_ON, type FailOn } from '../../../budget/conclude.ts'
import { explainModel, renderExplanation } from '../../../budget/explain.ts'
import { parseBudget } from '../../../budget/parse-budget.ts'
import { renderProblem } from '../../../budget/problem.ts'
import { UserError } from '../../../util/user-error.ts'
import { analyse } from '../../analyse.ts'
import type { AnalyseQuestion } from '../../analyse-question.ts'
import { withTrends } from '../../trend.ts'
import { BUDGET_PATHS } from '../../../budget/paths.ts'
import { localChanges, type LocalChanges } from '../../local-changes.ts'
import { TOOL } from '../../version.ts'
import { flag, list, text, UsageError, type Arguments, type Command } from '../command.ts'
import { formatOf, formatOption, print } from '../format-option.ts'
import { renderBriefText } from '../../../report/text/text.ts'
import type { Report } from '../../../report/report.ts'
import { EXIT, type ExitCode, type Io } from '../io.ts'
import { MODEL_OPTIONS, targetOf, targetRequestOf } from '../model-options.ts'
import { limitedBy, TIME_OPTIONS } from '../time-limit.ts'

export const DEFAULT_CONFIG = BUDGET_PATHS[0]

export const CHECK: Command = {
  usage: '[--base REF] [--head REF] [--config FILE] [--all]',
  options: {
    base: {
      type: 'string',
      value: 'REF',
      help: 'compare with where this branch left REF (default: origin/HEAD, main or master)',
    },
    head: { type: 'string', value: 'REF', help: 'check a commit (default: the working copy)' },
    config: {
      type: 'string',
      value: 'FILE',
      help: `budget file from the root (default: the one of ${BUDGET_PATHS.join(', ')} that is there)`,
    },
    all: { type: 'boolean', help: 'check every model, not only the changed ones' },
    models: { type: 'string', multiple: true, value: 'GLOB', help: 'more files that are models' },
    'fail-on': {
      type: 'string',
      value: 'LIST',
      help: `what makes the check fail: ${FAIL_ON.join(', ')} (default budget,regression,error)`,
    },
    explain: {
      type: 'string',
      value: 'MODEL',
      help: 'say which line of the budget holds for a model',
    },
    brief: { type: 'boolean', help: 'print the verdict and what is broken, nothing else' },
    'no-tips': { type: 'boolean', help: 'leave out what would help' },
    ...MODEL_OPTIONS,
    ...TIME_OPTIONS,
    ...formatOption('check'),
  },
  run: runCheck,
}

async function runCheck(args: Arguments, io: Io): Promise<ExitCode> {
  if (args.positionals.length > 0) {
    throw new UsageError(
      `check takes no MODEL, found "${args.positionals[0] ?? ''}"; models are found in the repository`,
    )
  }
  // The budget file may name another target, but a wrong word on the command line is still wrong.
  targetOf(args)
  const config = text(args, 'config')?.replace(/^\.\//, '') ?? null
  io.progress('reading what changed')
  const changes = await localChanges({
    cwd: io.cwd,
    base: text(args, 'base') ?? null,
    head: text(args, 'head') ?? null,
    config,
    all: flag(args, 'all'),
    models: list(args, 'models'),
  })
  try {
    return await checked(args, { changes, io, config })
  } finally {
    changes.close()
  }
}

interface Asked {
  readonly changes: LocalChanges
  readonly io: Io
  readonly config: string | null
}

async function checked(args: Arguments, { changes, io, config }: Asked): Promise<ExitCode> {
  if (changes.budgetText.head === null && config !== null) {
    throw new UserError(
      'config',
      `${config}: no such budget file; write one with "mvp-budget init"`,
    )
  }
  refuseInvalid(changes.budgetText)
  const explained = text(args, 'explain')
  if (explained !== undefined) {
    io.stdout(explainText(explained, changes.budgetText))
    return EXIT.fine
  }
  return report(args, { changes, io })
}

async function report(
  args: Arguments,
  { changes, io }: { readonly changes: LocalChanges; readonly io: Io },
): Promise<ExitCode> {
  const format = formatOf(args, 'check')
  if (flag(args, 'brief') && format !== 'text')
    throw new UsageError('--brief is for people: leave out --format')
  const failOn = failOnOf(text(args, 'fail-on'))
  const begins = (path: string, number: number, count: number) => {
    io.progress(`checking ${number} of ${count}: ${path}`)
  }
  const ask = (question: AnalyseQuestion) =>
    analyse(question, { tool: TOOL, sha256: io.sha256, limited: limitedBy(io), begins })
  const first = await ask({
    models: changes.models,
    budgetText: changes.budgetText,
    options: {
      failOn: failOn.flatMap((one) => (one === 'never' ? [] : [one])),
      target: targetRequestOf(args),
      base: changes.base,
      head: changes.head,
      notices: changes.notices,
      runUrl: null,
      headPaths: changes.headPaths,
      fates: changes.fates,
      unmatchedPaths: [],
      former: changes.former,
      isMine: () => true,
      showsAll: flag(args, 'all') || changes.base.sha === null,
    },
    today: io.today,
  })
  const { cwd: folder, today } = io
  const say = (line: string) => {
    io.stderr(`note: ${line}\n`)
  }
  const found = await withTrends({ report: first, folder, analyse: ask, today, say })
  const shown = flag(args, 'no-tips') ? withoutTips(found) : found
  if (flag(args, 'brief'))
    io.stdout(renderBriefText(shown, { width: io.columns, colour: io.color, picture: false }))
  else await print('check', shown, { format, io })
  return exitCodeOf(
    [...found.findings, ...found.models.flatMap(({ findings }) => findings)],
    failOn,
  )
}

function withoutTips(report: Report): Report {
  return { ...report, models: report.models.map((model) => ({ ...model, tips: [], fit: null })) }
}

/** A wrong budget file ends with 2 and every problem in it, one a line. */
function refuseInvalid({ head, path, projects }: LocalChanges['budgetText']): void {
  if (head === null) return
  const { problems } = parseBudget({ text: head, file: path, projects: projects?.head })
  if (problems.length > 0) throw new UserError('config', problems.map(renderProblem).join('\n'))
}

function explainText(model: string, { head, path, projects }: LocalChanges['budgetText']): string {
  const budget =
    head === null ? null : parseBudget({ text: head, file: path, projects: projects?.head }).budget
  return renderExplanation(explainModel(budget, model.replace(/^\.\//, '')))
}

function failOnOf(value: string | undefined): readonly FailOn[] {
  if (value === undefined) return DEFAULT_FAIL_ON
  return value.split(',').map((word) => {
    const known = FAIL_ON.find((one) => one === word.trim())
    if (known === undefined) {
      throw new UsageError(`--fail-on: "${word.trim()}" is not one of ${FAIL_ON.join(', ')}`)
    }
    return known
  })
}
