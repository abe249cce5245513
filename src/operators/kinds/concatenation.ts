/**
 * Source: tflite-micro micro/kernels/concatenation.cc (Gecko SDK); mltk 0.20.0
 * cpp/shared/tflite_micro/kernels/concatenation.cc, which takes any number of inputs and keeps their
 * shapes and pointers in a scratch buffer.
 */
import { cpuOperator, firstOutput } from '../cpu-operator.ts'
import type { PrepareRequests } from '../cpu-operator.ts'
import type { KernelSetting } from '../kernel-memory.ts'
import { everyLayout } from '../kernel-structs.ts'
import type { LayerOperands } from '../layer-context.ts'
import { DATA_FIRST } from '../operands.ts'
import type { KindRecords } from '../operator.ts'
import { optionParameters } from '../parameters.ts'
import { concatenation } from '../shapes/layout.ts'
import { NO_TRAITS } from '../traits.ts'
import { CONCATENATION_FORMS } from './forms/movement.ts'

export const CONCATENATION = {
  CONCATENATION: cpuOperator({
    opData: { 'mltk-device': 28, sdk: 24, 'mltk-simulator': 48 },
    optionStruct: everyLayout(8, 4),
    accepts: CONCATENATION_FORMS.CONCATENATION,
    cpuLaws: ['concatenation'],
    operands: DATA_FIRST,
    shape: concatenation,
    traits: { ...NO_TRAITS, channels: 'joined' },
    ops: 'uncounted',
    macs: 'none',
    prepare: prepare,
    fetches: fetches,
    parameters: optionParameters,
  }),
} satisfies KindRecords

/** A `RuntimeShape`: its size and six dimensions. */
const RUNTIME_SHAPE_BYTES = 28

function prepare({ inputs, outputs }: LayerOperands, { runtime }: KernelSetting): PrepareRequests {
  const perInput = 4 * inputs.length
  const persistent = outputs[0]?.dtype === 'int8' ? [perInput, perInput] : []
  if (runtime.id === 'sdk') return { persistent }
  const scratch = [inputs.length * (RUNTIME_SHAPE_BYTES + 2 * runtime.pointerBytes)]
  return { persistent, scratch, scratchPurpose: 'shapes and pointers of the inputs' }
}

/** Types, then shapes, then (int8) scales, each in a pass of its own. */
function fetches(layer: LayerOperands): readonly number[] {
  const output = firstOutput(layer)
  const inputs = layer.inputs.map((_, index) => index)
  const scales = layer.outputs[0]?.dtype === 'int8' ? inputs : []
  return [0, output, ...inputs, output, ...scales]
}
