/** Whose fault an error is decides how a command ends, so each row is written a second time here. */
import { FAULT_OF } from '../../src/util/error-code.ts'

test('what the caller can mend, and nothing else, is the fault of the call', () => {
  const ofCall = Object.entries(FAULT_OF).flatMap(([code, fault]) =>
    fault === 'call' ? [code] : [],
  )
  expect(ofCall.sort()).toEqual([
    'budget',
    'clock-out-of-range',
    'config',
    'edit',
    'no-base',
    'no-repository',
    'target-unknown',
    'target-without-mvp',
    'unknown-revision',
    'unwritable',
    'usage',
  ])
})
