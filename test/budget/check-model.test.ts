import fc from 'fast-check'
import { checkModel, type ModelCheck } from '../../src/budget/check-model.ts'
import { statusOf } from '../../src/budget/conclude.ts'
import type { Finding } from '../../src/budget/finding.ts'
import { sortFindings } from '../../src/budget/finding-order.ts'
import { METRIC_IDS } from '../../src/budget/keys.ts'
import { METRICS, type Unit } from '../../src/budget/metric.ts'
import { rulesFor } from '../../src/budget/rules.ts'
import type { Profile } from '../../src/profile/profile.ts'
import {
  broken,
  budgetOf,
  known,
  ok,
  profileWith,
  type Numbers,
} from '../support/budget-builder.ts'
import { diffOf } from '../support/report-builder.ts'

const PATH = 'models/kws.tflite'
const TODAY = '2026-11-24'

function checkOf(budget: string | null, head: Profile, base: Profile | null): ModelCheck {
  return {
    rules: rulesFor(budget === null ? null : budgetOf(budget), PATH)[0],
    head: ok(head),
    base: base === null ? null : ok(base),
    diff: base === null ? null : diffOf(base, head),
    today: TODAY,
    acceptance: null,
  }
}

function shown(findings: readonly Finding[]): readonly string[] {
  return findings.map(({ severity, id, message }) => `${severity} ${id}: ${message}`)
}

function entryBudget(entry: string): string {
  return `version: 1\nmodels:\n  - match: models/*.tflite\n    ${entry}\n`
}

/** Findings of one entry, without those about the layer that is always off the MVP. */
function check(entry: string, head: Numbers, base?: Numbers): readonly string[] {
  const before = base === undefined ? null : profileWith({ sha: 'base', ...base })
  const findings = checkModel(checkOf(entryBudget(entry), profileWith(head), before))
  return shown(findings.filter(({ id }) => id !== 'unsupported-layer'))
}

const unknown = { value: null, atLeast: false, band: null, measured: false }
const part = {
  ...profileWith().target,
  id: 'efr32mg24b310f1536im48',
  ramBytes: 256 * 1024,
  flashBytes: 1536 * 1024,
}

describe('absolute limits', () => {
  test.each<{ entry: string; head: Numbers; expected: readonly string[] }>([
    {
      entry: 'ram: 96 KiB',
      head: { ramKiB: 105.4375 },
      expected: ['fail over-budget: RAM 105.4 KiB is 9.4 KiB over the limit of 96 KiB'],
    },
    { entry: 'ram: 96 KiB', head: { ramKiB: 90 }, expected: [] },
    {
      entry: 'ram: 96 KiB',
      head: { ramKiB: 96 },
      expected: ['warn near-budget: RAM 96 KiB is exactly the limit of 96 KiB'],
    },
    {
      entry: 'ram: 96 KiB',
      head: { ramKiB: 96 + 16 / 1024 },
      expected: ['fail over-budget: RAM 96.02 KiB is 16 B over the limit of 96 KiB'],
    },
    {
      entry: 'ram: 96 KiB',
      head: { ramKiB: 94 },
      expected: ['warn near-budget: RAM 94 KiB is 97.9 % of the limit of 96 KiB: 2 KiB left'],
    },
    { entry: 'ram: {max: 96 KiB, warn: off}', head: { ramKiB: 94 }, expected: [] },
    {
      entry: 'ram: {max: 96 KiB, warn: 50 %}',
      head: { ramKiB: 48 },
      expected: ['warn near-budget: RAM 48 KiB is 50 % of the limit of 96 KiB: 48 KiB left'],
    },
    {
      entry: 'ram: {max: 96 KiB, enforce: warn}',
      head: { ramKiB: 105.4375 },
      expected: ['warn over-budget: RAM 105.4 KiB is 9.4 KiB over the limit of 96 KiB'],
    },
    {
      entry: 'ram: {max: 96 KiB, enforce: off}',
      head: { ramKiB: 200 },
      expected: ['info no-budget: no budget: its entry switches every limit off'],
    },
    {
      entry: 'flash: 50 KiB\n    enforce: warn',
      head: {},
      expected: ['warn over-budget: Flash 60 KiB is 10 KiB over the limit of 50 KiB'],
    },
    {
      entry: 'accelerator-cycles: 800k',
      head: {},
      expected: ['fail over-budget: MVP cycles 900 k is 100 k over the limit of 800 k'],
    },
    {
      entry: 'macs: 1M',
      head: {},
      expected: ['fail over-budget: MACs 1.20 M is 200 k over the limit of 1 M'],
    },
    {
      entry: 'unsupported-layers: 0',
      head: {},
      expected: ['fail over-budget: 1 layer off the MVP, 1 more than the limit of 0'],
    },
    { entry: 'unsupported-layers: 1', head: {}, expected: [] },
    {
      entry: 'latency: 40 ms',
      head: { latency: known(0.042) },
      expected: ['fail over-budget: Latency 42 ms is 2 ms over the limit of 40 ms (estimate ±8 %)'],
    },
    { entry: 'latency: 40 ms', head: { latency: known(0.0379) }, expected: [] },
    {
      entry: 'latency: {max: 40 ms, margin: band}',
      head: { latency: known(0.0379) },
      expected: [
        'fail over-budget: Latency 40.9 ms (37.9 ms with its margin of 8 %) is 932 µs over the limit of 40 ms',
      ],
    },
    {
      entry: 'latency: {max: 40 ms, margin: 10 %}',
      head: { latency: known(0.03) },
      expected: [],
    },
    {
      entry: 'energy: 1 mJ',
      head: {},
      expected: [
        'fail over-budget: Energy 1.20 mJ is 200 µJ over the limit of 1 mJ (estimate ±8 %)',
      ],
    },
  ])('$entry with $head', ({ entry, head, expected }) => {
    expect(check(entry, head)).toEqual(expected)
  })
})

