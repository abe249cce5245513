/** Words of the command line to `Arguments`, strictly: unknown options and values are refused with what is allowed. */
import { parseArgs } from 'node:util'
import { nearest } from '../../util/nearest.ts'
import { UsageError, type Arguments, type Command } from './command.ts'

/** Throws {@link UsageError}. Options may stand before or after the models; `--` ends them. */
export function parseArguments(command: Command, words: readonly string[]): Arguments {
  const options = Object.fromEntries(
    Object.entries(command.options).map(([name, spec]) => [
      name,
      { type: spec.type, multiple: spec.multiple ?? false },
    ]),
  )
  const parsed = parseArgs({
    args: [...words],
    options,
    allowPositionals: true,
    strict: false,
    tokens: true,
  })
  for (const token of parsed.tokens) {
    if (token.kind !== 'option') continue
    const spec = command.options[token.name]
    if (spec === undefined || !token.rawName.startsWith('--')) {
      throw new UsageError(unknownOption(command, token.rawName))
    }
    if (spec.type === 'string' && token.value === undefined) {
      throw new UsageError(`--${token.name} needs a value: ${spec.help}`)
    }
    if (spec.type === 'boolean' && token.value !== undefined) {
      throw new UsageError(`--${token.name} takes no value, found "${token.value}"`)
    }
    if (spec.choices !== undefined && !spec.choices.includes(token.value ?? '')) {
      throw new UsageError(
        `--${token.name}: "${token.value ?? ''}" is not one of ${spec.choices.join(', ')}`,
      )
    }
  }
  return {
    positionals: parsed.positionals,
    values: parsed.values,
  }
}

function unknownOption(command: Command, raw: string): string {
  const known = Object.keys(command.options).map((name) => `--${name}`)
  const close = nearest(raw, known)
  const hint = close === undefined ? '.' : `; did you mean ${close}?`
  const dash = raw.startsWith('--') ? '' : '; a file whose name begins with a dash goes after --'
  return `unknown option ${raw}${hint} Known: ${known.join(' ')}${dash}`
}
