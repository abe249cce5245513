/** Several builds in one budget file: which rules hold on which, and how their findings become one list. */
import { accept, failingNumbers } from '../../src/budget/acceptance.ts'
import { checkModel } from '../../src/budget/check-model.ts'
import { compareBudgets } from '../../src/budget/compare-budgets.ts'
import type { Finding } from '../../src/budget/finding.ts'
import { findingsOf, mergeBuilds } from '../../src/budget/merge-builds.ts'
import { rulesFor, targetRequest } from '../../src/budget/rules.ts'
import { budgetOf, ok, problemsOf, profileWith } from '../support/budget-builder.ts'

const KWS = 'models/kws.tflite'
const BUILDS = `version: 1
targets:
  kit: {target: brd2601b, optimize-speed: 1}
  field: {clock: 39 MHz, accelerator: none}
`
const of = (text: string, path = KWS) => rulesFor(budgetOf(BUILDS + text), path)
const maxOf = (text: string) =>
  of(text).map(({ build, limits }) => [
    build,
    ...limits.map(({ metric, max }) => `${metric} ${String(max?.value)}`),
  ])

test.each([
  { name: 'all of the file', text: '', expected: ['kit', 'field'] },
  {
    name: 'those of the entry, in its order',
    text: `models: [{match: '**', targets: [field, kit]}]`,
    expected: ['field', 'kit'],
  },
  {
    name: 'one',
    text: `models: [{match: '**', targets: field}]`,
    expected: ['field'],
  },
  {
    name: 'those of the defaults',
    text: `defaults: {targets: kit}\nmodels: [{match: '**', ram: 1 MiB}]`,
    expected: ['kit'],
  },
  {
    name: 'those of the defaults for a model without an entry',
    text: 'defaults: {targets: kit}',
    expected: ['kit'],
  },
  {
    name: 'none where the entry describes its own',
    text: `defaults: {targets: kit}\nmodels: [{match: '**', optimize-speed: 2}]`,
    expected: [null],
  },
  {
    name: 'those of the entry although it says something that they do not',
    text: `models: [{match: '**', optimize-speed: 2, targets: field}]`,
    expected: ['field'],
  },
])('a model is held against $name', ({ text, expected }) => {
  expect(of(text).map(({ build }) => build)).toEqual(expected)
})

test('a build is what it says, then the entry, then the defaults', () => {
  const builds = of(
    `defaults: {runtime: mltk-device, clock: 20 MHz}\nmodels: [{match: '**', targets: [kit, field], target: efr32xg26}]`,
  )
  expect(builds.map(targetRequest)).toMatchObject([
    {
      ...{ id: 'brd2601b', accelerator: 'mvp', runtime: 'mltk-device' },
      ...{ optimizeSpeed: 1, clockHz: 20e6 },
    },
    { id: 'efr32xg26', accelerator: 'none', runtime: 'mltk-device', clockHz: 39e6 },
  ])
})

test("limits of one build come before the entry's, and hold for it alone", () => {
  expect(
    maxOf(
      `defaults: {targets: {field: {flash: 2 kB}}, flash: 1 kB}
models: [{match: '**', targets: {kit: {ram: 3 kB}, field: }, ram: 4 kB}]`,
    ),
  ).toEqual([
    ['kit', 'ram 3000', 'flash 1000'],
    ['field', 'ram 4000', 'flash 2000'],
  ])
})

test.each([
  {
    name: 'a build that the file does not have',
    text: `${BUILDS}models:\n  - match: '**'\n    targets: [kit, feild]\n`,
    expected: [
      'b.yml:7:20: models[0].targets: there is no build "feild", did you mean "field"? "targets" of the file has kit, field',
    ],
  },
  {
    name: 'a build of a file without any',
    text: `version: 1\nmodels: [{match: '**', targets: kit}]`,
    expected: [
      'b.yml:2:33: models[0].targets: there is no build "kit": describe it under "targets" of the file, e.g. targets: {kit: {optimize-speed: 1}}',
    ],
  },
  {
    name: 'a waiver for a build that is not there',
    text: `${BUILDS}models: [{match: '**', waive: {until: 2027-01-31, reason: x, ram: 1 kB, targets: kitt}}]`,
    expected: [
      'b.yml:5:82: models[0].waive: there is no build "kitt", did you mean "kit"? "targets" of the file has kit, field',
    ],
  },
  {
    name: 'a limit in the description of a build',
    text: `version: 1\ntargets: {kit: {ram: 3 kB}}`,
    expected: [
      'b.yml:2:17: targets.kit: "ram" does not belong here: limits of one build stand in an entry, e.g. targets: {kit: {latency: 45 ms}}',
    ],
  },
  {
    name: 'a setting among the limits of a build',
    text: `${BUILDS}models: [{match: '**', targets: {kit: {clock: 39 MHz}}}]`,
    expected: [
      'b.yml:5:40: models[0].targets.kit: "clock" does not belong here: say it of the build itself, under "targets" of the file',
    ],
  },
  {
    name: 'a name twice',
    text: `version: 1\ntargets: {kit: {optimize-speed: 1}, kit: {optimize-speed: 0}}`,
    expected: ['b.yml:2:37: targets.kit: the name is already in line 2: remove one of the two'],
  },
  {
    name: 'an empty description',
    text: `version: 1\ntargets: {kit: {}}`,
    expected: [
      'b.yml:2:16: targets.kit: it says nothing of the build, expected e.g. optimize-speed: 1',
    ],
  },
  {
    name: 'a name that is none',
    text: `version: 1\ntargets: {'@kit': {optimize-speed: 1}}`,
    expected: [
      'b.yml:2:11: targets: found "@kit", expected the name of a build: letters, digits, ".", "_" and "-", at most 32 characters',
    ],
  },
  {
    name: 'the same globs in two entries',
    text: `version: 1\nmodels:\n  - match: [a.tflite, b.tflite]\n    ram: 1 kB\n  - match: [b.tflite, a.tflite]\n    ram: 2 kB\n`,
    expected: [
      'b.yml:5:12: models[1].match: the same globs are already in line 3, and only the first entry that matches a model applies to it: put the limits of both into one entry; limits that differ by build go under its "targets"',
    ],
  },
])('$name is an error with its place', ({ text, expected }) => {
  expect(problemsOf(text)).toEqual(expected)
})

