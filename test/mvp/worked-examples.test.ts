/**
 * Layers whose counts were read off the simulator of mltk 0.20.0 (silabs-mltk wheel, TensorFlow
 * 2.16.2), each in a fresh process: cycles, loads, parallel loads, optimized loads, message.
 */
import type { MvpLayer } from '../../src/mvp/layer.ts'
import { outcomeOf } from '../../src/mvp/outcome-of.ts'
import { runPipeline } from '../../src/mvp/pipeline.ts'
import { convolution, dense, depthwise, elementwise, pool, RELU6, transposed } from './layers.ts'

interface Example {
  readonly name: string
  readonly layer: MvpLayer
  readonly counts: readonly [number, number, number, number]
  /** Cycles and programs of the SDK built without the scaling pass; absent: the same. */
  readonly unscaled?: readonly [number, number]
  readonly message?: string
}

const RELU = { low: -128, high: 127 }
const SCALED_ROW = 'Assertion failed: input_stride_dim0 <= (int)((0xFFF0000UL >> (16+1)))'

const EXAMPLES: readonly Example[] = [
  {
    name: 'a convolution with padding on all sides',
    layer: convolution({ input: [1, 10, 10, 4], filter: [3, 3] }, 8),
    counts: [16032, 12, 11, 0],
    unscaled: [40920, 11],
  },
  {
    name: 'a convolution with an active RELU6',
    layer: convolution(
      { input: [1, 10, 10, 4], filter: [3, 3], padding: 'VALID', activation: RELU6 },
      8,
    ),
    counts: [11745, 5, 3, 0],
    unscaled: [29977, 4],
  },
  {
    name: 'a convolution over one channel, nothing in pairs',
    layer: convolution(
      { input: [1, 49, 10, 1], filter: [10, 4], stride: [2, 2], activation: RELU },
      64,
    ),
    counts: [296618, 23, 0, 0],
    unscaled: [837568, 22],
  },
  {
    name: 'a convolution whose stride is larger than its filter',
    layer: convolution(
      { input: [1, 20, 9, 3], filter: [2, 2], stride: [7, 2], padding: 'VALID' },
      4,
    ),
    counts: [1360, 2, 0, 0],
    unscaled: [1972, 1],
  },
  {
    name: 'a convolution whose output stride needs idle steps',
    layer: convolution({ input: [1, 24, 30, 2], filter: [4, 3], padding: 'VALID' }, 40),
    counts: [447760, 5, 4, 0],
    unscaled: [1011520, 4],
  },
  {
    name: 'a convolution over one wide row, run in chunks',
    layer: convolution({ input: [1, 1, 400, 16], filter: [1, 3] }, 32),
    counts: [360134, 14, 7, 0],
    unscaled: [968160, 7],
  },
  {
    name: 'a convolution whose input row is too long to pre-scale',
    layer: convolution({ input: [1, 32, 96, 64], filter: [3, 3] }, 8),
    counts: [0, 0, 0, 0],
    message: `${SCALED_ROW}, Hardware limits exceeded`,
  },
  {
    name: 'a depthwise convolution by the special algorithm',
    layer: depthwise({ input: [1, 25, 5, 64], filter: [3, 3], activation: RELU }),
    counts: [103104, 125, 125, 125],
  },
  {
    name: 'a depthwise convolution with a program per channel',
    layer: depthwise({ input: [1, 48, 48, 8], filter: [3, 3], activation: RELU6 }),
    counts: [548585, 61, 0, 0],
  },
  {
    name: 'a depthwise convolution with an even multiplier',
    layer: depthwise({ input: [1, 10, 10, 4], filter: [3, 3] }, 2),
    counts: [10676, 24, 24, 0],
  },
  {
    name: 'a depthwise convolution whose output row is too long',
    layer: depthwise({ input: [1, 48, 300, 8], filter: [3, 3] }),
    counts: [0, 0, 0, 0],
    message: 'output_stride[3] (2400) > 2047, Hardware limits exceeded',
  },
  { name: 'a dense layer, in pairs', layer: dense(40, 10), counts: [640, 1, 1, 1] },
  { name: 'a dense layer with odd inputs', layer: dense(41, 10), counts: [1260, 1, 0, 1] },
  {
    name: 'a dense layer with many inputs, which the profiler names though it runs',
    layer: dense(4000, 4),
    counts: [24012, 4, 4, 0],
    message: 'weights_shape[1] (4000) > 2048',
  },
  {
    name: 'a dense layer with too many units',
    layer: dense(40, 1500),
    counts: [0, 0, 0, 0],
    message: 'output_shape[1] (1500) > 1024, Hardware limits exceeded',
  },
  {
    name: 'a dense layer whose inputs do not factorize',
    layer: dense(2062, 3),
    counts: [0, 0, 0, 0],
    message: 'weights_shape[1] (2062) > 2048',
  },
  {
    name: 'a maximum with padding',
    layer: pool('MAX_POOL_2D', { input: [1, 10, 10, 4], filter: [3, 3] }),
    counts: [1968, 22, 22, 0],
  },
  {
    name: 'a maximum without overlap',
    layer: pool('MAX_POOL_2D', {
      input: [1, 24, 24, 16],
      filter: [2, 2],
      stride: [2, 2],
      padding: 'VALID',
    }),
    counts: [6912, 8, 8, 0],
  },
  {
    name: 'a maximum whose output row is too long',
    layer: pool('MAX_POOL_2D', {
      input: [1, 20, 100, 60],
      filter: [2, 2],
      stride: [2, 2],
      padding: 'VALID',
    }),
    counts: [0, 0, 0, 0],
    message: 'Output vector stride (3000) exceeded (max=2047), Hardware limits exceeded',
  },
  {
    name: 'a global average',
    layer: pool('AVERAGE_POOL_2D', {
      input: [1, 25, 5, 64],
      filter: [25, 5],
      stride: [25, 5],
      padding: 'VALID',
    }),
    counts: [4096, 1, 1, 1],
  },
  {
    name: 'an average over small windows',
    layer: pool('AVERAGE_POOL_2D', {
      input: [1, 48, 48, 3],
      filter: [2, 2],
      stride: [2, 2],
      padding: 'VALID',
    }),
    counts: [12096, 3, 0, 0],
  },
  { name: 'a sum', layer: elementwise('ADD', 49 * 40), counts: [4900, 1, 0, 0] },
  {
    name: 'a sum with an active RELU6',
    layer: elementwise('ADD', 13 ** 3, RELU6),
    counts: [6515, 3, 0, 0],
  },
  { name: 'a product', layer: elementwise('MUL', 400), counts: [1200, 1, 0, 0] },
  {
    name: 'a transposed convolution',
    layer: transposed({ input: [1, 5, 5, 4], filter: [3, 3], stride: [2, 2] }, 8),
    counts: [9573, 202, 0, 0],
  },
]

