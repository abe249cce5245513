/** A reduction tip, priced by editing this very model and profiling it again. Deltas are new minus old. */
export type Risk = 'lossless' | 'convert-again' | 'retrain' | 'firmware'

export type OnTopOf = 'dead-channels'

export interface TipEffect {
  readonly ramBytes: number
  readonly flashBytes: number
  readonly acceleratorCycles: number
  readonly macs: number
  /** Bytes of constants: with the MACs the only sign of how much less the network can learn. */
  readonly constantBytes: number
  /** Null where unknown. */
  readonly cycles: number | null
  readonly latencySeconds: number | null
  /** New totals. */
  readonly ramAfter: number
  readonly flashAfter: number
  readonly cyclesAfter: number | null
}

export interface Tip {
  /** Id of the record in the table of tips. */
  readonly id: string
  readonly layer: number | null
  /** Edits in the syntax of `what-if`, e.g. `3.filters=8`; empty for firmware settings. */
  readonly edits: readonly string[]
  readonly risk: Risk
  /**
   * What is taken out of the model first, losing nothing: edits, figures and numbers of channels are
   * then of the model without it. Null: of the model as it is.
   */
  readonly onTopOf: OnTopOf | null
  /** One sentence: the layer, the parameter, from, to. Foreign names are raw, renderers make them inert. */
  readonly text: string
  /** Null where the tip is named but not yet priced; renderers then print no figure. */
  readonly effect: TipEffect | null
  /** Metrics that come under their limit with this tip alone. */
  readonly meets: readonly string[]
}
