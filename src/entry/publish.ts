/**
 * The second stage. In a `workflow_run` it has rights that the run before it had not, so it judges for
 * itself: which pull requests it is about comes from GitHub, models and budgets of both sides are read from
 * git and profiled here, and of the first stage's reports only figures of models that a build makes are
 * believed, where the workflow asks for it. As a job of the run that made the reports it merges its parts.
 */
import { conclude } from '../budget/conclude.ts'
import { downloadReports } from '../github/artifacts.ts'
import { createClient, type GitHubClient } from '../github/client.ts'
import type { CommentMode, FlipMode } from '../github/comment.ts'
import { readContext, type RunContext } from '../github/event.ts'
import { GitHubError } from '../github/github-error.ts'
import type { Report } from '../report/report.ts'
import type { Conclusion } from '../budget/states.ts'
import { UserError } from '../util/user-error.ts'
import { acceptOverruns, type Accepted } from './accept-overruns.ts'
import { acceptanceFrom } from './acceptance-source.ts'
import { failBeforeStart, readEvent, type ActionPorts } from './action.ts'
import type { Collected } from './collect.ts'
import {
  deliver,
  keepsWhatItAccepts,
  openCheck,
  refusals,
  tellNothing,
  type Destination,
} from './deliver.ts'
import { failedReport } from './failed-report.ts'
import {
  boolean,
  checkName,
  DEFAULT_CHECK_NAME,
  inputReader,
  key,
  lines,
  oneLineText,
  oneOf,
  readWhatIsChecked,
  type GetInput,
  type WhatIsChecked,
} from './inputs.ts'
import { judgeChange, type Reported } from './judge-change.ts'
import { mergeReports, readReports, type Parts } from './merge-reports.ts'
import { reportedModels } from './reported-models.ts'
import { subjectsOf } from './subjects.ts'
import { TOOL } from './version.ts'

interface PublishInputs extends WhatIsChecked {
  readonly token: string
  /** Beginning of the artifacts' names. */
  readonly artifact: string
  /** Globs of models that a build makes, whose figures are believed as the first stage reports them. */
  readonly trustPaths: readonly string[]
  readonly comment: CommentMode
  readonly commentKey: string
  readonly commentOnFlip: FlipMode
  readonly check: boolean
  readonly checkName: string
  readonly commitStatus: boolean
}

/** Throws UserError `bad-input` with every wrong input. */
export function readPublishInputs(get: GetInput): PublishInputs {
  const { read, problems, finish } = inputReader(get)
  return finish({
    token: get('github-token').trim(),
    ...readWhatIsChecked({ read, problems }),
    artifact: read('artifact', oneLineText, 'mvp-budget-report'),
    trustPaths: read('trust-paths', lines, []),
    comment: read('comment', oneOf(['always', 'changes', 'failures', 'never']), 'changes'),
    commentKey: read('comment-key', key, 'default'),
    commentOnFlip: read('comment-on-flip', oneOf(['edit', 'new']), 'edit'),
    check: read('check', boolean, false),
    checkName: read('check-name', checkName, DEFAULT_CHECK_NAME),
    commitStatus: read('commit-status', boolean, false),
  })
}

/** Never throws for what users or the first stage cause. */
export async function runPublish(ports: ActionPorts): Promise<void> {
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
    const stage = stageOf(context)
    const { contexts, nothing } = await subjectsOf(client, context)
    const reason = stage.skipped ?? (contexts.length === 0 ? nothing : null)
    if (reason === null) await publish(ports, { client, inputs, stage, contexts })
    else await tellNothing(ports.runner, reason)
  } catch (error) {
    await failBeforeStart(ports.runner, error)
  }
}

/** The run that made the reports, as GitHub tells of it. */
interface Stage {
  readonly runId: number
  readonly attempt: number
  /** True where it is this very run. */
  readonly isOwn: boolean
  readonly headSha: string
  /** How the run ended, where it has. */
  readonly conclusion: string | null
  /** Why there is nothing to publish; null where there is. */
  readonly skipped: string | null
}

function stageOf({ sourceRun, eventName, comparison, pull, runId, runAttempt }: RunContext): Stage {
  if (comparison.kind === 'nothing') throw new UserError('bad-event', 'the event names no commit')
  if (eventName !== 'workflow_run' || sourceRun === null)
    return {
      ...{ runId, attempt: runAttempt, isOwn: true, headSha: pull?.headSha ?? comparison.head },
      ...{ conclusion: null, skipped: null },
    }
  const { id, attempt, headSha, conclusion } = sourceRun
  return { runId: id, attempt, isOwn: false, headSha, conclusion, skipped: skipReason(conclusion) }
}