interface Average {
  readonly name: string
  readonly layer: MvpLayer
  /** Cycles and programs, summed plainly (bit 1 set) and with compensation. */
  readonly plain: readonly [number, number]
  readonly compensated: readonly [number, number]
}

/**
 * A compensated sum clears two registers, takes four instructions and a stall per tap, and scales with
 * a stall: 4 + 5 x taps instead of 3 + taps, where an output sees more than 512 taps.
 */
const AVERAGES: readonly Average[] = [
  {
    name: '576 taps of a pair of channels',
    layer: pool('AVERAGE_POOL_2D', { input: [1, 24, 24, 2], filter: [24, 24], padding: 'VALID' }),
    plain: [579, 1],
    compensated: [2884, 1],
  },
  {
    name: '576 taps of three channels, clipped',
    layer: pool('AVERAGE_POOL_2D', {
      input: [1, 24, 24, 3],
      filter: [24, 24],
      padding: 'VALID',
      activation: RELU6,
    }),
    plain: [3 * 580, 1],
    compensated: [3 * 2885, 1],
  },
  {
    name: 'exactly 512 taps',
    layer: pool('AVERAGE_POOL_2D', { input: [1, 16, 32, 2], filter: [16, 32], padding: 'VALID' }),
    plain: [515, 1],
    compensated: [515, 1],
  },
  {
    name: '529 taps of one channel, a program per row',
    layer: pool('AVERAGE_POOL_2D', { input: [1, 44, 44, 1], filter: [23, 23], padding: 'VALID' }),
    plain: [22 * 22 * 532, 22],
    compensated: [22 * 22 * 2649, 22],
  },
]

describe('the simulator', () => {
  test.each(EXAMPLES)('counts $name', ({ layer, counts, message }) => {
    const outcome = outcomeOf(layer, { runtime: 'mltk-simulator', optimizeSpeed: 1 })
    const [layerCounts] = runPipeline([outcome])
    const { cycles, loads, parallelLoads, optimizedLoads } = layerCounts ?? {}
    expect([cycles, loads, parallelLoads, optimizedLoads]).toEqual(counts)
    expect(outcome.profilerMessage).toBe(message ?? null)
    expect(outcome.accelerated).toBe(counts[1] > 0)
  })

  test('lets a program stall on the layer before it, over layers that the CPU runs', () => {
    const conv = outcomeOf(convolution({ input: [1, 10, 10, 4], filter: [3, 3] }, 8), {
      runtime: 'mltk-simulator',
      optimizeSpeed: 1,
    })
    const counts = runPipeline([conv, undefined, conv])
    expect(counts.map(({ cycles }) => cycles)).toEqual([16032, 0, 16033])
  })
})

const SPEEDS = [0, 1, 2, 3] as const

/**
 * Without the scaling pass each product (or pair) takes 3 cycles instead of 1, so a convolution has
 * 2 x filters x products more and a program fewer per image (or chunk); nothing stalls on the pass.
 */
describe.each(SPEEDS)('the SDK at speed %d', (optimizeSpeed) => {
  const isScaled = optimizeSpeed === 1 || optimizeSpeed === 3
  const own = EXAMPLES.filter(({ message }) => message === undefined)

  test.each(own)('counts $name', ({ layer, counts, unscaled }) => {
    const [count] = runPipeline([outcomeOf(layer, { runtime: 'sdk', optimizeSpeed })])
    const [cycles, loads] = isScaled ? counts : (unscaled ?? counts)
    expect([count?.cycles, count?.loads]).toEqual([cycles, loads])
  })

  test.each(AVERAGES)('counts an average over $name', ({ layer, plain, compensated }) => {
    const outcome = outcomeOf(layer, { runtime: 'sdk', optimizeSpeed })
    const [count] = runPipeline([outcome])
    expect([count?.cycles, count?.loads]).toEqual(optimizeSpeed < 2 ? compensated : plain)
  })

  test.each(['ADD', 'MUL'] as const)('runs %s from two elements on', (kind) => {
    const of = (elements: number) =>
      outcomeOf(elementwise(kind, elements), { runtime: 'sdk', optimizeSpeed })
    expect(of(1)).toMatchObject({ accelerated: false, runs: [], violations: [] })
    expect(of(2).accelerated).toBe(true)
    expect(runPipeline([of(3)])).toMatchObject([{ cycles: kind === 'ADD' ? 5 : 6, loads: 1 }])
  })
})
