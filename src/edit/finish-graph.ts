import { duplicateBuffers } from '../profile/flash.ts'
import type { Buffer, Model, Operator, Subgraph, Tensor } from '../tflite/model.ts'
import type { Graph, GraphOperator, GraphTensor } from './graph.ts'
import { statedShape } from './running-shapes.ts'

/**
 * The edited model. Buffers of constants that were not changed stay the file's own (shared ones stay
 * shared); a changed constant keeps its buffer unless others read it too; buffers that nothing refers to any more are
 * emptied. `fileBytes` is the unedited model's: the caller knows how to measure the new one.
 */
export function finishGraph(graph: Graph): Model {
  const { model } = graph
  const main = model.subgraphs[0]
  if (main === undefined) return model
  const kept = keptTensors(graph)
  const index = new Map(kept.map((tensor, at) => [tensor, at]))
  const buffers = [...model.buffers]
  const indexOf = (tensor: GraphTensor): number => {
    const at = index.get(tensor)
    if (at === undefined) throw new RangeError(`${tensor.name} is not among the graph's tensors`)
    return at
  }

  const placing: Placing = {
    buffers,
    users: bufferUsers(model),
    claimed: new Set<number>(),
    written: new Map(),
    model,
  }
  const tensors = kept.map((tensor, at) => {
    const shape = graph.isInput(tensor) ? tensor.shape : statedShape(tensor)
    return tensorOf(tensor, { at, shape, buffer: bufferFor(tensor, placing), model })
  })
  const subgraph: Subgraph = {
    ...main,
    tensors,
    operators: [...graph.operators].map((operator, at) => operatorOf(operator, { at, indexOf })),
    inputs: graph.inputs.map(indexOf),
    outputs: graph.outputs.map(indexOf),
  }
  const subgraphs = [subgraph, ...model.subgraphs.slice(1)]
  return {
    ...model,
    subgraphs,
    buffers: emptyUnused(buffers, { ...model, subgraphs }),
    signatures: signaturesOf(model, kept, subgraph),
    // An offline plan is for the unedited tensors; the device plans the edited model itself.
    offlinePlan: null,
  }
}

/** Tensors that only removed operators referred to, or none ever, go; dead ones of the file stay. */
function keptTensors(graph: Graph): readonly GraphTensor[] {
  const referenced = graph.referenced()
  return [...graph.tensors].filter((one) => referenced.has(one) || graph.deadInFile.has(one))
}

/** Names of the main subgraph's inputs and outputs, at the tensors' new places. */
function signaturesOf(
  model: Model,
  tensors: readonly GraphTensor[],
  main: Subgraph,
): Model['signatures'] {
  const oldToNew = new Map(tensors.map((tensor, at) => [tensor.from.index, at]))
  return model.signatures.map((signature) =>
    signature.subgraph !== 0
      ? signature
      : {
          ...signature,
          inputs: renumber(signature.inputs, oldToNew, main.inputs),
          outputs: renumber(signature.outputs, oldToNew, main.outputs),
        },
  )
}

interface TensorPlace {
  readonly at: number
  readonly shape: readonly number[]
  readonly buffer: number
  readonly model: Model
}

/** The file's own value where nothing of it changed. */
function tensorOf(tensor: GraphTensor, { at, shape, buffer, model }: TensorPlace): Tensor {
  const { from, name, quantization, data } = tensor
  const isConstant = data !== null
  const isSame =
    from.index === at &&
    from.buffer === buffer &&
    from.name === name &&
    from.shape === shape &&
    from.quantization === quantization &&
    from.isConstant === isConstant &&
    (data === null || model.buffers[from.buffer]?.data === data)
  if (isSame) return from
  const { shapeSignature: signature } = from
  const shapeSignature =
    signature === null ? null : shape.map((size, axis) => (signature[axis] === -1 ? -1 : size))
  return { ...from, index: at, name, shape, shapeSignature, quantization, buffer, isConstant }
}

/** The file's own value where nothing of it changed. */
function operatorOf(
  { from, kind, options, ...tensors }: GraphOperator,
  { at, indexOf }: { readonly at: number; readonly indexOf: (tensor: GraphTensor) => number },
): Operator {
  const inputs = tensors.inputs.map((tensor) => (tensor === null ? -1 : indexOf(tensor)))
  const outputs = tensors.outputs.map(indexOf)
  const isSame =
    from.index === at &&
    from.kind === kind &&
    from.options === options &&
    sameIndices(from.inputs, inputs) &&
    sameIndices(from.outputs, outputs)
  const intermediates = tensors.intermediates.map(indexOf)
  if (isSame && sameIndices(from.intermediates, intermediates)) return from
  return { ...from, index: at, kind, options, inputs, outputs, intermediates }
}

