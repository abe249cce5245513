import fc from 'fast-check'
import { plannedOffline } from '../../src/rewrite/offline-plan.ts'
import { readModel } from '../../src/tflite/read-model.ts'
import { writeModel } from '../../src/tflite/write-model.ts'
import { filed, profiled } from '../support/advice.ts'
import { add, conv2d, mean, modelOf, type Layer } from '../support/model-builder.ts'
import { mobilenet, ZOO } from '../support/zoo.ts'
import { gaps } from '../advice/cases.ts'

test('the stored plan fills the gap: the arena is as large as what is alive together', () => {
  const model = filed(gaps())
  const base = profiled(model)
  const planned = profiled(readModel(writeModel(plannedOffline(model, base.target))))
  expect(base.arena.fragmentationBytes).toBe(24 * 24 * 20)
  expect(planned.arena.fragmentationBytes).toBe(0)
  expect(planned.arena.nonpersistentBytes).toBe(base.arena.peak.liveBytes)
  expect(planned.layers.map(({ cycles }) => cycles)).toEqual(
    base.layers.map(({ cycles }) => cycles),
  )
})

test.each([
  { name: 'there is no gap', model: mobilenet() },
  {
    name: 'there is a plan already',
    model: plannedOffline(filed(gaps()), profiled(filed(gaps())).target),
  },
])('left alone where $name', ({ model }) => {
  expect(plannedOffline(model, profiled(model).target)).toBe(model)
})

/** A residual block with four widths; its shortcut is a convolution, so that three maps live at once. */
function residual(widths: readonly [number, number, number, number]) {
  const [stem, a, b, last] = widths
  const layers: readonly Layer[] = [
    conv2d({ filters: stem, kernel: 3, name: 'stem' }),
    conv2d({ filters: a, kernel: 3, name: 'a' }),
    conv2d({ filters: b, kernel: 3, name: 'b' }),
    conv2d({ filters: b, from: 'stem', name: 'short' }),
    add({ from: ['b', 'short'], name: 'sum' }),
    conv2d({ filters: last, kernel: 3 }),
    mean({ axes: [1, 2] }),
  ]
  return modelOf({ input: { shape: [1, 12, 12, 2] }, layers })
}

test('for any widths: no two buffers that are alive together overlap, and RAM never grows', () => {
  const width = fc.integer({ min: 1, max: 24 })
  let improved = 0
  fc.assert(
    fc.property(fc.tuple(width, width, width, width), (widths) => {
      const model = filed(residual(widths))
      const base = profiled(model)
      const variant = plannedOffline(model, base.target)
      if (variant === model) return
      improved++
      const { arena, ramBytes } = profiled(variant)
      expect(ramBytes).toBeLessThan(base.ramBytes)
      for (const [at, one] of arena.buffers.entries()) {
        for (const other of arena.buffers.slice(at + 1)) {
          const isTogether = one.firstLayer <= other.lastLayer && other.firstLayer <= one.lastLayer
          const isApart =
            one.offset + one.bytes <= other.offset || other.offset + other.bytes <= one.offset
          expect(isApart || !isTogether).toBe(true)
        }
      }
    }),
    { numRuns: 60 },
  )
  expect(improved).toBeGreaterThan(5)
})

test.each(Object.keys(ZOO))('%s: a plan is only stored where it saves RAM', (name) => {
  const model = filed(ZOO[name] ?? mobilenet())
  const base = profiled(model)
  const variant = plannedOffline(model, base.target)
  if (variant !== model) expect(profiled(variant).ramBytes).toBeLessThan(base.ramBytes)
})
