/**
 * What a reviewer must know of a model besides its numbers, closed: the codes of a profile's
 * warnings. Adding a code is adding its row here: what it says, and what follows for who ships the
 * model, from which a verdict takes its severity and state. A verdict must never open by a missing row.
 */
import type { Failure } from '../mvp/outcome.ts'
import type { Refusal } from '../operators/refusals/refusal.ts'

export type WarningCode = Refusal['code'] | Failure['code'] | 'unknown-memory'

/**
 * `breaks`: the firmware does not do what the model says, whatever the data are. `may-break`: it
 * depends on the data or on luck. `counts-less`: the model runs, and a figure is a lower bound.
 */
export type Consequence = 'breaks' | 'may-break' | 'counts-less'

interface WarningRow {
  /** One sentence. */
  readonly says: string
  readonly consequence: Consequence
}

export const WARNINGS: Readonly<Record<WarningCode, WarningRow>> = {
  'refused-at-load': {
    says: 'The runtime does not load the model.',
    consequence: 'breaks',
  },
  'fails-at-inference': {
    says: 'The runtime loads the model and then cannot run it.',
    consequence: 'breaks',
  },
  'fails-on-some-inputs': {
    says: 'The runtime runs the model only as long as the data allow it.',
    consequence: 'may-break',
  },
  'never-returns': {
    says: 'The runtime loads the model and its inference never ends.',
    consequence: 'breaks',
  },
  'wrong-output': {
    says: 'The runtime runs the model and computes something else.',
    consequence: 'breaks',
  },
  'unreliable-output': {
    says: 'The runtime reports success, and the kernel was not made for what it was given.',
    consequence: 'may-break',
  },
  'unknown-memory': {
    says: 'What an operator keeps in the tensor arena is not known: RAM is a lower bound.',
    consequence: 'counts-less',
  },
}

export const WARNING_CODES = Object.keys(WARNINGS) as readonly WarningCode[]
