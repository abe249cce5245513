/**
 * The model after a cut as prices need it: sizes only. Constants are cut short, not cut right, so that
 * hundreds of choices can be priced whatever the weights weigh. A tensor that two choices give the same
 * size is the same value in both, so that what was measured of its layers holds for both.
 */
import type { DeadChannels } from '../../dataflow/dead-channels.ts'
import type { WeightedLayer } from '../../dataflow/weighted.ts'
import {
  bytesOf,
  type Buffer,
  type Model,
  type Quantization,
  type Subgraph,
  type Tensor,
} from '../../tflite/model.ts'
import { alignUp, sameNumbers } from '../../util/integers.ts'
import { constantOperands, withChannels } from './cut-shapes.ts'
import type { Family } from './families.ts'

/** Buffers of a file are aligned to this (schema.fbs, `force_align: 16`). */
const BUFFER_ALIGNMENT = 16

type Shapes = Map<number, readonly number[]>

interface Cuttable {
  readonly model: Model
  readonly main: Subgraph
  readonly dead: DeadChannels
}

/** Sketches of one model by how many dead groups of each family stay. */
export class Sketches {
  readonly #model: Model
  readonly #main: Subgraph
  readonly #layers: readonly WeightedLayer[]
  readonly #tensors: ReadonlyMap<number, CutTensor>
  /** The constants that are read channel by channel with a computed tensor. */
  readonly #operands: readonly { readonly output: number; readonly operand: Tensor }[]
  readonly #resized = new Map<number, Resized[]>()

  constructor({ model, main, dead }: Cuttable, families: readonly Family[]) {
    this.#model = model
    this.#main = main
    this.#layers = [...dead.ranges.weighted.values()]
    this.#tensors = cutTensors(main, dead, families)
    this.#operands = main.operators.flatMap((operator) => {
      const [output = -1] = operator.outputs
      const operands = this.#tensors.has(output) ? constantOperands(operator, main) : []
      return operands.map((operand) => ({ output, operand }))
    })
  }

  /** The model where so many dead groups of each family stay, the first of each. */
  of(counts: readonly number[]): Model {
    const shapes: Shapes = new Map()
    for (const [index, tensor] of this.#tensors) {
      const channels = keptOf(tensor, counts)
      if (channels === tensor.ranks.length) continue
      shapes.set(index, withChannels(this.#main.tensors[index]?.shape ?? [], channels))
    }
    for (const layer of this.#layers) this.#cutLayer(layer, counts, shapes)
    for (const { output, operand } of this.#operands) {
      const channels = shapes.get(output)?.at(-1)
      if (channels !== undefined) shapes.set(operand.index, withChannels(operand.shape, channels))
    }
    return this.#withShapes(shapes)
  }

  #cutLayer(layer: WeightedLayer, counts: readonly number[], shapes: Shapes): void {
    const { input, output, filter, inputs, depth } = layer
    if (!shapes.has(input.index) && !shapes.has(output.index)) return
    const outputs = shapes.get(output.index)?.at(-1) ?? layer.outputs
    const from = shapes.has(input.index) ? this.#tensors.get(input.index) : undefined
    // Each tap reads all channels of a place; what is left over reads the first of them.
    const read =
      from === undefined
        ? depth
        : Math.floor(depth / inputs) * keptOf(from, counts) + keptOf(from, counts, depth % inputs)
    shapes.set(
      filter.index,
      layer.reads === 'own'
        ? withChannels(filter.shape, outputs)
        : [outputs, ...filter.shape.slice(1, -1), read],
    )
    const bias = layer.operator.inputs[layer.positions.bias] ?? -1
    if (bias >= 0) shapes.set(bias, [outputs])
  }

  #withShapes(shapes: Shapes): Model {
    const model = this.#model
    const buffers: Buffer[] = [...model.buffers]
    let saved = 0
    const tensors = this.#main.tensors.map((tensor) => {
      const shape = shapes.get(tensor.index)
      if (shape === undefined) return tensor
      const resized = this.#resize(tensor, shape)
      saved += resized.savedScales
      const buffer = tensor.isConstant ? buffers[tensor.buffer] : undefined
      const bytes = resized.buffer.data.length
      if (buffer !== undefined && bytes < buffer.data.length) {
        saved += alignUp(buffer.data.length, BUFFER_ALIGNMENT) - alignUp(bytes, BUFFER_ALIGNMENT)
        buffers[tensor.buffer] = resized.buffer
      }
      return resized.tensor
    })
    const subgraphs = [{ ...this.#main, tensors }, ...model.subgraphs.slice(1)]
    return { ...model, subgraphs, buffers, fileBytes: model.fileBytes - saved }
  }

  #resize(tensor: Tensor, shape: readonly number[]): Resized {
    const known = this.#resized.get(tensor.index) ?? []
    const found = known.find((one) => sameNumbers(one.tensor.shape, shape))
    if (found !== undefined) return found
    const quantization = shortened(tensor, shape)
    const data = this.#model.buffers[tensor.buffer]?.data ?? new Uint8Array(0)
    const resized: Resized = {
      tensor: { ...tensor, shape, quantization },
      buffer: { index: tensor.buffer, data: data.subarray(0, bytesOf(tensor.dtype, shape)) },
      savedScales: scaleBytes(tensor.quantization) - scaleBytes(quantization),
    }
    this.#resized.set(tensor.index, [...known, resized])
    return resized
  }
}

