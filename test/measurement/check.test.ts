/** Measurements from a profiler's file to the verdict: imported, matched, shown, gated. */
import { mkdtempSync, rmSync, writeFileSync, readFileSync, mkdirSync } from 'node:fs'
import { createHash } from 'node:crypto'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { profileEdited } from '../../src/advice/what-if.ts'
import { METRICS } from '../../src/budget/metric.ts'
import { parseEdit } from '../../src/edit/edits/edits.ts'
import { analyse } from '../../src/entry/analyse.ts'
import { profileFile } from '../../src/entry/load-model.ts'
import { runCli } from '../../src/entry/cli/run.ts'
import { readMeasurement } from '../../src/measurement/file.ts'
import type { Profile } from '../../src/profile/profile.ts'
import { renderComment } from '../../src/report/markdown/markdown.ts'
import type { Report } from '../../src/report/report.ts'
import { resolveTarget } from '../../src/target/resolve-target.ts'
import { readModel } from '../../src/tflite/read-model.ts'
import { fakeIo } from '../support/fake-io.ts'
import { sdkLog, vendorYaml, type Run } from './formats.ts'

const FIXTURES = join(process.cwd(), 'fixtures', 'pull-request')
const KWS = 'models/keyword_spotting.tflite'
const sha256 = (bytes: Uint8Array) => createHash('sha256').update(bytes).digest('hex')
const bytesOf = (side: 'base' | 'head', path = KWS) =>
  new Uint8Array(readFileSync(join(FIXTURES, side, path)))

function profileOf(side: 'base' | 'head'): Profile {
  const bytes = bytesOf(side)
  const result = profileFile({ path: KWS, bytes, sha256: sha256(bytes) }, resolveTarget())
  if (result.status === 'error') throw new Error(result.failure.error.message)
  return result.profile
}

const PROFILES = { base: profileOf('base'), head: profileOf('head') }

/** A run of the model in which each layer takes a millisecond. */
function runOf({ layers }: Profile): Run {
  return {
    ramBytes: 30_000,
    layers: layers.map(({ kind, inputs, outputs, accelerated }) => ({
      kind,
      input: inputs[0]?.shape ?? [],
      output: outputs[0]?.shape ?? [],
      cpuCycles: 78_000,
      mvpCycles: accelerated ? 30_000 : 0,
      stalls: accelerated ? 5_000 : 0,
      milliseconds: 1,
    })),
  }
}

let folder: string
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'mvp-budget-import-'))
  mkdirSync(join(folder, 'models'))
  writeFileSync(join(folder, KWS), bytesOf('head'))
  writeFileSync(join(folder, 'models/vibration.tflite'), bytesOf('head', 'models/vibration.tflite'))
})
afterEach(() => {
  rmSync(folder, { recursive: true })
})

async function importFile(name: string, content: string, ...words: string[]) {
  const io = fakeIo({ [join(folder, name)]: content }, { cwd: folder })
  const code = await runCli(['import', name, ...words], io)
  const files = [...io.written].flatMap(([path, data]) =>
    path.endsWith('.measured.json') ? [[path.slice(folder.length + 1), String(data)] as const] : [],
  )
  return { code, err: io.err(), files }
}

test('a run is matched by its layers and keeps the hash of the model', async () => {
  const { code, err, files } = await importFile(
    'r.yaml',
    vendorYaml(runOf(PROFILES.head)),
    ...['--sdk', '3.0.2'],
  )
  expect({ code, err }).toMatchObject({ code: 0, err: expect.stringContaining('by its') as string })
  const [path, text] = files[0] ?? ['', '']
  expect(path).toBe('measurements/keyword_spotting-brd2601b-3.0.2.measured.json')
  expect(readMeasurement(text).measurement).toMatchObject({
    sha256: PROFILES.head.sha256,
    board: 'BRD2601B',
    sdk: '3.0.2',
    isSimulated: false,
    ramBytes: 30_000,
  })
})

test('a log without shapes is matched by its kinds, and says to look', async () => {
  const { code, err } = await importFile('a.log', sdkLog(runOf(PROFILES.head)))
  expect({ code, err }).toMatchObject({
    code: 0,
    err: expect.stringMatching(
      /by the kinds of its \d+ layers.*check that it is this model/,
    ) as string,
  })
})

test.each([
  {
    name: 'other layers than the named model',
    words: ['--model', 'models/vibration.tflite'],
    run: runOf(PROFILES.head),
    message: /it is not of models\/vibration\.tflite: layer/,
  },
  {
    name: 'layers of no model',
    words: [],
    run: { ...runOf(PROFILES.head), layers: runOf(PROFILES.head).layers.slice(1) },
    message: /no model below this folder has its layers: name the model with --model/,
  },
  {
    name: 'a board that is a mark',
    words: ['--board', '<b>'],
    run: runOf(PROFILES.head),
    message: /--board: found "<b>", expected a board or part/,
  },
])('$name is refused', async ({ words, run, message }) => {
  const { code, err, files } = await importFile('r.yaml', vendorYaml(run), ...words)
  expect(code).not.toBe(0)
  expect(err).toMatch(message)
  expect(files).toEqual([])
})

