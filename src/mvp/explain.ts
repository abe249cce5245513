/**
 * Turns a refusal into a sentence with the nearest values that fit, found by asking the kernels
 * again with one parameter changed: no second set of formulas exists.
 */
import type { Refusal } from './hardware.ts'
import type { MvpLayer } from './layer.ts'
import { numberText } from './limit-text.ts'
import { limitOf, type Limit } from './limits.ts'
import type { LimitViolation } from './outcome.ts'
import { placesOf } from './plan-layer.ts'
import { variationsOf, type Variation } from './variations.ts'

type Accepts = (layer: MvpLayer) => boolean

/** One violation per refusal, in the kernels' order; the fits make the layer fit altogether. */
export function explain(
  layer: MvpLayer,
  refusals: readonly Refusal[],
  accepts: Accepts,
): readonly LimitViolation[] {
  if (refusals.length === 0) return []
  const fits = fitsOf(layer, withinBudget(accepts))
  return refusals.map((refusal) => {
    const limit = limitOf(refusal.limit)
    return {
      limit: limit.id,
      value: refusal.value,
      maximum: limit.maximum,
      sentence: sentenceOf(layer, limit, { value: refusal.value, fits }),
      parameter: parameterOf(fits),
    }
  })
}

/** Places (see `placesOf`) that one search may plan in all; a layer of ordinary size takes a few per try. */
const SEARCH_PLACES = 200_000

/** Stops asking, as if nothing more fitted, once the candidates have cost too much. */
function withinBudget(accepts: Accepts): Accepts {
  let left = SEARCH_PLACES
  return (layer) => {
    left -= placesOf(layer)
    return left >= 0 && accepts(layer)
  }
}

interface Fit {
  readonly parameter: string | null
  readonly text: string
  /** How much changes, 0..1. */
  readonly change: number
}

const MAX_FITS = 3
/** Changes beyond this are named only where nothing nearer fits. */
const MODERATE_CHANGE = 0.75

function fitsOf(layer: MvpLayer, accepts: Accepts): readonly Fit[] {
  const found: Fit[] = []
  const parameters = new Set<string>()
  for (const variation of variationsOf(layer)) {
    if (variation.unless !== undefined && parameters.has(variation.unless)) continue
    const value = nearestFit(variation, accepts)
    if (value === undefined) continue
    found.push({
      parameter: variation.parameter,
      text: variation.text(value),
      change: Math.abs(value - variation.current) / Math.max(value, variation.current),
    })
    if (variation.parameter !== null) parameters.add(variation.parameter)
  }
  const nearestFirst = found.sort((a, b) => a.change - b.change)
  const moderate = nearestFirst.filter(({ change }) => change <= MODERATE_CHANGE)
  return (moderate.length > 0 ? moderate : nearestFirst).slice(0, MAX_FITS)
}

/** A layer's own parameter before the size of the model's input. */
function parameterOf(fits: readonly Fit[]): string | null {
  const own = fits.find(({ parameter }) => parameter !== null && parameter !== 'input.size')
  return (own ?? fits.find(({ parameter }) => parameter !== null))?.parameter ?? null
}

function sentenceOf(
  layer: MvpLayer,
  limit: Limit,
  { value, fits }: { readonly value: number; readonly fits: readonly Fit[] },
): string {
  const subject = limit.subject(layer, value)
  return `${capitalised(subject)}${boundText(limit, value)}: ${fitsText(fits)}.`
}

function boundText({ comparison = '>', maximum }: Limit, value: number): string {
  if (comparison === 'none') return ''
  return comparison === '>' && value < 1 ? ' < 1' : ` ${comparison} ${numberText(maximum)}`
}

function fitsText(fits: readonly Fit[]): string {
  const texts = fits.map(({ text }) => text)
  const last = texts.pop()
  if (last === undefined) return 'no single parameter makes it fit'
  const list = texts.length === 0 ? last : `${texts.join(', ')} or ${last}`
  return `${list} would fit`
}

function capitalised(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1)
}

/** How far, and how often, the search looks one by one beyond what halving found: odd values may not fit where even ones do. */
const REFINEMENT = 16
const MAX_ROUNDS = 8
const MAX_STEPS_UP = 15

function nearestFit(variation: Variation, accepts: Accepts): number | undefined {
  const fits = (value: number) => accepts(variation.apply(value))
  return variation.direction === 'up'
    ? nearestAbove(variation, fits)
    : nearestBelow(variation, fits)
}

type Fits = (value: number) => boolean

function nearestAbove({ current }: Variation, fits: Fits): number | undefined {
  for (let value = current + 1; value <= current + MAX_STEPS_UP; value++) {
    if (fits(value)) return value
  }
  return undefined
}

/** Halves down to a value that fits, then back up by bisection and, near the edge, one by one. */
function nearestBelow(variation: Variation, fits: Fits): number | undefined {
  const { current } = variation
  // A hostile file may leave nothing above a floor below zero, where halving never ends.
  const floor = Math.max(0, variation.floor)
  if (!Number.isSafeInteger(current)) return undefined
  let low = current - 1
  let high = current
  while (low > floor && !fits(low)) {
    high = low
    low = Math.max(floor, Math.floor(low / 2))
  }
  if (low < floor || !fits(low)) return undefined
  while (high - low > 1) {
    const middle = Math.floor((low + high) / 2)
    if (fits(middle)) low = middle
    else high = middle
  }
  for (let round = 0; round < MAX_ROUNDS; round++) {
    const better = largestIn(low + 1, Math.min(current - 1, low + REFINEMENT), fits)
    if (better === undefined) break
    low = better
  }
  return low
}

function largestIn(from: number, to: number, fits: Fits): number | undefined {
  for (let value = to; value >= from; value--) if (fits(value)) return value
  return undefined
}
