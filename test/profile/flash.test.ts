import { duplicateBuffers, splitFlash } from '../../src/profile/flash.ts'
import { conv2d, modelOf } from '../support/model-builder.ts'

const MODEL = modelOf({
  input: { shape: [1, 8, 8, 3] },
  layers: [conv2d({ filters: 8, kernel: 3 }), conv2d({ filters: 8, kernel: 3 })],
})

function buffersOf(...contents: readonly Uint8Array[]): { index: number; data: Uint8Array }[] {
  return contents.map((data, index) => ({ index, data }))
}

/** As many bytes as given, all equal but for one. */
function bytes(length: number, changed?: number): Uint8Array {
  return new Uint8Array(length).map((_, at) => (at === changed ? 1 : 7))
}

test.each<[string, readonly Uint8Array[], readonly (readonly [number, number])[]]>([
  ['equal contents', [bytes(100), bytes(99), bytes(100)], [[2, 0]]],
  ['contents that differ in their first byte', [bytes(100), bytes(100, 0)], []],
  ['contents that differ where no sample is taken', [bytes(100), bytes(100, 1)], []],
  ['contents that differ in their last byte', [bytes(100), bytes(100, 99)], []],
  [
    'three of a kind',
    [bytes(3), bytes(3), bytes(3)],
    [
      [1, 0],
      [2, 0],
    ],
  ],
  ['empty buffers', [bytes(0), bytes(0)], []],
])('duplicates among %s', (_, contents, expected) => {
  expect([...duplicateBuffers(buffersOf(...contents))]).toEqual(expected)
})

test('buffers that every sample calls equal take no longer than their bytes', () => {
  const alike = Array.from({ length: 4_000 }, (_, at) => {
    const data = bytes(64)
    data[1] = at & 255
    data[2] = at >> 8
    return data
  })
  expect(duplicateBuffers(buffersOf(...alike)).size).toBe(0)
})

test.each([0, 1, 500, 5_000, 50_000])(
  'a file of %i bytes whose names, vectors and buffers share them has no row below 0',
  (fileBytes) => {
    const { layers, shared } = splitFlash({ ...MODEL, fileBytes })
    const rows = [...layers, shared].flatMap((split) => Object.values<number>({ ...split }))
    expect(Math.min(...rows)).toBeGreaterThanOrEqual(0)
    expect(rows.reduce((all, one) => all + one, 0)).toBe(fileBytes)
  },
)
