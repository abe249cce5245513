/** When a label counts as applied to the head, for every event; and what is kept where there is too much. */
import { expect, test } from '@jest/globals'
import { conclude } from '../../src/budget/conclude.ts'
import { acceptOverruns } from '../../src/entry/accept-overruns.ts'
import { acceptanceFacts } from '../../src/github/acceptance.ts'
import type { GitHubClient } from '../../src/github/client.ts'
import { readContext } from '../../src/github/event.ts'
import { finding, modelOf, reportOf } from '../support/report-builder.ts'

const LABEL = 'mvp-budget-accepted'
const HEAD = 'a'.repeat(40)
const AT = '2026-01-06T09:00:00Z'
const UPDATED = '2026-01-06T08:00:00Z'

const PULL = {
  ...{ number: 7, state: 'open', body: 'text', labels: [{ name: LABEL }], updated_at: UPDATED },
  head: { sha: HEAD, ref: 'feature', repo: { full_name: 'acme/models' } },
  base: { sha: 'b'.repeat(40), ref: 'main', repo: { full_name: 'acme/models' } },
}

const client = {
  list: () =>
    Promise.resolve([
      { event: 'labeled', label: { name: LABEL }, actor: { login: 'mia' }, created_at: AT },
    ]),
  request: (route: string) =>
    Promise.resolve({ data: route.includes('permission') ? { permission: 'write' } : PULL }),
} as unknown as GitHubClient

function factsOf(
  event: string,
  payload: Readonly<Record<string, unknown>>,
  env: Readonly<Record<string, string>> = {},
) {
  const context = readContext(
    {
      ...{ GITHUB_EVENT_NAME: event, GITHUB_REPOSITORY: 'acme/models', RUNNER_TEMP: '/tmp' },
      ...{ GITHUB_SHA: HEAD, ...env },
    },
    payload,
  )
  return acceptanceFacts(client, context, LABEL)
}

const NOT_PUSHES = [
  ...['edited', 'labeled', 'unlabeled', 'ready_for_review', 'converted_to_draft', 'closed'],
  ...['assigned', 'unassigned', 'review_requested', 'review_request_removed', 'locked', 'unlocked'],
  ...['milestoned', 'demilestoned', 'enqueued', 'dequeued', 'auto_merge_enabled'],
  ...['auto_merge_disabled', 'something GitHub has not invented yet', ''],
]

describe.each(['pull_request', 'pull_request_target'])('of %s', (event) => {
  test.each(['opened', 'synchronize', 'reopened'])(
    '%s tells when the head was there',
    async (action) => {
      expect(await factsOf(event, { action, pull_request: PULL })).toMatchObject({
        pushedAt: UPDATED,
        isLabelRun: false,
        headSha: HEAD,
      })
    },
  )

  test.each(NOT_PUSHES)('%j does not tell when the head was pushed', async (action) => {
    const facts = await factsOf(event, { action, pull_request: PULL, label: { name: 'other' } })
    expect(facts).toMatchObject({ pushedAt: null, isLabelRun: false })
  })

  test('the run of the label itself is for the head that it was given to, the first time', async () => {
    const payload = { action: 'labeled', pull_request: PULL, label: { name: LABEL } }
    expect(await factsOf(event, payload)).toMatchObject({ isLabelRun: true })
    expect(await factsOf(event, payload, { GITHUB_RUN_ATTEMPT: '2' })).toMatchObject({
      isLabelRun: false,
    })
    expect(await factsOf(event, { ...payload, action: 'unlabeled' })).toMatchObject({
      isLabelRun: false,
    })
  })
})

test('a merge queue asks for the pull request, and knows no time', async () => {
  const group = {
    ...{ base_sha: 'b'.repeat(40), head_sha: 'c'.repeat(40) },
    head_ref: `refs/heads/gh-readonly-queue/main/pr-7-${'b'.repeat(40)}`,
  }
  expect(await factsOf('merge_group', { merge_group: group })).toMatchObject({
    ...{ pushedAt: null, isLabelRun: false, headSha: 'c'.repeat(40) },
  })
})

test.each(['push', 'workflow_dispatch', 'schedule'])('%s accepts nothing', async (event) => {
  expect(await factsOf(event, { after: HEAD, before: 'b'.repeat(40) })).toBeNull()
})

test('more numbers than a comment has room for hold for their commit only', async () => {
  const models = Array.from({ length: 1500 }, (_, index) => {
    const path = `models/${((index + 1) * 2654435761) % 4294967296}.tflite`
    return modelOf({ path, status: 'over', findings: [finding({ value: index * 7919 })] })
  })
  const { report, record } = await acceptOverruns({
    report: reportOf(models, { conclusion: 'failure' }),
    accept: { label: 'mvp-budget-accepted', reason: 'MVP-Budget-Reason' },
    concluded: (judged) => conclude(judged, ['budget']),
    isDeciding: true,
    headSha: HEAD,
    now: UPDATED,
    facts: () =>
      Promise.resolve({
        ...{ labelled: { by: 'mia', hasWriteAccess: true, at: AT }, headSha: HEAD },
        ...{ isLabelRun: true, pushedAt: null, body: 'MVP-Budget-Reason: why' },
      }),
    recorded: () => Promise.resolve(null),
  })
  expect(report.conclusion).toBe('neutral')
  expect(report.notices.join()).toContain('more numbers were accepted than a comment has room for')
  expect(record?.accepted).toEqual({ at: AT, sha: HEAD, values: null })
})

test('150 models with overruns of four metrics are kept', async () => {
  const models = Array.from({ length: 150 }, (_, index) => {
    const findings = (['ram', 'flash', 'cycles', 'latency'] as const).map((metric) =>
      finding({ metric, value: (index + 1) * 7919 }),
    )
    return modelOf({ path: `models/bank/model_${index}.tflite`, status: 'over', findings })
  })
  const { record } = await acceptOverruns({
    report: reportOf(models, { conclusion: 'failure' }),
    accept: { label: 'mvp-budget-accepted', reason: 'MVP-Budget-Reason' },
    concluded: (judged) => conclude(judged, ['budget']),
    isDeciding: true,
    headSha: HEAD,
    now: UPDATED,
    facts: () =>
      Promise.resolve({
        ...{ labelled: { by: 'mia', hasWriteAccess: true, at: AT }, headSha: HEAD },
        ...{ isLabelRun: true, pushedAt: null, body: 'MVP-Budget-Reason: why' },
      }),
    recorded: () => Promise.resolve(null),
  })
  expect(Object.keys(record?.accepted?.values ?? {})).toHaveLength(600)
})