describe('values that are not known never pass silently', () => {
  test.each<{ entry: string; head: Numbers; base?: Numbers; expected: readonly string[] }>([
    {
      entry: 'latency: 40 ms',
      head: { latency: unknown },
      expected: [
        'fail cannot-check: Latency is unknown and cannot be checked against the limit of 40 ms',
      ],
    },
    {
      entry: 'ram: 96 KiB',
      head: { ramKiB: 90, ramAtLeast: true },
      expected: [
        'fail cannot-check: RAM is at least 90 KiB, but how much more is unknown: it cannot be checked against the limit of 96 KiB',
      ],
    },
    {
      entry: 'ram: 96 KiB',
      head: { ramKiB: 100, ramAtLeast: true },
      expected: ['fail over-budget: RAM at least 100 KiB is 4 KiB over the limit of 96 KiB'],
    },
    {
      entry: 'ram: {max: 96 KiB, on-unknown: warn}',
      head: { ramKiB: 90, ramAtLeast: true },
      expected: [
        'warn cannot-check: RAM is at least 90 KiB, but how much more is unknown: it cannot be checked against the limit of 96 KiB',
      ],
    },
    {
      entry: 'ram: 96 KiB\n    on-unknown: off',
      head: { ramKiB: 90, ramAtLeast: true },
      expected: [],
    },
    {
      entry: 'ram: {max: 96 KiB, enforce: warn, on-unknown: fail}',
      head: { ramKiB: 90, ramAtLeast: true },
      expected: [
        'warn cannot-check: RAM is at least 90 KiB, but how much more is unknown: it cannot be checked against the limit of 96 KiB',
      ],
    },
    {
      entry: 'latency: {max: 40 ms, margin: band}',
      head: { latency: known(0.03, null) },
      expected: [
        'fail cannot-check: Latency is 30 ms, but its error band is unknown: it cannot be checked against the limit of 40 ms with a margin',
      ],
    },
    {
      entry: 'latency: {max: 40 ms, growth: 1 ms}',
      head: { latency: unknown },
      base: {},
      expected: [
        'fail cannot-check: Latency is unknown and cannot be checked against the limit of 40 ms',
      ],
    },
    {
      entry: 'latency: {growth: 1 ms}',
      head: {},
      base: { latency: unknown },
      expected: ['fail cannot-check: Latency is unknown in the base: its growth cannot be checked'],
    },
    {
      entry: 'ram: {growth: 1 KiB}',
      head: { ramAtLeast: true },
      base: {},
      expected: [
        'fail cannot-check: RAM is only known as at least 90 KiB: its growth cannot be checked',
      ],
    },
    { entry: 'ram: {growth: 1 KiB}', head: {}, base: { ramAtLeast: true }, expected: [] },
    {
      entry: 'ram: {growth: 1 KiB}',
      head: { ramKiB: 92, ramAtLeast: true },
      base: { ramKiB: 90 },
      expected: [
        'fail regression: RAM grew by 2 KiB (2.2 %) from 90 KiB to 92 KiB, allowed is 1 KiB',
      ],
    },
    {
      entry: 'ram: {growth: 1 KiB}',
      head: { ramAtLeast: true, sha: 'same' },
      base: { ramAtLeast: true, sha: 'same' },
      expected: [],
    },
  ])('$entry with $head against $base', ({ entry, head, base, expected }) => {
    expect(check(entry, head, base)).toEqual(expected)
  })
})

