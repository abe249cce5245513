import type { Draft, DraftOperator, DraftTensor } from './draft.ts'

export interface Spreading {
  readonly split: DraftOperator
  readonly joined: DraftOperator
  readonly rows: number
  /** How often the CONCATENATION takes each row. */
  readonly times: number
}

/** Gives a SPLIT another number of rows and lets the CONCATENATION read all of them. */
export function spreadRows({ split, joined, rows, times }: Spreading, draft: Draft): void {
  const last = split.outputs.at(-1)
  if (last === undefined) return
  const added = Array.from(
    { length: Math.max(0, rows - split.outputs.length) },
    (_, at): DraftTensor => ({
      ...last,
      from: { ...last.from, index: -1 },
      name: `${last.name}${at + 1}`,
    }),
  )
  split.outputs = [...split.outputs.slice(0, rows), ...added]
  joined.inputs = split.outputs.flatMap((row) => Array<DraftTensor>(times).fill(row))
  draft.tensors.splice(draft.tensors.indexOf(last) + 1, 0, ...added)
  if (split.options.type === 'Other') {
    split.options = { ...split.options, fields: { ...split.options.fields, numSplits: rows } }
  }
}
