/** AI/ML SDK 3.x: figures of the interpreter are labelled, and a limit passes only where they bound the truth. */
import { checkModel } from '../../src/budget/check-model.ts'
import { METRICS, type MetricId, type Standing } from '../../src/budget/metric.ts'
import { rulesFor } from '../../src/budget/rules.ts'
import { standingLabel, standingOf } from '../../src/budget/standing.ts'
import { totalRows } from '../../src/report/profile-tables.ts'
import { resolveTarget } from '../../src/target/resolve-target.ts'
import { budgetOf, known, ok, profileWith, type Numbers } from '../support/budget-builder.ts'

const CALIBRATION = {
  title: 'calibrated on 3 runs',
  coefficients: { serialCycles: 0, mappings: {}, software: {} },
}
const compiled = resolveTarget({ runtime: 'sdk-3' })

const STANDINGS: Readonly<Record<MetricId, readonly [Standing, Standing]>> = {
  ram: ['other', 'other'],
  flash: ['own', 'own'],
  cycles: ['upper-bound', 'own'],
  latency: ['upper-bound', 'own'],
  energy: ['upper-bound', 'own'],
  'accelerator-cycles': ['other', 'other'],
  'cpu-cycles': ['upper-bound', 'own'],
  macs: ['own', 'own'],
  'unsupported-layers': ['upper-bound', 'upper-bound'],
  'dead-channels': ['own', 'own'],
}

test.each(Object.keys(METRICS) as MetricId[])('%s as it is, and calibrated', (metric) => {
  const calibrated = { ...compiled, calibration: CALIBRATION }
  expect([standingOf(metric, compiled), standingOf(metric, calibrated)]).toEqual(STANDINGS[metric])
  expect(standingOf(metric, resolveTarget())).toBe('own')
  expect(standingLabel(metric, compiled) === null).toBe(STANDINGS[metric][0] === 'own')
})

interface Case {
  readonly limit: string
  readonly head?: Numbers
  readonly base?: Numbers
  readonly found: readonly (readonly [string, string])[]
  readonly message?: RegExp
}

const ms = (value: number) => known(value / 1000)

const CASES: readonly Case[] = [
  { limit: 'latency: 60 ms', head: { latency: ms(50) }, found: [] },
  {
    limit: 'latency: 40 ms',
    head: { latency: ms(50) },
    found: [['cannot-check', 'fail']],
    message:
      /^Latency is at most 50 ms, more than the limit of 40 ms, but how much less .* cannot be checked/,
  },
  {
    limit: 'latency: {max: 40 ms, on-unknown: warn}',
    head: { latency: ms(50) },
    found: [['cannot-check', 'warn']],
  },
  {
    limit: 'ram: 200 KiB',
    head: { ramKiB: 90 },
    found: [['cannot-check', 'fail']],
    message:
      /^RAM of the compiled model is not known \(90 KiB is the interpreter's\): .* 200 KiB; measure/,
  },
  { limit: 'ram: {max: 200 KiB, on-unknown: "off"}', head: { ramKiB: 300 }, found: [] },
  { limit: 'flash: 50 KiB', head: { flashKiB: 60 }, found: [['over-budget', 'fail']] },
  {
    limit: 'latency: {growth: 1 %}',
    head: { latency: ms(50) },
    base: { latency: ms(50), sha: 'base' },
    found: [['cannot-check', 'fail']],
  },
]

test.each(CASES)('$limit with $head', ({ limit, head, base, found, message }) => {
  const target = { target: compiled }
  const budget = budgetOf(`version: 1\nmodels:\n  - {match: "**", sdk: 3.0.2, ${limit}}`)
  const findings = checkModel({
    rules: rulesFor(budget, 'm.tflite')[0],
    head: ok(profileWith({ ...head, overrides: target })),
    base: base === undefined ? null : ok(profileWith({ ...base, overrides: target })),
    diff: null,
    today: '2026-11-27',
    acceptance: null,
  }).filter(({ category }) => category !== 'unsupported')
  expect(findings.map(({ id, severity }) => [id, severity])).toEqual(found)
  if (message !== undefined) expect(findings[0]?.message).toMatch(message)
})

test('the memory of a part is no limit of a figure within it', () => {
  const part = { target: resolveTarget({ id: 'efr32mg24b310f1536im48', runtime: 'sdk-3' }) }
  const check = (ramKiB: number) =>
    checkModel({
      rules: rulesFor(budgetOf('version: 1\nmodels: [{match: "**", flash: 1 MiB}]'), 'm.tflite')[0],
      head: ok(profileWith({ ramKiB, overrides: part })),
      ...{ base: null, diff: null, today: '2026-11-27', acceptance: null },
    }).filter(({ metric }) => metric === 'ram')
  expect(check(200)).toEqual([])
  expect(check(257)).toMatchObject([{ id: 'cannot-check', severity: 'warn' }])
})

test('a profile says it beside the figures', () => {
  const rows = totalRows(profileWith({ overrides: { target: compiled } }))
  const note = (label: string) => rows.find(([name]) => name === label)?.[2]
  expect(note('RAM')).toMatch(/; of the interpreter; the compiler plans memory itself$/)
  expect(note('Latency')).toMatch(/±.*; upper bound; the vendor reports 50 to 80 % less$/)
  expect(note('Layers off the MVP')).toMatch(/does not count MEAN/)
})
