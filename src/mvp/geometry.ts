/**
 * The output size and the padding that TensorFlow Lite computes from a layer's input.
 *
 * Source: tensorflow/lite/kernels/padding.h (ComputeOutSize, ComputePaddingHeightWidth).
 */
import type { Map2D, Window } from './layer.ts'

/** One axis of a windowed layer. `out` is the output tensor's own size, whatever it should be. */
export interface Axis {
  readonly in: number
  readonly out: number
  readonly filter: number
  readonly stride: number
  /** Columns or rows before the input. */
  readonly pad: number
}

export interface Axes {
  readonly x: Axis
  readonly y: Axis
}

/** Integer division that truncates towards zero, as in C. */
export function divide(a: number, b: number): number {
  return Math.trunc(a / b)
}

interface AxisWindow {
  readonly in: number
  readonly filter: number
  readonly stride: number
  readonly dilation: number
  readonly padding: 'SAME' | 'VALID'
}

export function outputSize(axis: AxisWindow): number {
  if (axis.stride === 0) return 0
  const span = (axis.filter - 1) * axis.dilation + 1
  return axis.padding === 'SAME'
    ? divide(axis.in + axis.stride - 1, axis.stride)
    : divide(axis.in + axis.stride - span, axis.stride)
}

function padBefore(axis: AxisWindow): number {
  const span = (axis.filter - 1) * axis.dilation + 1
  const total = (outputSize(axis) - 1) * axis.stride + span - axis.in
  return divide(Math.max(total, 0), 2)
}

export function windowOf(input: Map2D, window: Window): { x: AxisWindow; y: AxisWindow } {
  const { padding } = window
  return {
    x: {
      in: input.width,
      filter: window.filterWidth,
      stride: window.strideWidth,
      dilation: window.dilationWidth,
      padding,
    },
    y: {
      in: input.height,
      filter: window.filterHeight,
      stride: window.strideHeight,
      dilation: window.dilationHeight,
      padding,
    },
  }
}

/** Both axes of a layer, with the output tensor's sizes. */
export function axesOf(layer: Window & { readonly input: Map2D; readonly output: Map2D }): Axes {
  const { x, y } = windowOf(layer.input, layer)
  return {
    x: { ...x, out: layer.output.width, pad: padBefore(x) },
    y: { ...y, out: layer.output.height, pad: padBefore(y) },
  }
}

/** Sizes that no kernel can run: nothing positive to walk over, or more than 31 bits hold. */
export function isDegenerate(
  layer: Window & { readonly input: Map2D; readonly output: Map2D },
): boolean {
  const { input, output } = layer
  const isSound =
    isSize(input.batches) &&
    isSize(input.height) &&
    isSize(input.width) &&
    isSize(input.channels) &&
    isSize(output.height) &&
    isSize(output.width) &&
    isSize(output.channels) &&
    isSize(layer.filterHeight) &&
    isSize(layer.filterWidth) &&
    isSize(layer.strideHeight) &&
    isSize(layer.strideWidth) &&
    isSize(layer.dilationHeight) &&
    isSize(layer.dilationWidth)
  return !isSound
}

function isSize(size: number): boolean {
  return size >= 1 && size < 2 ** 31
}
