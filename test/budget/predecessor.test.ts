/** What a model without a base of its own is compared with: the rule of `predecessor.ts`, case by case. */
import fc from 'fast-check'
import { findAncestry, type Ancestry } from '../../src/budget/predecessor.ts'
import { budgetOf } from '../support/budget-builder.ts'

type Question = Parameters<typeof findAncestry>[0]
type Changed = Question['models'][number]

const added = (path: string): Changed => ({ path, basePath: null, change: 'added' })
const removed = (path: string): Changed => ({ path, basePath: null, change: 'removed' })
const renamed = (basePath: string, path: string): Changed => ({ path, basePath, change: 'renamed' })
const modified = (path: string): Changed => ({ path, basePath: null, change: 'modified' })

const entry = (rest: string) =>
  `version: 1\nmodels: [{match: "models/*", ram: {growth: 1 B}${rest}}]`
const PLAIN = entry('')
const FOLLOWS = entry(', follows: "models/kws_v*.tflite"')
const BASE = entry(', base: old/kws.bin')
/** Two entries of one file each; the second moves on with its model. */
const ONE_EACH = (version: number) =>
  `version: 1\nmodels: [{match: models/a.tflite, ram: {growth: 1 B}}, {match: models/kws_v${version}.tflite, ram: {growth: 1 B}}]`
const NAMED = (glob: string) => `version: 1\nmodels: [{match: ${glob}, name: kws, ram: 1 B}]`

interface Case {
  readonly name: string
  readonly head?: string | null
  readonly base?: string
  readonly models: readonly Changed[]
  /** Of the base, besides what the change removes or moves. */
  readonly kept?: readonly string[]
  readonly expected: Readonly<Record<string, string>>
}

const CASES: readonly Case[] = [
  {
    name: 'one removed, one added: whatever their names',
    models: [removed('models/old.tflite'), added('models/new.tflite')],
    expected: { 'models/new.tflite': 'models/old.tflite' },
  },
  {
    name: 'several removed and added: by the name but for the version',
    models: [
      ...['models/kws_v2.tflite', 'models/vad_v1.tflite'].map(removed),
      ...['models/kws_v3.tflite', 'models/vad_v2.tflite'].map(added),
    ],
    expected: {
      'models/kws_v3.tflite': 'models/kws_v2.tflite',
      'models/vad_v2.tflite': 'models/vad_v1.tflite',
    },
  },
  {
    name: 'of several removed versions the newest',
    models: [
      ...['models/kws_v9.tflite', 'models/kws_v10.tflite', 'models/kws_v2.tflite'].map(removed),
      added('models/kws_v11.tflite'),
    ],
    expected: { 'models/kws_v11.tflite': 'models/kws_v10.tflite' },
  },
  {
    name: 'several new versions follow the same one',
    models: [
      removed('models/kws_v2.tflite'),
      ...['3', '4'].map((at) => added(`models/kws_v${at}.tflite`)),
    ],
    expected: {
      'models/kws_v3.tflite': 'models/kws_v2.tflite',
      'models/kws_v4.tflite': 'models/kws_v2.tflite',
    },
  },
  {
    name: 'what has a successor of its own name is nobody else’s',
    models: [
      removed('models/kws_v2.tflite'),
      ...['models/kws_v3.tflite', 'models/vad.tflite'].map(added),
    ],
    expected: { 'models/kws_v3.tflite': 'models/kws_v2.tflite', 'models/vad.tflite': 'first' },
  },
  {
    name: 'several removed without a name in common: not known',
    models: [...['models/a.tflite', 'models/b.tflite'].map(removed), added('models/c.tflite')],
    expected: { 'models/c.tflite': 'unknown' },
  },
  {
    name: 'a version whose bytes were also moved elsewhere is still followed',
    models: [renamed('models/kws_v2.tflite', 'other/copy.tflite'), added('models/kws_v3.tflite')],
    expected: { 'models/kws_v3.tflite': 'models/kws_v2.tflite', 'other/copy.tflite': 'own' },
  },
  {
    name: 'a moved model is no removed one',
    models: [renamed('models/a.tflite', 'models/b.tflite'), added('models/c.tflite')],
    expected: { 'models/b.tflite': 'own', 'models/c.tflite': 'first' },
  },
  {
    name: 'removed under another entry, added under this one',
    models: [removed('other/a.tflite'), added('models/b.tflite')],
    expected: { 'models/b.tflite': 'first' },
  },
  {
    name: 'an entry that is moved on with its model',
    ...{ base: ONE_EACH(2), head: ONE_EACH(3) },
    models: [
      ...['models/kws_v2.tflite', 'models/a.tflite'].map(removed),
      added('models/kws_v3.tflite'),
    ],
    expected: { 'models/kws_v3.tflite': 'models/kws_v2.tflite' },
  },
  {
    name: 'an entry of the same name with another glob',
    ...{ base: NAMED('old/*'), head: NAMED('new/*') },
    models: [removed('old/a.tflite'), added('new/b.tflite')],
    expected: { 'new/b.tflite': 'old/a.tflite' },
  },
  {
    name: 'no budget at the head',
    head: null,
    models: [removed('models/a.tflite'), added('models/b.tflite')],
    expected: { 'models/b.tflite': 'first' },
  },
  {
    name: 'an older version beside it, without a word in the budget',
    models: [added('models/kws_v3.tflite')],
    kept: ['models/kws_v2.tflite', 'models/kws_v1.tflite'],
    expected: {
      'models/kws_v3.tflite':
        'first: models/kws_v2.tflite has its name but for the version: "follows: models/kws_v*.tflite" in its entry compares the two',
    },
  },
  {
    name: 'follows: the newest of the base, which stays',
    head: FOLLOWS,
    models: [added('models/kws_v11.tflite')],
    kept: ['models/kws_v9.tflite', 'models/kws_v10.tflite', 'models/vad_v99.tflite'],
    expected: { 'models/kws_v11.tflite': 'models/kws_v10.tflite' },
  },
  {
    name: 'follows: the newest of the base, whatever is removed beside it',
    head: FOLLOWS,
    models: [removed('models/kws_v1.tflite'), added('models/kws_v3.tflite')],
    kept: ['models/kws_v2.tflite'],
    expected: { 'models/kws_v3.tflite': 'models/kws_v2.tflite' },
  },
  {
    name: 'follows comes before likeness',
    head: FOLLOWS,
    models: [renamed('models/kws_v1.tflite', 'models/kws_v3.tflite')],
    kept: ['models/kws_v2.tflite'],
    expected: { 'models/kws_v3.tflite': 'models/kws_v2.tflite' },
  },
  {
    name: 'what follows what it was is renamed',
    head: FOLLOWS,
    models: [renamed('models/kws_v2.tflite', 'models/kws_v3.tflite')],
    kept: ['models/kws_v1.tflite'],
    expected: { 'models/kws_v3.tflite': 'own' },
  },
  {
    name: 'follows what the base has not: the first of its kind',
    head: FOLLOWS,
    models: [added('models/kws_v1.tflite'), renamed('models/a.tflite', 'models/b.tflite')],
    expected: { 'models/kws_v1.tflite': 'first', 'models/b.tflite': 'own' },
  },
  {
    name: 'base: that file, whatever it is called',
    head: BASE,
    models: [removed('models/a.tflite'), added('models/b.tflite')],
    kept: ['old/kws.bin'],
    expected: { 'models/b.tflite': 'old/kws.bin' },
  },
  {
    name: 'base that is not there: not known',
    head: BASE,
    models: [removed('models/a.tflite'), added('models/b.tflite')],
    expected: { 'models/b.tflite': 'unknown' },
  },
  {
    name: 'what stays where it is is its own base',
    head: FOLLOWS,
    models: [modified('models/kws_v2.tflite')],
    kept: ['models/kws_v3.tflite'],
    expected: {},
  },
]

