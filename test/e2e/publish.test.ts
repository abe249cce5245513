/** The second stage, from the sources: what it judges for itself, what it takes from reports, and where it says so. */
import { readFileSync } from 'node:fs'
import { basename } from 'node:path'
import { beforeAll, describe, expect, test } from '@jest/globals'
import { readCheckDocument } from '../../src/report/json/documents.ts'
import type { Report } from '../../src/report/report.ts'
import type { Files } from '../support/git-repository.ts'
import { open, openBuilt } from '../support/pull-request.ts'
import { recipe } from '../support/recipes.ts'
import { fixture, type RunOptions, type RunResult, type World } from '../support/run-action.ts'

const BUDGET = 'version: 1\nmodels:\n  - match: "models/**"\n    flash: 10 KiB\n'
const BASE: Files = {
  'models/a.tflite': fixture('base', 'models/vibration.tflite'),
  'models/b.tflite': fixture('base', 'models/occupancy.tflite'),
  '.github/mvp-budget.yml': BUDGET,
}
const HEAD: Files = { ...BASE, 'models/a.tflite': fixture('head', 'models/vibration.tflite') }
const OVER: Files = { ...HEAD, 'models/c.tflite': fixture('head', 'models/clap_detector.tflite') }
const RUN = 555
const OTHER = 'b'.repeat(40)
const RAM = /("ram_bytes":) \d+/g
const LABEL = 'mvp-budget-accepted'

const reportOf = ({ outputs }: RunResult): Report =>
  readCheckDocument(JSON.parse(readFileSync(outputs['report-path'] ?? '', 'utf8')))
const modelsOf = (result: RunResult) =>
  reportOf(result).models.map(({ path, status }) => `${path}: ${status}`)

/** As actions/upload-artifact does with the output `report-path`; `forge` is what a fork's own code does to it. */
function upload(
  world: World,
  result: RunResult,
  { name = 'mvp-budget-report', runId = RUN, forge = (text: string) => text } = {},
) {
  const file = result.outputs['report-path'] ?? ''
  world.github.addArtifact(name, runId, { [basename(file)]: forge(readFileSync(file, 'utf8')) })
}

/** The first stage of a fork, and the rights of the second. */
async function firstStage(files: Files, options: RunOptions = {}, start = open) {
  const world = await start({ base: BASE, head: files, isFork: true })
  world.github.permissions = { contents: 'read', 'pull-requests': 'read' }
  const inputs = { ...recipe('forks-analyse.yml'), ...options.inputs }
  const result = await world.run({ checkout: 'none', ...options, inputs })
  world.github.permissions = {
    ...{ actions: 'read', contents: 'read', 'pull-requests': 'write' },
    ...{ checks: 'write', statuses: 'write' },
  }
  return { world, result }
}

const publish = (world: World, options: RunOptions = {}) =>
  world.run({ action: 'publish', event: 'workflow_run', checkout: 'none', ...options })

const sourceRun = ({ github }: World, more: object = {}) => ({
  workflow_run: {
    ...{ id: RUN, event: 'pull_request', conclusion: 'success' },
    ...{ head_sha: github.pull.headSha, head_branch: github.pull.headRef },
    head_repository: { full_name: github.pull.headRepository },
    ...more,
  },
})

