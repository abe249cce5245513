/** PAD in front of a convolution over a signal that must not see what comes later (Keras: `causal`). */
import { traitsOf } from '../../operators/registry.ts'
import type { GraphOperator } from '../graph.ts'
import type { Propagation } from './propagation.ts'

/** True for the PAD and what stands between it and a convolution over a signal, to serve that one. */
export function isWrapping({ kind, inputs, outputs }: GraphOperator): boolean {
  if (kind === 'PAD' || kind === 'SPACE_TO_BATCH_ND' || kind === 'EXPAND_DIMS') return true
  if (kind !== 'RESHAPE') return false
  // With a fixed batch the converter writes EXPAND_DIMS as RESHAPE.
  const [input, output] = [inputs[0]?.shape ?? [], outputs[0]?.shape ?? []]
  const axis = output.findIndex(
    (size, at) => size === 1 && output.toSpliced(at, 1).join() === input.join(),
  )
  return axis !== -1
}

/**
 * A PAD of just what the kernel reaches back, in front only, is the convolution's own: it follows the
 * kernel and the dilation (keras/layers/convolutional/base_conv.py, _compute_causal_padding). Any
 * other keeps its amounts.
 */
export function propagatePad(operator: GraphOperator, propagation: Propagation): void {
  const amounts = propagation.baseIntegers(operator, 1)
  const behind = convolutionBehind(operator, propagation)
  const padded = amounts?.flatMap((amount, at) => (amount === 0 ? [] : [at])) ?? []
  const [at] = padded
  if (amounts == null || behind === undefined || padded.length !== 1 || at === undefined) return
  if (at % 2 !== 0) return
  const reach = reachOf(behind, { axis: at / 2, rank: amounts.length / 2, propagation })
  if (reach.before !== amounts[at] || reach.now === reach.before) return
  propagation.setIntegers(operator, 1, amounts.with(at, reach.now))
}

/** A converter writes a PAD, the blocks and an axis more: in a circle of a broken file there is no end. */
export const MAX_STEPS = 8

interface Behind {
  readonly convolution: GraphOperator
  readonly opening: GraphOperator | undefined
}

function convolutionBehind(pad: GraphOperator, propagation: Propagation): Behind | undefined {
  let at: GraphOperator | undefined = pad
  let opening: GraphOperator | undefined
  for (let step = 0; step < MAX_STEPS && at !== undefined && isWrapping(at); step++) {
    if (at.kind === 'SPACE_TO_BATCH_ND') opening = at
    at = at.outputs.flatMap((one) => propagation.graph.readers(one))[0]
  }
  return at !== undefined && traitsOf(at.kind).window === 'convolution'
    ? { convolution: at, opening }
    : undefined
}

interface Padded {
  readonly axis: number
  readonly rank: number
  readonly propagation: Propagation
}

/** How many rows (columns) the kernel reaches back, in the unedited model and now. */
function reachOf(
  { convolution, opening }: Behind,
  { axis, rank, propagation }: Padded,
): { readonly before: number; readonly now: number } {
  const [input, filter] = convolution.inputs
  if (input == null || filter == null) return { before: 0, now: 0 }
  // A signal is the width of a map of height 1, or the height of one of width 1.
  const side = rank === 4 ? axis : propagation.base(convolution, input)[1] === 1 ? 2 : 1
  const block = (values: readonly number[] | null | undefined): number =>
    values?.[values.length === 1 ? 0 : side - 1] ?? 1
  const dilation = ({ options }: Pick<GraphOperator, 'options'>): number =>
    !('dilationHFactor' in options)
      ? 1
      : side === 1
        ? options.dilationHFactor
        : options.dilationWFactor
  const reach = (size = 1, ...factors: readonly number[]): number =>
    factors.reduce((all, one) => all * one, size - 1)
  const before = opening && propagation.baseIntegers(opening, 1)
  return {
    before: reach(
      propagation.base(convolution, filter)[side],
      ...[dilation(convolution.from), block(before)],
    ),
    now: reach(
      filter.shape[side],
      ...[dilation(convolution), block(propagation.integers(opening?.inputs[1]))],
    ),
  }
}
