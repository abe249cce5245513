/** The action: event and inputs in, verdict out. */
import { readFile } from 'node:fs/promises'
import { createClient, type GitHubClient } from '../github/client.ts'
import {
  readContext,
  type Environment,
  type PullRequest,
  type RunContext,
} from '../github/event.ts'
import { UserError } from '../util/user-error.ts'
import type { Accepted } from './accept-overruns.ts'
import {
  deliver,
  keepsWhatItAccepts,
  openCheck,
  refusals,
  tellNothing,
  type Destination,
  type Runner,
} from './deliver.ts'
import { failedReport } from './failed-report.ts'
import { judgeChange, NOTHING_REPORTED, type JudgePorts } from './judge-change.ts'
import { subjectsOf } from './subjects.ts'
import { TOOL } from './version.ts'
import { withTrends } from './trend.ts'
import { readInputs, type GetInput, type Inputs } from './inputs.ts'

/** The outside world of an entry. */
interface RunPorts {
  readonly runner: Runner
  readonly env: Environment
  readonly getInput: GetInput
  readonly debug: (message: string) => void
  readonly sleep: (milliseconds: number) => Promise<void>
  readonly now: () => number
  readonly random: () => number
}

export type ActionPorts = RunPorts & JudgePorts

/** Never throws for what users cause: that becomes the verdict and its message. */
export async function runAction(ports: ActionPorts): Promise<void> {
  let inputs: Inputs
  let context: RunContext
  try {
    inputs = readInputs(ports.getInput)
    context = readContext(ports.env, await readEvent(ports.env))
  } catch (error) {
    await failBeforeStart(ports.runner, error)
    return
  }
  const client = createClient({ ...ports, token: inputs.token, apiUrl: context.apiUrl })
  try {
    const { contexts, nothing } = await subjectsOf(client, context)
    const [first, ...others] = contexts
    if (first === undefined) await tellNothing(ports.runner, nothing)
    else if (others.length > 0) throw severalPulls(contexts)
    else await check(ports, { client, inputs, context: first })
  } catch (error) {
    await failBeforeStart(ports.runner, error)
  }
  ports.debug(`${client.sent()} requests to GitHub`)
}

/** A commit has one check: which of them it would be of is for nobody to choose. */
function severalPulls(contexts: readonly RunContext[]): UserError {
  const names = contexts.flatMap(({ pull }) => (pull === null ? [] : [`#${pull.number}`]))
  return new UserError(
    'bad-event',
    `several open pull requests have this head (${names.join(', ')}): the sub-action publish judges each of them`,
  )
}

interface Run {
  readonly client: GitHubClient
  readonly inputs: Inputs
  readonly context: RunContext
}

async function check(ports: ActionPorts, run: Run): Promise<void> {
  const { client, inputs, context } = run
  if (context.comparison.kind === 'nothing') {
    await tellNothing(ports.runner, 'the branch was deleted: there is nothing to check')
    return
  }
  const destination = destinationOf(context, inputs)
  const refused = refusals()
  const open = await openCheck(client, destination, refused)
  const { report, record } = await reportOf(ports, run)
  await deliver(ports.runner, { client, destination, report, data: record, open, refused })
}

/** The webhook's payload; `{}` for a run without one. */
export async function readEvent(env: Environment): Promise<unknown> {
  const file = env['GITHUB_EVENT_PATH']
  if (!file) return {}
  try {
    return JSON.parse(await readFile(file, 'utf8')) as unknown
  } catch (error) {
    throw new UserError('bad-event', `GITHUB_EVENT_PATH: ${file} is not JSON that can be read`, {
      cause: error,
    })
  }
}

/** Nothing could be checked, not even what was asked for. Throws what is no UserError on. */
export async function failBeforeStart(runner: Runner, error: unknown): Promise<void> {
  if (!(error instanceof UserError)) throw error
  runner.output('conclusion', 'failure')
  await runner.summary(
    `### 🛑 Model budget could not be checked\n\n\`\`\`text\n${error.message.replaceAll('`', "'")}\n\`\`\`\n`,
  )
  runner.fail(error.message)
}

/** A bug keeps its stack in the log and still becomes a verdict: a gate that breaks stays shut. */
async function reportOf(ports: ActionPorts, run: Run): Promise<Accepted> {
  try {
    return await analysed(ports, run)
  } catch (error) {
    const isExpected = error instanceof UserError
    if (!isExpected)
      ports.runner.info(error instanceof Error ? (error.stack ?? error.message) : String(error))
    const { context, inputs } = run
    const message = error instanceof Error ? error.message : String(error)
    const report = failedReport({
      tool: TOOL,
      message: isExpected ? message : `an error of this program, please report it: ${message}`,
      isConfiguration: isExpected && error.code === 'config',
      failOn: inputs.failOn,
      configPath: inputs.config,
      headSha: headOf(context),
      headLabel: context.eventName,
      runUrl: context.runUrl,
    })
    return { report, record: null }
  }
}

async function analysed(ports: ActionPorts, run: Run): Promise<Accepted> {
  const { client, inputs, context } = run
  const { analyse, globsOf, now } = ports
  const judged = await judgeChange(
    { analyse, globsOf, now },
    {
      ...{ client, inputs, context },
      isDeciding: keepsWhatItAccepts(destinationOf(context, inputs)),
      reported: () => Promise.resolve(NOTHING_REPORTED),
    },
  )
  const report = await withTrends({
    ...{ report: judged.report, folder: context.workspace, analyse },
    ...{ today: new Date(now()).toISOString().slice(0, 10), say: ports.runner.info },
  })
  return { ...judged, report }
}

function headOf({ comparison }: RunContext): string | null {
  return comparison.kind === 'nothing' ? null : comparison.head
}

function destinationOf(context: RunContext, inputs: Inputs): Destination {
  const { pull } = context
  return {
    repository: context.repository,
    pullNumber: pull?.number ?? null,
    headSha: pull?.headSha ?? headOf(context) ?? '',
    run: { id: context.runId, attempt: context.runAttempt },
    runUrl: context.runUrl,
    temp: context.temp,
    shard: inputs.shard,
    comment: inputs.comment,
    commentKey: inputs.commentKey,
    commentOnFlip: inputs.commentOnFlip,
    annotations: inputs.annotations,
    check: inputs.check,
    commitStatus: inputs.commitStatus,
    checkName: inputs.checkName,
    readOnlyReason: pull && readOnlyReason(context, pull),
    failsWithReport: true,
  }
}

/** GitHub gives such runs a token that may only read, whatever the workflow says. */
function readOnlyReason({ eventName, actor }: RunContext, pull: PullRequest): string | null {
  if (eventName !== 'pull_request') return null
  const from = pull.isFork ? 'a fork' : actor === 'dependabot[bot]' ? 'Dependabot' : null
  if (from === null) return null
  return `this pull request comes from ${from}, so the token may only read: the verdict is in the job summary instead of a comment; docs/github.md has the recipes that comment here too`
}
