import { ERROR_CODES, type ErrorCode } from '../../src/util/error-code.ts'
import { UserError } from '../../src/util/user-error.ts'
import { exitOfCode } from '../../src/entry/cli/exit-of-code.ts'

/** The contract: a wrong command line or configuration ends with 2, a model that cannot be had with 3. */
const USAGE: readonly ErrorCode[] = [
  'usage',
  'edit',
  'budget',
  'config',
  'unwritable',
  'unknown-revision',
  'no-base',
  'no-repository',
  'target-unknown',
  'target-without-mvp',
  'clock-out-of-range',
]

test.each(ERROR_CODES)('%s', (code) => {
  const error = new UserError(code, 'why')
  expect(exitOfCode(error.code)).toBe(USAGE.includes(code) ? 2 : 3)
})
