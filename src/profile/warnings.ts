/** What a reviewer must know besides the numbers, in the order of the layers. */
import type { ArenaReport } from '../arena/arena.ts'
import type { MvpOutcome } from '../mvp/outcome.ts'
import type { LayerContext } from '../operators/layer-context.ts'
import type { Refusal } from '../operators/refusals/refusal.ts'
import type { Warning } from './profile.ts'

export interface WarningFacts {
  /** Of the main subgraph, in order. */
  readonly contexts: readonly LayerContext[]
  readonly outcomes: readonly (MvpOutcome | undefined)[]
  readonly refusals: readonly Refusal[]
  readonly arena: ArenaReport
}

/** Of each layer what the runtime and the MVP will do wrong, and where its memory is unknown. */
export function warningsOf(facts: WarningFacts): readonly Warning[] {
  const layers = facts.contexts.flatMap((context, layer) => layerWarnings(context, layer, facts))
  const elsewhere = facts.refusals
    .filter(({ subgraph }) => subgraph > 0)
    .map(({ code, subgraph, layer, message }) => ({
      code,
      layer: null,
      message: `operator ${layer} of subgraph ${subgraph}: ${message}`,
    }))
  return [...layers, ...elsewhere]
}

function layerWarnings(
  { operator }: LayerContext,
  layer: number,
  { outcomes, refusals, arena }: WarningFacts,
): readonly Warning[] {
  const refusal = refusals.find((one) => one.subgraph === 0 && one.layer === layer)
  const failure = outcomes[layer]?.failure ?? null
  const name = operator.customName ?? operator.kind
  const unknown = `what ${name} keeps in the tensor arena is not known: RAM is at least the number given`
  return [
    ...(refusal === undefined ? [] : [{ code: refusal.code, layer, message: refusal.message }]),
    ...(failure === null || failure.code === refusal?.code
      ? []
      : [{ code: failure.code, layer, message: failure.message }]),
    ...(arena.unknownLayers.includes(layer)
      ? [{ code: 'unknown-memory' as const, layer, message: unknown }]
      : []),
  ]
}
