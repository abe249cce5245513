/** A `Model` back to the bytes of a `.tflite` file. */
import { encodeOptions } from './encode-options.ts'
import { countTables, writeTables } from './flatbuffer/table-writer.ts'
import type { Buffer, Model, Operator, Quantization, Signature, Subgraph, Tensor } from './model.ts'
import { BuiltinOperator } from './schema/tables.ts'
import type {
  BufferTable,
  ModelTable,
  OperatorCodeTable,
  OperatorTable,
  QuantizationParametersTable,
} from './schema/tables.ts'
import type { SignatureDefTable, SubGraphTable, TensorTable } from './schema/tables.ts'
import { TENSOR_TYPE_OF } from './tensor-types.ts'

/** Room for tables beyond the constants; a guess that saves a copy. */
const EXPECTED_STRUCTURE_BYTES = 65_536

/**
 * A valid file that `readModel` decodes to the same model (but for `fileBytes`), and about as long as
 * the TFLite converter would make it. Buffers are aligned to 16 bytes.
 */
export function writeModel(model: Model): Uint8Array {
  const constants = model.buffers.reduce((all, { data }) => all + data.length, 0)
  return writeTables('Model', encodeModel(model, FRESH), constants + EXPECTED_STRUCTURE_BYTES)
}

/** How many bytes {@link writeModel} writes, exactly; nothing is written. */
export function writtenBytes(model: Model): number {
  const known = WRITTEN.get(model.subgraphs)
  if (known !== undefined && PARTS.every((part) => known.model[part] === model[part]))
    return known.bytes
  const bytes = countTables('Model', encodeModel(model, REMEMBERED))
  WRITTEN.set(model.subgraphs, { model, bytes })
  return bytes
}

/** By the subgraphs: a model with another origin or size is written just the same. */
const WRITTEN = new WeakMap<Model['subgraphs'], { readonly model: Model; readonly bytes: number }>()
const PARTS = [
  'buffers',
  'metadata',
  'signatures',
  'description',
  'schemaVersion',
] as const satisfies readonly (keyof Model)[]

/** Makes the rows of a file; those of values that variants of a model share may be the same ones. */
interface Rows {
  readonly tensor: (tensor: Tensor) => TensorTable
  readonly operator: (operator: Operator, opcodeIndex: number) => OperatorTable
  readonly buffer: (buffer: Buffer) => BufferTable
}

const FRESH: Rows = { tensor: encodeTensor, operator: encodeOperator, buffer: encodeBuffer }

const REMEMBERED: Rows = {
  tensor: remembered(encodeTensor, () => true),
  operator: remembered(encodeOperator, (row, opcodeIndex) => row.opcodeIndex === opcodeIndex),
  buffer: remembered(encodeBuffer, () => true),
}

function remembered<T extends object, R, A extends readonly unknown[]>(
  encode: (value: T, ...given: A) => R,
  holds: (row: R, ...given: A) => boolean,
): (value: T, ...given: A) => R {
  const rows = new WeakMap<T, R>()
  return (value, ...given) => {
    const known = rows.get(value)
    if (known !== undefined && holds(known, ...given)) return known
    const row = encode(value, ...given)
    rows.set(value, row)
    return row
  }
}

function encodeModel(model: Model, rows: Rows): ModelTable {
  const codes = new OperatorCodes()
  const subgraphs = model.subgraphs.map((subgraph) => encodeSubgraph(subgraph, codes, rows))
  return {
    version: model.schemaVersion,
    operatorCodes: codes.list,
    subgraphs,
    description: orNull(model.description),
    buffers: model.buffers.map((buffer) => rows.buffer(buffer)),
    metadataBuffer: null,
    metadata: orNull(model.metadata),
    signatureDefs: orNull(model.signatures.map(encodeSignature)),
    externalBufferGroups: null,
    externalBuffers: null,
  }
}

/** The distinct operators of a model in the order of their first use. */
class OperatorCodes {
  readonly list: OperatorCodeTable[] = []
  readonly #indices = new Map<string, number>()

