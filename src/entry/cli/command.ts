import { UserError } from '../../util/user-error.ts'
import type { ExitCode, Io } from './io.ts'

/** The command line is wrong: exit code 2, the message and the command's usage. */
export class UsageError extends UserError {
  constructor(message: string) {
    super('usage', message)
  }
}

export interface OptionSpec {
  readonly type: 'string' | 'boolean'
  readonly multiple?: boolean
  /** May be repeated, and one value may hold several with commas between them; none twice. */
  readonly list?: boolean
  /** Word for the value in the help, e.g. `SIZE`. */
  readonly value?: string
  readonly help: string
  /** Allowed values; anything else is refused with this list. */
  readonly choices?: readonly string[]
}

export type OptionSpecs = Readonly<Record<string, OptionSpec>>

/** Values after parsing: strings, true, or lists for `multiple`. */
export interface Arguments {
  readonly positionals: readonly string[]
  readonly values: Readonly<Record<string, string | boolean | readonly string[] | undefined>>
}

/** What one command of `mvp-budget` takes and does; help and parsing follow from the record. */
export interface Command {
  /** What comes after the name in the usage line. */
  readonly usage: string
  readonly options: OptionSpecs
  readonly run: (args: Arguments, io: Io) => ExitCode | Promise<ExitCode>
}

/** The value of a string option, undefined where it was not given. */
export function text(args: Arguments, name: string): string | undefined {
  const value = args.values[name]
  return typeof value === 'string' ? value : undefined
}

/** All values of an option that may be repeated or is a list. */
export function list(args: Arguments, name: string): readonly string[] {
  const value = args.values[name]
  return Array.isArray(value) ? (value as readonly string[]) : []
}

/** True where a flag was given. */
export function flag(args: Arguments, name: string): boolean {
  return args.values[name] === true
}
