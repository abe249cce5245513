import fc from 'fast-check'
import { PARTS } from '../../src/target/parts.ts'
import { resolveTarget, targetIds } from '../../src/target/resolve-target.ts'
import { UserError } from '../../src/util/user-error.ts'

const KIB = 1024

test('without a wish the target is an xG24 at 78 MHz with the runtime of the SDK', () => {
  expect(resolveTarget()).toMatchObject({
    id: 'efr32xg24',
    clockHz: 78_000_000,
    accelerator: 'mvp',
    optimizeSpeed: 0,
    flashBytes: null,
    ramBytes: null,
    runtime: { id: 'sdk' },
  })
})

test.each([
  { id: 'EFR32MG24B310F1536IM48', ram: 256, flash: 1536 },
  { id: 'efr32mg24b310f1536im48-br', ram: 256, flash: 1536 },
  { id: 'EFR32BG24L210F768IM40', ram: 96, flash: 768 },
  { id: 'EFR32MG26B610F3200IM48', ram: 384, flash: 3200 },
  { id: 'brd2601b', ram: 256, flash: 1536 },
  { id: 'efr32mg24', ram: 256, flash: 1536 },
])('$id has $ram KiB of RAM and $flash KiB of flash', ({ id, ram, flash }) => {
  const target = resolveTarget({ id })
  expect([target.ramBytes, target.flashBytes]).toEqual([ram * KIB, flash * KIB])
})

test.each([
  { id: 'EFR32MG24A010F1536GM48', reason: 'the A parts' },
  { id: 'efr32mg24b110f1536im48', reason: 'only B2xx and B3xx' },
  { id: 'EFR32BG22C224F512IM40', reason: 'only xG24, xG26 and xG28' },
  { id: 'efr32mg12p433f1024gm68', reason: 'Series 0 and Series 1' },
  { id: 'siwg917m111mgtba', reason: 'compiled ahead of time' },
  { id: 'SiMG301M104LIL', reason: 'not confirmed' },
])('$id is refused: $reason', ({ id, reason }) => {
  expect(() => resolveTarget({ id })).toThrow(reason)
  expect(errorCode(() => resolveTarget({ id }))).toBe('target-without-mvp')
})

test.each([
  { id: 'efr32mg42', near: 'efr32mg24' },
  { id: 'EFR32MG24B310F1536IM4', near: 'efr32mg24b310f1536im48' },
])('an unknown $id is answered with $near', ({ id, near }) => {
  expect(() => resolveTarget({ id })).toThrow(near)
  expect(errorCode(() => resolveTarget({ id }))).toBe('target-unknown')
})

test.each([0, -1, 80_000_001, Number.NaN])('a clock of %d Hz is out of range', (clockHz) => {
  expect(errorCode(() => resolveTarget({ clockHz }))).toBe('clock-out-of-range')
})

test('clock, accelerator, runtime and speed are the user\u2019s to choose', () => {
  expect(
    resolveTarget({ clockHz: 39e6, accelerator: 'none', runtime: 'mltk-simulator' }),
  ).toMatchObject({ clockHz: 39e6, accelerator: 'none', optimizeSpeed: 1 })
  expect(resolveTarget({ runtime: 'mltk-device', optimizeSpeed: 0 }).optimizeSpeed).toBe(0)
})

test('every id resolves, and no two ids are the same', () => {
  const ids = targetIds()
  expect(new Set(ids).size).toBe(ids.length)
  for (const id of ids) expect(resolveTarget({ id }).id).toBe(id)
})

test('every part has a source and belongs to xG24, xG26 or xG28', () => {
  for (const part of PARTS) {
    expect(part.source).toMatch(/header/)
    expect(part.series).toMatch(/^xG2[468]$/)
  }
})

describe('for any text', () => {
  test('the target resolves or the user is told why not', () => {
    fc.assert(
      fc.property(fc.string(), (id) => {
        expect(['ok', 'target-unknown', 'target-without-mvp']).toContain(
          errorCode(() => resolveTarget({ id })),
        )
      }),
    )
  })
})

function errorCode(act: () => unknown): string {
  try {
    act()
    return 'ok'
  } catch (error) {
    if (error instanceof UserError) return error.code
    throw error
  }
}
