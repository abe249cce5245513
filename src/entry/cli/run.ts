/** The command `mvp-budget`: words to a command, its exit code out. */
import { UserError } from '../../util/user-error.ts'
import { nearest } from '../../util/nearest.ts'
import { UsageError } from './command.ts'
import { COMMANDS, type CommandEntry } from './commands.ts'
import { exitOfCode } from './exit-of-code.ts'
import { renderCommandHelp, renderHelp } from './help.ts'
import { EXIT, type ExitCode, type Io } from './io.ts'
import { parseArguments } from './parse.ts'
import { timeoutOf } from './time-limit.ts'
import { visible } from '../../report/sanitise.ts'
import { VERSION } from '../version.ts'

/** Runs one command line (without node and script); user errors become one line on standard error. */
export async function runCli(words: readonly string[], io: Io): Promise<ExitCode> {
  const [name, ...rest] = words
  if (name === '--version' || name === 'version') {
    io.stdout(`${VERSION}\n`)
    return EXIT.fine
  }
  if (name === undefined || name === 'help' || name === '--help' || name === '-h') {
    const entry = COMMANDS.find((one) => one.name === rest[0])
    if (name === 'help' && rest[0] !== undefined && entry === undefined) {
      io.stderr(unknownCommand(rest[0]))
      return EXIT.usage
    }
    io.stdout(entry === undefined ? renderHelp(COMMANDS, io.columns) : await commandHelp(entry, io))
    return name === undefined ? EXIT.usage : EXIT.fine
  }
  const entry = COMMANDS.find((one) => one.name === name)
  if (entry === undefined) {
    io.stderr(unknownCommand(name))
    return EXIT.usage
  }
  if (rest.includes('--help') || rest.includes('-h')) {
    io.stdout(await commandHelp(entry, io))
    return EXIT.fine
  }
  return runCommand(entry, { words: rest, io })
}

async function commandHelp(entry: CommandEntry, { columns }: Io): Promise<string> {
  return renderCommandHelp(entry, await entry.load(), columns)
}

async function runCommand(
  { name, load }: CommandEntry,
  { words, io }: { readonly words: readonly string[]; readonly io: Io },
): Promise<ExitCode> {
  const command = await load()
  try {
    const args = parseArguments(command, words)
    return await command.run(args, { ...io, secondsEach: timeoutOf(args) })
  } catch (error) {
    if (!(error instanceof UserError)) return internalError(error, name, io)
    io.stderr(`mvp-budget ${name}: ${error.message}\n`)
    if (error instanceof UsageError) {
      io.stderr(`usage: mvp-budget ${name} ${command.usage}; more: mvp-budget help ${name}\n`)
    }
    return exitOfCode(error.code)
  }
}

/** A bug of ours: never taken for a broken budget (exit code 1), and said in one line. */
function internalError(error: unknown, name: string, io: Io): ExitCode {
  const found = error instanceof Error ? `${error.name}: ${error.message}` : String(error)
  io.stderr(`mvp-budget ${name}: this tool failed (${visible(found)}); please report it\n`)
  return EXIT.unreadable
}

function unknownCommand(name: string): string {
  const close = nearest(
    name,
    COMMANDS.map((command) => command.name),
  )
  const hint = close === undefined ? '.' : `, did you mean "${close}"?`
  return `mvp-budget: unknown command ${JSON.stringify(name.slice(0, 80))}${hint} See: mvp-budget help\n`
}
