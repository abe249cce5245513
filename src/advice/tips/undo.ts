/** What the pull request itself changed for the worse, and what taking it back gives. */
import { traitsNamed } from '../../operators/registry.ts'
import type { Cause, ProfileDiff } from '../../diff/diff.ts'
import { rootCauses, type RootCause } from '../../diff/root-causes.ts'
import { EditError } from '../../edit/edits/edit-error.ts'
import type { Edit } from '../../edit/edits/edit.ts'
import { parseEdit } from '../../edit/edits/edits.ts'
import { layerText, type Candidate, type TipContext, type TipRecord } from './record.ts'

export const UNDO: TipRecord = {
  id: 'undo',
  title: "this change's own parameter taken back",
  source: 'ours',
  risk: 'retrain',
  isSearched: false,
  appliesTo:
    'layers whose parameters this pull request changed, that it added, or pooling that it took out',
  find: (context) => {
    const { diff } = context
    if (diff === null) return []
    return rootCauses(diff).roots.flatMap((root): readonly Candidate[] => {
      const undone = undo(root, diff, context)
      if (undone === null) return []
      const [edit] = undone.edits
      const layer = edit !== undefined && 'layer' in edit ? edit.layer : null
      return [{ layer, steps: [undone], standsAlone: true }]
    })
  },
}

function headIndices({ row, alike }: RootCause, { layers }: ProfileDiff): readonly number[] {
  return [row, ...alike].flatMap((at) => layers[at]?.head ?? [])
}

interface Undone {
  readonly edits: readonly Edit[]
  readonly text: string
}

/** Null where no edit of the head takes it back: a removed layer, another wiring. */
function undo(root: RootCause, diff: ProfileDiff, context: TipContext): Undone | null {
  const indices = headIndices(root, diff)
  const [first] = indices
  const change = diff.layers[root.row]?.change
  if (first === undefined) return removedPool(root, diff, context)
  const names = indices.length > 1 ? `layers ${indices.join(', ')}` : layerText(first, context)
  if (change === 'added') {
    const edits = indices.map((layer): Edit => ({ kind: 'remove', layer }))
    return { edits, text: `Take ${names} out again, which this change added` }
  }
  const reverted = root.causes.flatMap((cause) => {
    const edits = revert(cause, indices)
    return edits === null ? [] : [{ cause, edits }]
  })
  if (reverted.length === 0) return null
  const what = reverted.map(({ cause: { what, base, head } }) => words(what, base, head)).join(', ')
  return {
    edits: reverted.flatMap(({ edits }) => edits),
    text: `Take this change of ${names} back: ${what}`,
  }
}

/** A pooling layer that this change took out, put back behind the layer it followed. */
function removedPool(root: RootCause, diff: ProfileDiff, context: TipContext): Undone | null {
  const removed = diff.base.layers[diff.layers[root.row]?.base ?? -1]
  const window = String(removed?.parameters['kernel_size'] ?? '')
  const before = diff.layers.slice(0, root.row).findLast(({ head }) => head !== null)?.head
  const isPool = removed !== undefined && traitsNamed(removed.kind).window === 'pool'
  if (!isPool || before == null || removed.parameters['strides'] !== window) return null
  const edits = readAll([`${before}.insert=${removed.op}:${window}`])
  const text = `Put the ${removed.op} of ${window} back behind ${layerText(before, context)}, which this change removed`
  return edits === null ? null : { edits, text }
}

function words(what: string, base: string, head: string): string {
  const name = what === 'input_shape' ? 'input' : what.replaceAll('_', ' ')
  return `${name} ${head} -> ${base}`
}

/** Parameters that an edit sets; a pooling layer's window is its `kernel_size` too. */
const EDITABLE: ReadonlySet<string> = new Set([
  ...['filters', 'units', 'strides', 'kernel_size', 'depth_multiplier', 'dilation', 'padding'],
])

function revert({ what, base, head }: Cause, indices: readonly number[]): readonly Edit[] | null {
  if (EDITABLE.has(what))
    return readAll(indices.map((index) => `${index}.${what}=${base.toLowerCase()}`))
  if (what === 'input_shape') return readAll(inputEdits(base, head))
  return null
}

/** Edits that bring the model's input from `head` to `base`, both `1x96x96x3`. */
function inputEdits(base: string, head: string): readonly string[] {
  const [from, to] = [head, base].map((text) => text.split('x'))
  if (from?.length !== 4 || to?.length !== 4) return []
  const isResized = from[1] !== to[1] || from[2] !== to[2]
  return [
    ...(isResized ? [`input.size=${to[1]}x${to[2]}`] : []),
    ...(from[3] === to[3] ? [] : [`input.channels=${to[3]}`]),
  ]
}

function readAll(texts: readonly string[]): readonly Edit[] | null {
  try {
    return texts.length === 0 ? null : texts.map(parseEdit)
  } catch (error) {
    if (error instanceof EditError) return null
    throw error
  }
}
