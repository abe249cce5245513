/**
 * Whose bytes the model file holds: per layer and for what. All rows sum to the file, because what
 * is left over (tables, offsets, lengths, alignment) is its own row.
 *
 * Source of the element sizes: tensorflow/lite/schema/schema.fbs (`scale`, `min`, `max` are float32,
 * `zero_point` int64).
 */
import { factsOf } from '../operators/registry.ts'
import type { Buffer, Model, Operator, Tensor } from '../tflite/model.ts'
import { BufferHashes } from './buffer-hashes.ts'
import type { FlashSplit } from './profile.ts'

export interface FlashReport {
  /** One per operator of the main subgraph. */
  readonly layers: readonly FlashSplit[]
  /** What belongs to no layer of the main subgraph; with the layers it sums to the file. */
  readonly shared: FlashSplit
  /** Per operator of the main subgraph: bytes of constant buffers that it is the first to read. */
  readonly weightsBytes: readonly number[]
}

type Part = keyof FlashSplit
type Split = Record<Part, number>

const BYTES_PER_SCALE = 4
const BYTES_PER_ZERO_POINT = 8

/**
 * Splits the model file's bytes; linear in the file. Names, vectors and buffers may share bytes (an
 * offset may point anywhere): no row takes more than what the rows before it left of the file.
 */
export function splitFlash(model: Model, hashes = new BufferHashes()): FlashReport {
  const duplicates = duplicateBuffers(model.buffers, hashes)
  let left = model.fileBytes
  const claim = (split: Split, part: Part, bytes: number): number => {
    const taken = Math.min(bytes, left)
    left -= taken
    split[part] += taken
    return taken
  }
  const claimed = new Set<number>()
  const shared = emptySplit()
  const main = model.subgraphs[0]
  const seen = new Set<Tensor>()

  const claimBuffer = (split: Split, tensor: Tensor, part: Part): number => {
    if (!tensor.isConstant || claimed.has(tensor.buffer)) return 0
    claimed.add(tensor.buffer)
    const bytes = model.buffers[tensor.buffer]?.data.length ?? 0
    return claim(split, duplicates.has(tensor.buffer) ? 'duplicates' : part, bytes)
  }
  const claimTensor = (split: Split, tensor: Tensor): void => {
    if (seen.has(tensor)) return
    seen.add(tensor)
    claim(split, 'names', utf8Length(tensor.name))
    const quantization = tensor.quantization
    if (quantization === null) return
    const { scales, mins, maxs, zeroPoints } = quantization
    claim(split, 'scales', BYTES_PER_SCALE * (scales.length + mins.length + maxs.length))
    claim(split, 'zeroPoints', BYTES_PER_ZERO_POINT * zeroPoints.length)
  }

  const weightsBytes: number[] = []
  const layers = (main?.operators ?? []).map((operator) => {
    const split = emptySplit()
    let bytes = 0
    for (const [position, index] of operator.inputs.entries()) {
      const tensor = main?.tensors[index]
      if (tensor === undefined) continue
      bytes += claimBuffer(split, tensor, partOf(operator, position))
    }
    for (const index of [...operator.inputs, ...operator.intermediates, ...operator.outputs]) {
      const tensor = main?.tensors[index]
      if (tensor !== undefined) claimTensor(split, tensor)
    }
    weightsBytes.push(bytes)
    return split
  })

  for (const tensor of model.subgraphs.flatMap((subgraph) => subgraph.tensors)) {
    claimBuffer(shared, tensor, 'weights')
    claimTensor(shared, tensor)
  }
  for (const { name, buffer } of model.metadata) {
    claim(shared, 'metadata', utf8Length(name))
    if (!claimed.has(buffer)) claim(shared, 'metadata', model.buffers[buffer]?.data.length ?? 0)
    claimed.add(buffer)
  }
  for (const buffer of model.buffers) {
    if (!claimed.has(buffer.index)) claim(shared, 'unused', buffer.data.length)
  }
  shared.structure = left
  return { layers, shared, weightsBytes }
}

function partOf(operator: Operator, position: number): Part {
  return factsOf(operator.kind).operands.bias === position ? 'biases' : 'weights'
}

/**
 * Buffers with the same bytes as an earlier one, by their index, with that one's: only buffers that a
 * few of their bytes do not tell apart are hashed, and only equal hashes compared.
 */
export function duplicateBuffers(
  buffers: readonly Buffer[],
  hashes = new BufferHashes(),
): ReadonlyMap<number, number> {
  const alike = new Map<string, Buffer[]>()
  for (const buffer of buffers) {
    if (buffer.data.length === 0) continue
    const key = sampleOf(buffer.data)
    const group = alike.get(key)
    if (group === undefined) alike.set(key, [buffer])
    else group.push(buffer)
  }
  const duplicates = new Map<number, number>()
  for (const group of alike.values()) {
    if (group.length > 1) collectDuplicates(group, { hashes, duplicates })
  }
  return duplicates
}

const SAMPLES = 8

/** The length and a few bytes from all over: a cheap key that equal contents share. */
function sampleOf(bytes: Uint8Array): string {
  const step = Math.ceil(bytes.length / SAMPLES)
  let key = String(bytes.length)
  for (let at = 0; at < bytes.length; at += step) key += `,${bytes[at] ?? 0}`
  return key
}

function collectDuplicates(
  buffers: readonly Buffer[],
  { hashes, duplicates }: { hashes: BufferHashes; duplicates: Map<number, number> },
): void {
  const firstByContent = new Map<string, Buffer>()
  for (const buffer of buffers) {
    const hash = hashes.of(buffer)
    const first = firstByContent.get(hash)
    if (first === undefined) firstByContent.set(hash, buffer)
    else if (first.data.every((byte, at) => byte === buffer.data[at])) {
      duplicates.set(buffer.index, first.index)
    }
  }
}

function emptySplit(): Split {
  return {
    weights: 0,
    biases: 0,
    scales: 0,
    zeroPoints: 0,
    names: 0,
    metadata: 0,
    duplicates: 0,
    unused: 0,
    structure: 0,
  }
}

// eslint-disable-next-line no-control-regex -- ASCII is the question
const ASCII = /^[\x00-\x7f]*$/

function utf8Length(text: string): number {
  if (ASCII.test(text)) return text.length
  let bytes = 0
  for (const character of text) {
    const point = character.codePointAt(0) ?? 0
    bytes += point < 0x80 ? 1 : point < 0x800 ? 2 : point < 0x10000 ? 3 : 4
  }
  return bytes
}
