/** The layers of a model as the laws of time see them, for a calibration to its measurements. */
import type { CpuLayer } from '../cpu/layer.ts'
import type { ProgramRun } from '../cpu/programs.ts'
import { cpuLayerOf } from '../operators/cpu-layer.ts'
import { isRepeat } from './board.ts'
import type { Measured } from './measure.ts'

export function calibrationLayers({ contexts, layers }: Measured): readonly {
  readonly layer: CpuLayer
  /** Null where the CPU runs it. */
  readonly runs: readonly ProgramRun[] | null
  readonly isRepeat: boolean
}[] {
  return contexts.map((context, at) => {
    const outcome = layers[at]?.outcome
    return {
      layer: cpuLayerOf(context),
      runs: outcome?.accelerated === true ? outcome.runs : null,
      isRepeat: isRepeat(context),
    }
  })
}