function words(ancestry: Ancestry): string {
  if (ancestry.kind === 'follows') return ancestry.path
  return ancestry.kind === 'first' && ancestry.hint !== null
    ? `first: ${ancestry.hint}`
    : ancestry.kind
}

function ask({ head = PLAIN, base, models, kept = [] }: Omit<Case, 'name' | 'expected'>) {
  const gone = models.flatMap(({ path, basePath, change }) =>
    change === 'added' ? [] : [basePath ?? path],
  )
  const before = [...kept, ...gone]
  return findAncestry({
    head: head === null ? null : budgetOf(head),
    base: budgetOf(base ?? head ?? PLAIN),
    ...{ models, before, isThere: (path: string) => before.includes(path) },
  })
}

test.each(CASES)('$name', (one) => {
  const found = [...ask(one)].map(([path, ancestry]) => [path, words(ancestry)])
  expect(Object.fromEntries(found)).toEqual(one.expected)
})

describe('for any change', () => {
  const name = fc
    .constantFrom('a', 'kws_v1', 'kws_v2', 'kws_v10', 'vad_v1', 'x/b')
    .map((one) => `models/${one}.tflite`)
  const changes = fc.uniqueArray(fc.tuple(name, fc.boolean()), { selector: ([path]) => path })

  test('nothing is compared with what the base has not, and no growth limit is left out in silence', () => {
    fc.assert(
      fc.property(changes, fc.constantFrom(PLAIN, FOLLOWS, BASE), (all, head) => {
        const models = all.map(([path, isNew]) => (isNew ? added(path) : removed(path)))
        const found = ask({ head, models })
        expect([...found.keys()]).toEqual(
          models.flatMap((one) => (one.change === 'added' ? [one.path] : [])),
        )
        const gone = models.flatMap((one) => (one.change === 'removed' ? [one.path] : []))
        for (const ancestry of found.values()) {
          expect(ancestry.kind).not.toBe('own')
          if (ancestry.kind === 'follows') expect(gone).toContain(ancestry.path)
          // Where its entry loses one model and gains one, they are compared.
          if (head === PLAIN && gone.length === 1 && found.size === 1)
            expect(ancestry).toEqual({ kind: 'follows', path: gone[0] })
        }
      }),
    )
  })
})

test('thousands of new and removed models take linear time', () => {
  const models = Array.from({ length: 20_000 }, (_, at) =>
    at % 2 === 0 ? added(`models/m_v${at}.tflite`) : removed(`models/m${at}.tflite`),
  )
  const start = performance.now()
  expect(ask({ models }).size).toBe(10_000)
  expect(performance.now() - start).toBeLessThan(3_000)
})
