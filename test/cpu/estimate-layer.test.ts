import fc from 'fast-check'
import { publishedPrograms } from '../../src/calibration/published-programs.ts'
import { estimateLayer } from '../../src/cpu/estimate-layer.ts'
import { pieces as piecesOf } from '../../src/cpu/geometry.ts'
import { SOFTWARE_KERNELS, findKernel } from '../../src/cpu/kernels.ts'
import type { CpuLayer, CpuTensor, CpuWindow } from '../../src/cpu/layer.ts'
import { settingOf } from '../../src/mvp/kernel-set.ts'

const BY_PIXEL: CpuWindow = windowOf({})

/** Measured by boards: mltk documentation, runs named in `docs/calibration/board-runs.csv`. */
test.each([
  {
    name: 'a 3x3 convolution on the MVP',
    layer: convolution([1, 49, 34, 10], [20, 3, 3, 10], [1, 49, 34, 20], { padding: 'SAME' }),
    cpu: 30_100,
    cycles: 2_308_954,
    estimate: [30_630, 2_307_249],
  },
  {
    name: 'a 1x1 convolution on the MVP',
    layer: convolution([1, 98, 1, 50], [150, 1, 1, 50], [1, 98, 1, 150], BY_PIXEL),
    cpu: 5300,
    cycles: 603_026,
    estimate: [5332, 603_964],
  },
  {
    name: 'a depthwise convolution with a program per pixel',
    layer: layerOf('DEPTHWISE_CONV_2D', {
      inputs: [[1, 15, 13, 48], [1, 3, 3, 48], [48]],
      output: [1, 15, 13, 48],
      window: windowOf({ filterHeight: 3, filterWidth: 3, padding: 'SAME' }),
    }),
    cpu: 280_300,
    cycles: 285_644,
    estimate: [282_989, 283_396],
  },
  {
    name: 'a depthwise convolution of multiplier 8, a program per region',
    layer: layerOf('DEPTHWISE_CONV_2D', {
      inputs: [[1, 59, 49, 1], [1, 7, 7, 8], [8]],
      output: [1, 30, 25, 8],
      window: windowOf({
        ...{ filterHeight: 7, filterWidth: 7, strideHeight: 2, strideWidth: 2 },
        padding: 'SAME',
      }),
    }),
    cpu: 284_000,
    cycles: 610_960,
    estimate: [283_834, 615_885],
  },
  {
    name: 'a spatial average pooling, where the CPU checks every pixel',
    layer: layerOf('AVERAGE_POOL_2D', {
      inputs: [[1, 48, 48, 24]],
      output: [1, 24, 24, 24],
      window: windowOf({ filterHeight: 2, filterWidth: 2, strideHeight: 2, strideWidth: 2 }),
    }),
    cpu: 569_200,
    cycles: 603_026,
    estimate: [567_738, 599_362],
  },
])('$name takes what a board took, within 8 %', ({ layer, cpu, cycles, estimate }) => {
  const cost = estimateLayer({ layer, runs: publishedPrograms(layer) })
  expect(relative(cost.cpuCycles.value, cpu)).toBeLessThan(0.08)
  expect(relative(cost.cycles.value, cycles)).toBeLessThan(0.08)
  expect(cost.cycles.band).toBeGreaterThan(0)
  // As before profiles were of one build: the SDK's own programs at speed 1 change no time.
  const own = estimateLayer({ layer, runs: publishedPrograms(layer, settingOf('sdk', 1)) })
  expect([own.cpuCycles.value, own.cycles.value]).toEqual(estimate)
  expect(own).toEqual(cost)
})

test('a fully connected layer right after another finds its code in the cache', () => {
  const layer = layerOf('FULLY_CONNECTED', { inputs: [[1, 32], [16, 32], [16]], output: [1, 16] })
  const cost = (isRepeat: boolean): number =>
    estimateLayer({ layer, runs: publishedPrograms(layer), isRepeat }).cpuCycles.value ?? 0
  // Boards: 1900 cycles after another one, 2100 to 2300 after other kinds.
  expect(relative(cost(true), 1900)).toBeLessThan(0.05)
  expect(relative(cost(false), 2200)).toBeLessThan(0.05)
})

