import { historyOf, sparkline } from '../../src/diff/history.ts'
import type { ModelVersion } from '../../src/diff/history.ts'

function version(commit: string, ram: number | null, problem: string | null = null): ModelVersion {
  return {
    commit,
    date: '2026-11-01T10:00:00Z',
    subject: `subject of ${commit}`,
    path: 'models/kws.tflite',
    values: problem === null ? { ram } : {},
    problem,
  }
}

const VERSIONS = [
  version('a', 100),
  version('b', 140),
  version('c', null, 'not a TFLite model'),
  version('d', 240),
  version('e', 170),
]

test('every version has its step against the last one that is known', () => {
  expect(historyOf(VERSIONS).rows.map(({ steps }) => steps['ram'])).toEqual([
    null,
    40,
    null,
    100,
    -70,
  ])
})

test('the commits that crossed a limit are named, in both directions', () => {
  expect(historyOf(VERSIONS, { ram: 200, flash: 5 }).crossings).toEqual([
    {
      metric: 'ram',
      limit: 200,
      direction: 'over',
      commit: 'd',
      subject: 'subject of d',
      from: 140,
      to: 240,
    },
    {
      metric: 'ram',
      limit: 200,
      direction: 'back under',
      commit: 'e',
      subject: 'subject of e',
      from: 240,
      to: 170,
    },
  ])
})

test('a value at the limit is not over it', () => {
  expect(historyOf(VERSIONS, { ram: 240 }).crossings).toEqual([])
})

test('the sparkline spans from the lowest to the highest value', () => {
  expect(sparkline(historyOf(VERSIONS).sparklines['ram'] ?? [])).toBe('▁▃·█▅')
})

test('a metric that never moved is a flat line, no versions are an empty one', () => {
  const flat = historyOf([version('a', 7), version('b', 7)])
  expect(sparkline(flat.sparklines['ram'] ?? [])).toBe('▁▁')
  expect(historyOf([])).toEqual({ rows: [], sparklines: {}, crossings: [] })
})
