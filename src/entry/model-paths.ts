/** Which paths of a repository are models: by their name, or because a glob names them. */
import { compileGlob, findMatch, isLiteral } from '../util/glob.ts'
import { hashText } from '../util/hash.ts'
import type { Shard } from '../github/artifacts.ts'
import type { Wanted } from '../source/object-source.ts'

/** Names that say by themselves that the file is a model; C arrays have to be named by a glob. */
export const MODEL_GLOBS = ['**/*.tflite', '**/*.mltk.zip'] as const

/**
 * True for paths that any of the globs (`**` over folders, dot files included) matches and none that
 * starts with `!` excludes. The globs may be a stranger's: no glob can make matching take long.
 */
export function anyOf(globs: readonly string[]): Wanted {
  const compiled = globs.map((glob) => compileGlob(glob.replace(/^(!?)\.?\//, '$1')))
  return (path) => findMatch(compiled, path) !== undefined
}

/** The folder that a glob starts in, e.g. `build/out` of `build/out/*.tflite`; '' for none. */
export function globFolder(glob: string): string {
  const segments = glob.replace(/^\.?\//, '').split('/')
  const firstPattern = segments.findIndex((segment) => !isLiteral(segment))
  return segments.slice(0, firstPattern < 0 ? -1 : firstPattern).join('/')
}

/** The share of one job of a matrix: by the path's hash, so that no job needs to know the others' lists. */
export function inShard({ index, total }: Shard): Wanted {
  return (path) => Number.parseInt(hashText(path).slice(0, 8), 16) % total === index - 1
}
