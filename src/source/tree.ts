/**
 * The files of a commit. A repository may have 100,000 and few are asked for, so a listing of git stays
 * text: entries are made of what is wanted, a path is searched for, and of a second commit only the
 * differences are listed.
 */
import { compareText } from './compare-text.ts'
import { entryKind, type Tree, type TreeEntry, type Wanted } from './object-source.ts'

/** Of entries that somebody has made. */
export function treeOf(entries: readonly TreeEntry[]): Tree {
  const byPath = new Map(entries.map((entry) => [entry.path, entry]))
  return {
    matching: onceEach((isWanted) => entries.filter(({ path }) => isWanted(path))),
    submodules: () => entries.filter(({ kind }) => kind === 'submodule'),
    at: (path) => byPath.get(path),
  }
}

/** `git ls-tree -r -z`: records `MODE TYPE OID<tab>PATH`, each closed by a zero byte. */
export function listedTree(listing: string): Tree {
  return new Listing(listing, { before: 0 })
}

/**
 * `git ls-files -z -t --stage --others`: records `TAG MODE OID STAGE<tab>PATH` of the index, and `? PATH`
 * of other files, which are left out.
 */
export function indexTree(listing: string): Tree {
  return new Listing(listing, { before: 'H '.length })
}

/** Another tree where some paths are different: null for what is not there. */
export function changedTree(other: Tree, changes: ReadonlyMap<string, TreeEntry | null>): Tree {
  const there = [...changes.values()].filter((entry) => entry !== null)
  const isSame = ({ path }: TreeEntry) => !changes.has(path)
  return {
    matching: onceEach((isWanted) => [
      ...other.matching(isWanted).filter(isSame),
      ...there.filter(({ path }) => isWanted(path)),
    ]),
    submodules: () => [
      ...other.submodules().filter(isSame),
      ...there.filter(({ kind }) => kind === 'submodule'),
    ],
    at: (path) => {
      const changed = changes.get(path)
      return changed === undefined ? other.at(path) : (changed ?? undefined)
    },
  }
}

/**
 * The old side of `git diff-tree -r -z` or `git diff-index -z` without renames: what has to be changed in the new
 * tree to have the old one. Undefined where a conflict keeps git from saying it.
 */
export function oldSides(raw: string): ReadonlyMap<string, TreeEntry | null> | undefined {
  const found = new Map<string, TreeEntry | null>()
  const fields = raw.split('\0')
  for (let at = 0; at + 1 < fields.length; at += 2) {
    const [mode = '', , oid = '', , status] = (fields[at] ?? '').slice(1).split(' ')
    const path = fields[at + 1] ?? ''
    if (status === 'U') return undefined
    const kind = entryKind(mode)
    found.set(path, kind === undefined ? null : { path, kind, oid })
  }
  return found
}

const SUBMODULE = '160000 '

/** Searches through the text before an index of all paths is made, which costs as much as many of them. */
const MOST_SEARCHES = 16

class Listing implements Tree {
  readonly #text: string
  /** Characters before the mode. */
  readonly #before: number
  #searches = 0
  #index: ReadonlyMap<string, number> | undefined

  constructor(text: string, { before }: { readonly before: number }) {
    this.#text = text
    this.#before = before
  }

  readonly matching = onceEach((isWanted) =>
    this.#records(isWanted).flatMap(([, from]) => this.#entry(from) ?? []),
  )

  submodules(): readonly TreeEntry[] {
    const found: TreeEntry[] = []
    let at = this.#text.indexOf(SUBMODULE)
    for (; at >= 0; at = this.#text.indexOf(SUBMODULE, at + 1)) {
      // Anywhere else in a record it is part of a name.
      const from = at - this.#before
      const isMode = from === 0 || this.#text[from - 1] === '\0'
      const entry = isMode && this.#isEntry(from) ? this.#entry(from) : undefined
      if (entry !== undefined) found.push(entry)
    }
    return found
  }

  at(path: string): TreeEntry | undefined {
    const from =
      this.#searches++ < MOST_SEARCHES
        ? this.#search(path)
        : (this.#index ??= new Map(this.#records(() => true))).get(path)
    return from === undefined ? undefined : this.#entry(from)
  }

  #entry(from: number): TreeEntry | undefined {
    const tab = this.#text.indexOf('\t', from)
    const words = this.#text.slice(from, tab).split(' ')
    // `MODE TYPE OID` and `TAG MODE OID STAGE`.
    const kind = entryKind(words[this.#before === 0 ? 0 : 1] ?? '')
    const path = this.#text.slice(tab + 1, this.#text.indexOf('\0', tab))
    return kind && { path, kind, oid: words[2] ?? '' }
  }

  /** Path and place of the records with a wanted path; nothing else of them is read. */
  #records(isWanted: Wanted): (readonly [path: string, from: number])[] {
    const text = this.#text
    const found: (readonly [string, number])[] = []
    for (let from = 0; from < text.length;) {
      const isEntry = this.#isEntry(from)
      const tab = isEntry ? text.indexOf('\t', from) : from
      const end = text.indexOf('\0', tab)
      if (tab < 0 || end < 0) break
      const path = isEntry ? text.slice(tab + 1, end) : ''
      if (isEntry && isWanted(path)) found.push([path, from])
      from = end + 1
    }
    return found
  }

  /** A path may itself contain a tab: only the first one of a record counts. */
  #search(path: string): number | undefined {
    const wanted = `\t${path}\0`
    let tab = this.#text.indexOf(wanted)
    for (; tab >= 0; tab = this.#text.indexOf(wanted, tab + 1)) {
      const from = this.#text.lastIndexOf('\0', tab) + 1
      if (this.#isEntry(from) && this.#text.indexOf('\t', from) === tab) return from
    }
    return undefined
  }

  #isEntry(from: number): boolean {
    return !this.#text.startsWith('? ', from)
  }
}

/** Several ask for the models of one commit. */
function onceEach(
  answer: (isWanted: Wanted) => readonly TreeEntry[],
): (isWanted: Wanted) => readonly TreeEntry[] {
  const known = new WeakMap<Wanted, readonly TreeEntry[]>()
  return (isWanted) => {
    const found =
      known.get(isWanted) ?? answer(isWanted).toSorted((a, b) => compareText(a.path, b.path))
    known.set(isWanted, found)
    return found
  }
}
