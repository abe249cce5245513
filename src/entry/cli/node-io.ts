/** The real outside world of the commands. */
import { existsSync, mkdirSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs'
import type Crypto from 'node:crypto'
import { createRequire } from 'node:module'
import { dirname, join } from 'node:path'
import { visible } from '../../report/sanitise.ts'
import { UserError } from '../../util/user-error.ts'
import { SECONDS_EACH, withTimeLimit } from '../time-limit.ts'
import type { Io } from './io.ts'
import { progressLine, showsProgress, type Progress } from './progress.ts'

/** No model for a microcontroller comes near it. */
const LARGEST_FILE_BYTES = 512 * 1024 * 1024

export function nodeIo(): Io {
  const progress = terminalProgress()
  const after = (write: () => void): void => {
    progress?.clear()
    write()
  }
  return {
    stdout: (text) => {
      after(() => process.stdout.write(text))
    },
    stderr: (text) => {
      after(() => process.stderr.write(text))
    },
    progress: (text) => progress?.show(visible(text)),
    readFile,
    stdin: () => readFileSync(0),
    filesBelow,
    writeFile,
    exists: existsSync,
    sha256,
    withTimeLimit,
    secondsEach: SECONDS_EACH,
    cwd: process.cwd(),
    today: new Date().toISOString().slice(0, 10),
    columns: process.stdout.columns || 100,
    color: usesColor(process.env, process.stdout.isTTY),
    env: process.env,
  }
}

function terminalProgress(): Progress | undefined {
  const { stderr, env } = process
  return showsProgress(env, stderr.isTTY)
    ? progressLine({
        write: (text) => stderr.write(text),
        now: () => performance.now(),
        columns: stderr.columns || 80,
      })
    : undefined
}

/**
 * Whether to paint: on a terminal, unless `NO_COLOR` is set to anything or the terminal is dumb;
 * `FORCE_COLOR` decides before both, and 0 and false in it mean no.
 */
export function usesColor(env: Io['env'], isTerminal: boolean): boolean {
  const forced = env['FORCE_COLOR']
  if (forced !== undefined) return forced !== '0' && forced !== 'false'
  const refused = env['NO_COLOR']
  return isTerminal && (refused === undefined || refused === '') && env['TERM'] !== 'dumb'
}

function filesBelow(path: string): readonly string[] | null {
  if (!existsSync(path) || !statSync(path).isDirectory()) return null
  return readdirSync(path, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name))
    .sort()
}

/** Loaded when it is asked for: a profile in words does without, and the module takes milliseconds. */
function sha256(bytes: Uint8Array): string {
  const load = createRequire(import.meta.url)
  const { createHash } = load('node:crypto') as typeof Crypto
  return createHash('sha256').update(bytes).digest('hex')
}

function readFile(path: string): Uint8Array {
  try {
    const { size } = statSync(path)
    if (size > LARGEST_FILE_BYTES) {
      throw new UserError(
        'model-too-large',
        `${visible(path)}: ${size} bytes, more than the ${LARGEST_FILE_BYTES} allowed`,
      )
    }
    return readFileSync(path)
  } catch (error) {
    if (error instanceof UserError) throw error
    throw new UserError('unreadable', `${visible(path)}: ${reasonOf(error, READING)}`, {
      cause: error,
    })
  }
}

const READING: Readonly<Record<string, string>> = {
  ENOENT: 'no such file; check the path',
  EISDIR: 'a folder, not a file; name the files in it',
  EACCES: 'may not be read; check its permissions',
  ENOTDIR: 'no such file; check the path',
  ENAMETOOLONG: "the name is longer than any file's; check the path",
}

const WRITING: Readonly<Record<string, string>> = {
  ENOENT: 'no such folder; check the path',
  EISDIR: 'it is a folder; name a file in it',
  EEXIST: 'a file stands where a folder is needed',
  ENOTDIR: 'a file stands where a folder is needed',
  EACCES: 'no permission',
  EROFS: 'the file system is read-only',
  ENOSPC: 'the disk is full',
}

function reasonOf(error: unknown, reasons: Readonly<Record<string, string>>): string {
  const named = typeof error === 'object' && error !== null && 'code' in error
  const code = named ? String(error.code) : 'unknown error'
  return reasons[code] ?? code
}

function writeFile(path: string, data: Uint8Array | string): void {
  try {
    makeFolder(dirname(path))
    writeFileSync(path, data)
  } catch (error) {
    const message = `${visible(path)}: cannot be written: ${reasonOf(error, WRITING)}`
    throw new UserError('unwritable', message, { cause: error })
  }
}

/** Folder by folder: with `recursive`, Node never comes back from a path below /proc. */
function makeFolder(path: string): void {
  if (existsSync(path)) return
  makeFolder(dirname(path))
  mkdirSync(path)
}
