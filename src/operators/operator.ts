/**
 * What this project knows of an operator kind. One file per kind (or per family of kinds that share
 * one kernel) in `kinds/` exports such records; `registry.ts` lists them all. A field that could be
 * forgotten has no default: "none" is written, not left out.
 */
import type { SoftwareLaw } from '../cpu/software-law.ts'
import type { MvpLayer } from '../mvp/layer.ts'
import type { OperatorKind } from '../tflite/model.ts'
import type { AcceptedForms } from './accepted-forms.ts'
import type { KernelMemory, KernelSetting } from './kernel-memory.ts'
import type { OptionLayouts, StructBytes } from './kernel-structs.ts'
import type { LayerOperands } from './layer-context.ts'
import type { Operands } from './operands.ts'
import type { ShapeRule } from './shapes/operand.ts'
import type { Traits } from './traits.ts'

/** Operations and multiply-accumulates of one inference: safe integers, never negative. */
export interface Work {
  readonly ops: number
  readonly macs: number
  /** As the MLTK Model Profiler counts them: without batches, 0 for recurrent layers, and in 32 bits, so that they wrap around. */
  readonly profilerOps: number
  readonly profilerMacs: number
}

/** What holds of a kind whether or not a runtime has a kernel for it. */
export interface KindFacts {
  readonly operands: Operands
  /** 'unknown' where the outputs' shapes follow from data, or from another subgraph. */
  readonly shape: ShapeRule | 'unknown'
  readonly traits: Traits
}

/** The layer as the MVP room understands it; undefined where the MVP has no kernel for it (wrong type, broadcast, ...). */
type MvpView = (layer: LayerOperands) => MvpLayer | undefined

export interface OperatorDescription extends KindFacts {
  /** Bytes of the `OpData` that the kernel's Init allocates. */
  readonly opData: StructBytes | 'none'
  /** The `TfLite*Params` struct that the parser puts into the arena. */
  readonly optionStruct: OptionLayouts | 'none'
  readonly accepts: AcceptedForms
  readonly work: (layer: LayerOperands) => Work
  /** 'unknown' makes the arena's sizes lower bounds. */
  readonly memory: (layer: LayerOperands, setting: KernelSetting) => KernelMemory | 'unknown'
  readonly mvp: MvpView | 'none'
  /** The laws that price its kernels on the CPU; 'unpriced' leaves its cycles unknown. */
  readonly cpuLaws: readonly SoftwareLaw[] | 'unpriced'
  /** Parameters in the words of `what-if`, for diff and report: `{filters: 8, kernel_size: '3x3', ...}`. */
  readonly parameters: (layer: LayerOperands) => Readonly<Record<string, string | number>>
}

/** What a file of `kinds/` exports: records by the schema's names. */
export type KindRecords = Readonly<Partial<Record<OperatorKind, OperatorDescription>>>
