/**
 * Splits an axis into ranges of outputs that see the same part of the filter: each output whose
 * window hangs over an edge on its own, the ones between in one range.
 *
 * Source: the range loops in gecko_sdk v4.4.1 platform/compute/nn/mvp/src/sl_mvp_ml_conv2d.c and
 * sl_mvp_ml_pooling.c, sli_mvp_ml_depthwise_conv2d.cc. Dilation plays no part here, as there.
 */
import { divide, type Axis } from './geometry.ts'

export interface AxisRange {
  readonly start: number
  /** Outputs in the range. */
  readonly length: number
  /** First tap of the filter that lies inside the input. */
  readonly filterStart: number
  /** Taps inside the input; not positive where the output lies wholly outside (inconsistent shapes). */
  readonly taps: number
}

/** The range that begins at output `start`; the next one begins at `start + length`. */
export function rangeAt(axis: Axis, start: number): AxisRange {
  const origin = start * axis.stride - axis.pad
  const filterStart = Math.max(0, -origin)
  const taps = Math.min(axis.filter, axis.in - origin) - filterStart
  const isCentre = origin >= 0 && axis.in - origin >= axis.filter
  const end = isCentre ? divide(axis.in - axis.filter + axis.pad, axis.stride) : start
  return { start, length: end - start + 1, filterStart, taps }
}

/** Outputs with the same number of taps. */
export interface TapCount {
  readonly taps: number
  readonly count: number
}

/**
 * How many taps each output of an axis sees, edges one by one and the middle at once. Stops at the
 * first output with a number of taps that no loop can count (not 1..1024), which it lists last.
 */
export function tapsAlong(axis: Axis): readonly TapCount[] {
  const counts: TapCount[] = []
  for (let at = 0; at < axis.out;) {
    const range = rangeAt(axis, at)
    const length = Math.min(range.length, axis.out - at)
    counts.push({ taps: range.taps, count: length })
    if (range.taps < 1 || range.taps > 1024) break
    at += length
  }
  return counts
}

/** Ranges that an axis splits into, at most, in closed form. */
export function rangeCount(axis: Axis): number {
  const left = Math.min(axis.out, Math.ceil(axis.pad / axis.stride))
  return left + 1 + Math.max(0, axis.out - 1 - lastCentre(axis))
}

/** Row steps that the middle range splits into, at most. */
export function stepCount(axis: Axis): number {
  const centre = Math.max(0, Math.min(axis.out - 1, lastCentre(axis)) + 1)
  return Math.min(centre, Math.ceil(axis.filter / axis.stride))
}

/** Last output whose window does not hang over the far edge; negative where there is none. */
function lastCentre(axis: Axis): number {
  return divide(axis.in - axis.filter + axis.pad, axis.stride)
}
