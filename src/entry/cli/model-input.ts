/** Where a command's MODEL is from: a file, a revision of git (`main:models/x.tflite`) or standard input (`-`). */
import type { Io } from './io.ts'

/** Bytes of a MODEL as it was written on the command line. Throws `UserError`. */
export async function modelBytes(spec: string, io: Io): Promise<Uint8Array> {
  if (spec === '-') return io.stdin()
  const isRevision = /^[^:]+:./.test(spec) && !/^[A-Za-z]:[\\/]/.test(spec) && !io.exists(spec)
  if (!isRevision) return io.readFile(spec)
  // A file needs nothing of git.
  const { revisionBytes } = await import('./revision-bytes.ts')
  return revisionBytes(spec, io)
}
