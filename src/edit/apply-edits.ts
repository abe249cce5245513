/**
 * Edits of `what-if` applied to a model: the result is an ordinary valid model, so that its cost is
 * measured by the ordinary profile. Weights are tiled or cut to their new size: their values do not
 * matter to RAM, flash or cycles.
 */
import type { Model } from '../tflite/model.ts'
import { mergeReshapes } from './converter/close-gap.ts'
import { resizeConstant } from './constants.ts'
import { finishDraft, openDraft, type DraftOperator } from './draft.ts'
import { setBlocks } from './edits/dilation.ts'
import { dropUnreferenced, referencedTensors } from './draft-graph.ts'
import { dropInputQuantize, dropOutputDequantize, setInput } from './edits/inputs-and-outputs.ts'
import { insertPool, removeOperator, type Placing } from './edits/insert-and-remove.ts'
import { EditError, formatEdit, type Edit } from './edits/edit.ts'
import { flattenBeforeDense } from './converter/flatten-before-dense.ts'
import { foldPads, unfoldPads } from './converter/folded-padding.ts'
import { ownWrapping, shareEqualWrapping } from './converter/own-wrapping.ts'
import { settle } from './settle.ts'

interface Editing extends Placing {
  /** Operators by their index in the unedited model. */
  readonly layers: readonly DraftOperator[]
  /** Output channels that edits ask of layers. */
  readonly wanted: Map<DraftOperator, number>
}

/** The edited model (`fileBytes` still the unedited one's); throws {@link EditError}. */
export function applyEdits(model: Model, edits: readonly Edit[]): Model {
  const draft = openDraft(model)
  const layers = [...draft.operators]
  const wanted = new Map<DraftOperator, number>()
  const referenced = referencedTensors(draft)
  const all = edits.map(formatEdit).join(' ')
  refuseContradictions(edits, all)
  unfoldPads(draft, new Set(edits.flatMap((edit) => keepsPadding(edit, layers))))
  // Insertions and removals last, so that a parameter edit still finds its layer's own tensors.
  const ordered = [...edits].sort((a, b) => STAGE[a.kind] - STAGE[b.kind])
  for (const edit of ordered) {
    const name = formatEdit(edit)
    const refuse = (why: string): never => {
      throw new EditError(name, why)
    }
    applyOne(edit, { draft, layers, wanted, refuse })
  }
  settle(draft, { wanted, edits: all })
  mergeReshapes(draft)
  shareEqualWrapping(draft)
  flattenBeforeDense(draft)
  foldPads(draft)
  dropUnreferenced(draft, referenced)
  return finishDraft(draft)
}

/** A layer whose padding is edited, or that goes, is taken as the file has it. */
function keepsPadding(edit: Edit, layers: readonly DraftOperator[]): readonly DraftOperator[] {
  const operator =
    edit.kind === 'padding' || edit.kind === 'remove' ? layers[edit.layer] : undefined
  return operator === undefined ? [] : [operator]
}

const STAGE: Readonly<Record<Edit['kind'], number>> = {
  filters: 0,
  units: 0,
  depth_multiplier: 0,
  strides: 0,
  kernel_size: 0,
  pool_size: 0,
  dilation: 0,
  padding: 0,
  'input.size': 0,
  'input.channels': 0,
  insert: 1,
  remove: 2,
  'input.dtype': 3,
  'output.dtype': 3,
}

function refuseContradictions(edits: readonly Edit[], all: string): void {
  const seen = new Set<string>()
  for (const edit of edits) {
    const what = 'layer' in edit ? `${edit.layer}.${edit.kind}` : edit.kind
    if (seen.has(what)) throw new EditError(all, `${what} is given twice`)
    seen.add(what)
  }
}

