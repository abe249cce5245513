import fc from 'fast-check'
import type { Report } from '../../src/report/report.ts'
import { printJson } from '../../src/report/json/documents.ts'
import { layersCsv, totalsCsv } from '../../src/report/exports/csv.ts'
import { NODE_METRICS, nodeData } from '../../src/report/exports/model-explorer.ts'
import { codeQuality, renderGitlab } from '../../src/report/exports/gitlab.ts'
import { renderJunit } from '../../src/report/exports/junit.ts'
import { sarifLog } from '../../src/report/exports/sarif.ts'
import { expectGolden } from '../support/golden.ts'
import { hostile } from '../support/hostile.ts'
import { kws } from '../support/models.ts'
import { poison } from '../support/poison.ts'
import { finding, modelOf, profileOf, reportOf } from '../support/report-builder.ts'
import type { Profile } from '../../src/profile/profile.ts'
import { STATES } from '../support/states.ts'

const PLACE = { file: '.github/mvp-budget.yml', line: 1, column: 1 }
const state = (name: string) => STATES[name] ?? reportOf([])
const fellBack = state('fell-back').models[0]?.head ?? kws()

test.each(['fail', 'could-not-check', 'bad-budget-file'])('SARIF of the state %s', (name) => {
  expectGolden(printJson(sarifLog(state(name))), `sarif/${name}.json`)
})

test('SARIF locates every result', () => {
  const log = JSON.parse(printJson(sarifLog(state('fail')))) as {
    runs: { results: { locations: unknown[] }[] }[]
  }
  expect(log.runs[0]?.results.map(({ locations }) => locations.length)).toEqual([1, 1])
})

test.each(['fail', 'could-not-check', 'bad-budget-file', 'pass', 'accepted', 'nothing'])(
  'Code Quality and JUnit XML of the state %s',
  (name) => {
    expectGolden(renderGitlab(state(name)), `gitlab/${name}.json`)
    expectGolden(renderJunit(state(name)), `junit/${name}.xml`)
  },
)

test.each(Object.keys(STATES))('Code Quality of %s: fingerprints are unique', (name) => {
  const issues = codeQuality(state(name)) as readonly { readonly fingerprint: string }[]
  expect(new Set(issues.map(({ fingerprint }) => fingerprint)).size).toBe(issues.length)
})

test('a fingerprint is that of the same issue with other figures on another line', () => {
  const [before, after] = [84, 96].map((limit) => {
    const found = finding({ limit, message: `over ${limit}`, place: { ...PLACE, line: limit } })
    const issues = codeQuality(reportOf([modelOf({ findings: [found] })]))
    return (issues as readonly { readonly fingerprint: string }[])[0]?.fingerprint
  })
  expect(before).toBe(after)
})

const CASE = /<testcase [^>]*?(?:\/>|>\n *<(\w[\w-]*))/g

test.each(Object.keys(STATES))('JUnit XML of %s: counts are those of its cases', (name) => {
  const xml = renderJunit(state(name))
  const found = [...xml.matchAll(CASE)].map(([, element = 'passed']) => element)
  const count = (element: string) => found.filter((one) => one === element).length
  expect(found.length).toBeGreaterThan(0)
  expect(xml.split('\n')[1]).toMatch(
    new RegExp(
      `tests="${found.length}" failures="${count('failure')}" errors="${count('error')}" skipped="${count('skipped')}"`,
    ),
  )
  expect(count('failure') + count('error') > 0).toBe(
    state(name).conclusion === 'failure' || hasFailing(state(name)),
  )
})

function hasFailing({ findings, models }: Report): boolean {
  return [...findings, ...models.flatMap((model) => model.findings)].some(
    ({ severity }) => severity === 'fail',
  )
}

test('for any names JUnit XML has no element and no character that we did not write', () => {
  fc.assert(
    fc.property(fc.array(hostile, { minLength: 1, maxLength: 5 }), (texts) => {
      const xml = renderJunit(poison(state('fail'), texts))
      const bare = xml.replace(/<[^<>]*>/g, '').replace(/&(?:amp|lt|gt|quot|apos);/g, '')
      expect(bare).not.toMatch(/[<>&]/)
      // XML 1.0 has no other control characters, no surrogates, and neither of these two.
      expect(xml).not.toMatch(/(?!\n)[\p{Cc}\p{Cs}\ufffe\uffff]/u)
    }),
    { numRuns: 40 },
  )
})

const ofCsv = (profile: Profile) => ({ profile, build: null })

test('layers as CSV', () => {
  // Git keeps line feeds only.
  expectGolden(layersCsv([ofCsv(fellBack)]).replaceAll('\r\n', '\n'), 'layers.csv')
})

test('totals as CSV: a header and a row', () => {
  expect(totalsCsv([ofCsv(kws())]).split('\r\n')).toEqual([
    'model,ram_used_bytes,ram_bytes,flash_bytes,cycles,latency_s,energy_j,accelerator_cycles,cpu_cycles,macs,unsupported_layers,dead_channels_percent,build,target,clock_hz,accelerator,runtime,optimize_speed,ram_at_least,cycles_at_least,latency_at_least,energy_at_least,cpu_cycles_at_least',
    expect.stringMatching(
      /^models\/kws\.tflite,\d+,35760,37408,3595420,.*,false,false,false,false,false$/,
    ),
    '',
  ])
})

test('a formula in a name stays text', () => {
  const csv = layersCsv([
    ofCsv(profileOf([{ op: 'add', name: '=HYPERLINK("x","y")', output: [1, 4] }])),
  ])
  expect(csv).toContain('"\'=HYPERLINK(""x"",""y"")"')
})

test('for any names every row has as many fields as the header', () => {
  fc.assert(
    fc.property(fc.array(hostile, { minLength: 1, maxLength: 5 }), (texts) => {
      const rows = layersCsv([ofCsv(poison(kws(), texts))])
        .trimEnd()
        .split('\r\n')
      const fields = rows.map((row) => row.replace(/"(?:[^"]|"")*"/g, 'x').split(',').length)
      expect(new Set(fields)).toEqual(new Set([23]))
    }),
    { numRuns: 40 },
  )
})

test.each(NODE_METRICS)('node data of %s has a value for every layer', (metric) => {
  const data = nodeData(fellBack, metric) as { results: Record<string, { value: number }> }
  expect(Object.keys(data.results)).toEqual(fellBack.layers.map(({ name }) => name))
})

test('node data marks what is off the MVP and leaves out what is unknown', () => {
  const unknown = profileOf([{ op: 'custom', output: [1, 4], cpuCycles: null }])
  expect(nodeData(unknown, 'cycles')).toMatchObject({ results: {} })
  expect(nodeData(fellBack, 'cycles')).toMatchObject({
    results: { 'wide/conv2d': { value: 9_800_000, bgColor: '#8b1e3f' } },
  })
})
