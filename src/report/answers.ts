/** What each command finds, before it is printed. Plain data, foreign strings raw. */
import type { Limit } from '../advice/search/limits.ts'
import type { PartFit } from '../budget/part-fit.ts'
import type { Tip } from '../advice/tip.ts'
import type { ProfileDiff } from '../diff/diff.ts'
import type { Profile, ProfileResult } from '../profile/profile.ts'
import type { ModelHistory, Supported, Targets } from './json/tables.ts'
import type { Report } from './report.ts'

/** A difference, or two sides of which one could not be profiled: then nothing is compared. */
export type DiffAnswer =
  | { readonly status: 'ok'; readonly diff: ProfileDiff }
  | { readonly status: 'error'; readonly base: ProfileResult; readonly head: ProfileResult }

/** The answer of `what-if`: `head` is the edited model. */
export interface WhatIf {
  readonly base: Profile
  readonly head: Profile
  /** In the syntax of `--set`. */
  readonly edits: readonly string[]
}

/** The answer of `fit`: plans that meet the limits, the smallest change first. */
export interface Fit {
  readonly base: Profile
  readonly plans: readonly { readonly edits: readonly string[]; readonly head: Profile }[]
  /** Why there is no plan, or what bounds it; null where there is nothing to say. */
  readonly message: string | null
}

/** The answer of `tips`: the best first. */
export interface PricedTips {
  readonly base: Profile
  readonly tips: readonly Tip[]
}

/** A lossless rewrite that was applied. Deltas are new minus old. */
/** What a pass did to one layer. */
export interface RewrittenLayer {
  readonly layer: number
  readonly op: string
  /** Output channels before, and how many of them went. */
  readonly channels: number
  readonly removed: number
  readonly flashBytes: number
  /** Change of its estimated cycles; null where one of them is unknown. */
  readonly cycles: number | null
}

export interface AppliedRewrite {
  readonly id: string
  /** One plain sentence. */
  readonly text: string
  readonly delta: {
    readonly flashBytes: number
    readonly ramBytes: number
    readonly acceleratorCycles: number
    readonly cycles: number | null
  }
  /** Layers that lost channels; empty for passes that take none out. */
  readonly layers: readonly RewrittenLayer[]
}

/** The answer of `optimize`. */
export interface Optimized {
  readonly base: Profile
  readonly head: Profile
  readonly output: string
  readonly rewrites: readonly AppliedRewrite[]
}

export interface FitAnswer extends Fit {
  /** One sentence per plan. */
  readonly texts: readonly string[]
  readonly limits: readonly Limit[]
}

export interface TipList extends PricedTips {
  readonly limits: readonly Limit[]
}

/** By the command that finds it; `report` and `demo` print the answer of `check`. */
export interface Answers {
  readonly profile: readonly ProfileResult[]
  readonly diff: DiffAnswer
  readonly check: Report
  readonly 'what-if': WhatIf
  readonly fit: FitAnswer
  readonly tips: TipList
  readonly optimize: Optimized
  readonly history: ModelHistory
  readonly targets: Targets
  /** `targets --fits`. */
  readonly 'part-fit': PartFit
  readonly supported: Supported
}

export type Answer = keyof Answers
