/** The driver's checks at their last value that passes and the first that does not. */
import { checkCount, checkSize, checkStride } from '../../src/mvp/hardware.ts'

test.each([
  {
    check: checkSize,
    limit: 'degenerate-shape',
    passes: [0, 1, 1024, 65_536, 65_536 + 1024],
    refused: [1025, 65_535, -1],
  },
  {
    check: checkStride,
    limit: 'degenerate-shape',
    passes: [-2048, 0, 2047],
    refused: [-2049, 2048],
  },
  { check: checkCount, limit: 'degenerate-shape', passes: [1, 1024], refused: [0, -1, 1025] },
] as const)('$check.name', ({ check, limit, passes, refused }) => {
  for (const value of passes) expect([value, check(limit, value)]).toEqual([value, undefined])
  for (const value of refused) expect(check(limit, value)).toEqual({ limit, value })
})
