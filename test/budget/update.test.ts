import fc from 'fast-check'
import { parseBudget } from '../../src/budget/parse-budget.ts'
import { rulesFor } from '../../src/budget/rules.ts'
import { updateBudget } from '../../src/budget/update.ts'
import type { Profile } from '../../src/profile/profile.ts'
import { profileWith } from '../support/budget-builder.ts'

const FILE = '.github/mvp-budget.yml'
const kws = profileWith({ ramKiB: 90.3 })
const vad = profileWith({ ramKiB: 18 })

interface Update {
  readonly models?: Readonly<Record<string, Profile | null>>
  readonly tighten?: number | null
}

function update(text: string, { models = {}, tighten = null }: Update) {
  const { budget, problems } = parseBudget({ text, file: FILE })
  if (budget === null) throw new Error(JSON.stringify(problems))
  return updateBudget({
    ...{ text, file: FILE, budget, projects: {}, headroom: 0.1, tighten },
    models: Object.entries(models).map(([path, profile]) => ({
      path,
      profiles: rulesFor(budget, path).map(() => profile),
    })),
  })
}

const WRITTEN = `# ours, by hand
version: 1
defaults:
  latency: 40 ms # as the product needs it
models:
  - match: models/kws.tflite
    ram:   112 KiB   # measured 100 KiB
    flash: {max: 128KiB, warn: off} # keep


# the end
`

test('a model that no entry matches gets one behind the last; what defaults limit stays with them', () => {
  const { text, added, changes } = update(WRITTEN, {
    models: { 'models/kws.tflite': kws, 'models/new.tflite': vad },
  })
  expect(added).toEqual(['models/new.tflite'])
  expect(text).toBe(
    WRITTEN.replace(
      '    flash: {max: 128KiB, warn: off} # keep\n',
      `    flash: {max: 128KiB, warn: off} # keep

  - match: models/new.tflite
    ram: 20 KiB      # measured 18 KiB
    flash: 66 KiB    # measured 60 KiB
    energy: 1.32 mJ  # estimated 1.20 mJ ±8 %
    unsupported-layers: 1  # layers that the MVP should run and cannot
`,
    ),
  )
  expect(changes.split('\n').slice(0, 2)).toEqual([
    '@@ line 10 @@',
    '+  - match: models/new.tflite',
  ])
})

test("limits fall to what is used and a margin; comments stay, init's own are renewed", () => {
  const { text, tightened, changes, kept } = update(WRITTEN, {
    models: { 'models/kws.tflite': kws },
    tighten: 0.05,
  })
  expect(text).toBe(
    WRITTEN.replace('ram:   112 KiB   # measured 100 KiB', 'ram:   95 KiB    # measured 90.3 KiB')
      .replace('{max: 128KiB, warn', '{max: 63KiB, warn')
      .replace('40 ms', '39.9 ms'),
  )
  expect({ tightened, kept }).toEqual({ tightened: 3, kept: [] })
  expect(changes).toContain('-    ram:   112 KiB   # measured 100 KiB\n+    ram:   95 KiB')
})

test.each<{ name: string; text: string; models: Update['models']; expected: string }>([
  {
    name: 'a limit that several models share follows the one that uses most',
    text: 'version: 1\ndefaults: {ram: 112 KiB}\nmodels:\n  - match: "**"\n',
    models: { 'a.tflite': vad, 'b.tflite': kws },
    expected: 'version: 1\ndefaults: {ram: 95 KiB}\nmodels:\n  - match: "**"\n',
  },
  {
    name: 'a limit over a model that could not be profiled stays',
    text: 'version: 1\nmodels:\n  - match: "**"\n    ram: 112 KiB\n',
    models: { 'a.tflite': vad, 'b.tflite': null },
    expected: 'version: 1\nmodels:\n  - match: "**"\n    ram: 112 KiB\n',
  },
  {
    name: 'units and quotes stay as they are written',
    text: 'version: 1\nmodels:\n  - match: "**"\n    ram: "0.5 MiB"\n    flash: 90000 B\n    cycles: 10M\n',
    models: { 'a.tflite': kws },
    expected:
      'version: 1\nmodels:\n  - match: "**"\n    ram: "0.1 MiB"\n    flash: 64512 B\n    cycles: 8.4M\n',
  },
  {
    name: 'lines keep their ends',
    text: 'version: 1\r\nmodels:\r\n  - match: "**"\r\n    ram: 112 KiB\r\n',
    models: { 'a.tflite': kws },
    expected: 'version: 1\r\nmodels:\r\n  - match: "**"\r\n    ram: 95 KiB\r\n',
  },
])('$name', ({ text, models, expected }) => {
  expect(update(text, { models: models ?? {}, tighten: 0.05 }).text).toBe(expected)
})

test('a limit that is broken stays, and is told', () => {
  const text = 'version: 1\nmodels:\n  - match: "**"\n    ram: 80 KiB\n'
  const result = update(text, { models: { 'a.tflite': kws }, tighten: 0.05 })
  expect(result).toMatchObject({ text, tightened: 0, changes: '' })
  expect(result.kept).toEqual([
    '.github/mvp-budget.yml:4: RAM of a.tflite is 90.3 KiB, over 80 KiB: the limit stays',
  ])
})

test.each(['version: 1\n', 'version: 1\nmodels: []\n', 'version: 1\nmodels: [] # none yet\n'])(
  'the first entry of %j',
  (text) => {
    const result = update(text, { models: { 'a.tflite': vad } })
    expect(parseBudget({ text: result.text, file: FILE }).budget?.entries).toHaveLength(1)
  },
)

test('entries in brackets are left to people', () => {
  const text = 'version: 1\nmodels: [{match: a.tflite}]\n'
  expect(() => update(text, { models: { 'b.tflite': vad } })).toThrow(
    /write its entries with dashes/,
  )
})

test('any limit only ever falls, and a second run changes nothing', () => {
  const amount = fc.tuple(
    fc.integer({ min: 1, max: 4000 }),
    fc.constantFrom('KiB', 'kB', 'B', 'MiB'),
  )
  fc.assert(
    fc.property(amount, fc.double({ min: 0, max: 1, noNaN: true }), ([number, unit], tighten) => {
      const text = `version: 1\nmodels:\n  - match: "**"\n    ram: ${String(number)} ${unit} # why\n`
      const first = update(text, { models: { 'a.tflite': kws }, tighten })
      const again = update(first.text, { models: { 'a.tflite': kws }, tighten })
      expect(first.text).toContain(' # why')
      expect(again.text).toBe(first.text)
    }),
  )
})
