/** Small changes of a draft's graph that edits and rewrites share. */
import { setIntegers } from './constants.ts'
import { addedTensor, type Draft, type DraftTensor } from './draft.ts'

/** Every reader of `from`, and the model's own outputs, read `to` instead. */
export function replaceUses(draft: Draft, from: DraftTensor, to: DraftTensor): void {
  for (const operator of draft.operators) {
    operator.inputs = operator.inputs.map((tensor) => (tensor === from ? to : tensor))
  }
  draft.outputs = draft.outputs.map((tensor) => (tensor === from ? to : tensor))
}

/** Tensors that an operator or the model itself refers to. */
export function referencedTensors(draft: Draft): ReadonlySet<DraftTensor> {
  const all = new Set<DraftTensor>([...draft.inputs, ...draft.outputs])
  for (const { inputs, outputs, intermediates } of draft.operators) {
    for (const tensor of inputs) if (tensor !== null) all.add(tensor)
    for (const tensor of outputs) all.add(tensor)
    for (const tensor of intermediates) all.add(tensor)
  }
  return all
}

/** Tensors that only removed operators referred to, or none ever, go; dead ones of the file stay. */
export function dropUnreferenced(draft: Draft, before: ReadonlySet<DraftTensor>): void {
  const now = referencedTensors(draft)
  const isDeadInFile = (tensor: DraftTensor): boolean =>
    !before.has(tensor) && tensor.from.index !== -1
  draft.tensors = draft.tensors.filter((tensor) => now.has(tensor) || isDeadInFile(tensor))
}

/** Operators whose outputs nothing reads any more, and what only fed them. */
export function dropDeadOperators(draft: Draft): void {
  const wanted = new Set<DraftTensor>(draft.outputs)
  const kept = draft.operators.toReversed().filter(({ kind, inputs, outputs }) => {
    if (!HAS_EFFECT.has(kind) && !outputs.some((tensor) => wanted.has(tensor))) return false
    for (const tensor of inputs) if (tensor !== null) wanted.add(tensor)
    return true
  })
  draft.operators = kept.reverse()
}

/** What they do shows elsewhere than at their outputs. */
const HAS_EFFECT: ReadonlySet<string> = new Set(['ASSIGN_VARIABLE', 'CALL_ONCE', 'WHILE', 'IF'])

interface AddedIntegers {
  readonly name: string
  /** A list of the values where it is left out. */
  readonly shape?: readonly number[]
}

/** An int32 constant that no file has yet; its place among the draft's tensors is the caller's. */
export function addedIntegers(
  like: DraftTensor,
  values: readonly number[],
  { name, shape = [values.length] }: AddedIntegers,
): DraftTensor {
  const empty = new Uint8Array(0)
  const tensor = addedTensor(like, { dtype: 'int32', name, shape, data: empty, quantization: null })
  setIntegers(tensor, values)
  return tensor
}
