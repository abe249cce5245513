/**
 * The analysis that the action and `mvp-budget check` share: bytes of models and the budget's text
 * to the one report that every renderer prints. No disk, no network.
 */
import { conclude, LOOSENED } from '../budget/conclude.ts'
import { underBaseFindings } from '../budget/under-base.ts'
import type { Finding } from '../budget/finding.ts'
import type { Budget } from '../budget/parse-budget.ts'
import { sortFindings } from '../budget/finding-order.ts'
import { OWN } from '../budget/predecessor.ts'
import type { Report, ReportModel } from '../report/report.ts'
import type { ChangedModel, ModelBytes } from '../source/changed-model.ts'
import { unpack } from '../source/container.ts'
import { modelAnalyser, parseHead, type ModelJob, type Sha256 } from './analyse-model.ts'
import type { AnalyseQuestion } from './analyse-question.ts'
import { budgetFindings, ledgerOf } from './budget-findings.ts'
import { followEntries, type FollowedModel, type FormerModels } from './follow-entries.ts'
import { followMoves } from './follow-moves.ts'
import { lostModel } from './lost-model.ts'
import { inReadingOrder } from './reading-order.ts'
import { isReported } from './reported-model.ts'
import { unlimited, type Limited } from './time-limit.ts'
import { withFindings } from './with-findings.ts'
import { UserError } from '../util/user-error.ts'

/** Analyses all models of a job, answers in their order. */
export type EachModel = (
  models: readonly FollowedModel[],
  job: ModelJob,
) => Promise<readonly ReportModel[]>

interface AnalysePorts {
  readonly tool: Report['tool']
  readonly sha256: Sha256
  /** Where the models are analysed; one after the other in this thread without it. */
  readonly each?: EachModel
  /** Ends work of this thread on a model that takes too long; without it, it may take any time. */
  readonly limited?: Limited
  /** Told before each model that is analysed in this thread. */
  readonly begins?: (path: string, number: number, count: number) => void
}

/** Total: what goes wrong with one model or with the budget becomes a finding. */
export async function analyse(question: AnalyseQuestion, ports: AnalysePorts): Promise<Report> {
  const { budgetText, options, today } = question
  const { path, projects } = budgetText
  const budget = { text: budgetText.head, path, projects: projects?.head }
  const baseBudget = { text: budgetText.base, path, projects: projects?.base }
  const parsed = parseHead(budget)
  const unpacked = await Promise.all(question.models.map(unpackModel))
  const before = parseHead(baseBudget).budget
  // Of reported models there are no bytes to recognize: none takes the place of one that git had.
  const reported = unpacked.filter(isReported)
  const read = unpacked.filter((model) => !isReported(model))
  const { models: found, expected } = await followEntries(followMoves(read, ports), {
    ...{ head: parsed.budget, base: before },
    former: options.former === null ? null : unpacking(options.former),
  })
  const followed = [...found, ...reported.map((model) => ({ ...model, ancestry: OWN }))]
  const each = ports.each ?? inTurn(ports)
  const mine = followed.filter(({ path }) => options.isMine(path))
  const analysed = await each(mine, {
    budget,
    baseBudget,
    target: options.target,
    showsAll: options.showsAll,
    today,
  })
  const strict = options.failOn.includes('unsupported') ? analysed.map(strictOnLayers) : analysed
  const findingsOfBudget = budgetFindings({
    question,
    parsed,
    followed,
    expected,
    models: strict,
    before,
  })
  const isLoosened = findingsOfBudget.some(({ id }) => id === LOOSENED)
  const models = isLoosened ? strict : strict.map((model) => ({ ...model, underBase: null }))
  const facts = { question, parsed, followed, expected, models, before }
  const findings = sortFindings([...findingsOfBudget, ...underBaseFindings(namedModels(models))])
  return {
    tool: ports.tool,
    conclusion: conclude({ findings, models }, options.failOn),
    findings,
    models: inReadingOrder(models),
    base: options.base,
    head: options.head,
    configPath: budgetText.path,
    acceptance: null,
    lastPush: null,
    coverage: ledgerOf(facts).line,
    notices: [
      ...options.notices,
      ...projectNotices(parsed.budget),
      ...calibrationNotices(parsed.budget),
    ],
    runUrl: options.runUrl,
  }
}

/** By what people call them: the budget's name, the file's where no other has it, the path. */
function namedModels(models: readonly ReportModel[]): Parameters<typeof underBaseFindings>[0] {
  const fileOf = (path: string) => path.slice(path.lastIndexOf('/') + 1)
  const files = models.map(({ path }) => fileOf(path))
  return models.map(({ label, path, underBase }) => {
    const file = fileOf(path)
    const isAlone = files.indexOf(file) === files.lastIndexOf(file)
    return { name: label ?? (isAlone ? file : path), underBase }
  })
}

function calibrationNotices(budget: Budget | null): readonly string[] {
  return [...(budget?.calibrations ?? [])].map(
    ([path, { title }]) => `${path}: estimates are ${title}`,
  )
}

/** What of the build is taken from projects, and from which lines. */
function projectNotices(budget: Budget | null): readonly string[] {
  return [...(budget?.projects ?? [])].flatMap(([path, { keys, arena, notes }]) => {
    const sources = [
      { what: 'speed', found: keys['optimize-speed'] },
      { what: 'arena', found: arena ?? undefined },
      { what: 'runtime', found: keys.runtime },
      { what: 'target', found: keys.target },
    ].flatMap(({ what, found }) =>
      found === undefined
        ? []
        : [`${what} ${found.text} from ${found.place.file}:${found.place.line}`],
    )
    const text =
      sources.length === 0 ? 'sets neither speed, arena, SDK nor part' : sources.join(', ')
    return [`${path}: ${text}`, ...notes]
  })
}

/** Where `failOn` has `unsupported`, a layer off the MVP is a failure in every row, not only in the conclusion. */
function strictOnLayers(model: ReportModel): ReportModel {
  const isStrict = ({ severity, category }: Finding) =>
    severity === 'warn' && category === 'unsupported'
  if (!model.findings.some(isStrict)) return model
  const findings = sortFindings(
    model.findings.map((one) => (isStrict(one) ? { ...one, severity: 'fail' } : one)),
  )
  return withFindings(model, findings)
}

/** In this thread, one after the other. */
function inTurn({ sha256, begins, limited = unlimited }: AnalysePorts): EachModel {
  return (models, job) => {
    const analyser = modelAnalyser(job, sha256)
    return Promise.resolve(
      models.map((model, at) => {
        begins?.(model.path, at + 1, models.length)
        try {
          return limited(() => analyser(model))
        } catch (error) {
          if (!(error instanceof UserError)) throw error
          return lostModel({ model, job }, { code: error.code, message: error.message }, sha256)
        }
      }),
    )
  }
}

/** Models of the base as what is inside of their archives. */
function unpacking(former: FormerModels): FormerModels {
  return { ...former, read: async (path) => unpackSide(await former.read(path), path) }
}

/** Both sides as the model inside, where the file is an archive. */
async function unpackModel(model: ChangedModel): Promise<ChangedModel> {
  const base = await unpackSide(model.base, model.basePath ?? model.path)
  return { ...model, base, head: await unpackSide(model.head, model.path) }
}

async function unpackSide(side: ModelBytes, path: string): Promise<ModelBytes> {
  if (side.status !== 'ok') return side
  try {
    return { status: 'ok', bytes: await unpack(side.bytes, path) }
  } catch (error) {
    if (!(error instanceof UserError)) throw error
    return { status: 'error', code: error.code, message: error.message }
  }
}
