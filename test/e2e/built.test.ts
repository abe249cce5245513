/** Models that a build makes: the recipes `built-models.yml` and, from the sources, `built-models-analyse.yml` with `built-models-publish.yml`. */
import { readFileSync } from 'node:fs'
import { basename } from 'node:path'
import { beforeAll, describe, expect, test } from '@jest/globals'
import type { Files } from '../support/git-repository.ts'
import { BUDGET, LARGE, NEW, OLD, open, openBuilt } from '../support/pull-request.ts'
import { recipe } from '../support/recipes.ts'
import type { RunOptions, RunResult, World } from '../support/run-action.ts'

/** The first names a model in full, so that it cannot be left out. */
const LIMITS = BUDGET.replace('"models/**"', '[build/a.tflite, build/**]')
/** Nothing but sources in git. */
const BASE: Files = { '.github/mvp-budget.yml': LIMITS, 'train.py': '1' }
const HEAD: Files = { ...BASE, 'train.py': '2' }
const inputs = { paths: 'build/*.tflite', 'base-path': 'base/build' }
const built = (base: Uint8Array, head: Uint8Array): Partial<RunOptions> => ({
  checkout: 'merge-2',
  inputs,
  built: { 'base/build/a.tflite': base, 'build/a.tflite': head },
})

describe('the recipe for built models', () => {
  test('compares both builds and comments', async () => {
    const world = await openBuilt({ base: BASE, head: HEAD })
    const { exitCode, outputs } = await world.run(built(OLD, NEW))
    expect({ exitCode, conclusion: outputs['conclusion'] }).toEqual({
      exitCode: 0,
      conclusion: 'success',
    })
    expect(world.github.comments[0]?.body).toContain('build/a.tflite')
    expect(outputs['head-sha']).toBe(world.github.pull.headSha)
  })

  test('fails for a build that is over budget', async () => {
    const world = await open({ base: BASE, head: HEAD })
    expect((await world.run(built(OLD, LARGE))).outputs['conclusion']).toBe('failure')
  })

  test.each(['merge-1', 'merge-2', 'merge-all'] as const)(
    'holds the build of the merge against the budget of the merge (%s)',
    async (checkout) => {
      const raised = { ...BASE, '.github/mvp-budget.yml': LIMITS.replace('20', '200') }
      const world = await open({ base: BASE, head: HEAD, baseTip: { ...raised, 'x.txt': 'x' } })
      const { outputs, summary } = await world.run({ ...built(LARGE, LARGE), checkout })
      expect(outputs['base-sha']).toBe(world.github.pull.baseSha)
      expect(outputs['conclusion']).not.toBe('failure')
      expect(summary).not.toContain('loosened')
    },
  )

  test('compares a build of the head itself with the merge base', async () => {
    const world = await open({ base: BASE, head: HEAD, baseTip: { ...BASE, 'x.txt': 'x' } })
    const { outputs } = await world.run({ ...built(OLD, NEW), checkout: 'head-all' })
    expect(outputs['base-sha']).toBe(world.base)
  })
})

