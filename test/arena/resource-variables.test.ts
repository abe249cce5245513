/**
 * The planned parts are what TensorFlow Lite Micro of 2026-10 printed for these models; of the
 * persistent parts the growth from model to model agreed but for the data of ADD.
 */
import { planArena } from '../../src/arena/plan-arena.ts'
import { profileModel } from '../../src/profile/profile-model.ts'
import { PLAIN_FIRMWARE } from '../../src/target/firmware.ts'
import { resolveTarget } from '../../src/target/resolve-target.ts'
import { RUNTIMES, type RuntimeId } from '../../src/target/runtime.ts'
import { statefulNet } from '../support/stateful-net.ts'

const SIZES = [3, 100, 64, 7, 256]

function plan(sizes: readonly number[], resourceVariables: number, id: RuntimeId = 'sdk') {
  return planArena(statefulNet(sizes), {
    ...{ runtime: RUNTIMES[id], accelerator: 'none', optimizeSpeed: 0, onMvp: () => false },
    firmware: { ...PLAIN_FIRMWARE, resourceVariables },
  })
}

test.each([
  [[3], 48],
  [[3, 100], 1216],
  [SIZES, 3776],
])('handles of %j are not planned', (sizes, planned) => {
  expect(plan(sizes, sizes.length).nonpersistentBytes).toBe(planned)
})

/**
 * The struct, up to the next 16 behind the allocator's 116 (216) bytes; the table of 20 (40) bytes for
 * each, then each variable, rounded up to 16.
 */
test.each([
  ['sdk', 5, 12 + 112 + 16 + 400 + 256 + 32 + 1024],
  ['sdk', 10, 12 + 208 + 16 + 400 + 256 + 32 + 1024],
  ['mltk-simulator', 5, 24 + 208 + 16 + 400 + 256 + 32 + 1024],
] as const)('%s counts a table of %i variables and their bytes', (id, count, expected) => {
  const { persistentByCause, uncountedVariables } = plan(SIZES, count, id)
  const [, found] = persistentByCause
  expect(found?.cause).toBe('resource variables')
  expect(found?.bytes).toBe(expected)
  expect(uncountedVariables).toBe(0)
})

test('the same variable under two handles is one', () => {
  const { persistentByOperator } = plan([100], 1)
  expect(
    persistentByOperator.filter(({ cause, op }) => cause === 'resource variables' && op !== null),
  ).toEqual([{ cause: 'resource variables', op: 'assign_variable', bytes: 400 }])
})

describe('without room for its variables', () => {
  const target = (resourceVariables: number) =>
    resolveTarget({ firmware: { ...PLAIN_FIRMWARE, resourceVariables } })
  const profile = (count: number) =>
    profileModel(statefulNet(SIZES), { path: 'state.tflite', sha256: '' }, target(count))

  test('a model is refused in one finding, and RAM is a lower bound', () => {
    const { warnings, ramAtLeast, arena } = profile(0)
    expect(warnings).toHaveLength(1)
    expect(warnings[0]?.code).toBe('refused-at-load')
    expect(warnings[0]?.message).toMatch(/^resource variables: 10 layers \(1, 5, 9, /u)
    expect(warnings[0]?.message).toContain('firmware: {resource-variables: 5}')
    expect(ramAtLeast).toBe(true)
    expect(arena.uncountedVariables).toBe(5)
    expect(profile(5).ramBytes).toBeGreaterThan(profile(0).ramBytes)
  })

  test('room for too few is told with both numbers', () => {
    const { warnings, ramAtLeast } = profile(4)
    expect(warnings.map(({ message }) => message).join()).toContain(
      'the firmware makes room for 4 of the 5 of the model',
    )
    expect(ramAtLeast).toBe(true)
  })

  test('room for all, or more, is no finding and an exact figure', () => {
    for (const count of [5, 8]) {
      expect(profile(count).warnings).toEqual([])
      expect(profile(count).ramAtLeast).toBe(false)
    }
  })
})
