/** Edits that put an operator into the graph or take one out. */
import { closeGap } from '../converter/close-gap.ts'
import { copiedTensor } from '../constants.ts'
import type { GraphOperator, GraphTensor } from '../graph.ts'
import { PARAMETER, type EditOf, type EditRecord } from './edit.ts'
import { EditError } from './edit-error.ts'
import { layerOf, type Editing } from './editing.ts'
import { pairText, readPair } from './values.ts'

/** Pooling behind a layer, read by whoever read the layer. */
export const INSERT: EditRecord<'insert'> = {
  form: 'max_pool_2d:HxW or average_pool_2d:HxW',
  parse: (text, value) => {
    const [name = '', size = ''] = value.split(':')
    const pool = name.toUpperCase()
    if (pool !== 'MAX_POOL_2D' && pool !== 'AVERAGE_POOL_2D') {
      throw new EditError(text, `max_pool_2d and average_pool_2d can be inserted, found "${name}"`)
    }
    return { pool, value: readPair(text, size) }
  },
  write: ({ pool, value }) => `${pool.toLowerCase()}:${pairText(value)}`,
  stage: 'insert',
  keepsPadding: false,
  apply: (edit, editing) => {
    insertPool(layerOf(edit.layer, editing), edit, editing)
  },
  origin: ({ layer }) => ({ gone: [], added: [layer] }),
}

function insertPool(
  operator: GraphOperator,
  edit: EditOf<'insert'>,
  { graph, refuse }: Editing,
): void {
  const [output] = operator.outputs
  if (output?.shape.length !== 4) {
    return refuse(`${operator.kind} gives no map of height and width to pool over`)
  }
  const name = `${output.name}/${edit.pool.toLowerCase()}`
  const pooled: GraphTensor = { ...copiedTensor(output), name, data: null }
  graph.replace(output, pooled)
  graph.tensors.insertAfter(output, [pooled])
  graph.insert(
    { after: operator },
    { ...poolOf(operator, edit), inputs: [output], outputs: [pooled] },
  )
}

function poolOf(
  { from }: GraphOperator,
  { pool, value: { height, width } }: EditOf<'insert'>,
): GraphOperator {
  const customOptions = new Uint8Array(0)
  return {
    from: { ...from, index: -1, customName: null, version: 2, customOptions },
    origin: null,
    kind: pool,
    pinned: true,
    options: {
      ...{ type: 'Pool2DOptions', padding: 'VALID', fusedActivationFunction: 'NONE' },
      ...{ strideH: height, strideW: width, filterHeight: height, filterWidth: width },
    },
    ...{ inputs: [], outputs: [], intermediates: [] },
  }
}

/** The layer's readers read what it read; what only served it goes with it. */
export const REMOVE: EditRecord<'remove'> = {
  ...PARAMETER,
  form: null,
  parse: () => ({}),
  write: () => '',
  stage: 'remove',
  keepsPadding: true,
  apply: ({ layer }, editing) => {
    removeOperator(layerOf(layer, editing), editing)
  },
  origin: ({ layer }) => ({ gone: [layer], added: [] }),
}

function removeOperator(operator: GraphOperator, { graph, refuse }: Editing): void {
  const [output] = operator.outputs
  const isShape = (tensor: GraphTensor): boolean =>
    tensor.from.dtype === 'int32' && output?.from.dtype !== 'int32'
  const all = operator.inputs.filter((tensor) => tensor?.data === null)
  const computed = all.filter((tensor) => tensor !== null && !isShape(tensor))
  const [input] = computed
  if (
    computed.length !== 1 ||
    input == null ||
    output === undefined ||
    operator.outputs.length > 1
  ) {
    return refuse(
      `${operator.kind} joins or splits ${computed.length} computed tensors: say which branch goes by removing that branch`,
    )
  }
  if (input.from.dtype !== output.from.dtype) {
    return refuse(
      `${operator.kind} turns ${input.from.dtype} into ${output.from.dtype}; use input.dtype=int8 or output.dtype=int8 at the edges`,
    )
  }
  graph.remove(operator)
  graph.replace(output, input)
  if (all.length > computed.length) graph.removeDead()
  closeGap(graph, input)
}
