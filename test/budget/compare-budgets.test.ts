import fc from 'fast-check'
import { checkModel } from '../../src/budget/check-model.ts'
import { compareBudgets, type BudgetComparison } from '../../src/budget/compare-budgets.ts'
import { rulesFor } from '../../src/budget/rules.ts'
import { budgetOf, ok, profileWith } from '../support/budget-builder.ts'

const KWS = 'models/kws.tflite'
const VAD = 'models/vad.tflite'
const over = profileWith({ ramKiB: 105.4375 })

function compare(base: string, head: string, more: Partial<BudgetComparison> = {}) {
  return compareBudgets({
    base: budgetOf(base),
    head: budgetOf(head),
    models: [
      { path: KWS, basePath: null, profiles: [{ build: null, profile: over }] },
      { path: VAD, basePath: null, profiles: [] },
    ],
    isComplete: true,
    today: '2026-11-24',
    ...more,
  })
}

function said(base: string, head: string): readonly string[] {
  return compare(base, head).map(({ severity, message }) => `${severity}: ${message}`)
}

const entry = (lines: string) =>
  `version: 1\nmodels:\n  - {match: models/kws.tflite, name: kws, ${lines}}\n`
const WITH_OLD = 'with the old budget this would be over by 9.4 KiB'

test.each<{ name: string; base: string; head: string; expected: readonly string[] }>([
  {
    name: 'a raised limit, with the old verdict',
    base: entry('ram: 96 KiB'),
    head: entry('ram: 112 KiB'),
    expected: [`warn: this change raises the RAM limit of kws from 96 KiB to 112 KiB; ${WITH_OLD}`],
  },
  {
    name: 'a raised limit that changes no verdict',
    base: entry('flash: 96 KiB'),
    head: entry('flash: 112 KiB'),
    expected: ['warn: this change raises the Flash limit of kws from 96 KiB to 112 KiB'],
  },
  {
    name: 'a lowered limit is none',
    base: entry('ram: 96 KiB'),
    head: entry('ram: 90 KiB'),
    expected: [],
  },
  {
    name: 'a removed limit',
    base: entry('ram: 96 KiB, flash: 1 MiB'),
    head: entry('flash: 1 MiB'),
    expected: [`warn: this change removes the RAM limit of kws (96 KiB); ${WITH_OLD}`],
  },
  {
    name: 'a limit that is no longer checked',
    base: entry('ram: 96 KiB'),
    head: entry('ram: {max: 96 KiB, enforce: off}'),
    expected: [`warn: this change stops checking RAM of kws; ${WITH_OLD}`],
  },
  {
    name: 'a limit that only warns',
    base: entry('ram: 96 KiB'),
    head: entry('ram: 96 KiB, enforce: warn'),
    expected: [
      `warn: this change only warns about RAM of kws (enforce: fail to warn); ${WITH_OLD}`,
    ],
  },
  {
    name: 'a later warning',
    base: entry('macs: {max: 9M, warn: 80 %}'),
    head: entry('macs: {max: 9M, warn: 90 %}'),
    expected: ['warn: this change warns later about MACs of kws (warn: 80 % to 90 %)'],
  },
  {
    name: 'more growth',
    base: entry('macs: {growth: 5 %}'),
    head: entry('macs: {growth: 5 % and 200k}'),
    expected: ['warn: this change raises the MACs growth limit of kws from 5 % to 5 % and 200k'],
  },
  {
    name: 'less growth is none',
    base: entry('macs: {growth: 5 % and 200k}'),
    head: entry('macs: {growth: 5 %}'),
    expected: [],
  },
  {
    name: 'no growth limit any more',
    base: entry('macs: {max: 9M, growth: 5 %}'),
    head: entry('macs: {max: 9M}'),
    expected: ['warn: this change removes the MACs growth limit of kws (5 %)'],
  },
  {
    name: 'a smaller margin',
    base: entry('latency: {max: 90 ms, margin: band}'),
    head: entry('latency: 90 ms'),
    expected: ['warn: this change lowers the margin of Latency for kws from band to none'],
  },
  {
    name: 'unknown values that pass',
    base: entry('latency: 90 ms'),
    head: entry('latency: {max: 90 ms, on-unknown: off}'),
    expected: ['warn: this change lets unknown Latency pass for kws (on-unknown: fail to off)'],
  },
  {
    name: 'another target, runtime, clock',
    base: entry('target: brd2601, macs: 9M'),
    head: entry('target: efr32xg26, runtime: mltk-device, clock: 40 MHz, macs: 9M'),
    expected: [
      'warn: this change changes optimize-speed of kws from 0 to 1',
      "warn: this change changes clock of kws from the part's usual clock to 40 MHz",
      'warn: this change changes runtime of kws from sdk to mltk-device',
      'warn: this change changes target of kws from brd2601 to efr32xg26',
    ],
  },
  {
    name: 'a build that is no longer said, so that it is the default one',
    base: entry('optimize-speed: 3, latency: 40 ms'),
    head: entry('latency: 40 ms'),
    expected: ['warn: this change changes optimize-speed of kws from 3 to 0'],
  },
  {
    name: 'the default build that is no longer said is none',
    base: entry('optimize-speed: 0, latency: 40 ms'),
    head: entry('latency: 40 ms'),
    expected: [],
  },
  {
    name: 'the same target in another case is none',
    base: entry('target: BRD2601, macs: 9M'),
    head: entry('target: brd2601, macs: 9M'),
    expected: [],
  },
  {
    name: 'a model that no entry matches any more',
    base: "version: 1\nmodels: [{match: 'models/*', ram: 96 KiB}]",
    head: "version: 1\nmodels: [{match: ['models/*', '!models/kws.tflite'], ram: 96 KiB}]",
    expected: [
      'warn: this change drops the budget of models/kws.tflite; with the old budget RAM would be over by 9.4 KiB',
    ],
  },
  {
    name: 'several models at once',
    base: "version: 1\nmodels: [{match: 'models/*', ram: 96 KiB}]",
    head: "version: 1\nmodels: [{match: 'models/*', ram: 112 KiB}]",
    expected: [
      `warn: this change raises the RAM limit of models/kws.tflite, models/vad.tflite from 96 KiB to 112 KiB; ${WITH_OLD}`,
    ],
  },
  {
    name: 'an earlier entry that takes the model over',
    base: "version: 1\nmodels: [{match: 'models/*', flash: 96 KiB}]",
    head: "version: 1\nmodels: [{match: models/kws*, macs: 9M}, {match: 'models/*', flash: 96 KiB}]",
    expected: ['warn: this change removes the Flash limit of models/kws.tflite (96 KiB)'],
  },
  {
    name: 'moving limits into "defaults" is none',
    base: "version: 1\nmodels: [{match: 'models/*', flash: 96 KiB, enforce: warn}]",
    head: "version: 1\ndefaults: {flash: {max: 98304 B, enforce: warn}}\nmodels: [{match: '**'}]",
    expected: [],
  },
  {
    name: 'limits of layers',
    base: entry('layers: [{match: conv*, macs: 1M}, {match: softmax, macs: 1k}]'),
    head: entry('layers: {match: conv*, macs: 2M}'),
    expected: [
      'warn: this change raises the MACs limit of layers conv* of kws from 1 M to 2 M',
      'warn: this change drops the limits of layers softmax of kws',
    ],
  },
  {
    name: 'a waiver',
    base: entry('ram: 96 KiB'),
    head: entry('ram: 96 KiB, waive: {until: 2027-01-31, reason: soon, ram: 112 KiB}'),
    expected: [
      `warn: this change waives RAM of kws up to 112 KiB until 2027-01-31: soon; ${WITH_OLD}`,
    ],
  },
  {
    name: 'a shorter waiver is none',
    base: entry('macs: 9M, waive: {until: 2027-01-31, reason: soon, macs: 12M}'),
    head: entry('macs: 9M, waive: {until: 2027-01-30, reason: x, macs: 11M}'),
    expected: [],
  },
  {
    name: 'a longer waiver',
    base: entry('macs: 9M, waive: {until: 2027-01-31, reason: soon, macs: 12M}'),
    head: entry('macs: 9M, waive: {until: 2027-02-01, reason: soon, macs: 12M}'),
    expected: ['warn: this change waives MACs of kws up to 12 M until 2027-02-01: soon'],
  },
  {
    name: 'no budget required any more',
    base: 'version: 1\nrequire-budget: true',
    head: 'version: 1',
    expected: ['warn: this change no longer requires a budget for every model'],
  },
  {
    name: 'a weaker policy: the base’s counts',
    base: 'version: 1\non-loosened: fail',
    head: 'version: 1\non-loosened: allow',
    expected: ['fail: this change changes on-loosened from fail to allow'],
  },
  {
    name: 'another label',
    base: 'version: 1\non-loosened: allow',
    head: 'version: 1\non-loosened: allow\naccept: {label: ok}',
    expected: [
      'info: this change changes how an overrun is accepted from label mvp-budget-accepted and line MVP-Budget-Reason to label ok and line MVP-Budget-Reason',
    ],
  },
  {
    name: 'forbidding acceptance is none',
    base: 'version: 1',
    head: 'version: 1\naccept: off',
    expected: [],
  },
  {
    name: 'allowing acceptance',
    base: 'version: 1\naccept: off',
    head: 'version: 1',
    expected: [
      'warn: this change changes how an overrun is accepted from off to label mvp-budget-accepted and line MVP-Budget-Reason',
    ],
  },
])('$name', ({ base, head, expected }) => {
  expect(said(base, head)).toEqual(expected)
})

