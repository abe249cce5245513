/**
 * Convolutions without the scaling pass, as boards of before GSDK 4.1 ran them: mltk documentation of
 * 2022-04 to 2022-06 (MLTK 0.6 and 0.7, 80 MHz), the file and commit named in each row. Their kernel
 * (sl_mvp_ml_conv2d.cc of mltk ee2a1fc) issues the instructions that today's issues with
 * SL_MVP_OPTIMIZE_SPEED 0. Rows whose accelerator cycles are printed to better than 0.6 %, one per
 * configuration.
 */
import { readFileSync } from 'node:fs'
import { spreadOf } from '../../src/calibration/judge.ts'
import { publishedPrograms } from '../../src/calibration/published-programs.ts'
import { readUnscaled } from '../../src/calibration/tables.ts'
import { COEFFICIENTS } from '../../src/cpu/coefficients.ts'
import { acceleratorCyclesOf, estimateLayer } from '../../src/cpu/estimate-layer.ts'
import { findMapping } from '../../src/cpu/programs.ts'
import { settingOf } from '../../src/mvp/kernel-set.ts'

const FILE = new URL('../../docs/calibration/unscaled-convolutions.csv', import.meta.url)
/** Shorter times are known no better than 5 % of a tick each. */
const RESOLVED_TICKS = 20

const rows = readUnscaled(readFileSync(FILE, 'utf8')).map((row) => {
  const launched = {
    layer: row.layer,
    runs: publishedPrograms(row.layer, settingOf('sdk', 0)),
    isRepeat: false,
  }
  return { ...row, launched, cost: estimateLayer(launched) }
})

const error = (estimate: number | null, measured: number): number =>
  Math.abs((estimate ?? 0) / measured - 1)

test('the MVP is busy as long as boards printed, within 1 %', () => {
  const errors = rows.map(({ launched, acceleratorCycles }) => {
    const mapping = findMapping(launched)
    const fit = COEFFICIENTS.mappings['conv']
    if (mapping === undefined || fit === undefined) throw new Error('no mapping of convolutions')
    return error(acceleratorCyclesOf({ ...launched, mapping }, fit), acceleratorCycles.value)
  })
  expect(errors).toHaveLength(58)
  expect(spreadOf(errors).median).toBeLessThan(0.001)
  expect(spreadOf(errors).worst).toBeLessThan(0.01)
})

test('time is off by 0.5 % in the median and never by more than the band', () => {
  const resolved = rows.filter(
    ({ cycles, tickCycles }) =>
      cycles.value > RESOLVED_TICKS * tickCycles && cycles.halfWidth < 0.01 * cycles.value,
  )
  const errors = resolved.map(({ cost, cycles }) => error(cost.cycles.value, cycles.value))
  expect(errors).toHaveLength(24)
  expect(spreadOf(errors).median).toBeLessThan(0.005)
  expect(spreadOf(errors).worst).toBeLessThanOrEqual(resolved[0]?.cost.cycles.band ?? 0)
})

test('of the CPU’s cycles nine in ten lie within the band', () => {
  const errors = rows.map(({ cost, cpuCycles }) => error(cost.cpuCycles.value, cpuCycles.value))
  expect(spreadOf(errors).p90).toBeLessThanOrEqual(rows[0]?.cost.cpuCycles.band ?? 0)
})

test('nothing of it is called measured, because no board ran today’s kernels so', () => {
  expect(rows.filter(({ cost }) => cost.cycles.measured || cost.cpuCycles.measured)).toEqual([])
})
