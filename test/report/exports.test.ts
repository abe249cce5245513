import fc from 'fast-check'
import { printJson } from '../../src/report/json/documents.ts'
import { layersCsv, totalsCsv } from '../../src/report/exports/csv.ts'
import { NODE_METRICS, nodeData } from '../../src/report/exports/model-explorer.ts'
import { sarifLog } from '../../src/report/exports/sarif.ts'
import { expectGolden } from '../support/golden.ts'
import { hostile } from '../support/hostile.ts'
import { kws } from '../support/models.ts'
import { poison } from '../support/poison.ts'
import { profileOf, reportOf } from '../support/report-builder.ts'
import { STATES } from '../support/states.ts'

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

test('layers as CSV', () => {
  // Git keeps line feeds only.
  expectGolden(layersCsv([fellBack]).replaceAll('\r\n', '\n'), 'layers.csv')
})

test('totals as CSV: a header and a row', () => {
  expect(totalsCsv([kws()]).split('\r\n')).toEqual([
    'model,ram_used_bytes,ram_bytes,flash_bytes,cycles,latency_s,energy_j,accelerator_cycles,cpu_cycles,macs,unsupported_layers,dead_channels_percent',
    expect.stringMatching(/^models\/kws\.tflite,\d+,35760,37408,3595420,/),
    '',
  ])
})

test('a formula in a name stays text', () => {
  const csv = layersCsv([profileOf([{ op: 'add', name: '=HYPERLINK("x","y")', output: [1, 4] }])])
  expect(csv).toContain('"\'=HYPERLINK(""x"",""y"")"')
})

test('for any names every row has as many fields as the header', () => {
  fc.assert(
    fc.property(fc.array(hostile, { minLength: 1, maxLength: 5 }), (texts) => {
      const rows = layersCsv([poison(kws(), texts)])
        .trimEnd()
        .split('\r\n')
      const fields = rows.map((row) => row.replace(/"(?:[^"]|"")*"/g, 'x').split(',').length)
      expect(new Set(fields)).toEqual(new Set([17]))
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
