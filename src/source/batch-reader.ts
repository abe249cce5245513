/** Blobs of a local clone through one `git cat-file --batch`, whose protocol is in git's own manual page. */
import { spawn, type ChildProcessByStdio } from 'node:child_process'
import type { Readable, Writable } from 'node:stream'
import { gitInvocation } from './git-command.ts'
import { MAX_BLOB_BYTES } from './object-source.ts'
import { UserError } from '../util/user-error.ts'

export interface BatchReader {
  /** The blob's bytes; undefined where the clone has no such object. Throws UserError for a giant. */
  readonly read: (oid: string) => Promise<Uint8Array | undefined>
  /** The commit that a branch, tag or other revision stands for; undefined where there is none. */
  readonly commit: (revision: string) => Promise<Commit | undefined>
  readonly close: () => void
}

interface Commit {
  /** Its full name. */
  readonly oid: string
  /** As git keeps it: header lines, an empty line, the message. */
  readonly text: string
}

interface Question {
  /** What git is asked for: the name of an object, or a revision. */
  readonly name: string
  readonly resolve: (answer: GitObject | undefined) => void
}

interface GitObject {
  readonly oid: string
  readonly type: string
  /** A view of what git has written: to be copied by whoever keeps it. */
  readonly content: Buffer
}

const HEADER = /^([0-9a-f]+) (\w+) (\d+)$/

/** Starts git on first use; questions are answered one after the other. */
export function batchReader(cwd: string): BatchReader {
  const batch = new Batch(cwd)
  return {
    read: async (oid) => {
      const found = await batch.ask(oid)
      if (found?.type !== 'blob') return undefined
      if (found.content.length <= MAX_BLOB_BYTES) return Uint8Array.from(found.content)
      throw new UserError('too-large', `is larger than ${MAX_BLOB_BYTES} bytes`)
    },
    commit: async (revision) => {
      // A line is a question.
      if (/[\n\0]/.test(revision)) return undefined
      const found = await batch.ask(`${revision}^{commit}`)
      if (found?.type !== 'commit') return undefined
      return { oid: found.oid, text: found.content.toString('latin1') }
    },
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

  ask(name: string): Promise<GitObject | undefined> {
    return new Promise((resolve) => {
      this.#waiting.push({ name, resolve })
      this.#send(name)
    })
  }

  close(): void {
    this.#child?.removeListener('close', this.#afterEnd)
    this.#child?.stdin.end()
    this.#child = undefined
  }

  #send(name: string): void {
    this.#child ??= this.#start()
    this.#child.stdin.write(`${name}\n`)
  }

  #start(): ChildProcessByStdio<Writable, Readable, null> {
    const cwd = this.#cwd
    const { args, env } = gitInvocation(['cat-file', '--batch'], { cwd })
    const child = spawn('git', args, { cwd, env, stdio: ['pipe', 'pipe', 'ignore'] })
    child.stdout.on('data', (chunk: Buffer) => {
      for (const { found } of this.#answers.take(chunk)) this.#waiting.shift()?.resolve(found)
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
    for (const { name } of this.#waiting) this.#send(name)
  }
}

/** Cuts git's output into answers: a header line, and for an object its bytes and a line feed. */
class Answers {
  #chunks: Buffer[] = []
  #length = 0
  /** Bytes without which the next answer cannot be whole. */
  #needed = 1

  /** The answers that this chunk completes; `found` undefined for what is missing. */
  take(chunk: Buffer): readonly { readonly found: GitObject | undefined }[] {
    this.#chunks.push(chunk)
    this.#length += chunk.length
    if (this.#length < this.#needed) return []
    const answers: { readonly found: GitObject | undefined }[] = []
    let buffer = Buffer.concat(this.#chunks)
    for (;;) {
      const end = buffer.indexOf(10)
      const header = end < 0 ? null : HEADER.exec(buffer.subarray(0, end).toString('latin1'))
      const total = header ? end + 1 + Number(header[3]) + 1 : end + 1
      if (end < 0 || buffer.length < total) {
        this.#keep(buffer, end < 0 ? buffer.length + 1 : total)
        return answers
      }
      const [, oid = '', type = ''] = header ?? []
      const content = buffer.subarray(end + 1, total - 1)
      answers.push({ found: header ? { oid, type, content } : undefined })
      buffer = buffer.subarray(total)
    }
  }

  #keep(rest: Buffer, needed: number): void {
    this.#chunks = [rest]
    this.#length = rest.length
    this.#needed = needed
  }
}
