import { CALIBRATION_STATEMENT } from '../../target/calibration-statement.ts'
import type { Command, OptionSpec } from './command.ts'
import type { CommandEntry } from './commands.ts'

const INTRO =
  'mvp-budget guards TFLite models for Silicon Labs microcontrollers with the MVP accelerator.'

const EXIT_CODES =
  'Exit codes: 0 all fine; 1 a budget, regression limit or policy is broken; 2 the command line or the configuration is wrong; 3 a model cannot be read or profiled.'

/** Longer lines are not read. */
const MOST_COLUMNS = 100

/** The page of \`mvp-budget help\`. */
export function renderHelp(commands: readonly CommandEntry[], columns: number): string {
  const width = Math.max(...commands.map(({ name }) => name.length)) + 2
  const room = Math.min(columns, MOST_COLUMNS)
  const indent = ' '.repeat(width + 2)
  const rows = commands.flatMap(({ name, summary }) => {
    const [first = '', ...rest] = wrap(summary, room - indent.length).split('\n')
    return [`  ${name.padEnd(width)}${first}`, ...rest.map((line) => `${indent}${line}`)]
  })
  return `${wrap(INTRO, room)}

usage: mvp-budget COMMAND [options]

${rows.join('\n')}

Options of a command: mvp-budget help COMMAND
${wrap(EXIT_CODES, room)}

${wrap(CALIBRATION_STATEMENT, room)}

`
}

/** The page of \`mvp-budget help COMMAND\`. */
export function renderCommandHelp(
  { name, summary }: CommandEntry,
  { usage, options }: Command,
  columns: number,
): string {
  const rows = Object.entries(options).map(
    ([option, spec]) => [left(option, spec), spec.help] as const,
  )
  const width = Math.max(0, ...rows.map(([one]) => one.length)) + 2
  const room = Math.min(columns, MOST_COLUMNS)
  const isNarrow = width + 2 > room / 2
  const indent = ' '.repeat(isNarrow ? 6 : width + 2)
  const lines = rows.flatMap(([one, help]) => {
    const [first = '', ...rest] = wrap(help, room - indent.length).split('\n')
    const start = isNarrow
      ? [...optionLines(one, room), `${indent}${first}`]
      : [`  ${one.padEnd(width)}${first}`]
    return [...start, ...rest.map((line) => `${indent}${line}`)]
  })
  return `${wrap(`usage: mvp-budget ${name} ${usage}`, room, '  ')}

${wrap(summary, room)}
${lines.length === 0 ? '' : `\n${lines.join('\n')}\n`}`
}

/** Choices go on behind a bar. */
function optionLines(option: string, room: number): readonly string[] {
  return wrap(`  ${option.replaceAll('|', '| ')}`, room, '      ')
    .split('\n')
    .map((line) => line.replaceAll('| ', '|'))
}

function left(option: string, spec: OptionSpec): string {
  return spec.value === undefined ? `--${option}` : `--${option} ${spec.value}`
}

function wrap(text: string, width: number, indent = ''): string {
  const lines = ['']
  for (const word of text.split(' ')) {
    const line = lines.at(-1) ?? ''
    if (line === '') lines[lines.length - 1] = word
    else if (line.length + 1 + word.length <= width) lines[lines.length - 1] = `${line} ${word}`
    else lines.push(`${indent}${word}`)
  }
  return lines.join('\n')
}
