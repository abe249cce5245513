/**
 * Which taps of a kernel lie inside the input, over all positions of the output: a convolution leaves
 * out the others, which is what a zero point there would do.
 *
 * Source: tensorflow/lite/kernels/padding.h (ComputePaddingWithOffset); kernels/internal/reference/
 * integer_ops/conv.h, transpose_conv.h.
 */
import { paddingOf } from '../util/same-padding.ts'

interface TapAxis {
  /** Size of the input, of the output and of the kernel along one axis. */
  readonly input: number
  readonly output: number
  readonly kernel: number
  readonly stride: number
  readonly dilation: number
  readonly padding: 'SAME' | 'VALID'
}

/** Distinct lists of taps that some output position reads. */
export type TapSets = readonly (readonly number[])[]

/** Positions times taps that are looked at: sizes are numbers in the file, which cost nothing there. */
const MOST_PLACES = 2 ** 21

let last: { readonly key: string; readonly sets: TapSets | null } | null = null

/** Taps of a convolution; null where there are too many positions to look at. Both axes are mostly alike. */
export function tapSets(axis: TapAxis): TapSets | null {
  const { input, output, kernel, stride, dilation, padding } = axis
  const key = [input, output, kernel, stride, dilation, padding].join()
  if (last?.key !== key) last = { key, sets: distinctTaps(axis) }
  return last.sets
}

function distinctTaps(axis: TapAxis): TapSets | null {
  const { input, output, kernel, stride, dilation } = axis
  if (!(output * kernel <= MOST_PLACES)) return null
  const reach = (kernel - 1) * dilation + 1
  const [before] = axis.padding === 'VALID' ? [0] : paddingOf({ input, output, stride, reach })
  // Those inside follow one another, so the first and the last one name the set.
  const sets = new Map<number, readonly number[]>()
  for (let at = 0; at < output; at++) {
    const origin = at * stride - before
    const isInside = origin >= 0 && origin < input
    const first = dilation < 1 ? 0 : Math.max(0, Math.ceil(-origin / dilation))
    const most =
      dilation < 1 ? Number(isInside) * kernel : Math.floor((input - 1 - origin) / dilation) + 1
    const end = Math.min(kernel, most)
    const key = first < end ? first * (kernel + 1) + end : 0
    if (!sets.has(key))
      sets.set(
        key,
        range(Math.max(0, end - first)).map((tap) => first + tap),
      )
  }
  return [...sets.values()]
}

/** The same of a transposed convolution: it scatters, so the padding is that of the opposite convolution. */
export function transposedTapSets(axis: TapAxis): TapSets | null {
  const { input, output, kernel, stride, padding } = axis
  const reach = padding === 'SAME' ? 1 : kernel
  const steps = Math.max(0, Math.ceil((output - reach + 1) / stride))
  const opposite = { input: output, output: steps, stride, reach: kernel }
  const [before] = padding === 'VALID' ? [0] : paddingOf(opposite)
  return distinct(axis, (at) =>
    range(kernel).filter((tap) => {
      const from = (at + before - tap) / stride
      return Number.isInteger(from) && from >= 0 && from < input
    }),
  )
}

/** True where every output position reads every tap: nothing is padded. */
export function readsAllTaps(sets: TapSets, kernel: number): boolean {
  return sets.every((taps) => taps.length === kernel)
}

function distinct(
  { output: positions, kernel }: TapAxis,
  tapsAt: (at: number) => readonly number[],
): TapSets | null {
  if (!(positions * kernel <= MOST_PLACES)) return null
  const sets = new Map<string, readonly number[]>()
  for (let at = 0; at < positions; at++) {
    const taps = tapsAt(at)
    sets.set(taps.join(), taps)
  }
  return [...sets.values()]
}

function range(length: number): readonly number[] {
  return Array.from({ length }, (_, at) => at)
}
