/** Drives the built action over HTTP against our fake GitHub: events, checkouts, comments, faults. */
import { createServer } from 'node:http'
import { connect, type AddressInfo, type Socket } from 'node:net'
import { afterEach, describe, expect, jest, test } from '@jest/globals'
import type { Fault } from '../support/fake-github.ts'
import { lfsPointerOf, type Files } from '../support/git-repository.ts'
import {
  createWorld,
  fixture,
  type Checkout,
  type World,
  type WorldOptions,
} from '../support/run-action.ts'

const BUDGET = 'version: 1\nmodels:\n  - match: "models/**"\n    flash: 20 KiB\n'
const OLD = fixture('base', 'models/vibration.tflite')
const NEW = fixture('head', 'models/vibration.tflite')
const OTHER = fixture('base', 'models/occupancy.tflite')
/** Over the 20 KiB of flash. */
const LARGE = fixture('head', 'models/digits.tflite')

const BASE: Files = {
  'models/a.tflite': OLD,
  'models/b.tflite': OTHER,
  '.github/mvp-budget.yml': BUDGET,
}
const HEAD: Files = { ...BASE, 'models/a.tflite': NEW }
const OVER: Files = { ...BASE, 'models/a.tflite': LARGE }
const QUIET: Files = { ...BASE, 'README.md': 'text' }
const CHECKOUTS: readonly Checkout[] = [
  'none',
  'merge-1',
  'merge-2',
  'merge-all',
  'head-1',
  'head-all',
  'base-1',
]

jest.setTimeout(120_000)

let world: World
afterEach(() => world.close())

async function open(options: Partial<WorldOptions> = {}): Promise<World> {
  world = await createWorld({ base: BASE, head: HEAD, ...options })
  return world
}

function without(files: Files, path: string): Files {
  return Object.fromEntries(Object.entries(files).filter(([name]) => name !== path))
}

/** The comment without what names the run. */
const body = (at = 0) =>
  (world.github.comments[at]?.body ?? '').replace(/run=\S+|hash=\S+|http\S+/g, '')