const findings = (text: string, ram: Readonly<Record<string, number>>): readonly Finding[] =>
  mergeBuilds(
    of(text).map((rules) => ({
      build: rules.build,
      findings: checkModel({
        rules,
        head: ok(profileWith({ ramKiB: ram[rules.build ?? ''] ?? 0, flashKiB: 60 })),
        base: null,
        diff: null,
        today: '2026-11-24',
        acceptance: null,
      }).filter(({ severity, id }) => severity === 'fail' || id === 'waived'),
    })),
  )

const said = (found: readonly Finding[]) => found.map(({ build, message }) => [build, message])

test('a finding carries its build; what holds on all of them is said once', () => {
  const found = findings(`models: [{match: '**', ram: 96 KiB, flash: 50 KiB}]`, {
    kit: 105,
    field: 90,
  })
  expect(said(found)).toEqual([
    ['kit', 'kit: RAM 105 KiB is 9 KiB over the limit of 96 KiB'],
    [null, 'Flash 60 KiB is 10 KiB over the limit of 50 KiB'],
  ])
  expect(findingsOf(found, 'field').map(({ metric }) => metric)).toEqual(['flash'])
})

test('a waiver may hold for one build alone', () => {
  const found = findings(
    `models: [{match: '**', ram: 96 KiB, waive: {until: 2027-01-31, reason: x, ram: 112 KiB, targets: kit}}]`,
    { kit: 105, field: 100 },
  )
  expect(found.map(({ id, build }) => [id, build])).toEqual([
    ['over-budget', 'field'],
    ['waived', 'kit'],
  ])
})

test('an overrun is accepted on the build that it was accepted on', () => {
  const text = `models: [{match: '**', ram: 96 KiB}]`
  const numbers = failingNumbers(KWS, findings(text, { kit: 105, field: 90 }))
  expect(numbers).toEqual({ [`${KWS}|over-budget|ram||kit`]: 105 * 1024 })
  const acceptance = {
    by: 'anna',
    reason: 'r',
    numbers: { at: '2026-01-01T00:00:00Z', sha: 'a', values: numbers },
  }
  const later = accept(findings(text, { kit: 105, field: 104 }), { path: KWS, acceptance })
  expect(later.map(({ id, build }) => [id, build])).toEqual([
    ['over-budget', 'field'],
    ['accepted', 'kit'],
  ])
})

test.each([
  {
    name: 'a build that an entry no longer lists',
    base: `models: [{match: '${KWS}', name: kws, targets: [kit, field], ram: 96 KiB}]`,
    head: `models: [{match: '${KWS}', name: kws, targets: [kit], ram: 96 KiB}]`,
    expected: ['this change no longer checks kws on field'],
  },
  {
    name: 'a limit raised for one build',
    base: `models: [{match: '${KWS}', name: kws, targets: [kit, field], ram: 96 KiB}]`,
    head: `models: [{match: '${KWS}', name: kws, targets: {kit: {ram: 112 KiB}, field: }, ram: 96 KiB}]`,
    expected: [
      'this change raises the RAM limit of kws on kit from 96 KiB to 112 KiB; with the old budget this would be over by 4 KiB',
    ],
  },
  {
    name: 'one more build is none',
    base: `models: [{match: '${KWS}', name: kws, targets: kit, ram: 96 KiB}]`,
    head: `models: [{match: '${KWS}', name: kws, targets: [kit, field], ram: 96 KiB}]`,
    expected: [],
  },
])('$name is told as it is', ({ base, head, expected }) => {
  const found = compareBudgets({
    base: budgetOf(BUILDS + base),
    head: budgetOf(BUILDS + head),
    models: [
      {
        path: KWS,
        basePath: null,
        profiles: [
          { build: 'kit', profile: profileWith({ ramKiB: 100 }) },
          { build: 'field', profile: profileWith({ ramKiB: 90 }) },
        ],
      },
    ],
    isComplete: true,
    today: '2026-11-24',
  })
  expect(found.map(({ message }) => message)).toEqual(expected)
})
