/**
 * The optional check run and commit status on the head commit, under a name of their own, so that
 * branch protection can require them: started at once, and always ended with the report's conclusion.
 */
import type { Conclusion } from '../budget/states.ts'
import type { Repository } from '../source/api.ts'
import type { Annotation } from './annotations.ts'
import type { GitHubClient } from './client.ts'
import { GitHubError, oneLine } from './github-error.ts'
import { isRecord } from './event.ts'

export interface CheckTarget {
  readonly repository: Repository
  readonly headSha: string
  readonly name: string
  readonly runUrl: string
  /** The same for every attempt to create one check of one run: finds a check whose creation got no answer. */
  readonly externalId: string
}

interface CheckResult {
  readonly conclusion: Conclusion
  /** One line. */
  readonly title: string
  /** Markdown, at most 65,535 characters. */
  readonly summary: string
  readonly annotations: readonly Annotation[]
}

/** GitHub takes so many annotations with one request, and 140 characters of a status' description. */
const ANNOTATIONS_PER_REQUEST = 50
const DESCRIPTION_LENGTH = 140

export interface CheckHandle {
  readonly finish: (result: CheckResult) => Promise<string>
}

/** Starts the check; its `finish` gives the check's address. */
export async function startCheck(client: GitHubClient, target: CheckTarget): Promise<CheckHandle> {
  const id = await createOrFind(client, target)
  return { finish: (result) => finishCheck(client, { target, id }, result) }
}

async function createOrFind(client: GitHubClient, target: CheckTarget): Promise<number> {
  const body = {
    ...target.repository,
    name: target.name,
    head_sha: target.headSha,
    status: 'in_progress',
    external_id: target.externalId,
    details_url: target.runUrl,
  }
  for (let attempt = 1; ; attempt++) {
    try {
      return idOf((await client.request('POST /repos/{owner}/{repo}/check-runs', body)).data)
    } catch (error) {
      if (!(error instanceof GitHubError && error.isAmbiguous) || attempt === 3) throw error
      const found = await findCheck(client, target)
      if (found !== undefined) return found
    }
  }
}

async function findCheck(client: GitHubClient, target: CheckTarget): Promise<number | undefined> {
  const runs = await client.list('GET /repos/{owner}/{repo}/commits/{ref}/check-runs', {
    ...target.repository,
    ref: target.headSha,
    check_name: target.name,
  })
  const mine = runs.find((run) => isRecord(run) && run['external_id'] === target.externalId)
  return mine === undefined ? undefined : idOf(mine)
}

function idOf(data: unknown): number {
  return Number(isRecord(data) ? data['id'] : undefined)
}

async function finishCheck(
  client: GitHubClient,
  { target, id }: { readonly target: CheckTarget; readonly id: number },
  { conclusion, title, summary, annotations }: CheckResult,
): Promise<string> {
  const output = { title: oneLine(title), summary }
  const update = (fields: Readonly<Record<string, unknown>>) =>
    client.request('PATCH /repos/{owner}/{repo}/check-runs/{check_run_id}', {
      ...target.repository,
      check_run_id: id,
      ...fields,
    })
  const first = annotations.slice(0, ANNOTATIONS_PER_REQUEST).map(toCheckAnnotation)
  const { data } = await update({
    status: 'completed',
    conclusion,
    output: { ...output, ...(first.length > 0 && { annotations: first }) },
  })
  for (let at = ANNOTATIONS_PER_REQUEST; at < annotations.length; at += ANNOTATIONS_PER_REQUEST) {
    const more = annotations.slice(at, at + ANNOTATIONS_PER_REQUEST).map(toCheckAnnotation)
    await update({ output: { ...output, annotations: more } })
  }
  return isRecord(data) ? String(data['html_url']) : ''
}

const LEVELS = { error: 'failure', warning: 'warning', notice: 'notice' } as const

function toCheckAnnotation({ level, file, line, title, message }: Annotation) {
  return {
    path: file,
    start_line: line,
    end_line: line,
    annotation_level: LEVELS[level],
    title,
    message,
  }
}

type StatusState = 'pending' | 'success' | 'failure'

/** Sets the commit status named like the check; the description is cut to GitHub's 140 characters. */
export async function setStatus(
  client: GitHubClient,
  target: CheckTarget,
  { state, description }: { readonly state: StatusState; readonly description: string },
): Promise<void> {
  const flat = oneLine(description)
  await client.request('POST /repos/{owner}/{repo}/statuses/{sha}', {
    ...target.repository,
    sha: target.headSha,
    state,
    context: target.name,
    target_url: target.runUrl,
    description:
      flat.length > DESCRIPTION_LENGTH ? `${flat.slice(0, DESCRIPTION_LENGTH - 1)}…` : flat,
  })
}
