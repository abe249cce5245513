/**
 * Rewrites of a model that change no output bit: one record each, applied in the order of the table.
 * `mvp-budget optimize` writes the result; the tips price it. Fusing or changing numerics is no
 * lossless rewrite and not done.
 */
import { duplicateBuffers } from '../profile/flash.ts'
import type { Model, Operator, Subgraph, Tensor } from '../tflite/model.ts'
import { integersOf } from '../edit/constants.ts'
import { finishDraft, openDraft, type Draft, type DraftOperator } from '../edit/draft.ts'
import { dropUnreferenced, referencedTensors, replaceUses } from '../edit/draft-graph.ts'
import { windowOutput } from '../operators/shapes/window.ts'
import type { Target } from '../target/runtime.ts'
import { plannedOffline } from './plan-offline.ts'
import { reordered } from './reorder.ts'
import { windowOf, type WindowAxis } from '../edit/window-of.ts'

export interface Rewrite {
  readonly id: string
  /** What it does, for people. */
  readonly title: string
  /** Why no output changes. */
  readonly reason: string
  /** True where something outside the inference may miss what goes: only done when asked for. */
  readonly optIn: boolean
  /** The rewritten model; the very same value where there is nothing to do. What pays may depend on the target. */
  readonly apply: (model: Model, target: Target) => Model
}

export const REWRITES: readonly Rewrite[] = [
  {
    id: 'fold-pad',
    title: 'PAD folded into the layer behind it',
    reason:
      'A convolution with SAME padding reads the zero point outside its input, which is what PAD wrote there.',
    optIn: false,
    apply: foldPads,
  },
  {
    id: 'dead-tensors',
    title: 'tensors that no operator reads or writes removed',
    reason: 'TensorFlow Lite Micro plans arena bytes for every tensor of the file, used or not.',
    optIn: false,
    apply: dropDeadTensors,
  },
  {
    id: 'zero-points',
    title: 'per-channel zero points that are all 0 written once',
    reason: 'Kernels read one zero point per constant tensor; the others only fill the file.',
    optIn: false,
    apply: shortenZeroPoints,
  },
  {
    id: 'bias-quantization',
    title: 'quantization of convolution biases removed',
    reason:
      'CONV_2D and DEPTHWISE_CONV_2D derive the scale of the bias from input and filter; FULLY_CONNECTED reads it and keeps it.',
    optIn: false,
    apply: dropBiasQuantization,
  },
  {
    id: 'duplicate-buffers',
    title: 'constants with the same bytes stored once',
    reason: 'Constants are only read, so tensors may share them.',
    optIn: false,
    apply: shareBuffers,
  },
  {
    id: 'unused-buffers',
    title: 'buffers that nothing refers to removed',
    reason: 'Nothing can read them.',
    optIn: false,
    apply: dropUnusedBuffers,
  },
  {
    id: 'inert-metadata',
    title: 'converter metadata removed',
    reason: 'TensorFlow Lite Micro reads no metadata but the offline memory plan.',
    optIn: false,
    apply: dropInertMetadata,
  },
  {
    id: 'strip-names',
    title: 'tensor names removed',
    reason: 'No kernel reads them; logs and viewers show indices instead.',
    optIn: true,
    apply: stripNames,
  },
  {
    id: 'reorder',
    title: 'operators put into an order that needs less RAM',
    reason:
      'Branches may run in any order: each operator still reads the same tensors, and layers that are compared by their number move.',
    optIn: true,
    apply: reordered,
  },
  {
    id: 'offline-plan',
    title: 'a memory plan without gaps stored in the model',
    reason:
      'The device places tensors where the plan says; it takes RAM from the gaps of its own planner, for this target and this order only.',
    optIn: true,
    apply: plannedOffline,
  },
]

/** Metadata that converters write and no runtime on the device reads. */
const INERT_METADATA: ReadonlySet<string> = new Set(['min_runtime_version', 'CONVERSION_METADATA'])

function foldPads(model: Model): Model {
  if (model.offlinePlan !== null) return model
  const draft = openDraft(model)
  const before = referencedTensors(draft)
  const folded = draft.operators.filter((pad) => foldPad(pad, draft))
  if (folded.length === 0) return model
  dropUnreferenced(draft, before)
  return finishDraft(draft)
}

