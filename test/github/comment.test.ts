import { describe, expect, test } from '@jest/globals'
import fc from 'fast-check'
import type { Answer, GitHubClient } from '../../src/github/client.ts'
import {
  MARKER_BYTES,
  readCommentData,
  readMarker,
  upsertComment,
  withMarker,
  type CommentRequest,
} from '../../src/github/comment.ts'
import { GitHubError } from '../../src/github/github-error.ts'

const HEAD = 'a'.repeat(40)
const request = (id: number, more: Partial<CommentRequest> = {}): CommentRequest => ({
  repository: { owner: 'acme', repo: 'models' },
  pullNumber: 7,
  headSha: HEAD,
  key: 'default',
  run: { id, attempt: 1 },
  body: `report of run ${id}`,
  data: null,
  mayCreate: true,
  ...more,
})

interface Stored {
  readonly id: number
  body: string
  readonly html_url: string
  readonly user: { readonly login: string; readonly type: string }
}

/** A client whose every answer waits for `turn`, so that runs interleave as a test wants. */
function memoryClient(turn: () => Promise<unknown> = () => Promise.resolve()) {
  const comments: Stored[] = []
  let nextId = 100
  const add = (body: string, user = { login: 'github-actions[bot]', type: 'Bot' }) => {
    const comment = { id: nextId++, body, html_url: `#${nextId}`, user }
    comments.push(comment)
    return comment
  }
  const find = (parameters: Readonly<Record<string, unknown>>) => {
    const found = comments.find(({ id }) => id === parameters['comment_id'])
    if (!found) throw new GitHubError('404', { status: 404, isAmbiguous: false })
    return found
  }
  const act = (route: string, parameters: Readonly<Record<string, unknown>>): unknown => {
    const [method = ''] = route.split(' ')
    if (route.includes('/pulls/'))
      return {
        number: 7,
        state: 'open',
        head: { sha: HEAD, ref: 'f', repo: null },
        base: { sha: HEAD, ref: 'main', repo: null },
      }
    if (method === 'POST') return { ...add(String(parameters['body'])) }
    if (method === 'DELETE') return comments.splice(comments.indexOf(find(parameters)), 1)
    return Object.assign(find(parameters), { body: String(parameters['body']) })
  }
  const client: GitHubClient = {
    request: async (route, parameters) => {
      await turn()
      const answer: Answer = { status: 200, headers: {}, data: act(route, parameters) }
      return answer
    },
    list: async () => {
      await turn()
      return comments.map((comment) => ({ ...comment }))
    },
    graphql: async () => {
      await turn()
      return { viewer: { login: 'github-actions[bot]' } }
    },
    bytes: () => Promise.reject(new Error('not used')),
    http: () => Promise.reject(new Error('not used')),
    sent: () => 0,
  }
  return { client, comments, add }
}

describe('for any order in which racing runs get their turn', () => {
  test('one comment is left, with a report of one of them', async () => {
    await fc.assert(
      fc.asyncProperty(fc.scheduler(), fc.integer({ min: 2, max: 4 }), async (scheduler, runs) => {
        const { client, comments } = memoryClient(() => scheduler.schedule(Promise.resolve()))
        const all = Promise.all(
          Array.from({ length: runs }, (_, at) => upsertComment(client, request(at + 1))),
        )
        await scheduler.waitFor(all)
        expect(comments).toHaveLength(1)
        expect(comments[0]?.body).toMatch(/\nreport of run \d$/)
      }),
      { numRuns: 300 },
    )
  })

  test('a later run that comes afterwards has the last word, an older one has not', async () => {
    await fc.assert(
      fc.asyncProperty(fc.shuffledSubarray([1, 2, 3, 4, 5], { minLength: 5 }), async (order) => {
        const { client, comments } = memoryClient()
        let latest = 0
        for (const run of order) {
          await upsertComment(client, request(run))
          latest = Math.max(latest, run)
          expect(comments).toHaveLength(1)
          expect(comments[0]?.body).toContain(`report of run ${latest}`)
        }
      }),
    )
  })
})

test('what is not ours is left alone, even with our marker', async () => {
  const { client, comments, add } = memoryClient()
  const forged = withMarker(request(1))
  add(forged, { login: 'mallory', type: 'User' })
  add(forged, { login: 'github-actions', type: 'User' })
  add(forged, { login: 'other-app[bot]', type: 'Bot' })
  add(`> ${forged}`)
  await upsertComment(client, request(2))
  expect(comments).toHaveLength(5)
  expect(comments.slice(0, 3).map(({ body }) => body)).toEqual([forged, forged, forged])
})

test('the same report again is not written again', async () => {
  const { client } = memoryClient()
  const same = { body: 'same' }
  expect((await upsertComment(client, request(1, same))).kind).toBe('created')
  expect((await upsertComment(client, request(2, same))).kind).toBe('unchanged')
  expect((await upsertComment(client, request(3, { body: 'other' }))).kind).toBe('updated')
})

test('without leave to create, nothing is created, but what is there is updated', async () => {
  const { client, comments } = memoryClient()
  const quiet = { mayCreate: false }
  expect((await upsertComment(client, request(1, quiet))).kind).toBe('skipped')
  expect(comments).toEqual([])
  await upsertComment(client, request(2))
  expect((await upsertComment(client, request(3, quiet))).kind).toBe('updated')
})

test('keys keep comments apart', async () => {
  const { client, comments } = memoryClient()
  await upsertComment(client, request(1, { key: 'one' }))
  await upsertComment(client, request(1, { key: 'two' }))
  expect(comments).toHaveLength(2)
})

describe('marker and data', () => {
  test('are read as they were written, for any report', () => {
    fc.assert(
      fc.property(fc.string(), fc.nat(), fc.stringMatching(/^[\w.-]{1,64}$/), (body, id, key) => {
        const text = withMarker(request(id, { body, key }))
        expect(readMarker(text)).toMatchObject({ key, head: HEAD, run: { id, attempt: 1 } })
        expect(Buffer.byteLength(text) - Buffer.byteLength(body)).toBeLessThan(MARKER_BYTES)
      }),
    )
  })

  test('data comes back, for any data, and never ends the comment it hides in', async () => {
    await fc.assert(
      fc.asyncProperty(fc.jsonValue({ maxDepth: 2 }), async (data) => {
        const { client, comments } = memoryClient()
        await upsertComment(client, request(1, { data }))
        const plain: unknown = JSON.parse(JSON.stringify(data))
        expect(await readCommentData(client, request(1))).toEqual(plain)
        expect(comments[0]?.body.split('-->')).toHaveLength(data === null ? 2 : 3)
      }),
    )
  })

  test.each([
    '',
    'text',
    `text ${withMarker(request(1))}`,
    '<!-- mvp-budget:v1 key=a b head=x -->',
  ])('%j has no marker', (body) => {
    expect(readMarker(body)).toBeUndefined()
  })
})

test('a comment that replaces is written anew once, on another commit', async () => {
  const { client, comments } = memoryClient()
  const other = 'b'.repeat(40)
  comments.push({
    id: 50,
    body: withMarker(request(1, { headSha: other })),
    html_url: '#50',
    user: { login: 'github-actions[bot]', type: 'Bot' },
  })
  const renew = (kept: unknown) => ({ body: `red ${String(kept)}`, data: null, replaces: true })
  expect((await upsertComment(client, request(2, { renew }))).kind).toBe('created')
  expect(comments.map(({ id }) => id)).not.toContain(50)
  expect((await upsertComment(client, request(3, { renew }))).kind).toBe('unchanged')
  expect(comments).toHaveLength(1)
})
