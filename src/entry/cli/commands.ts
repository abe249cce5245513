import type { Command } from './command.ts'
import { PROFILE } from './commands/profile.ts'

/** All commands, in the order of the help. */
export const COMMANDS: readonly Command[] = [PROFILE]