/** Folds one PAD where that changes nothing; true where it did. */
function foldPad(pad: DraftOperator, draft: Draft): boolean {
  const [input, amounts] = pad.inputs
  const [output] = pad.outputs
  if (!['PAD', 'PADV2'].includes(pad.kind) || input == null || output === undefined) return false
  const paddings = integersOf(amounts)
  const readers = draft.operators.filter((one) => one.inputs.includes(output))
  const [reader] = readers
  if (paddings?.length !== 8 || readers.length !== 1 || reader === undefined) return false
  if (reader.inputs[0] !== output || draft.outputs.includes(output)) return false
  if (!padsZeroPoint(pad) || !sameQuantization(input.from, output.from)) return false
  const [n0, n1, top, bottom, left, right, c0, c1] = paddings
  if (n0 !== 0 || n1 !== 0 || c0 !== 0 || c1 !== 0) return false
  const { options } = reader
  if (!('padding' in options) || options.padding !== 'VALID') return false
  if (!readsNothingOutside(reader, input.from)) return false
  const filter = windowOf(reader)
  if (filter === null) return false
  const [, height = 0, width = 0] = input.shape
  const fits =
    samePadding(height, { ...filter.vertical, before: top ?? 0, after: bottom ?? 0 }) &&
    samePadding(width, { ...filter.horizontal, before: left ?? 0, after: right ?? 0 })
  if (!fits) return false
  reader.options = { ...options, padding: 'SAME' }
  draft.operators = draft.operators.filter((one) => one !== pad)
  replaceUses(draft, output, input)
  return true
}

/** PAD fills with the output's zero point (TFLM kernels/pad.cc); PADV2 with a value of its own. */
function padsZeroPoint(pad: DraftOperator): boolean {
  const [input, , value] = pad.inputs
  if (pad.kind === 'PAD') return true
  if (input == null || value?.data == null || value.data.length === 0) return false
  const zeroPoint = input.from.quantization?.zeroPoints[0] ?? 0
  return input.from.dtype === 'int8' && new Int8Array(value.data)[0] === zeroPoint
}

/**
 * Convolutions read the zero point outside. MAX_POOL_2D ignores what is outside, which is the same
 * where PAD wrote the smallest value; AVERAGE_POOL_2D divides by fewer elements, which never is.
 */
function readsNothingOutside(reader: DraftOperator, input: Tensor): boolean {
  if (reader.kind === 'CONV_2D' || reader.kind === 'DEPTHWISE_CONV_2D') return true
  return (
    reader.kind === 'MAX_POOL_2D' &&
    input.dtype === 'int8' &&
    input.quantization?.zeroPoints[0] === -128
  )
}

/** True where VALID over the padded size reads the very windows that SAME reads over the size itself. */
function samePadding(
  size: number,
  axis: WindowAxis & { readonly before: number; readonly after: number },
): boolean {
  const same = windowOutput({ ...axis, input: size, padding: 'SAME' })
  const valid = windowOutput({ ...axis, input: size + axis.before + axis.after, padding: 'VALID' })
  const effective = (axis.filter - 1) * axis.dilation + 1
  const total = Math.max((same - 1) * axis.stride + effective - size, 0)
  return same === valid && axis.before === Math.floor(total / 2)
}

function sameQuantization(one: Tensor, other: Tensor): boolean {
  const text = (tensor: Tensor): string =>
    JSON.stringify([
      tensor.dtype,
      tensor.quantization?.scales ?? [],
      tensor.quantization?.zeroPoints ?? [],
    ])
  return text(one) === text(other)
}

function dropDeadTensors(model: Model): Model {
  if (model.offlinePlan !== null) return model
  const draft = openDraft(model)
  const alive = referencedTensors(draft)
  const named = new Set(
    model.signatures
      .filter(({ subgraph }) => subgraph === 0)
      .flatMap(({ inputs, outputs }) => [...inputs, ...outputs].map(({ tensor }) => tensor)),
  )
  const kept = draft.tensors.filter((tensor) => alive.has(tensor) || named.has(tensor.from.index))
  if (kept.length === draft.tensors.length) return model
  draft.tensors = kept
  return finishDraft(draft)
}