describe('models in git', () => {
  test.each([
    { name: 'green', files: HEAD, conclusion: 'success', sign: '✅' },
    { name: 'red', files: OVER, conclusion: 'failure', sign: '❌' },
  ])(
    'a $name change of a fork is judged and commented, and the job itself is green',
    async ({ files, conclusion, sign }) => {
      const { world, result: first } = await firstStage(files)
      const result = await publish(world, { inputs: recipe('forks-publish.yml') })
      expect([result.exitCode, result.outputs['conclusion']]).toEqual([0, conclusion])
      expect(world.github.checkRuns.map((run) => run['conclusion'])).toEqual([conclusion])
      expect(world.github.comments).toHaveLength(1)
      expect(world.github.comments[0]?.body).toContain(sign)
      expect(reportOf(result).models).toEqual(reportOf(first).models)
      expect(world.github.requests.length).toBeLessThanOrEqual(30)
    },
  )

  test('as built, with its threads', async () => {
    const { world, result: first } = await firstStage(HEAD, {}, openBuilt)
    upload(world, first)
    const result = await publish(world)
    expect([result.exitCode, result.outputs['conclusion']]).toEqual([0, 'success'])
    expect(reportOf(result).models).toEqual(reportOf(first).models)
  })

  /** What was tried against the publisher that believed its artifact, and more of the kind. */
  const FORGERIES: readonly {
    readonly name: string
    readonly forge: (text: string) => string
  }[] = [
    { name: 'without its findings', forge: edited({ findings: [], conclusion: 'success' }) },
    { name: 'with success beside failing findings', forge: edited({ conclusion: 'success' }) },
    { name: 'without models', forge: edited({ models: [], findings: [], conclusion: 'success' }) },
    {
      name: 'accepted by a maintainer',
      forge: (text) =>
        text
          .replaceAll('"over-budget"', '"accepted"')
          .replaceAll('"fail"', '"info"')
          .replaceAll('"over"', '"accepted"')
          .replaceAll('"failure"', '"neutral"'),
    },
    { name: 'of another commit', forge: edited({ head: { sha: 'b'.repeat(40), label: 'x' } }) },
    { name: 'of another base', forge: edited({ base: { sha: 'b'.repeat(40), label: 'x' } }) },
    { name: 'that is not JSON', forge: () => '### Within budget' },
    { name: 'of another version', forge: edited({ schema: 2 }) },
    { name: 'that is empty', forge: () => '' },
    { name: 'that is null', forge: () => 'null' },
    { name: 'with small figures', forge: (text) => text.replaceAll(/_bytes": \d+/g, '_bytes": 1') },
  ]

  describe('a report', () => {
    let stage: Awaited<ReturnType<typeof firstStage>>
    beforeAll(async () => {
      stage = await firstStage(OVER)
    })

    test.each(FORGERIES)('$name changes nothing', async ({ forge }) => {
      const { world, result: first } = stage
      const { github } = world
      Object.assign(github, { artifacts: [], comments: [], checkRuns: [], statuses: [] })
      upload(world, first, { forge })
      const inputs = { check: 'true', 'commit-status': 'true' }
      const result = await publish(world, { inputs })
      expect(modelsOf(result)).toEqual(modelsOf(first))
      expect(result.outputs['conclusion']).toBe('failure')
      expect(github.checkRuns[0]?.['conclusion']).toBe('failure')
      expect(github.statuses.at(-1)?.['state']).toBe('failure')
      expect(github.comments[0]?.body).toContain('❌')
    })
  })

  test('a looser budget of the head does not let a fork pass', async () => {
    const looser = BUDGET.replace('10', '200').replace(
      'version: 1',
      'version: 1\non-loosened: allow',
    )
    const { world } = await firstStage({ ...OVER, '.github/mvp-budget.yml': looser })
    const result = await publish(world)
    expect(result.outputs['conclusion']).not.toBe('success')
    expect(world.github.comments[0]?.body).toContain('loosened')
  })

  test('a model that only the report has was not checked', async () => {
    const { world, result: first } = await firstStage(HEAD)
    upload(world, first, { forge: (text) => text.replaceAll('models/a.tflite', 'build/a.tflite') })
    const { outputs, log } = await publish(world)
    expect(outputs['conclusion']).toBe('failure')
    expect(log).toContain('build/a.tflite is in the report of the first stage and not in git')
  })

  test('nothing of a checkout is read', async () => {
    const { world } = await firstStage(OVER)
    const result = await publish(world, { checkout: 'base-1' })
    expect(result.outputs['conclusion']).toBe('failure')
  })

  test('one bad model hides no other', async () => {
    const { world } = await firstStage({ ...OVER, 'models/d.tflite': Buffer.from('TFL3 no') })
    const result = await publish(world)
    expect(modelsOf(result)).toEqual([
      'models/c.tflite: over',
      'models/d.tflite: error',
      'models/a.tflite: pass',
    ])
  })
})

describe('which pull requests', () => {
  test('nothing is written where the head has moved on', async () => {
    const { world } = await firstStage(HEAD)
    const payload = sourceRun(world)
    world.push(OVER)
    const { log, outputs } = await publish(world, { payload, inputs: { check: 'true' } })
    expect(log).toContain('no open pull request has the head')
    expect(outputs['conclusion']).toBe('neutral')
    expect([world.github.comments, world.github.checkRuns]).toEqual([[], []])
  })

  test('another repository with the same branch and commit is not the pull request’s', async () => {
    const { world } = await firstStage(HEAD)
    const payload = sourceRun(world, { head_repository: { full_name: 'mallory/models' } })
    await publish(world, { payload, inputs: { check: 'true' } })
    expect([world.github.comments, world.github.checkRuns]).toEqual([[], []])
  })

  test('where GitHub does not say, nothing passes', async () => {
    const { world } = await firstStage(HEAD)
    world.github.faults = [{ on: /GET .*\/pulls\?/, answer: { status: 403 } }]
    const result = await publish(world, { inputs: { check: 'true' } })
    expect([result.exitCode, result.outputs['conclusion']]).toEqual([1, 'failure'])
    expect(world.github.checkRuns).toEqual([])
  })

  test('the check of one head is that of its worst pull request', async () => {
    const { world } = await firstStage(OVER)
    const { github, repository } = world
    const lax = repository.commit({ ...BASE, '.github/mvp-budget.yml': 'version: 1\n' }, [])
    github.otherPulls = [{ number: 3, baseSha: lax, baseRef: 'lax' }]
    const result = await publish(world, { inputs: { comment: 'never', check: 'true' } })
    expect(result.outputs['conclusion']).toBe('failure')
    expect(github.checkRuns.map(({ conclusion }) => conclusion)).toEqual(['failure'])
  })

  test('a cancelled first stage is left alone', async () => {
    const { world } = await firstStage(HEAD)
    const { exitCode, outputs } = await publish(world, {
      payload: sourceRun(world, { conclusion: 'cancelled' }),
    })
    expect([exitCode, outputs['conclusion']]).toEqual([0, 'neutral'])
  })
})

describe('accepting', () => {
  const label = ({ github }: World, at: string) => {
    Object.assign(github.pull, { labels: [LABEL], body: 'MVP-Budget-Reason: wake word' })
    github.labelEvents = [{ label: LABEL, by: 'maintainer', at }]
    github.collaborators = { maintainer: 'write' }
  }

  test('the second stage decides, keeps what it accepts, and a later push may not grow beyond it', async () => {
    const { world } = await firstStage(OVER)
    await publish(world)
    label(world, '2099-01-01T00:00:00Z')
    const options = { event: 'pull_request', activity: 'labeled', checkout: 'none' } as const
    const first = await world.run({ ...options, inputs: { comment: 'never' } })
    expect(first.outputs['conclusion']).toBe('failure')
    expect(first.summary).toContain('accepts nothing by itself')
    expect((await publish(world)).outputs['conclusion']).toBe('neutral')
    expect(world.github.comments[0]?.body).toContain('☑️')
    // Kept: the next run of either stage knows it.
    expect((await publish(world)).outputs['conclusion']).toBe('neutral')
    const again = await world.run({
      ...options,
      activity: 'edited',
      inputs: { comment: 'never' },
    })
    expect(again.outputs['conclusion']).toBe('neutral')
    world.push({ ...OVER, 'models/d.tflite': fixture('head', 'models/clap_detector.tflite') })
    expect((await publish(world)).outputs['conclusion']).toBe('failure')
  })

  test('a label from before the commit was shown accepts nothing', async () => {
    const { world } = await firstStage(OVER)
    label(world, '2020-01-01T00:00:00Z')
    expect((await publish(world)).outputs['conclusion']).toBe('failure')
  })

  test('the label of the base’s budget counts, not one that the report names', async () => {
    const { world, result: first } = await firstStage(OVER)
    upload(world, first, { forge: edited({ acceptance: { label: 'docs', reason: 'Title' } }) })
    await publish(world)
    label(world, '2099-01-01T00:00:00Z')
    Object.assign(world.github.pull, { labels: ['docs'], body: 'Title: x' })
    expect((await publish(world)).outputs['conclusion']).toBe('failure')
  })
})

describe('a job of the run that made the reports', () => {
  test('parts together are the same report, and a missing one fails', async () => {
    const world = await open({ base: BASE, head: OVER })
    const whole = await world.run({ inputs: { comment: 'never' } })
    for (const part of [1, 2, 3]) {
      const result = await world.run({ inputs: { shard: `${part}/3` } })
      upload(world, result, { name: `mvp-budget-report-${part}`, runId: 800 })
    }
    expect(world.github.comments).toHaveLength(0)
    const merge = { action: 'publish', runId: 800, checkout: 'none' } as const
    const merged = await world.run(merge)
    expect(merged.exitCode).toBe(1)
    expect(reportOf(merged).models).toEqual(reportOf(whole).models)
    expect(world.github.comments).toHaveLength(1)
    world.github.artifacts.splice(1, 1)
    const partial = await world.run(merge)
    expect(partial.log).toContain('part 2 of 3 left no report')
    expect(partial.exitCode).toBe(1)
  })

  test('accepts for its parts, which accept nothing by themselves', async () => {
    const world = await open({ base: BASE, head: OVER })
    Object.assign(world.github.pull, { labels: [LABEL], body: 'MVP-Budget-Reason: wake word' })
    world.github.labelEvents = [{ label: LABEL, by: 'maintainer', at: '2099-01-01T00:00:00Z' }]
    world.github.collaborators = { maintainer: 'write' }
    for (const part of [1, 2]) {
      const inputs = { shard: `${part}/2` }
      const result = await world.run({ activity: 'labeled', inputs })
      upload(world, result, { name: `mvp-budget-report-${part}`, runId: 800 })
    }
    const merge = { action: 'publish', runId: 800, checkout: 'none' } as const
    expect((await world.run({ ...merge, activity: 'labeled' })).outputs['conclusion']).toBe(
      'neutral',
    )
    expect((await world.run({ ...merge, activity: 'edited' })).outputs['conclusion']).toBe(
      'neutral',
    )
  })

  describe('does not believe', () => {
    let world: World
    let result: RunResult
    beforeAll(async () => {
      world = await open({ base: BASE, head: OVER })
      result = await world.run({ inputs: { comment: 'never' } })
    })

    const merged = (forge: (text: string) => string) => {
      Object.assign(world.github, { artifacts: [], comments: [] })
      upload(world, result, { runId: 800, forge })
      return world.run({ action: 'publish', runId: 800, checkout: 'none' })
    }

    test.each([
      { name: 'about another commit', forge: edited({ head: { sha: OTHER, label: 'x' } }) },
      { name: 'that is not JSON', forge: () => '### Within budget' },
      { name: 'that breaks the schema', forge: edited({ conclusion: 'very success' }) },
      { name: 'that passes beside failing findings', forge: edited({ conclusion: 'success' }) },
      { name: 'with impossible figures', forge: (text: string) => text.replaceAll(RAM, '$1 1') },
    ])('a report $name', async ({ forge }) => {
      const { exitCode, outputs } = await merged(forge)
      expect([exitCode, outputs['conclusion']]).toEqual([1, 'failure'])
      expect(world.github.comments).toHaveLength(1)
    })

    test.each([
      { version: '0.0.1', schema: 1 },
      { version: '9.0.0', schema: 2 },
    ])('one of version $version, and says which is needed', async ({ version, schema }) => {
      const tool = { name: 'mvp-budget', version }
      const { log } = await merged(edited({ schema, state: undefined, tool }))
      expect(log).toContain(`version ${version} wrote it`)
      expect(log).toContain('use the same release in both jobs')
    })
  })
})

/** The document with these fields in place of its own. */
function edited(fields: object): (text: string) => string {
  return (text) => JSON.stringify({ ...(JSON.parse(text) as object), ...fields })
}
