/** What a kernel's support check or execution yields for one geometry. */
import type { Refusal } from './hardware.ts'
import type { Failure, ProgramRun } from './outcome.ts'

export interface Attempt {
  readonly runs: readonly ProgramRun[]
  /** Empty where the kernel accepts the layer; the first one decides. */
  readonly refusals: readonly Refusal[]
  /** What the MLTK's kernel says meanwhile, in order, without the closing `Hardware limits exceeded`. */
  readonly messages: readonly string[]
  readonly failure: Failure | null
}

export function refused(refusal: Refusal, messages: readonly string[] = []): Attempt {
  return { runs: [], refusals: [refusal], messages, failure: null }
}

export function accepted(runs: readonly ProgramRun[]): Attempt {
  return { runs, refusals: [], messages: [], failure: null }
}
