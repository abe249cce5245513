import { describe, expect, test } from '@jest/globals'
import { createHash } from 'node:crypto'
import fc from 'fast-check'
import type { ChangedModel } from '../../src/source/changed-model.ts'
import { findChanges, mapBounded } from '../../src/source/changes.ts'
import { joinRenames } from '../../src/source/renames.ts'
import {
  inTurn,
  isBlob,
  type ObjectSource,
  type TreeEntry,
} from '../../src/source/object-source.ts'
import { treeOf } from '../../src/source/tree.ts'
import { UserError } from '../../src/util/user-error.ts'

const blobName = (bytes: Uint8Array) =>
  createHash('sha1').update(`blob ${bytes.length}\0`).update(bytes).digest('hex')

type Tree = Readonly<Record<string, string | { readonly target: string }>>

/** A source whose commits are called as they like and hold what they are given. */
function sourceOf(commits: Readonly<Record<string, Tree>>, name = 'memory'): ObjectSource {
  const blobs = new Map<string, Uint8Array>()
  const trees = Object.entries(commits).map(([commit, files]) => {
    const entries = Object.entries(files).map(([path, content]): TreeEntry => {
      const bytes = Buffer.from(typeof content === 'string' ? content : content.target)
      blobs.set(blobName(bytes), bytes)
      return { path, kind: typeof content === 'string' ? 'file' : 'symlink', oid: blobName(bytes) }
    })
    return [commit, entries] as const
  })
  return {
    name,
    mergeBase: () => Promise.resolve(undefined),
    tree: (commit) => {
      const entries = new Map(trees).get(commit)
      return Promise.resolve(entries && treeOf(entries))
    },
    blob: (oid) => Promise.resolve(blobs.get(oid)),
  }
}

const find = (base: Tree, head: Tree, more: Partial<Parameters<typeof findChanges>[0]> = {}) =>
  findChanges({
    source: inTurn({ mergeBase: [], objects: [sourceOf({ base, head })] }),
    lfs: () => Promise.reject(new UserError('git-lfs-unavailable', 'no LFS here')),
    commits: { base: 'base', head: 'head' },
    isModel: (path) => path.endsWith('.tflite'),
    includeUnchanged: false,
    isMine: () => true,
    ...more,
  })

const summary = (models: readonly ChangedModel[]) =>
  models.map(({ path, basePath, change, base, head }) => [
    path,
    basePath,
    change,
    base.status,
    head.status,
  ])

const LONG = 'x'.repeat(200) + '\n'
const lines = (from: number, to: number) =>
  Array.from({ length: to - from }, (_, at) => `line ${from + at} of the model\n`).join('')

test.each([
  {
    name: 'added',
    base: {},
    head: { 'a.tflite': '1' },
    expected: [['a.tflite', null, 'added', 'absent', 'ok']],
  },
  {
    name: 'modified',
    base: { 'a.tflite': '1' },
    head: { 'a.tflite': '2' },
    expected: [['a.tflite', null, 'modified', 'ok', 'ok']],
  },
  {
    name: 'removed',
    base: { 'a.tflite': '1' },
    head: {},
    expected: [['a.tflite', null, 'removed', 'ok', 'absent']],
  },
  { name: 'the same', base: { 'a.tflite': '1' }, head: { 'a.tflite': '1' }, expected: [] },
  { name: 'not models', base: { 'a.txt': '1' }, head: { 'a.txt': '2' }, expected: [] },
  {
    name: 'moved',
    base: { 'a.tflite': LONG },
    head: { 'b/a.tflite': LONG },
    expected: [['b/a.tflite', 'a.tflite', 'renamed', 'ok', 'ok']],
  },
  {
    name: 'moved and edited',
    base: { 'a.tflite': lines(0, 100) },
    head: { 'b.tflite': lines(10, 105) },
    expected: [['b.tflite', 'a.tflite', 'renamed', 'ok', 'ok']],
  },
  {
    name: 'replaced by something else',
    base: { 'a.tflite': lines(0, 100) },
    head: { 'b.tflite': lines(500, 600) },
    expected: [
      ['a.tflite', null, 'removed', 'ok', 'absent'],
      ['b.tflite', null, 'added', 'absent', 'ok'],
    ],
  },
  {
    name: 'replaced by a link',
    base: { 'a.tflite': '1' },
    head: { 'a.tflite': { target: 'b' } },
    expected: [['a.tflite', null, 'modified', 'ok', 'error']],
  },
])('models that are $name', async ({ base, head, expected }) => {
  expect(summary((await find(base, head)).models)).toEqual(expected)
})

test('two models that swapped their folders are paired by name', async () => {
  const base = { 'x/a.tflite': LONG, 'x/b.tflite': LONG }
  const head = { 'y/a.tflite': LONG, 'y/b.tflite': LONG }
  const { models } = await find(base, head)
  expect(models.map(({ path, basePath }) => [path, basePath])).toEqual([
    ['y/a.tflite', 'x/a.tflite'],
    ['y/b.tflite', 'x/b.tflite'],
  ])
})

