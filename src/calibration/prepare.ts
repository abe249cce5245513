/** What is looked up once before the fits, which are repeated for each family left out. */
import { findKernel } from '../cpu/kernels.ts'
import type { SoftwareKernel } from '../cpu/kernels.ts'
import type { CpuLayer } from '../cpu/layer.ts'
import { findMapping } from '../cpu/programs.ts'
import type { LaunchedLayer, ProgramMapping, ProgramRun } from '../cpu/programs.ts'
import { fitInstructions } from './fit-instructions.ts'
import type { BoardLayer, CalibrationTables, CountedLayer } from './tables.ts'

/** The programs of a layer that the MVP runs, with the scaling pass of convolutions. */
type RunsOf = (layer: CpuLayer) => readonly ProgramRun[]

/** A board's layer with what the MVP executes for it. */
export interface PreparedLayer extends BoardLayer {
  readonly launched: LaunchedLayer | null
  readonly mapping: ProgramMapping | null
  readonly kernel: SoftwareKernel | null
}

export interface Prepared {
  readonly layers: readonly PreparedLayer[]
  /** Software layers whose instructions were counted, by kernel. */
  readonly counts: ReadonlyMap<SoftwareKernel, readonly CountedLayer[]>
  /** Instructions per term of each kernel that was counted. */
  readonly instructions: ReadonlyMap<SoftwareKernel, readonly number[]>
}

/** Looks up programs, mapping and kernel once; the fits are repeated for each family left out. */
export function prepare({ layers, counts }: CalibrationTables, runsOf: RunsOf): Prepared {
  const byKernel = new Map<SoftwareKernel, CountedLayer[]>()
  for (const row of counts) {
    const kernel = row.onMvp ? undefined : findKernel(row.layer)
    if (kernel) byKernel.set(kernel, [...(byKernel.get(kernel) ?? []), row])
  }
  return {
    layers: layers.map((row) => prepareLayer(row, runsOf)),
    counts: byKernel,
    instructions: new Map(
      [...byKernel].map(([kernel, rows]) => [kernel, fitInstructions(kernel, rows)] as const),
    ),
  }
}

function prepareLayer(row: BoardLayer, runsOf: RunsOf): PreparedLayer {
  if (!row.acceleratorCycles) {
    return { ...row, launched: null, mapping: null, kernel: findKernel(row.layer) ?? null }
  }
  const { layer, isRepeat } = row
  const launched = { layer, isRepeat, runs: runsOf(layer) }
  return { ...row, launched, mapping: findMapping(launched) ?? null, kernel: null }
}
