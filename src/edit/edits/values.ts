/** How values of edits are read and written. */
import type { Pair } from './edit.ts'
import { EditError } from './edit-error.ts'

/** Sizes above this are refused: no layer of a microcontroller's model comes near. */
const LARGEST = 65535

/** `text` is the whole edit, for the message. */
function readNumber(text: string, value: string): number {
  const number = /^\d{1,6}$/.test(value) ? Number(value) : 0
  if (number < 1 || number > LARGEST) {
    throw new EditError(text, `needs a whole number from 1 to ${LARGEST}, found "${value}"`)
  }
  return number
}

/** `text` is the whole edit, for the message. */
export function readPair(text: string, value: string): Pair {
  const match = /^(\d{1,6})x(\d{1,6})$/.exec(value)
  if (match === null) throw new EditError(text, `needs HEIGHTxWIDTH, e.g. 2x2, found "${value}"`)
  const [, height = '', width = ''] = match
  return { height: readNumber(text, height), width: readNumber(text, width) }
}

/** `3x2`: height, then width. */
export function pairText({ height, width }: Pair): string {
  return `${height}x${width}`
}

export const NUMBER = {
  form: 'a number',
  parse: (text: string, value: string) => ({ value: readNumber(text, value) }),
  write: ({ value }: { readonly value: number }) => String(value),
} as const

export const PAIR = {
  form: 'HxW',
  parse: (text: string, value: string) => ({ value: readPair(text, value) }),
  write: ({ value }: { readonly value: Pair }) => pairText(value),
} as const
