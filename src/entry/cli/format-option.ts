/** `--format`: what an answer can be printed as, and printing it. */
import type { Answer, Answers } from '../../report/answers.ts'
import {
  FORMATS,
  formatsOf,
  printAnswer,
  unsupportedReason,
  type Format,
} from '../../report/print.ts'
import { text, UsageError, type Arguments, type OptionSpecs } from './command.ts'
import type { Io } from './io.ts'

/** The option of a command that prints this answer. */
export function formatOption(answer: Answer, usual: Format = 'text'): OptionSpecs {
  return {
    format: {
      type: 'string',
      value: formatsOf(answer).join('|'),
      help: `what to print (default ${usual})`,
    },
  }
}

/** Throws {@link UsageError} where the answer has no such format, with the reason and those it has. */
export function formatOf(args: Arguments, answer: Answer, usual: Format = 'text'): Format {
  const word = text(args, 'format') ?? usual
  const known = FORMATS.find((one) => one === word)
  const all = formatsOf(answer).join(', ')
  if (known === undefined) throw new UsageError(`--format: "${word}" is not one of ${all}`)
  const reason = unsupportedReason(answer, known)
  if (reason === null) return known
  throw new UsageError(`--format ${known}: ${reason}; this command prints ${all}`)
}

/** Prints an answer on standard output. */
export async function print<A extends Answer>(
  answer: A,
  value: Answers[A],
  { format, io }: { readonly format: Format; readonly io: Io },
): Promise<void> {
  io.stdout(await printAnswer(answer, value, { format, terminal: io }))
}