describe('the change', () => {
  test('is the same whatever the checkout, from the merge base and not from the moved tip', async () => {
    const bodies = new Map<Checkout, string>()
    for (const checkout of CHECKOUTS) {
      await open({ baseTip: { ...BASE, 'models/b.tflite': LARGE, 'x.txt': 'x' } })
      const { exitCode, outputs, workspaceStatus } = await world.run({ checkout })
      expect({ checkout, exitCode, workspaceStatus }).toEqual({
        checkout,
        exitCode: 0,
        workspaceStatus: '',
      })
      expect(outputs['base-sha']).toBe(world.base)
      expect(world.github.requests.length).toBeLessThanOrEqual(12)
      bodies.set(checkout, body())
      if (checkout !== CHECKOUTS.at(-1)) await world.close()
    }
    expect(body()).toContain('models/a.tflite')
    expect(body()).not.toContain('models/b.tflite')
    expect(new Set(bodies.values()).size).toBe(1)
  })

  test.each([
    { event: 'push', base: 'before', comments: 0 },
    { event: 'merge_group', base: 'base_sha', comments: 0 },
    { event: 'pull_request_target', base: 'merge base', comments: 1 },
    { event: 'workflow_run', base: 'merge base', comments: 1 },
  ])('of $event starts at its $base', async ({ event, comments }) => {
    await open()
    const { exitCode, outputs, summary } = await world.run({ event, checkout: 'none' })
    expect({ exitCode, base: outputs['base-sha'], models: outputs['models'] }).toEqual({
      exitCode: 0,
      base: world.base,
      models: '1',
    })
    expect(summary).toContain('models/a.tflite')
    expect(world.github.comments).toHaveLength(comments)
  })

  test.each(['schedule', 'workflow_dispatch', 'release'])(
    'of %s is every model as it is',
    async (event) => {
      await open()
      const { exitCode, outputs } = await world.run({ event, checkout: 'none' })
      expect({ exitCode, base: outputs['base-sha'], models: outputs['models'] }).toEqual({
        exitCode: 0,
        base: '',
        models: '2',
      })
    },
  )

  test('of a manual run is what its inputs name', async () => {
    await open()
    const inputs = { 'base-ref': 'main', 'head-ref': 'feature' }
    const { outputs } = await world.run({ event: 'workflow_dispatch', checkout: 'none', inputs })
    expect(outputs['base-sha']).toBe(world.base)
    expect(outputs['head-sha']).toBe(world.github.pull.headSha)
    expect(outputs['models']).toBe('1')
  })

  test.each([
    { name: 'a new branch', payload: { before: '0'.repeat(40) }, notice: '' },
    {
      name: 'a forced push whose old commit is gone',
      payload: { before: 'a'.repeat(40) },
      notice: 'can no longer be read',
    },
  ])('of $name is every model as it is', async ({ payload, notice }) => {
    await open()
    const { exitCode, outputs, summary } = await world.run({ event: 'push', payload })
    expect({ exitCode, models: outputs['models'] }).toEqual({ exitCode: 0, models: '2' })
    expect(summary).toContain(notice)
  })

  test('of a deleted branch is nothing', async () => {
    await open()
    const { exitCode, outputs } = await world.run({
      event: 'push',
      payload: { after: '0'.repeat(40), deleted: true },
    })
    expect({ exitCode, conclusion: outputs['conclusion'] }).toEqual({
      exitCode: 0,
      conclusion: 'neutral',
    })
  })

  test('takes all models where the budget changed, and says that it was loosened', async () => {
    const loosened = { ...BASE, '.github/mvp-budget.yml': BUDGET.replace('20 KiB', '30 KiB') }
    await open({ head: loosened })
    const { outputs } = await world.run()
    expect(outputs['models']).toBe('2')
    expect(body()).toMatch(/raises the Flash limit/)
  })

  test('finds renamed models, also edited ones', async () => {
    const edited = Buffer.from(OTHER)
    edited[edited.length - 40] = 1
    await open({ head: { ...without(BASE, 'models/b.tflite'), 'models/new/c.tflite': edited } })
    const { outputs } = await world.run({ checkout: 'none' })
    expect(outputs['models']).toBe('1')
  })

  test('says submodules and links and does not follow them', async () => {
    const head = {
      ...HEAD,
      'models/l.tflite': { link: 'a.tflite' },
      'lib/sub': { submodule: 'b'.repeat(40) },
    }
    await open({ head })
    const { exitCode, log } = await world.run({ checkout: 'none' })
    expect(exitCode).toBe(0)
    expect(log).toContain('models/l.tflite is a symbolic link')
    expect(log).toContain('lib/sub is a submodule')
  })

  test('fails where a link takes a model’s place', async () => {
    await open({ head: { ...BASE, 'models/b.tflite': { link: 'a.tflite' } } })
    const { exitCode, log } = await world.run()
    expect(exitCode).toBe(1)
    expect(log).toContain('symbolic link')
  })

  test('is found among thousands of files, and where GitHub cuts its list of files', async () => {
    const many = Object.fromEntries(
      Array.from({ length: 3200 }, (_, at) => [`data/${at}.txt`, `${at}`]),
    )
    await open({ head: { ...HEAD, ...many } })
    world.github.largestTree = 3100
    const { exitCode, outputs } = await world.run({ checkout: 'none' })
    expect({ exitCode, models: outputs['models'] }).toEqual({ exitCode: 0, models: '1' })
  })

  test('takes models that a build made, against a folder', async () => {
    await open({ head: QUIET })
    const built = { 'build/m.tflite': NEW, 'old/m.tflite': OLD }
    const { outputs, summary } = await world.run({
      built,
      inputs: { paths: 'build/*.tflite', 'base-path': 'old' },
    })
    expect(outputs['models']).toBe('1')
    expect(summary).toMatch(/build\/m\.tflite[^\n]*▼/)
  })
})

