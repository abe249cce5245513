import type { Operator, OperatorKind } from '../../tflite/model.ts'

/** Fields of the options that name subgraphs, in the order in which the allocator walks them. */
const CALLS: Readonly<Partial<Record<OperatorKind, readonly string[]>>> = {
  IF: ['thenSubgraphIndex', 'elseSubgraphIndex'],
  WHILE: ['condSubgraphIndex', 'bodySubgraphIndex'],
  CALL_ONCE: ['initSubgraphIndex'],
}

/** Subgraphs that a control flow operator runs; none for every other operator. */
export function calledSubgraphs({ kind, options }: Operator): readonly number[] {
  const fields = CALLS[kind]
  if (fields === undefined || options.type !== 'Other') return []
  return fields.map((name) => Number(options.fields[name] ?? 0))
}
