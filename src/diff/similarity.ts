/** How alike two layers of one kind are, as a number: what the alignment maximises. */
import type { LayerProfile } from '../profile/profile.ts'
import { computedInputs } from './graph.ts'
import type { Interner } from './graph.ts'

/**
 * Weights of the parts. The order matters, not the exact figures: equal contents beat equal shapes,
 * those beat equal options, and any pair of one kind beats "removed + added".
 */
const POINTS = { kind: 100, parameters: 300, shapes: 300, contents: 250, quantization: 50 } as const

/** The most that `likeness` gives for layers without contents. */
const MOST_LIKENESS = POINTS.kind + POINTS.parameters + POINTS.shapes

/** A layer boiled down to numbers, so that millions of pairs can be compared. */
export interface Traits {
  /** Ids of the parameters' names, sorted by name. */
  readonly names: readonly number[]
  /** Ids of the parameters' values, in that order. */
  readonly values: readonly number[]
  /** Product of the numbers in each value, NaN where it has none: 9 for `3x3`. */
  readonly sizes: readonly number[]
  /** First computed input, first output, constants: each a list of extents. */
  readonly shapes: readonly (readonly number[])[]
  readonly contents: string
  readonly quantization: string
}

export function traitsOf(layer: LayerProfile, interner: Interner): Traits {
  const entries = Object.entries(layer.parameters).sort(([a], [b]) => (a < b ? -1 : 1))
  return {
    names: entries.map(([name]) => interner.idOf(`name ${name}`)),
    values: entries.map(([, value]) => interner.idOf(`value ${value}`)),
    sizes: entries.map(([, value]) => sizeOf(value)),
    shapes: [
      computedInputs(layer)[0]?.shape ?? [],
      layer.outputs[0]?.shape ?? [],
      layer.inputs.filter((input) => input.isConstant).flatMap((input) => input.shape),
    ],
    contents: layer.hashes.weights,
    quantization: layer.hashes.quantization,
  }
}

function sizeOf(value: string | number): number {
  const numbers = String(value).match(/\d+(\.\d+)?/g)
  return numbers === null ? NaN : numbers.reduce((all, one) => all * Number(one), 1)
}

/** Points for the options and shapes of two layers of the same kind; symmetric. */
export function structurePoints(a: Traits, b: Traits): number {
  return Math.round(likeness(a, b))
}

/** Points for equal constants and equal quantization. */
export function contentPoints(a: Traits, b: Traits): number {
  const contents = a.contents !== '' && a.contents === b.contents ? POINTS.contents : 0
  return contents + (a.quantization === b.quantization ? POINTS.quantization : 0)
}

/** 0 to 1 for two layers of the same kind by options and shapes alone; 1 = same structure. */
export function structuralLikeness(a: Traits, b: Traits): number {
  return likeness(a, b) / MOST_LIKENESS
}

function likeness(a: Traits, b: Traits): number {
  return (
    POINTS.kind +
    POINTS.parameters * parameterLikeness(a, b) +
    POINTS.shapes *
      (shapeLikeness(a.shapes[0], b.shapes[0]) +
        shapeLikeness(a.shapes[1], b.shapes[1]) +
        shapeLikeness(a.shapes[2], b.shapes[2])) *
      (1 / 3)
  )
}

function parameterLikeness(a: Traits, b: Traits): number {
  let points = 0
  let all = 0
  let i = 0
  let j = 0
  while (i < a.names.length || j < b.names.length) {
    const nameA = a.names[i]
    const nameB = b.names[j]
    all++
    if (nameA === nameB) {
      points +=
        a.values[i] === b.values[j] ? 1 : closeness(a.sizes[i] ?? NaN, b.sizes[j] ?? NaN) / 2
      i++
      j++
    } else if (nameB === undefined || (nameA !== undefined && !b.names.includes(nameA))) i++
    else j++
  }
  return all === 0 ? 1 : points / all
}

function shapeLikeness(a: readonly number[] = [], b: readonly number[] = []): number {
  const rank = Math.max(a.length, b.length)
  if (rank === 0) return 1
  if (a.length !== b.length) return 0
  let points = 0
  for (let at = 0; at < rank; at++) points += closeness(a[at] ?? 0, b[at] ?? 0)
  return points / rank
}

/** 1 for equal, towards 0 the larger the ratio; 0 where either is no number. */
function closeness(a: number, b: number): number {
  if (a === b) return 1
  const larger = Math.max(a, b)
  return larger > 0 ? Math.min(a, b) / larger : 0
}
