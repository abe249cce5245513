import { fileURLToPath } from 'node:url'
import { runAction } from './entry/action.ts'
import { analyse } from './entry/analyse.ts'
import { budgetGlobs } from './entry/model-paths.ts'
import { sha256 } from './entry/node-sha256.ts'
import { actionsRunner, nodePorts } from './entry/runner.ts'
import { TOOL } from './entry/version.ts'
import { workerPool } from './entry/worker-pool.ts'

// Beside this bundle, as `scripts/bundle.mjs` lays them; not a URL to a module, which ncc would take in.
const WORKER = ['..', 'worker', 'index.js'].join('/')

const each = workerPool({ file: fileURLToPath(new URL(WORKER, import.meta.url)), sha256 })
await runAction({
  ...nodePorts,
  runner: actionsRunner,
  analyse: (question) => analyse(question, { tool: TOOL, sha256, each }),
  globsOf: budgetGlobs,
})
