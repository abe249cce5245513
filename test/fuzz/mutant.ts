/** The mutant with a number: always the same bytes for the same seed and corpora. */
import { readModel } from '../../src/tflite/read-model.ts'
import { writeModel } from '../../src/tflite/write-model.ts'
import type { Corpora } from './corpus.ts'
import type { Dice } from './dice.ts'
import { mutateBytes } from './mutate-bytes.ts'
import { mutateModel } from './mutate-model.ts'

/** One in so many is made of a whole network. */
const LARGE = 24

export function mutantOf({ small, large }: Corpora, dice: Dice): Uint8Array {
  const seed = dice.pick(large.length > 0 && dice.once(LARGE) ? large : small)
  const bytes = dice.once(4) ? seed : (structured(seed, dice) ?? seed)
  return dice.once(3) ? mutateBytes(bytes, dice) : bytes
}

/** Null where the change is one that the format has no words for, or the seed itself is no model. */
function structured(seed: Uint8Array, dice: Dice): Uint8Array | null {
  try {
    return writeModel(mutateModel(readModel(seed), dice))
  } catch {
    return null
  }
}
