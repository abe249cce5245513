import type { Buffer } from '../tflite/model.ts'
import { hashBytes } from '../util/hash.ts'

/** Hashes of buffers' contents, each computed once per model however often it is asked for. */
export class BufferHashes {
  readonly #known = new Map<Buffer, string>()

  of(buffer: Buffer): string {
    const known = this.#known.get(buffer)
    if (known !== undefined) return known
    const hash = hashBytes(buffer.data)
    this.#known.set(buffer, hash)
    return hash
  }
}
