/** PAD in front of a convolution over a signal that must not see what comes later (Keras: `causal`). */
import type { DraftOperator } from '../draft.ts'
import type { Settling } from './settling.ts'

const WRAPS: ReadonlySet<string> = new Set(['PAD', 'SPACE_TO_BATCH_ND', 'EXPAND_DIMS'])

/** True for the PAD and what stands between it and a convolution over a signal, to serve that one. */
export function isWrapping({ kind, inputs, outputs }: DraftOperator): boolean {
  if (kind !== 'RESHAPE') return WRAPS.has(kind)
  // With a fixed batch the converter writes EXPAND_DIMS as RESHAPE.
  const [input, output] = [inputs[0]?.shape ?? [], outputs[0]?.shape ?? []]
  const axis = output.findIndex(
    (size, at) => size === 1 && output.toSpliced(at, 1).join() === input.join(),
  )
  return axis !== -1
}

export const CONVOLUTIONS: ReadonlySet<string> = new Set(['CONV_2D', 'DEPTHWISE_CONV_2D'])

/**
 * A PAD of just what the kernel reaches back, in front only, is the convolution's own: it follows the
 * kernel and the dilation (keras/layers/convolutional/base_conv.py, _compute_causal_padding). Any
 * other keeps its amounts.
 */
export function followPad(operator: DraftOperator, settling: Settling): void {
  const amounts = settling.baseIntegers(operator, 1)
  const behind = convolutionBehind(operator, settling)
  const padded = amounts?.flatMap((amount, at) => (amount === 0 ? [] : [at])) ?? []
  const [at] = padded
  if (amounts == null || behind === undefined || padded.length !== 1 || at === undefined) return
  if (at % 2 !== 0) return
  const reach = reachOf(behind, { axis: at / 2, rank: amounts.length / 2, settling })
  if (reach.before !== amounts[at] || reach.now === reach.before) return
  settling.steer(operator, 1, amounts.with(at, reach.now))
}

interface Behind {
  readonly convolution: DraftOperator
  readonly opening: DraftOperator | undefined
}

function convolutionBehind(pad: DraftOperator, settling: Settling): Behind | undefined {
  let at: DraftOperator | undefined = pad
  let opening: DraftOperator | undefined
  while (at !== undefined && isWrapping(at)) {
    if (at.kind === 'SPACE_TO_BATCH_ND') opening = at
    at = at.outputs.flatMap(settling.readers)[0]
  }
  return at !== undefined && CONVOLUTIONS.has(at.kind) ? { convolution: at, opening } : undefined
}

interface Padded {
  readonly axis: number
  readonly rank: number
  readonly settling: Settling
}

/** How many rows (columns) the kernel reaches back, in the unedited model and now. */
function reachOf(
  { convolution, opening }: Behind,
  { axis, rank, settling }: Padded,
): { readonly before: number; readonly now: number } {
  const [input, filter] = convolution.inputs
  if (input == null || filter == null) return { before: 0, now: 0 }
  // A signal is the width of a map of height 1, or the height of one of width 1.
  const side = rank === 4 ? axis : settling.base(convolution, input)[1] === 1 ? 2 : 1
  const block = (values: readonly number[] | null | undefined): number =>
    values?.[values.length === 1 ? 0 : side - 1] ?? 1
  const dilation = ({ options }: Pick<DraftOperator, 'options'>): number =>
    !('dilationHFactor' in options)
      ? 1
      : side === 1
        ? options.dilationHFactor
        : options.dilationWFactor
  const reach = (size = 1, ...factors: readonly number[]): number =>
    factors.reduce((all, one) => all * one, size - 1)
  const before = opening && settling.baseIntegers(opening, 1)
  return {
    before: reach(
      settling.base(convolution, filter)[side],
      ...[dilation(convolution.from), block(before)],
    ),
    now: reach(
      filter.shape[side],
      ...[dilation(convolution), block(settling.integers(opening?.inputs[1]))],
    ),
  }
}
