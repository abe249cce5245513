/** The pull request from which the tests of the built action start: two models and a limit of flash. */
import { afterAll } from '@jest/globals'
import type { Files } from './git-repository.ts'
import { createWorld, fixture, type World, type WorldOptions } from './run-action.ts'

export const BUDGET = 'version: 1\nmodels:\n  - match: "models/**"\n    flash: 20 KiB\n'
export const OLD = fixture('base', 'models/vibration.tflite')
export const NEW = fixture('head', 'models/vibration.tflite')
export const OTHER = fixture('base', 'models/occupancy.tflite')
/** Over the 20 KiB of flash. */
export const LARGE = fixture('head', 'models/digits.tflite')

export const BASE: Files = {
  'models/a.tflite': OLD,
  'models/b.tflite': OTHER,
  '.github/mvp-budget.yml': BUDGET,
}
export const HEAD: Files = { ...BASE, 'models/a.tflite': NEW }
export const OVER: Files = { ...BASE, 'models/a.tflite': LARGE }
export const QUIET: Files = { ...BASE, 'README.md': 'text' }

const opened: World[] = []
// At the end of the file and not of the test: tests may run side by side.
afterAll(async () => {
  await Promise.all(opened.map((world) => world.close()))
})

/** A world of its own for one test, closed after the last test of the file. */
export async function open(options: Partial<WorldOptions> = {}): Promise<World> {
  const world = await createWorld({ base: BASE, head: HEAD, ...options })
  opened.push(world)
  return world
}

/** The same for the bundles in `dist/`. */
export function openBuilt(options: Partial<WorldOptions> = {}): Promise<World> {
  return open({ ...options, isBuilt: true })
}

/** The comment without what names the run. */
export function bodyOf({ github }: World, at = 0): string {
  return (github.comments[at]?.body ?? '').replace(/run=\S+|hash=\S+|http\S+/g, '')
}
