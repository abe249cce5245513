/** The real outside world of the commands. */
import { createHash } from 'node:crypto'
import { existsSync, mkdirSync, readFileSync, statSync, writeFileSync } from 'node:fs'
import { dirname } from 'node:path'
import { UserError } from '../../util/user-error.ts'
import type { Io } from './io.ts'

/** No model for a microcontroller comes near it. */
const LARGEST_FILE_BYTES = 512 * 1024 * 1024

export function nodeIo(): Io {
  return {
    stdout: (text) => process.stdout.write(text),
    stderr: (text) => process.stderr.write(text),
    readFile,
    writeFile,
    exists: existsSync,
    sha256: (bytes) => createHash('sha256').update(bytes).digest('hex'),
    cwd: process.cwd(),
    today: new Date().toISOString().slice(0, 10),
    columns: process.stdout.columns || 100,
    color: process.stdout.isTTY && process.env['NO_COLOR'] === undefined,
    env: process.env,
  }
}

function readFile(path: string): Uint8Array {
  try {
    const { size } = statSync(path)
    if (size > LARGEST_FILE_BYTES) {
      throw new UserError(
        'model-too-large',
        `${path}: ${size} bytes, more than the ${LARGEST_FILE_BYTES} allowed`,
      )
    }
    return readFileSync(path)
  } catch (error) {
    if (error instanceof UserError) throw error
    throw new UserError('unreadable', `${path}: ${reasonOf(error)}`, { cause: error })
  }
}

const REASONS: Readonly<Record<string, string>> = {
  ENOENT: 'no such file; check the path',
  EISDIR: 'a folder, not a file; name the files in it',
  EACCES: 'may not be read; check its permissions',
}

function reasonOf(error: unknown): string {
  const code = error instanceof Error && 'code' in error ? String(error.code) : 'unknown error'
  return REASONS[code] ?? `cannot be read (${code})`
}

function writeFile(path: string, data: Uint8Array | string): void {
  try {
    mkdirSync(dirname(path), { recursive: true })
    writeFileSync(path, data)
  } catch (error) {
    throw new UserError('unwritable', `${path}: cannot be written (${reasonOf(error)})`, {
      cause: error,
    })
  }
}
