/** An edit priced: the edited model profiled by the ordinary profile, its flash by writing both models. */
import type { Profile } from '../profile/profile.ts'
import { profileModel } from '../profile/profile-model.ts'
import type { Model } from '../tflite/model.ts'
import { writeModel } from '../tflite/write-model.ts'
import { applyEdits } from '../edit/apply-edits.ts'
import type { Edit } from '../edit/edits/edit.ts'

/** Throws `EditError` where the edit cannot be kept valid. */
export function profileEdited(model: Model, edits: readonly Edit[], base: Profile): Profile {
  return profileVariant(applyEdits(model, edits), { model, base })
}

/**
 * Profile of a changed model. Its flash is the file's size plus what the change adds when both are
 * written by the same writer, so that how the file itself was written cancels out.
 */
function profileVariant(
  changed: Model,
  { model, base }: { readonly model: Model; readonly base: Profile },
): Profile {
  const fileBytes = model.fileBytes + writeModel(changed).length - writeModel(model).length
  const { path, sha256, target } = base
  return profileModel({ ...changed, fileBytes }, { path, sha256 }, target)
}
