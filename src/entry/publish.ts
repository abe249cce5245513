/**
 * The second stage: takes the reports that earlier jobs left as artifacts, and comments. In a
 * `workflow_run` it has rights that the first stage had not, so nothing of the first stage is
 * believed but numbers: which pull request it was comes from GitHub, the JSON is checked by its
 * schema, and every word of Markdown is rendered here.
 */
import { downloadReports } from '../github/artifacts.ts'
import { createClient, type GitHubClient } from '../github/client.ts'
import type { CommentMode, FlipMode } from '../github/comment.ts'
import { readContext, type PullRequest, type RunContext } from '../github/event.ts'
import { findPull } from '../github/pull-lookup.ts'
import type { Report } from '../report/report.ts'
import { UserError } from '../util/user-error.ts'
import { failBeforeStart, readEvent, type RunPorts } from './action.ts'
import { deliver, openCheck, refusals, type Destination } from './deliver.ts'
import { failedReport } from './failed-report.ts'
import {
  boolean,
  checkName,
  DEFAULT_CHECK_NAME,
  inputReader,
  key,
  oneLineText,
  oneOf,
  type GetInput,
} from './inputs.ts'
import { mergeReports } from './merge-reports.ts'
import { TOOL } from './version.ts'

interface PublishInputs {
  readonly token: string
  /** Beginning of the artifacts' names. */
  readonly artifact: string
  readonly comment: CommentMode
  readonly commentKey: string
  readonly commentOnFlip: FlipMode
  readonly check: boolean
  readonly checkName: string
  readonly commitStatus: boolean
}

/** Throws UserError `bad-input` with every wrong input. */
export function readPublishInputs(get: GetInput): PublishInputs {
  const { read, finish } = inputReader(get)
  return finish({
    token: get('github-token').trim(),
    artifact: read('artifact', oneLineText, 'mvp-budget-report'),
    comment: read('comment', oneOf(['always', 'changes', 'failures', 'never']), 'changes'),
    commentKey: read('comment-key', key, 'default'),
    commentOnFlip: read('comment-on-flip', oneOf(['edit', 'new']), 'edit'),
    check: read('check', boolean, false),
    checkName: read('check-name', checkName, DEFAULT_CHECK_NAME),
    commitStatus: read('commit-status', boolean, false),
  })
}

/** Never throws for what users or the first stage cause. */
export async function runPublish(ports: RunPorts): Promise<void> {
  let inputs: PublishInputs
  let context: RunContext
  try {
    inputs = readPublishInputs(ports.getInput)
    context = readContext(ports.env, await readEvent(ports.env))
  } catch (error) {
    await failBeforeStart(ports.runner, error)
    return
  }
  const client = createClient({ ...ports, token: inputs.token, apiUrl: context.apiUrl })
  try {
    const stage = await firstStage(client, context)
    if (stage.skipped === null) await publish(ports, { client, inputs, context, stage })
    else {
      ports.runner.output('conclusion', 'neutral')
      await ports.runner.summary(`### Model budget: ${stage.skipped}`)
      ports.runner.say('notice', stage.skipped)
    }
  } catch (error) {
    await failBeforeStart(ports.runner, error)
  }
}

/** The run that made the reports, as GitHub tells of it. */
interface Stage {
  readonly runId: number
  readonly attempt: number
  readonly runUrl: string
  readonly headSha: string
  readonly pull: PullRequest | null
  /** How the run ended, where it has. */
  readonly conclusion: string | null
  /** Why there is nothing to publish; null where there is. */
  readonly skipped: string | null
}

