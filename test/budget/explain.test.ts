import { checkCoverage, explainModel, renderExplanation } from '../../src/budget/explain.ts'
import { rulesFor, targetRequest } from '../../src/budget/rules.ts'
import { resolveTarget } from '../../src/target/resolve-target.ts'
import { budgetOf } from '../support/budget-builder.ts'
import { expectGolden } from '../support/golden.ts'

const BUDGET = budgetOf(`version: 1
defaults:
  target: efr32mg24b310f1536im48
  warn: 90 %
  ram: {growth: 2 KiB, enforce: warn}
models:
  - match: [models/*.tflite, '!models/old*']
    name: current
    clock: 40 MHz
    ram: {max: 96 KiB, warn: off}
    latency: {max: 40 ms, margin: band}
    layers: {match: conv*, cycles: 2M}
    waive: {until: 2027-01-31, reason: soon, ram: 112 KiB}
  - match: models/**
    enforce: off
    flash: 1 MiB
`)

test.each(['models/kws.tflite', 'models/old.tflite', 'other/x.tflite'])(
  'which line holds for %s',
  (path) => {
    const name = `budget/explain-${path.replace(/\W/g, '-')}.txt`
    expectGolden(renderExplanation(explainModel(BUDGET, path)), name)
  },
)

test('without a file everything is built in', () => {
  const { entry, keys } = explainModel(null, 'a.tflite')
  expect([entry, keys.map(({ place }) => place)]).toEqual([null, keys.map(() => null)])
})

test('entries that guard nothing are told', () => {
  const paths = ['models/kws.tflite']
  expect(checkCoverage(BUDGET, paths).map(({ message }) => message)).toEqual([
    'entry 2 of the budget (models/**) guards nothing: earlier entries already match all its models (models/kws.tflite)',
  ])
  expect(checkCoverage(BUDGET, []).map(({ message }) => message)).toEqual([
    'entry 1 of the budget (current) guards nothing: no model matches it',
    'entry 2 of the budget (models/**) guards nothing: no model matches it',
  ])
  expect(checkCoverage(BUDGET, [...paths, 'models/old.tflite'])).toEqual([])
})

test('the target of the rules', () => {
  const target = resolveTarget(targetRequest(rulesFor(BUDGET, 'models/kws.tflite')[0]))
  expect(target).toMatchObject({
    id: 'efr32mg24b310f1536im48',
    clockHz: 40_000_000,
    ramBytes: 256 * 1024,
  })
})
