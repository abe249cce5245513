import { runPublish } from './entry/publish.ts'
import { ACTIONS_CORE, portsOn } from './entry/runner.ts'

await runPublish(portsOn(ACTIONS_CORE, process.env))
