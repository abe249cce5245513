import { findMovedModels, structuralSimilarity } from '../../src/diff/moved.ts'
import { profileOfNet } from '../support/net-builder.ts'
import type { Net } from '../support/net-builder.ts'
import { change, edit, insertAfter, retrain } from '../support/net-edits.ts'
import { CNN, mobilenet, RESNET } from '../support/nets.ts'

const named = (path: string, net: Net, sha256 = path) => ({ ...profileOfNet(net), path, sha256 })

test.each([
  { name: 'the same net trained again', other: edit(CNN, retrain), least: 1, most: 1 },
  {
    name: 'wider filters',
    other: edit(CNN, change('conv2', { filters: 24 })),
    least: 0.9,
    most: 1,
  },
  {
    name: 'one more layer',
    other: edit(CNN, insertAfter('conv2', { id: 'new', kind: 'MAX_POOL_2D', stride: 2 })),
    least: 0.75,
    most: 0.95,
  },
  { name: 'another architecture', other: mobilenet(6), least: 0, most: 0.4 },
  { name: 'a residual net', other: RESNET, least: 0, most: 0.6 },
])('the similarity with $name', ({ other, least, most }) => {
  const similarity = structuralSimilarity(named('a', CNN), named('b', other))
  expect(similarity).toBeGreaterThanOrEqual(least)
  expect(similarity).toBeLessThanOrEqual(most)
  expect(structuralSimilarity(named('b', other), named('a', CNN))).toBeCloseTo(similarity, 12)
})

test('a moved model is followed, one that only shares its architecture less so', () => {
  const deleted = [named('old/kws.tflite', CNN), named('old/vision.tflite', RESNET)]
  const added = [
    named('new/vision.tflite', edit(RESNET, retrain)),
    named('new/other.tflite', mobilenet(5)),
    named('new/kws.tflite', edit(CNN, change('conv1', { filters: 12 }))),
    named('new/kws-copy.tflite', CNN, 'old/kws.tflite'),
  ]
  expect(
    findMovedModels(deleted, added).map(({ base, head }) => `${base.path} -> ${head.path}`),
  ).toEqual(['old/kws.tflite -> new/kws-copy.tflite', 'old/vision.tflite -> new/vision.tflite'])
})
