import type { ErrorCode } from '../util/error-code.ts'
import { ModelError } from './model-error.ts'
import { FILE_IDENTIFIER } from './schema/tables.ts'

/** Root offset and file identifier. */
const HEADER_BYTES = 8
const SHOWN_BYTES = 60

interface Lookalike {
  readonly code: ErrorCode
  readonly matches: (text: string) => boolean
  readonly message: string
}

/** `saved_model_schema_version: 1`, then the first graph (tensorflow/core/protobuf/saved_model.proto). */
const SAVED_MODEL = '\u0008\u0001\u0012'

/**
 * `ir_version` of 3 (the first release) and above, then a field that may follow it: names and versions
 * of the producer, the graph, the imported operator sets (onnx/onnx.proto).
 */
const ONNX = { versions: [0x03, 0x1f], fields: [0x12, 0x1a, 0x22, 0x28, 0x32, 0x3a, 0x42] } as const

function isOnnx(text: string): boolean {
  const version = text.charCodeAt(1)
  const field = text.charCodeAt(2)
  const [first, last] = ONNX.versions
  return (
    text.startsWith('\u0008') &&
    version >= first &&
    version <= last &&
    ONNX.fields.some((known) => known === field)
  )
}

/** What lies under the name of a model more often than a damaged one. */
const LOOKALIKES: readonly Lookalike[] = [
  {
    code: 'git-lfs-pointer',
    matches: (text) => text.startsWith('version https://git-lfs'),
    message:
      'a Git LFS pointer, not the model itself; fetch it with `git lfs pull`, or check out with `lfs: true`',
  },
  {
    code: 'not-tflite',
    matches: (text) => /^\s*<(!doctype|html|\?xml)/i.test(text),
    message: 'an HTML page, not a TFLite model; the download probably failed, fetch the file again',
  },
  {
    code: 'not-tflite',
    matches: (text) => text.startsWith('PK\u0003\u0004'),
    message:
      'a zip archive, not a TFLite model; name it `.mltk.zip` or `.zip` to use the model inside it',
  },
  {
    code: 'not-tflite',
    matches: (text) => text.startsWith('\u0089HDF'),
    message: 'a Keras HDF5 model, not a TFLite model; convert it with the TFLite converter',
  },
  {
    code: 'not-tflite',
    matches: (text) => text.startsWith('\u001f\u008b'),
    message: 'a gzip file, not a TFLite model; unpack it with `gunzip` and commit what is inside',
  },
  {
    code: 'not-tflite',
    matches: (text) => /^(BZh\d|\u00fd7zXZ|7z\u00bc\u00af|\u0028\u00b5\u002f\u00fd)/.test(text),
    message:
      'a compressed file (bzip2, xz, 7-Zip or Zstandard), not a TFLite model; unpack it and commit what is inside',
  },
  {
    code: 'not-tflite',
    matches: (text) => /^ET\d\d/.test(text.slice(4, HEADER_BYTES)),
    message:
      'an ExecuTorch program (.pte), which the MVP runtimes do not run; convert the model to TFLite (e.g. with ai-edge-torch)',
  },
  {
    code: 'not-tflite',
    matches: (text) => text.startsWith(SAVED_MODEL),
    message:
      'a TensorFlow SavedModel, not a TFLite model; convert it with the TFLite converter and commit the .tflite',
  },
  {
    code: 'not-tflite',
    matches: isOnnx,
    message:
      'an ONNX model, not a TFLite model; convert it (e.g. with onnx2tf) and quantize it to int8',
  },
]

/** Throws `ModelError` with the likeliest reason where the bytes do not start as a `.tflite` file does. */
export function identify(bytes: Uint8Array): void {
  if (isTflite(bytes)) return
  refuseLookalikes(bytes)
  if (bytes.length < HEADER_BYTES) {
    throw new ModelError(
      'truncated',
      `only ${bytes.length} bytes, expected a TFLite model; fetch or convert it again`,
    )
  }
  throw new ModelError('not-tflite', notTflite(latin1(bytes.subarray(0, SHOWN_BYTES))))
}

/** True where the file identifier stands at byte 4. */
export function isTflite(bytes: Uint8Array): boolean {
  return latin1(bytes.subarray(4, HEADER_BYTES)) === FILE_IDENTIFIER
}

/** Throws `ModelError` where there is nothing, or something well-known that is no file of ours. */
export function refuseLookalikes(bytes: Uint8Array): void {
  if (bytes.length === 0) {
    throw new ModelError(
      'empty-file',
      'the file is empty, expected a TFLite model; fetch or convert it again',
    )
  }
  const text = latin1(bytes.subarray(0, SHOWN_BYTES))
  const lookalike = LOOKALIKES.find(({ matches }) => matches(text))
  if (lookalike !== undefined) throw new ModelError(lookalike.code, lookalike.message)
}

function notTflite(text: string): string {
  const found = /^[\t\n\r\u0020-\u007e]+$/.test(text)
    ? `text starting with ${JSON.stringify(text.slice(0, 20))}`
    : `${JSON.stringify(text.slice(4, HEADER_BYTES))} at byte 4`
  return `not a TFLite model: expected the file identifier "${FILE_IDENTIFIER}" at byte 4, found ${found}; give the .tflite that the converter wrote`
}

function latin1(bytes: Uint8Array): string {
  return String.fromCharCode(...bytes)
}
