/**
 * Git's objects and index written without git: a test that needs three commits starts no process for
 * them. Names are git's own, so git reads what is written here.
 */
import { createHash } from 'node:crypto'
import { existsSync, lstatSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { deflateSync, inflateSync } from 'node:zlib'

export type ObjectType = 'blob' | 'tree' | 'commit'

export interface GitObject {
  readonly type: ObjectType
  readonly content: Buffer
}

export interface TreeEntry {
  readonly mode: '100644' | '120000' | '160000' | '40000'
  readonly name: string
  readonly oid: string
}

const sha1 = (bytes: Uint8Array) => createHash('sha1').update(bytes).digest()

/** Where git keeps an object that is not packed. */
export function looseFile(repository: string, oid: string): string {
  return join(repository, 'objects', oid.slice(0, 2), oid.slice(2))
}

/** Loose objects of a bare repository. */
export class ObjectStore {
  private readonly repository: string
  private readonly known = new Map<string, GitObject>()

  constructor(repository: string) {
    this.repository = repository
  }

  write(type: ObjectType, content: Uint8Array): string {
    const bytes = Buffer.concat([Buffer.from(`${type} ${content.length}\0`), content])
    const oid = sha1(bytes).toString('hex')
    if (this.known.has(oid)) return oid
    this.known.set(oid, { type, content: Buffer.from(content) })
    const file = looseFile(this.repository, oid)
    mkdirSync(join(file, '..'), { recursive: true })
    writeFileSync(file, deflateSync(bytes, { level: 1 }))
    return oid
  }

  /** Undefined where there is none; git's own objects of a merge are read from the disk. */
  read(oid: string): GitObject | undefined {
    const known = this.known.get(oid)
    if (known !== undefined) return known
    const file = looseFile(this.repository, oid)
    if (!/^[0-9a-f]{40}$/.test(oid) || !existsSync(file)) return undefined
    const bytes = inflateSync(readFileSync(file))
    const end = bytes.indexOf(0)
    const [type = ''] = bytes.toString('latin1', 0, end).split(' ')
    const object = { type: type as ObjectType, content: bytes.subarray(end + 1) }
    this.known.set(oid, object)
    return object
  }

  tree(oid: string): readonly TreeEntry[] {
    const content = this.read(oid)?.content ?? Buffer.alloc(0)
    const entries: TreeEntry[] = []
    for (let at = 0; at < content.length;) {
      const [space, end] = [content.indexOf(32, at), content.indexOf(0, at)]
      entries.push({
        mode: content.toString('latin1', at, space) as TreeEntry['mode'],
        name: content.toString('utf8', space + 1, end),
        oid: content.toString('hex', end + 1, end + 21),
      })
      at = end + 21
    }
    return entries
  }

  writeTree(entries: readonly TreeEntry[]): string {
    // Git sorts a folder as if its name ended with a slash.
    const key = ({ mode, name }: TreeEntry) => Buffer.from(mode === '40000' ? `${name}/` : name)
    const sorted = [...entries].sort((a, b) => Buffer.compare(key(a), key(b)))
    const parts = sorted.flatMap(({ mode, name, oid }) => [
      Buffer.from(`${mode} ${name}\0`),
      Buffer.from(oid, 'hex'),
    ])
    return this.write('tree', Buffer.concat(parts))
  }

  /** The tree and the parents of a commit. */
  commit(oid: string): { readonly tree: string; readonly parents: readonly string[] } {
    const [head = ''] = (this.read(oid)?.content.toString('utf8') ?? '').split('\n\n')
    const named = (what: string) =>
      [...head.matchAll(new RegExp(`^${what} (\\w+)$`, 'gm'))].map(([, sha = '']) => sha)
    return { tree: named('tree')[0] ?? '', parents: named('parent') }
  }
}

export interface IndexEntry {
  readonly path: string
  readonly mode: TreeEntry['mode']
  readonly oid: string
}

/** The index of a working copy whose files lie in `folder`, with their times, so that git need not read them. */
export function indexOf(folder: string, entries: readonly IndexEntry[]): Buffer {
  const sorted = entries
    .map((entry) => ({ ...entry, name: Buffer.from(entry.path) }))
    .sort((a, b) => Buffer.compare(a.name, b.name))
  const header = Buffer.from('DIRC\0\0\0\x02\0\0\0\0', 'latin1')
  header.writeUInt32BE(sorted.length, 8)
  const parts = sorted.map(({ path, mode, oid, name }) => {
    const stat = lstatSync(join(folder, path), { bigint: true })
    const of = (time: bigint) => [time / 1_000_000_000n, time % 1_000_000_000n]
    const numbers = [
      ...of(stat.ctimeNs),
      ...of(stat.mtimeNs),
      ...[stat.dev, stat.ino, BigInt(`0o${mode}`), stat.uid, stat.gid, stat.size],
    ]
    // 62 bytes before the name; the entry ends with one to eight zeros at a multiple of eight.
    const entry = Buffer.alloc(Math.ceil((62 + name.length + 1) / 8) * 8)
    numbers.forEach((value, at) => entry.writeUInt32BE(Number(value & 0xffff_ffffn), 4 * at))
    entry.write(oid, 40, 'hex')
    entry.writeUInt16BE(Math.min(name.length, 0xfff), 60)
    name.copy(entry, 62)
    return entry
  })
  const body = Buffer.concat([header, ...parts])
  return Buffer.concat([body, sha1(body)])
}
