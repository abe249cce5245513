/**
 * Models with resource variables, as streaming networks have them: each step reads every state, adds
 * the input to it and keeps the sum; a subgraph that runs once sets the states to 0.
 */
import type { Model, Operator, OperatorKind, Subgraph, Tensor } from '../../src/tflite/model.ts'
import type { OperatorOptions } from '../../src/tflite/options.ts'

const NONE: OperatorOptions = { type: 'None' }

function options(table: string, fields: Readonly<Record<string, string | number>>) {
  return { type: 'Other', table, fields } as const
}

class Graph {
  readonly tensors: Tensor[] = []
  readonly operators: Operator[] = []

  tensor(name: string, size: number | null, buffer = 0): number {
    const dtype = size === null ? 'resource' : 'float32'
    return (
      this.tensors.push({
        ...{ index: this.tensors.length, name, shape: [1, ...(size === null ? [] : [size])] },
        ...{ shapeSignature: null, hasRank: true, dtype, isVariable: false, buffer },
        ...{ isConstant: buffer > 0, quantization: null, isSparse: false },
      }) - 1
    )
  }

  run(kind: OperatorKind, inputs: number[], outputs: number[], how: OperatorOptions = NONE): void {
    this.operators.push({
      ...{ index: this.operators.length, kind, customName: null, version: 1, inputs, outputs },
      ...{ intermediates: [], options: how, customOptions: new Uint8Array() },
    })
  }

  handle(name: string): number {
    const tensor = this.tensor(`${name}_handle`, null)
    this.run(
      'VAR_HANDLE',
      [],
      [tensor],
      options('VarHandleOptions', { container: '', sharedName: name }),
    )
    return tensor
  }

  finish(index: number, name: string, ends: Pick<Subgraph, 'inputs' | 'outputs'>): Subgraph {
    return { index, name, tensors: this.tensors, operators: this.operators, ...ends }
  }
}

/** One state for each size (in float32 elements). */
export function statefulNet(sizes: readonly number[]): Model {
  const main = new Graph()
  const init = new Graph()
  main.run('CALL_ONCE', [], [], options('CallOnceOptions', { initSubgraphIndex: 1 }))
  const buffers = [{ index: 0, data: new Uint8Array() }]
  const ends = sizes.map((size, at) => {
    const input = main.tensor(`input_${at}`, size)
    const state = main.tensor(`state_${at}`, size)
    const sum = main.tensor(`sum_${at}`, size)
    const handle = main.handle(`variable_${at}`)
    main.run('READ_VARIABLE', [handle], [state])
    main.run('ADD', [state, input], [sum], {
      ...{ type: 'AddOptions', fusedActivationFunction: 'NONE', potScaleInt16: true },
    })
    main.run('ASSIGN_VARIABLE', [handle, sum], [])
    buffers.push({ index: at + 1, data: new Uint8Array(4 * size) })
    init.run(
      'ASSIGN_VARIABLE',
      [init.handle(`variable_${at}`), init.tensor(`zero_${at}`, size, at + 1)],
      [],
    )
    return { input, sum }
  })
  const inputs = ends.map(({ input }) => input)
  const outputs = ends.map(({ sum }) => sum)
  return {
    ...{ schemaVersion: 3, description: '', buffers, metadata: [], signatures: [] },
    subgraphs: [
      main.finish(0, 'main', { inputs, outputs }),
      init.finish(1, 'init', { inputs: [], outputs: [] }),
    ],
    ...{ fileBytes: 0, offlinePlan: null },
  }
}
