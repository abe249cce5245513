/**
 * Scales and zero points that a kernel insists on: with any other the runtime refuses the model.
 * Converters write them; models that are edited or put together by hand may not.
 *
 * Source: the checks in Prepare of tflite-micro micro/kernels/softmax_common.cc, logistic_common.cc,
 * log_softmax.cc, tanh.cc, mul_common.cc, pad.cc, add_n.cc, squared_difference.cc,
 * elementwise.cc and cmsis_nn/{add,conv,depthwise_conv,fully_connected}.cc (Gecko SDK 4.4.1).
 */
import type { DataType, Tensor } from '../../tflite/model.ts'
import type { LayerContext } from '../operator.ts'

interface FixedQuantization {
  readonly kinds: readonly string[]
  /** Type of the first input (of TRANSPOSE_CONV, whose data is input 2: see `data`). */
  readonly dtype: DataType
  /** Of the first output, where that decides as well. */
  readonly output?: DataType
  /** The tensors that are checked. */
  readonly of: readonly Operand[]
  readonly zeroPoint: number
  /** With the relative error that is let pass; only the zero point counts where left out. */
  readonly scale?: { readonly value: number; readonly text: string; readonly within: number }
}

type Operand = 'input 0' | 'input 1' | 'output'

const EXACT = 0
const THOUSANDTH = 0.001
const BOTH_ENDS = ['input 0', 'output'] as const

const RECORDS: readonly FixedQuantization[] = [
  {
    ...{ kinds: ['SOFTMAX'], dtype: 'int8', output: 'int8', of: ['output'], zeroPoint: -128 },
    scale: { value: 1 / 256, text: '1/256', within: EXACT },
  },
  {
    ...{ kinds: ['SOFTMAX'], dtype: 'int8', output: 'int16', of: ['output'], zeroPoint: -32768 },
    scale: { value: 1 / 65536, text: '1/65536', within: THOUSANDTH },
  },
  {
    ...{ kinds: ['SOFTMAX'], dtype: 'int16', of: ['output'], zeroPoint: 0 },
    scale: { value: 1 / 32768, text: '1/32768', within: THOUSANDTH },
  },
  {
    ...{ kinds: ['LOG_SOFTMAX'], dtype: 'int8', of: ['output'], zeroPoint: 127 },
    scale: { value: 1 / 16, text: '1/16', within: EXACT },
  },
  { kinds: ['LOGISTIC'], dtype: 'int8', of: ['output'], zeroPoint: -128 },
  {
    kinds: [
      ...['SOFTMAX', 'LOGISTIC', 'TANH', 'ABS'],
      ...['CONV_2D', 'DEPTHWISE_CONV_2D', 'FULLY_CONNECTED'],
    ],
    ...{ dtype: 'int16', of: BOTH_ENDS, zeroPoint: 0 },
  },
  {
    kinds: ['ADD', 'MUL', 'SQUARED_DIFFERENCE'],
    ...{ dtype: 'int16', of: ['input 0', 'input 1', 'output'], zeroPoint: 0 },
  },
]

/** What a layer's tensor has and what its kernel asks for, in words; null where all is well. */
export function wrongQuantization(layer: LayerContext): string | null {
  for (const record of RECORDS) {
    if (!applies(record, layer)) continue
    for (const operand of record.of) {
      const tensor = tensorOf(operand, layer)
      if (tensor === undefined || isRight(tensor, record)) continue
      const wanted = wantedText(record)
      return `The ${operand} of ${layer.operator.kind}, tensor ${nameOf(tensor)}, has ${quantizationText(tensor, record)}; the kernel takes ${wanted} only, and the model is refused. Convert the model again.`
    }
  }
  return unequal(layer)
}

function applies(
  { kinds, dtype, output }: FixedQuantization,
  { operator, inputs, outputs }: LayerContext,
): boolean {
  if (!kinds.includes(operator.kind) || inputs[0]?.dtype !== dtype) return false
  return output === undefined || outputs[0]?.dtype === output
}

function tensorOf(operand: Operand, { inputs, outputs }: LayerContext): Tensor | undefined {
  return operand === 'output' ? outputs[0] : inputs[operand === 'input 0' ? 0 : 1]
}

function isRight(tensor: Tensor, { zeroPoint, scale }: FixedQuantization): boolean {
  if (zeroPointOf(tensor) !== zeroPoint) return false
  if (scale === undefined) return true
  return Math.abs(scaleOf(tensor) - scale.value) <= scale.within * scale.value
}

/** Tensors that must share scale and zero point: the inputs of ADD_N, the output and the value of PADV2. */
function unequal({ operator, inputs, outputs }: LayerContext): string | null {
  const [first, ...others] = inputs
  const pairs: readonly (readonly [Tensor | undefined, Tensor | undefined])[] =
    operator.kind === 'ADD_N'
      ? others.map((other) => [first, other] as const)
      : operator.kind === 'PADV2'
        ? [[outputs[0], inputs[2]]]
        : []
  for (const [one, other] of pairs) {
    if (one?.dtype !== 'int8' || other === undefined) continue
    if (zeroPointOf(one) === zeroPointOf(other) && scaleOf(one) === scaleOf(other)) continue
    return `${operator.kind} needs the same scale and zero point on the tensors ${nameOf(one)} and ${nameOf(other)}, and the model is refused. Convert the model again.`
  }
  return null
}

function wantedText({ zeroPoint, scale }: FixedQuantization): string {
  return `${scale === undefined ? '' : `the scale ${scale.text} and `}the zero point ${zeroPoint}`
}

function quantizationText(tensor: Tensor, { scale }: FixedQuantization): string {
  const zeroPoint = `the zero point ${zeroPointOf(tensor)}`
  if (scale === undefined) return zeroPoint
  return `the scale ${Number(scaleOf(tensor).toPrecision(6))} and ${zeroPoint}`
}

/** 0 where there is none, as the allocator leaves it (micro_allocator.cc, InitializeTfLiteTensorFromFlatbuffer). */
export function scaleOf(tensor: Tensor | undefined): number {
  return tensor?.quantization?.scales[0] ?? 0
}

function zeroPointOf({ quantization }: Tensor): number {
  return quantization?.zeroPoints[0] ?? 0
}

/** Its index where it has no name. */
export function nameOf({ name, index }: Tensor): string {
  return name === '' ? String(index) : name
}