function sameIndices(one: readonly number[], other: readonly number[]): boolean {
  return one.length === other.length && one.every((index, at) => index === other[at])
}

/** How many tensors and metadata refer to each buffer of the file. */
function bufferUsers({ subgraphs, metadata }: Model): ReadonlyMap<number, number> {
  const users = new Map<number, number>()
  const all = [...subgraphs.flatMap(({ tensors }) => tensors), ...metadata]
  for (const { buffer } of all) users.set(buffer, (users.get(buffer) ?? 0) + 1)
  return users
}

interface Placing {
  /** The new model's; grows. */
  readonly buffers: Buffer[]
  readonly users: ReadonlyMap<number, number>
  /** Buffers that a changed constant shares: their bytes must stay. */
  readonly claimed: Set<number>
  /** Buffers that the edit wrote or wrote over. */
  readonly written: BufferIndex
  readonly model: Model
}

/** Where a tensor's bytes go: into the file's own buffer where nothing else reads it, else into a new one. */
function bufferFor(tensor: GraphTensor, placing: Placing): number {
  const { buffers, users, claimed, written, model } = placing
  const { from, data } = tensor
  if (data === null) return from.isConstant ? 0 : from.buffer
  if (from.isConstant && model.buffers[from.buffer]?.data === data) return from.buffer
  const equal = sharesEqualConstants(model) ? equalBuffer(data, placing) : undefined
  if (equal !== undefined) {
    claimed.add(equal)
    return equal
  }
  const isItsOwn =
    from.isConstant &&
    from.index !== -1 &&
    users.get(from.buffer) === 1 &&
    !claimed.has(from.buffer)
  const index = isItsOwn ? from.buffer : buffers.length
  buffers[index] = { index, data }
  enter(written, buffers[index])
  return index
}

/** Indices of buffers by {@link sampleOf} their bytes, so that equal ones are found without a scan. */
type BufferIndex = Map<string, number[]>

const INDEXES = new WeakMap<Model, BufferIndex>()

/** Of the buffers as the file has them, made once for all edits of a model. */
function indexOfFile(model: Model): BufferIndex {
  const known = INDEXES.get(model)
  if (known !== undefined) return known
  const index: BufferIndex = new Map()
  for (const buffer of model.buffers) enter(index, buffer)
  INDEXES.set(model, index)
  return index
}

function enter(index: BufferIndex, { data, index: at }: Buffer): void {
  const key = sampleOf(data)
  const known = index.get(key)
  if (known === undefined) index.set(key, [at])
  else known.push(at)
}

/** Equal for equal bytes, and seldom for others: the length and the first, middle and last bytes. */
function sampleOf(data: Uint8Array): string {
  const middle = data.length >> 1
  const parts = [data.subarray(0, 8), data.subarray(middle, middle + 8), data.subarray(-8)]
  return `${data.length}:${parts.join(':')}`
}

/** The first buffer with these bytes. */
function equalBuffer(data: Uint8Array, { buffers, written, model }: Placing): number | undefined {
  const key = sampleOf(data)
  const candidates = [...(indexOfFile(model).get(key) ?? []), ...(written.get(key) ?? [])]
  const equal = candidates.filter((at) => isSameData(buffers[at]?.data ?? NO_BYTES, data))
  return equal.length === 0 ? undefined : Math.min(...equal)
}

const NO_BYTES = new Uint8Array()

const SHARING = new WeakMap<Model, boolean>()

/** True where whoever wrote the file stored equal constants once, as the converter does: so does the edited file. */
function sharesEqualConstants(model: Model): boolean {
  const known = SHARING.get(model) ?? duplicateBuffers(model.buffers).size === 0
  SHARING.set(model, known)
  return known
}

function isSameData(one: Uint8Array, other: Uint8Array): boolean {
  if (one.length !== other.length) return false
  for (let at = 0; at < one.length; at++) if (one[at] !== other[at]) return false
  return true
}

function emptyUnused(buffers: Model['buffers'], model: Model): Model['buffers'] {
  const used = new Set([
    ...model.subgraphs.flatMap(({ tensors }) => tensors.map(({ buffer }) => buffer)),
    ...model.metadata.map(({ buffer }) => buffer),
  ])
  return buffers.map((buffer) =>
    used.has(buffer.index) ? buffer : { ...buffer, data: new Uint8Array(0) },
  )
}

/** A signature's tensors by their new index; one whose tensor is gone points at the graph's own at that place. */
function renumber(
  entries: Model['signatures'][number]['inputs'],
  oldToNew: ReadonlyMap<number, number>,
  now: readonly number[],
): Model['signatures'][number]['inputs'] {
  return entries.map((entry, at) => ({
    ...entry,
    tensor: oldToNew.get(entry.tensor) ?? now[at] ?? now[0] ?? 0,
  }))
}
