import {
  BUDGET_INVALID,
  conclude,
  DEFAULT_FAIL_ON,
  exitCodeOf,
  FAIL_ON,
  statusOf,
  type FailOn,
} from '../../src/budget/conclude.ts'
import type { Finding } from '../../src/budget/finding.ts'

function finding(
  severity: Finding['severity'],
  category: Finding['category'],
  id: Finding['id'] = 'over-budget',
): Finding {
  const nothing = {
    build: null,
    metric: null,
    layer: null,
    value: null,
    limit: null,
    base: null,
    place: null,
  }
  return { id, severity, category, message: '', ...nothing }
}

/** One model with these findings. */
function judged(findings: readonly Finding[]) {
  return { findings: [], models: [{ status: statusOf(findings), findings }] }
}

const ALL = FAIL_ON.filter((one) => one !== 'never')

test.each<[Finding, readonly FailOn[], string, number]>([
  [finding('fail', 'budget'), DEFAULT_FAIL_ON, 'failure', 1],
  [finding('fail', 'regression'), DEFAULT_FAIL_ON, 'failure', 1],
  [finding('fail', 'error', 'refused-at-load'), DEFAULT_FAIL_ON, 'failure', 1],
  [finding('fail', 'error', 'model-error'), DEFAULT_FAIL_ON, 'failure', 3],
  [finding('fail', 'policy'), DEFAULT_FAIL_ON, 'failure', 1],
  [finding('fail', 'regression'), ['budget'], 'neutral', 0],
  [finding('fail', 'policy'), ['regression'], 'neutral', 0],
  [finding('fail', 'budget'), ['never'], 'neutral', 0],
  [finding('fail', 'error', 'model-error'), [...ALL, 'never'], 'neutral', 0],
  [finding('fail', 'budget'), [], 'neutral', 0],
  [finding('fail', 'error', BUDGET_INVALID), ['budget'], 'failure', 1],
  [finding('fail', 'error', BUDGET_INVALID), ['regression'], 'failure', 1],
  [finding('fail', 'error', BUDGET_INVALID), ['never'], 'neutral', 0],
  [finding('fail', 'error', BUDGET_INVALID), [], 'neutral', 0],
  [finding('warn', 'budget', 'near-budget'), ALL, 'success', 0],
  [finding('warn', 'budget', 'over-budget'), ALL, 'neutral', 0],
  [finding('warn', 'regression', 'regression'), ALL, 'neutral', 0],
  [finding('warn', 'error', 'cannot-check'), ALL, 'neutral', 0],
  [finding('info', 'budget', 'accepted'), ALL, 'neutral', 0],
  [finding('info', 'policy', 'no-budget'), ALL, 'neutral', 0],
  [finding('fail', 'policy', 'no-budget'), ALL, 'failure', 1],
  [finding('warn', 'unsupported', 'unsupported-layer'), DEFAULT_FAIL_ON, 'success', 0],
  [finding('warn', 'unsupported', 'unsupported-layer'), ['unsupported'], 'failure', 1],
  [finding('info', 'unsupported', 'unsupported-layer'), ['unsupported'], 'success', 0],
])('%j with fail-on %j: %s, exit code %d', (one, failOn, conclusion, exitCode) => {
  expect(conclude(judged([one]), failOn)).toBe(conclusion)
  expect(exitCodeOf([one], failOn)).toBe(exitCode)
})

test('a model in which nothing is found passes; without a model there is nothing to compare', () => {
  expect([conclude(judged([]), ALL), exitCodeOf([], ALL), statusOf([])]).toEqual([
    'success',
    0,
    'pass',
  ])
  expect(conclude({ findings: [], models: [] }, ALL)).toBe('neutral')
})

test('what the report itself found decides before a model that passes', () => {
  const passing = judged([]).models
  for (const id of ['budget-loosened', 'no-budget-file', 'base-budget-invalid'] as const)
    expect(conclude({ findings: [finding('warn', 'policy', id)], models: passing }, ALL)).toBe(
      'neutral',
    )
})

test('a model that cannot be read outweighs a broken budget in the exit code', () => {
  const findings = [finding('fail', 'budget'), finding('fail', 'error', 'model-error')]
  expect(exitCodeOf(findings, DEFAULT_FAIL_ON)).toBe(3)
})

test.each<[readonly Finding[], string]>([
  [[finding('fail', 'budget'), finding('fail', 'error', 'refused-at-load')], 'fails-on-device'],
  [[finding('fail', 'error', 'refused-at-load')], 'fails-on-device'],
  [[finding('fail', 'regression', 'regression')], 'regression'],
  [[finding('warn', 'regression', 'regression')], 'regression-warned'],
  [[finding('fail', 'error', 'model-error')], 'error'],
  [[finding('fail', 'error', 'cannot-check')], 'unknown'],
  [
    [finding('warn', 'budget', 'over-budget'), finding('info', 'budget', 'accepted')],
    'over-warned',
  ],
  [[finding('warn', 'budget', 'near-budget')], 'near'],
  [[finding('warn', 'error', 'cannot-check')], 'unchecked'],
  [[finding('info', 'policy', 'no-budget')], 'no-rule'],
  [[finding('info', 'budget', 'accepted')], 'accepted'],
  [[finding('info', 'budget', 'waived'), finding('warn', 'policy', 'waiver-expires')], 'accepted'],
  [[finding('warn', 'unsupported', 'unsupported-layer')], 'pass'],
])('%j is %s', (findings, status) => {
  expect(statusOf(findings)).toBe(status)
})
