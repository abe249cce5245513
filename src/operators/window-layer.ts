/** Maps, windows and parameters of the operators that slide a window over a map (NHWC). */
import type { Map2D, Window } from '../mvp/layer.ts'
import type { Tensor } from '../tflite/model.ts'
import type { Padding } from '../tflite/options.ts'

/** Size of one dimension; 0 where the tensor or the dimension is missing, which no kernel runs. */
export function dimensionOf(tensor: Tensor | undefined, index: number): number {
  return tensor?.shape[index] ?? 0
}

export function mapOf(tensor: Tensor | undefined): Map2D {
  return {
    batches: dimensionOf(tensor, 0),
    height: dimensionOf(tensor, 1),
    width: dimensionOf(tensor, 2),
    channels: dimensionOf(tensor, 3),
  }
}

interface StrideOptions {
  readonly padding: Padding
  readonly strideH: number
  readonly strideW: number
  readonly dilationHFactor?: number
  readonly dilationWFactor?: number
}

export function windowFrom(
  options: StrideOptions,
  filter: { readonly height: number; readonly width: number },
): Window {
  return {
    filterHeight: filter.height,
    filterWidth: filter.width,
    strideHeight: options.strideH,
    strideWidth: options.strideW,
    dilationHeight: options.dilationHFactor ?? 1,
    dilationWidth: options.dilationWFactor ?? 1,
    padding: options.padding,
  }
}

/** What a `dilation` is where a layer does not name one. */
export const NO_DILATION = '1x1'

/** `kernel_size`, `strides`, `padding`, and `dilation` where there is one. */
export function windowParameters(window: Window): Readonly<Record<string, string>> {
  const dilation = `${window.dilationHeight}x${window.dilationWidth}`
  return {
    kernel_size: `${window.filterHeight}x${window.filterWidth}`,
    strides: `${window.strideHeight}x${window.strideWidth}`,
    padding: window.padding,
    ...(dilation === NO_DILATION ? {} : { dilation }),
  }
}
