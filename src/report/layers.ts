/** The rows of a layer table: what changed first, its consequences after it. */
import { isCauseId, isOwnEdit, isValuesOnly } from '../diff/causes.ts'
import type { Cause, CauseId, LayerDiff } from '../diff/diff.ts'
import type { LayerProfile, Profile } from '../profile/profile.ts'
import type { ReportModel } from './report.ts'
import { shortName, tensorName } from './sanitise.ts'

export interface LayerRow {
  readonly change: LayerDiff['change']
  /** The layer in the head, in the base where it was removed. */
  readonly layer: LayerProfile
  /** What was changed here, one sentence part; foreign words raw. */
  readonly what: string
  /** True where the change only follows from one further up. */
  readonly isConsequence: boolean
  /** True for another training run: the same layer with other numbers in it. */
  readonly isValuesOnly: boolean
  /** Bytes alive while the head's layer runs; null for a removed one. */
  readonly liveBytes: number | null
  readonly isPeak: boolean
  readonly flashDelta: number
  readonly cyclesDelta: number | null
  /** Of the whole head; null where unknown. */
  readonly wholeCycles: number | null
  readonly leftAccelerator: boolean
}

/** `#7 conv_2d` */
export function layerTitle(layer: Pick<LayerProfile, 'index' | 'op'>): string {
  return `#${String(layer.index)} ${layer.op}`
}

/** The same between back-ticks, for a sentence that a renderer makes inert later. */
export function quoted(name: string): string {
  return `\`${shortName(tensorName(name), 40).replace(/`/g, "'")}\``
}

/** Layers that changed, root causes before consequences, large effects before small ones. */
export function changedRows(model: ReportModel): readonly LayerRow[] {
  const { diff } = model
  if (diff === null) return []
  return diff.layers
    .filter(({ change }) => change !== 'same')
    .flatMap((layer) => rowOf(layer, diff) ?? [])
    .map((row) => ({ row, weight: weightOf(row, diff.head) }))
    .sort((a, b) => b.weight - a.weight || a.row.layer.index - b.row.layer.index)
    .map(({ row }) => row)
}

interface Sides {
  readonly base: Profile
  readonly head: Profile
}

function rowOf(diff: LayerDiff, { base, head }: Sides): LayerRow | undefined {
  const layer = diff.head === null ? base.layers[diff.base ?? -1] : head.layers[diff.head]
  if (layer === undefined) return undefined
  const step = diff.head === null ? undefined : stepOf(head, diff.head)
  return {
    change: diff.change,
    layer,
    what: whatOf(diff, layer),
    isConsequence: diff.change === 'changed' && isConsequence(diff.causes),
    isValuesOnly: diff.change === 'changed' && isValuesOnly(diff.causes),
    liveBytes: step?.liveBytes ?? null,
    isPeak: diff.head !== null && head.arena.peak.layer === diff.head,
    flashDelta: diff.delta.flashBytes,
    cyclesDelta: diff.delta.cycles,
    wholeCycles: head.cycles.value,
    leftAccelerator: diff.causes.some(({ what }) => what === LEFT),
  }
}

export const LEFT = 'left-accelerator' satisfies CauseId

function stepOf(profile: Profile, layer: number): { readonly liveBytes: number } | undefined {
  return profile.arena.byLayer.find((step) => step.layer === layer)
}

function isConsequence(causes: readonly Cause[]): boolean {
  return !isValuesOnly(causes) && !causes.some((cause) => isOwnEdit(cause) || cause.what === LEFT)
}

function whatOf({ change, causes, converterArtefact }: LayerDiff, layer: LayerProfile): string {
  const artefact = converterArtefact ? ', by the converter' : ''
  if (change === 'added') return `new${artefact}${parametersOf(layer)}`
  if (change === 'removed') return `removed${artefact}`
  const own = causes.filter(({ inherited }) => !inherited)
  const inherited = causes.filter((cause) => cause.inherited)
  const shown =
    inherited.length > 0 && isValuesOnly(own) ? inherited : own.length > 0 ? own : causes
  const texts = shown.map(causeText)
  return texts.length === 0 ? 'changed' : texts.join(', ')
}

/** Shorter than the cause's own sentence, which stands beside the layer with its reason. */
const SHORT_CAUSES: Readonly<Partial<Record<CauseId, string>>> = {
  weights: 'other weights',
  [LEFT]: 'left the MVP',
  'joined-accelerator': 'came to the MVP',
}

function causeText({ what, sentence }: Cause): string {
  return (isCauseId(what) ? SHORT_CAUSES[what] : undefined) ?? sentence
}

function parametersOf({ parameters }: LayerProfile): string {
  const texts = Object.entries(parameters)
    .slice(0, 3)
    .map(([name, value]) => `${name.replace(/_/g, ' ')} ${String(value)}`)
  return texts.length === 0 ? '' : `: ${texts.join(', ')}`
}

/** Share of the model that the change makes up; what left the accelerator comes first of all. */
function weightOf(row: LayerRow, head: Profile): number {
  const share = (delta: number | null, all: number | null) =>
    Math.abs(delta ?? 0) / Math.max(1, all ?? 1)
  const size = Math.max(
    share(row.flashDelta, head.flashBytes),
    share(row.cyclesDelta, head.cycles.value),
  )
  return size + (row.leftAccelerator ? 1e6 : 0) + (row.isConsequence || row.isValuesOnly ? 0 : 1e3)
}
