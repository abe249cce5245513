/** Finds the one model in a zip archive; the MLTK keeps a trained model as `NAME.mltk.zip`. */
import { unzipSync, type UnzipFileInfo } from 'fflate'
import { ModelError } from '../tflite/model-error.ts'

/** No microcontroller's model comes near it; a bomb would. */
const MAX_MODEL_BYTES = 256 * 1024 * 1024
/** Deflate cannot do better than 1032 to 1. */
const MAX_RATIO = 1032

/** The archive's only `.tflite`; of several, the one named as the archive (the MLTK's rule). */
export function readZip(bytes: Uint8Array, path: string): Uint8Array {
  const entry = chooseModel(listModels(bytes), path)
  checkSize(entry)
  const model = unzip(bytes, ({ name }) => name === entry.name)[entry.name]
  if (model?.length !== entry.originalSize) {
    throw damagedZip(`"${entry.name}" does not unpack to its ${entry.originalSize} bytes`)
  }
  return model
}

function listModels(bytes: Uint8Array): readonly UnzipFileInfo[] {
  const entries: UnzipFileInfo[] = []
  unzip(bytes, (entry) => {
    entries.push(entry)
    return false
  })
  return entries.filter(({ name }) => name.endsWith('.tflite') && !name.startsWith('__MACOSX/'))
}

function chooseModel(models: readonly UnzipFileInfo[], path: string): UnzipFileInfo {
  const [first, ...others] = models
  if (first === undefined) {
    throw new ModelError(
      'no-model-in-zip',
      'a zip archive without a .tflite inside; archive the model as the MLTK does (`mltk quantize`), or give the .tflite itself',
    )
  }
  if (others.length === 0) return first
  const name = baseName(path).replace(/(\.mltk)?\.zip$/i, '.tflite')
  const named = models.filter((entry) => baseName(entry.name) === name)
  if (named.length === 1 && named[0] !== undefined) return named[0]
  const names = models.map((entry) => JSON.stringify(entry.name)).join(', ')
  throw new ModelError(
    'several-models-in-zip',
    `a zip archive with ${models.length} models: ${names}; keep one, or name it "${name}" as the archive`,
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
