/** Edits of how many channels a layer makes. */
import { traitsOf } from '../../operators/registry.ts'
import { PARAMETER, type EditRecord } from './edit.ts'
import { layerOf, type Editing } from './editing.ts'
import { NUMBER } from './values.ts'

export const FILTERS: EditRecord<'filters'> = { ...NUMBER, ...PARAMETER, apply: setChannels }
export const UNITS: EditRecord<'units'> = { ...NUMBER, ...PARAMETER, apply: setChannels }

interface ChannelsEdit {
  readonly layer: number
  readonly value: number
}

/** A DEPTHWISE_CONV_2D makes its channels from its input's, so the layer above it is what changes. */
function setChannels({ layer, value }: ChannelsEdit, editing: Editing): void {
  const { graph, wanted, refuse } = editing
  let operator = layerOf(layer, editing)
  let channels = value
  for (let steps = 0; steps <= graph.size; steps++) {
    if (traitsOf(operator.kind).channels === 'made') {
      wanted.set(operator, channels)
      return
    }
    const [input] = operator.inputs
    const above = graph.producer(input)
    const multiplier = (operator.outputs[0]?.shape.at(-1) ?? 1) / (input?.shape.at(-1) ?? 1)
    const isThrough =
      traitsOf(operator.kind).channels === 'multiplied' && channels % multiplier === 0
    if (!isThrough || above === undefined) break
    operator = above
    channels /= multiplier
  }
  refuse(`${operator.kind} has no filters or units to choose`)
}

export const DEPTH_MULTIPLIER: EditRecord<'depth_multiplier'> = {
  ...NUMBER,
  ...PARAMETER,
  apply: ({ layer, value }, editing) => {
    const operator = layerOf(layer, editing)
    const { options } = operator
    if (options.type !== 'DepthwiseConv2DOptions') {
      return editing.refuse(`${operator.kind} has no depth multiplier; DEPTHWISE_CONV_2D has`)
    }
    operator.options = { ...options, depthMultiplier: value }
  },
}
