/** What each command finds, before it is printed. Plain data, foreign strings raw. */
import type { Limit } from '../advice/search/limits.ts'
import type { PartFit } from '../budget/part-fit.ts'
import type { OnTopOf, Tip } from '../advice/tip.ts'
import type { ProfileDiff } from '../diff/diff.ts'
import type { Profile, ProfileResult } from '../profile/profile.ts'
import type { CommandWords } from './command.ts'
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
  /** What was taken out first: `base` is then the model without it. */
  readonly onTopOf: OnTopOf | null
}

/** What was found on one build; without a name where one build was asked for by no name. */
export type OnBuild<T> = T & { readonly build?: string | undefined }

/** What was found on each build that was asked for, in their order. */
export type PerBuild<T> = readonly [OnBuild<T>, ...OnBuild<T>[]]

/** The answer of `fit`: plans that meet the limits of every build, the smallest change first. */
export interface FitAnswer {
  /** Options of the command line that ask for the same builds, e.g. `--builds`. */
  readonly asked: CommandWords
  readonly builds: PerBuild<{ readonly base: Profile; readonly limits: readonly Limit[] }>
  readonly plans: readonly {
    readonly edits: readonly string[]
    /** What is taken out of the model first, losing nothing; `heads` are of both together. */
    readonly onTopOf: OnTopOf | null
    /** One sentence. */
    readonly text: string
    /** The model that the edits start from, on the first build. */
    readonly start: Profile
    /** The edited model, in the order of the builds. */
    readonly heads: readonly [Profile, ...Profile[]]
  }[]
  /** Why there is no plan, or what bounds it; null where there is nothing to say. */
  readonly message: string | null
  /** What came nearest to limits that nothing meets; null where a plan does, or nothing changed a thing. */
  readonly nearest: Pick<WhatIf, 'edits' | 'onTopOf'> | null
}

/** The answer of `tips`: the best first. */
export interface PricedTips {
  readonly base: Profile
  readonly tips: readonly Tip[]
}

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

/** A lossless rewrite that was applied. Deltas are new minus old. */
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

export interface TipList extends PricedTips {
  readonly limits: readonly Limit[]
}

/** By the command that finds it; `report` and `demo` print the answer of `check`. */
export interface Answers {
  /** Models in their order, each on every build. */
  readonly profile: readonly OnBuild<ProfileResult>[]
  readonly diff: PerBuild<DiffAnswer>
  readonly check: Report
  readonly 'what-if': PerBuild<WhatIf>
  readonly fit: FitAnswer
  readonly tips: PerBuild<TipList>
  readonly optimize: Optimized
  readonly history: ModelHistory
  readonly targets: Targets
  /** `targets --fits`. */
  readonly 'part-fit': PerBuild<PartFit>
  readonly supported: Supported
}

export type Answer = keyof Answers
