/**
 * JSON files of ours that a repository keeps. They come with pull requests: they are read with bounds
 * and value by value, and what does not fit is refused in a sentence that follows the file's name.
 */

/** Longest text of such a file that is read. */
export const LONGEST_KEPT = 1024 * 1024

export type Fields = Readonly<Record<string, unknown>>

class Unfit extends Error {}

/** Ends the reading under {@link readKept} with what is wrong. */
export function refuse(message: string): never {
  throw new Unfit(message)
}

type Kept<T> =
  { readonly value: T; readonly problem: null } | { readonly value: null; readonly problem: string }

interface Kind {
  /** What the field `format` says, e.g. `mvp-budget calibration 1`. */
  readonly format: string
  readonly called: string
  /** The command that makes one. */
  readonly madeBy: string
}

/** What `read` makes of the file's fields, or what it refuses. Never throws, whatever the text contains. */
export function readKept<T>(text: string, kind: Kind, read: (fields: Fields) => T): Kept<T> {
  try {
    return { value: read(parsed(text, kind)), problem: null }
  } catch (error) {
    if (!(error instanceof Unfit)) throw error
    return { value: null, problem: error.message }
  }
}

function parsed(text: string, { format, called, madeBy }: Kind): Fields {
  if (text.length > LONGEST_KEPT)
    refuse(`found ${text.length} characters, expected at most ${LONGEST_KEPT}`)
  let value: unknown
  try {
    value = JSON.parse(text)
  } catch {
    refuse('is not JSON')
  }
  const fields = objectOf(value, 'the file')
  if (fields['format'] !== format)
    refuse(`is no ${called} (format "${format}"); make one with "${madeBy}"`)
  return fields
}

/** The value as an object, `at` its place in the file. */
export function objectOf(value: unknown, at: string): Fields {
  if (typeof value !== 'object' || value === null || Array.isArray(value))
    refuse(`${at}: expected an object`)
  return value as Fields
}
