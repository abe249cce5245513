import type { Operator, OperatorKind } from '../../tflite/model.ts'

/** What of the called subgraphs runs in one inference. */
export type CalledWork = 'the larger' | 'each once or more' | 'before the first'

interface Calls {
  /** Fields of the options that name subgraphs, in the order in which the allocator walks them. */
  readonly fields: readonly string[]
  readonly work: CalledWork
}

const CALLS: Readonly<Partial<Record<OperatorKind, Calls>>> = {
  IF: { fields: ['thenSubgraphIndex', 'elseSubgraphIndex'], work: 'the larger' },
  WHILE: { fields: ['condSubgraphIndex', 'bodySubgraphIndex'], work: 'each once or more' },
  CALL_ONCE: { fields: ['initSubgraphIndex'], work: 'before the first' },
}
const BY_NAME: Readonly<Partial<Record<string, Calls>>> = CALLS

/** Subgraphs that a control flow operator runs, the first where it has no options; none for every other operator. */
export function calledSubgraphs({ kind, options }: Operator): readonly number[] {
  const calls = CALLS[kind]
  if (calls === undefined) return []
  const given = options.type === 'Other' ? options.fields : {}
  return calls.fields.map((name) => Number(given[name] ?? 0))
}

/** Of a kind by its name in a document; null for one that calls none. */
export function calledWork(kind: string): CalledWork | null {
  return Object.hasOwn(CALLS, kind) ? (BY_NAME[kind]?.work ?? null) : null
}
