/**
 * Whether the figures of a profile can be those of any model: sums are sums, times follow from cycles,
 * buffers lie inside the arena. Ours always are; those of a profile that somebody else says is ours are
 * held to it before they are held against a budget.
 */
import { isLowerBound } from '../arena/arena.ts'
import { estimateEnergy, estimateLatency } from '../cpu/energy.ts'
import { sum } from '../util/integers.ts'
import { countsAsUnsupported } from './unsupported.ts'
import type { Estimate, FlashSplit, LayerProfile, Profile } from './profile.ts'

/** The first figure that cannot be, as a sentence; undefined where all can. Cycles may be rounded to whole ones. */
export function impossibleFigure(profile: Profile): string | undefined {
  return [
    ...negativeFigures(profile),
    ...wrongTotals(profile),
    ...wrongEstimates(profile),
    ...wrongFlash(profile),
    ...wrongArena(profile),
    ...wrongLayers(profile),
  ].find(({ holds }) => !holds)?.what
}

interface Law {
  readonly holds: boolean
  readonly what: string
}

const equal = (what: string, found: unknown, wanted: unknown): Law => ({
  holds: found === wanted,
  what: `${what} is ${String(found)}, and what it is made of gives ${String(wanted)}`,
})

/** Indices and marks of what is absent, numbers as they stand in the file, and what is checked elsewhere. */
const NO_FIGURES: ReadonlySet<string> = new Set([
  ...['inputs', 'outputs', 'parameters', 'hashes', 'profilerOps', 'profilerMacs', 'target'],
  ...['subgraph', 'tensor', 'firstLayer', 'lastLayer', 'layer', 'index'],
])

function negativeFigures(profile: Profile): readonly Law[] {
  const laws: Law[] = []
  const visit = (value: unknown, where: string): void => {
    if (typeof value === 'number' && !(Number.isFinite(value) && value >= 0))
      laws.push({ holds: false, what: `${where} is ${value}` })
    if (typeof value !== 'object' || value === null) return
    for (const [name, field] of Object.entries(value))
      if (!NO_FIGURES.has(name)) visit(field, where === '' ? name : `${where}.${name}`)
  }
  visit(profile, '')
  return laws
}

const COUNTS = [
  ...['ops', 'macs', 'profilerOps', 'profilerMacs', 'acceleratorCycles'],
  ...['acceleratorLoads', 'acceleratorParallelLoads', 'acceleratorOptimizedLoads'],
] as const satisfies readonly (keyof LayerProfile & keyof Profile)[]

function wrongTotals(profile: Profile): readonly Law[] {
  const { layers, target, unsupportedLayers } = profile
  const unsupported = layers.filter(countsAsUnsupported(target)).length
  return [
    ...COUNTS.map((name) => equal(name, profile[name], sum(layers.map((layer) => layer[name])))),
    equal('unsupportedLayers', unsupportedLayers, unsupported),
  ]
}

function wrongEstimates(profile: Profile): readonly Law[] {
  const { layers, cycles, macs, latencySeconds, energyJoules } = profile
  const { clockHz, accelerator } = profile.target
  const latency = estimateLatency(cycles, clockHz)
  const energy = estimateEnergy({ cycles, macs, clockHz, usesMvp: accelerator === 'mvp' })
  return [
    ...(['cycles', 'cpuCycles'] as const).map((name) =>
      isTotal(
        name,
        profile[name],
        layers.map((layer) => layer[name]),
      ),
    ),
    near('latencySeconds', latencySeconds, { wanted: latency, cycles }),
    near('energyJoules', energyJoules, { wanted: energy, cycles }),
  ]
}

/** Unknown parts count as nothing; each part, and the total, may be half a cycle off. */
function isTotal(what: string, total: Estimate, parts: readonly Estimate[]): Law {
  const known = parts.flatMap(({ value }) => value ?? [])
  const wanted = sum(known)
  const isKnown = parts.length === 0 || known.length > 0
  const isClose = Math.abs((total.value ?? 0) - wanted) <= (parts.length + 1) / 2
  const isBound = total.atLeast === parts.some(({ atLeast }) => atLeast)
  return {
    holds: (total.value !== null) === isKnown && isClose && isBound,
    what: `${what} is ${textOf(total)}, and its layers give ${String(wanted)}`,
  }
}

const textOf = ({ value, atLeast }: Estimate) => `${atLeast ? 'at least ' : ''}${String(value)}`

/** Up to what rounding the cycles that it follows from may make of it. */
function near(
  what: string,
  found: Estimate,
  { wanted, cycles }: { readonly wanted: Estimate; readonly cycles: Estimate },
): Law {
  const slack = Math.abs(wanted.value ?? 0) / Math.max(1, cycles.value ?? 0) + 1e-15
  return {
    holds:
      (found.value === null) === (wanted.value === null) &&
      Math.abs((found.value ?? 0) - (wanted.value ?? 0)) <= slack &&
      found.atLeast === wanted.atLeast,
    what: `${what} is ${textOf(found)}, and the cycles give ${textOf(wanted)}`,
  }
}

const bytesOf = (split: FlashSplit): number => sum(Object.values<number>({ ...split }))

function wrongFlash({ layers, sharedFlash, flashBytes }: Profile): readonly Law[] {
  const parts = [...layers.map(({ flash }) => flash), sharedFlash]
  return [equal('flashBytes', flashBytes, sum(parts.map(bytesOf)))]
}

function wrongArena({ arena, ramBytes, ramAtLeast }: Profile): readonly Law[] {
  const { persistentBytes, nonpersistentBytes, usedBytes } = arena
  const ends = arena.buffers.map(({ offset, bytes }) => offset + bytes)
  const live = arena.byLayer.map(({ liveBytes }) => liveBytes)
  return [
    equal('ramBytes', ramBytes, arena.smallestWorkingBytes),
    equal('ramAtLeast', ramAtLeast, isLowerBound(arena)),
    equal('arena.usedBytes', usedBytes, persistentBytes + nonpersistentBytes),
    { holds: ramBytes >= usedBytes, what: `ramBytes is ${ramBytes}, and ${usedBytes} are in use` },
    equal(
      'arena.persistentBytes',
      persistentBytes,
      sum(arena.persistentByCause.map(({ bytes }) => bytes)),
    ),
    ...[...ends, ...live].map((bytes) => ({
      holds: bytes <= nonpersistentBytes,
      what: `arena.nonpersistentBytes is ${nonpersistentBytes}, and its buffers reach to ${bytes}`,
    })),
  ]
}

function wrongLayers({ layers }: Profile): readonly Law[] {
  return layers.flatMap(({ index, channels, weightsBytes, flash }) => [
    {
      holds: channels === null || channels.constant + channels.unread <= channels.total,
      what: `layer ${index} has more dead channels than channels`,
    },
    {
      holds: weightsBytes <= bytesOf(flash),
      what: `layer ${index} has ${weightsBytes} bytes of weights in ${bytesOf(flash)} of flash`,
    },
  ])
}
