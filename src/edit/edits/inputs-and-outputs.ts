/** Edits of the model's inputs and outputs. */
import { sameNumbers } from '../../util/integers.ts'
import type { Graph, GraphTensor } from '../graph.ts'
import { PARAMETER, type EditOf, type EditRecord, type LayerName, type Moved } from './edit.ts'
import { EditError } from './edit-error.ts'
import type { Editing } from './editing.ts'
import { NUMBER, PAIR } from './values.ts'

export const INPUT_SIZE: EditRecord<'input.size'> = { ...PAIR, ...PARAMETER, apply: setInput }
export const INPUT_CHANNELS: EditRecord<'input.channels'> = {
  ...NUMBER,
  ...PARAMETER,
  apply: setInput,
}

/** Another size or other channels of the model's maps. */
function setInput(edit: EditOf<'input.size' | 'input.channels'>, { graph, refuse }: Editing): void {
  const images = graph.inputs.filter((tensor) => tensor.shape.length === 4)
  const candidates = images.length > 0 ? images : graph.inputs
  const [first] = candidates
  // Two views of one size are resized together; inputs that differ could each be meant.
  if (first === undefined || candidates.some((one) => !sameNumbers(one.shape, first.shape))) {
    return refuse(`the model has ${candidates.length} inputs that this could mean`)
  }
  for (const input of candidates) {
    input.shape =
      edit.kind === 'input.channels'
        ? [...input.shape.slice(0, -1), edit.value]
        : (resized(input, edit.value, graph) ??
          refuse(
            `the model's input is ${input.shape.join('x')}, not a map of height, width and channels`,
          ))
  }
}

/** The input's shape at another height and width; null where it has none. */
function resized(
  input: GraphTensor,
  { height, width }: { readonly height: number; readonly width: number },
  graph: Graph,
): readonly number[] | null {
  const [batches = 1, , , channels = 1] = input.shape
  if (input.shape.length === 4) return [batches, height, width, channels]
  // A signal has a length and channels.
  if (input.shape.length === 3 && width === 1) return [batches, height, input.shape[2] ?? 1]
  return isMapOfOneChannel(input, graph) ? [batches, height, width] : null
}

/** True for `[batch, height, width]` that a RESHAPE or EXPAND_DIMS gives its one channel: a spectrogram. */
function isMapOfOneChannel(input: GraphTensor, graph: Graph): boolean {
  if (input.shape.length !== 3) return false
  let at = input
  for (const { kind, inputs, outputs } of graph.operators) {
    const [output] = outputs
    if (inputs[0] !== at || output === undefined || kind === 'SHAPE') continue
    if (kind !== 'QUANTIZE') return sameNumbers(output.shape, [...input.shape, 1])
    at = output
  }
  return false
}

const INT8 = {
  form: 'int8',
  parse: (text: string, value: string) => {
    if (value !== 'int8') throw new EditError(text, `only int8 is known, found "${value}"`)
    return {}
  },
  write: () => 'int8',
  stage: 'edges',
  keepsPadding: false,
} as const

export const INPUT_DTYPE: EditRecord<'input.dtype'> = {
  ...INT8,
  apply: (_, editing) => {
    dropInputQuantize(editing)
  },
  origin: (_, layers) => gone(layers.find(({ kind }) => kind === 'QUANTIZE')),
}

export const OUTPUT_DTYPE: EditRecord<'output.dtype'> = {
  ...INT8,
  apply: (_, editing) => {
    dropOutputDequantize(editing)
  },
  origin: (_, layers) => gone(layers.findLast(({ kind }) => kind === 'DEQUANTIZE')),
}

function gone(layer: LayerName | undefined): Moved {
  return { gone: layer === undefined ? [] : [layer.index], added: [] }
}

/** The QUANTIZE behind each float32 input goes; its int8 output takes the input's place. */
function dropInputQuantize({ graph, refuse }: Editing): void {
  const found = graph.inputs.flatMap((input) => {
    const quantize = graph.onlyReader(input)
    const [output] = quantize?.outputs ?? []
    const fits = quantize?.kind === 'QUANTIZE' && output?.from.dtype === 'int8'
    return fits && input.from.dtype === 'float32' ? [{ input, quantize, output }] : []
  })
  if (found.length === 0) {
    return refuse(
      `no input is float32 with a QUANTIZE to int8 behind it (${graph.inputs.map((one) => one.from.dtype).join(', ')})`,
    )
  }
  for (const { input, quantize, output } of found) {
    graph.remove(quantize)
    graph.setInputs(graph.inputs.map((one) => (one === input ? output : one)))
    takePlace(graph, input, output)
  }
}

/** The DEQUANTIZE before each float32 output goes; its int8 input becomes the model's output. */
function dropOutputDequantize({ graph, refuse }: Editing): void {
  const found = [...graph.operators].flatMap((dequantize) => {
    const [input] = dequantize.inputs
    const [output] = dequantize.outputs
    const fits = dequantize.kind === 'DEQUANTIZE' && input?.from.dtype === 'int8'
    const isLast = output !== undefined && graph.isOutput(output) && !graph.isRead(output)
    return fits && isLast ? [{ dequantize, input, output }] : []
  })
  if (found.length === 0) {
    return refuse(
      `no output is float32 with a DEQUANTIZE from int8 before it (${graph.outputs.map((one) => one.from.dtype).join(', ')})`,
    )
  }
  for (const { dequantize, input, output } of found) {
    graph.remove(dequantize)
    graph.setOutputs(graph.outputs.map((one) => (one === output ? input : one)))
  }
}

/** Moves `next` to where `old` stands in the file's list of tensors; `old` is dropped later. */
function takePlace(graph: Graph, old: GraphTensor, next: GraphTensor): void {
  next.shape = old.shape
  graph.tensors.delete(next)
  graph.tensors.insertBefore(old, [next])
}
