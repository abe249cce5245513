/** The ways to change one parameter of a layer, in the words of `what-if`. */
import { outputSize, windowOf } from './geometry.ts'
import type {
  Map2D,
  MvpConvolution,
  MvpDepthwise,
  MvpFullyConnected,
  MvpLayer,
  MvpPool,
  MvpTransposeConv,
} from './layer.ts'
import { numberText } from './limit-text.ts'

export interface Variation {
  /** In the words of `what-if`; null where another layer's parameter decides it. */
  readonly parameter: string | null
  readonly current: number
  /** The smallest value worth trying. */
  readonly floor: number
  readonly direction: 'down' | 'up'
  /** Not tried where a fit by this parameter was found before. */
  readonly unless?: string
  readonly apply: (value: number) => MvpLayer
  readonly text: (value: number) => string
}

type Windowed = MvpConvolution | MvpDepthwise | MvpPool | MvpTransposeConv

export function variationsOf(layer: MvpLayer): readonly Variation[] {
  if ('input' in layer) return windowedVariations(layer)
  return layer.kind === 'FULLY_CONNECTED' ? denseVariations(layer) : []
}

function windowedVariations(layer: Windowed): readonly Variation[] {
  return [
    ...channelVariations(layer),
    kernelVariation(layer),
    strideVariation(layer),
    ...dilationVariations(layer),
    ...sizeVariations(layer),
    ...batchVariations(layer),
  ]
}

function channelVariations(layer: Windowed): readonly Variation[] {
  const fewer = {
    parameter: null,
    current: layer.input.channels,
    floor: 1,
    direction: 'down',
    apply: (channels: number) => withChannels(layer, channels),
    text: (value: number) => `${numberText(value)} input channels`,
  } as const
  if (layer.kind === 'DEPTHWISE_CONV_2D') return [multiplierVariation(layer), fewer]
  if (layer.kind === 'CONV_2D' || layer.kind === 'TRANSPOSE_CONV') {
    return [filtersVariation(layer), fewer]
  }
  return [fewer]
}

function filtersVariation(layer: MvpConvolution | MvpTransposeConv): Variation {
  return {
    parameter: 'filters',
    current: layer.output.channels,
    floor: 1,
    direction: 'down',
    apply: (channels) => ({ ...layer, output: { ...layer.output, channels } }),
    text: (value) => `${numberText(value)} ${value === 1 ? 'filter' : 'filters'}`,
  }
}

function multiplierVariation(layer: MvpDepthwise): Variation {
  const { channels } = layer.input
  return {
    parameter: 'depth_multiplier',
    current: Math.floor(layer.output.channels / channels),
    floor: 1,
    direction: 'down',
    apply: (value) => ({ ...layer, output: { ...layer.output, channels: channels * value } }),
    text: (value) => `depth multiplier ${numberText(value)}`,
  }
}

function withChannels(layer: Windowed, channels: number): Windowed {
  const input = { ...layer.input, channels }
  if (layer.kind === 'CONV_2D' || layer.kind === 'TRANSPOSE_CONV') return { ...layer, input }
  const multiplier =
    layer.kind === 'DEPTHWISE_CONV_2D'
      ? Math.floor(layer.output.channels / layer.input.channels)
      : 1
  return { ...layer, input, output: { ...layer.output, channels: channels * multiplier } }
}

function kernelVariation(layer: Windowed): Variation {
  const sizes = (value: number) => ({
    filterHeight: Math.min(layer.filterHeight, value),
    filterWidth: Math.min(layer.filterWidth, value),
  })
  return {
    parameter: 'kernel_size',
    current: Math.max(layer.filterHeight, layer.filterWidth),
    floor: 1,
    direction: 'down',
    apply: (value) => resized({ ...layer, ...sizes(value) }),
    text: (value) => {
      const { filterHeight, filterWidth } = sizes(value)
      return `kernel ${filterHeight}x${filterWidth}`
    },
  }
}

function strideVariation(layer: Windowed): Variation {
  return {
    parameter: 'strides',
    current: Math.max(layer.strideHeight, layer.strideWidth),
    floor: 1,
    direction: 'up',
    apply: (value) => resized({ ...layer, strideHeight: value, strideWidth: value }),
    text: (value) => `stride ${value}x${value}`,
  }
}

function dilationVariations(layer: Windowed): readonly Variation[] {
  const current = Math.max(layer.dilationHeight, layer.dilationWidth)
  if (current <= 1) return []
  return [
    {
      parameter: 'dilation',
      current,
      floor: 1,
      direction: 'down',
      apply: (value) =>
        resized({
          ...layer,
          dilationHeight: Math.min(layer.dilationHeight, value),
          dilationWidth: Math.min(layer.dilationWidth, value),
        }),
      text: (value) => `dilation ${value}x${value}`,
    },
  ]
}

function sizeVariations(layer: Windowed): readonly Variation[] {
  const { width, height } = layer.input
  const size = { parameter: 'input.size', floor: 1, direction: 'down' } as const
  return [
    {
      ...size,
      current: width,
      apply: (value) => withInput(layer, { width: value }),
      text: (value) => `width ${numberText(value)}`,
    },
    {
      ...size,
      current: height,
      apply: (value) => withInput(layer, { height: value }),
      text: (value) => `height ${numberText(value)}`,
    },
    {
      ...size,
      unless: 'input.size',
      current: Math.max(width, height),
      apply: (value) =>
        withInput(layer, { width: Math.min(width, value), height: Math.min(height, value) }),
      text: (value) => `a map of ${Math.min(height, value)}x${Math.min(width, value)}`,
    },
  ]
}

function batchVariations(layer: Windowed): readonly Variation[] {
  if (layer.input.batches <= 1) return []
  return [
    {
      parameter: null,
      current: layer.input.batches,
      floor: 1,
      direction: 'down',
      apply: (value) => withInput(layer, { batches: value }),
      text: (value) => `a batch of ${value}`,
    },
  ]
}

function withInput(layer: Windowed, change: Partial<Map2D>): Windowed {
  return resized({ ...layer, input: { ...layer.input, ...change } })
}

/** The layer with the output size that its input and window give. */
function resized(layer: Windowed): Windowed {
  const { x, y } = windowOf(layer.input, layer)
  const along = layer.kind === 'TRANSPOSE_CONV' ? transposedSize : outputSize
  const output = {
    ...layer.output,
    batches: layer.input.batches,
    width: along(x),
    height: along(y),
  }
  return { ...layer, output }
}

function transposedSize(axis: Parameters<typeof outputSize>[0]): number {
  const overhang = axis.padding === 'VALID' ? Math.max(axis.filter - axis.stride, 0) : 0
  return axis.in * axis.stride + overhang
}

function denseVariations(layer: MvpFullyConnected): readonly Variation[] {
  const biasOf = (units: number) => (layer.biasLength > 0 ? units : 0)
  return [
    {
      parameter: 'units',
      current: layer.outputDepth,
      floor: 1,
      direction: 'down',
      apply: (value) => ({ ...layer, outputDepth: value, biasLength: biasOf(value) }),
      text: (value) => `${numberText(value)} units`,
    },
    {
      parameter: null,
      current: layer.accumDepth,
      floor: 1,
      direction: 'down',
      apply: (value) => ({ ...layer, accumDepth: value }),
      text: (value) => `${numberText(value)} inputs`,
    },
    {
      parameter: null,
      current: layer.batches,
      floor: 1,
      direction: 'down',
      apply: (value) => ({ ...layer, batches: value }),
      text: (value) => `a first output dimension of ${numberText(value)}`,
    },
  ]
}
