/**
 * Makes an edited model valid again: walks the operators in order, gives each the shapes that follow
 * from its inputs, and lets its constants (weights, biases, shapes) follow. Where two branches meet
 * with different channels, the branch that was not edited is changed too, back to the layer that
 * makes its channels, and the walk starts again.
 *
 * What cannot be kept valid is refused with the operator that stands in the way.
 */
import { integersOf } from '../operators/shapes/infer.ts'
import { knownIntegers } from './computed-integers.ts'
import { producersOf, type Draft, type DraftOperator } from './draft.ts'
import { EditError } from './edits/edit.ts'
import { follow, TIES } from './follow/follow.ts'
import { CONVOLUTIONS } from './follow/causal.ts'
import type { Settling } from './follow/settling.ts'
import { wrappingOf } from './converter/own-wrapping.ts'
import { retarget } from './retarget.ts'
import { spreadRows } from './spread-rows.ts'
import { sameShape, steer } from './steer.ts'

/** `wanted` are the output channels that edits ask of layers; throws {@link EditError} that begins with `edits`. */
export function settle(
  draft: Draft,
  {
    wanted,
    edits,
  }: { readonly wanted: ReadonlyMap<DraftOperator, number>; readonly edits: string },
): void {
  const producers = new Map(producersOf(draft.operators))
  const touched = touchedBy(draft)
  const place = (operator: DraftOperator): string =>
    `${operator.kind}${operator.origin === null ? ' (inserted)' : ` #${operator.origin}`}`
  const settling: Settling = {
    base: (operator, tensor) => {
      const position = operator.origin === null ? -1 : operator.inputs.indexOf(tensor)
      return draft.original[operator.from.inputs[position] ?? -1]?.before ?? tensor.before
    },
    producer: (tensor) => producers.get(tensor),
    readers: (tensor) => draft.operators.filter(({ inputs }) => inputs.includes(tensor)),
    baseIntegers: ({ from }, position) => {
      const tensor = draft.original[from.inputs[position] ?? -1]?.from
      return tensor === undefined ? null : integersOf(tensor, draft.model)
    },
    integers: (tensor) => knownIntegers(tensor, (one) => producers.get(one)),
    refuse: (operator, why) => {
      throw new EditError(edits, `${place(operator)} stands in the way: ${why}`)
    },
    steer: (operator, position, values) => {
      steer(draft, operator, { position, values })
    },
    fixed: new Map(wanted),
    isAsked: wanted.size > 0,
    spread: (spreading) => {
      spreadRows(spreading, draft)
      for (const row of spreading.split.outputs) producers.set(row, spreading.split)
      touched.add(spreading.joined)
    },
    touched,
  }
  // Each repair settles one more layer's channels, so there are at most as many as operators.
  for (let round = 0; round <= draft.operators.length + 1; round++) {
    if (walk(draft, settling)) return
  }
  throw new EditError(edits, 'the branches of the model cannot be given shapes that fit together')
}

/** One pass; false where a repair upstream asks for another one. */
function walk(draft: Draft, settling: Settling): boolean {
  for (const operator of draft.operators) {
    const tie = TIES[operator.kind]?.(operator, settling)
    if (tie !== undefined) {
      retarget(tie.tensor, tie.channels, { settling, from: operator, depth: 0, fromEnd: 1 })
      return false
    }
    if (!needsFollowing(operator, settling)) continue
    follow(operator, settling)
  }
  return true
}

/** True where an input has another shape than in the unedited model, or the operator itself was edited. */
function needsFollowing(operator: DraftOperator, settling: Settling): boolean {
  return (
    operator.origin === null ||
    operator.options !== operator.from.options ||
    settling.fixed.has(operator) ||
    settling.touched.has(operator) ||
    hasOtherBlocks(operator, settling) ||
    readsComputedShape(operator, settling) ||
    [...operator.inputs, ...operator.outputs].some(
      (tensor) => tensor !== null && !sameShape(tensor.shape, settling.base(operator, tensor)),
    )
  )
}

/** True where the blocks of a dilated convolution were edited. */
function hasOtherBlocks(operator: DraftOperator, settling: Settling): boolean {
  if (!/^(SPACE_TO_BATCH|BATCH_TO_SPACE)_ND$/.test(operator.kind)) return false
  const [blocks, before] = [
    settling.integers(operator.inputs[1]),
    settling.baseIntegers(operator, 1),
  ]
  return !sameShape(blocks ?? [], before ?? [])
}

/** True where the shape of the output is computed: sizes can change where no input's shape does. */
function readsComputedShape({ inputs, outputs }: DraftOperator, settling: Settling): boolean {
  if (outputs[0]?.from.dtype === 'int32') return false
  return inputs.some(
    (one) => one?.from.dtype === 'int32' && one.data === null && settling.integers(one) !== null,
  )
}

/** What stands in front of convolutions whose kernel, dilation or blocks were edited, to serve them. */
function touchedBy(draft: Draft): Set<DraftOperator> {
  const edited = draft.operators.filter(({ kind, inputs: [, filter], options, from }) => {
    const isReshaped = filter != null && !sameShape(filter.shape, filter.before)
    return CONVOLUTIONS.has(kind) && (isReshaped || options !== from.options)
  })
  return new Set(edited.flatMap((one) => wrappingOf(one, draft)))
}