describe('entries that no model falls under', () => {
  const base =
    "version: 1\nmodels: [{match: old/*, name: old, ram: 96 KiB}, {match: 'models/*', macs: 9M}]"
  const head = "version: 1\nmodels: [{match: 'models/*', macs: 9M}]"

  test('may be dropped where every model is known', () => {
    expect(said(base, head)).toEqual([
      'info: this change drops the budget of old (no model matches it)',
    ])
  })

  test('may not be dropped silently where only some models are known', () => {
    expect(compare(base, head, { isComplete: false })).toMatchObject([
      { severity: 'warn', message: 'this change drops the budget of old' },
    ])
  })

  test('are compared with the entry of the same name', () => {
    const raised = base.replace('old/*', 'older/*').replace('96 KiB', '97 KiB')
    expect(said(base, raised)).toEqual([
      'warn: this change raises the RAM limit of old from 96 KiB to 97 KiB',
    ])
  })
})

test('a removed file is a loosened budget', () => {
  const findings = compareBudgets({
    base: budgetOf(entry('ram: 96 KiB')),
    head: null,
    models: [{ path: KWS, basePath: null, profiles: [{ build: null, profile: over }] }],
    isComplete: true,
    today: '2026-11-24',
  })
  expect(findings.map(({ message }) => message)).toEqual([
    'this change drops the budget of kws; with the old budget RAM would be over by 9.4 KiB',
    'this change removes the budget file .github/mvp-budget.yml',
  ])
})

