/** The models of the base, whether they changed or not, for those of the head that follow another one. */
import type { ModelBytes } from '../source/changed-model.ts'
import type { Tree, Wanted } from '../source/object-source.ts'
import type { FormerModels } from './follow-entries.ts'

/** What the base's build has made. */
export interface BuiltBase {
  readonly basePaths: ReadonlySet<string>
  readonly baseOf: (path: string) => Promise<ModelBytes>
}

interface FormerQuestion {
  /** Of the base's commit; undefined where there is none. */
  readonly tree: Tree | undefined
  readonly isModel: Wanted
  readonly read: (path: string, oid: string) => Promise<ModelBytes>
  /** Comes before what the commit has at the same path. */
  readonly built?: BuiltBase
}

export function formerModels({ tree, isModel, read, built }: FormerQuestion): FormerModels {
  const fileAt = (path: string) => {
    const entry = tree?.at(path)
    return entry?.kind === 'file' ? entry : undefined
  }
  const models = (tree?.matching(isModel) ?? []).flatMap(({ path, kind }) =>
    kind === 'file' ? [path] : [],
  )
  const isBuilt = (path: string) => built?.basePaths.has(path) === true
  return {
    paths: [...new Set([...models, ...(built?.basePaths ?? [])])],
    isThere: (path) => isBuilt(path) || fileAt(path) !== undefined,
    read: async (path) => {
      if (built !== undefined && isBuilt(path)) return built.baseOf(path)
      const entry = fileAt(path)
      return entry === undefined ? { status: 'absent' } : read(path, entry.oid)
    },
  }
}
