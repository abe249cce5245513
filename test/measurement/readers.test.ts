/** What each profiler's words become, and that no text can make a reader hang or lie. */
import fc from 'fast-check'
import { readMeasurement, renderMeasurement } from '../../src/measurement/file.ts'
import { completed, type Measurement } from '../../src/measurement/measurement.ts'
import { readProfilerFile, READERS } from '../../src/measurement/readers/readers.ts'
import { numberIn, shapesIn } from '../../src/measurement/readers/written.ts'
import { UserError } from '../../src/util/user-error.ts'
import { componentLog, csvOfLayers, mltkJson, sdkLog, vendorYaml, type Run } from './formats.ts'

const RUN: Run = {
  ramBytes: 37_312,
  layers: [
    {
      ...{ kind: 'CONV_2D', input: [1, 49, 10, 1], output: [1, 25, 5, 64] },
      ...{ cpuCycles: 410_000, mvpCycles: 280_000, stalls: 90_000, milliseconds: 5.26 },
    },
    {
      ...{ kind: 'SOFTMAX', input: [1, 12], output: [1, 12] },
      ...{ cpuCycles: 7_800, mvpCycles: 0, stalls: 0, milliseconds: 0.1 },
    },
  ],
}

interface Case {
  readonly name: string
  readonly text: string
  readonly whole: Partial<Measurement>
  readonly first: Partial<Measurement['layers'][number]>
}

const MLTK_CLOCKS = 1e6 / 32768 / 30

const CASES: readonly Case[] = [
  {
    name: 'kws-profiling_results.yaml',
    text: vendorYaml(RUN),
    whole: { board: 'BRD2601B', isSimulated: false, ramBytes: 37_312, cpuCycles: 417_800 },
    first: { acceleratorCycles: 370_000, cpuCycles: 410_000, inputs: [[1, 49, 10, 1]] },
  },
  {
    name: 'profiling_report-mvp-embedded.json',
    text: mltkJson(RUN, true),
    whole: { isSimulated: false, ramBytes: 37_312, clockHz: 78_000_000 },
    first: { acceleratorCycles: 370_000, inputs: [[1, 49, 10, 1], [3, 3, 8, 8], [8]] },
  },
  {
    name: 'profile.json',
    text: mltkJson(RUN, false),
    whole: { isSimulated: true, joules: null },
    first: { outputs: [[1, 25, 5, 64]] },
  },
  {
    name: 'console.log',
    text: sdkLog(RUN),
    whole: { isSimulated: false, ramBytes: 37_312, cycles: 417_800, clockHz: 78_000_000 },
    first: { acceleratorCycles: 370_000, cpuCycles: null, cycles: 410_000, inputs: null },
  },
  {
    name: 'vcom.txt',
    text: componentLog(RUN).replaceAll('\n', '\r\n'),
    whole: { board: 'BRD2608A', cycles: 417_800, clockHz: 78_000_000 },
    first: { inputs: [[1, 49, 10, 1]], outputs: [[1, 25, 5, 64]], acceleratorCycles: 370_000 },
  },
  {
    name: 'layers.csv',
    text: csvOfLayers(RUN),
    whole: { board: 'BRD2601B', clockHz: 78_000_000, cpuCycles: 417_800 },
    first: { acceleratorCycles: 370_000, cycles: 5.26e-3 * 78e6 },
  },
]

test.each(CASES)('$name', ({ name, text, whole, first }) => {
  const [run, ...others] = readProfilerFile({ name, text })
  expect(others).toEqual([])
  expect(run).toMatchObject(whole)
  expect(run?.layers[0]).toMatchObject(first)
  expect(run?.layers).toHaveLength(2)
})

test('times of the MLTK on a board are 1.7 % more than printed', () => {
  const [run] = readProfilerFile({ name: 'r-embedded.json', text: mltkJson(RUN, true) })
  expect(run?.seconds).toBeCloseTo(5.36e-3 * MLTK_CLOCKS, 9)
  expect(run?.notes).toEqual([expect.stringContaining('1.7 %')])
})

