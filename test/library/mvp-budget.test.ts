/** The library answers as the command does, and its page's examples run and print what they say. */
import { readFileSync } from 'node:fs'
import * as library from '../../src/library/mvp-budget.ts'
import { runCli } from '../../src/entry/cli/run.ts'
import { fakeIo } from '../support/fake-io.ts'

const FIXTURES = 'fixtures/pull-request'
const digits = readFileSync(`${FIXTURES}/head/models/digits.tflite`)

async function command(...words: string[]): Promise<unknown> {
  const io = fakeIo({}, { cwd: process.cwd() })
  await runCli([...words, '--format', 'json'], io)
  return JSON.parse(io.out())
}

test('a profile is what the command prints', async () => {
  const path = `${FIXTURES}/head/models/digits.tflite`
  const { models } = (await command('profile', path)) as { models: Record<string, unknown>[] }
  const own = library.profile(digits, { path })
  expect(models[0]).toMatchObject({
    sha256: own.sha256,
    flash_bytes: own.flashBytes,
    accelerator_cycles: own.acceleratorCycles,
  })
})

test('a budget that cannot be read is thrown with every line', () => {
  const budget = 'version: 1\nmodels:\n  - match: "**"\n    rom: 3\n    ram: lots\n'
  const question = { budget, head: library.profile(digits), today: '2026-01-01' }
  expect(() => library.check(question)).toThrow(/:4:5: .*"rom"[\s\S]*:5:\d+: /)
})

test('a model that is none is refused as the command refuses it', () => {
  expect(() => library.profile(new Uint8Array(40))).toThrow(library.UserError)
})

test('limits on what a board measured, and files that the budget names', () => {
  const budget = `version: 1
measurements: m
models: [{match: '**', latency: {max: 9 ms, on: measured}}]`
  const head = library.profile(digits)
  const kept = (fields: Record<string, unknown>) =>
    JSON.stringify({
      ...{ format: 'mvp-budget measurement 1', sha256: head.sha256, layers: [] },
      ...{ is_simulated: false, board: 'BRD2601B', seconds: 0.01, ...fields },
    })
  const ids = (files?: Record<string, string>) =>
    library
      .check({ budget, head, today: '2026-11-26', ...(files === undefined ? {} : { files }) })
      .findings.map(({ id }) => id)
  expect(ids()).toContain('not-measured')
  expect(ids({ 'm/a.measured.json': kept({}) })).toContain('over-budget')
  expect(ids({ 'm/a.measured.json': kept({ seconds: 0.001 }) })).toEqual(['unsupported-layer'])
  expect(ids({ 'm/a.measured.json': kept({ sha256: '0'.repeat(64) }) })).toContain('not-measured')
  const broken = { 'm/a.measured.json': kept({ seconds: -1 }) }
  expect(() => ids(broken)).toThrow(library.UserError)
  const project = { budget: 'version: 1\nproject: app.slcp', head, today: '2026-11-26' }
  expect(() => library.check(project)).toThrow(/app\.slcp:1:1: there is no such file/)
  expect(() =>
    library.check({ ...project, budget: 'version: 1\ncalibration: a.calibration.json' }),
  ).toThrow(library.UserError)
})

/** Of docs/library.md: code, and behind each `console.log` what it prints. */
const EXAMPLES = [...readFileSync('docs/library.md', 'utf8').matchAll(/```js\n([\s\S]*?)```/g)].map(
  ([, code = '']) => code,
)

test.each(EXAMPLES.map((code) => ({ first: code.split('\n')[0], code })))(
  'the example "$first" prints what it says',
  ({ code }) => {
    const printed: string[] = []
    const expected = [...code.matchAll(/console\.log\(.*\) \/\/ (.*)/g)].map(([, text]) => text)
    const body = code.replace(/^import .*\n/gm, '')
    const names = ['profile', 'diff', 'check', 'tips', 'whatIf'] as const
    // The page's code is ours: this is how its imports are given to it.
    // eslint-disable-next-line @typescript-eslint/no-implied-eval, @typescript-eslint/no-unsafe-call
    new Function('readFileSync', 'console', ...names, body)(
      readFileSync,
      { log: (value: unknown) => printed.push(String(value)) },
      ...names.map((name) => library[name]),
    )
    expect(printed).toEqual(expected)
    expect(expected.length).toBeGreaterThan(0)
  },
)

test('no module of the library is a Node module', () => {
  const seen = new Set<string>()
  const visit = (url: URL): void => {
    if (seen.has(url.href)) return
    seen.add(url.href)
    const source = readFileSync(url, 'utf8').replace(/^import type .*$/gm, '')
    for (const [, specifier = ''] of source.matchAll(/(?:from|import\()\s*'([^']+)'/g)) {
      expect(`${url.pathname}: ${specifier}`).not.toMatch(/: node:/)
      if (specifier.startsWith('.')) visit(new URL(specifier, url))
    }
  }
  visit(new URL('../../src/library/mvp-budget.ts', import.meta.url))
  expect(seen.size).toBeGreaterThan(100)
})
