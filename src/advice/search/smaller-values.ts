/**
 * Values worth trying for one parameter, from the mildest change to the strongest. Searches halve the
 * list, so a long one costs little; its length is bounded all the same, because the parameter's own
 * value comes from a file.
 */
import type { Pair } from '../../edit/edits/edit.ts'

/** Values of one parameter; where there would be more, they are further apart. */
const MOST_VALUES = 1024

/** No parameter is cut to less than this share of what it is. */
const STRONGEST = 1 / 4

/** Fewer channels: multiples of 8, 4 or 2 where the layer is wide, since odd counts run at half speed. */
export function fewerChannels(channels: number): readonly number[] {
  const step = channels > 64 ? 8 : channels > 16 ? 4 : channels > 4 ? 2 : 1
  const least = Math.max(1, Math.ceil(channels * STRONGEST))
  const first = Math.ceil(channels / step) * step - step
  return descending(first, least, step)
}

/** All smaller numbers of channels, even ones where there are more than 4: for limits that one channel crosses. */
export function everyFewer(channels: number): readonly number[] {
  const step = channels > 4 ? 2 : 1
  const first = channels - (channels % 2 === 0 || step === 1 ? step : 1)
  return descending(first, Math.max(1, Math.ceil(channels * STRONGEST)), step)
}

/** All smaller maps of about the same shape, by two rows where their number is even, else by one. */
export function everySmaller({ height, width }: Pair): readonly Pair[] {
  const step = height % 2 === 0 ? 2 : 1
  return descending(height - step, Math.max(1, Math.ceil(height * STRONGEST)), step).map(
    (rows) => ({
      height: rows,
      width: width === height ? rows : Math.max(1, Math.round((width * rows) / height)),
    }),
  )
}

/** Smaller maps of about the same shape, in sixteenths, even where the side was even. */
export function smallerSizes({ height, width }: Pair): readonly Pair[] {
  const found = new Map<string, Pair>()
  for (let sixteenths = 15; sixteenths >= 16 * STRONGEST; sixteenths--) {
    const size = { height: scaled(height, sixteenths), width: scaled(width, sixteenths) }
    const isSmaller = size.height < height || size.width < width
    if (isSmaller && size.height >= 1 && size.width >= 1) {
      found.set(`${size.height}x${size.width}`, size)
    }
  }
  return [...found.values()]
}

/** A side of 1 stays: the map is a row. */
function scaled(side: number, sixteenths: number): number {
  if (side === 1) return 1
  const exact = (side * sixteenths) / 16
  return Math.max(1, side % 2 === 0 ? 2 * Math.round(exact / 2) : Math.round(exact))
}

/** Odd kernels down to 3 on each side; a side of 3 or less stays. */
export function smallerKernels({ height, width }: Pair): readonly Pair[] {
  const step = stretched(2, Math.max(height, width))
  const found: Pair[] = []
  let at = { height, width }
  for (;;) {
    const next = { height: nextOdd(at.height, step), width: nextOdd(at.width, step) }
    if (next.height === at.height && next.width === at.width) return found
    found.push(next)
    at = next
  }
}

function nextOdd(side: number, step: number): number {
  if (side <= 3) return side
  return Math.max(3, side % 2 === 0 ? side + 1 - step : side - step)
}

/** Depth multipliers below the one there is; of an even one the even ones, since the MVP works on pairs, and 1. */
export function smallerMultipliers(multiplier: number): readonly number[] {
  if (multiplier % 2 === 1) return descending(multiplier - 1, 1, 1)
  return [...descending(multiplier - 2, 2, 2), 1]
}

/** Stride 2 where it was 1, along the sides that a map has; empty where the layer strides already. */
export function largerStrides(strides: Pair, map: Pair): readonly Pair[] {
  const grown = (stride: number, side: number): number => (stride === 1 && side > 3 ? 2 : stride)
  const next = { height: grown(strides.height, map.height), width: grown(strides.width, map.width) }
  return next.height === strides.height && next.width === strides.width ? [] : [next]
}

/** Factors below one that need not be whole. */
export function smallerFactors(factor: number): readonly number[] {
  return descending(Math.ceil(factor) - 1, 1, 1)
}

function descending(from: number, to: number, step: number): readonly number[] {
  const values: number[] = []
  const apart = stretched(step, from - to)
  for (let value = from; value >= to; value -= apart) values.push(value)
  return values
}

/** A multiple of the step with which a range has no more than the most values. */
function stretched(step: number, range: number): number {
  return step * Math.max(1, Math.ceil(range / (step * MOST_VALUES)))
}
