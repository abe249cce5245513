/** Skip connections: tensors that wait in the arena, through its peak, for an ADD further down. */
import type { ArenaReport } from '../../arena/arena.ts'
import type { Model } from '../../tflite/model.ts'
import { sameNumbers } from '../../util/integers.ts'
import { finishGraph } from '../../edit/finish-graph.ts'
import { openGraph } from '../../edit/open-graph.ts'
import type { Layers } from '../../edit/layers.ts'

/** A tensor that is alive at the arena's peak only because a skip connection needs it later. */
interface WaitingSkip {
  /** The ADD in which the skip connection ends. */
  readonly add: number
  /** The layer that makes what waits; null for an input of the model. */
  readonly from: number | null
  /** Of the ADD: the tensor at the end of the skip connection, and that of the branch that stays. */
  readonly skip: number
  readonly branch: number
  readonly bytes: number
}

/** Skips that are priced: more would not be shown, and each is a model of its own. */
const MOST_SKIPS = 16

/** The largest first. */
export function waitingSkips(arena: ArenaReport, layers: Layers): readonly WaitingSkip[] {
  const { peak, buffers } = arena
  const at = layers.operators[peak.layer ?? -1]
  if (at === undefined) return []
  const busy = new Set([...at.inputs, ...at.outputs])
  const found: WaitingSkip[] = []
  for (const index of peak.buffers) {
    if (found.length === MOST_SKIPS) break
    const buffer = buffers[index]
    if (buffer?.kind !== 'tensor' || buffer.tensor === null || busy.has(buffer.tensor)) continue
    const end = endOfSkip(buffer.tensor, layers)
    if (end === null) continue
    const from = layers.producerOf(buffer.tensor)?.index ?? null
    found.push({ ...end, from, bytes: buffer.bytes })
  }
  return found
}

/** Follows a waiting tensor through layers with one computed input to the ADD behind the peak. */
function endOfSkip(
  waiting: number,
  { readersOf, tensor, producerOf }: Layers,
): Pick<WaitingSkip, 'add' | 'skip' | 'branch'> | null {
  let at = waiting
  for (let steps = 0; steps < MOST_LAYERS_OF_A_SKIP; steps++) {
    const last = readersOf(at).at(-1)
    if (last === undefined) return null
    const computed = last.inputs.filter((index) => tensor(index)?.isConstant === false)
    if (last.kind === 'ADD' && computed.length === 2) {
      const [branch] = computed.filter((index) => index !== at)
      if (branch === undefined || producerOf(branch) === undefined) return null
      return { add: last.index, skip: at, branch }
    }
    const [output] = last.outputs
    if (computed.length !== 1 || output === undefined) return null
    at = output
  }
  return null
}

/** A shortcut is a convolution or two; what is longer is a branch of its own. */
const MOST_LAYERS_OF_A_SKIP = 4

/** The model without the skip connection: its ADD goes, and what only the connection needed. */
export function withoutSkip(model: Model, { add, branch }: WaitingSkip): Model | null {
  const graph = openGraph(model)
  const operator = graph.layers[add]
  const [output] = operator?.outputs ?? []
  const kept = graph.original[branch]
  if (operator === undefined || output === undefined || kept === undefined) return null
  if (!sameNumbers(kept.shape, output.shape)) return null
  graph.remove(operator)
  graph.replace(output, kept)
  graph.removeDead()
  return finishGraph(graph)
}
