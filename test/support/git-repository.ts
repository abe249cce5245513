/** A repository with a pull request as git keeps it: a bare origin, and working copies as actions/checkout leaves them. */
import { execFileSync } from 'node:child_process'
import { createHash } from 'node:crypto'
import { linkSync, existsSync, mkdirSync, symlinkSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import {
  indexOf,
  looseFile,
  ObjectStore,
  type IndexEntry,
  type ObjectType,
  type TreeEntry,
} from './git-objects.ts'

/** Content by path; a link instead of a file, or a commit of another repository. */
export type Files = Readonly<
  Record<string, string | Uint8Array | { readonly link: string } | { readonly submodule: string }>
>

/** An entry as `git ls-tree` lists it. */
export interface Listed {
  readonly mode: string
  readonly type: ObjectType
  readonly sha: string
  readonly path: string
}

const ENV = {
  PATH: process.env['PATH'],
  HOME: '/nonexistent',
  LC_ALL: 'C',
  GIT_CONFIG_NOSYSTEM: '1',
  GIT_CONFIG_GLOBAL: '/dev/null',
}

/** As GitHub serves: any commit by its name, and partial clones. */
const BARE_CONFIG =
  '[core]\n\trepositoryformatversion = 0\n\tfilemode = true\n\tbare = true\n' +
  '[uploadpack]\n\tallowAnySHA1InWant = true\n\tallowFilter = true\n'

export class GitRepository {
  readonly origin: string
  private ticks = 0
  private readonly objects: ObjectStore
  private readonly refs = new Map<string, string>()

  constructor(root: string) {
    this.origin = join(root, 'origin.git')
    this.objects = new ObjectStore(this.origin)
    makeRepository(this.origin, { head: 'ref: refs/heads/main', config: BARE_CONFIG })
  }

  blob(oid: string): Buffer {
    const object = this.objects.read(oid)
    if (object === undefined) throw new Error(`no blob ${oid}`)
    return object.content
  }

  /** Undefined where there is no such object. */
  typeOf(oid: string): ObjectType | undefined {
    return this.objects.read(oid)?.type
  }

  /** The commit that a name or a ref stands for. */
  commitOf(name: string): string | undefined {
    const places = [name, `refs/${name}`, `refs/tags/${name}`, `refs/heads/${name}`]
    const sha = places.flatMap((place) => this.refs.get(place) ?? [])[0] ?? name
    return this.typeOf(sha) === 'commit' ? sha : undefined
  }

  /** What a tree, or the tree of a commit, holds; undefined where there is none. */
  list(oid: string, isRecursive: boolean): readonly Listed[] | undefined {
    const commit = this.commitOf(oid)
    const tree = commit === undefined ? oid : this.objects.commit(commit).tree
    return this.typeOf(tree) === 'tree' ? this.listed(tree, '', isRecursive) : undefined
  }

  /** The newest commit that is above both; undefined where the histories do not meet. */
  mergeBase(one: string, other: string): string | undefined {
    const [first, second] = [this.commitOf(one), this.commitOf(other)]
    if (first === undefined || second === undefined) return undefined
    const above = new Set(this.ancestors(first))
    return this.ancestors(second).find((sha) => above.has(sha))
  }

  setRefs(refs: Readonly<Record<string, string>>): void {
    for (const [ref, sha] of Object.entries(refs)) {
      this.refs.set(ref, sha)
      writeEntry(join(this.origin, ref), `${sha}\n`)
    }
  }

  commit(files: Files, parents: readonly string[]): string {
    const entries = Object.entries(files).map(([path, content]) => ({
      path: path.split('/'),
      ...this.entryOf(content),
    }))
    return this.commitTree(this.treeOf(entries), parents)
  }

  merge(base: string, head: string): string {
    // Where the base did not move on, the merge is the head.
    const tree =
      this.mergeBase(base, head) === base
        ? this.objects.commit(head).tree
        : this.run(this.origin, ['merge-tree', '--write-tree', base, head]).split('\n')[0]
    return this.commitTree(tree ?? '', [base, head])
  }

  /** Like actions/checkout: `depth` 0 is everything. */
  checkout(folder: string, { commit, depth }: { readonly commit: string; readonly depth: number }) {
    const [git, origin] = [join(folder, '.git'), `file://${this.origin}`]
    makeRepository(git, {
      head: commit,
      config:
        '[core]\n\trepositoryformatversion = 0\n\tfilemode = true\n\tbare = false\n\tlogallrefupdates = true\n' +
        `[remote "origin"]\n\turl = ${origin}\n\tfetch = +refs/heads/*:refs/remotes/origin/*\n`,
    })
    const refs = [...this.refs].map(([ref, sha]) => ({ ref: ref.replace(/^refs\//, ''), sha }))
    if (depth === 0)
      for (const { ref, sha } of refs) writeEntry(join(git, 'refs/remotes/origin', ref), `${sha}\n`)
    const tips = depth === 0 ? refs.map(({ sha }) => sha) : []
    const cut = new Set<string>()
    for (const tip of [commit, ...tips]) this.copyHistory(git, tip, depth, cut)
    if (cut.size > 0) writeFileSync(join(git, 'shallow'), [...cut].sort().join('\n') + '\n')
    const files = (this.list(commit, true) ?? []).filter(({ type }) => type !== 'tree')
    for (const file of files) this.checkOut(join(folder, file.path), file)
    const entries = files.map(({ path, mode, sha }) => ({ path, mode, oid: sha }) as IndexEntry)
    writeFileSync(join(git, 'index'), indexOf(folder, entries))
  }

  status(folder: string): string {
    return this.run(folder, ['status', '--porcelain'])
  }

  private entryOf(content: Files[string]): Omit<TreeEntry, 'name'> {
    if (typeof content === 'string' || content instanceof Uint8Array)
      return { mode: '100644', oid: this.objects.write('blob', Buffer.from(content)) }
    if ('submodule' in content) return { mode: '160000', oid: content.submodule }
    return { mode: '120000', oid: this.objects.write('blob', Buffer.from(content.link)) }
  }

  private treeOf(
    entries: readonly (Omit<TreeEntry, 'name'> & { readonly path: readonly string[] })[],
  ): string {
    const names = new Set(entries.map(({ path }) => path[0] ?? ''))
    return this.objects.writeTree(
      [...names].map((name): TreeEntry => {
        const inside = entries.filter(({ path }) => path[0] === name)
        const [first] = inside
        if (first?.path.length === 1) return { mode: first.mode, oid: first.oid, name }
        const below = inside.map((entry) => ({ ...entry, path: entry.path.slice(1) }))
        return { mode: '40000', oid: this.treeOf(below), name }
      }),
    )
  }

  private listed(tree: string, above: string, isRecursive: boolean): readonly Listed[] {
    return this.objects.tree(tree).flatMap(({ mode, name, oid }) => {
      const path = `${above}${name}`
      const type = mode === '40000' ? 'tree' : mode === '160000' ? 'commit' : 'blob'
      const entry = { mode: mode.padStart(6, '0'), type, sha: oid, path } as const
      const isOpened = isRecursive && type === 'tree'
      return isOpened ? [entry, ...this.listed(oid, `${path}/`, true)] : [entry]
    })
  }

  /** A commit and all above it, the nearest first. */
  private ancestors(tip: string): readonly string[] {
    const found = new Set([tip])
    for (const sha of found)
      for (const parent of this.objects.commit(sha).parents) found.add(parent)
    return [...found]
  }

  /** Objects of a commit and of those above it, down to a depth; what was cut off is added to `cut`. */
  private copyHistory(git: string, commit: string, depth: number, cut: Set<string>): void {
    this.copyObject(git, commit)
    const { tree, parents } = this.objects.commit(commit)
    this.copyObject(git, tree)
    for (const { sha, type } of this.list(tree, true) ?? [])
      if (type !== 'commit') this.copyObject(git, sha)
    if (depth === 1) cut.add(commit)
    else for (const parent of parents) this.copyHistory(git, parent, Math.max(depth - 1, 0), cut)
  }

  private copyObject(git: string, oid: string): void {
    const file = looseFile(git, oid)
    if (existsSync(file)) return
    mkdirSync(dirname(file), { recursive: true })
    linkSync(looseFile(this.origin, oid), file)
  }

  private checkOut(file: string, { mode, type, sha }: Listed): void {
    if (type === 'commit') mkdirSync(file, { recursive: true })
    else if (mode === '120000') writeEntry(file, { link: this.blob(sha).toString('utf8') })
    else writeEntry(file, this.blob(sha))
  }

  private commitTree(tree: string, parents: readonly string[]): string {
    const who = `A <a@example.com> ${1767600000 + this.ticks++ * 60} +0000`
    const lines = [
      `tree ${tree}`,
      ...parents.map((sha) => `parent ${sha}`),
      ...[`author ${who}`, `committer ${who}`, '', 'change', ''],
    ]
    return this.objects.write('commit', Buffer.from(lines.join('\n')))
  }

  private run(cwd: string, args: readonly string[]): string {
    return execFileSync('git', args, { cwd, env: ENV, encoding: 'utf8', stdio: 'pipe' })
  }
}

/** As `git init` leaves it, but for the sample hooks. */
function makeRepository(
  folder: string,
  { head, config }: { readonly head: string; readonly config: string },
): void {
  for (const name of ['objects/info', 'objects/pack', 'refs/heads', 'refs/tags'])
    mkdirSync(join(folder, name), { recursive: true })
  writeFileSync(join(folder, 'HEAD'), `${head}\n`)
  writeFileSync(join(folder, 'config'), config)
}

function writeEntry(file: string, content: Exclude<Files[string], { submodule: string }>): void {
  mkdirSync(dirname(file), { recursive: true })
  if (typeof content === 'string' || content instanceof Uint8Array) writeFileSync(file, content)
  else symlinkSync(content.link, file)
}

/** A Git LFS pointer and the name of its object. */
export function lfsPointerOf(content: Uint8Array) {
  const oid = createHash('sha256').update(content).digest('hex')
  const text = `version https://git-lfs.github.com/spec/v1\noid sha256:${oid}\nsize ${content.length}\n`
  return { oid, text }
}