describe('Git LFS', () => {
  const pointers = (files: Files): Files =>
    Object.fromEntries(
      Object.entries(files).map(([path, content]) => [
        path,
        content instanceof Uint8Array ? lfsPointerOf(content).text : content,
      ]),
    )
  const store = (bytes: Uint8Array) => world.github.lfsObjects.set(lfsPointerOf(bytes).oid, bytes)

  test('objects come from the server, with the token', async () => {
    await open({ base: pointers(BASE), head: pointers(HEAD) })
    for (const bytes of [OLD, NEW, OTHER]) store(bytes)
    const { exitCode, outputs } = await world.run({ checkout: 'none' })
    expect({ exitCode, models: outputs['models'] }).toEqual({ exitCode: 0, models: '1' })
    const downloads = world.github.requests.filter(({ line }) => line.startsWith('GET /lfs/'))
    expect(downloads.map(({ authorization }) => authorization)).toEqual([undefined, undefined])
  })

  test.each([
    { name: 'missing', spoil: () => undefined },
    {
      name: 'corrupt',
      spoil: () => world.github.lfsObjects.set(lfsPointerOf(NEW).oid, Buffer.alloc(NEW.length)),
    },
  ])('a $name object could not be checked, and that fails', async ({ spoil }) => {
    await open({ base: pointers(BASE), head: pointers(HEAD) })
    store(OLD)
    spoil()
    const { exitCode, outputs, log } = await world.run()
    expect({ exitCode, failed: outputs['failed-models'] }).toEqual({ exitCode: 1, failed: '1' })
    expect(log).toContain('lfs: true')
  })
})

describe('the comment', () => {
  test('is made once and then updated in place', async () => {
    await open({ head: OVER })
    expect((await world.run()).exitCode).toBe(1)
    expect(body()).toContain('❌')
    world.push(HEAD)
    const { exitCode, outputs } = await world.run({ activity: 'synchronize' })
    expect(exitCode).toBe(0)
    expect(world.github.comments).toHaveLength(1)
    expect(outputs['comment-url']).toBe(world.github.comments[0]?.html_url)
    expect(body()).toContain('✅')
  })

  test('becomes one line where nothing is left to say', async () => {
    await open({ head: OVER })
    await world.run()
    world.push(QUIET)
    await world.run({ activity: 'synchronize' })
    expect(world.github.comments).toHaveLength(1)
    expect(body().trim().split('\n')).toHaveLength(2)
  })

  test.each([
    { mode: 'always', head: QUIET, comments: 1 },
    { mode: 'changes', head: QUIET, comments: 0 },
    { mode: 'changes', head: HEAD, comments: 1 },
    { mode: 'failures', head: HEAD, comments: 0 },
    { mode: 'failures', head: OVER, comments: 1 },
    { mode: 'never', head: OVER, comments: 0 },
  ])('mode $mode makes $comments', async ({ mode, head, comments }) => {
    await open({ head })
    await world.run({ inputs: { comment: mode } })
    expect(world.github.comments).toHaveLength(comments)
  })

  test('is found behind hundreds of others, and a person’s is left alone', async () => {
    await open()
    const forged = `<!-- mvp-budget:v1 key=default head=${'a'.repeat(40)} run=1.1 hash=0 -->\nmine`
    world.github.addComment(forged, { login: 'mallory', type: 'User' })
    for (let at = 0; at < 230; at++)
      world.github.addComment('talk', { login: 'octocat', type: 'User' })
    await world.run()
    world.push(OVER)
    await world.run({ activity: 'synchronize' })
    expect(world.github.comments).toHaveLength(232)
    expect(world.github.comments[0]?.body).toBe(forged)
    expect(body(231)).toContain('❌')
  })

  test('own duplicates go, the oldest stays', async () => {
    await open()
    const old = (run: number) =>
      `<!-- mvp-budget:v1 key=default head=${'a'.repeat(40)} run=${run}.1 hash=0 -->\nold`
    const ids = [1, 2, 3].map((run) => world.github.addComment(old(run)).id)
    world.github.addComment(old(4).replace('key=default', 'key=other'))
    await world.run()
    expect(world.github.comments.map(({ id }) => id)).toEqual([ids[0], (ids[2] ?? 0) + 1])
    expect(body()).toContain('models/a.tflite')
  })

  test('of two runs that race is one, the later run’s', async () => {
    await open()
    let raced = false
    world.github.onComment = () => {
      if (raced) return
      raced = true
      const head = world.github.pull.headSha
      world.github.addComment(
        `<!-- mvp-budget:v1 key=default head=${head} run=9999.1 hash=0 -->\nlater`,
      )
    }
    await world.run()
    expect(world.github.comments).toHaveLength(1)
    expect(body()).toContain('later')
  })

  test('of a later run, or of a newer head, is not overwritten', async () => {
    await open()
    await world.run({ runId: 2000 })
    const before = world.github.comments[0]?.body
    const late = await world.run({ runId: 1500, inputs: { config: 'none.yml' } })
    expect(late.log).toContain('later than this one')
    const payload = { pull_request: world.github.pullJson() }
    world.push(OVER)
    const stale = await world.run({ payload })
    expect(stale.log).toContain('has moved on')
    expect(world.github.comments.map(({ body: text }) => text)).toEqual([before])
  })

  test.each([
    { state: { locked: true }, notice: 'is locked' },
    { state: { state: 'closed' as const }, notice: 'is closed' },
    { state: { state: 'closed' as const, merged: true }, notice: 'is merged' },
  ])('is not written where the pull request $notice', async ({ state, notice }) => {
    await open({ head: OVER })
    Object.assign(world.github.pull, state)
    const { exitCode, annotations } = await world.run()
    expect(exitCode).toBe(1)
    expect(annotations.join('\n')).toContain(notice)
    expect(world.github.comments).toHaveLength(0)
  })
})

