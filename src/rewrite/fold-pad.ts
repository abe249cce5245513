import { traitsOf } from '../operators/registry.ts'
import { integersOf } from '../edit/constants.ts'
import { finishGraph } from '../edit/finish-graph.ts'
import type { Graph, GraphOperator } from '../edit/graph.ts'
import { openGraph } from '../edit/open-graph.ts'
import { sameAmounts, windowOf, type WindowAxis } from '../edit/window-of.ts'
import { windowOutput } from '../operators/shapes/window.ts'
import type { Model, Tensor } from '../tflite/model.ts'
import type { Pass } from './pass.ts'

export const FOLD_PAD: Pass = {
  id: 'fold-pad',
  title: 'PAD folded into the layer behind it',
  reason:
    'A convolution with SAME padding reads the zero point outside its input, which is what PAD wrote there.',
  option: null,
  run: foldPads,
}

function foldPads(model: Model): Model {
  if (model.offlinePlan !== null) return model
  const graph = openGraph(model)
  const before = graph.size
  for (const pad of graph.operators) foldPad(pad, graph)
  return graph.size === before ? model : finishGraph(graph)
}

/** Folds one PAD where that changes nothing. */
function foldPad(pad: GraphOperator, graph: Graph): void {
  const [input] = pad.inputs
  const [output] = pad.outputs
  if (traitsOf(pad.kind).fusesAs !== 'padding' || input == null || output === undefined) return
  const reader = graph.onlyReader(output)
  if (reader === undefined || reader.inputs[0] !== output) return
  if (!padsZeroPoint(pad) || !sameQuantization(input.from, output.from)) return
  const { options } = reader
  if (!('padding' in options) || options.padding !== 'VALID') return
  if (!readsNothingOutside(reader, input.from) || !padsAsSame(pad, reader)) return
  reader.options = { ...options, padding: 'SAME' }
  graph.remove(pad)
  graph.replace(output, input)
}

/** True where the rows and columns that it adds are those that SAME pads for the reader. */
function padsAsSame({ inputs: [input, amounts] }: GraphOperator, reader: GraphOperator): boolean {
  const paddings = integersOf(amounts)
  const window = windowOf(reader)
  if (paddings?.length !== 8 || window === null) return false
  const [n0, n1, top = 0, bottom = 0, left = 0, right = 0, c0, c1] = paddings
  if (n0 !== 0 || n1 !== 0 || c0 !== 0 || c1 !== 0) return false
  const [, height = 0, width = 0] = input?.shape ?? []
  return (
    samePadding(height, { ...window.vertical, before: top, after: bottom }) &&
    samePadding(width, { ...window.horizontal, before: left, after: right })
  )
}

/** PAD fills with the output's zero point (TFLM kernels/pad.cc); PADV2 with a value of its own. */
function padsZeroPoint(pad: GraphOperator): boolean {
  const [input, , value] = pad.inputs
  if (pad.kind === 'PAD') return true
  if (input == null || value?.data == null || value.data.length === 0) return false
  const zeroPoint = input.from.quantization?.zeroPoints[0] ?? 0
  return input.from.dtype === 'int8' && new Int8Array(value.data)[0] === zeroPoint
}

/**
 * Convolutions read the zero point outside. MAX_POOL_2D ignores what is outside, which is the same
 * where PAD wrote the smallest value; AVERAGE_POOL_2D divides by fewer elements, which never is.
 */
function readsNothingOutside(reader: GraphOperator, input: Tensor): boolean {
  if (traitsOf(reader.kind).window === 'convolution') return true
  return (
    reader.kind === 'MAX_POOL_2D' &&
    input.dtype === 'int8' &&
    input.quantization?.zeroPoints[0] === -128
  )
}

/** True where VALID over the padded size reads the very windows that SAME reads over the size itself. */
function samePadding(
  size: number,
  axis: WindowAxis & { readonly before: number; readonly after: number },
): boolean {
  const same = windowOutput({ ...axis, input: size, padding: 'SAME' })
  const valid = windowOutput({ ...axis, input: size + axis.before + axis.after, padding: 'VALID' })
  return same === valid && axis.before === sameAmounts(size, axis)[0]
}

function sameQuantization(one: Tensor, other: Tensor): boolean {
  const text = (tensor: Tensor): string =>
    JSON.stringify([
      tensor.dtype,
      tensor.quantization?.scales ?? [],
      tensor.quantization?.zeroPoints ?? [],
    ])
  return text(one) === text(other)
}
