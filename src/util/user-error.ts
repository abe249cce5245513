import type { ErrorCode } from './error-code.ts'

/**
 * Something the user can mend: the message is shown as it is, without a stack, and says what was
 * found, what is expected and what to do. Everything else that is thrown is a bug of ours.
 */
export class UserError extends Error {
  /** Stable, for machines. */
  readonly code: ErrorCode

  constructor(code: ErrorCode, message: string, options?: ErrorOptions) {
    super(message, options)
    this.name = new.target.name
    this.code = code
  }
}