describe('growth against the base', () => {
  test.each<{ entry: string; head: Numbers; base?: Numbers; expected: readonly string[] }>([
    {
      entry: 'ram: {growth: 2 KiB and 5 %}',
      head: { ramKiB: 105.4375 },
      base: { ramKiB: 92.8125 },
      expected: [
        'fail regression: RAM grew by 12.6 KiB (13.6 %) from 92.8 KiB to 105.4 KiB, allowed is 2 KiB and 5 %',
      ],
    },
    {
      entry: 'ram: {growth: 2 KiB and 5 %}',
      head: { ramKiB: 93 },
      base: { ramKiB: 90 },
      expected: [],
    },
    {
      entry: 'ram: {growth: 2 KiB and 5 %}',
      head: { ramKiB: 11 },
      base: { ramKiB: 10 },
      expected: [],
    },
    { entry: 'ram: {growth: 2 KiB}', head: { ramKiB: 92 }, base: { ramKiB: 90 }, expected: [] },
    { entry: 'ram: {growth: 2 KiB}', head: { ramKiB: 80 }, base: { ramKiB: 90 }, expected: [] },
    {
      entry: 'ram: {growth: 2 KiB}',
      head: { ramKiB: 200 },
      expected: [
        'info nothing-to-compare: nothing to compare: only growth is limited, and there is no base of this model',
      ],
    },
    {
      entry: 'ram: {growth: 0 B}',
      head: { ramKiB: 90 + 16 / 1024 },
      base: { ramKiB: 90 },
      expected: ['fail regression: RAM grew by 16 B from 90 KiB to 90.02 KiB, allowed is 0 B'],
    },
    {
      entry: 'macs: {growth: 5 %}',
      head: { macs: 5 },
      base: { macs: 0 },
      expected: ['fail regression: MACs grew by 5 from 0 to 5, allowed is 5 %'],
    },
    {
      entry: 'ram: {max: 96 KiB, growth: 2 KiB, enforce: warn}',
      head: { ramKiB: 100 },
      base: { ramKiB: 90 },
      expected: [
        'warn over-budget: RAM 100 KiB is 4 KiB over the limit of 96 KiB',
        'warn regression: RAM grew by 10 KiB (11.1 %) from 90 KiB to 100 KiB, allowed is 2 KiB',
      ],
    },
  ])('$entry with $head against $base', ({ entry, head, base, expected }) => {
    expect(check(entry, head, base)).toEqual(expected)
  })

  test('limits under "defaults" hold for a model without an entry, too', () => {
    const budget = 'version: 1\ndefaults: {ram: {growth: 2 KiB}}\n'
    const head = profileWith({ ramKiB: 100 })
    const base = profileWith({ ramKiB: 90, sha: 'base' })
    expect(shown(checkModel(checkOf(budget, head, base)))).toEqual([
      'fail regression: RAM grew by 10 KiB (11.1 %) from 90 KiB to 100 KiB, allowed is 2 KiB',
      expect.stringContaining('unsupported-layer'),
    ])
  })

  test.each(['ram: {growth: 2 KiB}', 'layers: {match: conv*, accelerator-cycles: {growth: 1k}}'])(
    'a base that cannot be profiled blocks nothing, but is said: %s',
    (entry) => {
      const budget = entryBudget(entry)
      const findings = checkModel({
        ...checkOf(budget, profileWith(), null),
        base: broken('models/kws.tflite: truncated'),
      })
      expect(shown(findings)).toContain(
        'warn base-error: growth is not checked: the model in the base cannot be profiled (models/kws.tflite: truncated)',
      )
    },
  )
})

