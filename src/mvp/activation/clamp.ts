/**
 * The clamp that applies a fused activation after a layer's own programs.
 *
 * Source: gecko_sdk v4.4.1 platform/compute/math/mvp/src/sl_math_mvp_vector_clamp.c
 * (sl_math_mvp_clamp_i8), the same in the MLTK.
 */
import type { ActivationRange } from '../layer.ts'
import type { ProgramRun } from '../outcome.ts'
import { addRun } from '../program-run.ts'

/** Up to this many elements the CPU clamps. */
const CPU_ELEMENTS = 160
const PROGRAM_ELEMENTS = 2048

/** True where the activation cuts anything off the int8 range. */
export function isActive(range: ActivationRange): boolean {
  return range.low !== -128 || range.high !== 127
}

/** Adds the clamp programs over `elements` outputs; the rest that the CPU clamps costs no MVP cycles. */
export function addClamp(runs: ProgramRun[], range: ActivationRange, elements: number): void {
  if (!isActive(range) || elements <= CPU_ELEMENTS) return
  const full = Math.floor(elements / PROGRAM_ELEMENTS)
  const rest = elements % PROGRAM_ELEMENTS
  addRun(runs, clampOf(PROGRAM_ELEMENTS, full))
  if (rest >= CPU_ELEMENTS) addRun(runs, clampOf(rest, 1))
}

function clampOf(elements: number, count: number) {
  // One load, then two clips per four elements.
  const cycles = 1 + 2 * Math.floor(elements / 4)
  return { count, cycles, first: [], last: 'R3', parallel: false, optimized: false } as const
}
