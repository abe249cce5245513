/** Drives the action over HTTP against our fake GitHub: which models a run looks at: of events, checkouts, links, folders and Git LFS. */
import { describe, expect, test } from '@jest/globals'
import { lfsPointerOf, type Files } from '../support/git-repository.ts'
import {
  BASE,
  BUDGET,
  HEAD,
  LARGE,
  NEW,
  OLD,
  OTHER,
  QUIET,
  bodyOf,
  open,
} from '../support/pull-request.ts'
import type { Checkout, World } from '../support/run-action.ts'

const CHECKOUTS: readonly Checkout[] = [
  'none',
  'merge-1',
  'merge-2',
  'merge-all',
  'head-1',
  'head-all',
  'base-1',
]

function without(files: Files, path: string): Files {
  return Object.fromEntries(Object.entries(files).filter(([name]) => name !== path))
}

describe('the change', () => {
  test.concurrent(
    'is the same whatever the checkout, from the merge base and not from the moved tip',
    async () => {
      const bodyAfter = async (checkout: Checkout): Promise<string> => {
        const world = await open({ baseTip: { ...BASE, 'models/b.tflite': LARGE, 'x.txt': 'x' } })
        const { exitCode, outputs, workspaceStatus } = await world.run({ checkout })
        expect({ checkout, exitCode, status: workspaceStatus() }).toEqual({
          checkout,
          exitCode: 0,
          status: '',
        })
        expect(outputs['base-sha']).toBe(world.base)
        expect(world.github.requests.length).toBeLessThanOrEqual(12)
        return bodyOf(world)
      }
      const [first, ...others] = new Set(await Promise.all(CHECKOUTS.map(bodyAfter)))
      expect(first).toContain('models/a.tflite')
      expect(first).not.toContain('models/b.tflite')
      expect(others).toEqual([])
    },
  )

  test.concurrent.each([
    { event: 'push', base: 'before', comments: 0 },
    { event: 'merge_group', base: 'base_sha', comments: 0 },
    { event: 'pull_request_target', base: 'merge base', comments: 1 },
    { event: 'workflow_run', base: 'merge base', comments: 1 },
  ])('of $event starts at its $base', async ({ event, comments }) => {
    const world = await open()
    const { exitCode, outputs, summary } = await world.run({ event, checkout: 'none' })
    expect({ exitCode, base: outputs['base-sha'], models: outputs['models'] }).toEqual({
      exitCode: 0,
      base: world.base,
      models: '1',
    })
    expect(summary).toContain('models/a.tflite')
    expect(world.github.comments).toHaveLength(comments)
  })

  test.concurrent.each(['schedule', 'workflow_dispatch', 'release'])(
    'of %s is every model as it is',
    async (event) => {
      const world = await open()
      const { exitCode, outputs } = await world.run({ event, checkout: 'none' })
      expect({ exitCode, base: outputs['base-sha'], models: outputs['models'] }).toEqual({
        exitCode: 0,
        base: '',
        models: '2',
      })
    },
  )

  test.concurrent('of a manual run is what its inputs name', async () => {
    const world = await open()
    const inputs = { 'base-ref': 'main', 'head-ref': 'feature' }
    const { outputs } = await world.run({ event: 'workflow_dispatch', checkout: 'none', inputs })
    expect(outputs['base-sha']).toBe(world.base)
    expect(outputs['head-sha']).toBe(world.github.pull.headSha)
    expect(outputs['models']).toBe('1')
  })

  test.concurrent.each([
    { name: 'a new branch', payload: { before: '0'.repeat(40) }, notice: '' },
    {
      name: 'a forced push whose old commit is gone',
      payload: { before: 'a'.repeat(40) },
      notice: 'can no longer be read',
    },
  ])('of $name is every model as it is', async ({ payload, notice }) => {
    const world = await open()
    const { exitCode, outputs, summary } = await world.run({ event: 'push', payload })
    expect({ exitCode, models: outputs['models'] }).toEqual({ exitCode: 0, models: '2' })
    expect(summary).toContain(notice)
  })

  test.concurrent('of a deleted branch is nothing', async () => {
    const world = await open()
    const { exitCode, outputs } = await world.run({
      event: 'push',
      payload: { after: '0'.repeat(40), deleted: true },
    })
    expect({ exitCode, conclusion: outputs['conclusion'] }).toEqual({
      exitCode: 0,
      conclusion: 'neutral',
    })
  })

  test.concurrent(
    'takes all models where the budget changed, and says that it was loosened',
    async () => {
      const loosened = { ...BASE, '.github/mvp-budget.yml': BUDGET.replace('20 KiB', '30 KiB') }
      const world = await open({ head: loosened })
      const { outputs } = await world.run()
      expect(outputs['models']).toBe('2')
      expect(bodyOf(world)).toMatch(/raises the Flash limit/)
    },
  )

  test.concurrent('finds renamed models, also edited ones', async () => {
    const edited = Buffer.from(OTHER)
    edited[edited.length - 40] = 1
    const world = await open({
      head: { ...without(BASE, 'models/b.tflite'), 'models/new/c.tflite': edited },
    })
    const { outputs } = await world.run({ checkout: 'none' })
    expect(outputs['models']).toBe('1')
  })

  test.concurrent('says submodules and links and does not follow them', async () => {
    const head = {
      ...HEAD,
      'models/l.tflite': { link: 'a.tflite' },
      'lib/sub': { submodule: 'b'.repeat(40) },
    }
    const world = await open({ head })
    const { exitCode, log } = await world.run({ checkout: 'none' })
    expect(exitCode).toBe(0)
    expect(log).toContain('models/l.tflite is a symbolic link')
    expect(log).toContain('lib/sub is a submodule')
  })

  test.concurrent('fails where a link takes a model’s place', async () => {
    const world = await open({ head: { ...BASE, 'models/b.tflite': { link: 'a.tflite' } } })
    const { exitCode, log } = await world.run()
    expect(exitCode).toBe(1)
    expect(log).toContain('symbolic link')
  })

  test.concurrent(
    'is found among thousands of files, and where GitHub cuts its list of files',
    async () => {
      const many = Object.fromEntries(
        Array.from({ length: 3200 }, (_, at) => [`data/${at}.txt`, `${at}`]),
      )
      const world = await open({ head: { ...HEAD, ...many } })
      world.github.largestTree = 3100
      const { exitCode, outputs } = await world.run({ checkout: 'none' })
      expect({ exitCode, models: outputs['models'] }).toEqual({ exitCode: 0, models: '1' })
    },
  )

  test.concurrent('takes models that a build made, against a folder', async () => {
    const world = await open({ head: QUIET })
    const built = { 'build/m.tflite': NEW, 'old/m.tflite': OLD }
    const { outputs, summary } = await world.run({
      built,
      inputs: { paths: 'build/*.tflite', 'base-path': 'old' },
    })
    expect(outputs['models']).toBe('1')
    expect(summary).toMatch(/shrank by/)
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
  const store = (world: World, bytes: Uint8Array) =>
    world.github.lfsObjects.set(lfsPointerOf(bytes).oid, bytes)

  test.concurrent('objects come from the server, with the token', async () => {
    const world = await open({ base: pointers(BASE), head: pointers(HEAD) })
    for (const bytes of [OLD, NEW, OTHER]) store(world, bytes)
    const { exitCode, outputs } = await world.run({ checkout: 'none' })
    expect({ exitCode, models: outputs['models'] }).toEqual({ exitCode: 0, models: '1' })
    const downloads = world.github.requests.filter(({ line }) => line.startsWith('GET /lfs/'))
    expect(downloads.map(({ authorization }) => authorization)).toEqual([undefined, undefined])
  })

  test.concurrent.each([
    { name: 'missing', spoil: () => undefined },
    {
      name: 'corrupt',
      spoil: (world: World) =>
        world.github.lfsObjects.set(lfsPointerOf(NEW).oid, Buffer.alloc(NEW.length)),
    },
  ])('a $name object could not be checked, and that fails', async ({ spoil }) => {
    const world = await open({ base: pointers(BASE), head: pointers(HEAD) })
    store(world, OLD)
    spoil(world)
    const { exitCode, outputs, log } = await world.run()
    expect({ exitCode, failed: outputs['failed-models'] }).toEqual({ exitCode: 1, failed: '1' })
    expect(log).toContain('lfs: true')
  })
})
