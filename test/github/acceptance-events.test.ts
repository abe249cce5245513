/**
 * A label that was there before the head accepts nothing, whatever starts the run. Every event has a row, and an
 * event of a recipe that has none fails. From the payload to the verdict, with GitHub's answers and no network.
 */
import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from '@jest/globals'
import { parse } from 'yaml'
import { conclude } from '../../src/budget/conclude.ts'
import { acceptanceFrom } from '../../src/entry/acceptance-source.ts'
import { acceptOverruns } from '../../src/entry/accept-overruns.ts'
import type { GitHubClient } from '../../src/github/client.ts'
import { readContext, readPull } from '../../src/github/event.ts'
import { finding, modelOf, reportOf } from '../support/report-builder.ts'

const LABEL = 'mvp-budget-accepted'
const [HEAD, BASE] = ['a'.repeat(40), 'b'.repeat(40)]
const EARLIER = '2026-01-06T07:00:00Z'
const PUSHED = '2026-01-06T08:00:00Z'
const LATER = '2026-01-06T09:00:00Z'

const PULL = {
  ...{ number: 7, state: 'open', labels: [{ name: LABEL }], updated_at: PUSHED },
  body: 'MVP-Budget-Reason: wake word',
  head: { sha: HEAD, ref: 'feature', repo: { full_name: 'acme/models' } },
  base: { sha: BASE, ref: 'main', repo: { full_name: 'acme/models' } },
}

type EventName =
  | 'pull_request'
  | 'pull_request_target'
  | 'pull_request_review'
  | 'pull_request_review_comment'
  | 'merge_group'
  | 'push'
  | 'schedule'
  | 'workflow_dispatch'
  | 'workflow_run'
  | 'workflow_call'
  | 'repository_dispatch'
  | 'issue_comment'
  | 'issues'
  | 'label'
  | 'status'
  | 'check_run'
  | 'check_suite'
  | 'deployment'
  | 'release'
  | 'create'

interface Started {
  readonly payload: Readonly<Record<string, unknown>>
  readonly attempt?: number
  /** The event names no pull request; the one behind the run is looked up. */
  readonly isLookedUp?: boolean
}

const pulls = (actions: readonly string[]): readonly Started[] =>
  actions.map((action) => ({ payload: { action, pull_request: PULL } }))

const LABELED = { action: 'labeled', pull_request: PULL }
const OF_PULL: readonly Started[] = [
  ...pulls(['opened', 'synchronize', 'edited', 'unlabeled', 'ready_for_review', 'reopened']),
  ...pulls(['closed', 'converted_to_draft', 'assigned', 'review_requested', 'locked', 'enqueued']),
  ...pulls(['auto_merge_enabled', 'milestoned', '']),
  { payload: { ...LABELED, label: { name: 'other' } } },
  { payload: LABELED },
  // The payload of then, started again.
  { payload: { ...LABELED, label: { name: LABEL } }, attempt: 2 },
  { payload: { ...LABELED, action: 'unlabeled', label: { name: LABEL } } },
]
const issue = { number: 7, labels: PULL.labels, pull_request: { url: 'https://api.example/7' } }
const run = { id: 5, event: 'pull_request', head_sha: HEAD, head_branch: 'feature' }

