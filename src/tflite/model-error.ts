import { UserError } from '../util/user-error.ts'

/**
 * Bytes that are not a usable model. The message says what was found, what is expected and what to
 * do; whoever knows the file puts its name in front.
 */
export class ModelError extends UserError {}

export const ADVICE = 'convert the model again or fetch the file again'

/** The file holds something that no converter writes. */
export function damaged(found: string): ModelError {
  return new ModelError('damaged', `damaged model: ${found}; ${ADVICE}`)
}
