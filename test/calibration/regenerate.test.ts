import { readFileSync } from 'node:fs'
import * as judge from '../../src/calibration/judge.ts'
import type { Prediction } from '../../src/calibration/judge.ts'
import { compareWithPublished } from '../../src/calibration/published-fits.ts'
import { predictPlainLaws } from '../../src/calibration/plain-laws.ts'
import { regenerate } from '../../src/calibration/regenerate.ts'
import { readTables } from '../../src/calibration/tables.ts'
import { renderAccuracy } from '../../src/report/reference/accuracy.ts'
import { targetsPage } from '../../src/report/reference/targets.ts'
import { refusedRows, targetRows } from '../../src/target/targets-table.ts'

const texts = {
  boardRuns: committed('docs/calibration/board-runs.csv'),
  boardLayers: committed('docs/calibration/board-layers.csv'),
  instructions: committed('docs/calibration/instructions.csv'),
  publishedFits: committed('docs/calibration/published-fits.csv'),
}

const found = regenerate(texts)
const { coefficients, fitted, predictions, runs, prepared } = found
const { published } = readTables(texts)

describe('what `npm run accuracy` writes is what is committed', () => {
  test.each([
    { path: 'src/cpu/coefficients.ts', text: coefficients },
    { path: 'docs/accuracy.md', text: renderAccuracy({ ...found, coefficients: fitted }) },
    {
      path: 'docs/targets.md',
      text: targetsPage({ targets: targetRows(), refused: refusedRows() }),
    },
  ])('$path', ({ path, text }) => {
    expect(text).toBe(committed(path))
  })
})

describe('with a model family left out', () => {
  const errors = judge.predictRuns(runs, predictions)

  test('the time of a whole model is off by 1 % in the median and 7 % at worst', () => {
    const { median, worst } = judge.spreadOf(errors.map(({ error }) => Math.abs(error)))
    expect(median).toBeLessThan(0.01)
    expect(worst).toBeLessThan(0.07)
  })

  test('layers of more than 1 % of their model’s time are off by less than 5 % for nine of ten', () => {
    expect(judge.spreadOf(judge.errorsOfLargeLayers(runs, predictions)).p90).toBeLessThan(0.05)
  })

  test('the run without the MVP is off by less than 15 %', () => {
    const software = errors.filter(({ run }) => run.accelerator === 'none')
    expect(software).toHaveLength(1)
    for (const { error } of software) expect(Math.abs(error)).toBeLessThan(0.15)
  })

  test.each(
    compareWithPublished(published, { runs, predictions }).map(({ fit, ours }) => ({
      ...fit,
      ours: ours.median ?? Infinity,
      theirs: fit.errors.median ?? fit.errors.worst ?? 0,
    })),
  )('$title ($quantity): off by no more than an earlier study was', ({ ours, theirs }) => {
    expect(ours).toBeLessThanOrEqual(theirs)
  })

  test('the model of a kernel beats the plain law on the same rows at its worst row', () => {
    for (const model of ['mvp/depthwise-per-pixel', 'mvp/average-pool', 'mvp/add', 'mean']) {
      const plain = judge.spreadOf(predictPlainLaws(model, prepared).map(judge.cpuError))
      const ours = judge.spreadOf(of(predictions, model).map(judge.cpuError))
      expect(ours.worst).toBeLessThan(plain.worst)
    }
  })
})

function of(predictions: readonly Prediction[], model: string): readonly Prediction[] {
  return predictions.filter((one) => one.model === model)
}

function committed(path: string): string {
  return readFileSync(new URL(`../../${path}`, import.meta.url), 'utf8')
}
