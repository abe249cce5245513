/** Models that a build makes: the recipes `built-models.yml` and `built-models-analyse.yml` with `forks-publish.yml`. */
import { readFileSync } from 'node:fs'
import { basename } from 'node:path'
import { describe, expect, test } from '@jest/globals'
import type { Files } from '../support/git-repository.ts'
import { BUDGET, LARGE, NEW, OLD, openBuilt as open } from '../support/pull-request.ts'
import type { RunOptions, World } from '../support/run-action.ts'

const LIMITS = BUDGET.replace('models/**', 'build/**')
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
    const world = await open({ base: BASE, head: HEAD })
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
  const analyse = async (head: Uint8Array): Promise<World> => {
    const world = await open({ base: BASE, head: HEAD, isFork: true })
    world.github.permissions = { contents: 'read', 'pull-requests': 'read' }
    const result = await world.run({
      ...built(OLD, head),
      inputs: { ...inputs, comment: 'never' },
    })
    const file = result.outputs['report-path'] ?? ''
    world.github.addArtifact('mvp-budget-report', 555, {
      [basename(file)]: readFileSync(file, 'utf8'),
    })
    world.github.permissions = { actions: 'read', contents: 'read', 'pull-requests': 'write' }
    return world
  }

  test.each([
    { name: 'within budget', head: NEW, conclusion: 'success' },
    { name: 'over budget', head: LARGE, conclusion: 'failure' },
  ])('comment on the fork whose build is $name', async ({ head, conclusion }) => {
    const world = await analyse(head)
    const { exitCode, outputs } = await world.run({
      action: 'publish',
      event: 'workflow_run',
      checkout: 'none',
    })
    expect({ exitCode, conclusion: outputs['conclusion'] }).toEqual({ exitCode: 0, conclusion })
    expect(world.github.comments[0]?.body).toContain('build/a.tflite')
  })
})
