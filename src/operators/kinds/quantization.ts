/** Conversions between types. Source: tflite-micro micro/kernels/quantize_common.cc and others. */
import { cpuOperator } from '../cpu-operator.ts'
import { elementsOf } from '../layer-context.ts'
import type { OperatorDescription } from '../operator.ts'

export const QUANTIZATION: readonly OperatorDescription[] = [
  cpuOperator({ kinds: ['QUANTIZE'], ops: ({ inputs }) => 4 * elementsOf(inputs[0]) }),
  cpuOperator({ kinds: ['DEQUANTIZE'], ops: ({ inputs }) => 2 * elementsOf(inputs[0]) }),
  cpuOperator({ kinds: ['CAST'] }),
]
