import { pushOf } from '../../src/entry/last-push.ts'
import type { Report } from '../../src/report/report.ts'
import { kws } from '../support/models.ts'
import { finding, modelOf, reportOf } from '../support/report-builder.ts'

const at = (sha: string, filters: number, more: Partial<Report> = {}): Report =>
  reportOf([modelOf({ base: kws({ filters: 32 }), head: kws({ filters }) })], {
    head: { sha, label: 'wider' },
    ...more,
  })

const kept = (report: Report, before: unknown = null): unknown =>
  JSON.parse(JSON.stringify(pushOf(before, report).record))

test('the first push has nothing to be compared with', () => {
  expect(pushOf(null, at('a', 48))).toMatchObject({ sentence: null, isFlip: false })
})

test('a push says what it did, and a second run on its commit says the same', () => {
  const first = kept(at('a', 96, { conclusion: 'failure' }))
  const next = at('b', 72, { conclusion: 'failure' })
  const said = pushOf(first, next)
  expect(said.sentence).toMatch(
    /^`kws\.tflite`: RAM −[\d.]+ KiB, flash −[\d.]+ KiB, cycles −[\d.]+ %; still failing\.$/,
  )
  expect(pushOf(kept(next, first), next)).toEqual(said)
})

test('a push that turns the check red is a flip once', () => {
  const green = kept(at('a', 48))
  const red = at('b', 96, { conclusion: 'failure' })
  expect(pushOf(green, red)).toMatchObject({ isFlip: true })
  expect(pushOf(green, red).sentence).toContain('it failed nothing before')
  expect(pushOf(kept(red, green), red).isFlip).toBe(false)
  expect(pushOf(kept(red, green), at('c', 96, { conclusion: 'failure' })).isFlip).toBe(false)
})

test('a push that changes nothing says so', () => {
  expect(pushOf(kept(at('a', 48)), at('b', 48)).sentence).toBe('no figure changed.')
})

test.each([[7], ['x'], [{ now: {} }], [{ now: { sha: 1, figures: {} } }], [{ now: null }]])(
  'a damaged record %j is none',
  (record) => {
    expect(pushOf(record, at('a', 48)).sentence).toBeNull()
  },
)

describe('a push that takes the change back', () => {
  const changed = modelOf({ base: kws({ filters: 32 }), head: { ...kws(), sha256: 'changed' } })
  const first = kept(reportOf([changed], { head: { sha: 'a', label: 'x' } }))
  const second = (models: Report['models'], more: Partial<Report> = {}) =>
    pushOf(first, reportOf(models, { head: { sha: 'b', label: 'x' }, ...more })).sentence

  test('is told as that, not as a push without effect', () => {
    expect(second([])).toBe('`kws.tflite`: its change is taken back.')
  })

  test('is not told of a model that moved on, or where nothing could be checked', () => {
    const moved = { ...changed, path: 'models/new.tflite', basePath: changed.path }
    expect(second([moved])).toBe('no figure changed.')
    const findings = [finding({ id: 'budget-invalid', category: 'error' })]
    expect(second([], { findings })).toMatch(/^no figure changed/)
  })
})
