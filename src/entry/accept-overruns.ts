/**
 * Applies a maintainer's acceptance to a finished report: overruns that were accepted stop failing,
 * for exactly their numbers. GitHub is asked only where something fails that can be accepted.
 */
import {
  accept,
  decideAcceptance,
  failingNumbers,
  type AcceptedNumbers,
} from '../budget/acceptance.ts'
import { conclude, statusOf, type FailOn } from '../budget/conclude.ts'
import type { Finding } from '../budget/finding.ts'
import { BUILT_IN } from '../budget/keys.ts'
import { parseBudget } from '../budget/parse-budget.ts'
import type { AcceptanceFacts } from '../github/acceptance.ts'
import type { Report } from '../report/report.ts'
import type { BudgetText } from './analyse-question.ts'
import { inReadingOrder } from './reading-order.ts'

export interface AcceptQuestion {
  readonly report: Report
  readonly budgetText: BudgetText
  readonly failOn: readonly FailOn[]
  /** Who put that label on; null for nobody. */
  readonly facts: (label: string) => Promise<AcceptanceFacts | null>
  /** What an earlier run recorded in the comment; null for nothing. */
  readonly recorded: () => Promise<AcceptedNumbers | null>
}

export interface Accepted {
  readonly report: Report
  /** To be recorded in the comment; null for nothing. */
  readonly numbers: AcceptedNumbers | null
}

export async function acceptOverruns(question: AcceptQuestion): Promise<Accepted> {
  const { report } = question
  const wanted = acceptanceOf(question.budgetText)
  const failing = Object.assign(
    {},
    ...report.models.map(({ path, findings }) => failingNumbers(path, findings)),
  ) as Readonly<Record<string, number>>
  if (wanted === null || Object.keys(failing).length === 0) return { report, numbers: null }
  const facts = await question.facts(wanted.label)
  if (facts === null) return { report, numbers: null }
  const recorded = await question.recorded()
  const decision = decideAcceptance({ ...facts, accept: wanted, recorded, failing })
  if (decision.status === 'none') return { report, numbers: null }
  if (decision.status === 'refused')
    return { report: refused(report, decision.message), numbers: null }
  const { acceptance } = decision
  const models = report.models.map((model) => {
    const findings = accept(model.findings, { path: model.path, acceptance })
    const isUnchanged = findings.every((finding, at) => finding === model.findings[at])
    return isUnchanged ? model : { ...model, findings, status: statusOf(findings) }
  })
  return {
    report: {
      ...report,
      models: inReadingOrder(models),
      conclusion: conclude({ findings: report.findings, models }, question.failOn),
    },
    numbers: acceptance.numbers,
  }
}

/** How the base's budget file lets overruns be accepted: the head's could name any label that is there anyway. */
function acceptanceOf({ base, head, path }: BudgetText) {
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
