/**
 * The dilation of a convolution: an option of its own, or the blocks of the SPACE_TO_BATCH_ND in front
 * of it, which is how a converter writes it where it does not know the batch.
 */
import { product } from '../../util/integers.ts'
import { integersOf } from '../constants.ts'
import type { Graph, GraphOperator, GraphTensor } from '../graph.ts'
import { IntegerInputs } from '../integer-inputs.ts'
import { dilatedFrom, openingOf, type Dilated } from '../propagate/batches.ts'

interface Wanted {
  readonly graph: Graph
  readonly height: number
  readonly width: number
}

/** The blocks around a convolution become its new dilation; false where it has none around it. */
export function setBlocks(convolution: GraphOperator, { graph, height, width }: Wanted): boolean {
  const dilated = around(convolution, graph)
  const blocks = integersOf(dilated?.opening.inputs[1])
  if (dilated === undefined || blocks === null) return false
  const values = blocks.length === 1 ? [width] : [height, width]
  if (product(values) === 1) unwrap(dilated, graph)
  else {
    const integers = new IntegerInputs(graph)
    for (const one of [dilated.opening, dilated.closing]) integers.set(one, { position: 1, values })
  }
  return true
}

function around(convolution: GraphOperator, graph: Graph): Dilated | undefined {
  const opening = openingOf(convolution, graph)
  const dilated = opening && dilatedFrom(opening, graph)
  return dilated?.convolution === convolution ? dilated : undefined
}

/** Without dilation nothing goes to batches, and the bias behind them is the convolution's own. */
function unwrap({ opening, convolution, closing }: Dilated, graph: Graph): void {
  const [before] = opening.inputs
  const [blocked] = opening.outputs
  const [inner] = closing.inputs
  const [after] = closing.outputs
  const { options } = convolution
  if (before == null || inner == null || blocked === undefined || after === undefined) return
  const fills = (integersOf(closing.inputs[2]) ?? []).reduce((all, one) => all + one, 0)
  const pads = (integersOf(opening.inputs[2]) ?? []).reduce((all, one) => all + one, 0) - fills
  if ('padding' in options) {
    convolution.options = { ...options, padding: pads > 0 ? 'SAME' : 'VALID' }
  }
  graph.remove(opening)
  graph.remove(closing)
  graph.replace(blocked, before)
  graph.replace(after, inner)
  takeBias(convolution, inner, graph)
}

/** An ADD of one number per channel behind a convolution goes into it, with its activation. */
function takeBias(convolution: GraphOperator, inner: GraphTensor, graph: Graph): void {
  const { options } = convolution
  const [adding, ...others] = graph.readers(inner)
  const [sum] = adding?.outputs ?? []
  const bias = adding?.inputs.find((one) => one !== inner)
  const last = graph.producer(inner)
  const fits =
    others.length === 0 &&
    adding?.kind === 'ADD' &&
    bias?.data != null &&
    bias.shape.length <= 1 &&
    convolution.inputs[2] != null
  if (!fits || last === undefined || sum === undefined) return
  if ('fusedActivationFunction' in options && 'fusedActivationFunction' in adding.options) {
    const { fusedActivationFunction } = adding.options
    convolution.options = { ...options, fusedActivationFunction }
  }
  graph.remove(adding)
  graph.give(last, [sum])
}
