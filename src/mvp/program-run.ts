/** Builds the list of program executions of a layer. */
import type { ProgramRun, Register } from './outcome.ts'

interface ProgramKind {
  readonly first: readonly Register[]
  readonly parallel: boolean
  readonly optimized: boolean
}

interface Program extends ProgramKind {
  readonly count: number
  readonly cycles: number
  readonly last: Register | null
}

/** Adds a program, joined with the one before it where both are the same. A count of 0 adds nothing. */
export function addRun(runs: ProgramRun[], run: Program): void {
  if (run.count <= 0) return
  const before = runs.at(-1)
  if (before !== undefined && sameProgram(before, run)) {
    runs[runs.length - 1] = { ...before, count: before.count + run.count }
  } else {
    runs.push(run)
  }
}

export function addRuns(runs: ProgramRun[], more: readonly ProgramRun[]): void {
  for (const run of more) addRun(runs, run)
}

function sameProgram(a: ProgramRun, b: ProgramRun): boolean {
  return (
    a.cycles === b.cycles &&
    a.last === b.last &&
    a.parallel === b.parallel &&
    a.optimized === b.optimized &&
    a.first.join() === b.first.join()
  )
}
