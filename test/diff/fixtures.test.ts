import { readFileSync } from 'node:fs'
import { optimizeModel } from '../../src/rewrite/optimize.ts'
import { diffProfiles } from '../../src/diff/diff-profiles.ts'
import type { ProfileDiff } from '../../src/diff/diff.ts'
import { rootCauses } from '../../src/diff/root-causes.ts'
import { profileModel } from '../../src/profile/profile-model.ts'
import { readModel } from '../../src/tflite/read-model.ts'
import { target } from '../support/report-builder.ts'

const ROOT = new URL('../../fixtures/pull-request/', import.meta.url)

function diffOfFixture(name: string): ProfileDiff {
  const [base, head] = ['base', 'head'].map((side) => {
    const path = `${side}/models/${name}.tflite`
    const bytes = readFileSync(new URL(path, ROOT))
    return profileModel(readModel(bytes), { path, sha256: '' }, target)
  })
  if (base === undefined || head === undefined) throw new Error('no fixture')
  return diffProfiles(base, head)
}

test.each([
  {
    name: 'keyword_spotting',
    roots: ['layers 0, 2, 4, 6 conv_2d: filters 16 -> 40; 5 layers follow'],
  },
  { name: 'digits', roots: ['layer 0 conv_2d: filters 24 -> 64; 2 layers follow'] },
  {
    name: 'vibration',
    roots: [
      'layer 0 quantize: removed, data of type float32 no longer has to become int8 here',
      'layer 0 conv_2d: strides 1x1 -> 2x1; 3 layers follow',
      'layer 7 dequantize: removed, data of type int8 no longer has to become float32 here',
    ],
  },
  { name: 'occupancy', roots: [] },
])('the pull request of the fixtures: $name', ({ name, roots }) => {
  const diff = diffOfFixture(name)
  expect(rootCauses(diff).roots.map(({ sentence }) => sentence)).toEqual(roots)
  expect(diff.layers.filter(({ change }) => change === 'added')).toEqual([])
})

test('the wide layer of the digits falls back, with the reason', () => {
  const [first] = diffOfFixture('digits').layers
  expect(first?.causes.find(({ what }) => what === 'left-accelerator')?.sentence).toMatch(
    /^left the accelerator: .*2,047/,
  )
})

test('quantization that optimize stores in fewer bytes is the same quantization', () => {
  const bytes = readFileSync(new URL('head/models/keyword_spotting.tflite', ROOT))
  const model = readModel(bytes)
  const base = profileModel(model, { path: 'kws.tflite', sha256: '' }, target)
  const { profile } = optimizeModel(model, base, { optIn: new Set() })
  const diff = diffProfiles(base, profile)
  const sentences = new Set(diff.layers.flatMap(({ causes }) => causes).map((one) => one.sentence))
  expect([...sentences]).toEqual(['the same quantization in fewer bytes'])
  expect(diff.delta.flashBytes).toBeLessThan(0)
})

test('the same model on both sides is the same layer by layer', () => {
  const { layers, delta } = diffOfFixture('occupancy')
  expect(layers.every(({ change }) => change === 'same')).toBe(true)
  expect(delta.flashBytes).toBe(0)
})