interface Resized {
  readonly tensor: Tensor
  /** Its constant, cut short; of no meaning for one that is computed. */
  readonly buffer: Buffer
  readonly savedScales: number
}

/** A computed tensor with channels that nothing needs. */
interface CutTensor {
  readonly family: number
  /** Of each channel: which group of the family it is, -1 for one that is needed. */
  readonly ranks: readonly number[]
}

function cutTensors(
  main: Subgraph,
  { groups }: DeadChannels,
  families: readonly Family[],
): ReadonlyMap<number, CutTensor> {
  const places = new Map<number, { readonly family: number; readonly rank: number }>()
  for (const [family, { dead }] of families.entries())
    for (const [rank, group] of dead.entries()) places.set(group, { family, rank })
  const found = new Map<number, CutTensor>()
  for (const { index } of main.tensors) {
    const channels = groups.has(index) ? groups.channels(index) : 0
    let family: number | undefined
    const ranks = Array.from({ length: channels }, (_, channel) => {
      const place = places.get(groups.of(index, channel))
      family ??= place?.family
      return place?.rank ?? -1
    })
    if (family !== undefined) found.set(index, { family, ranks })
  }
  return found
}

/** How many channels stay, of the first ones or of all. */
function keptOf(
  { family, ranks }: CutTensor,
  counts: readonly number[],
  first = ranks.length,
): number {
  const stay = counts[family] ?? 0
  let kept = 0
  for (let channel = 0; channel < first; channel++) if ((ranks[channel] ?? 0) < stay) kept++
  return kept
}

function shortened({ quantization, shape }: Tensor, now: readonly number[]): Quantization | null {
  if (quantization === null) return null
  const axis = quantization.quantizedDimension
  const cut = <T>(values: readonly T[]): readonly T[] =>
    values.length > 1 && values.length === shape[axis] ? values.slice(0, now[axis]) : values
  const { scales, zeroPoints, mins, maxs } = quantization
  return {
    ...quantization,
    ...{ scales: cut(scales), zeroPoints: cut(zeroPoints), mins: cut(mins), maxs: cut(maxs) },
  }
}

function scaleBytes(quantization: Quantization | null): number {
  if (quantization === null) return 0
  const { scales, zeroPoints, mins, maxs } = quantization
  return 4 * (scales.length + mins.length + maxs.length) + 8 * zeroPoints.length
}
