/** A model as a revision of git has it. */
import { gitText } from '../../source/git-command.ts'
import { lfsPointer, lfsResolver } from '../../source/lfs.ts'
import { UserError } from '../../util/user-error.ts'
import { openClone } from '../local-changes.ts'
import type { Io } from './io.ts'

/** Bytes of `REV:PATH` as git reads it: PATH from the repository's root, or with `./` from the working directory. */
export async function revisionBytes(spec: string, io: Io): Promise<Uint8Array> {
  const clone = await openClone(io.cwd)
  try {
    const words = ['rev-parse', '--verify', '--quiet', '--end-of-options', spec]
    const oid = await gitText(words, { cwd: io.cwd })
    const blob = oid === undefined ? undefined : await clone.blob(oid)
    if (blob === undefined) {
      throw new UserError(
        'unknown-revision',
        `${spec}: no file of that name in that revision of this repository; write REVISION:PATH with the path from the root, or REVISION:./PATH`,
      )
    }
    const pointer = lfsPointer(blob)
    if (pointer === undefined) return blob
    const resolver = { clone, http: noNetwork, token: '', serverUrl: '', repositories: [''] }
    return await lfsResolver(resolver)(spec, pointer)
  } finally {
    clone.close()
  }
}

const noNetwork = (): never => {
  throw new UserError(
    'git-lfs-unavailable',
    'a Git LFS pointer whose object is not in the local store; fetch it with "git lfs fetch --all"',
  )
}
