/**
 * The model after a cut as prices need it: sizes only. Constants are cut short, not cut right, so that
 * hundreds of choices can be priced whatever the weights weigh.
 */
import type { DeadChannels } from '../../dataflow/dead-channels.ts'
import {
  bytesOf,
  type Buffer,
  type Model,
  type Quantization,
  type Tensor,
} from '../../tflite/model.ts'
import { alignUp } from '../../util/integers.ts'
import { constantOperands, keptWeights, withChannels, type Kept } from './cut-shapes.ts'

/** Buffers of a file are aligned to this (schema.fbs, `force_align: 16`). */
const BUFFER_ALIGNMENT = 16

export function sketched(model: Model, dead: DeadChannels, kept: Kept): Model {
  const main = model.subgraphs[0]
  if (main === undefined) return model
  const shapes = new Map<number, readonly number[]>()
  for (const [index, channels] of kept) {
    shapes.set(index, withChannels(main.tensors[index]?.shape ?? [], channels.length))
  }
  for (const layer of dead.ranges.weighted.values()) {
    if (!kept.has(layer.input.index) && !kept.has(layer.output.index)) continue
    const weights = keptWeights(layer, kept)
    shapes.set(layer.filter.index, weights.shape)
    const bias = layer.operator.inputs[layer.positions.bias] ?? -1
    if (bias >= 0) shapes.set(bias, [weights.outputs.length])
  }
  for (const operator of main.operators) {
    const channels = kept.get(operator.outputs[0] ?? -1)
    if (channels === undefined) continue
    for (const { index, shape } of constantOperands(operator, main)) {
      shapes.set(index, withChannels(shape, channels.length))
    }
  }
  return resized(model, shapes)
}

function resized(model: Model, shapes: ReadonlyMap<number, readonly number[]>): Model {
  const [main, ...others] = model.subgraphs
  if (main === undefined) return model
  const buffers: Buffer[] = [...model.buffers]
  let saved = 0
  const tensors = main.tensors.map((tensor) => {
    const shape = shapes.get(tensor.index)
    if (shape === undefined) return tensor
    const quantization = shortened(tensor, shape)
    saved += scaleBytes(tensor.quantization) - scaleBytes(quantization)
    const buffer = tensor.isConstant ? buffers[tensor.buffer] : undefined
    const bytes = bytesOf(tensor.dtype, shape)
    if (buffer !== undefined && bytes < buffer.data.length) {
      saved += alignUp(buffer.data.length, BUFFER_ALIGNMENT) - alignUp(bytes, BUFFER_ALIGNMENT)
      buffers[tensor.buffer] = { ...buffer, data: buffer.data.subarray(0, bytes) }
    }
    return { ...tensor, shape, quantization }
  })
  const subgraphs = [{ ...main, tensors }, ...others]
  return { ...model, subgraphs, buffers, fileBytes: model.fileBytes - saved }
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
