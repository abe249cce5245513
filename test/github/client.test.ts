import { expect, test } from '@jest/globals'
import { judge } from '../../src/github/client.ts'
import { explain } from '../../src/github/github-error.ts'

const ROUTE = 'POST /repos/{owner}/{repo}/issues/{issue_number}/comments'

function failure(status: number, headers: Record<string, string> = {}, message = 'no') {
  return Object.assign(new Error(message), { status, response: { headers, data: { message } } })
}

test.each([
  {
    name: '429 with retry-after',
    error: failure(429, { 'retry-after': '7' }),
    kind: 'wait',
    wait: 7000,
  },
  { name: '429 without', error: failure(429), kind: 'wait', wait: 60_000 },
  {
    name: 'a secondary limit',
    error: failure(403, {}, 'You have exceeded a secondary rate limit'),
    kind: 'wait',
    wait: 60_000,
  },
  {
    name: 'a used up limit',
    error: failure(403, { 'x-ratelimit-remaining': '0', 'x-ratelimit-reset': '1010' }),
    kind: 'wait',
    wait: 11_000,
  },
  { name: 'a permission', error: failure(403), kind: 'final' },
  { name: 'nothing there', error: failure(404), kind: 'final' },
  { name: 'a wrong request', error: failure(422), kind: 'final' },
  { name: 'not implemented', error: failure(501), kind: 'final' },
  { name: 'a server error', error: failure(500), kind: 'retry' },
  { name: 'a bad gateway', error: failure(502, {}, '<html>'), kind: 'retry' },
  { name: 'no answer', error: new Error('socket hang up'), kind: 'retry' },
])('$name: $kind', ({ error, kind, wait }) => {
  const verdict = judge(ROUTE, error, 1_000_000)
  expect(verdict.kind).toBe(kind)
  if (verdict.kind === 'wait') expect(verdict.milliseconds).toBe(wait)
  expect(verdict.kind === 'final' ? verdict.error.isAmbiguous : false).toBe(false)
})

test.each([
  { route: ROUTE, status: 403, says: '`pull-requests: write`' },
  { route: 'POST /repos/{owner}/{repo}/check-runs', status: 403, says: '`checks: write`' },
  { route: 'POST /repos/{owner}/{repo}/statuses/{sha}', status: 403, says: '`statuses: write`' },
  {
    route: 'GET /repos/{owner}/{repo}/git/blobs/{file_sha}',
    status: 404,
    says: '`contents: read`',
  },
  { route: 'GET /repos/{owner}/{repo}/compare/{basehead}', status: 404, says: '`contents: read`' },
  {
    route: 'GET /repos/{owner}/{repo}/actions/runs/{run_id}/artifacts',
    status: 403,
    says: '`actions: read`',
  },
  { route: ROUTE, status: 401, says: 'github-token' },
])('$status for $route says $says', ({ route, status, says }) => {
  expect(explain(route, status, { message: 'x', accepted: undefined })).toContain(says)
})

test('what GitHub says is one line without control characters', () => {
  const text = explain(ROUTE, 422, { message: 'a\n::error::b\u001b[0m', accepted: undefined })
  // eslint-disable-next-line no-control-regex -- that is what must not be there
  expect(text).not.toMatch(/[\u0000-\u001f]/)
})
