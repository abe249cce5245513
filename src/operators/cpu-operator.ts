/** Builds the record of an operator that only the CPU runs. */
import type { DataType } from '../tflite/model.ts'
import type { KernelMemory, KernelSetting } from './kernel-memory.ts'
import { opDataRequests, optionStructIn } from './kernel-structs.ts'
import type { LayerOperands } from './layer-context.ts'
import type { KindFacts, OperatorDescription, Work } from './operator.ts'
import { workOf } from './work-count.ts'

/** What a kernel's Prepare asks for besides its structs; what is left out is empty. */
export interface PrepareRequests {
  readonly persistent?: readonly number[]
  readonly scratch?: readonly number[]
  /** What the scratch buffers are for, one word for all of them. */
  readonly scratchPurpose?: string
  /** Of `persistent`: it is a resource variable's, taken while all temporaries are there. */
  readonly keepsVariable?: true
}

/** Operands that Prepare fetches as temporary tensors, once each. */
type Fetches = 'all' | 'none' | 'inputs' | ((layer: LayerOperands) => readonly number[])

type Prepare = (layer: LayerOperands, setting: KernelSetting) => PrepareRequests

type Written = Pick<
  OperatorDescription,
  'opData' | 'optionStruct' | 'accepts' | 'cpuLaws' | 'parameters'
>

interface CpuOperator extends KindFacts, Written {
  /** Operations as the MLTK counts them; it leaves most operators uncounted. */
  readonly ops: ((layer: LayerOperands) => number) | 'uncounted'
  /** Multiply-accumulates, which the MLTK counts of none of these operators. */
  readonly macs: ((layer: LayerOperands) => number) | 'none'
  readonly prepare: Prepare | 'structs only'
  readonly fetches: Fetches
}

/** A record whose memory is the kind's structs and the given requests. */
export function cpuOperator({
  ops,
  macs,
  prepare,
  fetches,
  ...facts
}: CpuOperator): OperatorDescription {
  return {
    ...facts,
    work: (layer) =>
      cpuWork(ops === 'uncounted' ? 0 : ops(layer), macs === 'none' ? 0 : macs(layer)),
    memory: (layer, setting): KernelMemory => {
      const requests = prepare === 'structs only' ? {} : prepare(layer, setting)
      const { persistent = [], scratch = [], scratchPurpose, keepsVariable } = requests
      return {
        initPersistent: opDataRequests(facts.opData, setting),
        preparePersistent: persistent,
        scratch,
        ...(scratchPurpose === undefined
          ? {}
          : { scratchPurposes: scratch.map(() => scratchPurpose) }),
        builtinData: optionStructIn(facts.optionStruct, setting.runtime.id),
        temporaries: temporaries(layer, fetches),
        ...(keepsVariable === undefined ? {} : { keepsVariable, requestsLast: true }),
      }
    },
    mvp: 'none',
  }
}

function cpuWork(ops: number, macs: number): Work {
  const { ops: all } = workOf({ macs, ops }, 1)
  return { ops: all, macs, profilerOps: wrap32(ops), profilerMacs: 0 }
}

/** The profiler counts in unsigned 32-bit integers. */
function wrap32(value: number): number {
  return value >>> 0
}

/** Index of the first output among an operator's inputs, then outputs. */
export function firstOutput({ inputs }: LayerOperands): number {
  return inputs.length
}

/** The type of the first input. */
export function inputType({ inputs }: LayerOperands): DataType | undefined {
  return inputs[0]?.dtype
}

function temporaries(layer: LayerOperands, fetches: Fetches): readonly number[] {
  if (typeof fetches === 'function') return fetches(layer)
  if (fetches === 'none') return []
  const { inputs, outputs } = layer
  return Array.from(fetches === 'inputs' ? inputs : [...inputs, ...outputs], (_, index) => index)
}
