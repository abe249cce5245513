/** A `Model` back to the bytes of a `.tflite` file. */
import { encodeOptions } from './encode-options.ts'
import { TableWriter } from './flatbuffer/table-writer.ts'
import type { Model, Operator, Quantization, Signature, Subgraph, Tensor } from './model.ts'
import { BuiltinOperator } from './schema/tables.ts'
import type {
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
  return new TableWriter(constants + EXPECTED_STRUCTURE_BYTES).finish('Model', encodeModel(model))
}

/** Of buffers in the file. */
const ALIGNMENT = 16

/**
 * How many bytes {@link writeModel} writes, exactly, with most of the constants left out: where all
 * alignments divide 16, a buffer that is shorter by a multiple of it moves the rest by just as much.
 */
export function writtenBytes(model: Model): number {
  let leftOut = 0
  const buffers = model.buffers.map((buffer) => {
    const kept = ALIGNMENT + (buffer.data.length % ALIGNMENT)
    if (buffer.data.length <= kept) return buffer
    leftOut += buffer.data.length - kept
    return { ...buffer, data: buffer.data.subarray(0, kept) }
  })
  return writeModel({ ...model, buffers }).length + leftOut
}

function encodeModel(model: Model): ModelTable {
  const codes = new OperatorCodes()
  const subgraphs = model.subgraphs.map((subgraph) => encodeSubgraph(subgraph, codes))
  return {
    version: model.schemaVersion,
    operatorCodes: codes.list,
    subgraphs,
    description: orNull(model.description),
    buffers: model.buffers.map(({ data }) => ({ data: orNull(data), offset: 0, size: 0 })),
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

function encodeSubgraph(subgraph: Subgraph, codes: OperatorCodes): SubGraphTable {
  return {
    tensors: orNull(subgraph.tensors.map(encodeTensor)),
    inputs: listOf(subgraph, 'inputs'),
    outputs: listOf(subgraph, 'outputs'),
    operators: orNull(subgraph.operators.map((operator) => encodeOperator(operator, codes))),
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

function encodeOperator(operator: Operator, codes: OperatorCodes): OperatorTable {
  return {
    opcodeIndex: codes.indexOf(operator),
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
