/** Bytes of whatever holds a model to the model and its profile; a bad file never hides another's result. */
import { visible } from '../report/sanitise.ts'
import { extractModel, unpack } from '../source/container.ts'
import { profileModel } from '../profile/profile-model.ts'
import type { ProfileFailure, ProfileResult } from '../profile/profile.ts'
import type { Target } from '../target/runtime.ts'
import type { Model } from '../tflite/model.ts'
import { readModel } from '../tflite/read-model.ts'
import { UserError } from '../util/user-error.ts'

interface ModelFile {
  readonly path: string
  /** Unpacked where the file is an archive: see {@link unpackFile}. */
  readonly bytes: Uint8Array
  /** Of the file's bytes, lower-case hex. */
  readonly sha256: string
}

/** What is in a file that may be an archive. Throws a `UserError` whose message begins with the path. */
export async function unpackFile(path: string, bytes: Uint8Array): Promise<Uint8Array> {
  try {
    return await unpack(bytes, path)
  } catch (error) {
    throw withPath(error, path)
  }
}

function withPath(error: unknown, path: string): unknown {
  if (!(error instanceof UserError)) return error
  return new UserError(error.code, `${visible(path)}: ${error.message}`, { cause: error })
}

/** Throws a `UserError` whose message begins with the file's path. */
export function loadModel({ path, bytes }: Pick<ModelFile, 'path' | 'bytes'>): Model {
  try {
    return readModel(extractModel(bytes, path))
  } catch (error) {
    throw withPath(error, path)
  }
}

/** One failure takes the place of one profile. */
export function profileFile(file: ModelFile, target: Target): ProfileResult {
  const { path, sha256 } = file
  try {
    return { status: 'ok', profile: profileModel(loadModel(file), { path, sha256 }, target) }
  } catch (error) {
    return { status: 'error', failure: { path, sha256, error: failureOf(error, path) } }
  }
}

/**
 * What went wrong, for people. An error that is not the user's is our bug: it is reported as one for
 * this model, and the other models are still profiled.
 */
export function failureOf(error: unknown, path: string): ProfileFailure['error'] {
  if (error instanceof UserError) return { code: error.code, message: error.message }
  const found = error instanceof Error ? `${error.name}: ${error.message}` : String(error)
  return {
    code: 'internal',
    message: `${visible(path)}: this tool failed on it (${visible(found)}); please report it with the model's operators`,
  }
}