test('a new file loosens nothing', () => {
  expect(compare('version: 1', entry('ram: 96 KiB'), { base: null })).toEqual([])
})

test('a model that is renamed out of its budget loses it, though the file is the same', () => {
  const budget = entry('ram: 96 KiB')
  const models = [
    { path: 'models/new.tflite', basePath: KWS, profiles: [{ build: null, profile: over }] },
  ]
  expect(compare(budget, budget, { models }).map(({ message }) => message)).toEqual([
    'this change drops the budget of kws; with the old budget RAM would be over by 9.4 KiB',
  ])
})

describe('for any budgets', () => {
  const limit = fc
    .integer({ min: 80, max: 120 })
    .chain((max) =>
      fc.constantFrom(
        `${max} KiB`,
        'off',
        `{max: ${max} KiB, enforce: warn}`,
        `{max: ${max} KiB, enforce: off}`,
        `{max: ${max} KiB, on-unknown: warn}`,
        `{growth: ${max - 80} KiB}`,
        `{growth: ${max - 80} KiB and 5 %}`,
      ),
    )
  const keys = fc
    .record(
      {
        ram: limit,
        flash: limit,
        enforce: fc.constantFrom('fail', 'warn', 'off'),
        layers: fc.nat(9).map((macs) => `{match: conv*, accelerator-cycles: ${macs}k}`),
        waive: fc.constant('{until: 2027-01-31, reason: soon, ram: 110 KiB}'),
        'unsupported-layers': fc.nat(2).map(String),
      },
      { requiredKeys: [] },
    )
    .map((record) => Object.entries(record).map(([key, value]) => `${key}: ${value}`))
  const budgets = fc
    .tuple(
      keys,
      fc.uniqueArray(fc.tuple(fc.constantFrom(KWS, 'models/*', 'other/*'), keys), {
        maxLength: 3,
        selector: ([match]) => match,
      }),
    )
    .map(([shared, entries]) => {
      const defaults = shared.filter((line) => !line.startsWith('waive'))
      const models = entries.map(
        ([match, lines]) => `  - {${[`match: ${match}`, ...lines].join(', ')}}`,
      )
      const parts = [
        'version: 1',
        ...(defaults.length > 0 ? [`defaults: {${defaults.join(', ')}}`] : []),
        ...(models.length > 0 ? ['models:', ...models] : []),
      ]
      return budgetOf(parts.join('\n'))
    })
  const kib = fc.integer({ min: 75, max: 125 })
  const models = [{ path: KWS, basePath: null, profiles: [] }]
  const common = { models, isComplete: true, today: '2026-11-24' }

  test('a budget is not looser than itself', () => {
    fc.assert(
      fc.property(budgets, (budget) => {
        expect(compareBudgets({ base: budget, head: budget, ...common })).toEqual([])
      }),
    )
  })

  test('what failed under the old budget and passes under the new one was loosened', () => {
    const seen = { loosened: 0 }
    fc.assert(
      fc.property(budgets, budgets, kib, kib, (base, head, ramKiB, baseKiB) => {
        const failing = (budget: typeof base) =>
          checkModel({
            rules: rulesFor(budget, KWS)[0],
            head: ok(profileWith({ ramKiB, flashKiB: ramKiB })),
            base: ok(profileWith({ ramKiB: baseKiB, flashKiB: baseKiB, sha: 'base' })),
            diff: null,
            today: '2026-11-24',
            acceptance: null,
          }).some(({ severity }) => severity === 'fail')
        if (!failing(base) || failing(head)) return
        seen.loosened++
        expect(compareBudgets({ base, head, ...common })).not.toEqual([])
      }),
      { numRuns: 1000 },
    )
    expect(seen.loosened).toBeGreaterThan(20)
  })
})
