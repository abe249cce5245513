/**
 * Bytes of a `.tflite` file to a validated `Model`. Buffers stay views of the bytes.
 *
 * Source: tensorflow/lite/schema/schema.fbs for the meaning of the fields,
 * tensorflow/lite/schema/schema_utils.cc for the operator codes,
 * tflite-micro micro/micro_allocator.cc for the offline memory plan.
 */
import { identify } from './identify.ts'
import { TableReader } from './flatbuffer/table-reader.ts'
import type {
  BufferTable,
  ModelTable,
  SignatureDefTable,
  SubGraphTable,
  TensorTable,
} from './schema/tables.ts'
import type { Buffer, Model, Quantization, Signature, Subgraph, Tensor } from './model.ts'
import { damaged, ModelError } from './model-error.ts'
import { readOfflinePlan } from './offline-plan.ts'
import { readOperators } from './read-operators.ts'
import { DATA_TYPE_OF } from './tensor-types.ts'
import { validate } from './validate.ts'

const SCHEMA_VERSION = 3
const EMPTY = new Uint8Array()

/**
 * Decodes and checks a model; time and memory are bounded by the file's own size. Throws
 * `ModelError` and nothing else.
 */
export function readModel(bytes: Uint8Array): Model {
  identify(bytes)
  try {
    const plain = new Uint8Array(bytes.buffer, bytes.byteOffset, bytes.byteLength)
    return decode(new TableReader(plain).readRoot('Model'), plain)
  } catch (error) {
    if (error instanceof ModelError) throw error
    throw new ModelError('damaged', `damaged model: ${String(error)}`, { cause: error })
  }
}

function decode(table: ModelTable, bytes: Uint8Array): Model {
  if (table.version !== SCHEMA_VERSION) {
    throw new ModelError(
      'schema-version',
      `schema version ${table.version}, expected ${SCHEMA_VERSION}; convert the model with TensorFlow 1.12 or newer`,
    )
  }
  const buffers = (table.buffers ?? []).map((buffer, index) => decodeBuffer(buffer, index, bytes))
  const subgraphs = (table.subgraphs ?? []).map((subgraph, index) =>
    decodeSubgraph(subgraph, index, { table, buffers, bytes }),
  )
  const model: Omit<Model, 'offlinePlan'> = {
    schemaVersion: table.version,
    description: table.description ?? '',
    subgraphs,
    buffers,
    metadata: (table.metadata ?? []).map(({ name, buffer }) => ({ name: name ?? '', buffer })),
    signatures: (table.signatureDefs ?? []).map(decodeSignature),
    fileBytes: bytes.length,
  }
  validate(model)
  return { ...model, offlinePlan: readOfflinePlan(model) }
}

/** Bytes inside the flatbuffer, or behind it in the file where the model is a large one. */
function decodeBuffer(
  { data, offset, size }: BufferTable,
  index: number,
  bytes: Uint8Array,
): Buffer {
  if (offset <= 1) return { index, data: data ?? EMPTY }
  if (offset + size > bytes.length) {
    throw new ModelError(
      'truncated',
      `truncated model: buffer ${index} reaches to byte ${offset + size}, but the file has ${bytes.length} bytes`,
    )
  }
  return { index, data: bytes.subarray(offset, offset + size), isOutside: true }
}

interface Whole {
  readonly table: ModelTable
  readonly buffers: readonly Buffer[]
  readonly bytes: Uint8Array
}

function decodeSubgraph(subgraph: SubGraphTable, index: number, whole: Whole): Subgraph {
  return {
    index,
    name: subgraph.name ?? '',
    tensors: (subgraph.tensors ?? []).map((tensor, at) => decodeTensor(tensor, at, whole.buffers)),
    operators: readOperators(subgraph, whole.table.operatorCodes ?? [], whole.bytes),
    inputs: subgraph.inputs ?? [],
    outputs: subgraph.outputs ?? [],
    ...absentLists(subgraph),
  }
}

function absentLists({ inputs, outputs }: SubGraphTable): Pick<Subgraph, 'absentLists'> {
  const lists = { inputs, outputs }
  const absent = (['inputs', 'outputs'] as const).filter((name) => lists[name] === null)
  return absent.length === 0 ? {} : { absentLists: absent }
}

function decodeTensor(table: TensorTable, index: number, buffers: readonly Buffer[]): Tensor {
  const buffer = buffers[table.buffer]
  if (buffer === undefined && table.buffer !== 0) {
    throw damaged(`tensor ${index} uses buffer ${table.buffer}, but there are ${buffers.length}`)
  }
  if (table.externalBuffer !== 0) {
    throw new ModelError(
      'external-weights',
      `tensor ${index} has its data in another file, which no microcontroller's runtime reads; convert the model with its weights inside`,
    )
  }
  return {
    index,
    name: table.name ?? '',
    shape: table.shape ?? [],
    shapeSignature: table.shapeSignature,
    hasRank: table.hasRank,
    dtype: DATA_TYPE_OF[table.type],
    isVariable: table.isVariable,
    buffer: table.buffer,
    isConstant: buffer !== undefined && buffer.data.length > 0,
    quantization: decodeQuantization(table),
    isSparse: table.sparsity !== null,
    ...(table.sparsity && { sparsity: table.sparsity }),
    ...(table.variantTensors?.length && { variantTensors: table.variantTensors }),
  }
}

function decodeQuantization({ quantization }: TensorTable): Quantization | null {
  if (quantization === null) return null
  return {
    scales: quantization.scale ?? [],
    zeroPoints: quantization.zeroPoint ?? [],
    mins: quantization.min ?? [],
    maxs: quantization.max ?? [],
    quantizedDimension: quantization.quantizedDimension,
    ...(quantization.details && { details: quantization.details }),
  }
}

function decodeSignature(table: SignatureDefTable): Signature {
  const names = (map: SignatureDefTable['inputs']) =>
    (map ?? []).map(({ name, tensorIndex }) => ({ name: name ?? '', tensor: tensorIndex }))
  return {
    key: table.signatureKey ?? '',
    subgraph: table.subgraphIndex,
    inputs: names(table.inputs),
    outputs: names(table.outputs),
  }
}