describe('a fork', () => {
  test('on pull_request gets summary, annotations and exit code, and one notice', async () => {
    await open({ head: OVER, isFork: true })
    world.github.permissions = { contents: 'read', 'pull-requests': 'read' }
    const inputs = { check: 'true', 'commit-status': 'true' }
    const { exitCode, summary, annotations } = await world.run({ inputs })
    expect(exitCode).toBe(1)
    expect(summary).toContain('models/a.tflite')
    expect(annotations.filter((line) => line.startsWith('::notice'))).toHaveLength(1)
    expect(annotations.filter((line) => line.includes('title=MVP Model Budget'))).toHaveLength(1)
    expect(annotations.some((line) => line.includes('.github/mvp-budget.yml,line=4'))).toBe(true)
  })

  test('on pull_request_target gets its comment, without a checkout', async () => {
    await open({ isFork: true })
    world.github.isPrivate = true
    world.github.permissions = { contents: 'read', 'pull-requests': 'write' }
    const { exitCode } = await world.run({ event: 'pull_request_target', checkout: 'none' })
    expect(exitCode).toBe(0)
    expect(world.github.comments).toHaveLength(1)
  })
})

describe('check run and status', () => {
  test.each([
    { head: HEAD, conclusion: 'success' },
    { head: OVER, conclusion: 'failure' },
  ])('end with $conclusion on the head commit', async ({ head, conclusion }) => {
    await open({ head })
    await world.run({ inputs: { check: 'true', 'commit-status': 'true', 'check-name': 'Models' } })
    const { headSha } = world.github.pull
    expect(world.github.checkRuns).toMatchObject([
      { name: 'Models', head_sha: headSha, status: 'completed', conclusion },
    ])
    expect(world.github.statuses).toMatchObject([
      { sha: headSha, state: 'pending', context: 'Models' },
      { sha: headSha, state: conclusion, context: 'Models' },
    ])
  })

  test('fail too where nothing could be checked', async () => {
    await open()
    world.github.faults.push({ on: /compare/, answer: { status: 404 } })
    const { exitCode } = await world.run({ checkout: 'none', inputs: { check: 'true' } })
    expect(exitCode).toBe(1)
    expect(world.github.checkRuns).toMatchObject([{ conclusion: 'failure' }])
  })
})

