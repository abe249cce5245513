/**
 * Takes a finished report to where people look: file, outputs, summary, annotations, comment, check.
 * The verdict comes first and does not depend on anything that comes after it: what GitHub refuses
 * becomes a notice.
 */
import { mkdtemp, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { annotationsOf, capped, type Annotation } from '../github/annotations.ts'
import { reportFileName, type Shard } from '../github/artifacts.ts'
import {
  CHECK_BYTES,
  setStatus,
  startCheck,
  type CheckHandle,
  type CheckTarget,
} from '../github/check-run.ts'
import type { GitHubClient } from '../github/client.ts'
import { BODY_BYTES, upsertComment, type CommentMode, type RunNumber } from '../github/comment.ts'
import { GitHubError } from '../github/github-error.ts'
import type { Repository } from '../source/api.ts'
import type { Report } from '../report/report.ts'
import { logLine } from '../report/sanitise.ts'

/** The renderers of the report room, and what the runner offers a step. */
export interface DeliveryPorts {
  readonly render: {
    readonly comment: (report: Report, maxBytes: number) => string
    readonly summary: (report: Report, maxBytes: number) => string
    readonly json: (report: Report) => string
    /** One line for people: the verdict and the worst offender. */
    readonly title: (report: Report) => string
    /** The report for a terminal. */
    readonly text: (report: Report) => string
  }
  readonly runner: Runner
}

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

/** The step summary may have 1 MiB; the rest is for what other tools put into it. */
export const SUMMARY_BYTES = 1_000_000

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
  readonly annotations: boolean
  readonly check: boolean
  readonly commitStatus: boolean
  readonly checkName: string
  /** Why writing may be impossible although nothing is set up wrongly, e.g. a fork; null where it should work. */
  readonly readOnlyReason: string | null
}

/** A check that was started, or that GitHub did not let us start. */
export interface OpenCheck {
  readonly handle: CheckHandle | null
  readonly isStatusOpen: boolean
}

/** Collects what GitHub refused, so that a fork gets one notice and not four. */
export interface Refusals {
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

export interface Delivery {
  readonly client: GitHubClient
  readonly destination: Destination
  readonly report: Report
  readonly open: OpenCheck
  readonly refused: Refusals
}

/** Shows the report everywhere; only a bug of ours makes it throw. */
export async function deliver(ports: DeliveryPorts, delivery: Delivery): Promise<void> {
  const { report, destination, refused } = delivery
  const { runner, render } = ports
  const json = await writeReport(destination, render.json(report))
  runner.output('conclusion', report.conclusion)
  runner.output('report-path', json)
  runner.output('title', logLine(render.title(report)))
  runner.output('models', String(report.models.length))
  runner.output('failed-models', String(report.models.filter(isFailed).length))
  runner.output('base-sha', report.base.sha ?? '')
  runner.output('head-sha', report.head.sha ?? '')
  runner.info(render.text(report))
  await runner.summary(render.summary(report, SUMMARY_BYTES))
  const annotations = annotationsOf(report)
  if (destination.annotations) for (const one of capped(annotations)) runner.annotate(one)
  runner.output('comment-url', await comment(ports, delivery))
  await closeCheck(ports, delivery, annotations)
  refused.tell(destination, runner)
  if (report.conclusion === 'failure') runner.fail(logLine(render.title(report)))
}

const isFailed = ({ status }: Report['models'][number]) => status === 'over' || status === 'error'

async function writeReport({ temp, shard }: Destination, json: string): Promise<string> {
  const folder = await mkdtemp(join(temp, 'mvp-budget-'))
  const file = join(folder, reportFileName(shard))
  await writeFile(file, json)
  return file
}

/** The comment's address, '' where there is none. A shard writes none: what merges the shards does. */
async function comment(ports: DeliveryPorts, delivery: Delivery): Promise<string> {
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
      body: ports.render.comment(report, BODY_BYTES),
      mayCreate: mayCreate(destination.comment, report),
    })
    if (outcome.kind === 'skipped' && outcome.reason !== null)
      ports.runner.say('notice', outcome.reason)
    return outcome.url ?? ''
  } catch (error) {
    refused.add('comment', error)
    return ''
  }
}

/** Whether a report is worth a first comment; one that exists is always brought up to date. */
export function mayCreate(mode: CommentMode, report: Report): boolean {
  const isFailure = report.conclusion === 'failure'
  const isNews =
    report.models.some(({ status }) => status !== 'unchanged') ||
    report.findings.some(({ severity }) => severity !== 'info')
  return { always: true, changes: isFailure || isNews, failures: isFailure, never: false }[mode]
}

async function closeCheck(
  { render }: DeliveryPorts,
  { client, destination, report, open, refused }: Delivery,
  annotations: readonly Annotation[],
): Promise<void> {
  const target = checkTarget(destination)
  const isSuccess = report.conclusion !== 'failure'
  const title = render.title(report)
  try {
    await open.handle?.finish({
      isSuccess,
      title,
      summary: render.comment(report, CHECK_BYTES),
      annotations,
    })
  } catch (error) {
    refused.add(`check run "${target.name}"`, error)
  }
  if (!open.isStatusOpen) return
  try {
    const state = isSuccess ? 'success' : 'failure'
    await setStatus(client, target, { state, description: title })
  } catch (error) {
    refused.add(`commit status "${target.name}"`, error)
  }
}