test.each([
  ['arena_size_kb: 36.4375', 37_312],
  ['region_sizes: {sram: 37312}', 37_312],
  ['runtime_buffer_size: 37312', 37_312],
  ['arena_size: 36.4k', 36_400],
])('the arena stands under %s', (arena, bytes) => {
  const [run] = readProfilerFile({ name: 'r.yaml', text: vendorYaml(RUN, arena) })
  expect(run?.ramBytes).toBe(bytes)
})

test('a CPU that slept while the MVP worked did not count the time', () => {
  const layers = RUN.layers.map((one) => ({ ...one, cpuCycles: 7_800 }))
  const [run] = readProfilerFile({ name: 'a.log', text: sdkLog({ ...RUN, layers }) })
  expect(run).toMatchObject({ cycles: null, cpuCycles: 15_600 })
  expect(run?.notes).toEqual([expect.stringContaining('the CPU slept')])
})

test('a CSV of runs: each line is one, by its hash', () => {
  const text = `sha256,board,sdk,latency_ms,ram_kib\n${'a'.repeat(64)},BRD2601B,3.0.2,11.8,36\n${'b'.repeat(64)},"BRD2601B, blue",3.0.2,9,20\n`
  expect(readProfilerFile({ name: 'runs.csv', text })).toMatchObject([
    { sha256: 'a'.repeat(64), sdk: '3.0.2', seconds: 0.0118, ramBytes: 36_864, isSimulated: false },
    { board: 'BRD2601B, blue', seconds: 0.009 },
  ])
})

test.each([
  ['1,234', 1234],
  ['118.9m', 0.1189],
  ['1.2M', 1_200_000],
  ['10k', 10_000],
  ['-1', null],
  ['1e99', null],
  ['NaN', null],
  ['', null],
])('the number %s', (text, value) => {
  const found = numberIn(text)
  if (value === null) expect(found).toBeNull()
  else expect(found).toBeCloseTo(value, 9)
})

test.each([
  ['1x49x10x1', [[1, 49, 10, 1]]],
  ['1x49x10x1x', [[1, 49, 10, 1]]],
  ['1x8,3x3x8x8,8', [[1, 8], [3, 3, 8, 8], [8]]],
  ['[1, 49, 10, 1]', [[1, 49, 10, 1]]],
  [
    '(1, 2), (3, 4)',
    [
      [1, 2],
      [3, 4],
    ],
  ],
  ['int8', null],
  ['', null],
])('the shapes %s', (text, shapes) => {
  expect(shapesIn(text)).toEqual(shapes)
})

const HOSTILE = [
  '',
  '{',
  '[]',
  '{"layers": {}}',
  '{"summary": {}, "layers": [null, 1, []]}',
  'a: *a',
  'a: &a [*a]',
  `a: ${'['.repeat(5000)}`,
  'layers: [{name: {}, acc_cycles: -1, input_shape: "9999999999999x1"}]',
  '0: CONV_2D\nCPU cycle count: 99999999999999999999',
  `0: CONV_2D\n${'CPU cycle count: 1,'.repeat(5000)}`,
  'Op0-x\n'.repeat(5000),
  Array.from({ length: 5000 }, (_, at) => `${at % 1000}: CONV_2D`).join('\n'),
  ',,,\n,,\n',
  `kind\n${'"'.repeat(5000)}`,
]

test.each(['a.json', 'a.yaml', 'a.csv', 'a.log'])(
  'hostile texts as %s end in a clear error',
  (name) => {
    for (const text of HOSTILE) {
      const started = performance.now()
      try {
        for (const run of readProfilerFile({ name, text })) {
          for (const { acceleratorCycles } of run.layers)
            expect(acceleratorCycles ?? 0).toBeGreaterThanOrEqual(0)
          expect(run.layers.length).toBeLessThanOrEqual(4096)
        }
      } catch (error) {
        expect(error).toBeInstanceOf(UserError)
      }
      expect(performance.now() - started).toBeLessThan(3000)
    }
  },
)

