/**
 * Applies a maintainer's acceptance to a finished report: overruns that were accepted stop failing,
 * for exactly their numbers. GitHub is asked only where something fails that can be accepted.
 */
import {
  accept,
  decideAcceptance,
  failingNumbers,
  type AcceptanceRecord,
  type AcceptedNumbers,
} from '../budget/acceptance.ts'
import type { Finding } from '../budget/finding.ts'
import { BUILT_IN } from '../budget/keys.ts'
import { parseBudget } from '../budget/parse-budget.ts'
import type { Conclusion } from '../budget/states.ts'
import type { AcceptanceFacts } from '../github/acceptance.ts'
import { fitsComment } from '../github/comment.ts'
import type { Report } from '../report/report.ts'
import type { BudgetText } from './analyse-question.ts'
import { inReadingOrder } from './reading-order.ts'
import { UserError } from '../util/user-error.ts'
import { withFindings } from './with-findings.ts'

export interface AcceptQuestion {
  readonly report: Report
  /** How an overrun is accepted; null where it cannot be. */
  readonly accept: Report['acceptance']
  /** What the report ends with once its findings are judged anew. */
  readonly concluded: (judged: Pick<Report, 'findings' | 'models'>) => Conclusion
  /** Whether this run keeps what it accepts. */
  readonly isDeciding: boolean
  /** The head of the pull request; the commit that is checked where there is none. */
  readonly headSha: string
  /** ISO 8601. */
  readonly now: string
  /** Who put that label on; null for nobody. Throws `UserError` where GitHub does not say. */
  readonly facts: (label: string) => Promise<AcceptanceFacts | null>
  /** What an earlier run recorded in the comment; null for nothing. Throws `UserError` where it cannot be read. */
  readonly recorded: () => Promise<AcceptanceRecord | null>
}

export interface Accepted {
  readonly report: Report
  /** To be recorded in the comment; null for nothing. */
  readonly record: AcceptanceRecord | null
}

export async function acceptOverruns(question: AcceptQuestion): Promise<Accepted> {
  const { headSha, now, isDeciding } = question
  const { accept: wanted } = question
  const report = { ...question.report, acceptance: wanted }
  const failing = Object.assign(
    {},
    ...report.models.map(({ path, findings }) => failingNumbers(path, findings)),
  ) as Readonly<Record<string, number>>
  if (wanted === null || Object.keys(failing).length === 0) return { report, record: null }
  let facts: AcceptanceFacts | null
  let recorded: AcceptanceRecord | null
  try {
    facts = await question.facts(wanted.label)
    recorded = await question.recorded()
  } catch (error) {
    if (!(error instanceof UserError)) throw error
    const message = `whether the label ${wanted.label} accepts this is not known, so it does not count: ${error.message}`
    return { report: refused(report, message), record: null }
  }
  const shown = recorded?.shown?.sha === headSha ? recorded.shown : { sha: headSha, since: now }
  const keep = (accepted: AcceptedNumbers | null) => kept({ accepted, shown })
  if (facts === null) return { report, record: keep(null) }
  const decision = decideAcceptance({
    ...facts,
    ...{ accept: wanted, recorded, failing, isDeciding },
  })
  if (decision.status === 'none') return { report, record: keep(null) }
  if (decision.status === 'refused')
    return { report: refused(report, decision.message), record: keep(decision.numbers) }
  const { acceptance } = decision
  const models = report.models.map((model) => {
    const findings = accept(model.findings, { path: model.path, acceptance })
    const isUnchanged = findings.every((finding, at) => finding === model.findings[at])
    return isUnchanged ? model : withFindings(model, findings)
  })
  const record = keep(acceptance.numbers)
  return {
    report: {
      ...report,
      models: inReadingOrder(models),
      conclusion: question.concluded({ findings: report.findings, models }),
      notices: [...report.notices, ...(record.accepted?.values === null ? [TOO_MANY] : [])],
    },
    record,
  }
}

const TOO_MANY =
  'more numbers were accepted than a comment has room for: they hold for this commit only, and after a push the label has to be applied again'

/** Without the numbers where there are too many: then the commit alone says what was accepted. */
function kept(record: AcceptanceRecord): AcceptanceRecord {
  if (record.accepted === null || fitsComment(record)) return record
  return { ...record, accepted: { ...record.accepted, values: null } }
}

/** How the base's budget file lets overruns be accepted: the head's could name any label that is there anyway. */
export function acceptanceOf({ base, head, path }: BudgetText): Report['acceptance'] {
  const text = base ?? head
  const budget = text === null ? null : parseBudget({ text, file: path }).budget
  const written = budget?.keys.accept?.value
  // `off` reads as a map without keys, which nobody can write.
  if (written && Object.keys(written).length === 0) return null
  return {
    label: written?.label?.value ?? BUILT_IN.acceptLabel,
    reason: written?.reason?.value ?? BUILT_IN.acceptReason,
  }
}

function refused(report: Report, message: string): Report {
  const finding: Finding = {
    id: 'acceptance-refused',
    severity: 'warn',
    category: 'policy',
    build: null,
    metric: null,
    layer: null,
    value: null,
    limit: null,
    base: null,
    message,
    place: null,
  }
  return { ...report, findings: [...report.findings, finding] }
}
