import type { Operator, OperatorKind } from '../../tflite/model.ts'

/** Fields of the options that name subgraphs, in the order in which the allocator walks them. */
const CALLS: Readonly<Partial<Record<OperatorKind, readonly string[]>>> = {
  IF: ['thenSubgraphIndex', 'elseSubgraphIndex'],
  WHILE: ['condSubgraphIndex', 'bodySubgraphIndex'],
  CALL_ONCE: ['initSubgraphIndex'],
}

/** Subgraphs that a control flow operator runs, the first where it has no options; none for every other operator. */
export function calledSubgraphs({ kind, options }: Operator): readonly number[] {
  const fields = CALLS[kind]
  if (fields === undefined) return []
  const given = options.type === 'Other' ? options.fields : {}
  return fields.map((name) => Number(given[name] ?? 0))
}

/** What of the called subgraphs runs in one inference. */
export type CalledWork = 'the larger' | 'each once or more' | 'before the first'

const CALLED_WORK: Readonly<Partial<Record<string, CalledWork>>> = {
  IF: 'the larger',
  WHILE: 'each once or more',
  CALL_ONCE: 'before the first',
}

/** Null for a kind that calls none. */
export function calledWork(kind: string): CalledWork | null {
  return CALLED_WORK[kind] ?? null
}
