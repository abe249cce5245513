/** Networks for reports: a keyword spotter, a wider one, large ones. */
import type { Profile } from '../../src/profile/profile.ts'
import type { LayerProfile } from '../../src/profile/profile.ts'
import { profileOf } from './report-builder.ts'
import type { LayerSpec, ProfileOptions } from './report-builder.ts'

export interface KwsOptions {
  /** Filters of the second block. */
  readonly filters?: number
  readonly unsupported?: LayerProfile['unsupported']
}

/** Twelve layers of a keyword spotter. */
export function kws(
  { filters = 32, unsupported = null }: KwsOptions = {},
  options: ProfileOptions = {},
): Profile {
  return profileOf(kwsLayers(filters, unsupported), options)
}

function kwsLayers(
  filters: number,
  unsupported: LayerProfile['unsupported'],
): readonly LayerSpec[] {
  const conv = (name: string, h: number, w: number, c: number, k: number): LayerSpec => ({
    op: 'conv_2d',
    name,
    output: [1, h, w, c],
    parameters: { filters: c, kernel_size: `${String(k)}x${String(k)}`, strides: '1x1' },
    weights: k * k * c * 32,
    macs: h * w * c * k * k * 32,
    acceleratorCycles: h * w * c * k * k * 9,
    cpuCycles: 14_000 + h * w * 3,
  })
  const depthwise = (name: string, h: number, w: number, c: number): LayerSpec => ({
    op: 'depthwise_conv_2d',
    name,
    output: [1, h, w, c],
    parameters: { kernel_size: '3x3', strides: '1x1' },
    weights: 9 * c,
    macs: h * w * c * 9,
    acceleratorCycles: h * w * c * 6,
    cpuCycles: 11_000 + h * w * 5,
  })
  const wide = conv('wide/conv2d', 25, 20, filters, 3)
  return [
    { op: 'quantize', output: [1, 49, 40, 1], name: 'features_int8', cpuCycles: 39_000 },
    conv('stem/conv2d', 25, 20, 32, 3),
    depthwise('block1/depthwise', 25, 20, 32),
    unsupported === null ? wide : { ...wide, unsupported, cpuCycles: 9_800_000 },
    depthwise('block2/depthwise', 25, 20, filters),
    conv('block2/pointwise', 25, 20, 32, 1),
    { op: 'average_pool_2d', name: 'pool', output: [1, 12, 10, 32], acceleratorCycles: 42_000 },
    conv('block3/conv2d', 12, 10, 48, 3),
    { op: 'average_pool_2d', name: 'global_pool', output: [1, 1, 1, 48], acceleratorCycles: 9_000 },
    { op: 'reshape', name: 'flatten', output: [1, 48], cpuCycles: 900 },
    {
      op: 'fully_connected',
      name: 'dense',
      output: [1, 12],
      parameters: { units: 12 },
      weights: 576,
      macs: 576,
      acceleratorCycles: 900,
    },
    { op: 'softmax', name: 'Identity', output: [1, 12], cpuCycles: 6_200 },
  ]
}

/** `count` layers of slowly shrinking maps, every third with a scratch buffer. */
export function large(count: number, path = 'models/large.tflite'): Profile {
  const layers = Array.from({ length: count }, (_, index): LayerSpec => {
    const side = Math.max(4, 48 - Math.floor((index * 44) / count))
    const channels = 8 * (1 + Math.floor((4 * index) / count)) + (index % 2) * 8
    return {
      op: index % 2 === 0 ? 'conv_2d' : 'depthwise_conv_2d',
      name: `stage${String(Math.floor((4 * index) / count))}/block_${String(index)}/out`,
      output: [1, side, side, channels],
      parameters: { filters: channels },
      weights: 72 * channels,
      macs: side * side * channels * 9,
      acceleratorCycles: side * side * channels * 4,
      ...(index % 3 === 0 ? { scratch: 2_048 } : {}),
    }
  })
  return profileOf(layers, { path, input: [1, 48, 48, 3] })
}