const EVENTS: Readonly<Record<EventName, readonly Started[]>> = {
  pull_request: OF_PULL,
  pull_request_target: OF_PULL,
  // They carry the pull request, but none of them is a push, nor the label.
  pull_request_review: [...pulls(['submitted', 'edited', 'dismissed', 'opened', 'synchronize'])],
  pull_request_review_comment: [...pulls(['created', 'edited', 'deleted', 'reopened'])],
  merge_group: [
    {
      payload: {
        action: 'checks_requested',
        merge_group: {
          ...{ base_sha: BASE, head_sha: HEAD },
          head_ref: `refs/heads/gh-readonly-queue/main/pr-7-${BASE}`,
        },
      },
    },
  ],
  push: [{ payload: { before: BASE, after: HEAD } }],
  schedule: [{ payload: { schedule: '0 3 * * *' } }],
  workflow_dispatch: [{ payload: { inputs: { label: LABEL, pull_request: '7' } } }],
  workflow_run: ['completed', 'requested', 'labeled', 'synchronize'].map((action) => ({
    payload: { action, workflow_run: run, label: { name: LABEL } },
    isLookedUp: true,
  })),
  workflow_call: [{ payload: { inputs: {} } }],
  repository_dispatch: [{ payload: { action: 'labeled', client_payload: { pull_request: PULL } } }],
  issue_comment: ['created', 'edited', 'deleted'].map((action) => ({
    payload: { action, issue, comment: { body: PULL.body } },
  })),
  issues: [{ payload: { action: 'labeled', issue, label: { name: LABEL } } }],
  label: [{ payload: { action: 'created', label: { name: LABEL } } }],
  status: [{ payload: { sha: HEAD, state: 'success' } }],
  check_run: [{ payload: { action: 'completed', check_run: { pull_requests: [PULL] } } }],
  check_suite: [{ payload: { action: 'completed', check_suite: { pull_requests: [PULL] } } }],
  deployment: [{ payload: { deployment: { sha: HEAD } } }],
  release: [{ payload: { action: 'published' } }],
  create: [{ payload: { ref: 'feature', ref_type: 'branch' } }],
}

/** GitHub's answers: the label since then, the permission to write, no comment of ours yet. */
function github(labelledAt: string): GitHubClient {
  const events = [
    { event: 'labeled', label: { name: LABEL }, actor: { login: 'mia' }, created_at: labelledAt },
  ]
  return {
    list: (route: string) => Promise.resolve(route.endsWith('/events') ? events : []),
    request: (route: string) =>
      Promise.resolve({ data: route.includes('permission') ? { permission: 'write' } : PULL }),
  } as unknown as GitHubClient
}

async function conclusionOf(name: string, started: Started, labelledAt = EARLIER) {
  const { payload, attempt = 1, isLookedUp = false } = started
  const env = {
    ...{ GITHUB_EVENT_NAME: name, GITHUB_REPOSITORY: 'acme/models', RUNNER_TEMP: '/tmp' },
    ...{ GITHUB_SHA: HEAD, GITHUB_RUN_ATTEMPT: String(attempt) },
  }
  const read = readContext(env, payload)
  const context = isLookedUp ? { ...read, pull: readPull(PULL) } : read
  const model = modelOf({ status: 'over', findings: [finding({ value: 133_000 })] })
  const { report } = await acceptOverruns({
    report: reportOf([model], { conclusion: 'failure' }),
    accept: { label: LABEL, reason: 'MVP-Budget-Reason' },
    concluded: (judged) => conclude(judged, ['budget']),
    isDeciding: true,
    ...acceptanceFrom({
      client: github(labelledAt),
      ...{ context, commentKey: 'key', now: () => Date.parse('2026-01-06T10:00:00Z') },
    }),
  })
  return report.conclusion
}

const rows = Object.entries(EVENTS).flatMap(([name, all]) =>
  all.map((started) => ({ name, action: started.payload['action'], started })),
)

test.each(rows)('$name ($action) accepts nothing by it', async ({ name, started }) => {
  expect(await conclusionOf(name, started)).toBe('failure')
})

test('a label that came after the head does accept, so what is asked above can be answered both ways', async () => {
  const [pushed] = pulls(['synchronize'])
  const labelled = { payload: { ...LABELED, label: { name: LABEL } } }
  expect(pushed && (await conclusionOf('pull_request', pushed, LATER))).toBe('neutral')
  expect(await conclusionOf('pull_request', labelled, LATER)).toBe('neutral')
})

test('every event that a recipe runs at has a row', () => {
  const folder = join(process.cwd(), 'docs/recipes')
  const files = readdirSync(folder).filter((file) => /\.ya?ml$/.test(file))
  const used = files.flatMap((file) => {
    const { on } = parse(readFileSync(join(folder, file), 'utf8')) as { readonly on: object }
    return Object.keys(on)
  })
  expect(used).toContain('pull_request')
  expect(Object.keys(EVENTS)).toEqual(expect.arrayContaining(used))
})
