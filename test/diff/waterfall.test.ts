import fc from 'fast-check'
import { diffProfiles } from '../../src/diff/diff-profiles.ts'
import { waterfallSentence } from '../../src/diff/waterfall/sentence.ts'
import { waterfallOf, type Share, type Waterfall } from '../../src/diff/waterfall/waterfall.ts'
import type { Profile } from '../../src/profile/profile.ts'
import { profileOfNet, type Net } from '../support/net-builder.ts'
import { expectAllLaws, expectLaws } from '../support/waterfall-laws.ts'
import { change, edit, requantize, retrain } from '../support/net-edits.ts'
import { CNN, INCEPTION, mobilenet, RESNET } from '../support/nets.ts'

const share = (cause: string, amount: number): Share => ({ cause, amount })
const shown = (parts: Waterfall) =>
  parts.map(({ cause, amount, named }) => `${named ? '*' : ''}${cause} ${amount}`)

describe('waterfallOf', () => {
  test.each<{ name: string; delta: number; cuts: readonly Share[][]; expected: readonly string[] }>(
    [
      { name: 'nothing moved', delta: 0, cuts: [[share('a', 5), share('b', -5)]], expected: [] },
      {
        name: 'the largest share of the delta comes first, what pushes against it last',
        delta: 6,
        cuts: [[share('a', 1), share('b', -3), share('c', 8)]],
        expected: ['*c 8', 'a 1', 'b -3'],
      },
      {
        name: 'a delta below 0 mirrors it',
        delta: -6,
        cuts: [[share('a', -1), share('b', 3), share('c', -8)]],
        expected: ['*c -8', 'a -1', 'b 3'],
      },
      {
        name: 'exactly half is not more than half',
        delta: 4,
        cuts: [[share('a', 2), share('b', 2)]],
        expected: ['*a 2', '*b 2'],
      },
      {
        name: 'shares of one cause are one part, zeros go',
        delta: 3,
        cuts: [[share('a', 1), share('a', 2), share('b', 0)]],
        expected: ['*a 3'],
      },
      {
        name: 'fractions are rounded so that they sum',
        delta: 3,
        cuts: [[share('a', 1.4), share('b', 0.9), share('c', 0.7)]],
        expected: ['*a 1', '*b 1', 'c 1'],
      },
      {
        name: 'what a cut lacks is a part',
        delta: 10,
        cuts: [[share('a', 7)]],
        expected: ['*a 7', 'other parts 3'],
      },
      {
        name: 'a cut that needs more than three parts gives way to a coarser one',
        delta: 8,
        cuts: [
          ['a', 'b', 'c', 'd', 'e', 'f', 'g', 'h'].map((cause) => share(cause, 1)),
          [share('all', 8)],
        ],
        expected: ['*all 8'],
      },
      {
        name: 'the coarsest cut stands even if it explains nothing',
        delta: 8,
        cuts: [['a', 'b', 'c', 'd', 'e', 'f', 'g', 'h'].map((cause) => share(cause, 1))],
        expected: ['a 1', 'b 1', 'c 1', 'd 1', 'e 1', 'f 1', 'g 1', 'h 1'],
      },
    ],
  )('$name', ({ delta, cuts, expected }) => {
    expect(
      shown(
        waterfallOf(
          delta,
          cuts.map((cut) => () => cut),
        ),
      ),
    ).toEqual(expected)
  })

  test('any shares sum to any delta, and what is named explains it', () => {
    const shares = fc.array(
      fc.record({
        cause: fc.constantFrom('a', 'b', 'c', 'd', 'e', 'f'),
        amount: fc.oneof(
          fc.integer({ min: -1e6, max: 1e6 }),
          fc.double({ min: -1e6, max: 1e6, noNaN: true }),
        ),
      }),
      { maxLength: 12 },
    )
    fc.assert(
      fc.property(shares, fc.integer({ min: -3, max: 3 }), (some, off) => {
        const delta = Math.round(some.reduce((sum, { amount }) => sum + amount, 0)) + off
        expectLawsButFirst(waterfallOf(delta, [() => some]), delta)
      }),
    )
  })
})

/** Shares that do not sum to the delta may leave a rest that is larger than it. */
function expectLawsButFirst(parts: Waterfall, delta: number): void {
  expect(parts.reduce((all, { amount }) => all + amount, 0)).toBe(delta)
  expectLaws(parts, delta)
}

const NETS: Readonly<Record<string, Net>> = {
  cnn: CNN,
  resnet: RESNET,
  inception: INCEPTION,
  mobilenet: mobilenet(6),
  wide: edit(CNN, change('conv1', { filters: 24 })),
  strided: edit(CNN, change('conv1', { stride: 2 })),
  retrained: edit(RESNET, retrain),
}

