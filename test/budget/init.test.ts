import fc from 'fast-check'
import { checkModel } from '../../src/budget/check-model.ts'
import { renderInit } from '../../src/budget/init.ts'
import { rulesFor } from '../../src/budget/rules.ts'
import { budgetOf, known, ok, problemsOf, profileWith } from '../support/budget-builder.ts'
import { expectGolden } from '../support/golden.ts'
import { hostile } from '../support/hostile.ts'
import { target } from '../support/report-builder.ts'

const SCHEMA = 'https://example.com/mvp-budget.schema.json'
const part = {
  ...target,
  id: 'efr32mg24b310f1536im48',
  ramBytes: 256 * 1024,
  flashBytes: 1536 * 1024,
}

test('the file reads like a contract', () => {
  const models = [
    {
      path: 'models/vad.tflite',
      profile: profileWith({ ramKiB: 18, overrides: { target: part } }),
    },
    {
      path: 'models/kws.tflite',
      profile: profileWith({ ramKiB: 90.3, overrides: { target: part } }),
    },
    {
      path: 'models/custom op.tflite',
      profile: profileWith({
        ramAtLeast: true,
        latency: { value: null, atLeast: false, band: null, measured: false },
        overrides: { target: part },
      }),
    },
  ]
  const text = renderInit({ models, headroom: 0.1, part: part.id, schema: SCHEMA })
  expectGolden(text, 'budget/init.yml')
})

test('nothing that the change that quantizes a float model would break', () => {
  const plain = profileWith()
  const layers = plain.layers.map((layer) => ({ ...layer, accelerated: false, unsupported: null }))
  const profile = { ...plain, layers, acceleratorCycles: 0 }
  const models = [{ path: 'models/float.tflite', profile }]
  const text = renderInit({ models, headroom: 0.1, part: null, schema: SCHEMA })
  expect(text).toMatch(/latency: \d/)
  expect(text).not.toMatch(/accelerator-cycles|unsupported-layers/)
})

test('no models and no part still make a valid file', () => {
  const text = renderInit({ models: [], headroom: 0.1, part: null, schema: SCHEMA })
  expect(budgetOf(text).entries).toEqual([])
})

test('names that differ only by a version are one entry, which says what a new version follows', () => {
  const models = [
    { path: 'models/kws_v9.tflite', ramKiB: 40 },
    { path: 'models/kws_v10.tflite', ramKiB: 30 },
    { path: 'models/vad_v1.tflite', ramKiB: 20 },
    { path: 'models/size_16.tflite', ramKiB: 20 },
    { path: 'models/size_32.tflite', ramKiB: 20 },
  ].map(({ path, ...values }) => ({ path, profile: profileWith(values) }))
  const text = renderInit({ models, headroom: 0.1, part: null, schema: SCHEMA })
  const { entries } = budgetOf(text)
  expect(entries.map(({ match, keys }) => [match, keys.follows?.value])).toEqual([
    [['models/kws_v*.tflite'], ['models/kws_v*.tflite']],
    [['models/size_16.tflite'], undefined],
    [['models/size_32.tflite'], undefined],
    [['models/vad_v1.tflite'], undefined],
  ])
  expect(entries[0]?.keys.ram?.value.max?.text).toBe('44 KiB')
})

describe('for any models', () => {
  const paths = fc.oneof(
    fc.stringMatching(/^[a-z]{1,8}(\/[a-z_.-]{1,8}){0,2}\.tflite$/),
    hostile.map((text) => `models/${text.replace(/[/\n\r]/g, '')}.tflite`),
  )
  const numbers = fc.record({
    ramKiB: fc.double({ min: 0.1, max: 5000, noNaN: true }).map((kib) => Math.ceil(kib * 64) / 64),
    flashKiB: fc.integer({ min: 1, max: 5000 }),
    acceleratorCycles: fc.nat(2e9),
    latency: fc.double({ min: 1e-7, max: 10, noNaN: true }).map((value) => known(value)),
    energy: fc.double({ min: 1e-8, max: 1, noNaN: true }).map((value) => known(value)),
  })
  const headrooms = fc.double({ min: 0, max: 2, noNaN: true })

  test('every model passes the file that was made from it', () => {
    fc.assert(
      fc.property(paths, numbers, headrooms, (path, values, headroom) => {
        fc.pre(path.length < 200)
        const profile = profileWith(values)
        const text = renderInit({
          models: [{ path, profile }],
          headroom,
          part: null,
          schema: SCHEMA,
        })
        const rules = rulesFor(budgetOf(text), path)[0]
        expect(rules.entry).not.toBeNull()
        const found = checkModel({
          rules,
          head: ok(profile),
          base: null,
          diff: null,
          today: '2026-11-24',
          acceptance: null,
        })
        expect(found.filter(({ severity }) => severity !== 'info')).toEqual([])
      }),
    )
  })
})

test('a firmware project that is there is named in place of the speed', () => {
  const options = { models: [], headroom: 0.1, part: null, schema: SCHEMA }
  const text = renderInit({ ...options, project: 'fw/app: x.slcp' })
  expect(text).toContain('\nproject: "fw/app: x.slcp"\n')
  expect(text).not.toContain('optimize-speed')
  expect(problemsOf(text)).toEqual([])
  const several = renderInit({ ...options, otherProjects: ['a.slcp', 'b.slcp'] })
  expect(several).toContain('# project: "a.slcp"\n# project: "b.slcp"\n')
  expect(problemsOf(several)).toEqual([])
})
