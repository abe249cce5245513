/** Models that `.mlconf` files of AI/ML SDK 3.x name: they are models whatever their ending. */
import { MLCONF_ENDING, modelNamedBy, type NamedModel } from '../budget/mlconf.ts'
import { readText, type CommitPair } from '../source/changes.ts'
import type { ObjectSource, Wanted } from '../source/object-source.ts'

interface NamedModels {
  readonly isNamed: Wanted
  /** Of the head: what could not be read, and models that are not among its files. */
  readonly notices: (isThere: Wanted) => readonly string[]
}

/** A project has one for each of its models. */
const MOST_FILES = 200

export const isMlconf: Wanted = (path) =>
  path.slice(-MLCONF_ENDING.length).toLowerCase() === MLCONF_ENDING

/** Reads those of both commits, so that a model that is gone is missed. */
export async function modelsNamed(
  source: ObjectSource,
  { base, head }: CommitPair,
): Promise<NamedModels> {
  const atHead = await namedAt(source, head)
  const atBase = base === null || base === head ? [] : await namedAt(source, base)
  return namedModels([...atBase, ...atHead], atHead)
}

async function namedAt(source: ObjectSource, commit: string): Promise<readonly NamedModel[]> {
  const files = ((await source.tree(commit))?.matching(isMlconf) ?? []).filter(
    ({ kind }) => kind === 'file',
  )
  const named = await Promise.all(
    files.slice(0, MOST_FILES).map(async ({ path }) => {
      const text = await readText(source, commit, path)
      return text === null ? null : modelNamedBy(path, text)
    }),
  )
  return named.flatMap((one) => one ?? [])
}

/** Those of a folder on disk: `files` are all paths below it. */
export function modelsNamedBelow(
  files: readonly string[],
  read: (path: string) => string,
): NamedModels {
  const named = files
    .filter(isMlconf)
    .slice(0, MOST_FILES)
    .flatMap((path) => modelNamedBy(path, read(path)) ?? [])
  return namedModels(named, named)
}

function namedModels(all: readonly NamedModel[], head: readonly NamedModel[]): NamedModels {
  const paths = new Set(all.flatMap((one) => ('paths' in one ? one.paths : [])))
  return {
    // Asked for each of 100,000 paths, mostly of a repository without such files.
    isNamed: paths.size === 0 ? () => false : (path) => paths.has(path),
    notices: (isThere) => head.flatMap((one) => noticeOf(one, isThere) ?? []),
  }
}

function noticeOf(one: NamedModel, isThere: Wanted): string | null {
  if ('problem' in one) return `${one.place}: ${one.problem}; no model is taken from it`
  if (one.paths.some(isThere)) return null
  return `${one.place}: names the model ${one.written}, which is at none of ${one.paths.join(', ')}`
}
