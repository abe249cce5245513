/** Edits of the model's inputs and outputs. */
import type { Draft, DraftTensor } from '../draft.ts'
import type { Edit } from './edit.ts'
import type { Placing } from './insert-and-remove.ts'
import { sameShape } from '../steer.ts'

/** Another size or other channels of the model's maps. */
export function setInput(
  edit: Extract<Edit, { kind: 'input.size' | 'input.channels' }>,
  { draft, refuse }: Placing,
): void {
  const images = draft.inputs.filter((tensor) => tensor.shape.length === 4)
  const candidates = images.length > 0 ? images : draft.inputs
  const [first] = candidates
  // Two views of one size are resized together; inputs that differ could each be meant.
  if (first === undefined || candidates.some((one) => !sameShape(one.shape, first.shape))) {
    return refuse(`the model has ${candidates.length} inputs that this could mean`)
  }
  for (const input of candidates) {
    input.shape =
      edit.kind === 'input.channels'
        ? [...input.shape.slice(0, -1), edit.value]
        : (resized(input, edit.value, draft) ??
          refuse(
            `the model's input is ${input.shape.join('x')}, not a map of height, width and channels`,
          ))
  }
}

/** The input's shape at another height and width; null where it has none. */
function resized(
  input: DraftTensor,
  { height, width }: { readonly height: number; readonly width: number },
  draft: Draft,
): readonly number[] | null {
  const [batches = 1, , , channels = 1] = input.shape
  if (input.shape.length === 4) return [batches, height, width, channels]
  // A signal has a length and channels.
  if (input.shape.length === 3 && width === 1) return [batches, height, input.shape[2] ?? 1]
  return isMapOfOneChannel(input, draft) ? [batches, height, width] : null
}

/** True for `[batch, height, width]` that a RESHAPE or EXPAND_DIMS gives its one channel: a spectrogram. */
function isMapOfOneChannel(input: DraftTensor, draft: Draft): boolean {
  if (input.shape.length !== 3) return false
  let at = input
  for (const { kind, inputs, outputs } of draft.operators) {
    const [output] = outputs
    if (inputs[0] !== at || output === undefined || kind === 'SHAPE') continue
    if (kind !== 'QUANTIZE') return sameShape(output.shape, [...input.shape, 1])
    at = output
  }
  return false
}

/** The QUANTIZE behind each float32 input goes; its int8 output takes the input's place. */
export function dropInputQuantize({ draft, refuse }: Placing): void {
  const found = draft.inputs.flatMap((input) => {
    const readers = draft.operators.filter((one) => one.inputs.includes(input))
    const [quantize] = readers
    const [output] = quantize?.outputs ?? []
    const fits =
      readers.length === 1 && quantize?.kind === 'QUANTIZE' && output?.from.dtype === 'int8'
    return fits && input.from.dtype === 'float32' && !draft.outputs.includes(input)
      ? [{ input, quantize, output }]
      : []
  })
  if (found.length === 0) {
    return refuse(
      `no input is float32 with a QUANTIZE to int8 behind it (${draft.inputs.map((one) => one.from.dtype).join(', ')})`,
    )
  }
  for (const { input, quantize, output } of found) {
    draft.operators = draft.operators.filter((one) => one !== quantize)
    draft.inputs = draft.inputs.map((one) => (one === input ? output : one))
    takePlace(draft, input, output)
  }
}

/** The DEQUANTIZE before each float32 output goes; its int8 input becomes the model's output. */
export function dropOutputDequantize({ draft, refuse }: Placing): void {
  const found = draft.operators.flatMap((dequantize) => {
    const [input] = dequantize.inputs
    const [output] = dequantize.outputs
    const fits = dequantize.kind === 'DEQUANTIZE' && input?.from.dtype === 'int8'
    const isLast =
      output !== undefined &&
      draft.outputs.includes(output) &&
      !draft.operators.some((one) => one.inputs.includes(output))
    return fits && isLast ? [{ dequantize, input, output }] : []
  })
  if (found.length === 0) {
    return refuse(
      `no output is float32 with a DEQUANTIZE from int8 before it (${draft.outputs.map((one) => one.from.dtype).join(', ')})`,
    )
  }
  for (const { dequantize, input, output } of found) {
    draft.operators = draft.operators.filter((one) => one !== dequantize)
    draft.outputs = draft.outputs.map((one) => (one === output ? input : one))
  }
}

/** Moves `next` to where `old` stands in the file's list of tensors; `old` is dropped later. */
function takePlace(draft: Draft, old: DraftTensor, next: DraftTensor): void {
  next.shape = old.shape
  draft.tensors = draft.tensors
    .filter((tensor) => tensor !== next)
    .flatMap((tensor) => (tensor === old ? [next, old] : [tensor]))
}
