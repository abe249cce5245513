/**
 * Finds the one model in a zip archive: the MLTK keeps a trained model as `NAME.mltk.zip`, Edge
 * Impulse exports a C++ library with the model as an array in `tflite-model/`.
 */
import { Inflate } from 'fflate'
import { isTflite } from '../tflite/identify.ts'
import { ModelError } from '../tflite/model-error.ts'
import { readByteArray } from './byte-array.ts'
import {
  crc32,
  lastOfEachName,
  packedBytesOf,
  readDirectory,
  STORED,
  endOfArchive,
  type ZipEntry,
} from './zip-directory.ts'

/** No microcontroller's model comes near it; a bomb would. */
const MAX_MODEL_BYTES = 256 * 1024 * 1024
/** Deflate cannot do better than 1032 to 1. */
const MAX_RATIO = 1032
/** An export with more sources than this keeps its model in `tflite-model/`. */
const MOST_SOURCES = 20

/** The archive's only `.tflite`; of several, the one named as the archive (the MLTK's rule). */
export function readZip(bytes: Uint8Array, path: string): Uint8Array {
  const entries = listEntries(bytes)
  const models = entries.filter(({ name }) => /\.tflite$/i.test(name))
  if (models.length > 0) return unpackEntry(bytes, chooseModel(models, path))
  const inSource = modelInSources(bytes, entries)
  if (inSource !== null) return inSource
  throw noModel(entries)
}

/** Throws `ModelError` with what an archive is that stands under the name of a model. */
export function refuseArchive(bytes: Uint8Array): never {
  const entries = listEntries(bytes)
  const model = entries.find(({ name }) => /\.tflite$/i.test(name))
  if (model === undefined) throw noModel(entries)
  throw new ModelError(
    'not-tflite',
    `a zip archive with ${JSON.stringify(model.name)} inside, not a TFLite model; name it \`.mltk.zip\` or \`.zip\` to use the model in it, or commit that model`,
  )
}

/** True where the bytes also read as an archive with a model inside. */
export function holdsModel(bytes: Uint8Array): boolean {
  if (endOfArchive(bytes) === null) return false
  try {
    return listEntries(bytes).some(({ name }) => /\.tflite$/i.test(name))
  } catch (error) {
    if (error instanceof ModelError) return false
    throw error
  }
}

function listEntries(bytes: Uint8Array): readonly ZipEntry[] {
  const entries = lastOfEachName(readDirectory(bytes, refuseZip))
  return entries.filter(({ name }) => !name.startsWith('__MACOSX/'))
}

function unpackEntry(bytes: Uint8Array, entry: ZipEntry): Uint8Array {
  const packed = packedBytesOf(bytes, entry, refuseZip)
  checkSize(entry)
  const data = entry.method === STORED ? packed.subarray(0, entry.bytes) : inflated(packed, entry)
  if (data.length !== entry.bytes) {
    throw damagedZip(`"${entry.name}" does not unpack to its ${entry.bytes} bytes`)
  }
  if (crc32(data) !== entry.crc) throw damagedZip(`the checksum of "${entry.name}" is another`)
  return data
}

/** Little at a time, so that what unpacks to more than it promised ends soon after its promise. */
const STEP_BYTES = 4096

/** No more than it promised: the rest, if any, is not looked at, as in `zipfile`. */
function inflated(packed: Uint8Array, entry: ZipEntry): Uint8Array {
  const data = new Uint8Array(entry.bytes)
  let length = 0
  const inflate = new Inflate((chunk) => {
    data.set(chunk.subarray(0, data.length - length), length)
    length = Math.min(data.length, length + chunk.length)
  })
  try {
    for (let at = 0; at < packed.length && length < data.length; at += STEP_BYTES) {
      inflate.push(packed.subarray(at, at + STEP_BYTES))
    }
  } catch (error) {
    throw damagedZip(error instanceof Error ? error.message : String(error), error)
  }
  return data.subarray(0, length)
}

function chooseModel(models: readonly ZipEntry[], path: string): ZipEntry {
  const [first, ...others] = models
  if (first !== undefined && others.length === 0) return first
  const name = baseName(path).replace(/(\.mltk)?\.zip$/i, '.tflite')
  const named = models.filter((entry) => sameName(baseName(entry.name), name))
  if (named.length === 1 && named[0] !== undefined) return named[0]
  const names = models.map((entry) => JSON.stringify(entry.name)).join(', ')
  throw new ModelError(
    'several-models-in-zip',
    `a zip archive with ${models.length} models: ${names}; keep one, or name it "${name}" as the archive`,
  )
}

function sameName(one: string, other: string): boolean {
  return one.toLowerCase() === other.toLowerCase()
}

