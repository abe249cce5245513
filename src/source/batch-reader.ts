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
  let child: ChildProcessByStdio<Writable, Readable, null> | undefined
  let chunks: Buffer[] = []
  let length = 0
  let needed = 1
  const waiting: Question[] = []

  const keep = (rest: Buffer, wanted: number) => {
    chunks = [rest]
    length = rest.length
    needed = wanted
  }

  /** Git gives up where a partial clone lacks an object; then that object is missing, and the rest is asked again. */
  const afterEnd = () => {
    child = undefined
    keep(Buffer.alloc(0), 1)
    waiting.shift()?.resolve(undefined)
    for (const { oid } of waiting) send(oid)
  }

  const start = () => {
    const { args, env } = gitInvocation(['cat-file', '--batch'], { cwd })
    const started = spawn('git', args, { cwd, env, stdio: ['pipe', 'pipe', 'ignore'] })
    started.stdout.on('data', (chunk: Buffer) => {
      chunks.push(chunk)
      length += chunk.length
      if (length >= needed) drain()
    })
    started.stdin.on('error', () => undefined)
    started.on('error', () => undefined)
    started.on('close', afterEnd)
    return started
  }

  const send = (oid: string) => {
    child ??= start()
    child.stdin.write(`${oid}\n`)
  }

  const drain = () => {
    let buffer = Buffer.concat(chunks)
    for (;;) {
      const end = buffer.indexOf(10)
      if (end < 0) {
        keep(buffer, buffer.length + 1)
        return
      }
      const header = HEADER.exec(buffer.subarray(0, end).toString('latin1'))
      const total = header ? end + 1 + Number(header[2]) + 1 : end + 1
      if (buffer.length < total) {
        keep(buffer, total)
        return
      }
      answer(header?.[1] === 'blob' ? buffer.subarray(end + 1, total - 1) : undefined)
      buffer = buffer.subarray(total)
    }
  }

  const answer = (bytes: Buffer | undefined) => {
    const question = waiting.shift()
    if (bytes && bytes.length > MAX_BLOB_BYTES)
      question?.reject(new UserError('too-large', `is larger than ${MAX_BLOB_BYTES} bytes`))
    else question?.resolve(bytes && Uint8Array.from(bytes))
  }

  return {
    read: (oid) =>
      new Promise((resolve, reject) => {
        waiting.push({ oid, resolve, reject })
        send(oid)
      }),
    close: () => {
      child?.removeListener('close', afterEnd)
      child?.stdin.end()
      child = undefined
    },
  }
}