describe('accepting an overrun', () => {
  const label = 'mvp-budget-accepted'
  const accepted = (by: string) => {
    Object.assign(world.github.pull, { labels: [label], body: 'MVP-Budget-Reason: wake word' })
    world.github.labelEvents.push({ label, by, at: '2026-01-06T09:00:00Z' })
    world.github.collaborators = { maintainer: 'write' }
  }

  test.each([
    { by: 'maintainer', exitCode: 0, word: 'wake word' },
    { by: 'contributor', exitCode: 1, word: 'no write access' },
  ])('by $by ends with $exitCode', async ({ by, exitCode, word }) => {
    await open({ head: OVER })
    accepted(by)
    const result = await world.run({ activity: 'labeled' })
    expect(result.exitCode).toBe(exitCode)
    expect(result.summary).toContain(word)
  })

  test('holds for exactly its numbers, also after a push', async () => {
    await open({ head: OVER })
    accepted('maintainer')
    await world.run({ activity: 'labeled' })
    world.github.pull.updatedAt = '2026-01-07T09:00:00Z'
    world.push({ ...OVER, 'README.md': 'text' })
    expect((await world.run({ activity: 'synchronize' })).exitCode).toBe(0)
    world.push({ ...OVER, 'models/b.tflite': LARGE })
    expect((await world.run({ activity: 'synchronize' })).exitCode).toBe(1)
  })
})

describe('faults', () => {
  const LIMIT = { message: 'You have exceeded a secondary rate limit.' }
  const ONCE: readonly { readonly name: string; readonly answer: Fault['answer'] }[] = [
    {
      name: '429 with retry-after',
      answer: { status: 429, headers: { 'retry-after': '1' }, body: LIMIT },
    },
    {
      name: 'a secondary limit',
      answer: { status: 403, headers: { 'retry-after': '1' }, body: LIMIT },
    },
    {
      name: 'a used up limit',
      answer: {
        status: 403,
        headers: { 'x-ratelimit-remaining': '0', 'x-ratelimit-reset': '1' },
        body: { message: 'API rate limit exceeded' },
      },
    },
    { name: '500', answer: { status: 500 } },
    { name: '502', answer: { status: 502 } },
    { name: 'a reset', answer: 'reset' },
    { name: 'a cut answer', answer: 'cut' },
  ]

  test.each(ONCE)('$name once on every question costs nothing', async ({ answer }) => {
    await open()
    for (const on of [
      /compare/,
      /trees/,
      /blobs/,
      /GET .*pulls\/7/,
      /GET .*comments/,
      /POST .*comments/,
    ])
      world.github.faults.push({ on, answer, times: 1 })
    const { exitCode, log } = await world.run({ checkout: 'none' })
    expect(exitCode).toBe(0)
    expect(world.github.comments).toHaveLength(1)
    expect(log).not.toContain(world.github.token)
  })

  test('a comment that was made although the answer failed is not made twice', async () => {
    await open()
    world.github.faults.push({
      on: /POST .*comments/,
      answer: { status: 502 },
      times: 1,
      isLate: true,
    })
    await world.run()
    expect(world.github.comments).toHaveLength(1)
  })

  test.each([
    { name: '401', answer: { status: 401 }, says: 'github-token' },
    { name: '403', answer: { status: 403 }, says: 'pull-requests: write' },
    { name: '404', answer: { status: 404 }, says: 'pull-requests: write' },
    { name: '422', answer: { status: 422 }, says: '422' },
    { name: '500', answer: { status: 500 }, says: '500' },
    { name: 'resets', answer: 'reset' as const, says: 'no answer' },
  ])('$name on all commenting leaves verdict and summary', async ({ answer, says }) => {
    await open({ head: OVER })
    world.github.faults.push({ on: /issues|pulls/, answer })
    const { exitCode, summary, annotations, outputs } = await world.run({ checkout: 'merge-all' })
    expect({ exitCode, conclusion: outputs['conclusion'], url: outputs['comment-url'] }).toEqual({
      exitCode: 1,
      conclusion: 'failure',
      url: '',
    })
    expect(summary).toContain('models/a.tflite')
    expect(annotations.filter((line) => line.startsWith('::warning')).join('\n')).toContain(says)
  })

  test('a GitHub that is down is a verdict: could not be checked', async () => {
    await open()
    world.github.faults.push({ on: /./, answer: { status: 503 } })
    const { exitCode, summary, outputs } = await world.run({ checkout: 'none' })
    expect({ exitCode, conclusion: outputs['conclusion'] }).toEqual({
      exitCode: 1,
      conclusion: 'failure',
    })
    expect(summary).toContain('503')
  })
})

