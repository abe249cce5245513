/**
 * Calibration to a project's own runs, on published boards and on builds whose law was changed: what
 * had no part in it is predicted better, and within the bands that it states.
 */
import { readFileSync } from 'node:fs'
import {
  calibrate,
  type CalibrationLayer,
  type CalibrationRun,
} from '../../src/calibration/calibrate.ts'
import { readCalibration, renderCalibration } from '../../src/calibration/calibration-file.ts'
import { quantile } from '../../src/calibration/judge.ts'
import { publishedPrograms } from '../../src/calibration/published-programs.ts'
import { prepare } from '../../src/calibration/prepare.ts'
import { readTables, readUnscaled } from '../../src/calibration/tables.ts'
import { COEFFICIENTS } from '../../src/cpu/coefficients.ts'
import { estimateLayer } from '../../src/cpu/estimate-layer.ts'
import { settingOf } from '../../src/mvp/kernel-set.ts'
import type { Coefficients } from '../../src/target/calibration.ts'

const table = (name: string) =>
  readFileSync(new URL(`../../docs/calibration/${name}.csv`, import.meta.url), 'utf8')
const prepared = prepare(
  readTables({
    boardRuns: table('board-runs'),
    boardLayers: table('board-layers'),
    instructions: table('instructions'),
    publishedFits: table('published-fits'),
  }),
  publishedPrograms,
)

/** The published boards by model family, each row once. */
const FAMILIES = new Map<string, readonly CalibrationLayer[]>()
for (const row of prepared.layers) {
  const measured: CalibrationLayer = {
    layer: row.layer,
    runs: row.launched?.runs ?? null,
    isRepeat: row.isRepeat,
    acceleratorCycles: row.acceleratorCycles?.value ?? null,
    cpuCycles: row.cpuCycles.value,
    cycles: row.cycles.value,
  }
  FAMILIES.set(row.family, [...(FAMILIES.get(row.family) ?? []), measured])
}

const runOf = (name: string, layers: readonly CalibrationLayer[]): CalibrationRun => ({
  ...{ name, layers, cycles: null },
})

function coefficientsOf(runs: readonly CalibrationRun[]): Coefficients {
  const result = calibrate(runs)
  if (result === undefined) throw new Error('no time in any run')
  return result.coefficients
}

/** Error of the family's whole time. */
function errorOf(layers: readonly CalibrationLayer[], coefficients: Coefficients): number {
  const estimates = layers.map((one) => estimateLayer(one, coefficients).cycles.value ?? 0)
  const total = (all: readonly number[]) => all.reduce((sum, one) => sum + one, 0)
  return Math.abs(total(estimates) / total(layers.map(({ cycles }) => cycles ?? 0)) - 1)
}

/** The same layers on a build with other coefficients; a time only, as most profilers give it. */
function onBuild(
  layers: readonly CalibrationLayer[],
  build: Coefficients,
): readonly CalibrationLayer[] {
  return layers.map((one) => ({
    ...one,
    acceleratorCycles: null,
    cpuCycles: null,
    cycles: estimateLayer(one, build).cycles.value,
  }))
}

type Mapping = Coefficients['mappings'][string]

function changed(
  change: (mapping: Mapping, id: string) => Partial<Mapping>,
  serial = 1,
): Coefficients {
  return {
    ...COEFFICIENTS,
    serialCycles: COEFFICIENTS.serialCycles * serial,
    mappings: Object.fromEntries(
      Object.entries(COEFFICIENTS.mappings).map(([id, one]) => [
        id,
        { ...one, ...change(one, id) },
      ]),
    ),
  }
}

const BUILDS: Readonly<Record<string, Coefficients>> = {
  'programs cost half': changed(({ launch }) => ({ launch: launch.map((one) => one / 2) }), 0.5),
  'programs cost twice': changed(({ launch }) => ({ launch: launch.map((one) => one * 2) }), 2),
  'the MVP stalls a third more': changed(({ accelerator }) => ({
    accelerator: accelerator.map((one) => one * 1.33),
  })),
  'software takes a third less': {
    ...COEFFICIENTS,
    software: Object.fromEntries(
      Object.entries(COEFFICIENTS.software).map(([id, law]) => [
        id,
        { ...law, coefficients: law.coefficients.map((one) => one * 0.67) },
      ]),
    ),
  },
}

/** Families with enough layers to say something. */
const names = [...FAMILIES.keys()].filter((name) => (FAMILIES.get(name)?.length ?? 0) >= 5)
const layersOf = (name: string) => FAMILIES.get(name) ?? []

