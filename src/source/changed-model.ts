/** What the shell hands to the analysis: one model file at the two sides of a change. */
import type { ErrorCode } from '../util/error-code.ts'

/**
 * The bytes of one side. `absent`: the file is not there (added, removed, or not made by the build).
 * `error`: it is there but could not be had; `message` says what was found and what to do.
 */
export type ModelBytes =
  | { readonly status: 'ok'; readonly bytes: Uint8Array }
  | { readonly status: 'absent' }
  | { readonly status: 'error'; readonly code: ErrorCode; readonly message: string }

/** `unchanged`: same bytes on both sides, checked because the budget file or the inputs ask for it. */
export type ModelChange = 'added' | 'modified' | 'removed' | 'renamed' | 'unchanged'

export interface ChangedModel {
  /** Path in the head, or in the base where the model was removed; `/` between folders. */
  readonly path: string
  /** Path in the base where it was renamed, else null. */
  readonly basePath: string | null
  readonly change: ModelChange
  readonly base: ModelBytes
  readonly head: ModelBytes
}