test('built without the scaling pass a convolution takes one program fewer and about twice the time', () => {
  const layer = convolution([1, 49, 34, 10], [20, 3, 3, 10], [1, 49, 34, 20], { padding: 'SAME' })
  const scaled = estimateLayer({ layer, runs: publishedPrograms(layer) })
  const unscaled = estimateLayer({ layer, runs: publishedPrograms(layer, settingOf('sdk', 0)) })
  expect((scaled.cpuCycles.value ?? 0) - (unscaled.cpuCycles.value ?? 0)).toBeGreaterThan(2000)
  expect((unscaled.cycles.value ?? 0) / (scaled.cycles.value ?? 1)).toBeCloseTo(2, 0)
  expect(unscaled.cycles.band ?? 0).toBeGreaterThan(scaled.cycles.band ?? 1)
  expect(scaled.cycles.measured).toBe(true)
  expect(unscaled.cycles.measured).toBe(false)
})

test.each([
  { name: 'a custom operator', layer: layerOf('MyCustomOp', { inputs: [[1, 8]], output: [1, 8] }) },
  { name: 'WHILE', layer: layerOf('WHILE', { inputs: [[1]], output: [1] }) },
])('$name is unknown, not free', ({ layer }) => {
  const { cpuCycles, cycles } = estimateLayer({ layer, runs: null })
  expect(cpuCycles).toEqual({ value: null, atLeast: true, band: null, measured: false })
  expect(cycles).toEqual(cpuCycles)
})

test('an operator nobody measured costs its stated bound, without a band', () => {
  const layer = layerOf('TILE', { inputs: [[1, 10]], output: [1, 100] })
  expect(estimateLayer({ layer, runs: null }).cycles).toEqual({
    value: 2500 + 110 * 100,
    atLeast: false,
    band: null,
    measured: false,
  })
})

test('the padded ends of a long row are computed by the CPU, and cost more than a row without', () => {
  const cost = (padding: 'SAME' | 'VALID'): number => {
    const width = padding === 'SAME' ? 400 : 398
    const layer = convolution([1, 1, 400, 16], [32, 1, 3, 16], [1, 1, width, 32], { padding })
    const runs = publishedPrograms(layer)
    return estimateLayer({ layer, runs }).cpuCycles.value ?? 0
  }
  expect(cost('SAME') - cost('VALID')).toBeGreaterThan(2 * 32 * 3 * 16 * 10)
})

describe('DEQUANTIZE', () => {
  const cost = (producer: string | null, count = 100): number => {
    const layer = {
      ...layerOf('DEQUANTIZE', { inputs: [[1, count]], output: [1, count] }),
      producer,
    }
    return estimateLayer({ layer, runs: null }).cycles.value ?? 0
  }

  test('what is mostly the zero point is cheap, a scale that is a power of two dearer, others dearest', () => {
    expect(cost('SOFTMAX')).toBeLessThan(cost('LOGISTIC') * 0.7)
    expect(cost('LOGISTIC')).toBeLessThan(cost('FULLY_CONNECTED') * 0.9)
    expect(cost(null)).toBe(cost('FULLY_CONNECTED'))
  })

  test.each([
    { producer: 'SOFTMAX', count: 3, cycles: 1100 },
    { producer: 'SOFTMAX', count: 11, cycles: 1500 },
    { producer: 'LOGISTIC', count: 140, cycles: 18_000 },
  ])('$count elements of $producer took $cycles cycles on a board', (row) => {
    expect(relative(cost(row.producer, row.count), row.cycles)).toBeLessThan(0.1)
  })
})

