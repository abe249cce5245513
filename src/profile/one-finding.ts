/** Refusals of one cause as one finding: a model of 14 layers is told once what to do about all of them. */
import { listed } from '../operators/refusals/refusal.ts'
import type { Refusal } from '../operators/refusals/refusal.ts'
import type { Warning } from './profile.ts'

/** In the order of the first layer of each cause, main subgraph first. */
export function foldRefusals(refusals: readonly Refusal[]): readonly Warning[] {
  const causes = new Map<string, Refusal[]>()
  for (const refusal of refusals.toSorted(byPlace)) {
    const id =
      refusal.cause.summary === null ? `${refusal.code} ${refusal.message}` : refusal.cause.id
    causes.set(id, [...(causes.get(id) ?? []), refusal])
  }
  return [...causes.values()].flatMap((all): readonly Warning[] => {
    const [first] = all
    return first === undefined ? [] : [warningOf(first, all)]
  })
}

function byPlace(one: Refusal, other: Refusal): number {
  return one.subgraph - other.subgraph || (one.layer ?? -1) - (other.layer ?? -1)
}

function warningOf(first: Refusal, all: readonly Refusal[]): Warning {
  const layer = first.subgraph === 0 ? first.layer : null
  return { code: first.code, layer, message: messageOf(first, all) }
}

function messageOf(first: Refusal, all: readonly Refusal[]): string {
  const { summary } = first.cause
  if (all.length > 1) {
    const where = `${all.length} ${first.layer === null ? 'subgraphs' : 'layers'} (${listed(all.map(placeOf))})`
    return summary === null ? `${where}: ${first.message}` : summary(where)
  }
  return first.subgraph === 0 ? first.message : `${placeOf(first)}: ${first.message}`
}

function placeOf({ subgraph, layer }: Refusal): string {
  if (layer === null) return `subgraph ${subgraph}`
  return subgraph === 0 ? String(layer) : `operator ${layer} of subgraph ${subgraph}`
}
