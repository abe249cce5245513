/**
 * Takes a finished report to where people look: file, outputs, summary, annotations, comment, check.
 * The verdict comes first and does not depend on anything that comes after it: what GitHub refuses
 * becomes a notice.
 */
import { mkdtemp, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { annotationsOf, capped, type Annotation } from '../github/annotations.ts'
import { reportFileName, type Shard } from '../github/artifacts.ts'
import { setStatus, startCheck, type CheckHandle, type CheckTarget } from '../github/check-run.ts'
import type { GitHubClient } from '../github/client.ts'
import {
  fitsComment,
  MARKER_BYTES,
  upsertComment,
  type CommentMode,
  type FlipMode,
  type Renewed,
  type RunNumber,
} from '../github/comment.ts'
import { isRecord } from '../github/event.ts'
import { pushOf } from './last-push.ts'
import { GitHubError } from '../github/github-error.ts'
import type { Repository } from '../source/api.ts'
import type { Finding } from '../budget/finding.ts'
import { stateOf } from '../budget/conclude.ts'
import { STATES, type State } from '../budget/states.ts'
import type { Report } from '../report/report.ts'
import { checkDocument, printJson } from '../report/json/documents.ts'
import { heading, renderMarkdown } from '../report/markdown/markdown.ts'
import { logLine } from '../report/sanitise.ts'
import { titleText, titleWithBuild } from '../report/verdict.ts'

export interface Runner {
  readonly info: (line: string) => void
  readonly annotate: (annotation: Annotation) => void
  /** An annotation about the run itself. */
  readonly say: (level: 'warning' | 'notice', message: string) => void
  readonly output: (name: string, value: string) => void
  readonly summary: (markdown: string) => Promise<void>
  /** Makes the step fail. */
  readonly fail: (message: string) => void
}

/** Where a report is shown and under which names. */
export interface Destination {
  readonly repository: Repository
  /** Null where there is no pull request. */
  readonly pullNumber: number | null
  readonly headSha: string
  readonly run: RunNumber
  readonly runUrl: string
  readonly temp: string
  readonly shard: Shard
  readonly comment: CommentMode
  readonly commentKey: string
  /** What becomes of the comment where a push turns a check red. */
  readonly commentOnFlip: FlipMode
  readonly annotations: boolean
  readonly check: boolean
  readonly commitStatus: boolean
  readonly checkName: string
  /** Why writing may be impossible although nothing is set up wrongly, e.g. a fork; null where it should work. */
  readonly readOnlyReason: string | null
  /** Whether a failing report makes the step fail. */
  readonly failsWithReport: boolean
}

/** Says why there is no verdict. */
export async function tellNothing(runner: Runner, reason: string): Promise<void> {
  runner.output('conclusion', 'neutral')
  await runner.summary(`### Model budget: ${reason}`)
  runner.say('notice', reason)
}

/** Whether this run's comment keeps, where no author can remove it, what was accepted for which commit. */
export function keepsWhatItAccepts(destination: Destination): boolean {
  const { readOnlyReason, comment: mode, shard, pullNumber } = destination
  return readOnlyReason === null && mode !== 'never' && shard.total === 1 && pullNumber !== null
}

/** A check that was started, or that GitHub did not let us start. */
interface OpenCheck {
  readonly handle: CheckHandle | null
  readonly isStatusOpen: boolean
}

/** Collects what GitHub refused, so that a fork gets one notice and not four. */
interface Refusals {
  readonly add: (what: string, error: unknown) => void
  readonly tell: (destination: Destination, runner: Runner) => void
}

export function refusals(): Refusals {
  const told: string[] = []
  return {
    add: (what, error) => {
      if (!(error instanceof GitHubError)) throw error
      told.push(`${what}: ${error.message}`)
    },
    tell: ({ readOnlyReason }, runner) => {
      if (told.length === 0) return
      if (readOnlyReason === null) for (const text of told) runner.say('warning', text)
      else runner.say('notice', readOnlyReason)
    },
  }
}

/** Starts check run and status where they are asked for. */
export async function openCheck(
  client: GitHubClient,
  destination: Destination,
  refused: Refusals,
): Promise<OpenCheck> {
  const target = checkTarget(destination)
  let handle: CheckHandle | null = null
  let isStatusOpen = false
  if (destination.check) {
    try {
      handle = await startCheck(client, target)
    } catch (error) {
      refused.add(`check run "${target.name}"`, error)
    }
  }
  if (destination.commitStatus) {
    try {
      await setStatus(client, target, { state: 'pending', description: 'checking the models' })
      isStatusOpen = true
    } catch (error) {
      refused.add(`commit status "${target.name}"`, error)
    }
  }
  return { handle, isStatusOpen }
}

function checkTarget(destination: Destination): CheckTarget {
  const { repository, headSha, checkName, runUrl, run } = destination
  const externalId = `mvp-budget-${run.id}-${run.attempt}-${destination.commentKey}`
  return { repository, headSha, name: checkName, runUrl, externalId }
}

interface Delivery {
  readonly client: GitHubClient
  readonly destination: Destination
  readonly report: Report
  /** Kept in the comment for the next run; null for nothing. */
  readonly data: unknown
  readonly open: OpenCheck
  readonly refused: Refusals
}

/** Shows the report everywhere; only a bug of ours makes it throw. */
export async function deliver(runner: Runner, delivery: Delivery): Promise<void> {
  const { report, destination, refused } = delivery
  const title = logLine(titleText(report))
  const files = await writeFiles(destination, report)
  runner.output('conclusion', report.conclusion)
  runner.output('report-path', files.json)
  runner.output('markdown-path', files.markdown)
  runner.output('title', title)
  runner.output('models', String(report.models.length))
  runner.output('failed-models', String(report.models.filter(isFailed).length))
  runner.output('base-sha', report.base.sha ?? '')
  runner.output('head-sha', report.head.sha ?? '')
  for (const line of logOf(report)) runner.info(line)
  await runner.summary(renderMarkdown(report, { medium: 'summary' }))
  const annotations = annotationsOf(report)
  if (destination.annotations) for (const one of capped(annotations)) runner.annotate(one)
  runner.output('comment-url', await comment(runner, delivery))
  await closeCheck(delivery, annotations)
  refused.tell(destination, runner)
  if (report.conclusion === 'failure' && destination.failsWithReport) runner.fail(title)
}

/** The verdict and every finding, one line each. */
function logOf(report: Report): readonly string[] {
  const lines = (prefix: string, findings: readonly Finding[]) =>
    findings.map(({ severity, message }) =>
      logLine(
        message.startsWith(prefix) ? `${severity}: ${message}` : `${severity}: ${prefix}${message}`,
      ),
    )
  return [
    titleText(report),
    ...report.notices,
    ...lines('', report.findings),
    ...report.models.flatMap(({ path, status, findings }) => [
      `${path}: ${status}`,
      ...lines(`${path}: `, findings),
    ]),
  ].map((line) => logLine(line))
}

const isFailed = ({ status }: Report['models'][number]) =>
  STATES[status].order <= STATES.unknown.order

/** The report as later steps read it, in a folder of its own. */
async function writeFiles(
  { temp, shard }: Destination,
  report: Report,
): Promise<{ readonly json: string; readonly markdown: string }> {
  const folder = await mkdtemp(join(temp, 'mvp-budget-'))
  const json = join(folder, reportFileName(shard))
  const markdown = join(folder, 'mvp-budget-comment.md')
  await writeFile(json, printJson(checkDocument(report)))
  await writeFile(markdown, `${commentBody(report)}\n`)
  return { json, markdown }
}

/** The comment's address, '' where there is none. A shard writes none: what merges the shards does. */
async function comment(runner: Runner, delivery: Delivery): Promise<string> {
  const { client, destination, report, refused } = delivery
  const { pullNumber, repository, headSha, commentKey, run } = destination
  if (pullNumber === null || destination.comment === 'never' || destination.shard.total > 1)
    return ''
  try {
    const outcome = await upsertComment(client, {
      repository,
      pullNumber,
      headSha,
      key: commentKey,
      run,
      body: commentBody(report),
      data: delivery.data,
      renew: (kept) => renewedComment(delivery, kept),
      mayCreate: mayCreate(destination.comment, report),
    })
    if (outcome.kind === 'skipped' && outcome.reason !== null) runner.say('notice', outcome.reason)
    return outcome.url ?? ''
  } catch (error) {
    refused.add('comment', error)
    return ''
  }
}

/** With what this push did, by what the last run kept of the one before. */
function renewedComment({ report, data, destination }: Delivery, kept: unknown): Renewed {
  const before = isRecord(kept) ? kept['push'] : null
  const { record, sentence, isFlip } = pushOf(before, report)
  const whole = { ...(isRecord(data) ? data : {}), push: record }
  return {
    body: commentBody({ ...report, lastPush: sentence }),
    data: fitsComment(whole) ? whole : data,
    replaces: isFlip && destination.commentOnFlip === 'new',
  }
}

/** One line where nothing is left to tell, so that an old table does not linger. */
function commentBody(report: Report): string {
  return isNews(report)
    ? renderMarkdown(report, { medium: 'comment', reservedBytes: MARKER_BYTES })
    : heading(report)
}

/** A model or a rule changed, or something is wrong. */
function isNews({ models, findings, conclusion }: Report): boolean {
  return (
    conclusion === 'failure' ||
    models.some(({ status }) => status !== 'unchanged') ||
    findings.some(({ severity }) => severity !== 'info')
  )
}

/** Whether a report is worth a first comment; one that exists is always brought up to date. */
function mayCreate(mode: CommentMode, report: Report): boolean {
  const isFailure = report.conclusion === 'failure'
  return { always: true, changes: isNews(report), failures: isFailure, never: false }[mode]
}

/**
 * A commit status has no third word. Where nothing fails, green is what was checked, or had nothing to be
 * checked, or was let pass by a person or by the budget's own word; its text is that word. What could not
 * be checked stays pending, which is no pass: a branch that requires the status waits for it.
 */
const STATUS_UNLESS_FAILED: Readonly<Record<State, 'success' | 'pending'>> = {
  'fails-on-device': 'success',
  over: 'success',
  regression: 'success',
  error: 'pending',
  unknown: 'pending',
  loosened: 'success',
  'over-warned': 'success',
  'regression-warned': 'success',
  unchecked: 'pending',
  accepted: 'success',
  near: 'success',
  'no-budget-file': 'success',
  'no-rule': 'success',
  'nothing-to-compare': 'success',
  pass: 'success',
  removed: 'success',
  unchanged: 'success',
}

function statusOf(report: Report): 'success' | 'pending' | 'failure' {
  return report.conclusion === 'failure' ? 'failure' : STATUS_UNLESS_FAILED[stateOf(report)]
}

async function closeCheck(
  { client, destination, report, open, refused }: Delivery,
  annotations: readonly Annotation[],
): Promise<void> {
  const target = checkTarget(destination)
  const title = titleText(report)
  try {
    await open.handle?.finish({
      conclusion: report.conclusion,
      title: titleWithBuild(report),
      summary: renderMarkdown(report, { medium: 'check' }),
      annotations,
    })
  } catch (error) {
    refused.add(`check run "${target.name}"`, error)
  }
  if (!open.isStatusOpen) return
  try {
    await setStatus(client, target, { state: statusOf(report), description: title })
  } catch (error) {
    refused.add(`commit status "${target.name}"`, error)
  }
}
