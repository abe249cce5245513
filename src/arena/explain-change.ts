import { formatQuantity, formatTogether } from '../util/quantity.ts'
import { alignUp } from '../util/integers.ts'
import { shortTensorName } from '../util/tensor-name.ts'
import type { ArenaBuffer, ArenaReport } from './arena.ts'

/** Two arenas of one model and how their layers correspond. */
export interface ArenaChange {
  readonly base: ArenaReport
  readonly head: ArenaReport
  /** The head's layer that a layer of the base became; null where it was removed. */
  readonly headOf: (baseLayer: number) => number | null
  /** How to call a layer of the head or, where it was removed, of the base: `conv_2d #5`. */
  readonly title: (side: 'base' | 'head', layer: number) => string
}

/**
 * One sentence on what moved the arena: its peak with the buffer to blame and
 * what it is alive together with; else how the plan packs; else the persistent part. Null where all
 * three stayed. Names in it are raw: renderers make them inert.
 */
export function explainArenaChange(change: ArenaChange): string | null {
  const { base, head } = change
  if (base.peak.liveBytes !== head.peak.liveBytes || hasMoved(change)) return peakSentence(change)
  if (base.nonpersistentBytes !== head.nonpersistentBytes) return packingSentence(base, head)
  return persistentSentence(base, head)
}

function hasMoved({ base, head, headOf }: ArenaChange): boolean {
  const before = base.peak.layer
  return (before === null ? null : headOf(before)) !== head.peak.layer
}

function peakSentence(change: ArenaChange): string {
  const { base, head } = change
  const place = hasMoved(change)
    ? `moved from ${placeOf(change, 'base')} to ${placeOf(change, 'head')} and`
    : `at ${placeOf(change, 'head')}`
  const culprit = culpritOf(change)
  const reason = culprit === null ? '' : `: ${culprit.clause}`
  const others = companions(head, culprit?.headBuffer ?? null)
  const size = changed(base.peak.liveBytes, head.peak.liveBytes)
  return `The arena's peak ${place} ${size}${reason}${others}.`
}

function placeOf({ base, head, headOf, title }: ArenaChange, side: 'base' | 'head'): string {
  const { layer } = (side === 'base' ? base : head).peak
  if (layer === null) return "the model's input"
  if (side === 'head') return title('head', layer)
  const now = headOf(layer)
  return now === null ? title('base', layer) : title('head', now)
}

interface Culprit {
  readonly clause: string
  /** Index in the head's buffers; null where the buffer is gone. */
  readonly headBuffer: number | null
}

/** The buffer that contributes most to the change of the peak, in the direction of the change. */
function culpritOf(change: ArenaChange): Culprit | null {
  const { base, head } = change
  const grows = head.peak.liveBytes >= base.peak.liveBytes
  const contributions = contributionsOf(change).filter(({ delta }) =>
    grows ? delta > 0 : delta < 0,
  )
  const [most] = contributions.sort((a, b) => Math.abs(b.delta) - Math.abs(a.delta))
  return most === undefined ? null : { clause: clauseOf(most), headBuffer: most.headIndex }
}

/** One buffer on both sides; undefined where a side does not have it. */
interface Contribution {
  readonly before: ArenaBuffer | undefined
  readonly after: ArenaBuffer | undefined
  readonly headIndex: number | null
  /** What it adds to the peak of the head less what it adds to the peak of the base. */
  readonly delta: number
}

function contributionsOf(change: ArenaChange): readonly Contribution[] {
  const { base, head } = change
  const before = keyed(base, (layer) => (layer === null ? null : (change.headOf(layer) ?? REMOVED)))
  const after = keyed(head, (layer) => layer)
  return [...new Set([...before.keys(), ...after.keys()])].map((key) => {
    const [old, now] = [before.get(key), after.get(key)]
    const delta = atPeak(head, now) - atPeak(base, old)
    return {
      ...{ before: bufferAt(base, old), after: bufferAt(head, now) },
      ...{ headIndex: now ?? null, delta },
    }
  })
}

/** In place of the head's layer, for a layer that is not there any more. */
const REMOVED = -1