describe('the memory of the part', () => {
  test('is a limit where the budget sets none', () => {
    const head = profileWith({ ramKiB: 300, overrides: { target: part } })
    expect(shown(checkModel(checkOf(null, head, null)))).toEqual([
      'fail over-budget: RAM 300 KiB is 44 KiB over what efr32mg24b310f1536im48 has, 256 KiB',
      expect.stringContaining('unsupported-layer'),
      'info no-budget: no budget: there is no budget file',
    ])
  })

  test('is a limit where the budget allows more', () => {
    const head = profileWith({ ramKiB: 300, overrides: { target: part } })
    const findings = checkModel(checkOf(entryBudget('ram: 512 KiB'), head, null))
    expect(findings[0]?.limit).toBe(256 * 1024)
  })

  test('is a limit where the budget only warns of a tighter one', () => {
    const budget = entryBudget('ram: {max: 96 KiB, enforce: warn}')
    const beyond = profileWith({ ramKiB: 300, overrides: { target: part } })
    expect(checkModel(checkOf(budget, beyond, null))[0]).toMatchObject({
      ...{ id: 'over-budget', severity: 'fail', limit: 256 * 1024 },
    })
    const within = profileWith({ ramKiB: 200, overrides: { target: part } })
    expect(checkModel(checkOf(budget, within, null))[0]).toMatchObject({
      ...{ id: 'over-budget', severity: 'warn', limit: 96 * 1024 },
    })
  })

  test('does not stand in the way of a tighter budget', () => {
    const head = profileWith({ ramKiB: 100, overrides: { target: part } })
    const findings = checkModel(checkOf(entryBudget('ram: 96 KiB'), head, null))
    expect(findings[0]?.limit).toBe(96 * 1024)
  })
})

describe('layers', () => {
  test.each<{ entry: string; expected: readonly string[] }>([
    {
      entry: 'layers: {match: conv*, accelerator-cycles: 10k}',
      expected: [
        'fail over-budget: layer 0 (conv_2d): MVP cycles 20 k is 10 k over the limit of 10 k',
      ],
    },
    {
      entry: "layers: {match: [conv*, '!a/**'], accelerator-cycles: 10k}",
      expected: [],
    },
    {
      entry: 'layers: [{match: a/*, macs: 0}, {match: softmax, latency: 1 us, enforce: warn}]',
      expected: [
        'warn over-budget: layer 2 (softmax): Latency 64.1 µs is 63.1 µs over the limit of 1 µs (estimate ±8 %)',
      ],
    },
    {
      entry: 'layers: {match: lstm, macs: 0}',
      expected: [
        'warn layer-rule-unused: no layer of the model matches lstm: the limits of that rule hold nothing',
      ],
    },
  ])('$entry', ({ entry, expected }) => {
    expect(check(entry, {})).toEqual(expected)
  })

  test('growth of a layer is measured against the layer it was aligned with', () => {
    const base = profileWith({ sha: 'base' })
    const layers = base.layers.map((layer) => ({ ...layer, acceleratorCycles: 30_000 }))
    const head = profileWith({ overrides: { layers } })
    const budget = entryBudget('layers: {match: conv*, accelerator-cycles: {growth: 1k}}')
    expect(shown(checkModel(checkOf(budget, head, base)))[0]).toBe(
      'fail regression: layer 0 (conv_2d): MVP cycles grew by 10 k (50 %) from 20 k to 30 k, allowed is 1k',
    )
  })
})

