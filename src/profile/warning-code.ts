/**
 * What a reviewer must know of a model besides its numbers, closed: the codes of a profile's
 * warnings. Every table over them is a `Record<WarningCode, ...>`, so that a code that is added or
 * renamed does not compile until each has its row; a verdict must never open by a missing one.
 */
import type { Failure } from '../mvp/outcome.ts'
import type { Refusal } from '../operators/refusals/refusal.ts'

export type WarningCode = Refusal['code'] | Failure['code'] | 'unknown-memory'

/** What each says, in one sentence. */
export const WARNINGS: Readonly<Record<WarningCode, string>> = {
  'refused-at-load': 'The runtime does not load the model.',
  'fails-at-inference': 'The runtime loads the model and then cannot run it.',
  'fails-on-some-inputs': 'The runtime runs the model only as long as the data allow it.',
  'never-returns': 'The runtime loads the model and its inference never ends.',
  'wrong-output': 'The runtime runs the model and computes something else.',
  'unreliable-output':
    'The runtime reports success, and the kernel was not made for what it was given.',
  'unknown-memory':
    'What an operator keeps in the tensor arena is not known: RAM is a lower bound.',
}

export const WARNING_CODES = Object.keys(WARNINGS) as readonly WarningCode[]

export function isWarningCode(code: string): code is WarningCode {
  return Object.hasOwn(WARNINGS, code)
}
