import { mkdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { profileModel } from '../../src/profile/profile-model.ts'
import { resolveTarget, type TargetRequest } from '../../src/target/resolve-target.ts'
import { readModel } from '../../src/tflite/read-model.ts'
import { writeModel } from '../../src/tflite/write-model.ts'
import { randomModels } from '../support/random-models.ts'

/** `RANDOM_MODELS=folder:seed:count` writes them for `scripts/compare_reference.py`. */
const [folder = '', seed = '1', count = '150'] = (process.env['RANDOM_MODELS'] ?? '').split(':')

const TARGETS: readonly TargetRequest[] = [
  { runtime: 'sdk' },
  { runtime: 'mltk-simulator' },
  { runtime: 'mltk-device', accelerator: 'none' },
]

test('random models: the figures of each add up, whatever the runtime', () => {
  if (folder !== '') mkdirSync(folder, { recursive: true })
  for (const { name, model } of randomModels(Number(seed), Number(count))) {
    const bytes = writeModel(model)
    if (folder !== '') writeFileSync(join(folder, `${name}.tflite`), bytes)
    for (const target of TARGETS) {
      const profile = profileModel(
        readModel(bytes),
        { path: name, sha256: '' },
        resolveTarget(target),
      )
      const { layers, arena } = profile
      const total = (of: (layer: (typeof layers)[number]) => number): number =>
        layers.reduce((all, layer) => all + of(layer), 0)
      expect([name, profile.macs]).toEqual([name, total(({ macs }) => macs)])
      expect([name, profile.acceleratorCycles]).toEqual([
        name,
        total(({ acceleratorCycles }) => acceleratorCycles),
      ])
      expect(arena.usedBytes).toBe(arena.persistentBytes + arena.nonpersistentBytes)
      expect(profile.ramBytes).toBe(arena.smallestWorkingBytes)
      expect(profile.ramBytes).toBeGreaterThanOrEqual(arena.usedBytes)
      expect(arena.smallestWorkingBytes).toBeGreaterThan(arena.nonpersistentBytes)
      expect(arena.nonpersistentBytes).toBe(arena.peak.liveBytes + arena.fragmentationBytes)
      expect(profile.flashBytes).toBe(bytes.length)
      for (const { accelerated, acceleratorCycles, unsupported } of layers) {
        if (!accelerated) expect([name, acceleratorCycles]).toEqual([name, 0])
        if (accelerated) expect([name, unsupported]).toEqual([name, null])
      }
    }
  }
})
