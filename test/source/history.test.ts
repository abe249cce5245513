import { execFileSync } from 'node:child_process'
import { mkdtempSync, mkdirSync, renameSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileVersions } from '../../src/source/history.ts'

let folder = ''

function git(...args: readonly string[]): string {
  return execFileSync('git', ['-c', 'user.name=T', '-c', 'user.email=t@example.com', ...args], {
    cwd: folder,
    encoding: 'utf8',
    stdio: ['ignore', 'pipe', 'pipe'],
  }).trim()
}

function commit(subject: string): void {
  git('add', '--all')
  git('commit', '--quiet', '--message', subject)
}

beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'history-'))
  git('init', '--quiet', '--template=', '--initial-branch', 'main')
  mkdirSync(join(folder, 'models'))
  const content = (last: string) => Buffer.from(`${'model bytes\n'.repeat(50)}${last}`)
  writeFileSync(join(folder, 'old name.tflite'), content('first'))
  commit('Add the model')
  writeFileSync(join(folder, 'README.md'), 'text')
  commit('Say what this is')
  renameSync(join(folder, 'old name.tflite'), join(folder, 'models/kws.tflite'))
  commit('Move the model')
  writeFileSync(join(folder, 'models/kws.tflite'), content('second'))
  commit('Widen the filters')
})

afterAll(() => {
  rmSync(folder, { recursive: true, force: true })
})

test('versions are listed newest first and followed through a rename', async () => {
  const versions = await fileVersions({ cwd: folder, path: 'models/kws.tflite', limit: 10 })
  expect(versions.map(({ subject, path }) => `${subject}: ${path}`)).toEqual([
    'Widen the filters: models/kws.tflite',
    'Move the model: models/kws.tflite',
    'Add the model: old name.tflite',
  ])
  expect(versions.map(({ blob }) => blob)).toEqual([
    git('rev-parse', 'HEAD:models/kws.tflite'),
    git('rev-parse', 'HEAD~1:models/kws.tflite'),
    git('rev-parse', 'HEAD~3:old name.tflite'),
  ])
  expect(versions[0]?.commit).toBe(git('rev-parse', 'HEAD'))
})

test('no more versions than asked for', async () => {
  const versions = await fileVersions({ cwd: folder, path: 'models/kws.tflite', limit: 1 })
  expect(versions).toHaveLength(1)
})

test.each([
  { name: 'a path git does not know', path: 'nothing.tflite', expected: 'git has no version' },
  { name: 'a path that looks like an option', path: '--output=x', expected: 'git has no version' },
])('$name is an error that says what to do', async ({ path, expected }) => {
  await expect(fileVersions({ cwd: folder, path, limit: 5 })).rejects.toThrow(expected)
})

test('a folder outside git is an error', async () => {
  const outside = mkdtempSync(join(tmpdir(), 'no-git-'))
  await expect(fileVersions({ cwd: outside, path: 'x.tflite', limit: 5 })).rejects.toThrow(
    'x.tflite: fatal: not a git repository',
  )
  rmSync(outside, { recursive: true })
})
