/** A time limit for work that gives no thread back until it is done. */
import { createContext, Script, type Context } from 'node:vm'
import { UserError } from '../util/user-error.ts'

/** A model that takes longer is no model for a microcontroller. */
export const SECONDS_EACH = 120

/** What the work gives; throws a `UserError` (`too-slow`) where it takes longer. */
export type Limited = <T>(work: () => T) => T

/** Any time. */
export const unlimited: Limited = (work) => work()

interface Stopwatch {
  readonly seat: { work: () => unknown }
  readonly context: Context
  readonly call: Script
}

let made: Stopwatch | null = null

/** Node can end a script from outside, whatever it is in the middle of, so the work is called by one. */
function stopwatch(): Stopwatch {
  const seat = { work: (): unknown => undefined }
  return (made ??= { seat, context: createContext(seat), call: new Script('work()') })
}

/** Nothing of `work` runs after its end, no `catch` and no `finally` either; 0 seconds are no limit. */
export function withTimeLimit<T>(seconds: number, work: () => T): T {
  if (seconds === 0) return work()
  const { seat, context, call } = stopwatch()
  seat.work = work
  try {
    return call.runInContext(context, { timeout: Math.ceil(seconds * 1000) }) as T
  } catch (error) {
    if (!isTimeout(error)) throw error
    throw new UserError('too-slow', `took longer than ${seconds} seconds`)
  }
}

/** By its code: it may be an Error of another realm. */
function isTimeout(error: unknown): boolean {
  return (
    typeof error === 'object' &&
    error !== null &&
    'code' in error &&
    error.code === 'ERR_SCRIPT_EXECUTION_TIMEOUT'
  )
}
