/** What a reviewer must know besides the numbers, in the order of the layers. */
import type { ArenaReport } from '../arena/arena.ts'
import type { MvpOutcome } from '../mvp/outcome.ts'
import type { LayerContext } from '../operators/layer-context.ts'
import type { Refusal } from '../operators/refusals/refusal.ts'
import { foldRefusals } from './one-finding.ts'
import type { Warning } from './profile.ts'

interface WarningFacts {
  /** Of the main subgraph, in order. */
  readonly contexts: readonly LayerContext[]
  readonly outcomes: readonly (MvpOutcome | undefined)[]
  readonly refusals: readonly Refusal[]
  readonly arena: ArenaReport
}

/** What the runtime and the MVP will do wrong, one finding per cause, and where memory is unknown. */
export function warningsOf(facts: WarningFacts): readonly Warning[] {
  const refused = foldRefusals(facts.refusals)
  const layers = facts.contexts.flatMap((context, layer) => [
    ...refused.filter((one) => one.layer === layer),
    ...layerWarnings(context, layer, facts),
  ])
  return [...layers, ...refused.filter((one) => one.layer === null)]
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
    ...(failure === null || failure.code === refusal?.code
      ? []
      : [{ code: failure.code, layer, message: failure.message }]),
    ...(arena.unknownLayers.includes(layer)
      ? [{ code: 'unknown-memory' as const, layer, message: unknown }]
      : []),
  ]
}
