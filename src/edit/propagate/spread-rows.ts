import { copiedTensor } from '../constants.ts'
import type { GraphOperator, GraphTensor } from '../graph.ts'
import type { Propagation } from './propagation.ts'

interface Spreading {
  readonly split: GraphOperator
  readonly joined: GraphOperator
  readonly rows: number
  /** How often the CONCATENATION takes each row. */
  readonly times: number
}

/** Gives a SPLIT another number of rows and lets the CONCATENATION read all of them. */
export function spreadRows(spreading: Spreading, { graph, touched }: Propagation): void {
  const { split, joined, rows, times } = spreading
  const last = split.outputs.at(-1)
  if (last === undefined) return
  const added = Array.from(
    { length: Math.max(0, rows - split.outputs.length) },
    (_, at): GraphTensor => ({ ...copiedTensor(last), name: `${last.name}${at + 1}` }),
  )
  graph.give(split, [...split.outputs.slice(0, rows), ...added])
  graph.feed(
    joined,
    split.outputs.flatMap((row) => Array<GraphTensor>(times).fill(row)),
  )
  graph.tensors.insertAfter(last, added)
  if (split.options.type === 'Other') {
    split.options = { ...split.options, fields: { ...split.options.fields, numSplits: rows } }
  }
  touched.add(joined)
}