test('growth of layers that the base has not is said', () => {
  const head = profileWith()
  const base = profileWith({ sha: 'base', overrides: { layers: [] } })
  const budget = entryBudget('layers: {match: conv*, accelerator-cycles: {growth: 1k}}')
  expect(shown(checkModel(checkOf(budget, head, base)))).toContainEqual(
    expect.stringMatching(/^info growth-unapplied: .* new: .* growth \(MVP cycles\) has nothing/),
  )
})

describe('growth that is no loss', () => {
  const FASTER = 'elapsed cycles fell from 61.2 M to 3.16 M'
  const float = { cycles: known(61_200_000), acceleratorCycles: 0, macs: 1_000_000, ramKiB: 167 }
  const quantized = { cycles: known(3_160_000), acceleratorCycles: 2_290_000, macs: 1_200_000 }

  test.each([
    {
      name: 'MVP cycles of a model that comes onto the MVP',
      entry: 'accelerator-cycles: {growth: 5 %}',
      base: float,
      head: quantized,
      expected: [
        `info growth-excused: MVP cycles grew by 2.29 M from 0 to 2.29 M, allowed is 5 %; ${FASTER}: no regression`,
      ],
    },
    {
      name: 'MVP cycles that grow with the time',
      entry: 'accelerator-cycles: {growth: 5 %}',
      base: { acceleratorCycles: 900_000 },
      head: { acceleratorCycles: 990_000, cycles: known(8_100_000) },
      expected: [
        'fail regression: MVP cycles grew by 90 k (10 %) from 900 k to 990 k, allowed is 5 %',
      ],
    },
    {
      name: 'MACs that take less time',
      entry: 'macs: {growth: 5 %}',
      base: float,
      head: quantized,
      expected: [
        `info growth-excused: MACs grew by 200 k (20 %) from 1 M to 1.20 M, allowed is 5 %; ${FASTER}: no regression`,
      ],
    },
    {
      name: 'flash that buys as much RAM',
      entry: 'flash: {growth: 1 KiB}',
      base: { ramKiB: 100, flashKiB: 60 },
      head: { ramKiB: 90, flashKiB: 64 },
      expected: [
        'info growth-excused: Flash grew by 4 KiB (6.7 %) from 60 KiB to 64 KiB, allowed is 1 KiB; RAM fell from 100 KiB to 90 KiB: no regression',
      ],
    },
    {
      name: 'flash that buys less RAM than it takes',
      entry: 'flash: {growth: 1 KiB}',
      base: { ramKiB: 92, flashKiB: 60 },
      head: { ramKiB: 90, flashKiB: 64 },
      expected: [
        'fail regression: Flash grew by 4 KiB (6.7 %) from 60 KiB to 64 KiB, allowed is 1 KiB',
      ],
    },
    {
      name: 'RAM grows at the cost of nothing else',
      entry: 'ram: {growth: 1 KiB}',
      base: { ramKiB: 90, flashKiB: 64 },
      head: { ramKiB: 100, flashKiB: 20, cycles: known(1_000_000) },
      expected: [
        'fail regression: RAM grew by 10 KiB (11.1 %) from 90 KiB to 100 KiB, allowed is 1 KiB',
      ],
    },
    {
      name: 'an absolute limit on MVP cycles holds, and says what to limit instead',
      entry: 'accelerator-cycles: 0',
      base: float,
      head: quantized,
      expected: [
        `fail over-budget: MVP cycles 2.29 M is 2.29 M over the limit of 0; ${FASTER}: limit cycles or latency instead`,
      ],
    },
  ])('$name', ({ entry, base, head, expected }) => {
    expect(check(entry, head, base)).toEqual(expected)
  })

  test('of a layer that comes onto the MVP', () => {
    const base = profileWith({ sha: 'base' })
    const layers = base.layers.map((layer) => ({
      ...layer,
      acceleratorCycles: 30_000,
      cycles: known(10),
    }))
    const head = profileWith({ overrides: { layers } })
    const budget = entryBudget('layers: {match: conv*, accelerator-cycles: {growth: 1k}}')
    const ids = checkModel(checkOf(budget, head, base)).map(({ id }) => id)
    expect(ids).toContain('growth-excused')
    expect(ids).not.toContain('regression')
  })
})

