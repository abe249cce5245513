/** A model that only moved costs what it cost: it is profiled once, and told nothing new. */
import { modelAnalyser } from '../../src/entry/analyse-model.ts'
import { OWN } from '../../src/budget/predecessor.ts'
import { sha256 } from '../../src/util/sha256.ts'
import { writeModel } from '../../src/tflite/write-model.ts'
import { conv2d, fullyConnected, modelOf } from '../support/model-builder.ts'

const model = (filters: number) =>
  writeModel(
    modelOf({
      input: { shape: [1, 16, 16, 2] },
      layers: [conv2d({ filters, kernel: 3 }), fullyConnected({ units: 2 })],
    }),
  )

function analysed(base: Uint8Array, head: Uint8Array, ram: string) {
  const text = `version: 1\nmodels:\n  - match: '**'\n    ram: ${ram}\n`
  const budget = { text, path: 'mvp-budget.yml' }
  const job = { budget, baseBudget: budget, target: {}, showsAll: false, today: '2026-11-27' }
  const hashed: Uint8Array[] = []
  const analyse = modelAnalyser(job, (bytes) => {
    hashed.push(bytes)
    return sha256(bytes)
  })
  const report = analyse({
    ...{ path: 'new/a.tflite', basePath: 'old/a.tflite', change: 'renamed', ancestry: OWN },
    ...{ base: { status: 'ok', bytes: base }, head: { status: 'ok', bytes: head } },
  })
  return { report, hashed }
}

test('one profile serves both places, and each file is hashed once', () => {
  const { report, hashed } = analysed(model(8), model(8), '64 KiB')
  expect(report.head?.layers).toBe(report.base?.layers)
  expect([report.base?.path, report.head?.path]).toEqual(['old/a.tflite', 'new/a.tflite'])
  expect(new Set(hashed).size).toBe(hashed.length)
  expect(report).toMatchObject({ status: 'pass', tips: [], fit: null })
})

test('one that changed on its way is profiled on both sides', () => {
  const { report } = analysed(model(8), model(16), '64 KiB')
  expect(report.head?.ramBytes).toBeGreaterThan(report.base?.ramBytes ?? Infinity)
})

test('one that is over its limit where it lies now is helped all the same', () => {
  const { report } = analysed(model(8), model(8), '1 KiB')
  expect(report.status).toBe('over')
  expect(report.tips.length).toBeGreaterThan(0)
})
