import type { CpuLayer, CpuTensor, CpuWindow } from '../cpu/layer.ts'
import type { Operator, OperatorKind, Subgraph, Tensor } from '../tflite/model.ts'
import type { OperatorOptions } from '../tflite/options.ts'
import type { LayerContext, LayerOperands } from './layer-context.ts'
import { describeOperator, factsOf, isRegistered } from './registry.ts'

/**
 * Any operator as the CPU room understands it: shapes, types, window, activation. Total: an
 * operator with missing tensors gives a layer with fewer inputs, not an error.
 */
export function cpuLayerOf(layer: LayerContext): CpuLayer {
  return { ...ownCpuLayer(layer), producer: producerOf(layer) }
}

/** What of it follows from the operator and its tensors alone. */
export function ownCpuLayer(layer: LayerOperands): Omit<CpuLayer, 'producer'> {
  const { operator } = layer
  const { options } = operator
  return {
    kind: operator.customName ?? operator.kind,
    ...(isRegistered(operator) ? { laws: lawsOf(operator) } : {}),
    inputs: layer.inputs.filter(isPresent).map(cpuTensorOf),
    outputs: layer.outputs.filter(isPresent).map(cpuTensorOf),
    window: windowOf(layer),
    activation: activationOf(options),
    broadcasts: combines(operator) && hasDifferentShapes(layer.inputs),
    fields: options.type === 'Other' ? options.fields : {},
  }
}

function lawsOf(operator: Operator): readonly string[] {
  const { cpuLaws } = describeOperator(operator)
  return cpuLaws === 'unpriced' ? [] : cpuLaws
}

function combines({ kind }: Operator): boolean {
  return factsOf(kind).traits.elementWise === 'combined'
}

/** The kind that computes the values of a layer's first input; null where they are given. */
export function producerOf({
  subgraph,
  operator,
}: Pick<LayerContext, 'subgraph' | 'operator'>): OperatorKind | null {
  const producers = producersOf(subgraph)
  let at = producers.get(operator.inputs[0] ?? -1)
  while (at !== undefined && factsOf(at.kind).traits.reshapes) {
    const above = producers.get(at.inputs[0] ?? -1)
    at = above !== undefined && above.index < at.index ? above : undefined
  }
  return at?.kind ?? null
}

/** Of subgraphs that were asked about; a subgraph never changes. */
const PRODUCERS = new WeakMap<Subgraph, ReadonlyMap<number, Operator>>()

/** The last operator that writes each tensor. */
function producersOf(subgraph: Subgraph): ReadonlyMap<number, Operator> {
  const known = PRODUCERS.get(subgraph)
  if (known !== undefined) return known
  const found = new Map<number, Operator>()
  for (const operator of subgraph.operators)
    for (const output of operator.outputs) found.set(output, operator)
  PRODUCERS.set(subgraph, found)
  return found
}

function windowOf({ operator, inputs }: LayerOperands): CpuWindow | null {
  const { options } = operator
  if (options.type === 'Pool2DOptions') {
    const { filterHeight, filterWidth } = options
    return { ...stridesOf(options), filterHeight, filterWidth }
  }
  if (!isConvolution(options)) return null
  const { filter } = factsOf(operator.kind).operands
  const shape = filter === 'none' ? [] : inputs[filter.input]?.shape
  const [, filterHeight = 1, filterWidth = 1] = shape ?? []
  return { ...stridesOf(options), filterHeight, filterWidth }
}

type Strided = Extract<OperatorOptions, { readonly strideH: number }>
type Convolution = Exclude<Strided, { readonly type: 'Pool2DOptions' }>

function isConvolution(options: OperatorOptions): options is Convolution {
  return 'strideH' in options && options.type !== 'Pool2DOptions'
}

function stridesOf(options: Strided): Omit<CpuWindow, 'filterHeight' | 'filterWidth'> {
  return {
    strideHeight: options.strideH,
    strideWidth: options.strideW,
    dilationHeight: 'dilationHFactor' in options ? options.dilationHFactor : 1,
    dilationWidth: 'dilationWFactor' in options ? options.dilationWFactor : 1,
    padding: options.padding,
  }
}

function activationOf(options: OperatorOptions): string {
  if ('fusedActivationFunction' in options) return options.fusedActivationFunction
  const activation = options.type === 'Other' ? options.fields['fusedActivationFunction'] : 'NONE'
  return typeof activation === 'string' ? activation : 'NONE'
}

/** Shapes are compared as TFLM does, after filling the shorter one with 1s on the left. */
function hasDifferentShapes(inputs: LayerOperands['inputs']): boolean {
  const shapes = inputs.filter(isPresent).map(({ shape }) => shape)
  const rank = Math.max(...shapes.map(({ length }) => length))
  const full = shapes.map((shape) => [...Array<number>(rank - shape.length).fill(1), ...shape])
  return full.some((shape) => shape.some((size, axis) => size !== full[0]?.[axis]))
}

function cpuTensorOf({ shape, dtype, isConstant }: Tensor): CpuTensor {
  return { shape, dtype, isConstant }
}

function isPresent(tensor: Tensor | undefined): tensor is Tensor {
  return tensor !== undefined
}
