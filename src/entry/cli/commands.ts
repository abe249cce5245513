import type { Command } from './command.ts'
import { CHECK } from './commands/check.ts'
import { DEMO } from './commands/demo.ts'
import { DIFF } from './commands/diff.ts'
import { HISTORY } from './commands/history.ts'
import { INIT } from './commands/init.ts'
import { OPTIMIZE } from './commands/optimize.ts'
import { PROFILE } from './commands/profile.ts'
import { SCHEMA } from './commands/schema.ts'
import { TARGETS } from './commands/targets.ts'
import { WHAT_IF } from './commands/what-if.ts'

/** All commands, in the order of the help. */
export const COMMANDS: readonly Command[] = [
  ...[PROFILE, DIFF, CHECK, INIT, HISTORY],
  ...[WHAT_IF, OPTIMIZE],
  ...[TARGETS, SCHEMA, DEMO],
]
