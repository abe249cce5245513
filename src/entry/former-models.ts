/** The models of the base, whether they changed or not, for those of the head that follow another one. */
import type { ModelBytes } from '../source/changed-model.ts'
import type { TreeEntry, Wanted } from '../source/object-source.ts'
import type { FormerModels } from './follow-entries.ts'

/** What the base's build has made. */
export interface BuiltBase {
  readonly basePaths: ReadonlySet<string>
  readonly baseOf: (path: string) => Promise<ModelBytes>
}

interface FormerQuestion {
  /** Of the base's commit. */
  readonly tree: readonly TreeEntry[]
  readonly isModel: Wanted
  readonly read: (path: string, oid: string) => Promise<ModelBytes>
  /** Comes before what the commit has at the same path. */
  readonly built?: BuiltBase
}

export function formerModels({ tree, isModel, read, built }: FormerQuestion): FormerModels {
  const oids = new Map(
    tree.flatMap(({ path, kind, oid }) => (kind === 'file' ? [[path, oid] as const] : [])),
  )
  const isBuilt = (path: string) => built?.basePaths.has(path) === true
  return {
    paths: [...new Set([...[...oids.keys()].filter(isModel), ...(built?.basePaths ?? [])])],
    isThere: (path) => isBuilt(path) || oids.has(path),
    read: async (path) => {
      if (built !== undefined && isBuilt(path)) return built.baseOf(path)
      const oid = oids.get(path)
      return oid === undefined ? { status: 'absent' } : read(path, oid)
    },
  }
}
