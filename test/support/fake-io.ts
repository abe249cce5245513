/** The outside world of the commands in memory, so that tests see everything that is written. */
import { createHash } from 'node:crypto'
import { existsSync, readFileSync } from 'node:fs'
import type { Io } from '../../src/entry/cli/io.ts'
import { UserError } from '../../src/util/user-error.ts'

export interface FakeIo extends Io {
  readonly written: ReadonlyMap<string, Uint8Array | string>
  readonly out: () => string
  readonly err: () => string
}

/** `files` shadow the disk; what is not among them is read from it. */
export function fakeIo(
  files: Readonly<Record<string, Uint8Array | string>> = {},
  overrides: Partial<Io> = {},
): FakeIo {
  const out: string[] = []
  const err: string[] = []
  const written = new Map<string, Uint8Array | string>(Object.entries(files))
  return {
    stdout: (text) => void out.push(text),
    stderr: (text) => void err.push(text),
    progress: () => undefined,
    readFile: (path) => {
      const found = written.get(path)
      if (found !== undefined) return typeof found === 'string' ? Buffer.from(found) : found
      if (!existsSync(path))
        throw new UserError('unreadable', `${path}: no such file; check the path`)
      return readFileSync(path)
    },
    stdin: () => new Uint8Array(0),
    filesBelow: (path) => {
      const below = [...written.keys()].filter((file) => file.startsWith(`${path}/`))
      return below.length > 0 ? below.sort() : null
    },
    writeFile: (path, data) => void written.set(path, data),
    replaceFile: (path, data) => void written.set(path, data),
    exists: (path) => written.has(path) || existsSync(path),
    sha256: (bytes) => createHash('sha256').update(bytes).digest('hex'),
    program: () => 'the program of the tests',
    withTimeLimit: (_seconds, work) => work(),
    secondsEach: 120,
    cwd: process.cwd(),
    today: '2026-11-24',
    columns: 100,
    color: false,
    env: {},
    ...overrides,
    written,
    out: () => out.join(''),
    err: () => err.join(''),
  }
}
