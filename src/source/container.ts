/** Takes the bytes of the `.tflite` out of whatever a repository keeps it in. */
import { isTflite, refuseLookalikes } from '../tflite/identify.ts'
import { ModelError } from '../tflite/model-error.ts'
import { readByteArray } from './byte-array.ts'

const C_SOURCE = /\.(c|cc|cpp|cxx|c\+\+|h|hh|hpp|hxx|inc|inl|ino)$/i
const ZIP = /\.zip$/i

/**
 * The model inside a zip archive such as `.mltk.zip`; any other file as it is. Throws `ModelError`,
 * whose message wants the file's name in front. The reader of archives is loaded when one comes.
 */
export async function unpack(bytes: Uint8Array, path: string): Promise<Uint8Array> {
  if (!ZIP.test(path)) return isZip(bytes) ? await refuseZip(bytes) : bytes
  const { holdsModel, readZip } = await import('./zip.ts')
  if (isTflite(bytes)) {
    if (holdsModel(bytes)) throw twoReadings()
    return bytes
  }
  if (!isZip(bytes)) refuseLookalikes(bytes)
  return readZip(bytes, path)
}

async function refuseZip(bytes: Uint8Array): Promise<never> {
  const { refuseArchive } = await import('./zip.ts')
  return refuseArchive(bytes)
}

/** The MLTK would profile one of them, a firmware that embeds the file the other. */
function twoReadings(): ModelError {
  return new ModelError(
    'several-models-in-zip',
    'the file reads as a TFLite model and, from its end, as a zip archive with another model inside, which is the one that the MLTK takes; keep one of the two',
  )
}

/**
 * Bytes of the model in a `.tflite` (as it is) or in a byte array of a C or C++ source; the path's
 * ending decides. Archives are unpacked before. Throws `ModelError`, whose message wants the file's
 * name in front. Whether the bytes are a sound model is for `readModel` to say.
 */
export function extractModel(bytes: Uint8Array, path: string): Uint8Array {
  if (isTflite(bytes) || !C_SOURCE.test(path)) return bytes
  refuseLookalikes(bytes)
  return readByteArray(bytes)
}

function isZip(bytes: Uint8Array): boolean {
  return bytes[0] === 0x50 && bytes[1] === 0x4b && bytes[2] === 3 && bytes[3] === 4
}
