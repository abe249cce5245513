import type { Command } from './command.ts'
import { CHECK } from './commands/check.ts'
import { DIFF } from './commands/diff.ts'
import { OPTIMIZE } from './commands/optimize.ts'
import { PROFILE } from './commands/profile.ts'
import { WHAT_IF } from './commands/what-if.ts'

/** All commands, in the order of the help. */
export const COMMANDS: readonly Command[] = [PROFILE, DIFF, CHECK, WHAT_IF, OPTIMIZE]
