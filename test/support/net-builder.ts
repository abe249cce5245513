/**
 * Small networks as lists of nodes, and profiles of them with plausible numbers: for the alignment,
 * where it matters who feeds whom. A node is edited by its id, so a test knows which layer of the
 * head is which of the base.
 */
import type { LayerProfile, Profile, TensorSummary } from '../../src/profile/profile.ts'
import { estimate, NO_FLASH, profileOf } from './report-builder.ts'

export interface Node {
  readonly id: string
  readonly kind: string
  /** Ids of the nodes it reads; `input` is the model's input. */
  readonly from: readonly string[]
  readonly filters?: number
  readonly kernel?: number
  readonly stride?: number
  readonly activation?: string
  /** Stands for the contents of its constants; the same word, the same bytes. */
  readonly weights?: string
  /** Stands for scales and zero points. */
  readonly quantization?: string
}

export interface Net {
  readonly input: readonly number[]
  readonly nodes: readonly Node[]
}

export interface Naming {
  readonly name: (id: string) => string
  /** Tensor number of a node's output; must be one to one. */
  readonly tensor: (position: number) => number
}

const PLAIN: Naming = { name: (id) => id, tensor: (position) => position }

const WITH_WEIGHTS = new Set(['CONV_2D', 'DEPTHWISE_CONV_2D', 'FULLY_CONNECTED'])

/** The net's layers in order, each with shapes that follow from what it reads. */
export function layersOf(net: Net, naming: Naming = PLAIN): readonly LayerProfile[] {
  const shapes = new Map<string, readonly number[]>([['input', net.input]])
  const tensors = new Map<string, number>([['input', naming.tensor(0)]])
  return net.nodes.map((node, index) => {
    const inputs = node.from.map((id) => shapes.get(id) ?? [])
    const shape = outputShape(node, inputs)
    shapes.set(node.id, shape)
    tensors.set(node.id, naming.tensor(index + 1))
    const read = node.from.map((id, slot) =>
      summary(tensors.get(id) ?? -1, naming.name(id), inputs[slot] ?? []),
    )
    return layerOf(node, { index, inputs: read, shape, naming, tensor: naming.tensor(index + 1) })
  })
}

export function profileOfNet(net: Net, naming: Naming = PLAIN): Profile {
  const layers = layersOf(net, naming)
  const total = (of: (layer: LayerProfile) => number) => layers.reduce((sum, l) => sum + of(l), 0)
  const parts = (layer: LayerProfile) => Object.values<number>({ ...layer.flash })
  const sharedFlash = { ...NO_FLASH, structure: 100 + 40 * layers.length }
  return {
    ...profileOf([]),
    layers,
    sharedFlash,
    flashBytes: sharedFlash.structure + total((l) => parts(l).reduce((a, b) => a + b, 0)),
    macs: total((l) => l.macs),
    profilerOps: total((l) => l.profilerOps),
    profilerMacs: total((l) => l.profilerMacs),
    acceleratorCycles: total((l) => l.acceleratorCycles),
    cpuCycles: estimate(total((l) => l.cpuCycles.value ?? 0)),
    cycles: estimate(total((l) => l.cycles.value ?? 0)),
  }
}

function summary(
  tensor: number,
  name: string,
  shape: readonly number[],
  isConstant = false,
): TensorSummary {
  return { tensor, name, shape, dtype: 'int8', isConstant }
}

function outputShape(node: Node, inputs: readonly (readonly number[])[]): readonly number[] {
  const [first = []] = inputs
  const [batch = 1, height = 1, width = 1, channels = 1] = first
  const stride = node.stride ?? 1
  const map = [batch, Math.ceil(height / stride), Math.ceil(width / stride)]
  switch (node.kind) {
    case 'CONV_2D':
      return [...map, node.filters ?? channels]
    case 'DEPTHWISE_CONV_2D':
    case 'MAX_POOL_2D':
    case 'AVERAGE_POOL_2D':
      return [...map, channels]
    case 'FULLY_CONNECTED':
      return [batch, node.filters ?? 1]
    case 'CONCATENATION':
      return [batch, height, width, inputs.reduce((sum, shape) => sum + (shape[3] ?? 0), 0)]
    case 'RESHAPE':
      return [batch, first.slice(1).reduce((all, one) => all * one, 1)]
    default:
      return first
  }
}

