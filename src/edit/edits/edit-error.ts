import { UserError } from '../../util/user-error.ts'

/** An edit that cannot be read or cannot be kept valid; the message names what stands in the way. */
export class EditError extends UserError {
  constructor(edit: string, message: string) {
    super('edit', `${edit}: ${message}`)
  }
}
