/** Operators that run subgraphs or keep resources. Source: tflite-micro micro/kernels/if.cc and others. */
import { cpuOperator } from '../cpu-operator.ts'
import { everyBuild, everyLayout, packedLayout } from '../kernel-structs.ts'
import { DATA_FIRST } from '../operands.ts'
import type { KindRecords } from '../operator.ts'
import { optionParameters } from '../parameters.ts'
import { noOutputs } from '../shapes/reduce.ts'
import { NO_TRAITS } from '../traits.ts'
import { CONTROL_FLOW_FORMS } from './forms/network.ts'

const CONTROLS = {
  operands: DATA_FIRST,
  ops: 'uncounted',
  macs: 'none',
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
    accepts: CONTROL_FLOW_FORMS.IF,
    cpuLaws: 'unpriced',
    fetches: () => [0],
  }),
  WHILE: cpuOperator({
    ...CONTROLS,
    opData: everyBuild(8),
    optionStruct: everyLayout(8, 4),
    accepts: CONTROL_FLOW_FORMS.WHILE,
    cpuLaws: 'unpriced',
  }),
  CALL_ONCE: cpuOperator({
    ...CONTROLS,
    opData: everyBuild(8),
    optionStruct: everyLayout(4, 4),
    accepts: CONTROL_FLOW_FORMS.CALL_ONCE,
    cpuLaws: 'unpriced',
    shape: noOutputs,
  }),
  VAR_HANDLE: cpuOperator({
    ...CONTROLS,
    opData: everyBuild(4),
    optionStruct: packedLayout([8, 4], [16, 8]),
    accepts: CONTROL_FLOW_FORMS.VAR_HANDLE,
    cpuLaws: 'unpriced',
    traits: { ...NO_TRAITS, effects: 'reads-state' },
  }),
  READ_VARIABLE: cpuOperator({
    ...CONTROLS,
    opData: 'none',
    optionStruct: 'none',
    accepts: CONTROL_FLOW_FORMS.READ_VARIABLE,
    cpuLaws: ['data-movement'],
    traits: { ...NO_TRAITS, effects: 'reads-state' },
    fetches: 'inputs',
  }),
  ASSIGN_VARIABLE: cpuOperator({
    ...CONTROLS,
    opData: 'none',
    optionStruct: 'none',
    accepts: CONTROL_FLOW_FORMS.ASSIGN_VARIABLE,
    cpuLaws: ['data-movement'],
    shape: noOutputs,
    fetches: 'inputs',
  }),
} satisfies KindRecords