function weightShape(node: Node, input: readonly number[], output: readonly number[]) {
  const kernel = node.kernel ?? 3
  if (node.kind === 'FULLY_CONNECTED') {
    return [output.at(-1) ?? 1, input.slice(1).reduce((all, one) => all * one, 1)]
  }
  if (node.kind === 'DEPTHWISE_CONV_2D') return [1, kernel, kernel, output.at(-1) ?? 1]
  return [output.at(-1) ?? 1, kernel, kernel, input.at(-1) ?? 1]
}

function parametersOf(node: Node): Record<string, string | number> {
  const square = (value: number) => `${String(value)}x${String(value)}`
  const all: Record<string, Record<string, string | number>> = {
    CONV_2D: { filters: node.filters ?? 1, kernel_size: square(node.kernel ?? 3) },
    DEPTHWISE_CONV_2D: { depth_multiplier: 1, kernel_size: square(node.kernel ?? 3) },
    FULLY_CONNECTED: { units: node.filters ?? 1 },
    MAX_POOL_2D: { kernel_size: square(node.kernel ?? 2) },
    AVERAGE_POOL_2D: { kernel_size: square(node.kernel ?? 2) },
  }
  const own = all[node.kind]
  if (own === undefined) return {}
  return {
    ...own,
    activation: node.activation ?? 'RELU',
    ...(node.kind === 'FULLY_CONNECTED' ? {} : { strides: square(node.stride ?? 1) }),
  }
}

interface Place {
  readonly index: number
  readonly inputs: readonly TensorSummary[]
  readonly shape: readonly number[]
  readonly naming: Naming
  readonly tensor: number
}

function layerOf(node: Node, { index, inputs, shape, naming, tensor }: Place): LayerProfile {
  const hasWeights = WITH_WEIGHTS.has(node.kind)
  const weights = weightShape(node, inputs[0]?.shape ?? [], shape)
  const bytes = hasWeights ? weights.reduce((all, one) => all * one, 1) : 0
  const elements = shape.reduce((all, one) => all * one, 1)
  const cycles = bytes > 0 ? elements * (bytes / (shape.at(-1) ?? 1)) : 0
  const constant = summary(10_000 + tensor, `${naming.name(node.id)}/weights`, weights, true)
  const name = naming.name(node.id)
  return {
    index,
    kind: node.kind,
    op: node.kind.toLowerCase(),
    name,
    inputs: [...inputs, ...(hasWeights ? [constant] : [])],
    outputs: [summary(tensor, name, shape)],
    parameters: parametersOf(node),
    hashes: {
      weights: hasWeights ? (node.weights ?? node.id) : '',
      quantization: node.quantization ?? `q ${node.id}`,
    },
    ops: 2 * cycles,
    macs: cycles,
    profilerOps: 2 * cycles,
    profilerMacs: cycles,
    acceleratorCycles: cycles,
    acceleratorLoads: 1,
    acceleratorParallelLoads: 0,
    acceleratorOptimizedLoads: 0,
    cpuCycles: estimate(1_000 + elements),
    cycles: estimate(1_000 + elements + cycles),
    latencySeconds: estimate((1_000 + elements + cycles) / 78e6),
    energyJoules: estimate((1_000 + elements + cycles) / 78e8),
    weightsBytes: bytes,
    flash: { ...NO_FLASH, weights: bytes, names: name.length },
    accelerated: hasWeights,
    channels: null,
    acceleratable: hasWeights,
    profilerMessage: null,
    unsupported: null,
  }
}
