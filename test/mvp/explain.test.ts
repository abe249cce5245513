import type { MvpLayer } from '../../src/mvp/layer.ts'
import { LIMITS } from '../../src/mvp/limits.ts'
import { outcomeOf } from '../../src/mvp/outcome-of.ts'
import { convolution, dense, depthwise, pool, transposed } from './layers.ts'

interface Case {
  readonly layer: MvpLayer
  readonly sentence: string
  readonly parameter: string | null
}

const CASES: readonly Case[] = [
  {
    layer: convolution({ input: [1, 24, 24, 8], filter: [3, 3] }, 96),
    sentence:
      'Output row of 24 × 96 channels = 2,304 elements > 2,047: 85 filters, width 21 or stride 2x2 would fit.',
    parameter: 'filters',
  },
  {
    layer: convolution({ input: [1, 32, 96, 64], filter: [3, 3] }, 8),
    sentence:
      'Input row of 96 × 64 channels = 6,144 elements, in pairs 3,072 > 2,047: 42 input channels or width 63 would fit.',
    parameter: 'input.size',
  },
  {
    layer: convolution({ input: [1, 20, 20, 8], filter: [3, 3], dilation: [2, 2] }, 8),
    sentence: 'Dilation = 2 > 1: dilation 1x1 would fit.',
    parameter: 'dilation',
  },
  {
    layer: dense(40, 1500),
    sentence: 'Units = 1,500 > 1,024: 1,024 units would fit.',
    parameter: 'units',
  },
  {
    layer: dense(2062, 3),
    sentence: '2,062 inputs do not split into two loops of at most 1,024: 2,061 inputs would fit.',
    parameter: null,
  },
  {
    layer: depthwise({ input: [1, 48, 300, 8], filter: [3, 3] }),
    sentence:
      'Step of stride 1 × 300 × 8 channels = 2,400 elements > 2,047: width 255 or 6 input channels would fit.',
    parameter: 'input.size',
  },
  {
    layer: pool('MAX_POOL_2D', { input: [1, 20, 100, 60], filter: [2, 2], stride: [2, 2] }),
    sentence:
      'Input row of 100 × 60 channels = 6,000 elements, in pairs 3,000 > 2,047: width 68 or 40 input channels would fit.',
    parameter: 'input.size',
  },
  {
    layer: transposed({ input: [1, 20, 20, 16], filter: [3, 3], stride: [2, 2] }, 64),
    sentence:
      'Output row of 40 × 64 channels = 2,560 elements > 2,047: 51 filters or width 15 would fit.',
    parameter: 'filters',
  },
]

describe('a layer off the MVP', () => {
  test.each(CASES)('$sentence', ({ layer, sentence, parameter }) => {
    const [violation] = outcomeOf(layer, { runtime: 'sdk', optimizeSpeed: 1 }).violations
    expect(violation?.sentence).toBe(sentence)
    expect(violation?.parameter).toBe(parameter)
  })
})

test.each(LIMITS)('$id has a rule with its number', ({ rule, maximum, id }) => {
  expect(rule).toMatch(/^[A-Z].*\.$/)
  if (maximum > 1 && id !== 'depthwise-loop-plan')
    expect(rule.replaceAll(',', '')).toContain(String(maximum))
})

test('every limit has one id', () => {
  expect(new Set(LIMITS.map(({ id }) => id)).size).toBe(LIMITS.length)
})
