import { stringify } from 'yaml'
import fc from 'fast-check'
import { FILE_FIELDS } from '../../src/budget/keys.ts'
import { parseBudget } from '../../src/budget/parse-budget.ts'
import { renderProblem } from '../../src/budget/problem.ts'
import { rulesFor } from '../../src/budget/rules.ts'
import type { Fields } from '../../src/budget/value-type.ts'
import { budgetOf, problemsOf } from '../support/budget-builder.ts'
import { expectGolden } from '../support/golden.ts'
import { hostile } from '../support/hostile.ts'
import { usualSeconds } from '../support/duration.ts'

/** One file per kind of mistake; the golden file holds what is said about each. */
const BROKEN: readonly (readonly [name: string, text: string])[] = [
  ['an empty file', ''],
  ['only comments', '# nothing yet\n'],
  ['a list', '- version: 1\n'],
  ['a text', 'budget\n'],
  ['no version', 'models: []\n'],
  ['another version', 'version: 2\n'],
  ['a version in quotes', 'version: "1"\n'],
  ['a bare number for a size', 'version: 1\nmodels:\n  - match: a.tflite\n    ram: 96\n'],
  ['an ambiguous unit', 'version: 1\ndefaults: {flash: 128 KB}\n'],
  ['a unit in the wrong case', 'version: 1\ndefaults: {latency: 40 MS, clock: 78 Mhz}\n'],
  ['a unit of something else', 'version: 1\ndefaults: {ram: 40 ms}\n'],
  ['a negative size', 'version: 1\ndefaults: {ram: -1 KiB}\n'],
  ['a misspelt key', 'version: 1\ndefaults: {cycels: 10M}\n'],
  ['a key of another tool', 'version: 1\nmodels:\n  - path: a.tflite\n    rom: 1 KiB\n'],
  ['an unknown key', 'version: 1\nrequire-tests: true\n'],
  ['a misspelt word', 'version: 1\non-loosened: fial\ndefaults: {enforce: warning}\n'],
  ['yes for true', 'version: 1\nrequire-budget: yes\n'],
  ['a warning as a fraction', 'version: 1\ndefaults: {warn: 0.9}\n'],
  ['a warning over 100 %', 'version: 1\ndefaults: {ram: {max: 1 KiB, warn: 110 %}}\n'],
  ['a margin on an exact metric', 'version: 1\ndefaults: {ram: {max: 1 KiB, margin: band}}\n'],
  ['a growth with "or"', 'version: 1\ndefaults: {ram: {growth: 2 KiB or 5 %}}\n'],
  ['an empty limit', 'version: 1\ndefaults: {ram: {}}\n'],
  ['a key without value', 'version: 1\nmodels:\n'],
  ['a limit that is a list', 'version: 1\ndefaults: {ram: [96 KiB]}\n'],
  ['an entry without match', 'version: 1\nmodels:\n  - ram: 96 KiB\n'],
  ['an empty match', 'version: 1\nmodels:\n  - match: []\n'],
  ['only exclusions', "version: 1\nmodels:\n  - match: ['!a', '!b']\n"],
  ['a path from the root of the disk', 'version: 1\nmodels:\n  - match: [/models/*, ./a.tflite]\n'],
  ['a glob with too many groups', 'version: 1\nmodels:\n  - match: "{a,b}{a,b}{a,b}"\n'],
  ['an unquoted star', 'version: 1\nmodels:\n  - match: *.tflite\n    ram: 96\n'],
  ['an unquoted exclusion', 'version: 1\nmodels:\n  - match: [models/**, !models/old/**]\n'],
  ['an unknown part', 'version: 1\ndefaults: {target: efr32mg24b310f1536im84}\n'],
  ['a part without an MVP', 'version: 1\ndefaults: {target: efr32mg24a010f1536im48}\n'],
  ['another runtime', 'version: 1\ndefaults: {runtime: mltk, optimize-speed: 4}\n'],
  ['variables by the thousands', 'version: 1\nfirmware: {resource-variables: 5000}\n'],
  ['a misspelt operator', 'version: 1\nfirmware: {operators: [CONV_2D, Conv2d, AddConv2D()]}\n'],
  ['a custom operator in the list', 'version: 1\nfirmware: {operators: [SignalWindow]}\n'],
  ['a custom operator without memory', 'version: 1\nfirmware: {custom-operators: {A: {}}}\n'],
  ['no custom operator', 'version: 1\nfirmware: {custom-operators: {}}\n'],
  [
    'a custom operator twice',
    'version: 1\nfirmware: {custom-operators: {A: {scratch: 1 B}, A: {scratch: 2 B}}}\n',
  ],
  ['an arena without a unit', 'version: 1\nfirmware: {arena: 65536}\n'],
  ['an empty firmware', 'version: 1\nmodels: [{match: a, firmware: {}}]\n'],
  ['a layer rule without limit', 'version: 1\ndefaults: {layers: {match: conv*}}\n'],
  ['a limit at the top', 'version: 1\nram: 96 KiB\ntarget: brd2601\n'],
  ['a part of a limit beside it', 'version: 1\ndefaults: {max: 96 KiB}\n'],
  ['RAM of a layer', 'version: 1\ndefaults: {layers: {match: conv*, ram: 1 KiB}}\n'],
  [
    'a waiver without end',
    'version: 1\nmodels:\n  - match: a\n    waive: {reason: soon, ram: 1 KiB}\n',
  ],
  [
    'a waiver until no day',
    'version: 1\nmodels:\n  - match: a\n    waive: {until: 2027-02-30, reason: x, ram: 1 KiB}\n',
  ],
  [
    'a waiver of nothing',
    'version: 1\nmodels:\n  - match: a\n    waive: {until: 2027-02-01, reason: soon}\n',
  ],
  ['a waiver for all', 'version: 1\ndefaults: {waive: {until: 2027-02-01, reason: x}}\n'],
  ['the same key twice', 'version: 1\ndefaults:\n  ram: 1 KiB\n  flash: 1 KiB\n  ram: 2 KiB\n'],
  ['a key that is no text', 'version: 1\n1: 2\n? [a]\n: b\n'],
  ['a key of the language', 'version: 1\n__proto__: {version: 1}\nconstructor: 1\n'],
  ['a merge key', 'version: 1\nmodels:\n  - {match: a, <<: {ram: 1 KiB}}\n'],
  ['an anchor and an alias', 'version: 1\ndefaults: &d {ram: 1 KiB}\nmodels:\n  - *d\n'],
  ['a tag', 'version: 1\ndefaults: {ram: !!str 1 KiB, flash: !size 2}\n'],
  ['a directive', '%YAML 1.1\n---\nversion: 1\n'],
  ['two documents', 'version: 1\n---\nversion: 1\n'],
  ['a tab', 'version: 1\ndefaults:\n\tram: 1 KiB\n'],
  ['an open bracket', 'version: 1\nmodels: [{match: a\n'],
  ['a bracket that closes nothing', 'version: 1\nmodels: [{match: a}]]\n'],
  ['nested maps in one line', 'version: 1\ndefaults: ram: 1 KiB\n'],
  ['deep nesting', `version: 1\nmodels: ${'['.repeat(500)}\n`],
  ['deep indentation', Array.from({ length: 200 }, (_, n) => `${' '.repeat(n)}a:`).join('\n')],
  ['a huge file', `version: 1\n${'# x\n'.repeat(100_000)}`],
  ['invisible characters', 'version: 1\n"ra\u202em\\u0000\\n": 1 KiB\n'],
]

