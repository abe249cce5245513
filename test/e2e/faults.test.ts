/** Drives the action over HTTP against our fake GitHub: a GitHub that fails, and one behind a proxy. */
import { createServer } from 'node:http'
import { connect, type AddressInfo, type Socket } from 'node:net'
import { describe, expect, test } from '@jest/globals'
import type { Fault } from '../support/fake-github.ts'
import { OVER, open, openBuilt } from '../support/pull-request.ts'

describe('faults', () => {
  const LIMIT = { message: 'You have exceeded a secondary rate limit.' }
  interface Once {
    readonly name: string
    readonly answer: Fault['answer']
    /** Where the bundle's own client and its timers are asked, too. */
    readonly isBuilt?: true
  }
  const ONCE: readonly Once[] = [
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
    { name: 'a reset', answer: 'reset', isBuilt: true },
    { name: 'a cut answer', answer: 'cut', isBuilt: true },
  ]

  test.concurrent.each(ONCE)('$name once on every question costs nothing', async (once) => {
    const { answer, isBuilt } = once
    const world = await open({ ...(isBuilt && { isBuilt }) })
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

  test.concurrent(
    'a comment that was made although the answer failed is not made twice',
    async () => {
      const world = await open()
      world.github.faults.push({
        on: /POST .*comments/,
        answer: { status: 502 },
        times: 1,
        isLate: true,
      })
      await world.run()
      expect(world.github.comments).toHaveLength(1)
    },
  )

  test.concurrent.each([
    { name: '401', answer: { status: 401 }, says: 'github-token' },
    { name: '403', answer: { status: 403 }, says: 'pull-requests: write' },
    { name: '404', answer: { status: 404 }, says: 'pull-requests: write' },
    { name: '422', answer: { status: 422 }, says: '422' },
    { name: '500', answer: { status: 500 }, says: '500' },
    { name: 'resets', answer: 'reset' as const, says: 'no answer' },
  ])('$name on all commenting leaves verdict and summary', async ({ answer, says }) => {
    const world = await open({ head: OVER })
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

  test.concurrent('a GitHub that is down is a verdict: could not be checked', async () => {
    const world = await open()
    world.github.faults.push({ on: /./, answer: { status: 503 } })
    const { exitCode, summary, outputs } = await world.run({ checkout: 'none' })
    expect({ exitCode, conclusion: outputs['conclusion'] }).toEqual({
      exitCode: 1,
      conclusion: 'failure',
    })
    expect(summary).toContain('503')
  })
})

test.concurrent(
  'a GitHub Enterprise Server behind a proxy is reached by the runner’s own settings',
  async () => {
    const world = await openBuilt()
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
  },
)
