/** What the MVP's kernels accept when the model is loaded and then fail on: rules of the kinds' records. */
import type { Failure } from '../mvp/outcome.ts'
import type { AcceleratorId, OptimizeSpeed, Runtime } from '../target/runtime.ts'
import type { DataType } from '../tflite/model.ts'
import type { LayerOperands } from './layer-context.ts'
import type { Operands } from './operands.ts'

export interface MvpTarget {
  readonly accelerator: AcceleratorId
  readonly runtime: Runtime
  readonly optimizeSpeed: OptimizeSpeed
}

/** Null where the kernel runs the layer. */
export type MvpFailureRule = (layer: LayerOperands, target: MvpTarget) => Failure | null

/** Kernels of the SDK that read the bias of a float layer without asking whether there is one. */
export function floatWithoutBias({ data, bias }: Operands): MvpFailureRule {
  return ({ operator, inputs }, { runtime }) => {
    if (runtime.id !== 'sdk' || bias === 'none') return null
    if (inputs[data]?.dtype !== 'float32' || inputs[bias] !== undefined) return null
    return {
      code: 'fails-at-inference',
      message: `The SDK's ${operator.kind} kernel reads the bias of a float32 layer without asking whether there is one and crashes. Give the layer a bias or quantize the model to int8.`,
    }
  }
}

const BYTE_TYPES: ReadonlySet<DataType> = new Set(['int8', 'float32'])

/** The kernels take the filter's type from the input's and walk it byte by byte. */
export function int4Weights({ filter }: Operands): MvpFailureRule {
  return ({ inputs }) => {
    if (filter === 'none' || inputs[filter.input]?.dtype !== 'int4') return null
    if (!inputs.some((input) => input !== undefined && BYTE_TYPES.has(input.dtype))) return null
    return {
      code: 'wrong-output',
      message:
        "The MVP's kernels read 4-bit weights as if they were 8-bit, past the end of the tensor. Convert the model with 8-bit weights.",
    }
  }
}
