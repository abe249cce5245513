import { duplicateBuffers } from '../../src/profile/flash.ts'

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
