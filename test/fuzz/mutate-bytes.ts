/** Changes of a file's bytes that know nothing of their meaning. */
import type { Dice } from './dice.ts'

/** Numbers next to which mistakes are made. */
export const ODD_NUMBERS: readonly number[] = [
  ...[0, 1, 2, 3, 4, 5, 7, 8, 15, 16, 17, 31, 63, 127, 128, 129, 255, 256, 1023, 1024, 1025],
  ...[2047, 4095, 4096, 32767, 32768, 65535, 65536, 1e6, 2 ** 24, 2 ** 30, 2 ** 31 - 1],
  ...[-1, -2, -128, -(2 ** 31)],
]

type Change = (bytes: Uint8Array, dice: Dice) => Uint8Array

/** One to four changes. */
export function mutateBytes(bytes: Uint8Array, dice: Dice): Uint8Array {
  let changed: Uint8Array = bytes.slice()
  for (let left = 1 + dice.roll(4); left > 0; left--) changed = dice.pick(CHANGES)(changed, dice)
  return changed
}

const at = (bytes: Uint8Array, dice: Dice, width: number): number =>
  dice.roll(Math.max(1, bytes.length - width))

const CHANGES: readonly Change[] = [
  (bytes, dice) => {
    const place = at(bytes, dice, 1)
    bytes[place] = (bytes[place] ?? 0) ^ (1 << dice.roll(8))
    return bytes
  },
  (bytes, dice) => {
    bytes[at(bytes, dice, 1)] = dice.roll(256)
    return bytes
  },
  (bytes, dice) => {
    bytes[at(bytes, dice, 1)] = dice.pick(ODD_NUMBERS) & 0xff
    return bytes
  },
  (bytes, dice) => {
    if (bytes.length < 4) return bytes
    const place = at(bytes, dice, 4) & ~3
    new DataView(bytes.buffer, bytes.byteOffset).setInt32(place, dice.pick(ODD_NUMBERS) | 0, true)
    return bytes
  },
  (bytes, dice) => {
    if (bytes.length < 2) return bytes
    const place = at(bytes, dice, 2) & ~1
    new DataView(bytes.buffer, bytes.byteOffset).setInt16(place, dice.pick(ODD_NUMBERS), true)
    return bytes
  },
  (bytes, dice) => {
    const length = dice.roll(64)
    bytes.copyWithin(
      at(bytes, dice, length),
      at(bytes, dice, length),
      at(bytes, dice, length) + length,
    )
    return bytes
  },
  (bytes, dice) => bytes.slice(0, dice.roll(bytes.length)),
  (bytes, dice) => {
    const place = at(bytes, dice, 1)
    const more = Uint8Array.from({ length: 1 + dice.roll(16) }, () => dice.roll(256))
    const longer = new Uint8Array(bytes.length + more.length)
    longer.set(bytes.subarray(0, place))
    longer.set(more, place)
    longer.set(bytes.subarray(place), place + more.length)
    return longer
  },
]
