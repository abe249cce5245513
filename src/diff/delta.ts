/** Subtraction of profiles: per layer, for what no layer owns, and for the whole model. */
import type { Estimate, FlashSplit, LayerProfile, Profile } from '../profile/profile.ts'
import type { Delta, ProfileDiff } from './diff.ts'

/** What a layer owns of the file; the other parts are rows of their own. */
const OWN_PARTS = ['weights', 'biases', 'scales', 'zeroPoints', 'duplicates'] as const

/** What is shared, by the words of its row. */
const SHARED_PARTS: Readonly<Record<Exclude<keyof FlashSplit, OwnPart>, string>> = {
  names: 'tensor names',
  metadata: 'metadata',
  unused: 'unused buffers',
  structure: 'tables, offsets and alignment',
}

export type OwnPart = (typeof OWN_PARTS)[number]

/** True for the parts of the file that belong to one layer. */
export function isOwnPart(part: string): part is OwnPart {
  return OWN_PARTS.some((own) => own === part)
}

/** Head minus base; an absent layer counts as nothing. */
export function layerDelta(base: LayerProfile | null, head: LayerProfile | null): Delta {
  return {
    flashBytes: ownFlashBytes(head) - ownFlashBytes(base),
    acceleratorCycles: (head?.acceleratorCycles ?? 0) - (base?.acceleratorCycles ?? 0),
    cpuCycles: estimateDelta(base?.cpuCycles, head?.cpuCycles),
    cycles: estimateDelta(base?.cycles, head?.cycles),
    macs: (head?.macs ?? 0) - (base?.macs ?? 0),
  }
}

/** Null where a side that exists is unknown. */
function estimateDelta(base: Estimate | undefined, head: Estimate | undefined): number | null {
  return difference(base === undefined ? 0 : base.value, head === undefined ? 0 : head.value)
}

function difference(base: number | null, head: number | null): number | null {
  return base === null || head === null ? null : head - base
}

/** True where nothing that is known differs. */
export function isZero(delta: Delta): boolean {
  return Object.values({ ...delta }).every((value) => value === null || value === 0)
}

/** Sum of some rows; null as soon as one part is unknown. */
export function sumDeltas(deltas: readonly Delta[]): Delta {
  const none: Delta = { flashBytes: 0, acceleratorCycles: 0, cpuCycles: 0, cycles: 0, macs: 0 }
  return deltas.reduce(
    (all, one) => ({
      flashBytes: all.flashBytes + one.flashBytes,
      acceleratorCycles: all.acceleratorCycles + one.acceleratorCycles,
      cpuCycles: plus(all.cpuCycles, one.cpuCycles),
      cycles: plus(all.cycles, one.cycles),
      macs: all.macs + one.macs,
    }),
    none,
  )
}

function plus(a: number | null, b: number | null): number | null {
  return a === null || b === null ? null : a + b
}

/** Head minus base of the models' totals. */
export function modelDelta(base: Profile, head: Profile): ProfileDiff['delta'] {
  return {
    ramBytes: head.ramBytes - base.ramBytes,
    flashBytes: head.flashBytes - base.flashBytes,
    acceleratorCycles: head.acceleratorCycles - base.acceleratorCycles,
    macs: head.macs - base.macs,
    cpuCycles: difference(base.cpuCycles.value, head.cpuCycles.value),
    cycles: difference(base.cycles.value, head.cycles.value),
    latencySeconds: difference(base.latencySeconds.value, head.latencySeconds.value),
    energyJoules: difference(base.energyJoules.value, head.energyJoules.value),
  }
}

/** Rows for the bytes of no layer; with the layers' own they sum to the difference of the files. */
export function sharedDeltas(base: Profile, head: Profile): ProfileDiff['shared'] {
  const rows = Object.entries(SHARED_PARTS).map(([part, what]) => ({
    what,
    flashBytes: bytesOfPart(head, part) - bytesOfPart(base, part),
  }))
  const constants = sharedConstants(head) - sharedConstants(base)
  const all = [{ what: 'constants outside the main graph', flashBytes: constants }, ...rows]
  const rest = unaccounted(head) - unaccounted(base)
  return [...all, { what: 'other bytes of the file', flashBytes: rest }].filter(
    (row) => row.flashBytes !== 0,
  )
}

function bytesOfPart(profile: Profile, part: string): number {
  const splits = [...profile.layers.map((layer) => layer.flash), profile.sharedFlash]
  return splits.reduce((sum, split) => sum + split[part as keyof FlashSplit], 0)
}

function ownFlashBytes(layer: LayerProfile | null): number {
  return layer === null ? 0 : ownBytes(layer.flash)
}

function ownBytes(split: FlashSplit): number {
  return OWN_PARTS.reduce((sum, part) => sum + split[part], 0)
}

function sharedConstants(profile: Profile): number {
  return ownBytes(profile.sharedFlash)
}

/** 0 where the splits sum to the file, as they should. */
function unaccounted(profile: Profile): number {
  const own = profile.layers.reduce((sum, layer) => sum + ownBytes(layer.flash), 0)
  const shared = Object.keys(SHARED_PARTS).reduce(
    (sum, part) => sum + bytesOfPart(profile, part),
    0,
  )
  return profile.flashBytes - own - shared - sharedConstants(profile)
}
