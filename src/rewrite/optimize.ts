/** All lossless passes over a model, each with what it saved: `mvp-budget optimize`. */
import type { Profile } from '../profile/profile.ts'
import { profileModel } from '../profile/profile-model.ts'
import type { Target } from '../target/runtime.ts'
import type { Model } from '../tflite/model.ts'
import { readModel } from '../tflite/read-model.ts'
import { writeModel } from '../tflite/write-model.ts'
import type { Pass, PassId } from './pass.ts'
import { passesFor } from './passes.ts'

export interface AppliedStep {
  readonly pass: Pass
  /** Costs before and after this step, both of the model as this program writes it. */
  readonly before: Profile
  readonly after: Profile
}

interface OptimizedModel {
  /** The rewritten file. */
  readonly bytes: Uint8Array
  /** Profile of `bytes`. */
  readonly profile: Profile
  /** Passes that changed something, in order. */
  readonly steps: readonly AppliedStep[]
  /** Flash that packing the file again saves or costs, before any pass. */
  readonly repackedBytes: number
}

/** Passes that only run where they are named here. */
export type OptIn = ReadonlySet<PassId>

/** Which of the passes run. */
export interface Chosen {
  readonly optIn: OptIn
  /** Passes that do not run. */
  readonly skipped?: ReadonlySet<PassId>
}

/** Runs every lossless pass, and those opted into; the outputs of the model stay bit-identical. */
export function optimizeModel(model: Model, base: Profile, chosen: Chosen): OptimizedModel {
  const { path, sha256, target } = base
  const profileOf = (one: Model, bytes: Uint8Array): Profile =>
    profileModel({ ...one, fileBytes: bytes.length }, { path, sha256 }, target)
  let current = model
  let bytes = writeModel(model)
  let before = profileOf(model, bytes)
  const repackedBytes = bytes.length - model.fileBytes
  const steps: AppliedStep[] = []
  for (const pass of passesFor(chosen.optIn, chosen.skipped)) {
    const next = pass.run(current, target)
    if (next === current) continue
    bytes = writeModel(next)
    const after = profileOf(next, bytes)
    steps.push({ pass, before, after })
    current = next
    before = after
  }
  return { bytes, profile: profileOf(readModel(bytes), bytes), steps, repackedBytes }
}

/** The rewritten model alone, without a profile of each step; the same model where there is nothing to do. */
export function losslessly(
  model: Model,
  target: Target,
  optIn: OptIn,
  skipped?: ReadonlySet<PassId>,
): { readonly model: Model; readonly ids: readonly PassId[] } {
  let current = model
  const ids: PassId[] = []
  for (const pass of passesFor(optIn, skipped)) {
    const next = pass.run(current, target)
    if (next !== current) ids.push(pass.id)
    current = next
  }
  return { model: current, ids }
}
