/** Source: tflite-micro micro/kernels/pad.cc, mirror_pad.cc. */
import { cpuOperator } from '../cpu-operator.ts'
import type { PrepareRequests } from '../cpu-operator.ts'
import { everyBuild, everyLayout } from '../kernel-structs.ts'
import { elementsOf } from '../layer-context.ts'
import type { LayerOperands } from '../layer-context.ts'
import { DATA_FIRST } from '../operands.ts'
import type { KindRecords } from '../operator.ts'
import { withConstants } from '../parameters.ts'
import { pad } from '../shapes/layout.ts'
import { NO_TRAITS } from '../traits.ts'
import { PADDING_FORMS } from './forms/movement.ts'

const PADS = {
  operands: DATA_FIRST,
  ops: 'uncounted',
  macs: 'none',
  prepare: 'structs only',
  parameters: withConstants({ paddings: 1 }),
  shape: pad,
  traits: { ...NO_TRAITS, channels: 'kept-last', isConversion: true, fusesAs: 'padding' },
  fetches: 'all',
} as const

export const PADDING = {
  PAD: cpuOperator({
    ...PADS,
    opData: everyBuild(56),
    optionStruct: 'none',
    accepts: PADDING_FORMS.PAD,
    cpuLaws: ['pad'],
    ops: ({ outputs }) => 6 * elementsOf(outputs[0]),
  }),
  PADV2: cpuOperator({
    ...PADS,
    opData: everyBuild(56),
    optionStruct: 'none',
    accepts: PADDING_FORMS.PADV2,
    cpuLaws: ['pad'],
  }),
  MIRROR_PAD: cpuOperator({
    ...PADS,
    opData: everyBuild(20),
    optionStruct: everyLayout(1, 1),
    accepts: PADDING_FORMS.MIRROR_PAD,
    cpuLaws: ['mirror-pad'],
    traits: { ...NO_TRAITS, channels: 'kept-last', isConversion: true },
    prepare: strides,
  }),
} satisfies KindRecords

/** Elements below each dimension, of the output and of the input. */
function strides({ inputs }: LayerOperands): PrepareRequests {
  const bytes = 4 * (inputs[0]?.shape.length ?? 0)
  return { scratch: [bytes, bytes], scratchPurpose: 'strides' }
}
