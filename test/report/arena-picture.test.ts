import fc from 'fast-check'
import { arenaPicture } from '../../src/report/text/arena-picture.ts'
import { expectGolden } from '../support/golden.ts'
import { hostile } from '../support/hostile.ts'
import { kws, large } from '../support/models.ts'
import { profileOf } from '../support/report-builder.ts'

const SIZE = { width: 78, height: 12 }

test.each([
  { name: 'arena-small.txt', profile: kws(), size: SIZE },
  { name: 'arena-120-layers.txt', profile: large(120), size: { width: 110, height: 16 } },
  { name: 'arena-400-layers.txt', profile: large(400), size: SIZE },
  {
    name: 'arena-one-layer.txt',
    profile: profileOf([{ op: 'softmax', output: [1, 4] }]),
    size: SIZE,
  },
])('the picture $name', ({ name, profile, size }) => {
  expectGolden(`${arenaPicture(profile.arena, profile.layers, size)}\n`, name)
})

test('an arena without buffers says so', () => {
  const { arena, layers } = kws()
  expect(arenaPicture({ ...arena, buffers: [] }, layers, SIZE)).toBe('The arena holds no buffers.')
})

test('no line is wider than asked for, whatever the names', () => {
  fc.assert(
    fc.property(hostile, fc.integer({ min: 1, max: 300 }), (name, count) => {
      const { arena, layers } = large(count)
      const renamed = { ...arena, buffers: arena.buffers.map((buffer) => ({ ...buffer, name })) }
      const lines = arenaPicture(renamed, layers, SIZE).split('\n')
      expect(Math.max(...lines.map((line) => line.length))).toBeLessThanOrEqual(SIZE.width + 8)
    }),
    { numRuns: 30 },
  )
})