function applyOne(edit: Edit, editing: Editing): void {
  switch (edit.kind) {
    case 'filters':
    case 'units': {
      setChannels(layerOf(edit.layer, editing), edit.value, editing)
      return
    }
    case 'depth_multiplier': {
      setMultiplier(layerOf(edit.layer, editing), edit.value, editing)
      return
    }
    case 'strides': {
      setStrides(layerOf(edit.layer, editing), edit, editing)
      return
    }
    case 'kernel_size': {
      setKernel(layerOf(edit.layer, editing), edit, editing)
      return
    }
    case 'pool_size': {
      setPool(layerOf(edit.layer, editing), edit, editing)
      return
    }
    case 'dilation': {
      setDilation(layerOf(edit.layer, editing), edit, editing)
      return
    }
    case 'padding': {
      setPadding(layerOf(edit.layer, editing), edit.value, editing)
      return
    }
    case 'insert': {
      insertPool(layerOf(edit.layer, editing), edit, editing)
      return
    }
    case 'remove': {
      removeOperator(layerOf(edit.layer, editing), editing)
      return
    }
    case 'input.size':
    case 'input.channels': {
      setInput(edit, editing)
      return
    }
    case 'input.dtype': {
      dropInputQuantize(editing)
      return
    }
    case 'output.dtype': {
      dropOutputDequantize(editing)
      return
    }
  }
}

function layerOf(index: number, { layers, refuse }: Editing): DraftOperator {
  const operator = layers[index]
  return (
    operator ?? refuse(`the model has no layer ${index}; its layers are 0 to ${layers.length - 1}`)
  )
}

/** A DEPTHWISE_CONV_2D makes its channels from its input's, so the layer above it is what changes. */
function setChannels(operator: DraftOperator, value: number, editing: Editing): void {
  const kinds = ['CONV_2D', 'FULLY_CONNECTED', 'TRANSPOSE_CONV']
  if (kinds.includes(operator.kind)) {
    editing.wanted.set(operator, value)
    return
  }
  if (operator.kind === 'DEPTHWISE_CONV_2D') {
    const [input] = operator.inputs
    const producer = editing.draft.operators.find((one) => one.outputs.some((out) => out === input))
    const multiplier = (operator.outputs[0]?.shape.at(-1) ?? 1) / (input?.shape.at(-1) ?? 1)
    if (producer !== undefined && value % multiplier === 0) {
      setChannels(producer, value / multiplier, editing)
      return
    }
  }
  editing.refuse(`${operator.kind} has no filters or units to choose`)
}

function setMultiplier(operator: DraftOperator, value: number, { refuse }: Editing): void {
  const { options } = operator
  if (options.type !== 'DepthwiseConv2DOptions') {
    return refuse(`${operator.kind} has no depth multiplier; DEPTHWISE_CONV_2D has`)
  }
  operator.options = { ...options, depthMultiplier: value }
}

interface PairEdit {
  readonly value: { readonly height: number; readonly width: number }
}

function setStrides(operator: DraftOperator, { value }: PairEdit, { refuse }: Editing): void {
  const { options } = operator
  if (!('strideH' in options)) return refuse(`${operator.kind} has no strides`)
  operator.options = { ...options, strideH: value.height, strideW: value.width }
}

function setDilation(operator: DraftOperator, { value }: PairEdit, editing: Editing): void {
  const { draft, refuse } = editing
  const { options } = operator
  ownWrapping(operator, draft)
  if (setBlocks(operator, { draft, ...value })) return
  if (!('dilationHFactor' in options)) return refuse(`${operator.kind} has no dilation`)
  operator.options = { ...options, dilationHFactor: value.height, dilationWFactor: value.width }
}

function setPadding(operator: DraftOperator, value: 'SAME' | 'VALID', { refuse }: Editing): void {
  const { options } = operator
  if (!('padding' in options)) return refuse(`${operator.kind} has no padding`)
  operator.options = { ...options, padding: value }
}

function setKernel(operator: DraftOperator, edit: PairEdit, editing: Editing): void {
  const { height, width } = edit.value
  if (operator.options.type === 'Pool2DOptions') {
    setPool(operator, edit, editing)
    return
  }
  const filter = operator.inputs[1]
  const hasKernel = ['CONV_2D', 'DEPTHWISE_CONV_2D', 'TRANSPOSE_CONV'].includes(operator.kind)
  if (!hasKernel || filter == null) return editing.refuse(`${operator.kind} has no kernel`)
  if (filter.data === null) return editing.refuse('its filters are computed, not constant')
  ownWrapping(operator, editing.draft)
  const [first = 1, , , last = 1] = filter.shape
  resizeConstant(filter, [first, height, width, last])
}

function setPool(operator: DraftOperator, { value }: PairEdit, { refuse }: Editing): void {
  const { options } = operator
  if (options.type !== 'Pool2DOptions') return refuse(`${operator.kind} has no pooling window`)
  operator.pinned = true
  operator.options = { ...options, filterHeight: value.height, filterWidth: value.width }
}
