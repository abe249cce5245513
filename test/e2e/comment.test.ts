/** Drives the action over HTTP against our fake GitHub: its one comment, and where it may not write. */
import { readFileSync } from 'node:fs'
import { describe, expect, test } from '@jest/globals'
import { HEAD, OVER, QUIET, bodyOf, open } from '../support/pull-request.ts'

describe('the comment', () => {
  test.concurrent('is made once and then updated in place', async () => {
    const world = await open({ head: OVER })
    expect((await world.run()).exitCode).toBe(1)
    expect(bodyOf(world)).toContain('❌')
    world.push(HEAD)
    const { exitCode, outputs } = await world.run({ activity: 'synchronize' })
    expect(exitCode).toBe(0)
    expect(world.github.comments).toHaveLength(1)
    expect(outputs['comment-url']).toBe(world.github.comments[0]?.html_url)
    expect(bodyOf(world)).toContain('✅')
  })

  test.concurrent('is handed to later steps as Markdown', async () => {
    const world = await open({ head: OVER })
    const { outputs } = await world.run()
    const lines = (world.github.comments[0]?.body ?? '')
      .split('\n')
      .filter((line) => !line.startsWith('<!-- mvp-budget:'))
    expect(readFileSync(outputs['markdown-path'] ?? '', 'utf8').trim()).toBe(
      lines.join('\n').trim(),
    )
  })

  test.concurrent('becomes one line where nothing is left to say', async () => {
    const world = await open({ head: OVER })
    await world.run()
    world.push(QUIET)
    await world.run({ activity: 'synchronize' })
    expect(world.github.comments).toHaveLength(1)
    const lines = bodyOf(world)
      .trim()
      .split('\n')
      .filter((line) => !line.startsWith('<!-- '))
    expect(lines).toEqual(['### ➖ Nothing to compare: no model changed'])
  })

  test.concurrent.each([
    { mode: 'always', head: QUIET, comments: 1 },
    { mode: 'changes', head: QUIET, comments: 0 },
    { mode: 'changes', head: HEAD, comments: 1 },
    { mode: 'failures', head: HEAD, comments: 0 },
    { mode: 'failures', head: OVER, comments: 1 },
    { mode: 'never', head: OVER, comments: 0 },
  ])('mode $mode makes $comments', async ({ mode, head, comments }) => {
    const world = await open({ head })
    await world.run({ inputs: { comment: mode } })
    expect(world.github.comments).toHaveLength(comments)
  })

  test.concurrent('is found behind hundreds of others, and a person’s is left alone', async () => {
    const world = await open()
    const forged = `<!-- mvp-budget:v1 key=default head=${'a'.repeat(40)} run=1.1 hash=0 -->\nmine`
    world.github.addComment(forged, { login: 'mallory', type: 'User' })
    for (let at = 0; at < 230; at++)
      world.github.addComment('talk', { login: 'octocat', type: 'User' })
    await world.run()
    world.push(OVER)
    await world.run({ activity: 'synchronize' })
    expect(world.github.comments).toHaveLength(232)
    expect(world.github.comments[0]?.body).toBe(forged)
    expect(bodyOf(world, 231)).toContain('❌')
  })

  test.concurrent('own duplicates go, the oldest stays', async () => {
    const world = await open()
    const old = (run: number) =>
      `<!-- mvp-budget:v1 key=default head=${'a'.repeat(40)} run=${run}.1 hash=0 -->\nold`
    const ids = [1, 2, 3].map((run) => world.github.addComment(old(run)).id)
    world.github.addComment(old(4).replace('key=default', 'key=other'))
    await world.run()
    expect(world.github.comments.map(({ id }) => id)).toEqual([ids[0], (ids[2] ?? 0) + 1])
    expect(bodyOf(world)).toContain('models/a.tflite')
  })

  test.concurrent('of two runs that race is one, the later run’s', async () => {
    const world = await open()
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
    expect(bodyOf(world)).toContain('later')
  })

  test.concurrent('of a later run, or of a newer head, is not overwritten', async () => {
    const world = await open()
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

  test.concurrent.each([
    { state: { locked: true }, notice: 'is locked' },
    { state: { state: 'closed' as const }, notice: 'is closed' },
    { state: { state: 'closed' as const, merged: true }, notice: 'is merged' },
  ])('is not written where the pull request $notice', async ({ state, notice }) => {
    const world = await open({ head: OVER })
    Object.assign(world.github.pull, state)
    const { exitCode, annotations } = await world.run()
    expect(exitCode).toBe(1)
    expect(annotations.join('\n')).toContain(notice)
    expect(world.github.comments).toHaveLength(0)
  })
})

describe('a fork', () => {
  test.concurrent(
    'on pull_request gets summary, annotations and exit code, and one notice',
    async () => {
      const world = await open({ head: OVER, isFork: true })
      world.github.permissions = { contents: 'read', 'pull-requests': 'read' }
      const inputs = { check: 'true', 'commit-status': 'true' }
      const { exitCode, summary, annotations } = await world.run({ inputs })
      expect(exitCode).toBe(1)
      expect(summary).toContain('models/a.tflite')
      expect(annotations.filter((line) => line.startsWith('::notice'))).toHaveLength(1)
      expect(annotations.filter((line) => line.includes('title=MVP Model Budget'))).toHaveLength(1)
      expect(annotations.some((line) => line.includes('.github/mvp-budget.yml,line=4'))).toBe(true)
    },
  )

  test.concurrent('on pull_request_target gets its comment, without a checkout', async () => {
    const world = await open({ isFork: true })
    world.github.isPrivate = true
    world.github.permissions = { contents: 'read', 'pull-requests': 'write' }
    const { exitCode } = await world.run({ event: 'pull_request_target', checkout: 'none' })
    expect(exitCode).toBe(0)
    expect(world.github.comments).toHaveLength(1)
  })
})
