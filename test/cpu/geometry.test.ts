import fc from 'fast-check'
import { innerTaps } from '../../src/cpu/geometry.ts'
import type { CpuLayer } from '../../src/cpu/layer.ts'

interface Sizes {
  readonly input: number
  readonly output: number
  readonly filter: number
  readonly stride: number
}

function layerOf({ input, output, filter, stride }: Sizes): CpuLayer {
  const tensor = (size: number) => ({ shape: [1, size, 1, 1], dtype: 'int8', isConstant: false })
  return {
    inputs: [tensor(input)],
    outputs: [tensor(output)],
    window: {
      ...{ filterHeight: filter, filterWidth: 1, strideHeight: stride, strideWidth: 1 },
      ...{ dilationHeight: 1, dilationWidth: 1 },
    },
  } as unknown as CpuLayer
}

/** One by one, as the closed form must not do. */
function counted({ input, output, filter, stride }: Sizes): number {
  const padding = Math.floor(Math.max(0, (output - 1) * stride + filter - input) / 2)
  let all = 0
  for (let at = 0; at < output; at++) {
    for (let tap = 0; tap < filter; tap++) {
      const place = at * stride - padding + tap
      if (place >= 0 && place < input) all++
    }
  }
  return all
}

test('the taps inside a map are those that counting gives', () => {
  const size = fc.integer({ min: 1, max: 40 })
  fc.assert(
    fc.property(
      fc.record({
        input: size,
        output: size,
        filter: size,
        stride: fc.integer({ min: 1, max: 9 }),
      }),
      (sizes) => {
        expect(innerTaps(layerOf(sizes))).toBe(counted(sizes))
      },
    ),
  )
})

test('a billion positions take no time and no memory', () => {
  const start = performance.now()
  const taps = innerTaps(layerOf({ input: 64, output: 2 ** 30, filter: 3, stride: 3 }))
  expect(taps).toBe(64)
  expect(performance.now() - start).toBeLessThan(1000)
})
