import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { diffProfiles } from '../../src/diff/diff-profiles.ts'
import { profile } from '../../src/library/mvp-budget.ts'
import { expectAllLaws } from '../support/waterfall-laws.ts'

/** Reference models outside this repository; without them there is nothing to compare. */
const folder = join(import.meta.dirname, '../../../shared/truth/real/models')
const speeds = existsSync(folder) ? ([0, 1] as const) : []
if (speeds.length === 0) test.skip('needs the reference results in ../shared', () => undefined)

/** Whole networks, none that takes long. */
const SIZES = { least: 12_000, most: 120_000 } as const

test.each(speeds)(
  'the waterfalls of all pairs of real models hold their laws at optimize-speed %s',
  (optimizeSpeed) => {
    const all = readdirSync(folder)
      .map((name) => ({ name, bytes: readFileSync(join(folder, name)) }))
      .filter(({ bytes }) => bytes.length > SIZES.least && bytes.length < SIZES.most)
      .map(({ name, bytes }) => profile(bytes, { path: name, optimizeSpeed }))
    expect(all.length).toBeGreaterThan(12)
    for (const base of all) for (const head of all) expectAllLaws(diffProfiles(base, head))
  },
)
