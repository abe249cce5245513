/** Clones made with `--filter=blob:none`: what was not fetched is fetched, or said; it is never taken for absent. */
import { execFileSync } from 'node:child_process'
import { cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { localChanges } from '../../src/entry/local-changes.ts'
import {
  openLocalClone,
  type LocalClone,
  type LocalOptions,
} from '../../src/source/local-source.ts'
import { partialClone } from '../../src/source/partial-clone.ts'
import { GitRepository } from '../support/git-repository.ts'

const VERSIONS = 30

let root = ''
let repository: GitRepository
let full = ''
let partial = ''
let blobs: readonly string[] = []

function git(cwd: string, ...args: readonly string[]): string {
  const env = { PATH: process.env['PATH'], HOME: root, GIT_CONFIG_NOSYSTEM: '1' }
  return execFileSync('git', args, { cwd, env, encoding: 'utf8', stdio: 'pipe' }).trim()
}

const model = (version: number) => ({ 'models/kws.tflite': `model ${version}` })

beforeAll(() => {
  root = mkdtempSync(join(tmpdir(), 'partial-'))
  repository = new GitRepository(root)
  let head = repository.commit(model(0), [])
  repository.setRefs({ 'refs/heads/main': head })
  for (let version = 1; version < VERSIONS; version++)
    head = repository.commit(model(version), [head])
  repository.setRefs({ 'refs/heads/feature': head })
  ;[full, partial] = ['full', 'partial'].map((name) => join(root, name)) as [string, string]
  const from = ['--quiet', '--branch=feature', `file://${repository.origin}`]
  git(root, 'clone', ...from, full)
  git(root, 'clone', '--filter=blob:none', ...from, partial)
  blobs = git(full, 'log', '--format=', '--raw', '--no-abbrev', '--', 'models')
    .split('\n')
    .flatMap((line) => /:\d+ \d+ \w+ (\w+)/.exec(line)?.[1] ?? [])
})

afterAll(() => {
  rmSync(root, { recursive: true, force: true })
})

/** A copy of the partial clone, whose remote may be gone. */
function copy(name: string, remote?: string): string {
  const folder = join(root, name)
  cpSync(partial, folder, { recursive: true })
  if (remote !== undefined) git(folder, 'remote', 'set-url', 'origin', remote)
  return folder
}

async function opened(folder: string, options: LocalOptions): Promise<LocalClone> {
  const clone = await openLocalClone(folder, options)
  if (clone === undefined) throw new Error('no clone')
  return clone
}

const question = (cwd: string) => ({
  cwd,
  ...{ base: 'origin/main', head: null, config: null, all: false, models: [] },
})

test('a whole clone lacks nothing and is asked nothing', async () => {
  expect(await partialClone(full, join(full, '.git'))).toBeUndefined()
})

test('what is here is crossed off, whatever git has not fetched', async () => {
  const clone = await partialClone(partial, join(partial, '.git'))
  expect((await clone?.missing(blobs))?.size).toBe(VERSIONS - 1)
})

test('all that lacks comes with one request', async () => {
  const folder = copy('once')
  const log = join(root, 'requests')
  const program = join(root, 'upload-pack')
  writeFileSync(program, `#!/bin/sh\necho asked >> ${log}\nexec git-upload-pack "$@"\n`, {
    mode: 0o755,
  })
  git(folder, 'config', 'remote.origin.uploadpack', program)
  const clone = await opened(folder, { fetches: true })
  await clone.prefetch(blobs)
  const found = await Promise.all(blobs.map((blob) => clone.blob(blob)))
  clone.close()
  expect(found.filter((bytes) => bytes === undefined)).toEqual([])
  expect(readFileSync(log, 'utf8')).toBe('asked\n')
})

test('the base of a change is fetched, so the model is not new', async () => {
  const { models, close } = await localChanges(question(copy('change')))
  close()
  expect(models.map(({ change, base }) => [change, base.status])).toEqual([['modified', 'ok']])
})

test('where the remote cannot be asked the check ends with what to do', async () => {
  const folder = copy('gone', `file://${join(root, 'nowhere')}`)
  await expect(localChanges(question(folder))).rejects.toMatchObject({
    code: 'no-base',
    message: expect.stringMatching(
      /models\/kws\.tflite: .*git fetch --refetch --no-filter/,
    ) as string,
  })
})

test('a clone that may not fetch leaves what it lacks to the next source', async () => {
  const folder = copy('quiet')
  const clone = await opened(folder, { fetches: false })
  await clone.prefetch(blobs)
  const found = await Promise.all(blobs.map((blob) => clone.blob(blob)))
  clone.close()
  expect(blobs.filter((_, at) => found[at] !== undefined)).toEqual([
    git(full, 'rev-parse', 'HEAD:models/kws.tflite'),
  ])
})

test('a remote whose name is an option is not asked', async () => {
  const folder = join(root, 'named')
  mkdirSync(join(folder, '.git'), { recursive: true })
  git(folder, 'init', '--quiet')
  git(folder, 'config', 'extensions.partialClone', '--upload-pack=touch ' + join(root, 'owned'))
  const clone = await partialClone(folder, join(folder, '.git'))
  const oid = 'a'.repeat(40)
  expect(await clone?.complete([oid])).toEqual(new Set([oid]))
  expect(() => readFileSync(join(root, 'owned'))).toThrow('ENOENT')
})
