/**
 * The obvious cost law of each operator (a constant plus programs, or plus elements), judged on the
 * same rows in the same way: what the models of `src/cpu/` have to beat.
 */
import { inputElements, outputElements, pixels } from '../cpu/geometry.ts'
import type { CpuLayer } from '../cpu/layer.ts'
import { programsOf, isScaling } from '../cpu/programs.ts'
import { configurationOf, modelOf } from './judge.ts'
import type { Prediction } from './judge.ts'
import type { Prepared, PreparedLayer } from './prepare.ts'
import { fitNonNegative } from './least-squares.ts'

/** Left-out predictions of the plain law for the rows of one mapping or kernel. */
export function predictPlainLaws(model: string, { layers }: Prepared): readonly Prediction[] {
  const rows = layers.filter((row) => modelOf(row) === model)
  const isAlone = new Set(rows.map(({ family }) => family)).size === 1
  const foldOf = isAlone ? configurationOf : ({ family }: PreparedLayer): string => family
  return rows.map((row) => {
    const others = rows.filter((other) => foldOf(other) !== foldOf(row))
    const law = fitNonNegative(
      others.map((other) => ({
        terms: termsOf(other),
        measured: other.cpuCycles.value,
        sigma: other.cpuCycles.value,
      })),
      termsOf(row).length,
    )
    const cycles = termsOf(row).reduce((all, term, index) => all + term * (law[index] ?? 0), 0)
    return { row, model, leftOut: isAlone ? 'configuration' : 'family', cpuCycles: cycles, cycles }
  })
}

/** Operators that reduce count what they read, the others what they write. */
const READERS: ReadonlySet<string> = new Set(['MEAN', 'SUM', 'REDUCE_MAX'])

function termsOf({ layer, launched, mapping }: PreparedLayer): readonly number[] {
  if (!launched) return [1, READERS.has(layer.kind) ? inputElements(layer) : outputElements(layer)]
  const terms = PLAIN_TERMS.get(mapping?.id ?? '')
  return terms?.(layer) ?? [1, programsOf(launched.runs.filter((run) => !isScaling(run)))]
}

/** Mappings whose plain law counts something else than programs. */
const PLAIN_TERMS: ReadonlyMap<string, (layer: CpuLayer) => readonly number[]> = new Map([
  ['fully-connected', () => [1]],
  ['mul', () => [1]],
  ['add', (layer: CpuLayer) => [1, outputElements(layer)]],
  ['average-pool', (layer: CpuLayer) => [1, pixels(layer)]],
])
