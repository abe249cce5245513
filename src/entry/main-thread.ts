/** The own thread of the action and of the sub-action publish; models are analysed in others. */
import { fileURLToPath } from 'node:url'
import { runAction } from './action.ts'
import { analyse } from './analyse.ts'
import { budgetGlobs } from './budget-globs.ts'
import { sha256 } from './node-sha256.ts'
import { runPublish } from './publish.ts'
import { ACTIONS_CORE, portsOn } from './runner.ts'
import { SECONDS_EACH, withTimeLimit, type Limited } from './time-limit.ts'
import { TOOL } from './version.ts'
import { workerPool } from './worker-pool.ts'

// The bundle's entry beside this chunk; not a URL to a module, which ncc would take in.
const ENTRY = ['.', 'index.js'].join('/')

declare global {
  /** Set by `src/publish.ts`: both entries are in one bundle, and each has a file of its own that starts it. */
  var mvpBudgetEntry: 'publish' | undefined
}

/** Reads event and inputs from this process and ends with its verdict. */
export async function runMainThread(): Promise<void> {
  const each = workerPool({ file: fileURLToPath(new URL(ENTRY, import.meta.url)), sha256 })
  const limited: Limited = (work) => withTimeLimit(SECONDS_EACH, work)
  await (globalThis.mvpBudgetEntry === 'publish' ? runPublish : runAction)({
    ...portsOn(ACTIONS_CORE, process.env),
    analyse: (question) => analyse(question, { tool: TOOL, sha256, each, limited }),
    globsOf: budgetGlobs,
  })
}