const C_SOURCE = /\.(c|cc|cpp|cxx|h|hh|hpp|hxx|inc)$/i
const EXPORTED_SOURCE = /(^|\/)tflite-model\/[^/]+$/i

/** The model that the archive's sources hold as an array; null where there is no source to look at. */
function modelInSources(bytes: Uint8Array, entries: readonly ZipEntry[]): Uint8Array | null {
  const sources = entries.filter(({ name }) => C_SOURCE.test(name))
  const exported = sources.filter(({ name }) => EXPORTED_SOURCE.test(name))
  const looked = exported.length > 0 ? exported : sources.length <= MOST_SOURCES ? sources : []
  const size = looked.reduce((sum, entry) => sum + entry.bytes, 0)
  if (size > MAX_MODEL_BYTES) {
    throw new ModelError(
      'model-too-large',
      `the sources in the zip archive would unpack to ${size} bytes, more than the ${MAX_MODEL_BYTES} allowed; give the one with the model instead`,
    )
  }
  const found = looked.map((entry) => readSource(bytes, entry))
  const models = found.flatMap(({ name, model }) => (isModel(model) ? [{ name, model }] : []))
  const [first, ...others] = models
  if (others.length > 0) {
    const names = models.map(({ name }) => JSON.stringify(name)).join(', ')
    throw new ModelError(
      'several-models-in-zip',
      `a zip archive with ${models.length} models in C sources: ${names}; give the one source instead`,
    )
  }
  if (first !== undefined) return first.model
  const told = found.find(
    ({ model }) => model instanceof ModelError && model.code === 'compiled-model',
  )
  if (told !== undefined && told.model instanceof ModelError) throw inEntry(told.name, told.model)
  return null
}

function isModel(found: Uint8Array | ModelError): found is Uint8Array {
  return found instanceof Uint8Array && isTflite(found)
}

function inEntry(name: string, error: ModelError): ModelError {
  return new ModelError(error.code, `in "${name}": ${error.message}`, { cause: error })
}

function readSource(
  bytes: Uint8Array,
  entry: ZipEntry,
): { readonly name: string; readonly model: Uint8Array | ModelError } {
  try {
    return { name: entry.name, model: readByteArray(unpackEntry(bytes, entry)) }
  } catch (error) {
    if (!(error instanceof ModelError)) throw error
    return { name: entry.name, model: error }
  }
}

interface OtherArchive {
  readonly has: RegExp
  readonly message: string
}

/** Archives of other tools, by a file in them. */
const OTHER_ARCHIVES: readonly OtherArchive[] = [
  {
    has: /(^|\/)model\.weights\.h5$/,
    message: 'a Keras model (.keras); convert it with the TFLite converter and commit the .tflite',
  },
  {
    has: /(^|\/)saved_model\.pb(txt)?$/,
    message: 'a TensorFlow SavedModel; convert it with the TFLite converter and commit the .tflite',
  },
  {
    has: /(^|\/)(data\.pkl|constants\.pkl|bytecode\.pkl)$/,
    message:
      'a PyTorch model; convert it to TFLite (e.g. with ai-edge-torch) and commit the .tflite',
  },
  {
    has: /\.onnx$/i,
    message:
      'an ONNX model in a zip archive; convert it (e.g. with onnx2tf) and commit the .tflite',
  },
]

function noModel(entries: readonly ZipEntry[]): ModelError {
  const other = OTHER_ARCHIVES.find(({ has }) => entries.some(({ name }) => has.test(name)))
  return new ModelError(
    'no-model-in-zip',
    other?.message ??
      'a zip archive without a .tflite inside; archive the model as the MLTK does (`mltk quantize`), or give the .tflite itself',
  )
}

function checkSize({ name, packedBytes, bytes, method }: ZipEntry): void {
  if (bytes > MAX_MODEL_BYTES) {
    throw new ModelError(
      'model-too-large',
      `"${name}" in the zip archive would unpack to ${bytes} bytes, more than the ${MAX_MODEL_BYTES} allowed`,
    )
  }
  const most = method === STORED ? packedBytes : packedBytes * MAX_RATIO
  if (bytes > most) {
    throw damagedZip(
      `"${name}" claims ${bytes} bytes, more than its ${packedBytes} packed bytes can hold`,
    )
  }
}

function refuseZip(why: string): never {
  throw damagedZip(why)
}

function damagedZip(found: string, cause?: unknown): ModelError {
  return new ModelError(
    'damaged-zip',
    `not a zip archive that can be unpacked: ${found}; pack or fetch it again`,
    { cause },
  )
}

function baseName(path: string): string {
  return path.slice(path.lastIndexOf('/') + 1)
}
