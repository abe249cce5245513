/** Messages in order; one that a kernel repeats per program is kept up to a total length. */

/** Longer text is of no use to anyone and could be made arbitrarily long by a hostile model. */
const MAX_CHARACTERS = 65_536

export class MessageLog {
  readonly messages: string[] = []
  private characters = 0

  add(message: string, count = 1): void {
    for (let index = 0; index < count && this.characters < MAX_CHARACTERS; index++) {
      this.messages.push(message)
      this.characters += message.length
    }
  }
}
