/**
 * Which buffers and requests moved the tensor arena.
 *
 * 1. RAM is the persistent part, plus the planned part, plus what loading takes beyond both.
 * 2. The planned part is what is alive at its busiest moment, plus the gaps that the plan leaves then.
 * 3. The busiest moments of base and head may be at different layers. A buffer's share is what it
 *    adds to the head's less what it adds to the base's, so shares sum to the difference of the two.
 * 4. A buffer is the same in both if it is the same kind of buffer of the same layer (by the
 *    alignment of the layers); names are not asked, they change with every conversion.
 * 5. The persistent part is split by what the requests are for and by the operator that makes them.
 */
import type { ArenaBuffer, ArenaReport, PersistentRow } from '../../arena/arena.ts'
import { BUFFER_ALIGNMENT } from '../../arena/persistent.ts'
import { alignUp } from '../../util/integers.ts'
import { formatQuantity, formatTogether } from '../../util/quantity.ts'
import { shortTensorName } from '../../util/tensor-name.ts'
import { waterfallOf, type Share, type Waterfall } from './waterfall.ts'

/** An arena with the RAM that it stands for. */
interface RamSide {
  readonly arena: ArenaReport
  readonly ramBytes: number
}

interface RamChange {
  readonly base: RamSide
  readonly head: RamSide
  /** The head's layer that a layer of the base became; null where it was removed. */
  readonly headOf: (baseLayer: number) => number | null
  /** True where tensors of the two sides can be told apart: see `isAnotherNetwork`. */
  readonly areComparable: boolean
}

/** The parts of the RAM's delta. */
export function ramWaterfall(change: RamChange): Waterfall {
  const { base, head, areComparable } = change
  const fixed = () => [...persistentShares(base.arena, head.arena), ...loadingShare(base, head)]
  const byBuffer = () => [...bufferShares(change), packingShare(base.arena, head.arena), ...fixed()]
  const byPart = () => [plannedShare(base.arena, head.arena), ...fixed()]
  const whole = () => [
    plannedShare(base.arena, head.arena),
    {
      cause: 'persistent part of the arena',
      amount: head.arena.persistentBytes - base.arena.persistentBytes,
    },
    ...loadingShare(base, head),
  ]
  const cuts = areComparable ? [byBuffer, byPart, whole] : [byPart, whole]
  return waterfallOf(head.ramBytes - base.ramBytes, cuts)
}

function plannedShare(base: ArenaReport, head: ArenaReport): Share {
  return {
    cause: 'tensors and scratch buffers at the peak',
    amount: head.nonpersistentBytes - base.nonpersistentBytes,
  }
}

function packingShare(base: ArenaReport, head: ArenaReport): Share {
  return {
    cause: "gaps in the arena's plan",
    amount: head.fragmentationBytes - base.fragmentationBytes,
  }
}

function loadingShare(base: RamSide, head: RamSide): readonly Share[] {
  const beyond = ({ arena, ramBytes }: RamSide) =>
    ramBytes - arena.persistentBytes - arena.nonpersistentBytes
  return [{ cause: 'memory while the model is loaded', amount: beyond(head) - beyond(base) }]
}

function persistentShares(base: ArenaReport, head: ArenaReport): readonly Share[] {
  const signed = (rows: readonly PersistentRow[], sign: 1 | -1) =>
    rows.map((row) => ({ cause: causeOf(row), amount: sign * row.bytes }))
  return [...signed(head.persistentByOperator, 1), ...signed(base.persistentByOperator, -1)]
}

function causeOf({ cause, op }: PersistentRow): string {
  return op === null ? cause : `${cause} of ${op} layers`
}

/** One buffer on both sides; undefined where a side does not have it. */
interface BufferPair {
  readonly before: ArenaBuffer | undefined
  readonly after: ArenaBuffer | undefined
  readonly amount: number
}

function bufferShares(change: RamChange): readonly Share[] {
  return bufferPairs(change).map((pair) => ({ cause: clauseOf(pair), amount: pair.amount }))
}

function bufferPairs({ base, head, headOf }: RamChange): readonly BufferPair[] {
  const before = keyed(base.arena, (layer) => (layer === null ? null : (headOf(layer) ?? REMOVED)))
  const after = keyed(head.arena, (layer) => layer)
  return [...new Set([...before.keys(), ...after.keys()])].flatMap((key) => {
    const [old, now] = [before.get(key), after.get(key)]
    const amount = atPeak(head.arena, now) - atPeak(base.arena, old)
    if (amount === 0) return []
    return [{ before: bufferAt(base.arena, old), after: bufferAt(head.arena, now), amount }]
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
  return alignUp(buffers[index]?.bytes ?? 0, BUFFER_ALIGNMENT)
}

function clauseOf({ before, after, amount }: BufferPair): string {
  if (after === undefined) return `${sized(before)}, gone from the peak`
  if (before === undefined) return `${sized(after)}, new at the peak`
  const isBothAtPeak =
    Math.abs(amount) < alignUp(Math.max(before.bytes, after.bytes), BUFFER_ALIGNMENT)
  if (before.bytes !== after.bytes && isBothAtPeak) return grown(before, after)
  return amount > 0
    ? `${sized(after)}, now alive at the peak`
    : `${sized(before)}, no longer alive at the peak`
}

function grown(before: ArenaBuffer, after: ArenaBuffer): string {
  const [from = '', to = ''] = formatTogether([before.bytes, after.bytes], 'bytes')
  return `${nameOf(after)} at the peak (${from} -> ${to})`
}

function sized(buffer: ArenaBuffer | undefined): string {
  return buffer === undefined
    ? 'a buffer'
    : `${nameOf(buffer)} (${formatQuantity(buffer.bytes, 'bytes')})`
}

function nameOf({ name, kind }: ArenaBuffer): string {
  if (name === '') return 'a tensor without a name'
  return kind === 'scratch' ? name : `\`${shortTensorName(name)}\``
}
