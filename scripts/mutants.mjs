/**
 * Mutation tests (Stryker) of what guards the gate: each group's sources are changed one place at a
 * time, and a test of the group's room must fail. One mutant at a time, as the tests use both cores
 * of a small machine. Reports to tmp/mutants/; ends with 1 where a group scores below 90 %.
 *
 *     node scripts/mutants.mjs [GROUP ...]
 */
import { spawnSync } from 'node:child_process'
import { mkdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'

/** What is mutated, and the tests that must notice. */
const GROUPS = {
  align: { mutate: ['src/diff/align.ts'], tests: ['test/diff'] },
  arena: { mutate: ['src/arena/**/*.ts'], tests: ['test/arena'] },
  budget: { mutate: ['src/budget/check-*.ts'], tests: ['test/budget'] },
  hardware: { mutate: ['src/mvp/hardware.ts'], tests: ['test/mvp'] },
  operators: { mutate: ['src/operators/**/*.ts'], tests: ['test/operators'] },
}
const LEAST_SCORE = 90

const ROOT = fileURLToPath(new URL('../', import.meta.url))

function configOf(name, { mutate, tests }) {
  const out = `tmp/mutants/${name}`
  return {
    mutate,
    testRunner: 'jest',
    jest: {
      configFile: 'jest.config.js',
      // Only the room's own tests: that another room's golden would change is no test of this one.
      config: { testMatch: tests.map((folder) => `<rootDir>/${folder}/**/*.test.ts`) },
    },
    testRunnerNodeArgs: ['--experimental-vm-modules'],
    coverageAnalysis: 'perTest',
    concurrency: 1,
    thresholds: { high: 100, low: LEAST_SCORE, break: LEAST_SCORE },
    reporters: ['clear-text', 'progress-append-only', 'json'],
    // A later run tries again only what changed, and one that was stopped goes on.
    incremental: true,
    incrementalFile: `${out}.incremental.json`,
    jsonReporter: { fileName: `${out}.json` },
    tempDirName: 'tmp/stryker',
    ignorePatterns: ['dist', 'lib', 'tmp', '.git'],
  }
}

const wanted = process.argv.slice(2)
const unknown = wanted.filter((name) => !Object.hasOwn(GROUPS, name))
if (unknown.length > 0)
  throw new Error(`no group ${unknown.join(', ')}; groups: ${Object.keys(GROUPS).join(', ')}`)
mkdirSync(join(ROOT, 'tmp/mutants'), { recursive: true })
for (const name of wanted.length > 0 ? wanted : Object.keys(GROUPS)) {
  const config = join(ROOT, `tmp/mutants/${name}.config.json`)
  writeFileSync(config, JSON.stringify(configOf(name, GROUPS[name]), null, 2))
  const stryker = join(ROOT, 'node_modules/@stryker-mutator/core/bin/stryker.js')
  const { status } = spawnSync(process.execPath, [stryker, 'run', config], {
    cwd: ROOT,
    stdio: 'inherit',
  })
  if (status !== 0) process.exitCode = 1
}
