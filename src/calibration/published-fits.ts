/** Our left-out errors beside those of an earlier study of the same boards. */
import { depthMultiplier, pixels } from '../cpu/geometry.ts'
import * as judge from './judge.ts'
import type { Prediction } from './judge.ts'
import type { BoardRun, Errors, PublishedFit } from './tables.ts'

export interface Compared {
  readonly fit: PublishedFit
  /** Rows (or runs) that ours is of. */
  readonly count: number
  readonly ours: Errors
}

interface Judged {
  readonly runs: readonly BoardRun[]
  readonly predictions: readonly Prediction[]
}

export function compareWithPublished(
  published: readonly PublishedFit[],
  judged: Judged,
): readonly Compared[] {
  return published.map((fit) => {
    const { count, ...ours } = judge.spreadOf(errorsOf(fit, judged))
    return { fit, count, ours }
  })
}

const WHOLE_MODELS = 'whole-models'

function errorsOf({ model, rows, quantity }: PublishedFit, judged: Judged): readonly number[] {
  const { runs, predictions } = judged
  if (model === WHOLE_MODELS) {
    return judge.predictRuns(runs, predictions).map(({ error }) => Math.abs(error))
  }
  const chosen = predictions.filter((one) => one.model === model && ROWS[rows](one))
  if (quantity === 'cpu') return chosen.map(judge.cpuError)
  return chosen.filter(judge.isResolved).map(judge.cyclesError)
}

const ROWS: Readonly<Record<PublishedFit['rows'], (prediction: Prediction) => boolean>> = {
  all: () => true,
  'one-pixel': ({ row }) => pixels(row.layer) === 1,
  spatial: ({ row }) => pixels(row.layer) > 1,
  'multiplier-1': ({ row }) => depthMultiplier(row.layer) === 1,
}
