import { runPublish } from './entry/publish.ts'
import { actionsRunner, nodePorts } from './entry/runner.ts'

await runPublish({ ...nodePorts, runner: actionsRunner })
