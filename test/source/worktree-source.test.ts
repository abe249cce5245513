/** Of a commit only what differs from the index is listed: it must be what git lists of the commit itself. */
import { afterAll, beforeAll, expect, test } from '@jest/globals'
import { execFileSync } from 'node:child_process'
import { mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { openLocalClone } from '../../src/source/local-source.ts'
import { WORKTREE, worktreeSource } from '../../src/source/worktree-source.ts'

let root = ''
const git = (...args: readonly string[]) =>
  execFileSync('git', ['-c', 'user.name=a', '-c', 'user.email=a@example.com', ...args], {
    cwd: root,
    encoding: 'utf8',
    stdio: ['ignore', 'pipe', 'ignore'],
  }).trim()
const write = (path: string, text: string) => {
  writeFileSync(join(root, path), text)
}

beforeAll(() => {
  root = mkdtempSync(join(tmpdir(), 'worktree-'))
  git('init', '--quiet', '--template=', '--initial-branch=main')
  mkdirSync(join(root, 'models'))
  for (const name of ['same', 'staged', 'edited', 'gone', 'deleted', 'both'])
    write(`models/${name}.tflite`, name)
  symlinkSync('same.tflite', join(root, 'models/link.tflite'))
  git('add', '--all')
  git('commit', '--quiet', '--message=base')
  git('checkout', '--quiet', '-b', 'other')
  write('models/both.tflite', 'theirs')
  git('commit', '--quiet', '--all', '--message=theirs')
  git('checkout', '--quiet', 'main')
  write('models/staged.tflite', 'staged now')
  write('models/added.tflite', 'added')
  git('add', 'models/staged.tflite', 'models/added.tflite')
  write('models/edited.tflite', 'edited now')
  write('models/intended.tflite', 'intended')
  git('add', '--intent-to-add', 'models/intended.tflite')
  git('rm', '--quiet', 'models/gone.tflite')
  rmSync(join(root, 'models/deleted.tflite'))
  write('models/new.tflite', 'untracked')
})

afterAll(() => {
  rmSync(root, { recursive: true })
})

const isModel = (path: string) => path.endsWith('.tflite')

async function trees() {
  const clone = await openLocalClone(root, { fetches: false })
  const commit = await clone?.resolve('main')
  if (clone === undefined || commit === undefined) throw new Error('no clone')
  const source = worktreeSource(clone, isModel)
  const working = await source.tree(WORKTREE)
  const beside = await source.tree(commit)
  const listed = await clone.tree(commit)
  clone.close()
  return { working, beside: beside?.matching(isModel), listed: listed?.matching(isModel) }
}

test('a commit beside the index is the commit, whatever is staged', async () => {
  const { working, beside, listed } = await trees()
  expect(listed?.map(({ path }) => path)).toEqual(
    ['both', 'deleted', 'edited', 'gone', 'link', 'same', 'staged'].map(
      (name) => `models/${name}.tflite`,
    ),
  )
  expect(beside).toEqual(listed)
  expect(working?.matching(isModel).map(({ path, kind }) => [path, kind])).toEqual(
    [...['added', 'both', 'edited', 'intended', 'link', 'new', 'same', 'staged']].map((name) => [
      `models/${name}.tflite`,
      name === 'link' ? 'symlink' : 'file',
    ]),
  )
})

test('a commit beside an index in conflict is listed by itself', async () => {
  git('reset', '--quiet', '--hard')
  write('models/both.tflite', 'ours')
  git('commit', '--quiet', '--all', '--message=ours')
  expect(() => git('cherry-pick', 'other')).toThrow()
  expect(git('ls-files', '--unmerged')).toContain('both.tflite')
  const { beside, listed } = await trees()
  expect(beside).toEqual(listed)
})