test('a GitHub Enterprise Server behind a proxy is reached by the runner’s own settings', async () => {
  await open()
  const proxied: string[] = []
  const proxy = createServer()
  proxy.on('connect', (request, client: Socket, head: Buffer) => {
    proxied.push(request.url ?? '')
    const server = connect(Number(new URL(world.github.url).port), '127.0.0.1', () => {
      client.write('HTTP/1.1 200 Connection Established\r\n\r\n')
      server.write(head)
      server.pipe(client).pipe(server)
    })
    for (const socket of [client, server]) socket.on('error', () => socket.destroy())
  })
  await new Promise<void>((done) => proxy.listen(0, '127.0.0.1', done))
  const { port } = proxy.address() as AddressInfo
  const env = {
    GITHUB_API_URL: 'http://ghe.test/api/v3',
    GITHUB_SERVER_URL: 'http://ghe.test',
    http_proxy: `http://127.0.0.1:${port}`,
  }
  const { exitCode } = await world.run({ checkout: 'none', env })
  world.push(OVER)
  await world.run({ checkout: 'none', env, activity: 'synchronize' })
  proxy.closeAllConnections()
  proxy.close()
  expect(exitCode).toBe(0)
  expect(new Set(proxied)).toEqual(new Set(['ghe.test:80']))
  expect(world.github.comments).toHaveLength(1)
  expect(world.github.requests.some(({ line }) => line === 'POST /api/graphql')).toBe(true)
})

describe('inputs', () => {
  test.each([
    { inputs: { 'fail-on': 'bugdet' }, says: 'did you mean budget' },
    { inputs: { comment: 'sometimes' }, says: 'always, changes, failures, never' },
    { inputs: { shard: '9/8' }, says: 'e.g. 2/8' },
    { inputs: { check: 'perhaps' }, says: 'true or false' },
    { inputs: { config: '../x.yml' }, says: 'inside the repository' },
  ])('$inputs are refused', async ({ inputs, says }) => {
    await open()
    const { exitCode, log, outputs, summary } = await world.run({ inputs })
    expect({ exitCode, conclusion: outputs['conclusion'] }).toEqual({
      exitCode: 1,
      conclusion: 'failure',
    })
    expect(log).toContain(says)
    expect(summary).not.toBe('')
    expect(world.github.requests).toHaveLength(0)
  })

  test('never to fail is heeded', async () => {
    await open({ head: OVER })
    const { exitCode, outputs } = await world.run({ inputs: { 'fail-on': 'never' } })
    expect({ exitCode, conclusion: outputs['conclusion'] }).toEqual({
      exitCode: 0,
      conclusion: 'neutral',
    })
  })
})
