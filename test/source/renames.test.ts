/** Which removed and added models are one: as git says for a few, in linear time for thousands. */
import fc from 'fast-check'
import type { ChangedModel } from '../../src/source/changed-model.ts'
import { joinRenames } from '../../src/source/renames.ts'
import { similarity } from '../../src/source/similarity.ts'
import { usualSeconds } from '../support/duration.ts'

function removed(path: string, bytes: Uint8Array): ChangedModel {
  const base = { status: 'ok', bytes } as const
  return { path, basePath: null, change: 'removed', base, head: { status: 'absent' } }
}

function added(path: string, bytes: Uint8Array): ChangedModel {
  const head = { status: 'ok', bytes } as const
  return { path, basePath: null, change: 'added', base: { status: 'absent' }, head }
}

const pairsOf = (models: readonly ChangedModel[]) =>
  models
    .flatMap(({ path, basePath }) => (basePath === null ? [] : [`${basePath} > ${path}`]))
    .sort()

/** Every pair with its score, the best first: what git does. */
function byHand(models: readonly ChangedModel[]): readonly string[] {
  const nameOf = (path: string) => path.slice(path.lastIndexOf('/') + 1)
  const scores = models.flatMap((from) =>
    models.flatMap((to) => {
      if (from.base.status !== 'ok' || to.head.status !== 'ok') return []
      const isEqual = Buffer.compare(from.base.bytes, to.head.bytes) === 0
      const isNamed = nameOf(from.path) === nameOf(to.path)
      const score = isEqual ? 2 : similarity(from.base.bytes, to.head.bytes)
      return score < 0.5
        ? []
        : [{ from: from.path, to: to.path, score: score + (isNamed ? 0.01 : 0) }]
    }),
  )
  const order = (a: string, b: string) => (a < b ? -1 : Number(a > b))
  const taken = new Set<string>()
  return scores
    .sort((a, b) => b.score - a.score || order(a.from, b.from) || order(a.to, b.to))
    .flatMap(({ from, to }) => {
      if (taken.has(`-${from}`) || taken.has(`+${to}`)) return []
      taken.add(`-${from}`).add(`+${to}`)
      return [`${from} > ${to}`]
    })
    .sort()
}

const content = fc
  .array(fc.constantFrom('a', 'b', 'c', 'd'), { maxLength: 6 })
  .map((lines) => Buffer.from(lines.map((line) => `${line.repeat(20)}\n`).join('')))
const path = fc
  .tuple(fc.constantFrom('x', 'y', 'z'), fc.constantFrom('1', '2', '3'))
  .map((parts) => parts.join('/'))
const files = fc.uniqueArray(fc.tuple(path, content), { selector: ([name]) => name })

test('of any few models the pairs are those that git would find', () => {
  fc.assert(
    fc.property(files, files, (before, after) => {
      const models = [
        ...before.map(([name, bytes]) => removed(`old/${name}`, bytes)),
        ...after.map(([name, bytes]) => added(`new/${name}`, bytes)),
      ]
      expect(pairsOf(joinRenames(models))).toEqual(byHand(models))
    }),
  )
})

/** Bytes that no other number has, without a line feed, at which pieces end. */
function bytesOf(number: number, length: number): Uint8Array {
  let state = number * 2_654_435_761 + 1
  return Uint8Array.from({ length }, () => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0
    return (state >>> 24) | 32
  })
}

const LENGTH = 2048

test.each([
  {
    name: 'are moved',
    edit: (bytes: Uint8Array) => bytes,
    rename: (at: number) => `new/${at}.tflite`,
  },
  {
    name: 'are moved, renamed and changed at both ends',
    edit: (bytes: Uint8Array) => bytes.map((byte, at) => (at < 200 || at > 1900 ? byte ^ 1 : byte)),
    rename: (at: number) => `new/m${at * 7}_v2.tflite`,
  },
  {
    name: 'share a quarter of their bytes with all others and are changed',
    edit: (bytes: Uint8Array) =>
      bytes.map((byte, at) => (at < 512 ? 7 : at > 1900 ? byte ^ 1 : byte)),
    rename: (at: number) => `new/m${at * 7}_v2.tflite`,
  },
])('thousands of models that $name are found in linear time', ({ edit, rename }) => {
  const pairs = 1000
  const models = Array.from({ length: pairs }, (_, at) => {
    const bytes = bytesOf(at, LENGTH)
    return [removed(`old/${at}.tflite`, bytes), added(rename(at), edit(bytes))]
  }).flat()
  let found: readonly string[] = []
  const seconds = usualSeconds(() => {
    found = pairsOf(joinRenames(models))
  })
  expect(seconds).toBeLessThan(5)
  expect(found).toEqual(
    Array.from({ length: pairs }, (_, at) => `old/${at}.tflite > ${rename(at)}`).sort(),
  )
})

test('thousands of models that have nothing in common stay what they are', () => {
  const models = Array.from({ length: 2000 }, (_, at) =>
    (at % 2 === 0 ? removed : added)(`${at}.tflite`, bytesOf(at, 300)),
  )
  expect(joinRenames(models)).toEqual(models)
})
