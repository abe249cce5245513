import { profileModel } from '../../src/profile/profile-model.ts'
import { resolveTarget } from '../../src/target/resolve-target.ts'
import { conv2d, modelOf } from '../support/model-builder.ts'

const MODEL = modelOf({
  input: { shape: [1, 8, 8, 3] },
  layers: [conv2d({ filters: 4, kernel: 3 }), conv2d({ filters: 4, kernel: 3 })],
})

test('hashes of contents outlive a copy to another thread', () => {
  const { layers } = profileModel(MODEL, { path: 'm', sha256: '' }, resolveTarget({}))
  const copied = structuredClone(layers.map(({ hashes }) => hashes))
  expect(copied).toEqual(
    layers.map(({ hashes: { weights, quantization } }) => ({ weights, quantization })),
  )
  for (const { weights, quantization } of copied) {
    expect(weights).toMatch(/^[0-9a-f]{16}$/)
    expect(quantization).toMatch(/^[0-9a-f]{16}$/)
  }
})