describe('its two stages', () => {
  const first = recipe('built-models-analyse.yml')
  const second = recipe('built-models-publish.yml')

  interface Given {
    readonly base?: Files
    readonly head?: Files
    readonly baseTip?: Files
    readonly built?: Files
    readonly forge?: (text: string) => string
    readonly inputs?: Readonly<Record<string, string>>
  }
  const HONEST: Files = { 'base/build/a.tflite': OLD, 'build/a.tflite': NEW }

  /** A fork's report, and the rights of the second stage. */
  async function firstStage(given: Given) {
    const world = await open({
      ...{ base: given.base ?? BASE, head: given.head ?? HEAD, isFork: true },
      ...(given.baseTip && { baseTip: given.baseTip }),
    })
    world.github.permissions = { contents: 'read', 'pull-requests': 'read' }
    const built = given.built ?? HONEST
    const result = await world.run({ checkout: 'merge-2', inputs: first, built })
    world.github.permissions = {
      ...{ actions: 'read', contents: 'read', 'pull-requests': 'write', checks: 'write' },
    }
    return { world, result }
  }

  async function secondStage(
    { world, result }: { readonly world: World; readonly result: RunResult },
    { forge = (text) => text, inputs: of = second }: Given,
  ) {
    const file = result.outputs['report-path'] ?? ''
    world.github.artifacts = []
    world.github.addArtifact('mvp-budget-report', 555, {
      [basename(file)]: forge(readFileSync(file, 'utf8')),
    })
    return world.run({
      ...{ action: 'publish', event: 'workflow_run', checkout: 'none', inputs: of },
    })
  }

  async function bothStages(given: Given) {
    const stage = await firstStage(given)
    return { world: stage.world, published: await secondStage(stage, given) }
  }

  test.each([
    { name: 'within budget', head: NEW, conclusion: 'success' },
    { name: 'over budget', head: LARGE, conclusion: 'failure' },
  ])('judge and comment on the fork whose build is $name', async ({ head, conclusion }) => {
    const { world, published } = await bothStages({
      built: { ...HONEST, 'build/a.tflite': head },
    })
    expect([published.exitCode, published.outputs['conclusion']]).toEqual([0, conclusion])
    const [comment] = world.github.comments
    expect(comment?.body).toContain('build/a.tflite')
    expect(comment?.body).toContain('reported by the build, not verified')
    expect(world.github.checkRuns[0]?.['conclusion']).toBe(conclusion)
    expect(published.outputs['title']?.includes('not verified')).toBe(conclusion === 'success')
  })

  const edit =
    (forge: (report: { models: object[] } & Record<string, unknown>) => object) => (text: string) =>
      JSON.stringify(forge(JSON.parse(text) as { models: object[] }))
  const OTHER_SHA = 'b'.repeat(40)

  let honest: Awaited<ReturnType<typeof firstStage>>
  beforeAll(async () => {
    honest = await firstStage({})
  })

  test.each<{ name: string; given: Given; says: string }>([
    {
      name: 'a report without models',
      given: { forge: edit((report) => ({ ...report, models: [] })) },
      says: 'the first stage reported no model that matches build/*.tflite',
    },
    {
      name: 'a build that makes nothing',
      given: { built: { 'base/build/a.tflite': OLD } },
      says: 'the first stage reported no model that matches build/*.tflite',
    },
    {
      name: 'a model that the base’s budget names in full and nobody reports',
      given: {
        forge: (text) => text.replaceAll('build/a.tflite', 'build/b.tflite'),
      },
      says: 'build/a.tflite, which the budget of the base limits, is neither in git nor in the report',
    },
    {
      name: 'one model twice',
      given: {
        forge: edit((report) => ({ ...report, models: [...report.models, ...report.models] })),
      },
      says: 'have the model build/a.tflite twice',
    },
    {
      name: 'a model that no glob names',
      given: { forge: besides('out/x.tflite') },
      says: 'out/x.tflite is in the report of the first stage and not in git',
    },
    {
      name: 'a model that git has too',
      given: { head: { ...HEAD, 'build/a.tflite': NEW } },
      says: 'build/a.tflite is in git and named by trust-paths',
    },
    {
      name: 'a path that leads elsewhere',
      given: { forge: besides('build/../build/x.tflite') },
      says: 'build/../build/x.tflite is in the report',
    },
    {
      name: 'a name that a guarded model of git had',
      given: {
        forge: (text) => text.replaceAll('"base_path": null', '"base_path": "train.py"'),
      },
      says: 'which is no built model',
    },
    {
      name: 'a base that is not of the base branch',
      given: {
        forge: edit((report) => ({ ...report, base: { sha: OTHER_SHA, label: 'main' } })),
      },
      says: 'which is not of the base branch',
    },
    {
      name: 'figures that cannot be',
      given: { forge: (text) => text.replace(/"ram_bytes": \d+/, '"ram_bytes": 16') },
      says: 'has figures that cannot be: build/a.tflite: ramBytes is 16',
    },
    {
      name: 'figures of another part',
      given: { forge: (text) => text.replaceAll('"target": "efr32xg24"', '"target": "efr32xg28"') },
      says: 'they are for efr32xg28',
    },
  ])('$name fails', async ({ given, says }) => {
    const isOther = given.head !== undefined || given.built !== undefined
    const stage = isOther ? await firstStage(given) : honest
    const published = await secondStage(stage, given)
    expect(published.outputs['conclusion']).toBe('failure')
    expect(published.log).toContain(says)
  })

  test('a guarded model of git is not found again among what is reported', async () => {
    const limits = LIMITS.replace('build/**]', 'build/**, models/**]')
    const guarded = { ...BASE, '.github/mvp-budget.yml': limits }
    const { published } = await bothStages({
      base: { ...guarded, 'models/a.tflite': OLD },
      head: { ...guarded, 'train.py': '2' },
      built: { 'build/a.tflite': NEW },
      forge: (text) => text.replaceAll('"base_path": "models/a.tflite"', '"base_path": null'),
    })
    expect(published.log).toContain(
      'models/a.tflite, which the budget of the base guards, is removed',
    )
  })

  test('no artifact fails, and models in git are judged all the same', async () => {
    const world = await open({
      base: BASE,
      head: { ...HEAD, 'models/x.tflite': NEW },
      isFork: true,
    })
    const { log, outputs } = await world.run({
      ...{ action: 'publish', event: 'workflow_run', checkout: 'none', inputs: second },
    })
    expect(outputs['conclusion']).toBe('failure')
    expect(log).toContain('left no report')
    expect(log).toContain('models/x.tflite: no-rule')
  })

  test('without trust-paths a built model is not believed, and does not pass unseen', async () => {
    const { published } = await bothStages({ inputs: recipe('forks-publish.yml') })
    expect(published.outputs['conclusion']).toBe('failure')
    expect(published.log).toContain('where a build makes it, name it in trust-paths')
  })

  test('a lie that could be true is believed, and not verified', async () => {
    const { published } = await bothStages({ built: { ...HONEST, 'build/a.tflite': OLD } })
    expect(published.outputs['conclusion']).toBe('success')
    expect(published.outputs['title']).toContain('not verified')
  })

  test('what was merged into may be newer than the merge base', async () => {
    const { published } = await bothStages({ baseTip: { ...BASE, 'x.txt': 'x' } })
    expect(published.outputs['conclusion']).toBe('success')
  })
})

/** One more model, as the first is, at another path. */
function besides(path: string) {
  return (text: string): string => {
    const report = JSON.parse(text) as { models: object[] }
    const more = JSON.parse(
      JSON.stringify(report.models[0]).replaceAll('build/a.tflite', path),
    ) as object
    return JSON.stringify({ ...report, models: [...report.models, more] })
  }
}
