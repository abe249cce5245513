/** Builds the record of an operator that only the CPU runs. */
import type { DataType } from '../tflite/model.ts'
import { cpuLayerOf } from './cpu-layer.ts'
import { opData, optionStruct } from './kernel-structs.ts'
import type { KernelMemory, KernelSetting, LayerContext, OperatorDescription } from './operator.ts'
import { optionParameters } from './parameters.ts'

/** What a kernel's Prepare asks for besides its structs; what is left out is empty. */
export interface PrepareRequests {
  readonly persistent?: readonly number[]
  readonly scratch?: readonly number[]
  /** What the scratch buffers are for, one word for all of them. */
  readonly scratchPurpose?: string
}

/** Operands that Prepare fetches as temporary tensors, once each. */
export type Fetches = 'all' | 'none' | 'inputs' | ((layer: LayerContext) => readonly number[])

export interface CpuOperator {
  readonly kinds: readonly string[]
  /** Operations as the MLTK counts them; it counts none for most operators. */
  readonly ops?: (layer: LayerContext) => number
  readonly prepare?: (layer: LayerContext, setting: KernelSetting) => PrepareRequests
  readonly fetches?: Fetches
  readonly parameters?: OperatorDescription['parameters']
}

/** A record whose memory is the kind's structs and the given requests. */
export function cpuOperator({
  kinds,
  ops = () => 0,
  prepare = () => ({}),
  fetches = 'all',
  parameters = optionParameters,
}: CpuOperator): OperatorDescription {
  return {
    kinds,
    work: (layer) => ({ ops: wrap32(ops(layer)), macs: 0 }),
    memory: (layer, setting): KernelMemory => {
      const { persistent = [], scratch = [], scratchPurpose } = prepare(layer, setting)
      return {
        initPersistent: opData(layer.operator.kind, setting),
        preparePersistent: persistent,
        scratch,
        ...(scratchPurpose === undefined
          ? {}
          : { scratchPurposes: scratch.map(() => scratchPurpose) }),
        builtinData: optionStruct(layer.operator.kind, setting.runtime.id),
        temporaries: temporaries(layer, fetches),
      }
    },
    cpu: cpuLayerOf,
    parameters,
  }
}

/** The profiler counts in unsigned 32-bit integers. */
export function wrap32(value: number): number {
  return value >>> 0
}

/** Index of the first output among an operator's inputs, then outputs. */
export function firstOutput({ inputs }: LayerContext): number {
  return inputs.length
}

/** The type of the first input. */
export function inputType({ inputs }: LayerContext): DataType | undefined {
  return inputs[0]?.dtype
}

function temporaries(layer: LayerContext, fetches: Fetches): readonly number[] {
  if (typeof fetches === 'function') return fetches(layer)
  if (fetches === 'none') return []
  const { inputs, outputs } = layer
  return Array.from(fetches === 'inputs' ? inputs : [...inputs, ...outputs], (_, index) => index)
}
