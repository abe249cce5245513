/** Two profiles to one difference: layers aligned, each explained, all rows summing to the whole. */
import type { LayerProfile, Profile } from '../profile/profile.ts'
import { alignLayers } from './align.ts'
import type { Alignment } from './align.ts'
import { causesOf, isOwnEdit } from './causes.ts'
import { layerDelta, modelDelta, sharedDeltas } from './delta.ts'
import type { Cause, DiffRows, LayerDiff, ProfileDiff } from './diff.ts'
import { graphOf, OUTSIDE } from './graph.ts'
import { natureOf } from './nature.ts'
import type { Nature } from './nature-kind.ts'
import { cyclesWaterfall, flashWaterfall } from './waterfall/layers.ts'
import { ramWaterfall } from './waterfall/ram.ts'
import { waterfallSentence } from './waterfall/sentence.ts'
import type { Waterfalls } from './waterfall/waterfall.ts'
import { isConverterArtefact, rewiring } from './wiring.ts'
import type { WiredSide } from './wiring.ts'

/** What changed from `base` to `head`; deterministic, and mirrored where the two are swapped. */
export function diffProfiles(base: Profile, head: Profile): ProfileDiff {
  const alignment = alignLayers(base.layers, head.layers)
  const sides: Sides = {
    base: { layers: base.layers, graph: graphOf(base.layers), mates: alignment.headOf },
    head: { layers: head.layers, graph: graphOf(head.layers), mates: alignment.baseOf },
    speeds: speedsOf(base, head),
  }
  const layers = rowsInOrder(alignment).map((row) => layerDiff(sides, row))
  const rows = { base, head, layers }
  const nature = natureOf(rows)
  const waterfall = waterfallsOf(rows, nature, alignment)
  return {
    ...rows,
    nature,
    shared: sharedDeltas(base, head),
    delta: modelDelta(base, head),
    waterfall,
    arenaSentence: waterfallSentence('ramBytes', waterfall.ramBytes, rows),
    fallback: alignment.fallback,
  }
}

function waterfallsOf(rows: DiffRows, { kind }: Nature, { headOf }: Alignment): Waterfalls {
  const areComparable = kind !== 'another-network'
  const { base, head } = rows
  return {
    ramBytes: ramWaterfall({ base, head, headOf: (layer) => headOf[layer] ?? null, areComparable }),
    flashBytes: flashWaterfall(rows, areComparable),
    cycles: cyclesWaterfall(rows, areComparable),
  }
}

interface Sides {
  readonly base: WiredSide
  readonly head: WiredSide
  /** Null where both are built alike. */
  readonly speeds: { readonly base: number; readonly head: number } | null
}

function speedsOf(base: Profile, head: Profile): Sides['speeds'] {
  const [before, now] = [base.target.optimizeSpeed, head.target.optimizeSpeed]
  return before === now ? null : { base: before, head: now }
}

interface Row {
  readonly base: number | null
  readonly head: number | null
}

/** In the order of the head; a removed layer stands behind the row of the layer that ran before it. */
function rowsInOrder({ headOf, baseOf }: Alignment): readonly Row[] {
  const removedAfter = new Map<number, Row[]>()
  let before = OUTSIDE
  headOf.forEach((head, base) => {
    if (head !== null) before = head
    else removedAfter.set(before, [...(removedAfter.get(before) ?? []), { base, head: null }])
  })
  const rows: Row[] = [...(removedAfter.get(OUTSIDE) ?? [])]
  baseOf.forEach((base, head) => {
    rows.push({ base, head }, ...(removedAfter.get(head) ?? []))
  })
  return rows
}

function layerDiff(sides: Sides, row: Row): LayerDiff {
  const base = row.base === null ? null : (sides.base.layers[row.base] ?? null)
  const head = row.head === null ? null : (sides.head.layers[row.head] ?? null)
  const delta = layerDelta(base, head)
  if (row.base === null || row.head === null) {
    return {
      ...row,
      delta,
      change: row.base === null ? 'added' : 'removed',
      causes: edgeCauses(base, head),
      converterArtefact: isArtefact(sides, row),
    }
  }
  const causes = pairCauses(sides, row.base, row.head)
  const change = causes.length === 0 ? 'same' : 'changed'
  return { ...row, delta, change, causes, converterArtefact: false }
}

function pairCauses(sides: Sides, baseLayer: number, headLayer: number): readonly Cause[] {
  const base = sides.base.layers[baseLayer]
  const head = sides.head.layers[headLayer]
  if (base === undefined || head === undefined) return []
  return causesOf({
    base,
    head,
    baseProducers: sides.base.graph.producers[baseLayer] ?? [],
    headProducers: sides.head.graph.producers[headLayer] ?? [],
    delta: layerDelta(base, head),
    rewired: rewiring(sides.base, sides.head, { base: baseLayer, head: headLayer }),
    speeds: sides.speeds,
  })
}

function isArtefact(sides: Sides, row: Row): boolean {
  const isAdded = row.base === null
  const [side, other] = isAdded ? [sides.head, sides.base] : [sides.base, sides.head]
  const layer = row.head ?? row.base ?? 0
  const isUnedited = (neighbour: number, except: string | undefined): boolean => {
    const mate = side.mates[neighbour]
    if (mate === undefined || mate === null) return false
    const causes = isAdded ? pairCauses(sides, mate, neighbour) : pairCauses(sides, neighbour, mate)
    return causes.every((cause) => cause.what === except || !isOwnEdit(cause))
  }
  return isConverterArtefact({ side, other, layer, isUnedited })
}

/** A conversion of number types that came or went says which types it was for. */
function edgeCauses(base: LayerProfile | null, head: LayerProfile | null): readonly Cause[] {
  const layer = head ?? base
  const from = layer?.inputs[0]?.dtype ?? null
  const to = layer?.outputs[0]?.dtype ?? null
  if (layer === null || from === null || to === null || from === to) return []
  const [before, after] = base === null ? [to, from] : [from, to]
  return [
    {
      what: 'dtype',
      base: before,
      head: after,
      inherited: false,
      sentence:
        base === null
          ? `data of type ${from} has to become ${to} here`
          : `data of type ${from} no longer has to become ${to} here`,
    },
  ]
}
