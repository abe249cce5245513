/**
 * Shape propagation: makes an edited graph valid again.
 *
 * 1. The operators are walked in the order in which they run. One is left alone unless an input has
 *    another shape than in the unedited model, or the operator itself was edited or inserted.
 * 2. To each other one a rule of its kind (rules.ts) applies: its constants (weights, biases, shapes)
 *    and its options follow the new shapes of its inputs. Rules read the unedited shapes where they
 *    must recognise a pattern: a pooling window that covers the map keeps covering it.
 * 3. The shapes of its outputs are then inferred as for any model, and the walk goes on.
 * 4. Where two branches meet that must have the same channels (ADD, CONCATENATION along another axis)
 *    and only one of them was changed, that is a constraint: the layers that make the channels of the
 *    other branch are looked up against the direction of the walk (constrain-channels.ts) and asked
 *    for the same number.
 * 5. The walk then starts again at the first of those layers. Each time at least one more layer has a
 *    fixed number of channels, so there are at most as many new starts as layers.
 * 6. A layer that two constraints ask for different numbers, a constraint that leads to an input of
 *    the model, and a shape that no rule can give are refused: {@link EditError} names the operator
 *    that stands in the way.
 */
import { traitsOf } from '../../operators/registry.ts'
import { integersOf } from '../../operators/shapes/infer.ts'
import { sameNumbers } from '../../util/integers.ts'
import { knownIntegers } from '../computed-integers.ts'
import { wrappingOf } from '../converter/own-wrapping.ts'
import { EditError } from '../edits/edit-error.ts'
import type { Graph, GraphOperator } from '../graph.ts'
import { IntegerInputs } from '../integer-inputs.ts'
import { constrainChannels } from './constrain-channels.ts'
import type { Propagation } from './propagation.ts'
import { constraintOf, propagate } from './rules.ts'

interface Asked {
  /** Output channels that edits ask of layers. */
  readonly wanted: ReadonlyMap<GraphOperator, number>
  /** All edits, as refusals name them. */
  readonly edits: string
}

/** Throws {@link EditError} that begins with `edits`. */
export function propagateShapes(graph: Graph, { wanted, edits }: Asked): void {
  const propagation = propagationIn(graph, { wanted, edits })
  let changed = walk(graph.operators, propagation)
  while (changed !== undefined) {
    const [first] = [...changed].sort((a, b) => graph.compare(a, b))
    if (first === undefined) {
      throw new EditError(
        edits,
        'the branches of the model cannot be given shapes that fit together',
      )
    }
    changed = walk(graph.from(first), propagation)
  }
}

function propagationIn(graph: Graph, { wanted, edits }: Asked): Propagation {
  const integerInputs = new IntegerInputs(graph)
  return {
    graph,
    base: (operator, tensor) => {
      const position = operator.origin === null ? -1 : operator.inputs.indexOf(tensor)
      return graph.original[operator.from.inputs[position] ?? -1]?.before ?? tensor.before
    },
    baseIntegers: ({ from }, position) => {
      const tensor = graph.original[from.inputs[position] ?? -1]?.from
      return tensor === undefined ? null : integersOf(tensor, graph.model)
    },
    integers: (tensor) => knownIntegers(tensor, graph),
    refuse: (operator, why) => {
      throw new EditError(edits, `${placeOf(operator)} stands in the way: ${why}`)
    },
    setIntegers: (operator, position, values) => {
      integerInputs.set(operator, { position, values })
    },
    fixed: new Map(wanted),
    isAsked: wanted.size > 0,
    touched: touchedIn(graph),
  }
}

function placeOf({ kind, origin }: GraphOperator): string {
  return `${kind}${origin === null ? ' (inserted)' : ` #${origin}`}`
}

/** One walk; the layers that a constraint changed, which asks for another one, or undefined at its end. */
function walk(
  operators: Iterable<GraphOperator>,
  propagation: Propagation,
): readonly GraphOperator[] | undefined {
  for (const operator of operators) {
    const constraint = constraintOf(operator, propagation)
    if (constraint !== undefined) return constrainChannels(constraint, operator, propagation)
    if (isAffected(operator, propagation)) propagate(operator, propagation)
  }
  return undefined
}

/** True where an input has another shape than in the unedited model, or the operator itself was edited. */
function isAffected(operator: GraphOperator, propagation: Propagation): boolean {
  return (
    operator.origin === null ||
    operator.options !== operator.from.options ||
    propagation.fixed.has(operator) ||
    propagation.touched.has(operator) ||
    hasOtherBlocks(operator, propagation) ||
    readsComputedShape(operator, propagation) ||
    [...operator.inputs, ...operator.outputs].some(
      (tensor) => tensor !== null && !sameNumbers(tensor.shape, propagation.base(operator, tensor)),
    )
  )
}

/** True where the blocks of a dilated convolution were edited. */
function hasOtherBlocks(operator: GraphOperator, propagation: Propagation): boolean {
  if (!/^(SPACE_TO_BATCH|BATCH_TO_SPACE)_ND$/.test(operator.kind)) return false
  const [blocks, before] = [
    propagation.integers(operator.inputs[1]),
    propagation.baseIntegers(operator, 1),
  ]
  return !sameNumbers(blocks ?? [], before ?? [])
}

/** True where the shape of the output is computed: sizes can change where no input's shape does. */
function readsComputedShape({ inputs, outputs }: GraphOperator, propagation: Propagation): boolean {
  if (outputs[0]?.from.dtype === 'int32') return false
  return inputs.some(
    (one) => one?.from.dtype === 'int32' && one.data === null && propagation.integers(one) !== null,
  )
}

/** What stands in front of convolutions whose kernel, dilation or blocks were edited, to serve them. */
function touchedIn(graph: Graph): Set<GraphOperator> {
  const edited = [...graph.operators].filter(({ kind, inputs: [, filter], options, from }) => {
    const isReshaped = filter != null && !sameNumbers(filter.shape, filter.before)
    return traitsOf(kind).window === 'convolution' && (isReshaped || options !== from.options)
  })
  return new Set(edited.flatMap((one) => wrappingOf(one, graph)))
}
