import { createHash } from 'node:crypto'
import fc from 'fast-check'
import { sha256 } from '../../src/util/sha256.ts'

const bytes = (text: string) => new TextEncoder().encode(text)

test.each([
  {
    // FIPS 180-4, examples of SHA-256.
    text: 'abc',
    expected: 'ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad',
  },
  {
    text: 'abcdbcdecdefdefgefghfghighijhijkijkljklmklmnlmnomnopnopq',
    expected: '248d6a61d20638b8e5c026930c3e6039a33ce45964ff2167f6ecedd419db06c1',
  },
  { text: '', expected: 'e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855' },
])('of "$text"', ({ text, expected }) => {
  expect(sha256(bytes(text))).toBe(expected)
})

test('any bytes hash as Node has it, also across the block where the length no longer fits', () => {
  fc.assert(
    fc.property(fc.uint8Array({ maxLength: 200 }), (data) => {
      expect(sha256(data)).toBe(createHash('sha256').update(data).digest('hex'))
    }),
  )
})