test('what is said about each mistake', () => {
  const said = BROKEN.map(([name, text]) => `## ${name}\n${problemsOf(text).join('\n')}\n`)
  expectGolden(said.join('\n'), 'budget/problems.txt')
})

test.each(BROKEN)('%s is refused, each problem in one line', (_name, text) => {
  const problems = problemsOf(text)
  expect(problems.length).toBeGreaterThan(0)
  for (const problem of problems) expect(problem).toMatch(/^b\.yml:\d+:\d+: [^\n\r\u202e]+$/)
})

test('all problems of a file come at once, in the order of the file', () => {
  const text = 'version: 1\nmodels:\n  - match: a\n    ram: 96\n    flahs: 1 KiB\n  - ram: 1 KB\n'
  expect(problemsOf(text).map((problem) => problem.split(':').slice(1, 3).join(':'))).toEqual([
    '4:10',
    '5:5',
    '6:5',
    '6:10',
  ])
})

test('a byte-order mark and CRLF change nothing', () => {
  const text = 'version: 1\nmodels:\n  - match: a.tflite\n    ram: 96 KiB\n'
  const limits = (source: string) => rulesFor(budgetOf(source), 'a.tflite')[0].limits
  expect(limits(`\ufeff${text.replaceAll('\n', '\r\n')}`)).toEqual(limits(text))
})

