import type { MvpElementwise } from '../../mvp/layer.ts'
import type { Activation } from '../../tflite/options.ts'
import { activationRange } from '../activation-range.ts'
import { kernelMemory, NOTHING } from '../convolution-memory.ts'
import type { KernelMemory, KernelSetting } from '../kernel-memory.ts'
import { everyLayout } from '../kernel-structs.ts'
import { elementsOf, type LayerOperands } from '../layer-context.ts'
import { DATA_FIRST } from '../operands.ts'
import type { KindRecords, Work } from '../operator.ts'
import { broadcasting } from '../shapes/elementwise.ts'
import { COMBINED, type Traits } from '../traits.ts'
import { workOf } from '../work-count.ts'
import { ADD_MUL_FORMS } from './forms/element-wise.ts'

const TRAITS: Traits = { ...COMBINED, commutes: true, constants: 'trained', takesActivation: true }

const COMBINES = {
  operands: DATA_FIRST,
  shape: broadcasting,
  traits: TRAITS,
  work,
  memory,
  parameters,
} as const

/** ADD and MUL of two tensors. The MVP runs them where both have one shape. */
export const ADD_MUL = {
  ADD: {
    ...COMBINES,
    opData: {
      'mltk-device': { mvp: 84, none: 60 },
      sdk: { mvp: 84, none: 60 },
      'mltk-simulator': { mvp: 104, none: 60 },
    },
    optionStruct: everyLayout(2, 1),
    accepts: ADD_MUL_FORMS.ADD,
    cpuLaws: ['add-float', 'add', 'add-broadcast', 'element-wise'],
    mvp: mvpLayer,
  },
  MUL: {
    ...COMBINES,
    opData: {
      'mltk-device': { mvp: 72, none: 36 },
      sdk: { mvp: 72, none: 36 },
      'mltk-simulator': { mvp: 104, none: 36 },
    },
    optionStruct: everyLayout(1, 1),
    accepts: ADD_MUL_FORMS.MUL,
    cpuLaws: ['mul', 'mul-broadcast', 'element-wise'],
    mvp: mvpLayer,
  },
} satisfies KindRecords

function kindOf({ operator }: LayerOperands): keyof typeof ADD_MUL {
  return operator.kind === 'ADD' ? 'ADD' : 'MUL'
}

function activationOf({ operator: { options } }: LayerOperands): Activation {
  return options.type === 'AddOptions' || options.type === 'MulOptions'
    ? options.fusedActivationFunction
    : 'NONE'
}

/** ADD is counted over its first input, MUL over its output. */
function work({ operator, inputs, outputs }: LayerOperands): Work {
  const counted = operator.kind === 'ADD' ? inputs[0] : outputs[0]
  const { ops } = workOf({ macs: 0, ops: elementsOf(outputs[0]) }, 1)
  return { ...workOf({ macs: 0, ops: elementsOf(counted) }, 1), ops }
}

/** ADD, MUL: nothing but their structs. The MVP's MUL fetches its operands a second time. */
function memory(layer: LayerOperands, setting: KernelSetting): KernelMemory {
  const once = [0, 1, layer.inputs.length]
  const twice = kindOf(layer) === 'MUL' && setting.accelerator === 'mvp'
  return kernelMemory(ADD_MUL[kindOf(layer)], setting, {
    ...NOTHING,
    temporaries: twice ? [...once, ...once] : once,
  })
}

function mvpLayer(layer: LayerOperands): MvpElementwise | undefined {
  const { operator, inputs, outputs } = layer
  const isAdd = operator.kind === 'ADD'
  // ADD's kernel asks the output for its type, MUL's the first input.
  const typed = isAdd ? outputs[0] : inputs[0]
  const [first, second] = inputs
  if (typed?.dtype !== 'int8' || first === undefined || second === undefined) return undefined
  if (!isSameShape(first.shape, second.shape)) return undefined
  return {
    kind: isAdd ? 'ADD' : 'MUL',
    elements: first.shape.reduce((all, one) => all * one, 1),
    activation: activationRange(activationOf(layer), outputs[0]),
  }
}

/** Shapes are compared after the shorter one is filled with 1s on the left. */
function isSameShape(a: readonly number[], b: readonly number[]): boolean {
  const rank = Math.max(a.length, b.length)
  return Array.from({ length: rank }, (_, at) => at + 1).every(
    (fromEnd) => (a.at(-fromEnd) ?? 1) === (b.at(-fromEnd) ?? 1),
  )
}

function parameters(layer: LayerOperands): Readonly<Record<string, string | number>> {
  return { activation: activationOf(layer) }
}
