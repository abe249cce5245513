import type { MvpPool, Window } from '../../mvp/layer.ts'
import type { DataType } from '../../tflite/model.ts'
import type { Pool2DOptions } from '../../tflite/options.ts'
import { activationRange } from '../activation-range.ts'
import { kernelMemory, named } from '../convolution-memory.ts'
import type { KernelMemory, KernelSetting } from '../kernel-memory.ts'
import { everyLayout } from '../kernel-structs.ts'
import type { LayerOperands } from '../layer-context.ts'
import { DATA_FIRST } from '../operands.ts'
import type { KindRecords, Work } from '../operator.ts'
import { pool2d } from '../shapes/window.ts'
import { NO_TRAITS, type Traits } from '../traits.ts'
import { dimensionOf, mapOf, windowFrom, windowParameters } from '../window-layer.ts'
import { activationOps, workOf } from '../work-count.ts'
import { POOL_FORMS } from './forms/network.ts'

const TRAITS: Traits = { ...NO_TRAITS, channels: 'kept-last', window: 'pool', keepsAnswer: true }

const POOL = {
  operands: DATA_FIRST,
  shape: pool2d,
  traits: TRAITS,
  work,
  memory,
  mvp: mvpLayer,
  parameters,
} as const

/** MAX_POOL_2D and AVERAGE_POOL_2D: a window over each channel. */
export const POOL_2D = {
  MAX_POOL_2D: {
    ...POOL,
    opData: {
      'mltk-device': { mvp: 84, none: 36 },
      sdk: { mvp: 84, none: 36 },
      'mltk-simulator': { mvp: 96, none: 36 },
    },
    optionStruct: everyLayout(40, 4),
    accepts: POOL_FORMS.MAX_POOL_2D,
    cpuLaws: ['max-pool-float', 'max-pool'],
  },
  AVERAGE_POOL_2D: {
    ...POOL,
    opData: {
      'mltk-device': { mvp: 84, none: 36 },
      sdk: { mvp: 84, none: 36 },
      'mltk-simulator': { mvp: 96, none: 36 },
    },
    optionStruct: everyLayout(40, 4),
    accepts: POOL_FORMS.AVERAGE_POOL_2D,
    cpuLaws: ['average-pool-float', 'average-pool'],
  },
} satisfies KindRecords

const DEFAULTS: Pool2DOptions = {
  type: 'Pool2DOptions',
  padding: 'SAME',
  strideW: 0,
  strideH: 0,
  filterWidth: 0,
  filterHeight: 0,
  fusedActivationFunction: 'NONE',
}

function optionsOf({ operator: { options } }: LayerOperands): Pool2DOptions {
  return options.type === 'Pool2DOptions' ? options : DEFAULTS
}

function windowOf(layer: LayerOperands): Window {
  const options = optionsOf(layer)
  return windowFrom(options, { height: options.filterHeight, width: options.filterWidth })
}

/** An average takes one more operation per output: the division. */
function work(layer: LayerOperands): Work {
  const { filterHeight, filterWidth, fusedActivationFunction } = optionsOf(layer)
  const { height, width, channels } = mapOf(layer.outputs[0])
  const outputs = height * width * channels
  const division = kindOf(layer) === 'AVERAGE_POOL_2D' ? 1 : 0
  const perOutput = filterWidth * filterHeight + division
  const ops = outputs * perOutput + activationOps(fusedActivationFunction, outputs)
  return workOf({ macs: 0, ops }, dimensionOf(layer.outputs[0], 0))
}

/** AVERAGE_POOL_2D, MAX_POOL_2D: off the MVP the average sums a row of channels in a scratch. */
function memory(layer: LayerOperands, setting: KernelSetting): KernelMemory {
  const [input] = layer.inputs
  const averages = kindOf(layer) === 'AVERAGE_POOL_2D' && !setting.onMvp
  const sums = averages && summedTypes(setting).has(input?.dtype ?? 'float32')
  return kernelMemory(POOL_2D[kindOf(layer)], setting, {
    preparePersistent: [],
    ...named({ 'channel sums': sums ? 4 * dimensionOf(input, 3) : 0 }),
    temporaries: poolTemporaries(layer, setting),
  })
}

/** The kernels' common part fetches the operands again, but for a maximum without accelerator. */
function poolTemporaries(layer: LayerOperands, { accelerator }: KernelSetting): readonly number[] {
  const once = [0, layer.inputs.length]
  const single = accelerator === 'none' && kindOf(layer) === 'MAX_POOL_2D'
  return single ? once : [...once, ...once]
}

const INT8: ReadonlySet<DataType> = new Set(['int8'])
const INT8_AND_INT16: ReadonlySet<DataType> = new Set(['int8', 'int16'])

function summedTypes({ runtime, accelerator }: KernelSetting): ReadonlySet<DataType> {
  const cmsis = accelerator === 'none' && runtime.id !== 'mltk-simulator'
  return cmsis ? INT8_AND_INT16 : INT8
}

function kindOf({ operator }: LayerOperands): keyof typeof POOL_2D {
  return operator.kind === 'MAX_POOL_2D' ? 'MAX_POOL_2D' : 'AVERAGE_POOL_2D'
}

function mvpLayer(layer: LayerOperands): MvpPool | undefined {
  const [input] = layer.inputs
  const [output] = layer.outputs
  if (input?.dtype !== 'int8') return undefined
  const map = mapOf(input)
  return {
    kind: kindOf(layer),
    ...windowOf(layer),
    input: map,
    output: { ...mapOf(output), channels: map.channels },
    activation: activationRange(optionsOf(layer).fusedActivationFunction, output),
  }
}

function parameters(layer: LayerOperands): Readonly<Record<string, string | number>> {
  return {
    ...windowParameters(windowOf(layer)),
    activation: optionsOf(layer).fusedActivationFunction,
  }
}
