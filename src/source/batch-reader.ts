/** Blobs of a local clone through one `git cat-file --batch`, whose protocol is in git's own manual page. */
import { spawn, type ChildProcessWithoutNullStreams } from 'node:child_process'
import { gitInvocation } from './git-command.ts'
import { MAX_BLOB_BYTES } from './object-source.ts'
import { UserError } from '../util/user-error.ts'

export interface BatchReader {
  /** The blob's bytes; undefined where the clone has no such object. */
  readonly read: (oid: string) => Promise<Uint8Array | undefined>
  readonly close: () => void
}

interface Waiting {
  readonly resolve: (bytes: Uint8Array | undefined) => void
  readonly reject: (error: Error) => void
}

const HEADER = /^[0-9a-f]+ (\w+) (\d+)$/

/** Starts git on first use; questions are answered one after the other. */
export function batchReader(cwd: string): BatchReader {
  let child: ChildProcessWithoutNullStreams | undefined
  let chunks: Buffer[] = []
  let length = 0
  let needed = 1
  const waiting: Waiting[] = []

  const fail = (message: string) => {
    child = undefined
    for (const { reject } of waiting.splice(0)) reject(new UserError('git-failed', message))
  }

  const start = () => {
    const { args, env } = gitInvocation(['cat-file', '--batch'], { cwd })
    const started = spawn('git', args, { cwd, env, stdio: ['pipe', 'pipe', 'pipe'] })
    started.stdout.on('data', (chunk: Buffer) => {
      chunks.push(chunk)
      length += chunk.length
      if (length >= needed) drain()
    })
    started.stdin.on('error', () => undefined)
    started.on('error', (error) => {
      fail(error.message)
    })
    started.on('close', () => {
      fail('git cat-file ended early')
    })
    return started
  }

  const keep = (rest: Buffer, wanted: number) => {
    chunks = [rest]
    length = rest.length
    needed = wanted
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
      const size = Number(header?.[2] ?? -1)
      const total = header ? end + 1 + size + 1 : end + 1
      if (buffer.length < total) {
        keep(buffer, total)
        return
      }
      const bytes =
        header?.[1] === 'blob' ? Uint8Array.from(buffer.subarray(end + 1, total - 1)) : undefined
      buffer = buffer.subarray(total)
      answer(bytes)
    }
  }

  const answer = (bytes: Uint8Array | undefined) => {
    const next = waiting.shift()
    if (bytes && bytes.length > MAX_BLOB_BYTES)
      next?.reject(new UserError('too-large', `is larger than ${MAX_BLOB_BYTES} bytes`))
    else next?.resolve(bytes)
  }

  return {
    read: (oid) =>
      new Promise((resolve, reject) => {
        child ??= start()
        waiting.push({ resolve, reject })
        child.stdin.write(`${oid}\n`)
      }),
    close: () => {
      child?.removeAllListeners('close')
      child?.stdin.end()
      child = undefined
    },
  }
}