/** A cancelled run was overtaken by a newer one, which publishes for itself. */
function skipReason(conclusion: string | null): string | null {
  if (conclusion !== 'cancelled' && conclusion !== 'skipped') return null
  return `the run that checks the models was ${conclusion}: there is nothing to publish`
}

interface Publication {
  readonly client: GitHubClient
  readonly inputs: PublishInputs
  readonly stage: Stage
  /** One for each pull request of the head; at least one. */
  readonly contexts: readonly RunContext[]
}

const WORST_LAST: readonly Conclusion[] = ['success', 'neutral', 'failure']

/**
 * Each pull request gets its own comment. They share the commit, and with it the check: that is of the
 * worst of them, so that none passes by what another one is compared with.
 */
async function publish(ports: ActionPorts, publication: Publication): Promise<void> {
  const { client, inputs, stage, contexts } = publication
  const refused = refusals()
  const destinations = contexts.map((context) => destinationOf(context, inputs, stage))
  const [first] = destinations
  if (first === undefined) return
  const open = await openCheck(client, first, refused)
  const judged: (Accepted & { readonly destination: Destination })[] = []
  for (const [at, context] of contexts.entries()) {
    const destination = destinations[at] ?? first
    judged.push({ ...(await verdict(ports, publication, { context, destination })), destination })
  }
  const order = judged.toSorted(
    (a, b) => WORST_LAST.indexOf(a.report.conclusion) - WORST_LAST.indexOf(b.report.conclusion),
  )
  for (const [at, { report, record, destination }] of order.entries()) {
    const isLast = at === order.length - 1
    await deliver(ports.runner, {
      ...{ client, report, data: record, destination, refused },
      open: isLast ? open : { handle: null, isStatusOpen: false },
    })
  }
}

interface Subject {
  readonly context: RunContext
  readonly destination: Destination
}

/** A bug keeps its stack in the log and still becomes a verdict: a gate that breaks stays shut. */
async function verdict(
  ports: ActionPorts,
  publication: Publication,
  subject: Subject,
): Promise<Accepted> {
  const { inputs, stage } = publication
  const { context, destination } = subject
  try {
    return stage.isOwn
      ? await mergedVerdict(ports, publication, subject)
      : await ownVerdict(ports, publication, subject)
  } catch (error) {
    const isExpected = error instanceof UserError
    const message = error instanceof Error ? error.message : String(error)
    if (!isExpected) ports.runner.info(error instanceof Error ? (error.stack ?? message) : message)
    const report = failedReport({
      tool: TOOL,
      message: isExpected ? message : `an error of this program, please report it: ${message}`,
      isConfiguration: isExpected && error.code === 'config',
      failOn: inputs.failOn,
      configPath: inputs.config,
      headSha: stage.headSha,
      headLabel: context.pull ? `pull request #${context.pull.number}` : context.eventName,
      runUrl: destination.runUrl,
    })
    return { report, record: null }
  }
}

/** From git, and of the first stage nothing but what the workflow trusts it with. */
async function ownVerdict(
  { analyse, globsOf, now, runner }: ActionPorts,
  { client, inputs, stage }: Publication,
  { context, destination }: Subject,
): Promise<Accepted> {
  return judgeChange(
    { analyse, globsOf, now },
    {
      client,
      // What a step may have checked out is nobody's word: everything comes from GitHub.
      context: { ...context, workspace: '' },
      inputs: {
        ...inputs,
        ...{ paths: [], basePath: null, baseRef: null, headRef: null },
        shard: { index: 1, total: 1 },
      },
      isDeciding: keepsWhatItAccepts(destination),
      reported: (git) => reportedBy({ client, inputs, stage, context, git, say: runner.info }),
    },
  )
}

interface FirstStage {
  readonly client: GitHubClient
  readonly inputs: PublishInputs
  readonly stage: Stage
  readonly context: RunContext
  readonly git: Collected
  readonly say: (line: string) => void
}

/**
 * Without models to trust it with, a first stage that left nothing readable is no matter; one that checked
 * models which git does not have is: a workflow that forgets to name them would else pass them unseen.
 */