async function firstStage(client: GitHubClient, context: RunContext): Promise<Stage> {
  const { sourceRun, repository, comparison, pull } = context
  if (context.eventName !== 'workflow_run' || sourceRun === null) return sameRun(context)
  if (comparison.kind === 'nothing') throw new UserError('bad-event', 'the event names no commit')
  const found = /^pull_request/.test(sourceRun.event)
    ? await findPull(client, repository, sourceRun)
    : pull
  const url = `${context.serverUrl}/${repository.owner}/${repository.repo}/actions/runs/${sourceRun.id}`
  return {
    runId: sourceRun.id,
    attempt: sourceRun.attempt,
    runUrl: url,
    headSha: sourceRun.headSha,
    pull: found,
    conclusion: sourceRun.conclusion,
    skipped: skipReason(sourceRun.conclusion),
  }
}

/** A cancelled run was overtaken by a newer one, which publishes for itself. */
function skipReason(conclusion: string | null): string | null {
  if (conclusion !== 'cancelled' && conclusion !== 'skipped') return null
  return `the run that checks the models was ${conclusion}: there is nothing to publish`
}

/** A job of the same run, which needed the jobs that checked the models. */
function sameRun({ comparison, pull, runId, runAttempt, runUrl }: RunContext): Stage {
  if (comparison.kind === 'nothing') throw new UserError('bad-event', 'the event names no commit')
  return {
    runId,
    attempt: runAttempt,
    runUrl,
    headSha: pull?.headSha ?? comparison.head,
    pull,
    conclusion: null,
    skipped: null,
  }
}

interface Publication {
  readonly client: GitHubClient
  readonly inputs: PublishInputs
  readonly context: RunContext
  readonly stage: Stage
}

async function publish(ports: RunPorts, publication: Publication): Promise<void> {
  const { client, stage } = publication
  const destination = destinationOf(publication)
  const refused = refusals()
  const open = await openCheck(client, destination, refused)
  const report = await mergedReport(publication)
  if (stage.pull === null && publication.context.eventName === 'workflow_run')
    ports.runner.say(
      'notice',
      `no open pull request has the head ${stage.headSha.slice(0, 7)} any more: nothing is written to one`,
    )
  await deliver(ports.runner, { client, destination, report, data: null, open, refused })
}

async function mergedReport({ client, inputs, context, stage }: Publication): Promise<Report> {
  try {
    const files = await downloadReports(client, {
      repository: context.repository,
      runId: stage.runId,
      prefix: inputs.artifact,
    })
    if (files.length === 0) throw new UserError('no-report', nothingFound(inputs, stage))
    return mergeReports(files, { headSha: stage.headSha, runUrl: stage.runUrl })
  } catch (error) {
    if (!(error instanceof UserError)) throw error
    return failedReport({
      tool: TOOL,
      message: error.message,
      isConfiguration: false,
      failOn: ['error'],
      configPath: '.github/mvp-budget.yml',
      headSha: stage.headSha,
      headLabel: stage.pull ? `pull request #${stage.pull.number}` : context.eventName,
      runUrl: stage.runUrl,
    })
  }
}

function nothingFound({ artifact }: PublishInputs, { conclusion, runId }: Stage): string {
  const ended = conclusion === null ? '' : ` ended with ${conclusion} and`
  return `run ${runId}${ended} left no report in an artifact named ${artifact}…; see its log, and upload the file that the output report-path names`
}

function destinationOf({ inputs, context, stage }: Publication): Destination {
  return {
    repository: context.repository,
    pullNumber: stage.pull?.number ?? null,
    headSha: stage.headSha,
    run: { id: stage.runId, attempt: stage.attempt },
    runUrl: stage.runUrl,
    temp: context.temp,
    shard: { index: 1, total: 1 },
    comment: inputs.comment,
    commentKey: inputs.commentKey,
    commentOnFlip: inputs.commentOnFlip,
    annotations: context.eventName !== 'workflow_run',
    check: inputs.check,
    commitStatus: inputs.commitStatus,
    checkName: inputs.checkName,
    readOnlyReason: null,
    // In a run of its own the job tells whether publishing worked; the verdict is the first stage's.
    failsWithReport: context.eventName !== 'workflow_run',
  }
}
