/** Operators that run subgraphs or keep resources. Source: tflite-micro micro/kernels/if.cc and others. */
import { UNCHECKED, atLoad } from '../accepted-forms.ts'
import { cpuOperator } from '../cpu-operator.ts'
import { everyBuild, everyLayout, packedLayout } from '../kernel-structs.ts'
import { DATA_FIRST } from '../operands.ts'
import type { KindRecords } from '../operator.ts'
import { optionParameters } from '../parameters.ts'
import { brokenCall } from '../refusals/calls.ts'
import { refusedAtLoad } from '../refusals/refusal.ts'
import type { Reason } from '../refusals/refusal.ts'
import { noOutputs } from '../shapes/reduce.ts'
import { NO_TRAITS } from '../traits.ts'

const CONTROLS = {
  operands: DATA_FIRST,
  ops: 'uncounted',
  prepare: 'structs only',
  parameters: optionParameters,
  shape: 'unknown',
  traits: { ...NO_TRAITS, effects: 'writes-state' },
  fetches: 'none',
} as const

export const CONTROL_FLOW = {
  IF: cpuOperator({
    ...CONTROLS,
    opData: everyBuild(8),
    optionStruct: everyLayout(8, 4),
    accepts: { ...UNCHECKED, types: [atLoad(0, ['bool'])], further: [brokenCall] },
    cpuLaws: 'unpriced',
    fetches: () => [0],
  }),
  WHILE: cpuOperator({
    ...CONTROLS,
    opData: everyBuild(8),
    optionStruct: everyLayout(8, 4),
    accepts: { ...UNCHECKED, further: [brokenCall] },
    cpuLaws: 'unpriced',
  }),
  CALL_ONCE: cpuOperator({
    ...CONTROLS,
    opData: everyBuild(8),
    optionStruct: everyLayout(4, 4),
    accepts: { ...UNCHECKED, further: [brokenCall] },
    cpuLaws: 'unpriced',
    shape: noOutputs,
  }),
  VAR_HANDLE: cpuOperator({
    ...CONTROLS,
    opData: everyBuild(4),
    optionStruct: packedLayout([8, 4], [16, 8]),
    accepts: { ...UNCHECKED, further: [resourceVariable] },
    cpuLaws: 'unpriced',
    traits: { ...NO_TRAITS, effects: 'reads-state' },
  }),
  READ_VARIABLE: cpuOperator({
    ...CONTROLS,
    opData: 'none',
    optionStruct: 'none',
    accepts: UNCHECKED,
    cpuLaws: ['data-movement'],
    traits: { ...NO_TRAITS, effects: 'reads-state' },
    fetches: 'inputs',
  }),
  ASSIGN_VARIABLE: cpuOperator({
    ...CONTROLS,
    opData: 'none',
    optionStruct: 'none',
    accepts: UNCHECKED,
    cpuLaws: ['data-movement'],
    shape: noOutputs,
    fetches: 'inputs',
  }),
} satisfies KindRecords

function resourceVariable(): Reason {
  return refusedAtLoad(
    'The runtime keeps no resource variables, so VAR_HANDLE is refused. Make the state an input and an output of the model.',
  )
}