test('any text is a run, or a UserError', () => {
  fc.assert(
    fc.property(
      fc.constantFrom('a.json', 'a.yaml', 'a.csv', 'a.log'),
      fc.string(),
      (name, text) => {
        try {
          readProfilerFile({ name, text })
        } catch (error) {
          expect(error).toBeInstanceOf(UserError)
        }
      },
    ),
  )
})

test('what is of no format is told with those that are', () => {
  expect(() => readProfilerFile({ name: 'a.txt', text: 'hello' })).toThrow(
    /a\.txt: is no result of a profiler; expected the MLTK's/,
  )
  expect(new Set(READERS.map(({ id }) => id)).size).toBe(READERS.length)
})

const number = fc.option(fc.double({ min: 0, max: 1e6, noNaN: true }))
const shapes = fc.option(fc.array(fc.array(fc.nat(4096), { maxLength: 4 }), { maxLength: 3 }))
const measurement = fc.record<Measurement>({
  sha256: fc.option(fc.constant('0'.repeat(64))),
  source: fc.constantFrom('CSV', "the vendor's profiler"),
  board: fc.option(fc.constantFrom('BRD2601B', 'EFR32MG24B310F1536IM48')),
  sdk: fc.option(fc.constantFrom('3.0.2', '2.2.1')),
  speed: fc.option(fc.nat(3)),
  clockHz: fc.option(fc.constant(78_000_000)),
  date: fc.option(fc.constant('2026-11-27')),
  isSimulated: fc.boolean(),
  ramBytes: number,
  cpuCycles: number,
  cycles: number,
  seconds: number,
  joules: number,
  layers: fc.array(
    fc.record<Measurement['layers'][number]>({
      kind: fc.constantFrom('CONV_2D', 'Op1-Add'),
      inputs: shapes,
      outputs: shapes,
      acceleratorCycles: number,
      cpuCycles: number,
      cycles: number,
      macs: number,
    }),
    { maxLength: 5 },
  ),
})

test('a file gives back what was written', () => {
  fc.assert(
    fc.property(measurement, (written) => {
      const value = completed(written)
      const text = renderMeasurement(value)
      expect(readMeasurement(text)).toEqual({ measurement: value, problem: null })
      expect(text.split('\n').filter((line) => line.includes('"kind"'))).toHaveLength(
        value.layers.length,
      )
    }),
  )
})

test.each([
  ['no JSON', '{', /^is not JSON$/],
  ['another JSON', '{}', /^is no measurement/],
  ['a mark for Markdown in the board', wrong({ board: '[x](http://a)' }), /^board: expected/],
  ['an address in the board', wrong({ board: 'www.evil.example' }), /^board: expected/],
  ['a mention in the SDK', wrong({ sdk: '@octocat' }), /^sdk: expected/],
  ['HTML in the source', wrong({ source: '<img>' }), /^source: expected/],
  ['a negative number', wrong({ seconds: -1 }), /^seconds: expected a number from 0/],
  ['text for a number', wrong({ ram_bytes: '1' }), /^ram_bytes: expected/],
  [
    'too many layers',
    wrong({ layers: Array.from({ length: 5000 }, () => ({})) }),
    /^layers: expected/,
  ],
  ['a layer that is none', wrong({ layers: [1] }), /^layers\[0\]: expected an object/],
  [
    'a shape that is none',
    wrong({ layers: [{ kind: 'ADD', inputs: [[-1]] }] }),
    /^layers\[0\]\.inputs/,
  ],
  ['a short hash', wrong({ sha256: 'ab' }), /^sha256: expected 64/],
  ['too much', `"${'a'.repeat(1_100_000)}"`, /^found \d+ characters, expected at most/],
])('a file with %s is refused', (_what, text, problem) => {
  expect(readMeasurement(text)).toMatchObject({ measurement: null })
  expect(readMeasurement(text).problem).toMatch(problem)
})

function wrong(fields: Readonly<Record<string, unknown>>): string {
  return JSON.stringify({ format: 'mvp-budget measurement 1', layers: [], ...fields })
}
