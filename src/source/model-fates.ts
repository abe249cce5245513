/** What became of every model of the base: a file that leaves the models by its name, kind or folder is found again. */
import { createHash } from 'node:crypto'
import { compareText } from './compare-text.ts'
import { lfsPointer } from './lfs.ts'
import type { Tree, TreeEntry, Wanted } from './object-source.ts'
import { similarity } from './similarity.ts'
import { UserError } from '../util/user-error.ts'

export interface ModelFate {
  /** In the base. */
  readonly path: string
  /** What the head has at that path, or above it. */
  readonly fate: 'file' | 'link' | 'submodule' | 'gone'
  /** A new file of the head that is no model by its name and is this one, or much like it; null for none. */
  readonly foundAs: string | null
}

interface FateQuestion {
  readonly base: Tree
  /** With all entries, models or not. */
  readonly head: Tree
  readonly isModel: Wanted
  readonly blob: (oid: string) => Promise<Uint8Array | undefined>
}

/** New files that are looked into, those with the name of a lost model first; the others only by their hash. */
const MOST_CANDIDATES = 64
/** Share of bytes in common from which a file that is no model by its name is taken for the one that is gone. */
const ALIKE = 0.5

/** One answer for every model of the base, by path. */
export async function modelFates(question: FateQuestion): Promise<readonly ModelFate[]> {
  const { base, head, isModel } = question
  const models = base.matching(isModel).filter(({ kind }) => kind === 'file')
  const same = new Set(
    head.matching(isModel).flatMap(({ path, kind }) => (kind === 'file' ? [path] : [])),
  )
  const fates = models.map((entry) => ({
    entry,
    fate: same.has(entry.path) ? ('file' as const) : fateAt(entry.path, head),
  }))
  const lost = fates.flatMap(({ entry, fate }) => (fate === 'file' ? [] : [entry]))
  const found = lost.length === 0 ? new Map<string, string>() : await findAgain(lost, question)
  return fates
    .map(({ entry: { path }, fate }) => ({ path, fate, foundAs: found.get(path) ?? null }))
    .sort((a, b) => compareText(a.path, b.path))
}

function fateAt(path: string, head: Tree): ModelFate['fate'] {
  const parts = path.split('/')
  for (let length = parts.length; length > 0; length--) {
    const entry = head.at(parts.slice(0, length).join('/'))
    if (entry?.kind === 'symlink') return 'link'
    if (entry?.kind === 'submodule') return 'submodule'
    if (entry !== undefined) return length === parts.length ? 'file' : 'gone'
  }
  return 'gone'
}

async function findAgain(
  lost: readonly TreeEntry[],
  { base, head, isModel, blob }: FateQuestion,
): Promise<ReadonlyMap<string, string>> {
  const fresh = head
    .matching((path) => !isModel(path))
    .filter(({ path, kind, oid }) => kind === 'file' && base.at(path)?.oid !== oid)
  const byHash = new Map(fresh.map(({ oid, path }) => [oid, path]))
  const byStem = new Map(fresh.map(({ path }) => [stemOf(path), path]))
  const found = new Map<string, string>()
  for (const { path, oid } of lost) {
    const same = byHash.get(oid) ?? byStem.get(stemOf(path))
    if (same !== undefined) found.set(path, same)
  }
  const open = lost.filter(({ path }) => !found.has(path)).slice(0, MOST_CANDIDATES)
  if (open.length === 0 || fresh.length > MOST_CANDIDATES) return found
  for (const candidate of fresh) {
    const bytes = await read(blob, candidate.oid)
    if (bytes === undefined) continue
    const pointer = lfsPointer(bytes)
    for (const model of open) {
      const was = found.has(model.path) ? undefined : await read(blob, model.oid)
      if (was === undefined) continue
      const isSame = pointer
        ? pointer.oid === (lfsPointer(was)?.oid ?? createHash('sha256').update(was).digest('hex'))
        : similarity(was, bytes) >= ALIKE
      if (isSame) found.set(model.path, candidate.path)
    }
  }
  return found
}

async function read(blob: FateQuestion['blob'], oid: string): Promise<Uint8Array | undefined> {
  try {
    return await blob(oid)
  } catch (error) {
    if (!(error instanceof UserError)) throw error
    return undefined
  }
}

/** `models/KWS.tflite` and `other/kws.bin` have the same: the name without extensions, in lower case. */
function stemOf(path: string): string {
  const name = path.slice(path.lastIndexOf('/') + 1)
  return name.replace(/\..*$/, '').toLowerCase()
}
