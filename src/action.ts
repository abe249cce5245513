import { fileURLToPath } from 'node:url'
import { isMainThread, parentPort } from 'node:worker_threads'
import { runAction } from './entry/action.ts'
import { analyse } from './entry/analyse.ts'
import { budgetGlobs } from './entry/model-paths.ts'
import { actionsRunner, nodePorts, sha256 } from './entry/runner.ts'
import { serveModels } from './entry/serve-models.ts'
import { TOOL } from './entry/version.ts'
import { workerPool } from './entry/worker-pool.ts'

// The same file is the action and, in a thread of its own, what analyses a model.
if (!isMainThread && parentPort !== null) {
  serveModels(parentPort, sha256)
} else {
  const each = workerPool({ file: fileURLToPath(import.meta.url), sha256 })
  await runAction({
    ...nodePorts,
    runner: actionsRunner,
    analyse: (question) => analyse(question, { tool: TOOL, sha256, each }),
    globsOf: budgetGlobs,
  })
}
