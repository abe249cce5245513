import { movedOf } from '../../src/report/moved.ts'
import { natureText } from '../../src/report/nature.ts'
import { NATURE_KINDS, type NatureKind } from '../../src/diff/nature-kind.ts'
import { kws } from '../support/models.ts'
import { diffOf, modelOf } from '../support/report-builder.ts'

const base = kws({ filters: 32 })
const diff = diffOf(base, kws({ filters: 96 }))

const WORDS: Readonly<Record<NatureKind, string | null>> = {
  identical: null,
  rewritten: 'Rewritten: same network, weights and names in another file.',
  renamed: 'Renamed, nothing else.',
  requantized: 'Requantized: same network and weights, other scales or zero points.',
  retrained: 'Retrained: same network, other weights.',
  edited: null,
  'another-network': 'A different network: 3 of 22 layers in common.',
}

const modelOfKind = (kind: NatureKind, basePath: string | null) =>
  modelOf({
    ...{ base, head: base, basePath },
    diff: { ...diff, nature: { kind, commonLayers: 3, layers: 22 } },
  })

test.each(NATURE_KINDS)('%s is told in words', (kind) => {
  expect(natureText(modelOfKind(kind, null))).toBe(WORDS[kind])
})

test.each(NATURE_KINDS)('%s of a file that moved', (kind) => {
  const own = WORDS[kind]
  const moved = `Moved from \`models/old.tflite\`${kind === 'identical' ? ', nothing else' : ''}.`
  const expected = own === null ? moved : `${moved} ${own}`
  expect(natureText(modelOfKind(kind, 'models/old.tflite'))).toBe(expected)
})

test.each(NATURE_KINDS)('%s that takes an earlier version back', (kind) => {
  const model = { ...modelOfKind(kind, null), revertedTo: '1a2b3c4d'.repeat(5) }
  expect(natureText(model)).toBe('Reverted: the same file as in `1a2b3c4`.')
})

test('a new model has none', () => {
  expect(natureText(modelOf({ head: base }))).toBeNull()
})

describe('the rows of what moved', () => {
  const many = Array.from({ length: 20 }, (_, at) => ({
    ...{ cause: `part ${String(at)}`, amount: at === 19 ? -700 : 200 - at },
    named: at < 3,
  }))
  const parts = { ramBytes: many, flashBytes: many.slice(0, 1), cycles: null }

  test('sum to the change, the small ones as one', () => {
    const [ram, ...others] = movedOf({ ...diff, waterfall: parts })
    expect(others).toEqual([])
    const sum = (rows: readonly { readonly amount: number }[]) =>
      rows.reduce((all, { amount }) => all + amount, 0)
    expect(ram?.rows).toHaveLength(8)
    expect(sum(ram?.rows ?? [])).toBe(sum(many))
    expect(ram?.rows.at(-1)?.cause).toBe('13 smaller parts')
    expect(ram?.total).toBe('+2.9 KiB')
  })

  test('are none where the sentence tells all', () => {
    expect(movedOf({ ...diff, waterfall: { ...parts, ramBytes: many.slice(0, 1) } })).toEqual([])
  })
})
