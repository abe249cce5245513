/** A time limit for work that gives no thread back until it is done. */
import { Script } from 'node:vm'
import { UserError } from '../util/user-error.ts'

/** A model that takes longer is no model for a microcontroller. */
export const SECONDS_EACH = 120

/** What the work gives; throws a `UserError` (`too-slow`) where it takes longer. */
export type Limited = <T>(work: () => T) => T

/** Any time. */
export const unlimited: Limited = (work) => work()

interface Stopwatch {
  readonly seat: { work: () => unknown }
  readonly call: Script
}

/** Where a script of the process finds the work: a context of its own would take milliseconds to make. */
const SEAT = "globalThis[Symbol.for('mvp-budget time limit')]"

let made: Stopwatch | null = null

/** Node can end a script from outside, whatever it is in the middle of, so the work is called by one. */
function stopwatch(): Stopwatch {
  if (made !== null) return made
  const seat = new Script(`${SEAT} ??= { work: () => {} }`).runInThisContext() as Stopwatch['seat']
  return (made = { seat, call: new Script(`${SEAT}.work()`) })
}

/** Nothing of `work` runs after its end, no `catch` and no `finally` either; 0 seconds are no limit. */
export function withTimeLimit<T>(seconds: number, work: () => T): T {
  if (seconds === 0) return work()
  const { seat, call } = stopwatch()
  const outer = seat.work
  seat.work = work
  try {
    return call.runInThisContext({ timeout: Math.ceil(seconds * 1000) }) as T
  } catch (error) {
    if (!isTimeout(error)) throw error
    throw new UserError('too-slow', `took longer than ${seconds} seconds`)
  } finally {
    seat.work = outer
  }
}

/** By its code: a test's realm is another one. */
function isTimeout(error: unknown): boolean {
  return (
    typeof error === 'object' &&
    error !== null &&
    'code' in error &&
    error.code === 'ERR_SCRIPT_EXECUTION_TIMEOUT'
  )
}
