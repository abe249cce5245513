/**
 * An example repository of a firmware: project file, AI/ML SDK 3.x with its compiler's configuration,
 * measurements that come with the models.
 */
import { expect, test } from '@jest/globals'
import { profileFile } from '../../src/entry/load-model.ts'
import { sha256 } from '../../src/entry/node-sha256.ts'
import { renderMeasurement } from '../../src/measurement/file.ts'
import type { Measurement } from '../../src/measurement/measurement.ts'
import { resolveTarget } from '../../src/target/resolve-target.ts'
import type { Files } from '../support/git-repository.ts'
import { NEW, OLD, bodyOf, open } from '../support/pull-request.ts'

const SLCP = `project_name: vibration
sdk: {id: simplicity_sdk, version: "2026.6.0"}
sdk_extension:
  - {id: aiml, version: "3.0.2"}
configuration:
  - {name: SL_MVP_OPTIMIZE_SPEED, value: "1"}
  - {name: SL_TFLITE_MICRO_ARENA_SIZE, value: "-1"}
`
const MLCONF = 'model: ../../../models/vibration.tflite\nmemory_planner: {}\n'
const BUDGET = `version: 1
project: firmware/vibration.slcp
measurements: measured
models:
  - match: models/*.tflite
    latency: { max: 5 ms, on: measured }
    ram: { max: 8 KiB, on: measured }
    flash: 20 KiB
`

/** What the board said of the model, as mvp-budget import writes it. */
function measured(model: Buffer, seconds: number): string {
  const result = profileFile(
    { path: 'models/vibration.tflite', bytes: model, sha256: sha256(model) },
    resolveTarget(),
  )
  if (result.status === 'error') throw new Error(result.failure.error.message)
  const run: Measurement = {
    ...{ sha256: result.profile.sha256, source: 'CSV', board: 'BRD2601B', sdk: '3.0.2' },
    ...{ speed: null, clockHz: 78_000_000, date: '2026-11-27', isSimulated: false },
    ...{ ramBytes: 6000, cpuCycles: null, cycles: null, seconds, joules: null, layers: [] },
  }
  return renderMeasurement(run)
}

const PATH = 'measured/vibration-brd2601b-3.0.2.measured.json'
const BASE: Files = {
  'firmware/vibration.slcp': SLCP,
  'firmware/config/compiler/vibration.mlconf': MLCONF,
  'models/vibration.tflite': OLD,
  '.github/mvp-budget.yml': BUDGET,
  [PATH]: measured(OLD, 0.0021),
}
const CHANGED: Files = { ...BASE, 'models/vibration.tflite': NEW }

test('a model that comes with its measurement is held against it', async () => {
  const world = await open({ base: BASE, head: { ...CHANGED, [PATH]: measured(NEW, 0.0033) } })
  const { outputs } = await world.run()
  expect(outputs['conclusion']).toBe('success')
  expect(bodyOf(world)).toMatch(/3\.30 ms/)
  expect(bodyOf(world)).toContain('measured on BRD2601B, AI/ML SDK 3.0.2; estimate')
  expect(bodyOf(world)).toContain('upper bound; the vendor reports 50 to 80 % less')
  expect(bodyOf(world)).toContain('was 2.10 ms')
  expect(bodyOf(world)).toMatch(/changes the measurement .* from 2\.10 ms, .* to 3\.30 ms/)
})

test('a measurement over the limit fails', async () => {
  const world = await open({ base: BASE, head: { ...CHANGED, [PATH]: measured(NEW, 0.0061) } })
  const { outputs } = await world.run()
  expect(outputs['conclusion']).toBe('failure')
  expect(bodyOf(world)).toContain('6.10 ms')
  expect(bodyOf(world)).toContain('takes 1.10 ms longer than allowed')
})

test('a model that was not measured since it changed fails, and says what to do', async () => {
  const world = await open({ base: BASE, head: CHANGED })
  const { outputs } = await world.run()
  expect(outputs['conclusion']).toBe('failure')
  expect(bodyOf(world)).toContain('was not measured since the model changed')
  expect(bodyOf(world)).toContain('mvp-budget import')
})