describe('waivers', () => {
  const waived = (until: string, upTo = '112 KiB') =>
    `ram: 96 KiB\n    waive: {until: ${until}, reason: smaller front end comes, ram: ${upTo}}`
  const OVER = 'RAM 105.4 KiB is 9.4 KiB over the limit of 96 KiB'

  test.each([
    {
      name: 'a running waiver turns the failure into information',
      entry: waived('2026-12-31'),
      expected: [
        `info waived: ${OVER}, waived up to 112 KiB until 2026-12-31: smaller front end comes`,
      ],
    },
    {
      name: 'fourteen days before its end it warns',
      entry: waived('2026-12-08'),
      expected: [
        'warn waiver-expires: the waiver of RAM up to 112 KiB (smaller front end comes) runs out in 14 days, after 2026-12-08',
        `info waived: ${OVER}, waived up to 112 KiB until 2026-12-08: smaller front end comes`,
      ],
    },
    {
      name: 'on its last day it still holds',
      entry: waived(TODAY),
      expected: [
        'warn waiver-expires: the waiver of RAM up to 112 KiB (smaller front end comes) runs out today, after 2026-11-24',
        `info waived: ${OVER}, waived up to 112 KiB until 2026-11-24: smaller front end comes`,
      ],
    },
    {
      name: 'the day after it fails',
      entry: waived('2026-11-23'),
      expected: [
        `fail over-budget: ${OVER}; its waiver ran out on 2026-11-23`,
        'warn waiver-expired: the waiver of RAM up to 112 KiB (smaller front end comes) ran out on 2026-11-23 and holds no longer: remove it',
      ],
    },
    {
      name: 'it covers nothing beyond its value',
      entry: waived('2026-12-31', '100 KiB'),
      expected: [`fail over-budget: ${OVER}`],
    },
  ])('$name', ({ entry, expected }) => {
    expect(check(entry, { ramKiB: 105.4375 })).toEqual(expected)
  })
})

describe('what is said besides limits', () => {
  test('a model that cannot be profiled fails with nothing else', () => {
    const findings = checkModel({
      ...checkOf(entryBudget('ram: 96 KiB'), profileWith(), null),
      head: broken('kws.tflite: 12 bytes are no model'),
    })
    expect(shown(findings)).toEqual(['fail model-error: kws.tflite: 12 bytes are no model'])
  })

  test('a model that fails at inference fails the check', () => {
    const warnings = [
      { code: 'fails-at-inference' as const, layer: 1, message: 'layer 1 returns an error' },
    ]
    const head = profileWith({ overrides: { warnings } })
    expect(shown(checkModel(checkOf(entryBudget('ram: 96 KiB'), head, null)))[0]).toBe(
      'fail fails-at-inference: layer 1 returns an error',
    )
  })

  test.each([
    ['nothing', 'ram: 96 KiB', 'warn'],
    ['one', 'unsupported-layers: 1', 'info'],
    ['none', 'unsupported-layers: 0', 'warn'],
    ['not checked', 'unsupported-layers: off\n    ram: 96 KiB', 'warn'],
    ['enforce off', 'unsupported-layers: {max: 0, enforce: off}', 'info'],
  ])('a layer off the MVP where the budget allows %s', (_name, entry, severity) => {
    const findings = checkModel(checkOf(entryBudget(entry), profileWith(), null))
    expect(findings.find(({ id }) => id === 'unsupported-layer')?.severity).toBe(severity)
  })

  test.each([
    ['version: 1\n', 'info', 'no budget: no entry of the budget file matches it'],
    [
      'version: 1\nrequire-budget: true\n',
      'fail',
      'no budget, and "require-budget" asks for one: no entry of the budget file matches it; add limits for models/kws.tflite',
    ],
    [
      "version: 1\nrequire-budget: true\nmodels: [{match: '**'}]\n",
      'fail',
      'no budget, and "require-budget" asks for one: its entry sets no limit; add limits for models/kws.tflite',
    ],
  ])('without a budget: %j', (budget, severity, message) => {
    const findings = checkModel(checkOf(budget, profileWith(), null))
    expect(findings.find(({ id }) => id === 'no-budget')).toMatchObject({ severity, message })
  })
})

