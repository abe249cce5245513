/** The action's own thread; models are analysed in others. */
import { fileURLToPath } from 'node:url'
import { runAction } from './action.ts'
import { analyse } from './analyse.ts'
import { budgetGlobs } from './model-paths.ts'
import { sha256 } from './node-sha256.ts'
import { ACTIONS_CORE, portsOn } from './runner.ts'
import { TOOL } from './version.ts'
import { workerPool } from './worker-pool.ts'

// The bundle's entry beside this chunk; not a URL to a module, which ncc would take in.
const ENTRY = ['.', 'index.js'].join('/')

/** Reads event and inputs from this process and ends with its verdict. */
export async function runMainThread(): Promise<void> {
  const each = workerPool({ file: fileURLToPath(new URL(ENTRY, import.meta.url)), sha256 })
  await runAction({
    ...portsOn(ACTIONS_CORE, process.env),
    analyse: (question) => analyse(question, { tool: TOOL, sha256, each }),
    globsOf: budgetGlobs,
  })
}