test('unchanged models come where they are asked for, with the same bytes on both sides', async () => {
  const { models } = await find(
    { 'a.tflite': '1' },
    { 'a.tflite': '1' },
    { includeUnchanged: true },
  )
  expect(summary(models)).toEqual([['a.tflite', null, 'unchanged', 'ok', 'ok']])
})

test('an LFS object that cannot be had is an error of that model alone', async () => {
  const pointer = `version https://git-lfs.github.com/spec/v1\noid sha256:${'a'.repeat(64)}\nsize 5\n`
  const { models } = await find({}, { 'a.tflite': pointer, 'b.tflite': '1' })
  expect(models.map(({ head }) => head)).toMatchObject([
    { status: 'error', code: 'git-lfs-unavailable', message: 'no LFS here' },
    { status: 'ok' },
  ])
})

test('a new link is a notice', async () => {
  const { models, notices } = await find({}, { 'l.tflite': { target: 'a.tflite' } })
  expect(models).toEqual([])
  expect(notices.join()).toContain('l.tflite is a symbolic link')
})

describe('for any change', () => {
  const tree = fc.dictionary(
    fc.constantFrom('a.tflite', 'b.tflite', 'c.tflite', 'd.tflite', 'e.tflite'),
    fc.constantFrom('1', '2', LONG, lines(0, 50), lines(5, 55)),
  )

  test('every model of the head that is not the same is there once, sorted', async () => {
    await fc.assert(
      fc.asyncProperty(tree, tree, async (base, head) => {
        const { models } = await find(base, head)
        const paths = models.map(({ path }) => path)
        expect(paths).toEqual([...new Set(paths)].sort())
        const changed = Object.keys(head).filter((path) => head[path] !== base[path])
        const inHead = models.filter(({ change }) => change !== 'removed').map(({ path }) => path)
        expect(inHead).toEqual(changed.sort())
      }),
    )
  })

  test('shards together are the whole', async () => {
    await fc.assert(
      fc.asyncProperty(tree, tree, async (base, head) => {
        const isFirst = (path: string) => path < 'c'
        const whole = await find(base, head)
        const first = await find(base, head, { isMine: isFirst })
        const second = await find(base, head, { isMine: (path) => !isFirst(path) })
        // What may be half of a pair, every job sees; each answers for its own.
        const of = (models: readonly ChangedModel[], isMine: typeof isFirst) =>
          summary(models.filter(({ path }) => isMine(path)))
        const together = [
          ...of(first.models, isFirst),
          ...of(second.models, (path) => !isFirst(path)),
        ]
        expect(together).toEqual(summary(whole.models))
      }),
    )
  })

  test('joining renames again changes nothing', async () => {
    await fc.assert(
      fc.asyncProperty(tree, tree, async (base, head) => {
        const { models } = await find(base, head)
        expect(joinRenames(models)).toEqual(models)
      }),
    )
  })
})

describe('sources in turn', () => {
  const bytes = Buffer.from('1')
  const oid = blobName(bytes)
  const broken = (name: string, error: Error): ObjectSource => ({
    name,
    mergeBase: () => Promise.reject(error),
    tree: () => Promise.reject(error),
    blob: () => Promise.reject(error),
  })

  test('the first that has it answers, whatever failed before', async () => {
    const second = sourceOf({ head: { a: '1' } })
    const source = inTurn({
      mergeBase: [],
      objects: [sourceOf({}), broken('one', new UserError('github', 'down')), second],
    })
    expect(await source.blob(oid)).toEqual(bytes)
  })

  test('bytes that do not have the name are refused', async () => {
    const liar: ObjectSource = { ...sourceOf({}), blob: () => Promise.resolve(Buffer.from('2')) }
    await expect(inTurn({ mergeBase: [], objects: [liar] }).blob(oid)).rejects.toThrow(
      'other bytes',
    )
  })

  test('all reasons are told where nobody has it', async () => {
    const source = inTurn({
      mergeBase: [],
      objects: [sourceOf({}), broken('the API', new UserError('github', '403'))],
    })
    await expect(source.tree('c')).rejects.toThrow(/memory: not there; the API: 403/)
  })

  test('bugs are not taken for an answer', async () => {
    const source = inTurn({ mergeBase: [], objects: [broken('one', new TypeError('bug'))] })
    await expect(source.blob(oid)).rejects.toThrow(TypeError)
  })

  test('names of both kinds are checked', () => {
    const sha256 = createHash('sha256').update('blob 1\0').update(bytes).digest('hex')
    expect([isBlob(oid, bytes), isBlob(sha256, bytes), isBlob(oid, Buffer.from('2'))]).toEqual([
      true,
      true,
      false,
    ])
  })
})

test('work in parallel keeps its order and its bound', async () => {
  let running = 0
  let most = 0
  const results = await mapBounded([5, 1, 4, 2, 3], 2, async (item) => {
    most = Math.max(most, ++running)
    await new Promise((done) => setTimeout(done, item))
    running--
    return item * 10
  })
  expect(results).toEqual([50, 10, 40, 20, 30])
  expect(most).toBe(2)
})
