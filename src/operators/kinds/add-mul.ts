import type { MvpElementwise } from '../../mvp/layer.ts'
import type { Activation } from '../../tflite/options.ts'
import { activationRange } from '../activation-range.ts'
import { cpuLayerOf } from '../cpu-layer.ts'
import { elementwiseMemory } from '../mvp-kernel-memory.ts'
import type { LayerContext, OperatorDescription, Work } from '../operator.ts'
import { product32 } from '../work-count.ts'

/** ADD and MUL of two tensors. The MVP runs them where both have one shape. */
export const ADD_MUL: OperatorDescription = {
  kinds: ['ADD', 'MUL'],
  work,
  memory: elementwiseMemory,
  mvp: mvpLayer,
  cpu: cpuLayerOf,
  parameters,
}

function activationOf({ operator: { options } }: LayerContext): Activation {
  return options.type === 'AddOptions' || options.type === 'MulOptions'
    ? options.fusedActivationFunction
    : 'NONE'
}

/** ADD is counted over its first input, MUL over its output. */
function work({ operator, inputs, outputs }: LayerContext): Work {
  const counted = operator.kind === 'ADD' ? inputs[0] : outputs[0]
  return { ops: product32(...(counted?.shape ?? [])), macs: 0 }
}

function mvpLayer(layer: LayerContext): MvpElementwise | undefined {
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

function parameters(layer: LayerContext): Readonly<Record<string, string | number>> {
  return { activation: activationOf(layer) }
}