interface CheckCase {
  readonly limit: string
  /** Whose measurement lies in the folder. */
  readonly of: 'base' | 'head' | 'none'
  readonly found: readonly (readonly [string, string])[]
  readonly message?: RegExp
}

const CASES: readonly CheckCase[] = [
  { limit: 'latency: {max: 1 s, on: measured}', of: 'head', found: [] },
  {
    limit: 'latency: {max: 2 ms, on: measured}',
    of: 'head',
    found: [['over-budget', 'fail']],
    message:
      /^measured on BRD2601B, AI\/ML SDK 3\.0\.2: Latency \d+ ms is \d+ ms over the limit of 2 ms$/,
  },
  {
    limit: 'latency: {max: 1 s, on: measured}',
    of: 'base',
    found: [['not-measured', 'fail']],
    message: /^Latency was not measured since the model changed, .*"mvp-budget import"/,
  },
  {
    limit: 'latency: {max: 1 s, on: measured}',
    of: 'none',
    found: [['not-measured', 'fail']],
    message: /^Latency was not measured, and its limit/,
  },
  {
    limit: 'latency: {max: 1 s, on: measured, on-unmeasured: warn}',
    of: 'base',
    found: [['not-measured', 'warn']],
  },
  {
    limit: 'latency: {max: 1 ms, on: measured, on-unmeasured: estimate}',
    of: 'base',
    found: [['over-budget', 'fail']],
  },
  {
    limit: 'on-unmeasured: warn, ram: {max: 1 KiB, on: measured}',
    of: 'none',
    found: [['not-measured', 'warn']],
  },
  { limit: 'ram: {max: 30 kB, on: measured}', of: 'head', found: [['near-budget', 'warn']] },
  {
    limit: 'latency: {growth: 1 %, on: measured}',
    of: 'head',
    found: [['cannot-check', 'fail']],
    message: /Latency is unknown in the base/,
  },
  {
    limit: 'latency: {max: 1 s, on: measured, enforce: "off"}',
    of: 'none',
    found: [['no-budget', 'info']],
  },
]

async function measuredText(side: 'base' | 'head'): Promise<string> {
  writeFileSync(join(folder, KWS), bytesOf(side))
  const { files } = await importFile('r.yaml', vendorYaml(runOf(PROFILES[side])), '--sdk', '3.0.2')
  return files[0]?.[1] ?? ''
}

async function reportOf(
  limit: string,
  files: { base?: Record<string, string>; head?: Record<string, string> },
  budget = '',
): Promise<Report> {
  const text = `version: 1\nmeasurements: measured\n${budget}models:\n  - {match: "models/**", ${limit}}\n`
  return analyse(
    {
      models: [
        {
          ...{ path: KWS, basePath: null, change: 'modified' },
          base: { status: 'ok', bytes: bytesOf('base') },
          head: { status: 'ok', bytes: bytesOf('head') },
        },
      ],
      budgetText: {
        ...{ base: text, head: text, path: '.github/mvp-budget.yml', misnamed: [] },
        projects: { base: files.base ?? {}, head: files.head ?? {} },
      },
      options: {
        failOn: ['budget', 'error', 'regression'],
        target: {},
        ...{ base: { sha: null, label: 'b' }, head: { sha: null, label: 'h' } },
        ...{ showsAll: false, notices: [], runUrl: null, headPaths: null, fates: null },
        unmatchedPaths: [],
        former: null,
        isMine: () => true,
      },
      today: '2026-11-27',
    },
    { tool: { name: 'mvp-budget', version: '0' }, sha256 },
  )
}

test.each(CASES)('$limit with a measurement of $of', async ({ limit, of, found, message }) => {
  const files = of === 'none' ? {} : { 'measured/kws.measured.json': await measuredText(of) }
  const { models, conclusion } = await reportOf(limit, { base: files, head: files })
  const findings = (models[0]?.findings ?? []).filter(({ category }) => category !== 'unsupported')
  expect(findings.map(({ id, severity }) => [id, severity])).toEqual(found)
  if (message !== undefined) expect(findings[0]?.message).toMatch(message)
  expect(conclusion === 'failure').toBe(found.some(([, severity]) => severity === 'fail'))
})

test('the comment and the profile show what was measured beside the estimate', async () => {
  const files = { 'measured/kws.measured.json': await measuredText('head') }
  const report = await reportOf('latency: {max: 1 s, on: measured}', { base: files, head: files })
  const comment = renderComment(report)
  expect(comment).toMatch(/measured on BRD2601B, AI\/ML SDK 3\.0\.2; estimate [~≈][\d.]+ ms ±\d+ %/)
  const shown = await reportOf('latency: 1 s', { base: files, head: files })
  expect(renderComment(shown)).toMatch(
    /[~≈][\d.]+ ms <sub>±\d+ %.*, [\d.]+ ms measured on BRD2601B/,
  )
})