test('more than 100 problems are counted', () => {
  const keys = Array.from({ length: 150 }, (_, index) => `k${index}: 1`).join('\n')
  const { problems } = parseBudget({ text: `version: 1\n${keys}\n`, file: 'b.yml' })
  expect(problems).toHaveLength(101)
  expect(problems.at(-1)?.message).toBe('and 50 more problems below')
})

test.each(
  ['- ', '? ', '[', '{', '{a: ', '[? ', 'a: ', '&a ', '!a ', '"\\q', "'", '|\n', ']', ','].map(
    (piece) => [piece],
  ),
)('50 kB of %j are refused within seconds', (piece) => {
  const text = piece.repeat(Math.floor(50_000 / piece.length))
  const refuse = () => {
    expect(parseBudget({ text, file: 'b.yml' }).budget).toBeNull()
  }
  expect(usualSeconds(refuse)).toBeLessThan(10)
})

describe('for any text', () => {
  test('the parser answers with a budget or with problems, never with both or neither', () => {
    fc.assert(
      fc.property(
        fc.oneof(
          hostile,
          hostile.map((text) => `version: 1\n${text}`),
        ),
        (text) => {
          const { budget, problems } = parseBudget({ text, file: 'b.yml' })
          expect(budget === null).toBe(problems.length > 0)
          for (const problem of problems) expect(renderProblem(problem)).not.toMatch(/[\n\r]/)
        },
      ),
      { numRuns: 500 },
    )
  })
})

/** Every example of the table, as a file of its own. */
function examplesOf(
  fields: Fields,
  wrap: (key: string, value: string) => string,
): [string, string][] {
  return Object.entries(fields).flatMap(([key, { example, type }]): [string, string][] => [
    [key, wrap(key, example)],
    ...(type.fields === undefined
      ? []
      : examplesOf(type.fields, (inner, value) =>
          wrap(key, sample(type.fields ?? {}, inner, value)),
        ).map(([inner, text]): [string, string] => [`${key}.${inner}`, text])),
  ])
}

/** A flow map with one key and whatever else the map cannot do without. */
function sample(fields: Fields, key: string, value: string): string {
  const required = Object.keys(fields).filter((name) => fields[name]?.isRequired && name !== key)
  const others = required.map((name) => `${name}: ${fields[name]?.example ?? ''}`)
  const limit = 'match' in fields || 'until' in fields ? ['macs: 3M'] : []
  const more = [...others, ...(key === 'macs' ? [] : limit.filter(() => 'macs' in fields))]
  return `{${[`${key}: ${value}`, ...more].join(', ')}}`
}

test.each(
  examplesOf(FILE_FIELDS, (key, value) =>
    key === 'version'
      ? `version: ${value}`
      : `version: 1\n${key}: ${key === 'models' && value.startsWith('{') ? `[${value}]` : value}`,
  ),
)('the example of %s is accepted', (_key, text) => {
  // Builds are described elsewhere in the file.
  const own = problemsOf(text).filter((problem) => !problem.includes('there is no build'))
  expect([text, own]).toEqual([text, []])
})

test('what the YAML library writes is read back', () => {
  const file = {
    version: 1,
    defaults: { target: 'EFR32xG24', warn: '90 %', ram: { growth: '2 KiB and 5 %' } },
    models: [{ match: ['models/**', '!models/old/**'], ram: '96 KiB', 'unsupported-layers': 0 }],
  }
  expect(problemsOf(stringify(file))).toEqual([])
})
