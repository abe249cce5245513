/**
 * What a change does to the measurements of a repository. They come with the pull request, so nobody
 * but a reviewer can tell whether a board said them: every change of one is told, and one that says
 * less of the same model is a finding.
 */
import type { Finding } from '../budget/finding.ts'
import type { Budget } from '../budget/parse-budget.ts'
import { whereMeasured, type Measurement } from '../measurement/measurement.ts'
import { formatQuantity } from '../util/quantity.ts'

interface Sides {
  /** Null: no budget at this side, or one with errors. */
  readonly base: Budget | null
  readonly head: Budget | null
}

interface Change {
  readonly file: string
  readonly before: Measurement | null
  readonly after: Measurement | null
}

function changesOf({ base, head }: Sides): readonly Change[] {
  const [before, after] = [base, head].map(
    (side) =>
      new Map((side?.measurements ?? []).map(({ file, measurement }) => [file, measurement])),
  )
  const files = [...new Set([...(before?.keys() ?? []), ...(after?.keys() ?? [])])].sort()
  return files
    .map((file) => ({ file, before: before?.get(file) ?? null, after: after?.get(file) ?? null }))
    .filter((one) => JSON.stringify(one.before) !== JSON.stringify(one.after))
}

/** Nothing where a side has no budget: there is nothing to compare. */
export function measurementFindings(sides: Sides): readonly Finding[] {
  if (sides.base === null || sides.head === null) return []
  return changesOf(sides).flatMap((change): readonly Finding[] => {
    const does = wordsOf(change)
    return [
      {
        id: 'measurement-changed',
        severity: isRenewed(change) ? 'info' : 'warn',
        category: 'policy',
        build: null,
        metric: null,
        layer: null,
        value: change.after?.seconds ?? null,
        limit: null,
        base: change.before?.seconds ?? null,
        message: `this change ${does}; only a reviewer can tell that a board said so`,
        place: { file: change.file, line: 1, column: 1 },
      },
    ]
  })
}

/** New, or of another model than before: nothing that was said of a model is unsaid. */
function isRenewed({ before, after }: Change): boolean {
  return before === null || (after !== null && before.sha256 !== after.sha256)
}

function wordsOf({ file, before, after }: Change): string {
  if (before === null && after !== null) return `adds the measurement ${file} (${figureOf(after)})`
  if (before !== null && after === null)
    return `removes the measurement ${file} (${figureOf(before)})`
  const isSame = before?.sha256 === after?.sha256
  const [from, to] = [before, after].map((one) => (one === null ? '' : figureOf(one)))
  return `changes the measurement ${file} from ${from ?? ''} to ${to ?? ''}${isSame ? ' of the same model' : ''}`
}

/** `11.8 ms on BRD2601B, AI/ML SDK 3.0.2` */
function figureOf(one: Measurement): string {
  const figures = [
    ...(one.seconds === null ? [] : [formatQuantity(one.seconds, 'seconds')]),
    ...(one.ramBytes === null ? [] : [formatQuantity(one.ramBytes, 'bytes')]),
  ]
  const how = one.isSimulated ? 'in a simulator' : `on ${whereMeasured(one)}`
  return `${figures.length === 0 ? 'no totals' : figures.join(', ')} ${how}`
}