async function reportedBy(first: FirstStage): Promise<Reported> {
  const { inputs, git, say } = first
  try {
    const reports = await partsOf(first)
    await requireBase(reports, first)
    return reportedModels({ reports, trusted: inputs.trustPaths, git })
  } catch (error) {
    if (!(error instanceof UserError)) throw error
    if (inputs.trustPaths.length > 0) return { models: [], unchecked: [error.message] }
    say(`no report of the first stage was looked at (${error.message})`)
    return { models: [], unchecked: [] }
  }
}

type Artifacts = Pick<FirstStage, 'client' | 'inputs' | 'stage' | 'context'>

async function partsOf({ client, inputs, stage, context }: Artifacts): Promise<Parts> {
  const { repository } = context
  const { runId, headSha } = stage
  const files = await downloadReports(client, { repository, runId, prefix: inputs.artifact })
  if (files.length === 0) throw new UserError('no-report', nothingFound(inputs, stage))
  return readReports(files, headSha)
}

function nothingFound({ artifact }: PublishInputs, { conclusion, runId }: Stage): string {
  const ended = conclusion === null ? '' : ` ended with ${conclusion} and`
  return `run ${runId}${ended} left no report in an artifact named ${artifact}…; see its log, and upload the file that the output report-path names`
}

/** What was built as the base is the merge base, or what the pull request is merged into: a later commit of the base branch. */
async function requireBase([{ base }]: Parts, { client, context, git }: FirstStage): Promise<void> {
  const { sha } = base
  if (sha === git.base.sha) return
  if (sha !== null && context.pull !== null) {
    const { baseRef } = context.pull
    if ((await mergeBaseOf(client, context, `${sha}...${baseRef}`)) === sha) return
  }
  throw new UserError(
    'bad-report',
    `the report compares with commit ${sha ?? 'none'}, which is not of the base branch: its figures are not used`,
  )
}

async function mergeBaseOf(
  client: GitHubClient,
  { repository }: RunContext,
  basehead: string,
): Promise<unknown> {
  try {
    const { data } = await client.request('GET /repos/{owner}/{repo}/compare/{basehead}', {
      ...repository,
      ...{ basehead, per_page: 1 },
    })
    return (data as { readonly merge_base_commit?: { readonly sha?: unknown } }).merge_base_commit
      ?.sha
  } catch (error) {
    if (error instanceof GitHubError && (error.status === 404 || error.status === 422)) return null
    throw error
  }
}

/** Of the parts that jobs of this very run left. They accept nothing, so that is done here. */
async function mergedVerdict(
  { now }: ActionPorts,
  { client, inputs, stage }: Publication,
  { context, destination }: Subject,
): Promise<Accepted> {
  const { failOn, commentKey } = inputs
  const parts = await partsOf({ client, inputs, stage, context })
  const report = mergeReports(parts, { failOn, runUrl: destination.runUrl })
  const { acceptance } = report
  return acceptOverruns({
    ...{ report, accept: acceptance, isDeciding: keepsWhatItAccepts(destination) },
    concluded: (judged) =>
      report.conclusion === 'failure' && fails(judged) ? 'failure' : conclude(judged, failOn),
    ...acceptanceFrom({ client, context, commentKey, now }),
  })
}

/** What a part's own `fail-on` made of them is not known here: it failed, and something still does. */
function fails({ findings, models }: Pick<Report, 'findings' | 'models'>): boolean {
  const all = [...findings, ...models.flatMap((model) => model.findings)]
  return all.some(({ severity }) => severity === 'fail')
}

function destinationOf(context: RunContext, inputs: PublishInputs, stage: Stage): Destination {
  return {
    repository: context.repository,
    pullNumber: context.pull?.number ?? null,
    headSha: stage.headSha,
    run: { id: stage.runId, attempt: stage.attempt },
    runUrl: context.runUrl,
    temp: context.temp,
    shard: { index: 1, total: 1 },
    comment: inputs.comment,
    commentKey: inputs.commentKey,
    commentOnFlip: inputs.commentOnFlip,
    annotations: stage.isOwn,
    check: inputs.check,
    commitStatus: inputs.commitStatus,
    checkName: inputs.checkName,
    readOnlyReason: null,
    // In a run of its own the job tells whether publishing worked; the verdict is the check's and the comment's.
    failsWithReport: stage.isOwn,
  }
}
