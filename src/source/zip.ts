/**
 * Finds the one model in a zip archive: the MLTK keeps a trained model as `NAME.mltk.zip`, Edge
 * Impulse exports a C++ library with the model as an array in `tflite-model/`.
 */
import { unzipSync, type UnzipFileInfo } from 'fflate'
import { isTflite } from '../tflite/identify.ts'
import { ModelError } from '../tflite/model-error.ts'
import { readByteArray } from './byte-array.ts'

/** No microcontroller's model comes near it; a bomb would. */
const MAX_MODEL_BYTES = 256 * 1024 * 1024
/** Deflate cannot do better than 1032 to 1. */
const MAX_RATIO = 1032
/** An export with more sources than this keeps its model in `tflite-model/`. */
const MOST_SOURCES = 20

/** The archive's only `.tflite`; of several, the one named as the archive (the MLTK's rule). */
export function readZip(bytes: Uint8Array, path: string): Uint8Array {
  const archive = withoutPrefix(bytes)
  const entries = listEntries(archive)
  const models = entries.filter(({ name }) => /\.tflite$/i.test(name))
  if (models.length > 0) return unpackEntry(archive, chooseModel(models, path))
  const inSource = modelInSources(archive, entries)
  if (inSource !== null) return inSource
  throw noModel(entries)
}

/** Throws `ModelError` with what an archive is that stands under the name of a model. */
export function refuseArchive(bytes: Uint8Array): never {
  const entries = listEntries(withoutPrefix(bytes))
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
    return listEntries(withoutPrefix(bytes)).some(({ name }) => /\.tflite$/i.test(name))
  } catch (error) {
    if (error instanceof ModelError) return false
    throw error
  }
}

/** Length of the end record without its comment, which may have up to 65,535 bytes. */
const END_BYTES = 22
const LONGEST_COMMENT = 0xffff
const END_SIGNATURE = 0x06054b50

/** Where an archive ends: what `zipfile` looks for, whatever stands in front of it. Null where there is none. */
export function endOfArchive(bytes: Uint8Array): number | null {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  const first = Math.max(0, bytes.length - END_BYTES - LONGEST_COMMENT)
  for (let at = bytes.length - END_BYTES; at >= first; at -= 1) {
    if (view.getUint32(at, true) === END_SIGNATURE) return at
  }
  return null
}

/** Archives may have something in front; their offsets then count from behind it, as `zipfile` takes them. */
function withoutPrefix(bytes: Uint8Array): Uint8Array {
  const end = endOfArchive(bytes)
  if (end === null) return bytes
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  const prefix = end - view.getUint32(end + 12, true) - view.getUint32(end + 16, true)
  return prefix > 0 ? bytes.subarray(prefix) : bytes
}

function listEntries(bytes: Uint8Array): readonly UnzipFileInfo[] {
  const entries: UnzipFileInfo[] = []
  unzip(bytes, (entry) => {
    entries.push(entry)
    return false
  })
  return entries.filter(({ name }) => !name.startsWith('__MACOSX/'))
}

function unpackEntry(bytes: Uint8Array, entry: UnzipFileInfo): Uint8Array {
  checkSize(entry)
  const model = unzip(bytes, ({ name }) => name === entry.name)[entry.name]
  if (model?.length !== entry.originalSize) {
    throw damagedZip(`"${entry.name}" does not unpack to its ${entry.originalSize} bytes`)
  }
  return model
}

function chooseModel(models: readonly UnzipFileInfo[], path: string): UnzipFileInfo {
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
function modelInSources(bytes: Uint8Array, entries: readonly UnzipFileInfo[]): Uint8Array | null {
  const sources = entries.filter(({ name }) => C_SOURCE.test(name))
  const exported = sources.filter(({ name }) => EXPORTED_SOURCE.test(name))
  const looked = exported.length > 0 ? exported : sources.length <= MOST_SOURCES ? sources : []
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
  entry: UnzipFileInfo,
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

function noModel(entries: readonly UnzipFileInfo[]): ModelError {
  const other = OTHER_ARCHIVES.find(({ has }) => entries.some(({ name }) => has.test(name)))
  return new ModelError(
    'no-model-in-zip',
    other?.message ??
      'a zip archive without a .tflite inside; archive the model as the MLTK does (`mltk quantize`), or give the .tflite itself',
  )
}

function checkSize({ name, size, originalSize, compression }: UnzipFileInfo): void {
  if (originalSize > MAX_MODEL_BYTES) {
    throw new ModelError(
      'model-too-large',
      `"${name}" in the zip archive would unpack to ${originalSize} bytes, more than the ${MAX_MODEL_BYTES} allowed`,
    )
  }
  const most = compression === 0 ? size : size * MAX_RATIO
  if (originalSize > most) {
    throw damagedZip(
      `"${name}" claims ${originalSize} bytes, more than its ${size} packed bytes can hold`,
    )
  }
}

function unzip(bytes: Uint8Array, filter: (entry: UnzipFileInfo) => boolean) {
  try {
    return unzipSync(bytes, { filter })
  } catch (error) {
    throw damagedZip(error instanceof Error ? error.message : String(error), error)
  }
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
