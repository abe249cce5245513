import { describe, expect, test } from '@jest/globals'
import { readContext } from '../../src/github/event.ts'

const SHA = {
  base: 'b'.repeat(40),
  head: 'a'.repeat(40),
  other: 'c'.repeat(40),
  none: '0'.repeat(40),
}
const ENV = {
  GITHUB_EVENT_NAME: 'push',
  GITHUB_REPOSITORY: 'acme/models',
  GITHUB_SHA: SHA.other,
  GITHUB_RUN_ID: '12',
  RUNNER_TEMP: '/tmp',
}
const pull = {
  number: 7,
  state: 'open',
  locked: false,
  head: { sha: SHA.head, ref: 'f', repo: { full_name: 'fork/models' } },
  base: { sha: SHA.base, ref: 'main', repo: { full_name: 'acme/models' } },
  labels: [{ name: 'x' }],
}

test.each([
  {
    event: 'pull_request',
    payload: { pull_request: pull },
    expected: { kind: 'fork-point', base: SHA.base, head: SHA.head },
  },
  {
    event: 'pull_request_target',
    payload: { pull_request: pull },
    expected: { kind: 'fork-point', base: SHA.base, head: SHA.head },
  },
  {
    event: 'pull_request_review',
    payload: { pull_request: pull },
    expected: { kind: 'fork-point', base: SHA.base, head: SHA.head },
  },
  {
    event: 'push',
    payload: { before: SHA.base, after: SHA.head },
    expected: { kind: 'exact', base: SHA.base, head: SHA.head },
  },
  {
    event: 'push',
    payload: { before: SHA.none, after: SHA.head },
    expected: { kind: 'snapshot', head: SHA.head },
  },
  { event: 'push', payload: { before: SHA.base, after: SHA.none }, expected: { kind: 'nothing' } },
  {
    event: 'merge_group',
    payload: { merge_group: { base_sha: SHA.base, head_sha: SHA.head } },
    expected: { kind: 'exact', base: SHA.base, head: SHA.head },
  },
  { event: 'schedule', payload: {}, expected: { kind: 'snapshot', head: SHA.other } },
  {
    event: 'workflow_dispatch',
    payload: { inputs: null },
    expected: { kind: 'snapshot', head: SHA.other },
  },
])('$event compares $expected.kind', ({ event, payload, expected }) => {
  expect(readContext({ ...ENV, GITHUB_EVENT_NAME: event }, payload).comparison).toEqual(expected)
})

test('a fork is told by its repository, also where that is gone', () => {
  const read = (head: unknown) =>
    readContext({ ...ENV, GITHUB_EVENT_NAME: 'pull_request' }, { pull_request: { ...pull, head } })
      .pull
  expect(read(pull.head)).toMatchObject({
    isFork: true,
    headRepository: 'fork/models',
    labels: ['x'],
  })
  expect(read({ ...pull.head, repo: pull.base.repo })).toMatchObject({ isFork: false })
  expect(read({ ...pull.head, repo: null })).toMatchObject({ isFork: true, headRepository: null })
})

test('the pull request of a merge queue is in its branch', () => {
  const group = {
    base_sha: SHA.base,
    head_sha: SHA.head,
    head_ref: `refs/heads/gh-readonly-queue/main/pr-42-${SHA.base}`,
  }
  const context = readContext({ ...ENV, GITHUB_EVENT_NAME: 'merge_group' }, { merge_group: group })
  expect(context.queuedPull).toBe(42)
})

test('a GitHub Enterprise Server keeps its addresses', () => {
  const env = {
    ...ENV,
    GITHUB_SERVER_URL: 'https://ghe.example/',
    GITHUB_API_URL: 'https://ghe.example/api/v3/',
  }
  const context = readContext(env, { before: SHA.base, after: SHA.head })
  expect(context.apiUrl).toBe('https://ghe.example/api/v3')
  expect(context.runUrl).toBe('https://ghe.example/acme/models/actions/runs/12')
})

describe('what is wrong is said', () => {
  test.each([
    {
      name: 'no event',
      env: { ...ENV, GITHUB_EVENT_NAME: '' },
      payload: {},
      says: 'GITHUB_EVENT_NAME',
    },
    {
      name: 'no pull request',
      env: { ...ENV, GITHUB_EVENT_NAME: 'pull_request' },
      payload: {},
      says: 'no pull_request',
    },
    {
      name: 'no commit',
      env: ENV,
      payload: { before: SHA.base, after: '--upload-pack=x' },
      says: 'after: found "--upload-pack=x"',
    },
    {
      name: 'no group',
      env: { ...ENV, GITHUB_EVENT_NAME: 'merge_group' },
      payload: {},
      says: 'merge_group.base_sha',
    },
    {
      name: 'no payload',
      env: { ...ENV, GITHUB_EVENT_NAME: 'push' },
      payload: null,
      says: 'after',
    },
  ])('$name', ({ env, payload, says }) => {
    expect(() => readContext(env, payload)).toThrow(says)
  })
})
