/** Separates what was edited from what merely follows: one changed stride, not ten smaller layers. */
import { isOwnEdit, isValuesOnly } from './causes.ts'
import { sumDeltas } from './delta.ts'
import type { Cause, Delta, DiffRows, LayerDiff, ProfileDiff } from './diff.ts'
import { graphOf, OUTSIDE } from './graph.ts'

export interface RootCause {
  /** Position in `ProfileDiff.layers` of the layer that was edited, added or removed. */
  readonly row: number
  /** Rows of further layers of the same kind with the very same edits: a width changed throughout. */
  readonly alike: readonly number[]
  /** Its own edits; empty for an added or removed layer. */
  readonly causes: readonly Cause[]
  /** Positions of the rows that changed only because of these. */
  readonly consequences: readonly number[]
  /** Of the row, those alike and the consequences together. */
  readonly delta: Delta
  /** "layer 1 conv_2d: strides 2x2 -> 1x1; 9 layers follow", "layers 0, 2 conv_2d: ...". */
  readonly sentence: string
}

/** Every row that is not `same` belongs to exactly one of the three, so their deltas sum. */
export interface RootCauses {
  /** In the order of the rows. */
  readonly roots: readonly RootCause[]
  /** Rows with other weights or quantization and nothing else: another training run. */
  readonly valuesOnly: readonly number[]
  /** Rows that a converter added or dropped around unchanged layers. */
  readonly artefacts: readonly number[]
}

/** Groups the changed rows of a diff by the edit that explains them. */
export function rootCauses(diff: DiffRows): RootCauses {
  const tracer = tracerOf(diff)
  const members = new Map<number, number[]>()
  const valuesOnly: number[] = []
  const artefacts: number[] = []
  diff.layers.forEach((layer, row) => {
    if (layer.change === 'same') return
    if (layer.converterArtefact) artefacts.push(row)
    else if (isValuesOnly(layer.causes)) valuesOnly.push(row)
    else {
      const root = tracer(row) ?? row
      members.set(root, [...(members.get(root) ?? []), row])
    }
  })
  const sorted = [...members.keys()].sort((a, b) => a - b)
  const roots = groupAlike(diff, sorted).map((group) => {
    const followers = group.flatMap((row) => (members.get(row) ?? []).filter((one) => one !== row))
    return rootCause(
      diff,
      group,
      followers.sort((a, b) => a - b),
    )
  })
  return { roots, valuesOnly, artefacts }
}

/** Roots with the same edits of the same kind of layer together, each group in the order of its first. */
function groupAlike(diff: DiffRows, rows: readonly number[]): readonly (readonly number[])[] {
  const groups = new Map<string, number[]>()
  for (const row of rows) {
    const layer = diff.layers[row]
    const edits = layer?.causes.filter(isOwnEdit) ?? []
    const words = edits.map(({ what, base, head }) => [what, base, head])
    const isAlone = layer?.change !== 'changed' || edits.length === 0
    const key = isAlone ? String(row) : JSON.stringify([opOf(diff, layer), words])
    groups.set(key, [...(groups.get(key) ?? []), row])
  }
  return [...groups.values()]
}

function rootCause(
  diff: DiffRows,
  group: readonly number[],
  consequences: readonly number[],
): RootCause {
  const [row = 0, ...alike] = group
  const root = diff.layers[row]
  const causes = root?.causes.filter(isOwnEdit) ?? []
  const deltas = [...group, ...consequences].flatMap((one) => diff.layers[one]?.delta ?? [])
  return {
    row,
    alike,
    causes: causes.length > 0 ? causes : (root?.causes ?? []),
    consequences,
    delta: sumDeltas(deltas),
    sentence: sentenceOf(diff, group, consequences.length),
  }
}

function sentenceOf(diff: DiffRows, group: readonly number[], followers: number): string {
  const layer = diff.layers[group[0] ?? 0]
  const follow =
    followers === 0 ? '' : followers === 1 ? '; 1 layer follows' : `; ${followers} layers follow`
  if (layer === undefined) return ''
  const edits = layer.causes.filter(isOwnEdit)
  const what = (edits.length > 0 ? edits : layer.causes).map((cause) => cause.sentence).join(', ')
  const told = layer.change === 'changed' ? what : [layer.change, what].filter(Boolean).join(', ')
  const indices = group.map((row) => diff.layers[row]?.head ?? diff.layers[row]?.base ?? 0)
  const who = `${indices.length > 1 ? 'layers' : 'layer'} ${indices.join(', ')} ${opOf(diff, layer)}`
  return `${who}: ${told}${follow}`
}

function opOf(diff: DiffRows, { base, head }: LayerDiff): string {
  const layer = head === null ? diff.base.layers[base ?? 0] : diff.head.layers[head]
  return layer?.op ?? ''
}

/** Answers for a row the row of the nearest edit above it (or itself); undefined where none is found. */
function tracerOf(diff: DiffRows): (row: number) => number | undefined {
  const rowOfBase = new Map(
    diff.layers.flatMap(({ base }, row) => (base === null ? [] : [[base, row]])),
  )
  const rowOfHead = new Map(
    diff.layers.flatMap(({ head }, row) => (head === null ? [] : [[head, row]])),
  )
  const baseGraph = graphOf(diff.base.layers)
  const headGraph = graphOf(diff.head.layers)
  const above = ({ base, head }: LayerDiff): readonly number[] => [
    ...rowsOf(head === null ? [] : (headGraph.producers[head] ?? []), rowOfHead),
    ...rowsOf(base === null ? [] : (baseGraph.producers[base] ?? []), rowOfBase),
  ]
  const known = new Map<number, number | undefined>()
  const trace = (start: number): number | undefined => {
    const queue = [start]
    const seen = new Set(queue)
    for (const row of queue) {
      const layer = diff.layers[row]
      if (layer === undefined) continue
      const cached = known.get(row)
      if (cached !== undefined) return cached
      if (isRoot(layer)) return row
      for (const next of above(layer)) {
        if (seen.has(next) || !passesOn(diff, next)) continue
        seen.add(next)
        queue.push(next)
      }
    }
    return undefined
  }
  return (row) => {
    if (!known.has(row)) known.set(row, trace(row))
    return known.get(row)
  }
}

function rowsOf(
  producers: readonly number[],
  rowOf: ReadonlyMap<number, number>,
): readonly number[] {
  return producers.flatMap((producer) => (producer === OUTSIDE ? [] : (rowOf.get(producer) ?? [])))
}

function isRoot(layer: LayerDiff): boolean {
  if (layer.converterArtefact) return false
  return layer.change === 'changed' ? layer.causes.some(isOwnEdit) : layer.change !== 'same'
}

/** True for rows through which a change reaches the layers below. */
function passesOn(diff: DiffRows, row: number): boolean {
  const layer = diff.layers[row]
  if (layer === undefined || layer.change === 'same') return false
  if (layer.base === null || layer.head === null) return true
  const outputs = (side: ProfileDiff['base'], index: number) =>
    JSON.stringify(side.layers[index]?.outputs.map(({ shape, dtype }) => [shape, dtype]))
  return outputs(diff.base, layer.base) !== outputs(diff.head, layer.head)
}
