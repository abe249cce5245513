/** `--timeout`: how long the work on one model may take. */
import { visible } from '../../report/sanitise.ts'
import { UserError } from '../../util/user-error.ts'
import { SECONDS_EACH, type Limited } from '../time-limit.ts'
import { text, UsageError, type Arguments, type OptionSpecs } from './command.ts'
import type { Io } from './io.ts'

/** A week. */
const MOST_SECONDS = 604_800

export const TIME_OPTIONS: OptionSpecs = {
  timeout: {
    type: 'string',
    value: 'SECONDS',
    help: `give up on a model that takes longer (default ${SECONDS_EACH}, 0 for never)`,
  },
}

/** Throws {@link UsageError} where the value is no number of seconds. */
export function timeoutOf(args: Arguments): number {
  const value = text(args, 'timeout')
  if (value === undefined) return SECONDS_EACH
  const seconds = /^\d{1,6}(\.\d{1,3})?$/.test(value) ? Number(value) : Infinity
  if (seconds <= MOST_SECONDS) return seconds
  throw new UsageError(
    `--timeout: expected seconds from 0 to ${MOST_SECONDS}, e.g. 300, found "${value}"`,
  )
}

/** Work on a model within the time of the command line. */
export function limitedBy({ withTimeLimit, secondsEach }: Io): Limited {
  return (work) => {
    try {
      return withTimeLimit(secondsEach, work)
    } catch (error) {
      if (!isTooSlow(error)) throw error
      throw new UserError('too-slow', `${error.message}; allow more with --timeout SECONDS`)
    }
  }
}

/** The same where one model was asked for: the error begins with its path. */
export function onModel<T>(path: string, io: Io, work: () => T): T {
  try {
    return limitedBy(io)(work)
  } catch (error) {
    if (!isTooSlow(error)) throw error
    throw new UserError('too-slow', `${visible(path)}: ${error.message}`)
  }
}

const isTooSlow = (error: unknown): error is UserError =>
  error instanceof UserError && error.code === 'too-slow'