function shortenZeroPoints(model: Model): Model {
  return mapTensors(model, (tensor) => {
    const { quantization } = tensor
    const superfluous =
      quantization !== null &&
      tensor.isConstant &&
      quantization.zeroPoints.length > 1 &&
      quantization.zeroPoints.every((zeroPoint) => zeroPoint === 0)
    return superfluous ? { ...tensor, quantization: { ...quantization, zeroPoints: [0] } } : tensor
  })
}

function dropBiasQuantization(model: Model): Model {
  const subgraphs = mapChanged(model.subgraphs, (subgraph) => {
    const biases = biasesOfConvolutionsOnly(subgraph)
    const tensors = mapChanged(subgraph.tensors, (tensor) =>
      biases.has(tensor.index) && tensor.quantization !== null && tensor.dtype === 'int32'
        ? { ...tensor, quantization: null }
        : tensor,
    )
    return tensors === subgraph.tensors ? subgraph : { ...subgraph, tensors }
  })
  return subgraphs === model.subgraphs ? model : { ...model, subgraphs }
}

const CONVOLUTIONS: ReadonlySet<string> = new Set(['CONV_2D', 'DEPTHWISE_CONV_2D'])
const BIAS = 2

function biasesOfConvolutionsOnly(subgraph: Subgraph): ReadonlySet<number> {
  const isBias = (operator: Operator, position: number): boolean =>
    CONVOLUTIONS.has(operator.kind) && position === BIAS
  const biases = new Set<number>()
  const others = new Set<number>([...subgraph.inputs, ...subgraph.outputs])
  for (const operator of subgraph.operators) {
    for (const [position, tensor] of operator.inputs.entries()) {
      if (isBias(operator, position)) biases.add(tensor)
      else others.add(tensor)
    }
  }
  return new Set([...biases].filter((tensor) => !others.has(tensor)))
}

function shareBuffers(model: Model): Model {
  const duplicates = duplicateBuffers(model.buffers)
  if (duplicates.size === 0) return model
  return mapTensors(model, (tensor) => {
    const first = tensor.isVariable ? undefined : duplicates.get(tensor.buffer)
    return first === undefined ? tensor : { ...tensor, buffer: first }
  })
}

/** Buffer 0 stays: it is the schema's empty one. */
function dropUnusedBuffers(model: Model): Model {
  const used = new Set([
    0,
    ...model.subgraphs.flatMap(({ tensors }) => tensors.map(({ buffer }) => buffer)),
    ...model.metadata.map(({ buffer }) => buffer),
  ])
  if (model.buffers.every(({ index }) => used.has(index))) return model
  const kept = model.buffers.filter(({ index }) => used.has(index))
  const renumbered = new Map(kept.map(({ index }, at) => [index, at]))
  const moved = mapTensors(model, (tensor) => ({
    ...tensor,
    buffer: renumbered.get(tensor.buffer) ?? 0,
  }))
  return {
    ...moved,
    buffers: kept.map((buffer, index) => ({ ...buffer, index })),
    metadata: model.metadata.map((entry) => ({
      ...entry,
      buffer: renumbered.get(entry.buffer) ?? 0,
    })),
  }
}

function dropInertMetadata(model: Model): Model {
  const metadata = model.metadata.filter(({ name }) => !INERT_METADATA.has(name))
  return metadata.length === model.metadata.length
    ? model
    : dropUnusedBuffers({ ...model, metadata })
}

function stripNames(model: Model): Model {
  return mapTensors(model, (tensor) => (tensor.name === '' ? tensor : { ...tensor, name: '' }))
}

/** The same model value where no tensor changed. */
function mapTensors(model: Model, change: (tensor: Tensor) => Tensor): Model {
  const subgraphs = mapChanged(model.subgraphs, (subgraph) => {
    const tensors = mapChanged(subgraph.tensors, change)
    return tensors === subgraph.tensors ? subgraph : { ...subgraph, tensors }
  })
  return subgraphs === model.subgraphs ? model : { ...model, subgraphs }
}

function mapChanged<T>(values: readonly T[], change: (value: T) => T): readonly T[] {
  const changed = values.map(change)
  return changed.every((value, at) => value === values[at]) ? values : changed
}