/**
 * Buffers by who makes them, in the head's layers: kind, layer and which of the layer's buffers. A
 * removed layer's have keys of their own.
 */
function keyed(
  { buffers, byLayer }: ArenaReport,
  layerInHead: (layer: number | null) => number | null,
): ReadonlyMap<string, number> {
  const keys = new Map<string, number>()
  const counts = new Map<string, number>()
  buffers.forEach(({ kind, subgraph, firstLayer }, index) => {
    const layer = byLayer[firstLayer]?.layer ?? null
    const inHead = layerInHead(layer)
    const owner = inHead === REMOVED ? `removed ${layer ?? ''}` : `${inHead ?? 'input'}`
    const maker = `${kind} ${subgraph} ${owner}`
    const ordinal = counts.get(maker) ?? 0
    counts.set(maker, ordinal + 1)
    keys.set(`${maker} ${ordinal}`, index)
  })
  return keys
}

function bufferAt({ buffers }: ArenaReport, index: number | undefined): ArenaBuffer | undefined {
  return index === undefined ? undefined : buffers[index]
}

function atPeak({ peak, buffers }: ArenaReport, index: number | undefined): number {
  if (index === undefined || !peak.buffers.includes(index)) return 0
  return alignUp(buffers[index]?.bytes ?? 0, 16)
}

function clauseOf({ before, after, delta }: Contribution): string {
  if (after === undefined) return `${sized(before)} is gone`
  if (before === undefined) return `${sized(after)} is new`
  if (before.bytes !== after.bytes) {
    return `${nameOf(after)} ${changed(before.bytes, after.bytes)}`
  }
  return `${sized(after)} is ${delta > 0 ? 'alive then' : 'no longer alive then'}`
}

const MOST_COMPANIONS = 2

function companions({ peak, buffers }: ArenaReport, culprit: number | null): string {
  const others = peak.buffers.filter((index) => index !== culprit).slice(0, MOST_COMPANIONS)
  if (others.length === 0) return ''
  const together = others.map((index) => sized(buffers[index])).join(' and ')
  return culprit !== null && peak.buffers.includes(culprit)
    ? `, alive together with ${together}`
    : `, where ${together} ${others.length === 1 ? 'is' : 'are'} alive`
}

function packingSentence(base: ArenaReport, head: ArenaReport): string {
  const size = changed(base.nonpersistentBytes, head.nonpersistentBytes)
  const lost = formatQuantity(head.fragmentationBytes, 'bytes')
  return `The arena's plan ${size} although no more is alive at once: ${lost} of it lie between buffers.`
}

function persistentSentence(base: ArenaReport, head: ArenaReport): string | null {
  if (base.persistentBytes === head.persistentBytes) return null
  const before = new Map(base.persistentByCause.map(({ cause, bytes }) => [cause, bytes]))
  const after = new Map(head.persistentByCause.map(({ cause, bytes }) => [cause, bytes]))
  const deltas = [...new Set([...before.keys(), ...after.keys()])].map((cause) => ({
    cause,
    delta: (after.get(cause) ?? 0) - (before.get(cause) ?? 0),
  }))
  const [most] = deltas.sort((a, b) => Math.abs(b.delta) - Math.abs(a.delta))
  const size = changed(base.persistentBytes, head.persistentBytes)
  return `The arena's persistent part ${size}, mostly ${most?.cause ?? 'structs'}.`
}

function sized(buffer: ArenaBuffer | undefined): string {
  if (buffer === undefined) return 'a buffer'
  return `${nameOf(buffer)} (${formatQuantity(buffer.bytes, 'bytes')})`
}

function nameOf({ name }: ArenaBuffer): string {
  return name === '' ? 'a tensor without a name' : `\`${shortTensorName(name)}\``
}

function changed(before: number, after: number): string {
  if (before === after) return `stays at ${formatQuantity(after, 'bytes')}`
  const [from = '', to = ''] = formatTogether([before, after], 'bytes')
  return `${after > before ? 'grew' : 'shrank'} from ${from} to ${to}`
}
