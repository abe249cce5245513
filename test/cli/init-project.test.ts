/** `init` beside a firmware project: its settings are those of the first budget. */
import { cpSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { parseBudget } from '../../src/budget/parse-budget.ts'
import { rulesFor } from '../../src/budget/rules.ts'
import { runCli } from '../../src/entry/cli/run.ts'
import { fakeIo } from '../support/fake-io.ts'

const SLCP = 'configuration:\n  - {name: SL_MVP_OPTIMIZE_SPEED, value: "1"}\n'
const MODEL = 'fixtures/pull-request/head/models/vibration.tflite'

let folder: string
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'mvp-budget-init-'))
  mkdirSync(join(folder, 'fw'))
  cpSync(join(process.cwd(), MODEL), join(folder, 'm.tflite'))
})
afterEach(() => {
  rmSync(folder, { recursive: true })
})

async function init(...words: string[]) {
  const io = fakeIo({}, { cwd: folder })
  const code = await runCli(['init', '--config', '-', ...words], io)
  return { code, text: io.out() }
}

function ramLimit(text: string): number {
  const projects = { 'fw/app.slcp': SLCP }
  const { budget } = parseBudget({ text, file: 'b.yml', projects })
  const [rules] = rulesFor(budget, 'm.tflite')
  return rules.limits.find(({ metric }) => metric === 'ram')?.max?.value ?? 0
}

test('the one project is named, and limits are of its speed', async () => {
  writeFileSync(join(folder, 'fw/app.slcp'), SLCP)
  const { code, text } = await init()
  expect(code).toBe(0)
  expect(text).toContain('project: "fw/app.slcp"')
  rmSync(join(folder, 'fw/app.slcp'))
  const fast = await init('--optimize-speed', '1')
  const small = await init()
  expect(ramLimit(text)).toBe(ramLimit(fast.text))
  expect(ramLimit(text)).toBeGreaterThan(ramLimit(small.text))
})

test('of several none is chosen, and all are told', async () => {
  for (const name of ['a', 'b']) writeFileSync(join(folder, `fw/${name}.slcp`), SLCP)
  const { text } = await init()
  expect(text).toContain('# project: "fw/a.slcp"\n# project: "fw/b.slcp"\n')
  expect(text).toContain('optimize-speed: 0')
})

test('a project that cannot be read is left alone', async () => {
  writeFileSync(join(folder, 'fw/app.slcp'), 'a: [')
  const { code, text } = await init()
  expect(code).toBe(0)
  expect(text).not.toMatch(/^project:/m)
})

test('the part of the project is not written a second time, and the file can be read', async () => {
  const slcp = `component: [{id: brd2601b}]\n${SLCP}`
  writeFileSync(join(folder, 'fw/app.slcp'), slcp)
  const { text } = await init()
  expect(text).not.toMatch(/^ *target:/m)
  const { budget, problems } = parseBudget({
    text,
    file: 'b.yml',
    projects: { 'fw/app.slcp': slcp },
  })
  expect(problems).toEqual([])
  expect(rulesFor(budget, 'm.tflite')[0].settings.target.value).toBe('brd2601b')
  expect((await init('--target', 'efr32xg28')).text).toMatch(/^ {2}target: efr32xg28$/m)
})
