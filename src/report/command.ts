/**
 * Commands that reports print for people to copy. A command is its words, and only this file makes text of
 * them, so that a path with spaces, quotes or a dollar sign is one word for a POSIX shell and runs nothing.
 */
import { visible } from './sanitise.ts'

/** The words of one command, as a program would get them. */
export type CommandWords = readonly string[]

/** What a POSIX shell takes as it is, wherever it stands in a command. */
const PLAIN = /^[\w@%+:,./-][\w@%+=:,./-]*$/

/** Letters that would hide are shown first: what is then copied names no other file, but none. */
export function shellWord(word: string): string {
  const seen = word === '' ? '' : visible(word)
  return PLAIN.test(seen) ? seen : `'${seen.replaceAll("'", String.raw`'\''`)}'`
}

export function commandText(words: CommandWords): string {
  return words.map(shellWord).join(' ')
}

/** A path that no command takes for an option. */
export function operand(path: string): string {
  return path.startsWith('-') ? `./${path}` : path
}

/** `mvp-budget optimize m.tflite --output m.tflite`: in place where the file is a bare model, else beside it. */
export function optimizeCommand(path: string, options: readonly string[] = []): CommandWords {
  const file = operand(path)
  const output = file.endsWith('.tflite') ? file : `${file}.tflite`
  return ['mvp-budget', 'optimize', file, ...options, '--output', output]
}
