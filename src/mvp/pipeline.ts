/**
 * Adds up a model's programs, with the operand stall that one program's last instruction causes in
 * the next one's first. The pipeline is not emptied between programs or layers, so a stall crosses
 * layers, also those that the CPU runs in between. One inference starts with an empty pipeline.
 *
 * Source: measured on the simulator of mltk 0.20.0 (its accelerator's counters over hand-made programs).
 */
import type { MvpOutcome, ProgramRun, Register } from './outcome.ts'

export interface LayerCounts {
  readonly cycles: number
  /** Programs executed. */
  readonly loads: number
  readonly parallelLoads: number
  readonly optimizedLoads: number
}

/** One count per outcome, in the order of execution; undefined or idle layers count nothing. */
export function runPipeline(outcomes: readonly (MvpOutcome | undefined)[]): readonly LayerCounts[] {
  let last: Register | null = null
  return outcomes.map((outcome) => {
    let cycles = 0
    for (const run of outcome?.runs ?? []) {
      cycles += run.count * run.cycles + stalls(run, last)
      last = run.last
    }
    return { cycles, ...loadsOf(outcome?.runs ?? []) }
  })
}

/** The first execution can stall on the program before, the others on the run's own last one. */
function stalls({ count, first, last }: ProgramRun, before: Register | null): number {
  const onBefore = before !== null && first.includes(before) ? 1 : 0
  const onItself = last !== null && first.includes(last) ? count - 1 : 0
  return onBefore + onItself
}

function loadsOf(runs: readonly ProgramRun[]) {
  const count = (counts: (run: ProgramRun) => boolean) =>
    runs.filter(counts).reduce((all, run) => all + run.count, 0)
  return {
    loads: count(() => true),
    parallelLoads: count((run) => run.parallel),
    optimizedLoads: count((run) => run.optimized),
  }
}