describe.each(Object.entries(BUILDS))('%s', (_what, build) => {
  const results = names.slice(0, 4).map((name) => {
    const coefficients = coefficientsOf([runOf(name, onBuild(layersOf(name), build))])
    const others = names
      .filter((other) => other !== name)
      .map((other) => onBuild(layersOf(other), build))
    return {
      before: quantile(
        others.map((layers) => errorOf(layers, COEFFICIENTS)),
        0.5,
      ),
      after: quantile(
        others.map((layers) => errorOf(layers, coefficients)),
        0.5,
      ),
    }
  })

  test('one run of one family makes the others better predicted', () => {
    const better = results.filter(({ before, after }) => after < before)
    expect(better.length).toBeGreaterThanOrEqual(results.length - 1)
    expect(
      quantile(
        results.map(({ after }) => after),
        0.5,
      ),
    ).toBeLessThan(
      0.5 *
        quantile(
          results.map(({ before }) => before),
          0.5,
        ),
    )
  })

  test('runs of several families make them within a few per cent, and within their bands', () => {
    const [kept, ...others] = names
    const coefficients = coefficientsOf(
      others.slice(0, 4).map((name) => runOf(name, onBuild(layersOf(name), build))),
    )
    const left = onBuild(layersOf(kept ?? ''), build)
    expect(errorOf(left, coefficients)).toBeLessThan(0.05)
    const inside = left.filter((one) => {
      const { value, band } = estimateLayer(one, coefficients).cycles
      return Math.abs((value ?? 0) / (one.cycles ?? 1) - 1) <= (band ?? 0)
    })
    expect(inside.length / left.length).toBeGreaterThanOrEqual(0.9)
  })
})

const UNSCALED = readUnscaled(table('unscaled-convolutions')).map((row) => ({
  family: row.family,
  /** Boards of one commit of the documentation ran one build. */
  build: row.source.split('@')[1] ?? '',
  layer: row.layer,
  runs: publishedPrograms(row.layer, settingOf('sdk', 0)),
  isRepeat: false,
  acceleratorCycles: row.acceleratorCycles.value,
  cpuCycles: row.cpuCycles.value,
  cycles: row.cycles.value,
}))

test('boards of another build, the convolutions of 2022: by one family the others', () => {
  const cpuError = (of: typeof UNSCALED, coefficients: Coefficients) =>
    quantile(
      of.map((row) =>
        Math.abs((estimateLayer(row, coefficients).cpuCycles.value ?? 0) / row.cpuCycles - 1),
      ),
      0.5,
    )
  const groups = new Set(UNSCALED.map(({ build, family }) => `${build} ${family}`))
  const results = [...groups].flatMap((group) => {
    const own = UNSCALED.filter(({ build, family }) => `${build} ${family}` === group)
    const [one] = own
    const others = UNSCALED.filter(
      ({ build, family }) => build === one?.build && family !== one.family,
    )
    if (one === undefined || others.length === 0) return []
    const coefficients = coefficientsOf([runOf(one.family, own)])
    return [{ before: cpuError(others, COEFFICIENTS), after: cpuError(others, coefficients) }]
  })
  expect(results).toHaveLength(10)
  expect(results.filter(({ before, after }) => after < before).length).toBeGreaterThanOrEqual(9)
  const mean = (of: readonly number[]) => of.reduce((sum, one) => sum + one, 0) / of.length
  expect(mean(results.map(({ after }) => after))).toBeLessThan(
    0.95 * mean(results.map(({ before }) => before)),
  )
})

test('where the published laws hold already, a run of one family does no harm', () => {
  const results = names.slice(0, 6).map((name) => {
    const coefficients = coefficientsOf([runOf(name, layersOf(name))])
    const others = names.filter((other) => other !== name)
    const median = (by: Coefficients) =>
      quantile(
        others.map((one) => errorOf(layersOf(one), by)),
        0.5,
      )
    return { before: median(COEFFICIENTS), after: median(coefficients) }
  })
  expect(Math.max(...results.map(({ after }) => after))).toBeLessThan(0.02)
})

test('one run moves what all kinds share, more runs move each kind', () => {
  const build = changed(({ launch }, id) =>
    id === 'conv' ? { launch: launch.map((one) => one * 1.5) } : {},
  )
  const share = (count: number) => {
    const runs = names.slice(0, count).map((name) =>
      runOf(
        name,
        layersOf(name).map((one) => ({
          ...one,
          cpuCycles: estimateLayer(one, build).cpuCycles.value,
          cycles: estimateLayer(one, build).cycles.value,
        })),
      ),
    )
    const { mappings } = coefficientsOf(runs)
    return (mappings['conv']?.launch[2] ?? 0) / (COEFFICIENTS.mappings['conv']?.launch[2] ?? 1)
  }
  expect(share(1)).toBeGreaterThan(1.02)
  expect(share(6)).toBeGreaterThan(share(1))
  expect(share(6)).toBeGreaterThan(1.15)
})

