/** Reductions over axes. Source: tflite-micro micro/kernels/reduce_common.cc, arg_min_max.cc, cumsum.cc. */
import { cpuOperator, firstOutput, inputType } from '../cpu-operator.ts'
import type { PrepareRequests } from '../cpu-operator.ts'
import { everyBuild, everyLayout, packedLayout } from '../kernel-structs.ts'
import { elementsOf } from '../layer-context.ts'
import type { LayerOperands } from '../layer-context.ts'
import { DATA_FIRST } from '../operands.ts'
import type { KindRecords } from '../operator.ts'
import { withConstants } from '../parameters.ts'
import { sameAsInput } from '../shapes/elementwise.ts'
import { argument, reduce } from '../shapes/reduce.ts'
import { KEPT, NO_TRAITS } from '../traits.ts'
import { REDUCTION_FORMS } from './forms/movement.ts'

const REDUCES = {
  operands: DATA_FIRST,
  ops: 'uncounted',
  macs: 'none',
  prepare: 'structs only',
  parameters: withConstants({ axis: 1 }),
  shape: reduce,
  traits: { ...NO_TRAITS, channels: 'kept-where-equal' },
  fetches: fetchedTwice,
} as const

export const REDUCTION = {
  MEAN: cpuOperator({
    ...REDUCES,
    opData: everyBuild(40),
    optionStruct: everyLayout(1, 1),
    accepts: REDUCTION_FORMS.MEAN,
    cpuLaws: ['mean-float', 'mean'],
    traits: { ...NO_TRAITS, channels: 'kept-last', keepsAnswer: true },
    prepare: accumulators,
  }),
  SUM: cpuOperator({
    ...REDUCES,
    opData: everyBuild(40),
    optionStruct: everyLayout(1, 1),
    accepts: REDUCTION_FORMS.SUM,
    cpuLaws: ['sum'],
    prepare: accumulators,
  }),
  REDUCE_MAX: cpuOperator({
    ...REDUCES,
    opData: everyBuild(40),
    optionStruct: everyLayout(1, 1),
    accepts: REDUCTION_FORMS.REDUCE_MAX,
    cpuLaws: ['reduce-max'],
    prepare: indexAndAxes,
  }),
  ARG_MAX: cpuOperator({
    ...REDUCES,
    opData: 'none',
    optionStruct: packedLayout([1, 1], [4, 4]),
    accepts: REDUCTION_FORMS.ARG_MAX,
    cpuLaws: ['arg-extreme'],
    shape: argument,
    traits: NO_TRAITS,
    fetches: 'none',
  }),
  ARG_MIN: cpuOperator({
    ...REDUCES,
    opData: 'none',
    optionStruct: packedLayout([1, 1], [4, 4]),
    accepts: REDUCTION_FORMS.ARG_MIN,
    cpuLaws: ['arg-extreme'],
    shape: argument,
    traits: NO_TRAITS,
    fetches: 'none',
  }),
  CUMSUM: cpuOperator({
    ...REDUCES,
    opData: 'none',
    optionStruct: everyLayout(2, 1),
    accepts: REDUCTION_FORMS.CUMSUM,
    cpuLaws: ['data-movement'],
    shape: sameAsInput,
    traits: KEPT,
    prepare: scaling,
    fetches: 'all',
  }),
} satisfies KindRecords

/** Bytes of CUMSUM's int8 data: nine 32-bit numbers. */
const CUMSUM_DATA = 36

function accumulators(layer: LayerOperands): PrepareRequests {
  const dtype = inputType(layer)
  if (dtype !== 'int8' && dtype !== 'int16') return {}
  return { scratch: [4 * elementsOf(layer.outputs[0])], scratchPurpose: 'accumulators' }
}

function indexAndAxes({ inputs }: LayerOperands): PrepareRequests {
  const [input, axis] = inputs
  return {
    scratch: [4 * (input?.shape.length ?? 0), 4 * elementsOf(axis)],
    scratchPurpose: 'index and axes',
  }
}

function scaling({ outputs }: LayerOperands): PrepareRequests {
  return outputs[0]?.dtype === 'int8' ? { persistent: [CUMSUM_DATA] } : {}
}

/** The check of the operands fetches them again; the output only for int8. */
function fetchedTwice(layer: LayerOperands): readonly number[] {
  const output = firstOutput(layer)
  const again = inputType(layer) === 'int8' ? [0, 1, output] : [0, 1]
  return [0, output, 1, ...again]
}
