/** Edits of `what-if` for property tests; most name a layer that a small net has. */
import fc from 'fast-check'
import type { Edit } from '../../src/edit/edits/edit.ts'

export function anyEdit(): fc.Arbitrary<Edit> {
  const layer = fc.nat(10)
  const value = fc.integer({ min: 1, max: 40 })
  const pair = fc.record({
    height: fc.integer({ min: 1, max: 6 }),
    width: fc.integer({ min: 1, max: 6 }),
  })
  const size = fc.record({
    height: fc.integer({ min: 1, max: 64 }),
    width: fc.integer({ min: 1, max: 64 }),
  })
  const pool = fc.constantFrom('MAX_POOL_2D' as const, 'AVERAGE_POOL_2D' as const)
  const kind = <T extends string>(name: T) => fc.constant(name)
  return fc.oneof(
    fc.record({ kind: kind('filters'), layer, value }),
    fc.record({ kind: kind('units'), layer, value }),
    fc.record({ kind: kind('depth_multiplier'), layer, value: fc.integer({ min: 1, max: 4 }) }),
    fc.record({ kind: kind('strides'), layer, value: pair }),
    fc.record({ kind: kind('kernel_size'), layer, value: pair }),
    fc.record({ kind: kind('dilation'), layer, value: pair }),
    fc.record({
      kind: kind('padding'),
      layer,
      value: fc.constantFrom('SAME' as const, 'VALID' as const),
    }),
    fc.record({ kind: kind('insert'), layer, pool, value: pair }),
    fc.record({ kind: kind('remove'), layer }),
    fc.record({ kind: kind('input.size'), value: size }),
    fc.record({ kind: kind('input.channels'), value }),
    fc.record({ kind: kind('input.dtype') }),
    fc.record({ kind: kind('output.dtype') }),
  )
}
