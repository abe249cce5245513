/** What differs between the MLTK's and the SDK's kernels, and where they load a layer and then fail. */
import type { MvpLayer } from '../../src/mvp/layer.ts'
import { outcomeOf, type MvpQuestion } from '../../src/mvp/outcome-of.ts'
import { convolution, dense, depthwise, pool, type Geometry } from './layers.ts'

const SDK: MvpQuestion = { runtime: 'sdk', optimizeSpeed: 0 }
const SIMULATOR: MvpQuestion = { runtime: 'mltk-simulator', optimizeSpeed: 1 }

interface Case {
  readonly name: string
  readonly layer: MvpLayer
  readonly sdk: boolean
  readonly mltk: boolean
}

const CASES: readonly Case[] = [
  {
    name: 'a convolution more than 1,024 rows high (only pre-scaling needs the limit)',
    layer: convolution(
      { input: [1, 1100, 3, 4], filter: [3, 3], padding: 'VALID', stride: [2, 1] },
      4,
    ),
    sdk: true,
    mltk: false,
  },
  {
    name: 'a depthwise convolution with a long input row',
    layer: depthwise({ input: [1, 33, 33, 40], filter: [2, 2], stride: [2, 2], padding: 'VALID' }),
    sdk: false,
    mltk: true,
  },
  {
    name: 'an average over a large window on a map too high for the special algorithm',
    layer: pool('AVERAGE_POOL_2D', {
      input: [1, 1100, 30, 1],
      filter: [30, 30],
      stride: [30, 30],
      padding: 'VALID',
    }),
    sdk: true,
    mltk: false,
  },
]

test.each(CASES)('$name', ({ layer, sdk, mltk }) => {
  expect(outcomeOf(layer, SDK).accelerated).toBe(sdk)
  expect(outcomeOf(layer, SIMULATOR).accelerated).toBe(mltk)
})

const wideRow = (change: Partial<Geometry>) => {
  const shape: Geometry = { input: [1, 1, 500, 8], filter: [1, 3], padding: 'VALID', ...change }
  return convolution(shape, 8)
}

interface FailureCase {
  readonly name: string
  readonly layer: MvpLayer
  readonly sdk: string | null
  readonly mltk: string | null
}

const FAILURES: readonly FailureCase[] = [
  { name: 'a wide row with even channels', layer: wideRow({}), sdk: null, mltk: null },
  {
    name: 'a wide row whose parts start at odd addresses',
    layer: wideRow({ input: [1, 1, 769, 11], filter: [1, 11], stride: [1, 3] }),
    sdk: 'fails-at-inference',
    mltk: 'fails-at-inference',
  },
  {
    name: 'a dilated wide row, which the SDK accepts unseen',
    layer: wideRow({ dilation: [1, 2] }),
    sdk: 'fails-at-inference',
    mltk: null,
  },
  {
    name: 'a batch of wide rows',
    layer: wideRow({ input: [2, 1, 500, 8] }),
    sdk: 'wrong-output',
    mltk: 'wrong-output',
  },
  {
    name: 'more channels than the depth loop counts to',
    layer: depthwise({ input: [1, 1, 1, 1025], filter: [1, 1] }),
    sdk: 'wrong-output',
    mltk: 'wrong-output',
  },
  {
    name: 'weights with a zero point',
    layer: dense(40, 10, { weightsZeroPoint: 5 }),
    sdk: 'fails-at-inference',
    mltk: 'fails-at-inference',
  },
  {
    name: 'a dense layer off the MVP without bias',
    layer: dense(20, 1025, { biasLength: 0 }),
    sdk: 'fails-at-inference',
    mltk: null,
  },
  { name: 'a dense layer off the MVP with bias', layer: dense(20, 1025), sdk: null, mltk: null },
]

test.each(FAILURES)('$name: $sdk on the SDK, $mltk on the MLTK', ({ layer, sdk, mltk }) => {
  expect(outcomeOf(layer, SDK).failure?.code ?? null).toBe(sdk)
  expect(outcomeOf(layer, SIMULATOR).failure?.code ?? null).toBe(mltk)
})

test('a filter that leaves no output in the widest part never returns, and is not executed', () => {
  const shape: Geometry = { input: [1, 1, 3000, 2], filter: [1, 1024], padding: 'VALID' }
  const layer = convolution(shape, 1)
  expect(outcomeOf(layer, SIMULATOR).failure).toMatchObject({ code: 'never-returns' })
})

test('built without the scaling pass a convolution takes three cycles per pair of products', () => {
  const layer = convolution({ input: [1, 10, 10, 4], filter: [3, 3] }, 8)
  const [sdk, simulator] = [outcomeOf(layer, SDK), outcomeOf(layer, SIMULATOR)]
  expect(simulator.runs[0]).toMatchObject({ count: 1, cycles: 200, last: 'R6' })
  // The corner: 8 filters x (1 + 2 rows x 4 pairs x 3 + 1 + 3) instead of 8 x (1 + 2 x 4 + 1 + 3).
  expect(sdk.runs[0]).toMatchObject({ count: 1, cycles: 8 * (1 + 24 + 4) })
  expect(simulator.runs[1]).toMatchObject({ count: 1, cycles: 8 * (1 + 8 + 4) })
  expect(outcomeOf(layer, { runtime: 'sdk', optimizeSpeed: 1 }).runs).toEqual(simulator.runs)
})
