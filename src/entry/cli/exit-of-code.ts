/** Errors of the command line or of the configuration end with 2, all others are about a model: 3. */
import { FAULT_OF, type ErrorCode, type Fault } from '../../util/error-code.ts'
import { EXIT, type ExitCode } from './io.ts'

const EXIT_OF_FAULT: Readonly<Record<Fault, ExitCode>> = {
  call: EXIT.usage,
  input: EXIT.unreadable,
}

export function exitOfCode(code: ErrorCode): ExitCode {
  return EXIT_OF_FAULT[FAULT_OF[code]]
}
