/** Drives the action over HTTP against our fake GitHub: verdicts: check runs, statuses, accepted overruns and inputs. */
import { describe, expect, test } from '@jest/globals'
import { HEAD, LARGE, OVER, open } from '../support/pull-request.ts'
import type { World } from '../support/run-action.ts'

describe('check run and status', () => {
  test.concurrent.each([
    { head: HEAD, conclusion: 'success' },
    // The exit of a job that failed is the bundle's own.
    { head: OVER, conclusion: 'failure', isBuilt: true },
  ])('end with $conclusion on the head commit', async ({ head, conclusion, isBuilt }) => {
    const world = await open({ head, ...(isBuilt && { isBuilt }) })
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

  test.concurrent('fail too where nothing could be checked', async () => {
    const world = await open()
    world.github.faults.push({ on: /compare/, answer: { status: 404 } })
    const { exitCode } = await world.run({ checkout: 'none', inputs: { check: 'true' } })
    expect(exitCode).toBe(1)
    expect(world.github.checkRuns).toMatchObject([{ conclusion: 'failure' }])
  })
})

describe('accepting an overrun', () => {
  const label = 'mvp-budget-accepted'
  const accept = ({ github }: World, by: string) => {
    Object.assign(github.pull, { labels: [label], body: 'MVP-Budget-Reason: wake word' })
    github.labelEvents.push({ label, by, at: '2026-01-06T09:00:00Z' })
    github.collaborators = { maintainer: 'write' }
  }

  test.concurrent.each([
    { by: 'maintainer', exitCode: 0, word: 'wake word' },
    { by: 'contributor', exitCode: 1, word: 'no write access' },
  ])('by $by ends with $exitCode', async ({ by, exitCode, word }) => {
    const world = await open({ head: OVER })
    accept(world, by)
    const result = await world.run({ activity: 'labeled' })
    expect(result.exitCode).toBe(exitCode)
    expect(result.summary).toContain(word)
  })

  test.concurrent('holds for exactly its numbers, also after a push', async () => {
    const world = await open({ head: OVER })
    accept(world, 'maintainer')
    await world.run({ activity: 'labeled' })
    world.github.pull.updatedAt = '2026-01-07T09:00:00Z'
    world.push({ ...OVER, 'README.md': 'text' })
    expect((await world.run({ activity: 'synchronize' })).exitCode).toBe(0)
    world.push({ ...OVER, 'models/b.tflite': LARGE })
    expect((await world.run({ activity: 'synchronize' })).exitCode).toBe(1)
  })
})

describe('inputs', () => {
  test.concurrent.each([
    { inputs: { 'fail-on': 'bugdet' }, says: 'did you mean budget', isBuilt: true },
    { inputs: { comment: 'sometimes' }, says: 'always, changes, failures, never' },
    { inputs: { shard: '9/8' }, says: 'e.g. 2/8' },
    { inputs: { check: 'perhaps' }, says: 'true or false' },
    { inputs: { config: '../x.yml' }, says: 'inside the repository' },
  ])('$inputs are refused', async ({ inputs, says, isBuilt }) => {
    const world = await open({ ...(isBuilt && { isBuilt }) })
    const { exitCode, log, outputs, summary } = await world.run({ inputs })
    expect({ exitCode, conclusion: outputs['conclusion'] }).toEqual({
      exitCode: 1,
      conclusion: 'failure',
    })
    expect(log).toContain(says)
    expect(summary).not.toBe('')
    expect(world.github.requests).toHaveLength(0)
  })

  test.concurrent('never to fail is heeded', async () => {
    const world = await open({ head: OVER })
    const { exitCode, outputs } = await world.run({ inputs: { 'fail-on': 'never' } })
    expect({ exitCode, conclusion: outputs['conclusion'] }).toEqual({
      exitCode: 0,
      conclusion: 'neutral',
    })
  })
})