test('a kernel of its own gets an estimate with the error of what was left out', () => {
  const custom = (elements: number, cycles: number): CalibrationLayer => ({
    layer: {
      kind: 'MyWindow',
      inputs: [{ shape: [elements], dtype: 'int8', isConstant: false }],
      outputs: [{ shape: [elements], dtype: 'int8', isConstant: false }],
      ...{ window: null, activation: 'NONE', broadcasts: false, fields: {} },
    },
    ...{ runs: null, isRepeat: false, acceleratorCycles: null, cpuCycles: null, cycles },
  })
  const [name = ''] = names
  const run = (elements: number, factor: number) =>
    runOf(`${name} ${elements}`, [...layersOf(name), custom(elements, elements * factor)])
  const coefficients = coefficientsOf([run(100, 40), run(200, 44), run(400, 42)])
  expect(estimateLayer({ ...custom(1000, 0), runs: null }, COEFFICIENTS).cycles.value).toBeNull()
  const { value, band, measured, atLeast } = estimateLayer(custom(1000, 0), coefficients).cycles
  expect({ measured, atLeast }).toEqual({ measured: true, atLeast: false })
  expect(Math.abs((value ?? 0) / 42_000 - 1)).toBeLessThan(0.05)
  expect(band).toBeGreaterThan(0.05)
})

test('a time of the whole alone moves what all kinds share', () => {
  const build = BUILDS['programs cost half'] ?? COEFFICIENTS
  const [first = '', second = ''] = names
  const layers = onBuild(layersOf(first), build)
  const total = layers.reduce((sum, { cycles }) => sum + (cycles ?? 0), 0)
  const untold = layers.map((one) => ({ ...one, cycles: null }))
  const coefficients = coefficientsOf([{ name: first, layers: untold, cycles: total }])
  const other = onBuild(layersOf(second), build)
  expect(errorOf(other, coefficients)).toBeLessThan(errorOf(other, COEFFICIENTS))
})

test('no time, no calibration', () => {
  const untold = layersOf(names[0] ?? '').map((one) => ({
    ...one,
    ...{ acceleratorCycles: null, cpuCycles: null, cycles: null },
  }))
  expect(calibrate([runOf('a', untold)])).toBeUndefined()
  expect(calibrate([])).toBeUndefined()
})

const result = calibrate(names.slice(0, 3).map((name) => runOf(name, layersOf(name))))
const rendered =
  result === undefined
    ? ''
    : renderCalibration(result, {
        title: 'calibrated on 3 runs of BRD2601B, AI/ML SDK 3.0.2',
        madeFrom: [{ file: 'm/a.measured.json', sha256: 'a'.repeat(64), where: 'BRD2601B' }],
      })

test('the file gives back the coefficients, and says what it was made of', () => {
  expect(readCalibration(rendered)).toEqual({
    calibration: {
      title: 'calibrated on 3 runs of BRD2601B, AI/ML SDK 3.0.2',
      coefficients: result?.coefficients,
    },
    problem: null,
  })
  expect(rendered).toContain('"made_from": [\n    {"file":"m/a.measured.json"')
  expect(rendered).toMatch(
    /"errors": \[\n {4}\{"law":"all","runs":3,"before":[\d.]+,"after":[\d.]+\}/,
  )
})

test.each([
  ['no JSON', '{', /^is not JSON$/],
  ['another JSON', '{}', /^is no calibration/],
  ['a mark in the title', rendered.replace('calibrated on', '[x](y)'), /^title/],
  [
    'a law that is none',
    rendered.replace('"max-pool"', '"constructor"'),
    /constructor: no such law/,
  ],
  [
    'too few terms',
    rendered.replace(/("conv":\{?[^[]*\[)[\d.]+,/, '$1'),
    /conv.*expected \d+ numbers/,
  ],
  [
    'a negative number',
    rendered.replace(/"serialCycles": [\d.]+/, '"serialCycles": -1'),
    /^serialCycles/,
  ],
  ['no band at all', rendered.replace(/"cyclesBand":[\d.]+/, '"cyclesBand":0'), /more than 0/],
  ['too much', `"${'a'.repeat(1_100_000)}"`, /expected at most/],
])('a file with %s is refused', (_what, text, problem) => {
  expect(readCalibration(text).problem).toMatch(problem)
})
