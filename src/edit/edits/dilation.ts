/**
 * The dilation of a convolution: an option of its own, or the blocks of the SPACE_TO_BATCH_ND in front
 * of it, which is how a converter writes it where it does not know the batch.
 */
import { product } from '../../util/integers.ts'
import { integersOf } from '../constants.ts'
import type { Draft, DraftOperator, DraftTensor } from '../draft.ts'
import { replaceUses } from '../draft-graph.ts'
import { dilatedFrom, type Dilated } from '../follow/batches.ts'
import { steer } from '../steer.ts'

interface Wanted {
  readonly draft: Draft
  readonly height: number
  readonly width: number
}

/** The blocks around a convolution become its new dilation; false where it has none around it. */
export function setBlocks(convolution: DraftOperator, { draft, height, width }: Wanted): boolean {
  const dilated = around(convolution, draft)
  const blocks = integersOf(dilated?.opening.inputs[1])
  if (dilated === undefined || blocks === null) return false
  const values = blocks.length === 1 ? [width] : [height, width]
  if (product(values) === 1) unwrap(dilated, draft)
  else {
    for (const one of [dilated.opening, dilated.closing]) {
      steer(draft, one, { position: 1, values })
    }
  }
  return true
}

function around(convolution: DraftOperator, draft: Draft): Dilated | undefined {
  const readersOf = (tensor: DraftTensor): readonly DraftOperator[] =>
    draft.operators.filter(({ inputs }) => inputs.includes(tensor))
  return draft.operators
    .filter(({ kind }) => kind === 'SPACE_TO_BATCH_ND')
    .map((opening) => dilatedFrom(opening, readersOf))
    .find((found) => found?.convolution === convolution)
}

/** Without dilation nothing goes to batches, and the bias behind them is the convolution's own. */
function unwrap({ opening, convolution, closing }: Dilated, draft: Draft): void {
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
  draft.operators = draft.operators.filter((one) => one !== opening && one !== closing)
  replaceUses(draft, blocked, before)
  replaceUses(draft, after, inner)
  takeBias(convolution, inner, draft)
}

/** An ADD of one number per channel behind a convolution goes into it, with its activation. */
function takeBias(convolution: DraftOperator, inner: DraftTensor, draft: Draft): void {
  const { options } = convolution
  const readers = draft.operators.filter(({ inputs }) => inputs.includes(inner))
  const [adding] = readers
  const [sum] = adding?.outputs ?? []
  const bias = adding?.inputs.find((one) => one !== inner)
  const last = draft.operators.find(({ outputs }) => outputs.includes(inner))
  const fits =
    readers.length === 1 &&
    adding?.kind === 'ADD' &&
    bias?.data != null &&
    bias.shape.length <= 1 &&
    convolution.inputs[2] != null
  if (!fits || last === undefined || sum === undefined) return
  if ('fusedActivationFunction' in options && 'fusedActivationFunction' in adding.options) {
    const { fusedActivationFunction } = adding.options
    convolution.options = { ...options, fusedActivationFunction }
  }
  last.outputs = [sum]
  draft.operators = draft.operators.filter((one) => one !== adding)
}
