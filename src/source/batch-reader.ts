/** Blobs of a local clone through one `git cat-file --batch`, whose protocol is in git's own manual page. */
import { spawn, type ChildProcessByStdio } from 'node:child_process'
import type { Readable, Writable } from 'node:stream'
import { gitInvocation } from './git-command.ts'
import { MAX_BLOB_BYTES } from './object-source.ts'
import { UserError } from '../util/user-error.ts'

export interface BatchReader {
  /** The blob's bytes; undefined where the clone has no such object. Throws UserError for a giant. */
  readonly read: (oid: string) => Promise<Uint8Array | undefined>
  readonly close: () => void
}

interface Question {
  readonly oid: string
  readonly resolve: (bytes: Uint8Array | undefined) => void
  readonly reject: (error: Error) => void
}

const HEADER = /^[0-9a-f]+ (\w+) (\d+)$/

/** Starts git on first use; questions are answered one after the other. */
export function batchReader(cwd: string): BatchReader {
  const batch = new Batch(cwd)
  return {
    read: (oid) => batch.read(oid),
    close: () => {
      batch.close()
    },
  }
}

class Batch {
  readonly #cwd: string
  readonly #waiting: Question[] = []
  #child: ChildProcessByStdio<Writable, Readable, null> | undefined
  #answers = new Answers()

  constructor(cwd: string) {
    this.#cwd = cwd
  }

  read(oid: string): Promise<Uint8Array | undefined> {
    return new Promise((resolve, reject) => {
      this.#waiting.push({ oid, resolve, reject })
      this.#send(oid)
    })
  }

  close(): void {
    this.#child?.removeListener('close', this.#afterEnd)
    this.#child?.stdin.end()
    this.#child = undefined
  }

  #send(oid: string): void {
    this.#child ??= this.#start()
    this.#child.stdin.write(`${oid}\n`)
  }

  #start(): ChildProcessByStdio<Writable, Readable, null> {
    const cwd = this.#cwd
    const { args, env } = gitInvocation(['cat-file', '--batch'], { cwd })
    const child = spawn('git', args, { cwd, env, stdio: ['pipe', 'pipe', 'ignore'] })
    child.stdout.on('data', (chunk: Buffer) => {
      for (const { blob } of this.#answers.take(chunk)) this.#answer(blob)
    })
    child.stdin.on('error', () => undefined)
    child.on('error', () => undefined)
    child.on('close', this.#afterEnd)
    return child
  }

  /** Git gives up where a partial clone lacks an object; then that object is missing, and the rest is asked again. */
  readonly #afterEnd = (): void => {
    this.#child = undefined
    this.#answers = new Answers()
    this.#waiting.shift()?.resolve(undefined)
    for (const { oid } of this.#waiting) this.#send(oid)
  }

  #answer(blob: Buffer | undefined): void {
    const question = this.#waiting.shift()
    if (blob && blob.length > MAX_BLOB_BYTES)
      question?.reject(new UserError('too-large', `is larger than ${MAX_BLOB_BYTES} bytes`))
    else question?.resolve(blob && Uint8Array.from(blob))
  }
}

/** Cuts git's output into answers: a header line, and for an object its bytes and a line feed. */
class Answers {
  #chunks: Buffer[] = []
  #length = 0
  /** Bytes without which the next answer cannot be whole. */
  #needed = 1

  /** The answers that this chunk completes; `blob` undefined for what is missing or no blob. */
  take(chunk: Buffer): readonly { readonly blob: Buffer | undefined }[] {
    this.#chunks.push(chunk)
    this.#length += chunk.length
    if (this.#length < this.#needed) return []
    const found: { readonly blob: Buffer | undefined }[] = []
    let buffer = Buffer.concat(this.#chunks)
    for (;;) {
      const end = buffer.indexOf(10)
      const header = end < 0 ? null : HEADER.exec(buffer.subarray(0, end).toString('latin1'))
      const total = header ? end + 1 + Number(header[2]) + 1 : end + 1
      if (end < 0 || buffer.length < total) {
        this.#keep(buffer, end < 0 ? buffer.length + 1 : total)
        return found
      }
      const isBlob = header?.[1] === 'blob'
      found.push({ blob: isBlob ? buffer.subarray(end + 1, total - 1) : undefined })
      buffer = buffer.subarray(total)
    }
  }

  #keep(rest: Buffer, needed: number): void {
    this.#chunks = [rest]
    this.#length = rest.length
    this.#needed = needed
  }
}
