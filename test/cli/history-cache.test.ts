import { afterAll, beforeAll, expect, test } from '@jest/globals'
import { execFileSync } from 'node:child_process'
import { copyFileSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Io } from '../../src/entry/cli/io.ts'
import { runCli } from '../../src/entry/cli/run.ts'
import { UserError } from '../../src/util/user-error.ts'
import { fakeIo } from '../support/fake-io.ts'

const MODEL = 'fixtures/pull-request/SIDE/models/keyword_spotting.tflite'
const FILE = '/cache/mvp-budget-history.json'
let repository = ''

beforeAll(() => {
  repository = mkdtempSync(join(tmpdir(), 'mvp-budget-history-'))
  const git = (...args: readonly string[]) =>
    execFileSync('git', ['-c', 'user.name=a', '-c', 'user.email=a@example.com', ...args], {
      cwd: repository,
    })
  git('init', '--quiet', '--template=')
  for (const side of ['base', 'head']) {
    copyFileSync(MODEL.replace('SIDE', side), join(repository, 'm.tflite'))
    git('add', '--all')
    git('commit', '--quiet', `--message=${side}`)
  }
})

afterAll(() => {
  rmSync(repository, { recursive: true })
})

/** Counts what is profiled: nothing else is done under the limit of time. */
async function history(
  files: Record<string, string>,
  overrides: Partial<Io> = {},
  more: string[] = [],
) {
  let profiled = 0
  const io = fakeIo(files, {
    cwd: repository,
    withTimeLimit: (_seconds, work) => {
      profiled++
      return work()
    },
    ...overrides,
  })
  const code = await runCli(
    ['history', 'm.tflite', '--format', 'json', '--cache', '/cache', ...more],
    io,
  )
  return { code, profiled, out: io.out(), err: io.err(), kept: String(io.written.get(FILE)) }
}

test('a history from the cache is the very same, and profiles nothing', async () => {
  const first = await history({})
  expect(first).toMatchObject({ code: 0, profiled: 2, err: '' })
  const plain = fakeIo({}, { cwd: repository })
  expect(await runCli(['history', 'm.tflite', '--format', 'json'], plain)).toBe(0)
  expect(first.out).toBe(plain.out())
  expect(plain.written.size).toBe(0)
  const second = await history({ [FILE]: first.kept })
  expect(second).toEqual({ ...first, profiled: 0 })
})

test.each([
  ['another program', { program: () => 'another' }, []],
  ['another build', {}, ['--optimize-speed', '1']],
  ['another clock', {}, ['--clock', '40 MHz']],
] as const)('%s takes no figure of it and leaves them for the first', async (_, other, words) => {
  const { kept } = await history({})
  const found = await history({ [FILE]: kept }, other, [...words])
  expect(found).toMatchObject({ code: 0, profiled: 2, err: '' })
  expect(await history({ [FILE]: found.kept })).toMatchObject({ profiled: 0 })
})

test.each([
  ['half a file', (text: string) => text.slice(0, 300), 'is not JSON'],
  ['a flipped digit', (text: string) => text.replace('"ram":', '"ram":1'), 'is damaged'],
  ['another format', (text: string) => text.replace('cache 1', 'cache 0'), 'is no cache'],
  ['nothing', () => '', 'is not JSON'],
  ['a list', () => '[]', 'expected an object'],
])('%s is told and computed again', async (_, damaged, problem) => {
  const first = await history({})
  const text = damaged(first.kept)
  expect(text).not.toBe(first.kept)
  const found = await history({ [FILE]: text })
  expect(found).toMatchObject({ ...first, profiled: 2, err: expect.anything() })
  expect(found.err).toContain(`note: ${FILE}: `)
  expect(found.err).toContain(problem)
})

test('entries of another shape are not taken, whoever wrote them', async () => {
  const first = await history({})
  const { entries } = JSON.parse(first.kept) as { entries: Record<string, Record<string, unknown>> }
  for (const figures of [{}, { ram: -1 }, { ram: [1] }, { ram: '1' }, { more: 1 }]) {
    const forged = Object.fromEntries(
      Object.entries(entries).map(([key, value]) => [
        key,
        Object.keys(figures).length === 0 ? {} : { ...value, ...figures },
      ]),
    )
    const io = fakeIo()
    const text = JSON.stringify({
      format: 'mvp-budget cache 1',
      sha256: io.sha256(Buffer.from(JSON.stringify(forged))),
      entries: forged,
    })
    const found = await history({ [FILE]: text })
    expect(found).toMatchObject({ code: 0, profiled: 2, out: first.out })
    expect(found.err).toContain('is no entry')
  }
})

test('a folder that cannot be written is told, and the history is there', async () => {
  const first = await history({})
  const found = await history(
    {},
    {
      replaceFile: () => {
        throw new UserError('unwritable', `${FILE}: cannot be written: no permission`)
      },
    },
  )
  expect(found).toMatchObject({ code: 0, out: first.out })
  expect(found.err).toContain('no permission; nothing is kept')
})

test('the cache keeps the entries that were used last', async () => {
  const first = await history({})
  const one = Object.values(
    (JSON.parse(first.kept) as { entries: Record<string, unknown> }).entries,
  )[0]
  const old = Object.fromEntries(
    Array.from({ length: 4000 }, (_, at) => [String(at).padStart(64, '0'), one]),
  )
  const sha256 = fakeIo().sha256(Buffer.from(JSON.stringify(old)))
  const { kept } = await history({
    [FILE]: JSON.stringify({ format: 'mvp-budget cache 1', sha256, entries: old }),
  })
  const keys = Object.keys((JSON.parse(kept) as { entries: object }).entries)
  expect(keys).toHaveLength(4000)
  expect(keys).not.toContain(String(1).padStart(64, '0'))
  expect(await history({ [FILE]: kept })).toMatchObject({ profiled: 0 })
})
