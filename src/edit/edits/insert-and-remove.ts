/** Edits that put an operator into the graph or take one out. */
import type { Activation } from '../../tflite/options.ts'
import { closeGap } from '../converter/close-gap.ts'
import type { Draft, DraftOperator, DraftTensor } from '../draft.ts'
import { dropDeadOperators, replaceUses } from '../draft-graph.ts'
import type { Edit } from './edit.ts'

/** What an edit of the graph works on. */
export interface Placing {
  readonly draft: Draft
  /** Throws `EditError` with the reason. */
  readonly refuse: (why: string) => never
}

/** Pooling behind a layer, read by whoever read the layer. */
export function insertPool(
  operator: DraftOperator,
  edit: Extract<Edit, { kind: 'insert' }>,
  { draft, refuse }: Placing,
): void {
  const [output] = operator.outputs
  if (output?.shape.length !== 4) {
    return refuse(`${operator.kind} gives no map of height and width to pool over`)
  }
  const pooled: DraftTensor = {
    ...output,
    from: { ...output.from, index: -1 },
    name: `${output.name}/${edit.pool.toLowerCase()}`,
    data: null,
  }
  const activation: Activation = 'NONE'
  const inserted: DraftOperator = {
    from: {
      ...operator.from,
      index: -1,
      customName: null,
      version: 2,
      customOptions: new Uint8Array(0),
    },
    origin: null,
    kind: edit.pool,
    pinned: true,
    options: {
      type: 'Pool2DOptions',
      padding: 'VALID',
      strideH: edit.value.height,
      strideW: edit.value.width,
      filterHeight: edit.value.height,
      filterWidth: edit.value.width,
      fusedActivationFunction: activation,
    },
    inputs: [output],
    outputs: [pooled],
    intermediates: [],
  }
  replaceUses(draft, output, pooled)
  draft.tensors.splice(draft.tensors.indexOf(output) + 1, 0, pooled)
  draft.operators.splice(draft.operators.indexOf(operator) + 1, 0, inserted)
}

/** The layer's readers read what it read; what only served it goes with it. */
export function removeOperator(operator: DraftOperator, { draft, refuse }: Placing): void {
  const [output] = operator.outputs
  const isShape = (tensor: DraftTensor): boolean =>
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
  draft.operators = draft.operators.filter((one) => one !== operator)
  replaceUses(draft, output, input)
  if (all.length > computed.length) dropDeadOperators(draft)
  closeGap(draft, input)
}