test('a changed measurement is told, and one that is gone or other is a warning', async () => {
  const before = await measuredText('head')
  const after = before.replace(/"seconds": [\d.e-]+/, '"seconds": 0.001')
  const path = 'measured/kws.measured.json'
  const told = async (base: Record<string, string>, head: Record<string, string>) =>
    (await reportOf('ram: 1 MiB', { base, head })).findings.map(({ severity, message }) => [
      severity,
      message,
    ])
  expect(await told({ [path]: before }, { [path]: before })).toEqual([])
  expect(await told({}, { [path]: before })).toEqual([
    [
      'info',
      expect.stringMatching(
        /^this change adds the measurement measured\/kws\.measured\.json \(.* on BRD2601B, AI\/ML SDK 3\.0\.2\); only a reviewer/,
      ),
    ],
  ])
  expect(await told({ [path]: before }, { [path]: after })).toEqual([
    [
      'warn',
      expect.stringMatching(/changes the measurement .* from .* to 1 ms.* of the same model/),
    ],
  ])
  expect(await told({ [path]: before }, {})).toEqual([
    ['warn', expect.stringMatching(/removes the measurement/)],
  ])
})

test('a measurement that cannot be read is an error of the budget', async () => {
  const files = { 'measured/kws.measured.json': '{}' }
  const report = await reportOf('latency: {max: 1 s, on: measured}', { base: {}, head: files })
  expect(report.conclusion).toBe('failure')
  expect(report.findings).toMatchObject([
    { id: 'budget-invalid', place: { file: 'measured/kws.measured.json' } },
  ])
})

test.each([
  { build: 'target: brd2601b', found: [] },
  { build: 'target: efr32mg24b310f1536im48', found: [] },
  { build: 'target: efr32xg26', found: ['not-measured'] },
  { build: 'clock: 39 MHz', found: ['not-measured'] },
  { build: 'sdk: 2.2.1', found: ['not-measured'] },
  { build: 'sdk: 3.0.2', found: [] },
])(
  'a measurement on BRD2601B at 78 MHz with SDK 3.0.2 is of {$build}',
  async ({ build, found }) => {
    const files = { 'measured/kws.measured.json': await measuredText('head') }
    const limit = `latency: {max: 1 s, on: measured}`
    const { models } = await reportOf(limit, { base: files, head: files }, `defaults: {${build}}\n`)
    const ids = (models[0]?.findings ?? [])
      .map(({ id }) => id)
      .filter((id) => id !== 'unsupported-layer')
    expect(ids).toEqual(found)
  },
)

test('a model that was measured before and after grows by what was measured', async () => {
  const path = 'measured/kws.measured.json'
  const files = {
    base: { [path]: await measuredText('base') },
    head: { [path]: await measuredText('head') },
  }
  const grown = PROFILES.head.layers.length > PROFILES.base.layers.length
  const { models } = await reportOf('latency: {growth: 1 %, on: measured}', files)
  const ids = (models[0]?.findings ?? []).map(({ id }) => id)
  expect(ids.includes('regression')).toBe(grown)
  expect(ids).not.toContain('cannot-check')
})

describe('a plan for a limit on what a board measures', () => {
  const estimate = METRICS.latency.of(PROFILES.head).value ?? 0
  const measured = PROFILES.head.layers.length / 1000

  test('is priced by the estimate, scaled to what was measured, and says so', async () => {
    const files = { 'measured/kws.measured.json': await measuredText('head') }
    const max = `${(measured * 700).toFixed(3)} ms`
    const report = await reportOf(`latency: {max: ${max}, on: measured}`, {
      base: files,
      head: files,
    })
    const [model] = report.models
    const { fit } = model ?? {}
    // By the estimate alone the model is further from its limit, and would have to lose far more.
    expect(estimate).toBeGreaterThan(2 * measured)
    const bytes = bytesOf('head')
    const edited = profileEdited(readModel(bytes), (fit?.edits ?? []).map(parseEdit), PROFILES.head)
    const after = (METRICS.latency.of(edited).value ?? 0) * (measured / estimate)
    expect(fit?.edits.length).toBeGreaterThan(0)
    expect(after).toBeLessThanOrEqual(measured * 0.7)
    expect(after).toBeGreaterThan(measured * 0.4)
    expect(renderComment(report)).toMatch(
      /latency is the estimate times 0\.\d\d, as it is now \([\d.]+\sms measured, ~[\d.]+\sms estimated\), and limited as measured: measure it again/,
    )
  })

  test('is an estimate where nothing was measured, and says so', async () => {
    const limit = `latency: {max: ${(estimate * 700).toFixed(3)} ms, on: measured, on-unmeasured: estimate}`
    const comment = renderComment(await reportOf(limit, {}))
    expect(comment).toContain(
      'latency is estimated here, and limited as measured: measure it again',
    )
    expect(comment).not.toContain('times')
  })

  test('says of what cannot be reached how it was priced', async () => {
    const files = { 'measured/kws.measured.json': await measuredText('head') }
    const report = await reportOf('latency: {max: 1 ns, on: measured}', {
      base: files,
      head: files,
    })
    expect(renderComment(report)).toMatch(/is not reachable.*latency is the estimate times/s)
  })
})
