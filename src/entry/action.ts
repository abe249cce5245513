/** The action: event and inputs in, verdict out. */
import { readFile } from 'node:fs/promises'
import { createClient, type GitHubClient } from '../github/client.ts'
import {
  readContext,
  type Environment,
  type PullRequest,
  type RunContext,
} from '../github/event.ts'
import { findPull } from '../github/pull-lookup.ts'
import type { Report } from '../report/report.ts'
import { UserError } from '../util/user-error.ts'
import type { AnalyseQuestion } from './analyse-question.ts'
import { acceptOverruns, type Accepted } from './accept-overruns.ts'
import { acceptanceFrom } from './acceptance-source.ts'
import { collect } from './collect.ts'
import { deliver, openCheck, refusals, type Destination, type Runner } from './deliver.ts'
import { failedReport } from './failed-report.ts'
import { TOOL } from './version.ts'
import { withTrends } from './trend.ts'
import { readInputs, type GetInput, type Inputs } from './inputs.ts'

/** The outside world of an entry. */
export interface RunPorts {
  readonly runner: Runner
  readonly env: Environment
  readonly getInput: GetInput
  readonly debug: (message: string) => void
  readonly sleep: (milliseconds: number) => Promise<void>
  readonly now: () => number
  readonly random: () => number
}

interface ActionPorts extends RunPorts {
  readonly analyse: (question: AnalyseQuestion) => Promise<Report>
  /** The globs of models that a budget file names; none for a file with errors. */
  readonly globsOf: (budget: string) => readonly string[]
}

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
  await check(ports, { client, inputs, context: await withPull(client, context) })
  ports.debug(`${client.sent()} requests to GitHub`)
}

interface Run {
  readonly client: GitHubClient
  readonly inputs: Inputs
  readonly context: RunContext
}

async function check(ports: ActionPorts, run: Run): Promise<void> {
  const { client, inputs, context } = run
  if (context.comparison.kind === 'nothing') {
    ports.runner.output('conclusion', 'neutral')
    await ports.runner.summary(
      '### Model budget: the branch was deleted, there is nothing to check',
    )
    ports.runner.say('notice', 'the branch was deleted: there is nothing to check')
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

/**
 * A `workflow_run` started by a pull request is checked like that pull request: its files are read
 * as data with this run's token, and nothing that the first run produced is used.
 */
async function withPull(client: GitHubClient, context: RunContext): Promise<RunContext> {
  const { sourceRun, repository } = context
  if (context.eventName !== 'workflow_run' || sourceRun === null) return context
  if (!/^pull_request/.test(sourceRun.event))
    return { ...context, comparison: { kind: 'snapshot', head: sourceRun.headSha } }
  const pull = await findPull(client, repository, sourceRun).catch((error: unknown) => {
    if (error instanceof UserError) return null
    throw error
  })
  if (!pull) return { ...context, comparison: { kind: 'snapshot', head: sourceRun.headSha } }
  return {
    ...context,
    pull,
    comparison: { kind: 'fork-point', base: pull.baseSha, head: pull.headSha },
  }
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
  const collected = await collect({ context, inputs, client, globsOf: ports.globsOf })
  const { models, budgetText, base, head, headPaths, fates, unmatchedPaths, notices } = collected
  const report = await ports.analyse({
    models,
    budgetText,
    options: {
      failOn: inputs.failOn,
      target: {
        ...(inputs.target !== null && { id: inputs.target }),
        ...(inputs.accelerator !== null && { accelerator: inputs.accelerator }),
        ...(inputs.runtime !== null && { runtime: inputs.runtime }),
      },
      base,
      head,
      headPaths,
      fates,
      unmatchedPaths,
      showsAll: base.sha === null,
      notices,
      runUrl: context.runUrl,
    },
    today: new Date(ports.now()).toISOString().slice(0, 10),
  })
  const { failOn, commentKey } = inputs
  const source = acceptanceFrom({ client, context, commentKey, now: ports.now })
  const accepted = await acceptOverruns({ report, budgetText, failOn, ...source })
  const told = await withTrends({
    ...{ report: accepted.report, folder: context.workspace, analyse: ports.analyse },
    ...{ today: new Date(ports.now()).toISOString().slice(0, 10), say: ports.runner.info },
  })
  // Without a pull request nothing can carry the label.
  const acceptance = context.pull === null ? null : told.acceptance
  return { ...accepted, report: { ...told, acceptance } }
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
