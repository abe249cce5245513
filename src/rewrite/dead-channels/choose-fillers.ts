/**
 * How many dead channels stay: the MVP works on pairs of channels, and a layer with an odd number of
 * them may run slower than with one more, or leave the accelerator. The profile's own prices decide.
 */
import type { DeadChannels } from '../../dataflow/dead-channels.ts'
import { costsOf, type Costs } from '../../profile/costs.ts'
import type { MeasureMemo } from '../../profile/measure.ts'
import type { Target } from '../../target/runtime.ts'
import type { Model, Subgraph } from '../../tflite/model.ts'
import type { Family } from './families.ts'
import { Sketches } from './sketch.ts'

/** Layers times variants that may be priced, as a search of tips may; and bounds in variants. */
const ALLOWANCE = { layerVariants: 8_000, least: 16, most: 160 } as const

/** Multiples that the accelerator's programs work in. */
const MULTIPLES = [2, 4] as const

interface Choosing {
  readonly model: Model
  readonly main: Subgraph
  readonly dead: DeadChannels
  readonly target: Target
  readonly memo: MeasureMemo
}

/** The dead groups that stay. */
export function chosenFillers(
  families: readonly Family[],
  { model, main, dead, target, memo }: Choosing,
): ReadonlySet<number> {
  const base = costsOf(model, target, memo)
  const sketches = new Sketches({ model, main, dead }, families)
  const known = new Map<string, number>()
  const worthOf = (counts: readonly number[]): number => {
    const key = counts.join()
    const value = known.get(key) ?? worth(costsOf(sketches.of(counts), target, memo), base)
    known.set(key, value)
    return value
  }
  let left = Math.min(
    ALLOWANCE.most,
    Math.max(
      ALLOWANCE.least,
      Math.floor(ALLOWANCE.layerVariants / Math.max(1, main.operators.length)),
    ),
  )
  let counts = families.map((family) => candidatesOf(family)[0] ?? 0)
  let best = worthOf(counts)
  for (let isBetter = true; isBetter && left > 0;) {
    isBetter = false
    for (const [at, family] of families.entries()) {
      for (const candidate of candidatesOf(family)) {
        if (candidate === counts[at] || left-- <= 0) continue
        const other = counts.with(at, candidate)
        const value = worthOf(other)
        if (value >= best) continue
        ;[counts, best, isBetter] = [other, value, true]
      }
    }
  }
  return fillersOf(families, counts)
}

/** Numbers of dead groups that may stay, fewest first: a tensor keeps at least one channel. */
function candidatesOf({ live, least, dead }: Family): readonly number[] {
  const rounded = MULTIPLES.map(
    (multiple) => Math.ceil((live + least) / multiple) * multiple - live,
  )
  const possible = (count: number): boolean => count >= least && count <= dead.length
  const all = [least, ...rounded, dead.length].filter(possible)
  return [...new Set(all)].sort((one, other) => one - other)
}

function fillersOf(families: readonly Family[], counts: readonly number[]): ReadonlySet<number> {
  return new Set(families.flatMap(({ dead }, at) => dead.slice(0, counts[at] ?? 0)))
}

/** A percent of one figure is worth a percent of another; what gets worse is not worth anything. */
function worth(costs: Costs, base: Costs): number {
  const ratios = [
    costs.flashBytes / Math.max(1, base.flashBytes),
    costs.ramBytes / Math.max(1, base.ramBytes),
    (costs.cycles.value ?? costs.macs) / Math.max(1, base.cycles.value ?? base.macs),
  ]
  return ratios.reduce((all, ratio) => all + ratio + 100 * Math.max(0, ratio - 1), 0)
}
