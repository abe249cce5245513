/** What a reviewer must know besides the numbers, in the order of the layers. */
import type { ArenaReport } from '../arena/arena.ts'
import type { MvpOutcome } from '../mvp/outcome.ts'
import type { LayerContext } from '../operators/operator.ts'
import type { Warning } from './profile.ts'

interface Facts {
  readonly contexts: readonly LayerContext[]
  readonly outcomes: readonly (MvpOutcome | undefined)[]
  readonly arena: ArenaReport
}

/**
 * Codes: `refused-at-load` (the runtime does not load the model), `fails-at-inference`,
 * `never-returns`, `wrong-output`, `unknown-memory` (RAM is a lower bound).
 */
export function warningsOf({ contexts, outcomes, arena }: Facts): readonly Warning[] {
  const unknown = new Set(arena.unknownLayers)
  return contexts.flatMap((context, layer): readonly Warning[] => {
    const failure = outcomes[layer]?.failure ?? null
    const name = context.operator.customName ?? context.operator.kind
    return [
      ...(failure === null ? [] : [{ code: failure.code, layer, message: failure.message }]),
      ...(unknown.has(layer)
        ? [
            {
              code: 'unknown-memory',
              layer,
              message: `what ${name} keeps in the tensor arena is not known: RAM is at least the number given`,
            },
          ]
        : []),
    ]
  })
}
