/** Words of the command line to `Arguments`, strictly: unknown options and values are refused with what is allowed. */
import { parseArgs } from 'node:util'
import { nearest } from '../../util/nearest.ts'
import { UsageError, type Arguments, type Command, type OptionSpec } from './command.ts'

/** Throws {@link UsageError}. Options may stand before or after the models; `--` ends them. */
export function parseArguments(command: Command, words: readonly string[]): Arguments {
  const options = Object.fromEntries(
    Object.entries(command.options).map(([name, spec]) => [
      name,
      { type: spec.type, multiple: isRepeatable(spec) },
    ]),
  )
  const parsed = parseArgs({
    args: [...words],
    options,
    allowPositionals: true,
    strict: false,
    tokens: true,
  })
  const given = new Set<string>()
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
    if (given.has(token.name) && !isRepeatable(spec) && spec.type === 'string')
      throw new UsageError(`--${token.name} is given twice; it takes one value`)
    given.add(token.name)
    const wrong = valuesOf(spec, token.value).find((one) => spec.choices?.includes(one) === false)
    if (wrong !== undefined) {
      throw new UsageError(
        `--${token.name}: "${wrong}" is not one of ${(spec.choices ?? []).join(', ')}`,
      )
    }
  }
  const values = Object.entries(parsed.values).map(([name, value]) => {
    const spec = command.options[name]
    return [name, spec?.list === true && Array.isArray(value) ? listed(name, spec, value) : value]
  })
  return {
    positionals: parsed.positionals,
    values: Object.fromEntries(values) as Arguments['values'],
  }
}

function isRepeatable({ multiple, list }: OptionSpec): boolean {
  return multiple === true || list === true
}

function valuesOf({ list }: OptionSpec, value: string | undefined): readonly string[] {
  if (value === undefined) return []
  return list === true ? value.split(',').map((one) => one.trim()) : [value]
}

/** Every value once; a value that is there twice, or nothing between two commas, is a slip. */
function listed(
  name: string,
  spec: OptionSpec,
  words: readonly (string | boolean)[],
): readonly string[] {
  const all = words.flatMap((word) => valuesOf(spec, String(word)))
  const twice = all.find((one, at) => all.slice(0, at).some((other) => isSame(one, other)))
  if (twice !== undefined) throw new UsageError(`--${name}: "${twice}" is given twice`)
  if (all.includes('')) throw new UsageError(`--${name}: nothing between two commas: ${spec.help}`)
  return all
}

function isSame(one: string, other: string): boolean {
  return one.toLowerCase() === other.toLowerCase()
}

function unknownOption(command: Command, raw: string): string {
  const known = Object.keys(command.options).map((name) => `--${name}`)
  const close = nearest(raw, known)
  const hint = close === undefined ? '.' : `; did you mean ${close}?`
  const dash = raw.startsWith('--') ? '' : '; a file whose name begins with a dash goes after --'
  return `unknown option ${raw}${hint} Known: ${known.join(' ')}${dash}`
}
