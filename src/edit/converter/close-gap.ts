/**
 * What a removed layer leaves behind: a converter wraps a one-dimensional convolution in EXPAND_DIMS
 * and RESHAPE, a dilated one in SPACE_TO_BATCH_ND and BATCH_TO_SPACE_ND. Without the convolution the
 * two undo each other, and the network without that layer would have neither.
 */
import type { Draft, DraftOperator, DraftTensor } from '../draft.ts'
import { dropDeadOperators, replaceUses } from '../draft-graph.ts'

/**
 * Takes out what stood around `gap`, where a layer was, and undoes itself now, from the inside out;
 * with it goes the ADD of the layer's bias, which the wrapping kept apart.
 */
export function closeGap(draft: Draft, gap: DraftTensor): void {
  const shaped = closeOnce(draft, gap, RESHAPES)
  const whole = closeOnce(draft, shaped ?? gap, BATCHES) ?? shaped
  if (whole === undefined) return
  dropDeadOperators(draft)
  dropBias(draft, whole)
}

function dropBias(draft: Draft, gap: DraftTensor): void {
  const readers = draft.operators.filter(({ inputs }) => inputs.includes(gap))
  const [adding] = readers
  const [sum] = adding?.outputs ?? []
  const bias = adding?.inputs.find((one) => one !== gap)
  const isBias = adding?.kind === 'ADD' && bias?.data != null && bias.before.length === 1
  // Whoever feeds the gap reads into the ADD now, but did not before.
  const wasBehind = draft.original[adding?.from.inputs[0] ?? -1] !== gap
  if (readers.length !== 1 || !isBias || !wasBehind || sum === undefined) return
  draft.operators = draft.operators.filter((one) => one !== adding)
  replaceUses(draft, sum, gap)
}

/** The tensor where the gap is then; undefined where nothing undoes anything. */
function closeOnce(
  draft: Draft,
  gap: DraftTensor,
  kinds: ReadonlySet<string>,
): DraftTensor | undefined {
  const opening = draft.operators.find(({ outputs }) => outputs.includes(gap))
  const readers = draft.operators.filter(({ inputs }) => inputs.includes(gap))
  const [closing] = readers
  const source = opening?.inputs[0]
  const [result] = closing?.outputs ?? []
  if (opening === undefined || closing === undefined || source == null || result === undefined) {
    return undefined
  }
  if (!kinds.has(opening.kind) || !kinds.has(closing.kind)) return undefined
  const isAlone = readers.length === 1 && !draft.outputs.includes(gap)
  if (!isAlone) return undefined
  if (!undoes({ opening, closing }, draft)) return undefined
  draft.operators = draft.operators.filter((one) => one !== opening && one !== closing)
  replaceUses(draft, result, source)
  return source
}

/**
 * Of two RESHAPE that a removed layer left in a row, the converter keeps the second. For a settled
 * draft: each of the two has followed its own input by then.
 */
export function mergeReshapes(draft: Draft): void {
  const reshapes = draft.operators.filter(({ kind }) => kind === 'RESHAPE')
  for (const second of reshapes) {
    const [between] = second.inputs
    const first = reshapes.find(({ outputs }) => outputs.some((one) => one === between))
    const [source] = first?.inputs ?? []
    const readers = draft.operators.filter(({ inputs }) => inputs.some((one) => one === between))
    const wereApart = draft.original[second.from.inputs[0] ?? -1] !== between
    const isAlone = readers.length === 1 && !draft.outputs.some((one) => one === between)
    if (first === undefined || source == null || !wereApart || !isAlone) continue
    second.inputs = [source, ...second.inputs.slice(1)]
    draft.operators = draft.operators.filter((one) => one !== first)
  }
}

interface Around {
  readonly opening: DraftOperator
  readonly closing: DraftOperator
}

function undoes({ opening, closing }: Around, { original }: Draft): boolean {
  if (BATCHES.has(opening.kind)) return opening.kind !== closing.kind
  const [source, result] = [opening.inputs[0]?.before, closing.outputs[0]?.before]
  if (source?.join() === result?.join()) return true
  const inner = [opening.outputs[0]?.before, original[closing.from.inputs[0] ?? -1]?.before]
  if (rowsOf(source) === rowsOf(result) && rowsOf(inner[0]) === rowsOf(inner[1])) {
    return source?.at(-1) === inner[0]?.at(-1) && result?.at(-1) === inner[1]?.at(-1)
  }
  const added = addedAxis(source, opening.outputs[0]?.before)
  // With the channels that the removed layer made.
  const dropped = addedAxis(result, original[closing.from.inputs[0] ?? -1]?.before)
  return added !== undefined && added === dropped
}

/** All sizes but the last, the channels. */
function rowsOf(shape: readonly number[] = []): string {
  return shape.slice(0, -1).join()
}

const RESHAPES: ReadonlySet<string> = new Set(['RESHAPE', 'EXPAND_DIMS', 'SQUEEZE'])
const BATCHES: ReadonlySet<string> = new Set(['SPACE_TO_BATCH_ND', 'BATCH_TO_SPACE_ND'])

/** Where `long` has one size of 1 more than `short`; undefined where that is not the difference. */
function addedAxis(
  short: readonly number[] = [],
  long: readonly number[] = [],
): number | undefined {
  const axis = long.findIndex(
    (size, at) => size === 1 && long.toSpliced(at, 1).join() === short.join(),
  )
  return axis === -1 ? undefined : axis
}
