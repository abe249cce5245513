/**
 * Edits of `what-if` applied to a model: the result is an ordinary valid model, so that its cost is
 * measured by the ordinary profile. Weights are tiled or cut to their new size: their values do not
 * matter to RAM, flash or cycles.
 *
 * 1. What the converter made of the network's source is undone where an edit would change it: a PAD
 *    that SAME stands for stands in front of its convolution again.
 * 2. The edits are made, parameters first, then insertions, removals and the model's edges.
 * 3. Shapes are propagated (propagate/propagate-shapes.ts).
 * 4. What the converter would make of the result is made: RESHAPE in a row merged, equal operators
 *    shared, flattening left out, PAD folded.
 */
import type { Model } from '../tflite/model.ts'
import { ConstantTooLarge } from './constants.ts'
import { mergeReshapes } from './converter/close-gap.ts'
import { flattenBeforeDense } from './converter/flatten-before-dense.ts'
import { foldPads, unfoldPads } from './converter/folded-padding.ts'
import { shareEqualWrapping } from './converter/own-wrapping.ts'
import { EditError } from './edits/edit-error.ts'
import { STAGES, type Edit, type EditKind, type EditOf } from './edits/edit.ts'
import type { Editing } from './edits/editing.ts'
import { EDITS, formatEdit } from './edits/edits.ts'
import { finishGraph } from './finish-graph.ts'
import type { Graph, GraphOperator } from './graph.ts'
import { openGraph } from './open-graph.ts'
import { propagateShapes } from './propagate/propagate-shapes.ts'

/** The edited model (`fileBytes` still the unedited one's); throws {@link EditError}. */
export function applyEdits(model: Model, edits: readonly Edit[]): Model {
  const all = edits.map(formatEdit).join(' ')
  refuseContradictions(edits, all)
  try {
    return applied(openGraph(model), edits, all)
  } catch (error) {
    if (error instanceof ConstantTooLarge) throw new EditError(all, error.message)
    throw error
  }
}

function applied(graph: Graph, edits: readonly Edit[], all: string): Model {
  const wanted = new Map<GraphOperator, number>()
  unfoldPads(graph, new Set(edits.flatMap((edit) => keepsPadding(edit, graph))))
  for (const edit of inStages(edits)) {
    const name = formatEdit(edit)
    const refuse = (why: string): never => {
      throw new EditError(name, why)
    }
    applyOne(edit.kind, edit, { graph, wanted, refuse })
  }
  propagateShapes(graph, { wanted, edits: all })
  mergeReshapes(graph)
  shareEqualWrapping(graph)
  flattenBeforeDense(graph)
  foldPads(graph)
  return finishGraph(graph)
}

function inStages(edits: readonly Edit[]): readonly Edit[] {
  return STAGES.flatMap((stage) => edits.filter(({ kind }) => EDITS[kind].stage === stage))
}

/** A layer whose padding is edited, or that goes, is taken as the file has it. */
function keepsPadding(edit: Edit, { layers }: Graph): readonly GraphOperator[] {
  const operator = 'layer' in edit && EDITS[edit.kind].keepsPadding ? layers[edit.layer] : undefined
  return operator === undefined ? [] : [operator]
}

function applyOne<K extends EditKind>(kind: K, edit: EditOf<K>, editing: Editing): void {
  EDITS[kind].apply(edit, editing)
}

function refuseContradictions(edits: readonly Edit[], all: string): void {
  const seen = new Set<string>()
  for (const edit of edits) {
    const what = 'layer' in edit ? `${edit.layer}.${edit.kind}` : edit.kind
    if (seen.has(what)) throw new EditError(all, `${what} is given twice`)
    seen.add(what)
  }
}
