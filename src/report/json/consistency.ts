/**
 * What a schema cannot say: that the figures of a document fit together. A document may come from
 * anybody's job, and pictures are drawn by its numbers, so every number that is used as a place or a
 * length is held against what there is before anything is rendered.
 */
import type { ArenaBuffer, ArenaReport, ArenaStep } from '../../arena/arena.ts'
import type { LayerDiff } from '../../diff/diff.ts'
import type { Profile } from '../../profile/profile.ts'
import { JsonError } from './codec.ts'

/** Throws `JsonError` where a number of the profile points outside of it. */
export function checkProfile({ arena, layers }: Profile, at: string): void {
  for (const [position, { index }] of layers.entries())
    need(index === position, {
      at: `${at}.layers[${position}].index`,
      expected: position,
      found: index,
    })
  checkArena(arena, layers.length, `${at}.arena`)
}

function checkArena(arena: ArenaReport, layers: number, at: string): void {
  const { byLayer, buffers, peak } = arena
  // Control flow runs the operators of other subgraphs as well: the clock then has more steps than layers.
  const last = byLayer.length - 1
  const expected = `an entry for each of ${layers} layers and one before`
  need(last >= layers, { at: `${at}.by_layer`, expected, found: byLayer.length })
  for (const [position, step] of byLayer.entries()) {
    const place = `${at}.by_layer[${position}]`
    need(step.step === position, { at: `${place}.step`, expected: position, found: step.step })
    checkStep(step, { layers, last }, place)
  }
  for (const [position, buffer] of buffers.entries())
    checkBuffer(buffer, last, `${at}.buffers[${position}]`)
  for (const index of peak.buffers) within(index, [0, buffers.length - 1], `${at}.peak.buffers`)
  if (peak.layer !== null) within(peak.layer, [0, layers - 1], `${at}.peak.layer`)
  if (peak.nextHighest !== null)
    checkStep(peak.nextHighest, { layers, last }, `${at}.peak.next_highest`)
  for (const [name, bytes] of [
    ['persistent_bytes', arena.persistentBytes],
    ['nonpersistent_bytes', arena.nonpersistentBytes],
    ['smallest_working_bytes', arena.smallestWorkingBytes],
    ['peak.live_bytes', peak.liveBytes],
  ] as const)
    within(bytes, SIZES, `${at}.${name}`)
}

interface Clock {
  readonly layers: number
  /** Its last step. */
  readonly last: number
}

function checkStep(
  { step, layer, liveBytes }: ArenaStep,
  { layers, last }: Clock,
  at: string,
): void {
  within(step, [0, last], `${at}.step`)
  if (layer !== null) within(layer, [0, layers - 1], `${at}.layer`)
  within(liveBytes, SIZES, `${at}.live_bytes`)
}

/** A tensor that nothing reads or writes lives at -1. */
function checkBuffer(buffer: ArenaBuffer, last: number, at: string): void {
  within(buffer.firstLayer, [-1, buffer.lastLayer], `${at}.first_layer`)
  within(buffer.lastLayer, [-1, last], `${at}.last_layer`)
  within(buffer.bytes, SIZES, `${at}.bytes`)
  within(buffer.offset, SIZES, `${at}.offset`)
}

/** Throws `JsonError` where a pair names a layer that its side does not have. */
export function checkPairs(
  pairs: readonly LayerDiff[],
  { base, head }: { readonly base: Profile; readonly head: Profile },
  at: string,
): void {
  for (const [position, pair] of pairs.entries()) {
    const place = `${at}[${position}]`
    if (pair.base !== null) within(pair.base, [0, base.layers.length - 1], `${place}.base`)
    if (pair.head !== null) within(pair.head, [0, head.layers.length - 1], `${place}.head`)
  }
}

/** No file or memory is larger. */
const SIZES = [0, 2 ** 48] as const

function within(value: number, [least, most]: readonly [number, number], at: string): void {
  need(value >= least && value <= most, { at, expected: `${least} to ${most}`, found: value })
}

interface Need {
  readonly at: string
  readonly expected: string | number
  readonly found?: unknown
}

function need(isSo: boolean, { at, expected, found }: Need): void {
  if (!isSo) throw new JsonError(at, String(expected), found)
}
