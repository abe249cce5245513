/** An edit priced: the edited model profiled by the ordinary profile, its flash by writing both models. */
import type { Profile } from '../profile/profile.ts'
import { profileModel } from '../profile/profile-model.ts'
import type { Model } from '../tflite/model.ts'
import { writtenBytes } from '../tflite/write-model.ts'
import { applyEdits } from '../edit/apply-edits.ts'
import type { Edit } from '../edit/edits/edit.ts'
import { withoutDeadChannels } from '../rewrite/dead-channels/remove-dead-channels.ts'
import type { OnTopOf } from './tip.ts'

/** Throws `EditError` where the edit cannot be kept valid. */
export function profileEdited(model: Model, edits: readonly Edit[], base: Profile): Profile {
  return profileVariant(applyEdits(model, edits), { model, base })
}

/** Profile of another version of a profiled model, on the same target; path and hash stay those of the file. */
export function profileOf(version: Model, { path, sha256, target }: Profile): Profile {
  return profileModel(version, { path, sha256 }, target)
}

/** A model and its profile, as edits start from them. */
interface Start {
  readonly model: Model
  readonly base: Profile
}

/** Where edits on top of something start: the model as it is, or without its dead channels. */
export function startOf(model: Model, base: Profile, onTopOf: OnTopOf | null): Start {
  const cut = onTopOf === null ? model : withoutDeadChannels(model, base.target)
  if (cut === model) return { model, base }
  const profile = profileVariant(cut, { model, base })
  return { model: { ...cut, fileBytes: profile.flashBytes }, base: profile }
}

/**
 * Profile of a changed model. Its flash is the file's size plus what the change adds when both are
 * written by the same writer, so that how the file itself was written cancels out.
 */
function profileVariant(changed: Model, { model, base }: Start): Profile {
  const fileBytes = model.fileBytes + writtenBytes(changed) - writtenBytes(model)
  return profileOf({ ...changed, fileBytes }, base)
}