describe('for any numbers and limits', () => {
  const kib = fc.integer({ min: 1, max: 400 })
  const numbers = fc.record({
    ramKiB: kib,
    ramAtLeast: fc.boolean(),
    flashKiB: kib,
    acceleratorCycles: fc.nat(2_000_000),
    latency: fc.oneof(
      fc.constant(unknown),
      fc.double({ min: 0, max: 0.1, noNaN: true }).map((one) => known(one)),
    ),
  })
  const limits = fc
    .record(
      {
        ram: fc.oneof(
          kib.map((max) => `${max} KiB`),
          kib.map((max) => `{growth: ${max} KiB}`),
        ),
        flash: kib.map((max) => `{max: ${max} KiB, growth: 1 KiB and 5 %}`),
        'accelerator-cycles': fc.nat(2_000_000).map(String),
        latency: fc.nat(99).map((max) => `{max: ${max} ms, margin: band}`),
        'unsupported-layers': fc.nat(2).map(String),
      },
      { requiredKeys: [] },
    )
    .map((record) => Object.entries(record).map(([key, value]) => `${key}: ${value}`))
  const found = (lines: readonly string[], head: Numbers, base: Numbers) =>
    checkModel(
      checkOf(
        entryBudget(['name: x', ...lines].join('\n    ')),
        profileWith(head),
        profileWith({ ...base, sha: 'base' }),
      ),
    )

  test('one more limit never takes a finding away', () => {
    fc.assert(
      fc.property(limits, numbers, numbers, fc.nat(4), (lines, head, base, drop) => {
        const fewer = lines.filter((_line, index) => index !== drop)
        const verdicts = (all: readonly Finding[]) =>
          all.filter(({ id }) => id !== 'no-budget' && id !== 'unsupported-layer')
        const more = verdicts(found(lines, head, base))
        for (const one of verdicts(found(fewer, head, base))) {
          expect(more.map(({ message }) => message)).toContain(one.message)
        }
      }),
    )
  })

  test('a tighter limit is never a lesser finding', () => {
    fc.assert(
      fc.property(kib, kib, numbers, (limit, less, head) => {
        const rank = (max: number) =>
          Math.min(
            3,
            ...found([`ram: ${max} KiB`], head, head)
              .filter(({ metric }) => metric === 'ram')
              .map(({ severity }) => ['fail', 'warn', 'info'].indexOf(severity)),
          )
        expect(rank(Math.max(0, limit - less))).toBeLessThanOrEqual(rank(limit))
      }),
    )
  })

  test('findings come sorted, and the same on every run', () => {
    fc.assert(
      fc.property(limits, numbers, numbers, (lines, head, base) => {
        const findings = found(lines, head, base)
        expect(found(lines, head, base)).toEqual(findings)
        expect(sortFindings(findings.toReversed())).toEqual(findings)
      }),
    )
  })
})

const NOTHING: Readonly<Record<Unit, string>> = {
  bytes: '0 B',
  cycles: '0',
  macs: '0',
  layers: '0',
  percent: '0 %',
  seconds: '0 s',
  joules: '0 J',
}

test.each(METRIC_IDS)('%s can be limited and is then checked', (id) => {
  const entry = `${id}: ${NOTHING[METRICS[id].unit]}`
  const channels = { total: 8, constant: 1, unread: 0 }
  const plain = profileWith()
  const profile = { ...plain, layers: plain.layers.map((layer) => ({ ...layer, channels })) }
  const findings = checkModel(checkOf(entryBudget(entry), profile, null))
  expect(findings.map((one) => `${one.id} ${one.metric ?? ''}`)).toContain(`over-budget ${id}`)
})

test('a model under a budget file that cannot be read is not checked, which is not the same as without a budget', () => {
  const rules = rulesFor(null, PATH, 'invalid')[0]
  const findings = checkModel({ ...checkOf(null, profileWith(), null), rules })
  expect(shown(findings)).toContain(
    'info budget-unread: not checked: the budget file cannot be read',
  )
  expect(statusOf(findings)).toBe('unchecked')
  expect(findings.some(({ id }) => id === 'no-budget')).toBe(false)
})
