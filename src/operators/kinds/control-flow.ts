/** Operators that run subgraphs or keep resources. Source: tflite-micro micro/kernels/if.cc and others. */
import { cpuOperator } from '../cpu-operator.ts'
import type { KernelMemory, KernelSetting } from '../kernel-memory.ts'
import { everyBuild, everyLayout, packedLayout } from '../kernel-structs.ts'
import type { LayerOperands } from '../layer-context.ts'
import { DATA_FIRST } from '../operands.ts'
import type { KindRecords } from '../operator.ts'
import { optionParameters } from '../parameters.ts'
import { resourceVariablesOf } from '../resource-variables.ts'
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

const VAR_HANDLE = cpuOperator({
  ...CONTROLS,
  opData: everyBuild(4),
  optionStruct: packedLayout([8, 4], [16, 8]),
  accepts: CONTROL_FLOW_FORMS.VAR_HANDLE,
  cpuLaws: 'unpriced',
  traits: { ...NO_TRAITS, effects: 'reads-state' },
})

/** Its output is the number that its own data hold. */
function handleMemory(layer: LayerOperands, setting: KernelSetting): KernelMemory | 'unknown' {
  const memory = VAR_HANDLE.memory(layer, setting)
  return memory === 'unknown' ? memory : { ...memory, ownsOutputs: true }
}

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
  VAR_HANDLE: { ...VAR_HANDLE, memory: handleMemory },
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
    prepare: ({ model, operator }, { firmware }) => {
      const bytes =
        firmware.resourceVariables > 0 ? resourceVariablesOf(model).bytes.get(operator) : undefined
      return bytes === undefined ? {} : { persistent: [bytes], keepsVariable: true }
    },
    // The handle is read where VAR_HANDLE left its number, the value as a temporary that stays until then.
    fetches: () => [1],
  }),
} satisfies KindRecords