  indexOf({ kind, customName, version }: Operator): number {
    const key = JSON.stringify([kind, customName, version])
    const known = this.#indices.get(key)
    if (known !== undefined) return known
    this.#indices.set(key, this.list.length)
    return this.list.push(encodeCode(kind, customName, version)) - 1
  }
}

const NAMES: readonly string[] = BuiltinOperator
const PLACEHOLDER = NAMES.indexOf('PLACEHOLDER_FOR_GREATER_OP_CODES')

function encodeCode(kind: string, customCode: string | null, version: number): OperatorCodeTable {
  const builtinCode = NAMES.indexOf(kind)
  if (builtinCode === -1) throw new RangeError(`${kind} is no builtin operator`)
  return {
    deprecatedBuiltinCode: Math.min(builtinCode, PLACEHOLDER),
    customCode,
    version,
    builtinCode,
  }
}

function encodeSubgraph(subgraph: Subgraph, codes: OperatorCodes, rows: Rows): SubGraphTable {
  return {
    tensors: orNull(subgraph.tensors.map((tensor) => rows.tensor(tensor))),
    inputs: listOf(subgraph, 'inputs'),
    outputs: listOf(subgraph, 'outputs'),
    operators: orNull(
      subgraph.operators.map((operator) => rows.operator(operator, codes.indexOf(operator))),
    ),
    name: orNull(subgraph.name),
    debugMetadataIndex: -1,
  }
}

/** An empty list stays one. */
function listOf(subgraph: Subgraph, name: 'inputs' | 'outputs'): readonly number[] | null {
  const isAbsent = subgraph[name].length === 0 && subgraph.absentLists?.includes(name) === true
  return isAbsent ? null : subgraph[name]
}

function encodeTensor(tensor: Tensor): TensorTable {
  return {
    shape: orNull(tensor.shape),
    type: TENSOR_TYPE_OF[tensor.dtype],
    buffer: tensor.buffer,
    name: orNull(tensor.name),
    quantization: tensor.quantization && encodeQuantization(tensor.quantization),
    isVariable: tensor.isVariable,
    sparsity: tensor.sparsity ?? null,
    shapeSignature: tensor.shapeSignature,
    hasRank: tensor.hasRank,
    variantTensors: tensor.variantTensors ?? null,
    externalBuffer: 0,
  }
}

function encodeQuantization(quantization: Quantization): QuantizationParametersTable {
  return {
    min: orNull(quantization.mins),
    max: orNull(quantization.maxs),
    scale: orNull(quantization.scales),
    zeroPoint: orNull(quantization.zeroPoints),
    details: quantization.details ?? null,
    quantizedDimension: quantization.quantizedDimension,
  }
}

function encodeBuffer({ data }: Buffer): BufferTable {
  return { data: orNull(data), offset: 0, size: 0 }
}

function encodeOperator(operator: Operator, opcodeIndex: number): OperatorTable {
  return {
    opcodeIndex,
    inputs: orNull(operator.inputs),
    outputs: orNull(operator.outputs),
    ...encodeOptions(operator.options),
    customOptions: orNull(operator.customOptions),
    customOptionsFormat: 'FLEXBUFFERS',
    mutatingVariableInputs: operator.mutatingVariableInputs ?? null,
    intermediates: orNull(operator.intermediates),
    largeCustomOptionsOffset: 0,
    largeCustomOptionsSize: 0,
    debugMetadataIndex: -1,
  }
}

function encodeSignature(signature: Signature): SignatureDefTable {
  const names = (map: Signature['inputs']) =>
    orNull(map.map(({ name, tensor }) => ({ name: orNull(name), tensorIndex: tensor })))
  return {
    inputs: names(signature.inputs),
    outputs: names(signature.outputs),
    signatureKey: orNull(signature.key),
    subgraphIndex: signature.subgraph,
  }
}

function orNull<T extends { readonly length: number }>(value: T): T | null {
  return value.length === 0 ? null : value
}
