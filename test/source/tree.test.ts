import { describe, expect, test } from '@jest/globals'
import type { TreeEntry } from '../../src/source/object-source.ts'
import { changedTree, indexTree, listedTree, oldSides, treeOf } from '../../src/source/tree.ts'

const OID = 'a'.repeat(40)
/** Ends as a record of a submodule begins. */
const TRICKY = `${'b'.repeat(34)}160000`

/** A tab and a mode in a name, a name that ends as another begins. */
const ENTRIES: readonly TreeEntry[] = [
  { path: '160000 x', kind: 'file', oid: OID },
  { path: 'a\tm.tflite', kind: 'file', oid: OID },
  { path: 'lib', kind: 'submodule', oid: OID },
  { path: 'link', kind: 'symlink', oid: OID },
  { path: 'm.tflite', kind: 'file', oid: TRICKY },
  { path: 'ä/m.tflite', kind: 'file', oid: OID },
]
const MODES = { file: '100644', symlink: '120000', submodule: '160000' } as const

const TREES = [
  { name: 'made', tree: () => treeOf(ENTRIES) },
  {
    name: 'listed by ls-tree',
    tree: () =>
      listedTree(
        ENTRIES.map(({ path, kind, oid }) => `${MODES[kind]} blob ${oid}\t${path}\0`).join(''),
      ),
  },
  {
    name: 'listed by ls-files',
    tree: () =>
      indexTree(
        [
          '? new\tm.tflite\0? 160000 \0',
          ...ENTRIES.map(
            ({ path, kind, oid }, at) =>
              `${'HSM'[at % 3] ?? ''} ${MODES[kind]} ${oid} 0\t${path}\0`,
          ),
        ].join(''),
      ),
  },
  {
    name: 'differing from another',
    tree: () => {
      const other = ENTRIES.slice(1).map((entry) => ({ ...entry, oid: TRICKY }))
      const raw = ENTRIES.map(
        ({ path, kind, oid }) => `:${MODES[kind]} 100644 ${oid} ${TRICKY} M\0${path}\0`,
      )
      const added = `:000000 100644 ${'0'.repeat(40)} ${OID} A\0new.tflite\0`
      const changes = oldSides([...raw, added].join('')) ?? new Map()
      return changedTree(
        treeOf([...other, { path: 'new.tflite', kind: 'file', oid: OID }]),
        changes,
      )
    },
  },
]

const isModel = (path: string) => path.endsWith('m.tflite')

describe.each(TREES)('a tree $name', ({ tree }) => {
  test('finds each path and no other', () => {
    const made = tree()
    for (let again = 0; again < 5; again++) {
      for (const entry of ENTRIES) expect(made.at(entry.path)).toEqual(entry)
      for (const path of ['m', 'tflite', 'new.tflite', 'new\tm.tflite', 'x', ''])
        expect(made.at(path)).toBeUndefined()
    }
  })

  test('finds the entries of wanted paths, sorted, and asks for each path once', () => {
    const made = tree()
    let asked = 0
    const counted = (path: string) => {
      asked++
      return isModel(path)
    }
    const wanted = ENTRIES.filter(({ path }) => isModel(path))
    expect(made.matching(counted)).toEqual(wanted)
    const once = asked
    expect(made.matching(counted)).toEqual(wanted)
    expect(asked).toBe(once)
  })

  test('finds submodules', () => {
    expect(tree().submodules()).toEqual(ENTRIES.filter(({ kind }) => kind === 'submodule'))
  })
})

test('the old side of a conflict is not known', () => {
  expect(oldSides(`:100644 000000 ${OID} ${OID} U\0m.tflite\0`)).toBeUndefined()
})
