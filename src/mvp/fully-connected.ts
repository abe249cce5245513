/**
 * FULLY_CONNECTED on the MVP.
 *
 * Sources: mltk 0.20.0 .../nn/mvp/src/sl_mvp_ml_fully_connected.cc; gecko_sdk v4.4.1
 * platform/compute/nn/mvp/src/sl_mvp_ml_fully_connected.c and driver/mvp/src/sl_mvp_util.c
 * (sli_mvp_util_factorize_number); util/third_party/tensorflow_extra/siliconlabs/fully_connected.cc.
 */
import { addClamp } from './activation/clamp.ts'
import { refused, type Attempt } from './attempt.ts'
import { MAX_COUNT, MAX_SIZE } from './fields.ts'
import type { Refusal } from './hardware.ts'
import type { MvpSetting } from './kernel-set.ts'
import type { MvpFullyConnected } from './layer.ts'
import type { Failure, ProgramRun } from './outcome.ts'
import { addRun } from './program-run.ts'

export function planFullyConnected(layer: MvpFullyConnected, setting: MvpSetting): Attempt {
  const isPaired = layer.accumDepth % 2 === 0
  const products = isPaired ? layer.accumDepth / 2 : layer.accumDepth
  const shape: Shape = isPaired
    ? { products, pairs: 1, maximum: 2 * MAX_SIZE }
    : { products, pairs: 0, maximum: MAX_SIZE }
  const attempt =
    layer.accumDepth > shape.maximum ? planLarge(layer, shape) : planSmall(layer, shape)
  return { ...attempt, failure: failureOf(layer, attempt, setting) }
}

interface Shape {
  /** Products (or pairs of products) per output. */
  readonly products: number
  readonly pairs: 0 | 1
  readonly maximum: number
}

/** One program per output, its products split over two nested loops. */
function planLarge(layer: MvpFullyConnected, { products, pairs, maximum }: Shape): Attempt {
  // The MLTK says so even where it accepts the layer: its test of the status is inverted.
  const messages = [`weights_shape[1] (${layer.accumDepth}) > ${maximum}`]
  if (!splitsInTwoLoops(products)) {
    return refused({ limit: 'fc-depth-factors', value: layer.accumDepth }, messages)
  }
  const runs: ProgramRun[] = []
  addRun(runs, {
    count: layer.batches * layer.outputDepth,
    cycles: 3 * products + pairs + 2,
    first: ['R6', 'R0'],
    last: 'R5',
    parallel: pairs === 1,
    optimized: false,
  })
  addClamp(runs, layer.activation, layer.batches * layer.outputDepth)
  return { runs, refusals: [], messages, failure: null }
}

function planSmall(layer: MvpFullyConnected, shape: Shape): Attempt {
  const { batches, outputDepth } = layer
  const refusal = smallRefusal(layer)
  if (refusal !== undefined) {
    const message = `output_shape[1] (${outputDepth}) > ${MAX_SIZE}`
    return refused(refusal, outputDepth > MAX_SIZE ? [message] : [])
  }
  const runs: ProgramRun[] = []
  addRun(runs, {
    count: 1,
    cycles: batches * outputDepth * (3 + 3 * shape.products + shape.pairs),
    first: [],
    last: 'R5',
    parallel: shape.pairs === 1,
    optimized: true,
  })
  addClamp(runs, layer.activation, batches * outputDepth)
  return { runs, refusals: [], messages: [], failure: null }
}

function smallRefusal(layer: MvpFullyConnected): Refusal | undefined {
  const { batches, outputDepth, accumDepth, biasLength } = layer
  if (batches < 1 || batches > MAX_SIZE) return { limit: 'fc-batches', value: batches }
  if (outputDepth < 1 || outputDepth > MAX_SIZE) return { limit: 'fc-units', value: outputDepth }
  if (accumDepth < 1) return { limit: 'fc-depth', value: accumDepth }
  if (biasLength > MAX_SIZE) return { limit: 'fc-bias-length', value: biasLength }
  return undefined
}

const PRIMES = [2, 3, 5, 7, 11, 13, 17, 19, 23, 29, 31]

/** Moves prime factors up to 31, smallest first, from one loop to the other until both fit. */
function splitsInTwoLoops(products: number): boolean {
  let inner = products
  let outer = 1
  while (inner > MAX_COUNT || outer > MAX_COUNT) {
    const prime = PRIMES.find((one) => inner % one === 0)
    if (prime === undefined) return false
    inner /= prime
    outer *= prime
  }
  return true
}

function failureOf(
  layer: MvpFullyConnected,
  { refusals }: Attempt,
  { kernels }: MvpSetting,
): Failure | null {
  if (refusals.length === 0) {
    if (layer.weightsZeroPoint === 0) return null
    return {
      code: 'fails-at-inference',
      message: `The weights' zero point is ${layer.weightsZeroPoint}; the MVP's kernel accepts the layer at load and then refuses every zero point but 0. Quantize the weights symmetrically (converters since 2020 do).`,
    }
  }
  if (kernels === 'mltk' || layer.biasLength > 0) return null
  return {
    code: 'fails-at-inference',
    message:
      "The layer does not fit the MVP and has no bias; the SDK's software fallback reads the bias without asking whether there is one and crashes. Give the layer a bias (use_bias=True) or make it fit.",
  }
}
