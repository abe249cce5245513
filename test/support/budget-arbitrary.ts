/** Any data shaped like a budget file: mostly right, often wrong in one place. */
import fc from 'fast-check'
import { parse } from 'yaml'
import { FILE_FIELDS } from '../../src/budget/keys.ts'
import type { Fields } from '../../src/budget/value-type.ts'

/** What people write, right at one key or another and wrong at the rest. */
const VALUES: readonly unknown[] = [
  ...['96 KiB', '96kB', '0 B', '2 KiB and 5 %', '5 % and 2 KiB', '5 %', '100 %', '101 %', '10M'],
  ...['10 M', '40 ms', '250 µs', '812 uJ', '1.8 mJ', '78 MHz', '96', '1,024 B', '-1 KiB', '96 kib'],
  ...['off', 'fail', 'warn', 'allow', 'none', 'band', 'mvp', 'sdk', 'mltk-device', 'efr32xg24'],
  ...['EFR32MG24B310F1536IM48-BR', 'brd2601b', 'brd2601bb', 'EFR32xG24-x', 'xg24', 'efr32mg24'],
  ...['2027-01-31', '2027-02-30', '2028-02-29', 'models/**', '!models/old/**', './a', '/a', '!!a'],
  ...[
    'a,b',
    '{a,b}{c,d}',
    '{a}{b}{c}',
    ',,,,,,,,,,,,,,,,,',
    '',
    ' ',
    ' x',
    'a reason',
    'a\nb',
    '🦊',
  ],
  ...['x'.repeat(50), 'x'.repeat(51), 'x'.repeat(64), 'x'.repeat(65), 'Budget-Reason', 'no reason'],
  ...['🦊'.repeat(50), 'true', '1', '__proto__', '\u202e', '1e3', '0x10', '.inf', '~'],
  ...[0, 1, 2, 96, 1.5, -1, 1e12, 999_999_999_999, 1e21, true, false, null, [], {}],
  ...[['a'], ['!a'], ['a', '!b'], [1], [null], [['a']], { max: '1 KiB' }, { max: 3 }],
]

const values = fc.constantFrom(...VALUES)

/** A map with a few keys of the table; now and then without a required or with an unknown one. */
function mapOf(fields: Fields, depth: number): fc.Arbitrary<unknown> {
  const names = Object.keys(fields)
  const required = names.filter((name) => fields[name]?.isRequired)
  return fc
    .tuple(
      fc.subarray(names, { maxLength: Math.min(3, names.length) }),
      fc.boolean().chain((all) => (all ? fc.constant(required) : fc.subarray(required))),
      fc.oneof(
        { weight: 15, arbitrary: fc.constant([]) },
        { weight: 1, arbitrary: fc.constantFrom(['rom'], ['waive'], ['max'], ['constructor']) },
      ),
    )
    .chain(([some, needed, unknown]) => {
      const keys = [...new Set([...needed, ...some, ...unknown])]
      return fc
        .tuple(...keys.map((key) => valueOf(fields, key, depth)))
        .map((found) => Object.fromEntries(keys.map((key, index) => [key, found[index]])))
    })
}

function valueOf(fields: Fields, key: string, depth: number): fc.Arbitrary<unknown> {
  const field = Object.hasOwn(fields, key) ? fields[key] : undefined
  const example: unknown = parse(field?.example ?? '1 KiB')
  const inner = field?.type.fields
  const map = inner === undefined || depth === 0 ? fc.constant(example) : mapOf(inner, depth - 1)
  return fc.oneof(
    { weight: 8, arbitrary: fc.constant(example) },
    { weight: 1, arbitrary: values },
    { weight: 4, arbitrary: map },
    { weight: 2, arbitrary: fc.array(map, { maxLength: 2 }) },
  )
}

export const budgetData: fc.Arbitrary<unknown> = fc.oneof(
  { weight: 20, arbitrary: mapOf(FILE_FIELDS, 3) },
  { weight: 1, arbitrary: values },
)
