/**
 * A PAD in front of a convolution that the converter folded into SAME. The network's source has it
 * still, with its amounts: where an edit of the convolution or of the map makes SAME pad otherwise,
 * the converter would not fold it. The file tells, because the converter joins the names of what it
 * joins. Converters up to TensorFlow 2.17 fold no PAD (tried with 2.16 to 2.21).
 */
import { traitsOf } from '../../operators/registry.ts'
import type { Model } from '../../tflite/model.ts'
import { addedIntegers, addedTensor, integersOf } from '../constants.ts'
import type { Graph, GraphOperator, GraphTensor } from '../graph.ts'
import { CONVERTER } from './flatten-before-dense.ts'
import { sameAmounts, windowOf } from '../window-of.ts'

/** Puts the PAD back in front of the convolutions that it was folded into, but for those in `but`. */
export function unfoldPads(graph: Graph, but: ReadonlySet<GraphOperator>): void {
  if (graph.model.description !== CONVERTER) return
  for (const operator of graph.operators) {
    const name = foldedPad(operator)
    if (name !== undefined && !but.has(operator)) unfold(operator, { graph, name })
  }
}

/** The name of a PAD among the parts of a SAME convolution's name; undefined where it has none. */
function foldedPad({ kind, options, outputs }: GraphOperator): string | undefined {
  if (
    traitsOf(kind).window !== 'convolution' ||
    !('padding' in options) ||
    options.padding !== 'SAME'
  )
    return
  const parts = outputs[0]?.from.name.split(';') ?? []
  return parts.find((part) => /(^|\/)Pad(V2)?(_\d+)?$/.test(part))
}

interface Unfolding {
  readonly graph: Graph
  /** Of the PAD. */
  readonly name: string
}

function unfold(convolution: GraphOperator, { graph, name }: Unfolding): void {
  const [input] = convolution.inputs
  const [output] = convolution.outputs
  const window = windowOf(convolution)
  const { options } = convolution
  if (input?.shape.length !== 4 || output === undefined || window === null) return
  if (!('padding' in options)) return
  const [batches = 1, height = 1, width = 1, channels = 1] = input.shape
  const [top, bottom] = sameAmounts(height, window.vertical)
  const [left, right] = sameAmounts(width, window.horizontal)
  if (top + bottom + left + right === 0) return
  const values = [0, 0, top, bottom, left, right, 0, 0]
  const amounts = addedIntegers(input, values, { name: 'paddings', shape: [4, 2] })
  const padded = addedTensor(input, {
    ...{ name, data: null },
    ...{ shape: [batches, height + top + bottom, width + left + right, channels] },
    quantization: input.quantization,
  })
  const pad: GraphOperator = {
    ...convolution,
    from: { ...convolution.from, index: -1, version: 2 },
    ...{ origin: null, kind: 'PAD', pinned: true },
    options: { type: 'Other', table: 'PadOptions', fields: {} },
    inputs: [input, amounts],
    outputs: [padded],
  }
  convolution.options = { ...options, padding: 'VALID' }
  graph.feedAt(convolution, 0, padded)
  graph.insert({ before: convolution }, pad)
  graph.tensors.insertBefore(output, [amounts, padded])
  output.name = partsBut(name, output).join(';')
}

function partsBut(part: string, { name }: GraphTensor): readonly string[] {
  return name.split(';').filter((one) => one !== part)
}

/** Folds each PAD that SAME stands for exactly, in files of a converter that does or did. */
export function foldPads(graph: Graph): void {
  const pads = [...graph.operators].filter(({ kind }) => kind === 'PAD')
  const didFold = pads.some(({ origin }) => origin === null)
  if (!didFold && !(graph.model.description === CONVERTER && foldsPads(graph.model))) return
  for (const pad of pads) fold(pad, graph)
}

/** The first minor release of TensorFlow 2 whose converter folds. */
const FIRST_MINOR = 18

/** True where the file says that a converter wrote it that folds (CONVERSION_METADATA holds the version). */
function foldsPads({ metadata, buffers }: Model): boolean {
  const entry = metadata.find(({ name }) => name === 'CONVERSION_METADATA')
  const text = String.fromCharCode(...(buffers[entry?.buffer ?? -1]?.data ?? []))
  const [, major = '0', minor = '0'] = /(\d+)\.(\d+)\.\d+/.exec(text) ?? []
  return Number(major) > 2 || (Number(major) === 2 && Number(minor) >= FIRST_MINOR)
}

function fold(pad: GraphOperator, graph: Graph): void {
  const [input, amounts] = pad.inputs
  const [output] = pad.outputs
  const reader = graph.onlyReader(output)
  if (input?.shape.length !== 4 || output === undefined || reader === undefined) return
  const window = traitsOf(reader.kind).window === 'convolution' ? windowOf(reader) : null
  const { options } = reader
  if (window === null || !('padding' in options) || options.padding !== 'VALID') return
  const [, height = 1, width = 1] = input.shape
  const same = [sameAmounts(height, window.vertical), sameAmounts(width, window.horizontal)]
  if (integersOf(amounts)?.join() !== [0, 0, ...same.flat(), 0, 0].join()) return
  reader.options = { ...options, padding: 'SAME' }
  if (pad.origin === null) for (const one of reader.outputs) one.name = one.from.name
  graph.remove(pad)
  graph.replace(output, input)
}
