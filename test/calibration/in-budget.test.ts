/** From measurements to estimates of the project's own: the command, the file in the budget, what it changes. */
import { execFileSync } from 'node:child_process'
import { cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { compareBudgets } from '../../src/budget/compare-budgets.ts'
import { parseBudget } from '../../src/budget/parse-budget.ts'
import { renderProblem } from '../../src/budget/problem.ts'
import { rulesFor, targetRequest } from '../../src/budget/rules.ts'
import { profileFile } from '../../src/entry/load-model.ts'
import { runCli } from '../../src/entry/cli/run.ts'
import { renderMeasurement } from '../../src/measurement/file.ts'
import type { Profile } from '../../src/profile/profile.ts'
import { resolveTarget } from '../../src/target/resolve-target.ts'
import type { Target } from '../../src/target/runtime.ts'
import { sha256 } from '../../src/entry/node-sha256.ts'
import { fakeIo } from '../support/fake-io.ts'

const MODELS = ['digits', 'keyword_spotting', 'vibration']
const FOLDER = mkdtempSync(join(tmpdir(), 'mvp-budget-calibrate-'))
cpSync(join(process.cwd(), 'fixtures/pull-request/head/models'), join(FOLDER, 'models'), {
  recursive: true,
})
afterAll(() => {
  rmSync(FOLDER, { recursive: true })
})

function profileOf(name: string, target: Target = resolveTarget()): Profile {
  const path = `models/${name}.tflite`
  const bytes = new Uint8Array(readFileSync(join(FOLDER, path)))
  const result = profileFile({ path, bytes, sha256: sha256(bytes) }, target)
  if (result.status === 'error') throw new Error(result.failure.error.message)
  return result.profile
}

/** A board that takes 1.5 times as long as estimated, in every layer. */
const SLOWER = 1.5
function measurementOf(name: string): string {
  const { sha256: hash, layers } = profileOf(name)
  return renderMeasurement({
    ...{ sha256: hash, source: 'CSV', board: 'BRD2601B', sdk: '3.0.2', speed: null },
    ...{ clockHz: 78_000_000, date: null, isSimulated: false, ramBytes: null, cpuCycles: null },
    ...{ cycles: null, seconds: null, joules: null },
    layers: layers.map(({ kind, inputs, outputs, cycles }) => ({
      kind,
      inputs: inputs.filter(({ tensor }) => tensor >= 0).map(({ shape }) => shape),
      outputs: outputs.map(({ shape }) => shape),
      ...{ acceleratorCycles: null, cpuCycles: null, macs: null },
      cycles: Math.round((cycles.value ?? 0) * SLOWER),
    })),
  })
}

async function calibrateIn(names: readonly string[], ...words: string[]) {
  const files = names.map(
    (name) => [join(FOLDER, 'measurements', `${name}.measured.json`), measurementOf(name)] as const,
  )
  const io = fakeIo(Object.fromEntries(files), { cwd: FOLDER })
  const code = await runCli(['calibrate', ...words], io)
  const path = join(FOLDER, 'measurements/project.calibration.json')
  return { code, err: io.err(), file: String(io.written.get(path) ?? '') }
}

test('estimates move to what was measured, with bands of what was left out', async () => {
  const { code, err, file } = await calibrateIn(MODELS.slice(0, 2))
  expect(code).toBe(0)
  expect(err).toMatch(/calibrated on 2 runs of BRD2601B, AI\/ML SDK 3\.0\.2; name it in the budget/)
  expect(err).toMatch(/whole models: \d+(?:\.\d+)? % off before, \d+(?:\.\d+)? % after/)
  const text = 'version: 1\ncalibration: c.calibration.json\ndefaults: {sdk: 3.0.2}\n'
  const parsed = parseBudget({ text, file: 'b.yml', projects: { 'c.calibration.json': file } })
  const target = resolveTarget(targetRequest(rulesFor(parsed.budget, 'models/vibration.tflite')[0]))
  const [before, after] = [profileOf('vibration'), profileOf('vibration', target)]
  const ratio = (after.cycles.value ?? 0) / (before.cycles.value ?? 1)
  expect(Math.abs(ratio - SLOWER)).toBeLessThan(0.25)
  expect(Math.abs(ratio / SLOWER - 1)).toBeLessThanOrEqual(after.cycles.band ?? 0)
  expect(after.ramBytes).toBe(before.ramBytes)
})

test('a run of a model that is gone is left out, and none at all is an error', async () => {
  const { code, err } = await calibrateIn([])
  expect(code).not.toBe(0)
  expect(err).toMatch(/has no measurement .*make some with "mvp-budget import"/)
})

test('a calibration that is not there or none is an error of the budget', () => {
  const text = 'version: 1\ncalibration: c.calibration.json\n'
  const problems = (projects: Record<string, string>) =>
    parseBudget({ text, file: 'b.yml', projects }).problems.map(renderProblem)
  expect(problems({})).toEqual([
    expect.stringMatching(/c\.calibration\.json:1:1: there is no such file/),
  ])
  expect(problems({ 'c.calibration.json': '{}' })).toEqual([
    expect.stringMatching(/is no calibration/),
  ])
})

test('another calibration is a change of the budget, of a build or of the file', async () => {
  const { file } = await calibrateIn(['vibration'])
  const projects = { 'c.calibration.json': file }
  const budget = (head: string) => {
    const text = `version: 1\n${head}models: [{match: "**", latency: 1 s}]\n`
    return parseBudget({ text, file: 'b.yml', projects }).budget
  }
  const [none, named] = [budget(''), budget('calibration: c.calibration.json\n')]
  if (none === null) throw new Error('no budget')
  const models = [{ path: 'a.tflite', basePath: null, profiles: [] }]
  const found = (head: typeof none | null) =>
    compareBudgets({ base: none, head, models, isComplete: true, today: '2026-11-27' })
  expect(found(none)).toEqual([])
  expect(found(named)).toMatchObject([
    {
      id: 'budget-loosened',
      message: expect.stringMatching(
        /changes the calibration of a\.tflite from the published boards to calibrated on 1 run of/,
      ) as string,
    },
  ])
  const build = budget('targets: {kit: {calibration: c.calibration.json}}\n')
  expect(rulesFor(build, 'a.tflite')[0].calibration?.value.title).toMatch(/^calibrated on 1 run/)
})

test('history prices old versions by the calibration of the budget, and refuses a budget with errors', async () => {
  const { file } = await calibrateIn(['vibration'])
  const cwd = join(FOLDER, 'history')
  cpSync(join(FOLDER, 'models'), join(cwd, 'models'), { recursive: true })
  const git = (...words: readonly string[]) =>
    execFileSync('git', ['-c', 'user.name=t', '-c', 'user.email=t@example.invalid', ...words], {
      cwd,
    })
  git('init', '--quiet', '--template=')
  git('add', '--all')
  git('commit', '--quiet', '--message=all')
  const history = async () => {
    const io = fakeIo({}, { cwd })
    const code = await runCli(['history', 'models/vibration.tflite', '--format', 'json'], io)
    return { code, err: io.err(), cycles: Number(/"cycles": ([\d.]+)/.exec(io.out())?.[1]) }
  }
  const { cycles } = await history()
  mkdirSync(join(cwd, '.github'))
  const settings = 'version: 1\ncalibration: c.calibration.json\ndefaults: {sdk: 3.0.2}\n'
  writeFileSync(join(cwd, '.github/mvp-budget.yml'), settings)
  expect(await history()).toMatchObject({
    ...{ code: 2, err: expect.stringContaining('c.calibration.json') as string },
  })
  writeFileSync(join(cwd, 'c.calibration.json'), file)
  const calibrated = await history()
  expect(calibrated).toMatchObject({ code: 0, err: '' })
  expect(calibrated.cycles / cycles).toBeGreaterThan(1.2)
})
