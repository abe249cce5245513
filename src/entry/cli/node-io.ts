/** The real outside world of the commands. */
import type Crypto from 'node:crypto'
import {
  existsSync,
  fstatSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  realpathSync,
  renameSync,
  rmSync,
  statSync,
  writeFileSync,
  writeSync,
} from 'node:fs'
import { createRequire } from 'node:module'
import { devNull } from 'node:os'
import { dirname, join, relative } from 'node:path'
import { visible } from '../../report/sanitise.ts'
import { sha256 as plainSha256 } from '../../util/sha256.ts'
import { UserError } from '../../util/user-error.ts'
import { SECONDS_EACH, withTimeLimit } from '../time-limit.ts'
import { EXIT, type Io } from './io.ts'
import { progressLine, showsProgress, type Progress } from './progress.ts'

/** No model for a microcontroller comes near it. */
const LARGEST_FILE_BYTES = 512 * 1024 * 1024

export function nodeIo(): Io {
  const isTerminal = mayBeTerminal(1)
  const stdout = standardOutput(isTerminal)
  const progress = mayBeTerminal(2) ? terminalProgress() : undefined
  const after = (write: () => void): void => {
    progress?.clear()
    write()
  }
  return {
    stdout: (text) => {
      after(() => {
        stdout(text)
      })
    },
    stderr: (text) => {
      after(() => process.stderr.write(text))
    },
    progress: (text) => progress?.show(visible(text)),
    readFile,
    stdin: () => readFileSync(0),
    filesBelow,
    writeFile,
    replaceFile,
    exists: existsSync,
    sha256,
    program,
    withTimeLimit,
    secondsEach: SECONDS_EACH,
    cwd: process.cwd(),
    today: new Date().toISOString().slice(0, 10),
    columns: (isTerminal && process.stdout.columns) || 100,
    color: usesColor(process.env, isTerminal && process.stdout.isTTY),
    env: process.env,
  }
}

/** False where it certainly is none; to ask the streams themselves makes Node load them, milliseconds each. */
function mayBeTerminal(descriptor: 1 | 2): boolean {
  try {
    const found = fstatSync(descriptor)
    if (!found.isCharacterDevice()) return false
    return process.platform === 'win32' || found.rdev !== statSync(devNull).rdev
  } catch {
    return true
  }
}

/**
 * Standard output. Its stream is loaded for a terminal, and for what a file or a pipe does not take at
 * once; from then on everything goes through it, in order.
 */
function standardOutput(isTerminal: boolean): Io['stdout'] {
  let stream = isTerminal ? outStream() : null
  return (text) => {
    if (stream !== null) {
      stream.write(text)
      return
    }
    const bytes = Buffer.from(text)
    let written = 0
    try {
      while (written < bytes.length) written += writeSync(1, bytes, written)
    } catch {
      stream = outStream()
      stream.write(bytes.subarray(written))
    }
  }
}

/** A reader that has seen enough (`| head`) closes the pipe; that changes no verdict. */
function outStream(): NodeJS.WriteStream {
  return process.stdout.on('error', (error: NodeJS.ErrnoException) => {
    if (error.code === 'EPIPE') return
    process.stderr.write(
      `mvp-budget: standard output cannot be written (${error.code ?? 'unknown error'})\n`,
    )
    process.exit(EXIT.usage)
  })
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

/** From so many bytes on, of one file or of several, Node's own is faster, the time to load it included. */
const MANY_BYTES = 256 * 1024
let hashedBytes = 0

function sha256(bytes: Uint8Array): string {
  hashedBytes += bytes.length
  if (hashedBytes < MANY_BYTES) return plainSha256(bytes)
  // Any path will do: Node's own modules are asked for.
  const { createHash } = createRequire(process.execPath)('node:crypto') as typeof Crypto
  return createHash('sha256').update(bytes).digest('hex')
}

/** Over all scripts in the folder of the one that was started: a bundle's chunks, or what `tsc` compiled. */
function program(): string {
  const folder = dirname(realpathSync(process.argv[1] ?? '.'))
  const scripts = (filesBelow(folder) ?? []).filter((path) => path.endsWith('.js'))
  const hashes = scripts.map((path) => `${relative(folder, path)} ${sha256(readFileSync(path))}`)
  return [process.version, process.arch, ...hashes].join('\n')
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

function replaceFile(path: string, data: string): void {
  const beside = `${path}.${process.pid}.new`
  try {
    writeFile(beside, data)
    renameSync(beside, path)
  } catch (error) {
    rmSync(beside, { force: true })
    if (error instanceof UserError) throw error
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
