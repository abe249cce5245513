/** What a tip is: a record that finds places in a model where it may help. Prices come later. */
import type { ProfileDiff } from '../../diff/diff.ts'
import type { Profile } from '../../profile/profile.ts'
import type { Model } from '../../tflite/model.ts'
import type { Edit } from '../../edit/edits/edit.ts'
import type { Focus } from '../focus.ts'
import type { Layers } from '../../edit/layers.ts'
import type { BuildCosts, Pricer } from '../search/pricer.ts'
import type { OnTopOf, Risk } from '../tip.ts'
import type { TipId } from './tip-id.ts'

/** Where the idea comes from: the MLTK's guides, or this project. */
type TipSource = 'MLTK Model Optimization tutorial' | 'MLTK FAQ' | 'MLTK guide' | 'ours'

export interface TipContext {
  readonly model: Model
  readonly layers: Layers
  readonly profile: Profile
  /** Against the base of the pull request; null where there is none. */
  readonly diff: ProfileDiff | null
  readonly pricer: Pricer
  readonly focus: Focus
  /** What was taken out of `model` first; null where it is the model at hand. */
  readonly onTopOf: OnTopOf | null
}

/** One change, as mild or as strong as its place among the steps says. */
export interface Step {
  /** In the syntax of `what-if`; empty where no edit describes the change. */
  readonly edits: readonly Edit[]
  /** One sentence with the layer, the parameter, from and to; foreign names raw. */
  readonly text: string
  /** For a change that is no edit: its costs, null where it cannot be made. */
  readonly price?: () => BuildCosts | null
  /** True where a layer keeps less than half of its width: only where nothing milder is enough. */
  readonly isDrastic?: boolean
}

/** A place where a tip applies. */
export interface Candidate {
  /** Layer of the unedited model; null where it is about the whole. */
  readonly layer: number | null
  /** From the mildest to the strongest; the mildest that meets the broken limits is shown. */
  readonly steps: readonly Step[]
  /**
   * True where the change helps by itself, whatever is over budget: a layer comes onto the MVP, a
   * regression goes. It then needs no limit that it helps.
   */
  readonly standsAlone?: boolean
}

export interface TipRecord {
  readonly id: TipId
  readonly title: string
  readonly source: TipSource
  readonly risk: Risk
  /** True where its steps are edits that the search for a plan may turn too. */
  readonly isSearched: boolean
  /** For the documentation: which models and layers it is looked for on. */
  readonly appliesTo: string
  readonly find: (context: TipContext) => readonly Candidate[]
}

/** `layer 3 (conv_2d)` */
export function layerText(index: number, { profile }: Pick<TipContext, 'profile'>): string {
  const op = profile.layers[index]?.op ?? 'layer'
  return `layer ${index} (${op})`
}