describe('the waterfalls of two profiles', () => {
  const profiles = Object.entries(NETS).map(([name, net]) => ({ name, profile: profileOfNet(net) }))
  const pairs = profiles.flatMap((base) => profiles.map((head) => ({ base, head })))

  test.each(pairs)(
    '$base.name to $head.name: parts sum, blame has the sign of the delta',
    ({ base, head }) => {
      expectAllLaws(diffProfiles(base.profile, head.profile))
    },
  )

  test('RAM that grows by its persistent part is not blamed on a peak that shrinks', () => {
    const base = profileOfNet(CNN)
    const { arena } = base
    const head = {
      ...base,
      sha256: 'another',
      ramBytes: base.ramBytes + 10_000,
      arena: {
        ...arena,
        persistentBytes: arena.persistentBytes + 12_000,
        persistentByOperator: [
          ...arena.persistentByOperator,
          { cause: 'kernel buffers', op: 'fully_connected', bytes: 12_000 },
        ],
        nonpersistentBytes: arena.nonpersistentBytes - 2_000,
        fragmentationBytes: arena.fragmentationBytes - 2_000,
      },
    }
    const { waterfall, arenaSentence } = diffProfiles(base, head)
    expect(shown(waterfall.ramBytes)).toEqual([
      '*kernel buffers of fully_connected layers 12000',
      "gaps in the arena's plan -2000",
    ])
    expect(arenaSentence).toBe(
      'RAM grew by 9.8 KiB: +11.7 KiB from kernel buffers of fully_connected layers; −2.0 KiB from everything else.',
    )
  })
})

test.each<{ parts: Waterfall; sentence: string | null }>([
  { parts: [], sentence: null },
  {
    parts: [
      { cause: 'new conv_2d layers', amount: 3_000_000, named: true },
      { cause: 'removed layers', amount: -330_000, named: false },
    ],
    sentence: 'Cycles rose by ~2.67 M: +3 M from new conv_2d layers; −330 k from everything else.',
  },
  {
    parts: [{ cause: 'removed layers', amount: -5, named: true }],
    sentence: 'Cycles fell by ~5, all from removed layers.',
  },
  {
    parts: [{ cause: 'a', amount: 5, named: false }],
    sentence: 'Cycles rose by ~5, spread over 1 part.',
  },
])('a waterfall reads: $sentence', ({ parts, sentence }) => {
  const side = profileOfNet(CNN)
  expect(waterfallSentence('cycles', parts, { base: side, head: side })).toBe(sentence)
})

test.each<{ least: readonly ('base' | 'head')[]; up: string; down: string }>([
  { least: [], up: 'rose by ~5', down: 'fell by ~5' },
  { least: ['head'], up: 'rose by at least ~5', down: 'fell by at most ~5' },
  { least: ['base'], up: 'rose by at most ~5', down: 'fell by at least ~5' },
  {
    least: ['base', 'head'],
    up: 'rose by, in what is known of it, ~5',
    down: 'fell by, in what is known of it, ~5',
  },
])('lower bounds of $least make the difference one', ({ least, up, down }) => {
  const net = profileOfNet(CNN)
  const side = (name: 'base' | 'head') => ({
    ...net,
    cycles: { ...net.cycles, atLeast: least.includes(name) },
  })
  const told = (amount: number) =>
    waterfallSentence('cycles', [{ cause: 'a', amount, named: true }], {
      base: side('base'),
      head: side('head'),
    })
  expect(told(5)).toBe(`Cycles ${up}, all from a.`)
  expect(told(-5)).toBe(`Cycles ${down}, all from a.`)
})

/** A profile whose hash tells other nets' apart. */
function fileOf(net: Net): Profile {
  return { ...profileOfNet(net), sha256: JSON.stringify(net) }
}

test.each<{ name: string; base: Net; head: Net; kind: string }>([
  { name: 'the same bytes', base: CNN, head: CNN, kind: 'identical' },
  { name: 'other weights', base: RESNET, head: edit(RESNET, retrain), kind: 'retrained' },
  { name: 'other scales', base: RESNET, head: edit(RESNET, requantize), kind: 'requantized' },
  { name: 'a stride', base: CNN, head: NETS['strided'] ?? CNN, kind: 'edited' },
  { name: 'another network', base: CNN, head: mobilenet(6), kind: 'another-network' },
])('$name is told as $kind', ({ base, head, kind }) => {
  expect(diffProfiles(fileOf(base), fileOf(head)).nature.kind).toBe(kind)
})

test('other names of tensors alone are told as renamed', () => {
  const renamed = { name: (id: string) => `model/${id}`, tensor: (at: number) => at }
  const { nature } = diffProfiles(fileOf(CNN), profileOfNet(CNN, renamed))
  expect(nature).toEqual({ kind: 'renamed', commonLayers: 8, layers: 8 })
})
