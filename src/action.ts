import { runAction } from './entry/action.ts'
import { analyse } from './entry/analyse.ts'
import { budgetGlobs } from './entry/model-paths.ts'
import { actionsRunner, nodePorts, sha256 } from './entry/runner.ts'
import { TOOL } from './entry/version.ts'

await runAction({
  ...nodePorts,
  runner: actionsRunner,
  analyse: (question) => analyse(question, { tool: TOOL, sha256 }),
  globsOf: budgetGlobs,
})
