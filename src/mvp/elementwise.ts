/**
 * ADD and MUL of two tensors of one shape on the MVP. It takes every number of elements.
 *
 * Sources: sl_mvp_ml_add.cc/.c and sl_mvp_ml_mul.cc/.c of mltk 0.20.0 and gecko_sdk v4.4.1.
 */
import { addClamp } from './activation/clamp.ts'
import { accepted, type Attempt } from './attempt.ts'
import type { MvpElementwise } from './layer.ts'
import type { ProgramRun, Register } from './outcome.ts'
import { addRun } from './program-run.ts'

const PAIRS_PER_PROGRAM = 1024

interface ElementProgram {
  readonly cyclesPerPair: number
  readonly first: readonly Register[]
  readonly last: Register
}

const PROGRAMS: Readonly<Record<MvpElementwise['kind'], ElementProgram>> = {
  ADD: { cyclesPerPair: 5, first: ['R6', 'R1'], last: 'R7' },
  MUL: { cyclesPerPair: 6, first: ['R4', 'R0'], last: 'R6' },
}

export function planElementwise(layer: MvpElementwise): Attempt {
  const pairs = Math.floor(layer.elements / 2)
  const runs: ProgramRun[] = []
  const { cyclesPerPair, first, last } = PROGRAMS[layer.kind]
  const program = (count: number, ofPairs: number) => {
    const cycles = cyclesPerPair * ofPairs
    addRun(runs, { count, cycles, first, last, parallel: false, optimized: false })
  }
  program(Math.floor(pairs / PAIRS_PER_PROGRAM), PAIRS_PER_PROGRAM)
  const rest = pairs % PAIRS_PER_PROGRAM
  if (rest > 0) program(1, rest)
  addClamp(runs, layer.activation, layer.elements)
  return accepted(runs)
}
