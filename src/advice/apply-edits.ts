/**
 * Edits of `what-if` applied to a model: the result is an ordinary valid model, so that its cost is
 * measured by the ordinary profile. Weights are tiled or cut to their new size: their values do not
 * matter to RAM, flash or cycles.
 */
import type { Model } from '../tflite/model.ts'
import type { Activation } from '../tflite/options.ts'
import { closeGap, mergeReshapes } from './close-gap.ts'
import { resizeConstant } from './constants.ts'
import {
  finishDraft,
  openDraft,
  type Draft,
  type DraftOperator,
  type DraftTensor,
} from './draft.ts'
import { setBlocks } from './dilate.ts'
import {
  dropDeadOperators,
  dropUnreferenced,
  referencedTensors,
  replaceUses,
} from './draft-graph.ts'
import { EditError, formatEdit, type Edit } from './edit.ts'
import { flattenBeforeDense } from './flatten-before-dense.ts'
import { foldPads, unfoldPads } from './folded-padding.ts'
import { ownWrapping, shareEqualWrapping } from './own-wrapping.ts'
import { settle } from './settle.ts'
import { sameShape } from './steer.ts'

interface Editing {
  readonly draft: Draft
  /** Operators by their index in the unedited model. */
  readonly layers: readonly DraftOperator[]
  /** Output channels that edits ask of layers. */
  readonly wanted: Map<DraftOperator, number>
  readonly refuse: (why: string) => never
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

function insertPool(
  operator: DraftOperator,
  edit: Extract<Edit, { kind: 'insert' }>,
  { draft, refuse }: Editing,
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

function removeOperator(operator: DraftOperator, { draft, refuse }: Editing): void {
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

function setInput(
  edit: Extract<Edit, { kind: 'input.size' | 'input.channels' }>,
  { draft, refuse }: Editing,
): void {
  const images = draft.inputs.filter((tensor) => tensor.shape.length === 4)
  const candidates = images.length > 0 ? images : draft.inputs
  const [first] = candidates
  // Two views of one size are resized together; inputs that differ could each be meant.
  if (first === undefined || candidates.some((one) => !sameShape(one.shape, first.shape))) {
    return refuse(`the model has ${candidates.length} inputs that this could mean`)
  }
  if (edit.kind === 'input.channels' && isMapOfOneChannel(first, draft)) {
    refuse(
      `the model's input is ${first.shape.join('x')}: what makes it a map gives it one channel`,
    )
  }
  for (const input of candidates) {
    input.shape =
      edit.kind === 'input.channels'
        ? [...input.shape.slice(0, -1), edit.value]
        : (resized(input, edit.value, draft) ??
          refuse(
            `the model's input is ${input.shape.join('x')}, not a map of height, width and channels`,
          ))
  }
}

/** The input's shape at another height and width; null where it has none. */
function resized(
  input: DraftTensor,
  { height, width }: PairEdit['value'],
  draft: Draft,
): readonly number[] | null {
  const [batches = 1, , , channels = 1] = input.shape
  if (input.shape.length === 4) return [batches, height, width, channels]
  // A signal has a length and channels.
  if (input.shape.length === 3 && width === 1) return [batches, height, input.shape[2] ?? 1]
  return isMapOfOneChannel(input, draft) ? [batches, height, width] : null
}

/** True for `[batch, height, width]` that a RESHAPE or EXPAND_DIMS gives its one channel: a spectrogram. */
function isMapOfOneChannel(input: DraftTensor, draft: Draft): boolean {
  if (input.shape.length !== 3) return false
  let at = input
  for (const { kind, inputs, outputs } of draft.operators) {
    const [output] = outputs
    if (inputs[0] !== at || output === undefined || kind === 'SHAPE') continue
    if (kind !== 'QUANTIZE') return sameShape(output.shape, [...input.shape, 1])
    at = output
  }
  return false
}

/** The QUANTIZE behind each float32 input goes; its int8 output takes the input's place. */
function dropInputQuantize({ draft, refuse }: Editing): void {
  const found = draft.inputs.flatMap((input) => {
    const readers = draft.operators.filter((one) => one.inputs.includes(input))
    const [quantize] = readers
    const [output] = quantize?.outputs ?? []
    const fits =
      readers.length === 1 && quantize?.kind === 'QUANTIZE' && output?.from.dtype === 'int8'
    return fits && input.from.dtype === 'float32' && !draft.outputs.includes(input)
      ? [{ input, quantize, output }]
      : []
  })
  if (found.length === 0) {
    return refuse(
      `no input is float32 with a QUANTIZE to int8 behind it (${draft.inputs.map((one) => one.from.dtype).join(', ')})`,
    )
  }
  for (const { input, quantize, output } of found) {
    draft.operators = draft.operators.filter((one) => one !== quantize)
    draft.inputs = draft.inputs.map((one) => (one === input ? output : one))
    takePlace(draft, input, output)
  }
}

/** The DEQUANTIZE before each float32 output goes; its int8 input becomes the model's output. */
function dropOutputDequantize({ draft, refuse }: Editing): void {
  const found = draft.operators.flatMap((dequantize) => {
    const [input] = dequantize.inputs
    const [output] = dequantize.outputs
    const fits = dequantize.kind === 'DEQUANTIZE' && input?.from.dtype === 'int8'
    const isLast =
      output !== undefined &&
      draft.outputs.includes(output) &&
      !draft.operators.some((one) => one.inputs.includes(output))
    return fits && isLast ? [{ dequantize, input, output }] : []
  })
  if (found.length === 0) {
    return refuse(
      `no output is float32 with a DEQUANTIZE from int8 before it (${draft.outputs.map((one) => one.from.dtype).join(', ')})`,
    )
  }
  for (const { dequantize, input, output } of found) {
    draft.operators = draft.operators.filter((one) => one !== dequantize)
    draft.outputs = draft.outputs.map((one) => (one === output ? input : one))
  }
}

/** Moves `next` to where `old` stands in the file's list of tensors; `old` is dropped later. */
function takePlace(draft: Draft, old: DraftTensor, next: DraftTensor): void {
  next.shape = old.shape
  draft.tensors = draft.tensors
    .filter((tensor) => tensor !== next)
    .flatMap((tensor) => (tensor === old ? [next, old] : [tensor]))
}
