/** Drives both stages as built: analysis leaves a file, the second stage verifies, merges and comments. */
import { readFileSync } from 'node:fs'
import { basename } from 'node:path'
import { expect, test } from '@jest/globals'
import type { Files } from '../support/git-repository.ts'
import { open } from '../support/pull-request.ts'
import { fixture, type RunResult, type World } from '../support/run-action.ts'

const BASE: Files = {
  'models/a.tflite': fixture('base', 'models/vibration.tflite'),
  'models/b.tflite': fixture('base', 'models/occupancy.tflite'),
  '.github/mvp-budget.yml': 'version: 1\nmodels:\n  - match: "models/**"\n    flash: 20 KiB\n',
}
const HEAD: Files = { ...BASE, 'models/a.tflite': fixture('head', 'models/vibration.tflite') }
const OVER: Files = { ...HEAD, 'models/c.tflite': fixture('head', 'models/digits.tflite') }

/** A world in which one run has ended. */
interface Staged {
  readonly world: World
  readonly result: RunResult
}

/** As actions/upload-artifact does with the output `report-path`. */
function upload(
  { world, result }: Staged,
  { name, runId }: { readonly name: string; readonly runId: number },
) {
  const file = result.outputs['report-path'] ?? ''
  world.github.addArtifact(name, runId, { [basename(file)]: readFileSync(file, 'utf8') })
}

async function firstStage(files: Files): Promise<Staged> {
  const world = await open({ base: BASE, head: files, isFork: true })
  world.github.permissions = { contents: 'read', 'pull-requests': 'read' }
  const result = await world.run({ inputs: { comment: 'never' } })
  world.github.permissions = { actions: 'read', contents: 'read', 'pull-requests': 'write' }
  return { world, result }
}

const publish = (world: World, payload: Record<string, unknown> = {}) =>
  world.run({ action: 'publish', event: 'workflow_run', checkout: 'none', payload })

test.concurrent.each([
  { name: 'green', files: HEAD, conclusion: 'success', sign: '✅' },
  { name: 'red', files: OVER, conclusion: 'failure', sign: '❌' },
])(
  'a $name report of a fork is commented, and the job itself is green',
  async ({ files, conclusion, sign }) => {
    const staged = await firstStage(files)
    const { world } = staged
    upload(staged, { name: 'mvp-budget-report', runId: 555 })
    const { exitCode, outputs } = await publish(world)
    expect({ exitCode, conclusion: outputs['conclusion'] }).toEqual({ exitCode: 0, conclusion })
    expect(world.github.comments).toHaveLength(1)
    expect(world.github.comments[0]?.body).toContain(sign)
    expect(world.github.requests.length).toBeLessThanOrEqual(12)
  },
)

test.concurrent.each([
  {
    name: 'is about another commit',
    spoil: (text: string, world: World) =>
      text.replaceAll(world.github.pull.headSha, 'b'.repeat(40)),
    says: 'but the run was for',
  },
  { name: 'is not JSON', spoil: () => '### Within budget', says: 'not a report' },
  {
    name: 'breaks the schema',
    spoil: (text: string) => text.replace('"conclusion": "', '"conclusion": "very '),
    says: 'not a report',
  },
])('a report that $name is not believed', async ({ spoil, says }) => {
  const { world, result: first } = await firstStage(HEAD)
  const file = first.outputs['report-path'] ?? ''
  world.github.addArtifact('mvp-budget-report', 555, {
    [basename(file)]: spoil(readFileSync(file, 'utf8'), world),
  })
  const result = await publish(world)
  expect(result.outputs['conclusion']).toBe('failure')
  expect(result.summary).toContain(says)
  expect(world.github.comments[0]?.body).toContain('🛑')
})

test.concurrent('a first stage without a report does not leave an old table standing', async () => {
  const staged = await firstStage(HEAD)
  const { world } = staged
  upload(staged, { name: 'mvp-budget-report', runId: 555 })
  await publish(world)
  world.github.artifacts = []
  const result = await publish(world)
  expect(result.summary).toContain('left no report')
  expect(world.github.comments).toHaveLength(1)
})

test.concurrent('nothing is written where the head has moved on', async () => {
  const staged = await firstStage(HEAD)
  const { world } = staged
  upload(staged, { name: 'mvp-budget-report', runId: 555 })
  const { headSha, headRef } = world.github.pull
  world.push(OVER)
  const run = {
    id: 555,
    event: 'pull_request',
    conclusion: 'success',
    head_sha: headSha,
    head_branch: headRef,
    head_repository: { full_name: 'contributor/models' },
  }
  const { log } = await publish(world, { workflow_run: run })
  expect(log).toContain('no open pull request has the head')
  expect(world.github.comments).toHaveLength(0)
})

test.concurrent(
  'another repository with the same branch and commit is not the pull request’s',
  async () => {
    const staged = await firstStage(HEAD)
    const { world } = staged
    upload(staged, { name: 'mvp-budget-report', runId: 555 })
    const { headSha, headRef } = world.github.pull
    const run = {
      id: 555,
      event: 'pull_request',
      conclusion: 'success',
      head_sha: headSha,
      head_branch: headRef,
      head_repository: { full_name: 'mallory/models' },
    }
    await publish(world, { workflow_run: run })
    expect(world.github.comments).toHaveLength(0)
  },
)

test.concurrent('a cancelled first stage is left alone', async () => {
  const { world } = await firstStage(HEAD)
  const { headSha, headRef } = world.github.pull
  const run = {
    id: 555,
    event: 'pull_request',
    conclusion: 'cancelled',
    head_sha: headSha,
    head_branch: headRef,
    head_repository: { full_name: 'contributor/models' },
  }
  const { exitCode, outputs } = await publish(world, { workflow_run: run })
  expect({ exitCode, conclusion: outputs['conclusion'] }).toEqual({
    exitCode: 0,
    conclusion: 'neutral',
  })
})

test.concurrent('shards together are the same report, and a missing one fails', async () => {
  const world = await open({ base: BASE, head: OVER })
  const whole = await world.run({ inputs: { comment: 'never' } })
  for (const part of [1, 2, 3]) {
    const result = await world.run({ inputs: { shard: `${part}/3` } })
    upload({ world, result }, { name: `mvp-budget-report-${part}`, runId: 800 })
  }
  expect(world.github.comments).toHaveLength(0)
  const merged = await world.run({ action: 'publish', runId: 800, checkout: 'none' })
  const models = (result: RunResult) =>
    (JSON.parse(readFileSync(result.outputs['report-path'] ?? '', 'utf8')) as { models: unknown[] })
      .models
  expect(merged.exitCode).toBe(1)
  expect(models(merged)).toEqual(models(whole))
  expect(world.github.comments).toHaveLength(1)
  world.github.artifacts.splice(1, 1)
  const partial = await world.run({ action: 'publish', runId: 800, checkout: 'none' })
  expect(partial.log).toContain('part 2 of 3 left no report')
  expect(partial.exitCode).toBe(1)
})