test.each([
  {
    kind: 'SPLIT',
    inputs: [[], [1, 8, 8, 6]],
    outputs: [
      [1, 8, 8, 3],
      [1, 8, 8, 3],
    ],
    pieces: 128,
  },
  {
    kind: 'SPLIT',
    inputs: [[], [1, 8, 6, 5]],
    outputs: [
      [1, 4, 6, 5],
      [1, 4, 6, 5],
    ],
    pieces: 2,
  },
  { kind: 'PACK', inputs: [[], [], []], outputs: [[3]], pieces: 3 },
  {
    kind: 'PACK',
    inputs: [
      [3, 8],
      [3, 8],
    ],
    outputs: [[2, 3, 8]],
    pieces: 2,
  },
  { kind: 'UNPACK', inputs: [[4, 16]], outputs: [[16], [16], [16], [16]], pieces: 4 },
])('$kind of $inputs copies $pieces pieces', ({ kind, inputs, outputs, pieces }) => {
  const tensor = (shape: readonly number[]): CpuTensor => ({
    shape,
    dtype: 'int8',
    isConstant: false,
  })
  const layer = layerOf(kind, { inputs: [], output: [] })
  expect(piecesOf({ ...layer, inputs: inputs.map(tensor), outputs: outputs.map(tensor) })).toBe(
    pieces,
  )
})

test('a layer that runs in software takes as long as the CPU is active', () => {
  const layer = convolution([1, 24, 24, 24], [16, 3, 3, 24], [1, 11, 11, 16], { strideHeight: 2 })
  const cost = estimateLayer({ layer, runs: null })
  expect(cost.cycles).toEqual(cost.cpuCycles)
})

test.each(
  SOFTWARE_KERNELS.map(({ id, kinds }) => ({ id, kinds })).flatMap(({ id, kinds }) =>
    kinds.map((kind) => ({ id, kind })),
  ),
)('$kind has a cost in every type ($id)', ({ kind }) => {
  for (const dtype of ['int8', 'int16', 'float32', 'int32']) {
    const layer = layerOf(kind, {
      inputs: [
        [1, 4, 4, 8],
        [8, 1, 1, 8],
        [1, 4, 4, 8],
      ],
      output: [1, 4, 4, 8],
      window: BY_PIXEL,
      dtype,
    })
    expect(findKernel(layer)).toBeDefined()
    expect(estimateLayer({ layer, runs: null }).cycles.value).toBeGreaterThan(0)
  }
})

const side = fc.integer({ min: 1, max: 40 })
const channels = fc.integer({ min: 1, max: 24 })

describe('for any convolution that the MVP runs', () => {
  test('time is at least the CPU’s, and more output channels never take less', () => {
    fc.assert(
      fc.property(side, side, channels, channels, (height, width, depth, filters) => {
        const cost = (count: number): readonly number[] => {
          const layer = convolution(
            [1, height, width, depth],
            [count, 1, 1, depth],
            [1, height, width, count],
            {},
          )
          const { cpuCycles, cycles } = estimateLayer({
            layer,
            runs: publishedPrograms(layer),
          })
          return [cpuCycles.value ?? Infinity, cycles.value ?? -1]
        }
        const [cpu = 0, cycles = 0] = cost(filters)
        const [, more = 0] = cost(filters + 1)
        expect(cycles).toBeGreaterThanOrEqual(cpu - 1)
        expect(more).toBeGreaterThanOrEqual(cycles)
      }),
    )
  })
})

function relative(value: number | null, expected: number): number {
  return Math.abs((value ?? 0) / expected - 1)
}

function windowOf(changes: Partial<CpuWindow>): CpuWindow {
  return {
    ...{ filterHeight: 1, filterWidth: 1, strideHeight: 1, strideWidth: 1 },
    ...{ dilationHeight: 1, dilationWidth: 1, padding: 'VALID' },
    ...changes,
  }
}

interface Parts {
  readonly inputs: readonly (readonly number[])[]
  readonly output: readonly number[]
  readonly window?: CpuWindow
  readonly dtype?: string
}

function layerOf(kind: string, { inputs, output, window, dtype = 'int8' }: Parts): CpuLayer {
  return {
    kind,
    inputs: inputs.map((shape, index) => ({ shape, dtype, isConstant: index > 0 })),
    outputs: [{ shape: output, dtype, isConstant: false }],
    window: window ?? null,
    activation: 'NONE',
    broadcasts: false,
    fields: {},
  }
}

function convolution(
  input: readonly number[],
  filter: readonly number[],
  output: readonly number[],
  changes: Partial<CpuWindow>,
): CpuLayer {
  const [count = 1, filterHeight = 1, filterWidth = 1] = filter
  return layerOf('CONV_2D', {
    inputs: [input, filter, [count]],
    output,
    window: windowOf({ filterHeight, filterWidth, ...changes }),
  })
}
