/** Models of bare tensors and operators, for tests of lifetimes and plans. */
import type { Model, Operator, OperatorKind, Subgraph, Tensor } from '../../src/tflite/model.ts'
import type { OperatorOptions } from '../../src/tflite/options.ts'

export interface TinyTensor {
  /** Elements of one int8 each. */
  readonly bytes: number
  readonly isConstant?: boolean
  readonly isVariable?: boolean
}

export interface TinyOperator {
  readonly kind: OperatorKind
  readonly inputs: readonly number[]
  readonly outputs: readonly number[]
  readonly fields?: Readonly<Record<string, number>>
}

export interface TinySubgraph {
  readonly tensors: readonly TinyTensor[]
  readonly operators: readonly TinyOperator[]
  readonly inputs: readonly number[]
  readonly outputs: readonly number[]
}

export function tinyModel(
  subgraphs: readonly TinySubgraph[],
  offlinePlan: readonly number[] | null = null,
): Model {
  return {
    schemaVersion: 3,
    description: '',
    subgraphs: subgraphs.map(subgraphOf),
    buffers: [{ index: 0, data: new Uint8Array() }],
    metadata: [],
    signatures: [],
    fileBytes: 0,
    offlinePlan,
  }
}

/** A chain of operators of one kind over tensors of the given sizes. */
export function chain(sizes: readonly number[], kind: OperatorKind = 'NEG'): TinySubgraph {
  return {
    tensors: sizes.map((bytes) => ({ bytes })),
    operators: sizes.slice(1).map((_, index) => ({ kind, inputs: [index], outputs: [index + 1] })),
    inputs: [0],
    outputs: [sizes.length - 1],
  }
}

function subgraphOf(subgraph: TinySubgraph, index: number): Subgraph {
  return {
    ...{ index, name: `subgraph_${index}`, inputs: subgraph.inputs, outputs: subgraph.outputs },
    tensors: subgraph.tensors.map(tensorOf),
    operators: subgraph.operators.map(operatorOf),
  }
}

function tensorOf(
  { bytes, isConstant = false, isVariable = false }: TinyTensor,
  index: number,
): Tensor {
  return {
    ...{ index, name: `t${index}`, shape: [bytes], shapeSignature: null, hasRank: false },
    ...{ dtype: 'int8', isVariable, buffer: 0, isConstant, quantization: null, isSparse: false },
  }
}

function operatorOf({ kind, inputs, outputs, fields }: TinyOperator, index: number): Operator {
  const options: OperatorOptions =
    fields === undefined ? { type: 'None' } : { type: 'Other', table: '', fields }
  return {
    ...{ index, kind, customName: null, version: 1, inputs, outputs, intermediates: [], options },
    customOptions: new Uint8Array(),
  }
}
