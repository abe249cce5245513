/** Edits of what a layer reads of its map: strides, kernel, pooling window, dilation, padding. */
import { factsOf } from '../../operators/registry.ts'
import { resizeConstant } from '../constants.ts'
import { ownWrapping } from '../converter/own-wrapping.ts'
import type { GraphOperator } from '../graph.ts'
import { setBlocks } from './dilation.ts'
import { PARAMETER, type EditRecord, type Pair } from './edit.ts'
import { EditError } from './edit-error.ts'
import { layerOf, type Editing } from './editing.ts'
import { PAIR } from './values.ts'

export const STRIDES: EditRecord<'strides'> = {
  ...PAIR,
  ...PARAMETER,
  apply: ({ layer, value }, editing) => {
    const operator = layerOf(layer, editing)
    const { options } = operator
    if (!('strideH' in options)) return editing.refuse(`${operator.kind} has no strides`)
    operator.options = { ...options, strideH: value.height, strideW: value.width }
  },
}

export const KERNEL_SIZE: EditRecord<'kernel_size'> = {
  ...PAIR,
  ...PARAMETER,
  apply: ({ layer, value }, editing) => {
    const operator = layerOf(layer, editing)
    if (operator.options.type === 'Pool2DOptions') setPool(operator, value, editing)
    else setKernel(operator, value, editing)
  },
}

function setKernel(operator: GraphOperator, { height, width }: Pair, editing: Editing): void {
  const { graph, refuse } = editing
  const { filter: place } = factsOf(operator.kind).operands
  const filter = place === 'none' || place.scales === 'one' ? null : operator.inputs[place.input]
  if (filter == null) {
    return refuse(`${operator.kind} has no kernel`)
  }
  if (filter.data === null) return refuse('its filters are computed, not constant')
  ownWrapping(operator, graph)
  const [first = 1, , , last = 1] = filter.shape
  resizeConstant(filter, [first, height, width, last])
}

export const POOL_SIZE: EditRecord<'pool_size'> = {
  ...PAIR,
  ...PARAMETER,
  apply: ({ layer, value }, editing) => {
    setPool(layerOf(layer, editing), value, editing)
  },
}

function setPool(operator: GraphOperator, { height, width }: Pair, { refuse }: Editing): void {
  const { options } = operator
  if (options.type !== 'Pool2DOptions') return refuse(`${operator.kind} has no pooling window`)
  operator.pinned = true
  operator.options = { ...options, filterHeight: height, filterWidth: width }
}

export const DILATION: EditRecord<'dilation'> = {
  ...PAIR,
  ...PARAMETER,
  apply: ({ layer, value }, editing) => {
    const { graph, refuse } = editing
    const operator = layerOf(layer, editing)
    const { options } = operator
    ownWrapping(operator, graph)
    if (setBlocks(operator, { graph, ...value })) return
    if (!('dilationHFactor' in options)) return refuse(`${operator.kind} has no dilation`)
    operator.options = { ...options, dilationHFactor: value.height, dilationWFactor: value.width }
  },
}

export const PADDING: EditRecord<'padding'> = {
  ...PARAMETER,
  form: 'same or valid',
  parse: (text, value) => {
    const padding = value.toUpperCase()
    if (padding !== 'SAME' && padding !== 'VALID') {
      throw new EditError(text, `padding is same or valid, found "${value}"`)
    }
    return { value: padding }
  },
  write: ({ value }) => value.toLowerCase(),
  keepsPadding: true,
  apply: ({ layer, value }, editing) => {
    const operator = layerOf(layer, editing)
    const { options } = operator
    if (!('padding' in options)) return editing.refuse(`${operator.kind} has no padding`)
    operator.options = { ...options, padding: value }
  },
}
