/**
 * Names that carry a version, as models are kept: `models/kws_v2.tflite`, `kws-2.10.1.tflite`,
 * `kws_20260131.tflite`. What a version is has no grammar that all teams share, so names are compared
 * as people read them: runs of digits by their value, everything else by its characters.
 */

/**
 * Older first: negative where `a` comes before `b`. Numbers count by their value (`v2` before `v10`), a
 * name before the same name with more (`2.1` before `2.1.1`), but a candidate before what it is a
 * candidate for (`2.1-rc1` before `2.1`). Extensions do not count. Total: ties by code units.
 */
export function compareVersions(a: string, b: string): number {
  return compareParts(partsOf(a), partsOf(b)) || (a < b ? -1 : Number(a > b))
}

/** What all versions of one model share: the file's name without its version, extension and separators. */
export function seriesOf(path: string): string {
  return nameOf(path)
    .toLowerCase()
    .replace(/v?\d+/g, '')
    .replace(/[^\p{L}]/gu, '')
}

/**
 * A glob for all versions of the model at `path`, with `*` for the version: `models/kws_v*.tflite`. Null
 * where nothing in its name says that it is one: a plain number may be a size as well.
 */
export function versionGlob(path: string): string | null {
  if (/[*?[\]{}\\!]/.test(path)) return null
  const start = path.lastIndexOf('/') + 1
  for (const pattern of VERSIONS) {
    const version = pattern.exec(nameOf(path))
    if (version === null) continue
    const at = start + version.index
    return `${path.slice(0, at)}*${path.slice(at + version[0].length)}`
  }
  return null
}

/** `v2` and `v2.1`, then `2.1.0`, then a day: of each the first in the name. */
const VERSIONS = [
  /(?<=(?:^|[-_.])v)\d+(?:[._]\d+)*(?![a-z\d])/i,
  /(?<=^|[-_.])\d+(?:\.\d+)+(?![a-z\d])/i,
  /(?<=^|[-_.])\d{8}(?![a-z\d])/i,
]

/** The file's name without the extensions that models have; a dot inside a version is none. */
function nameOf(path: string): string {
  return withoutExtension(path.slice(path.lastIndexOf('/') + 1))
}

function withoutExtension(path: string): string {
  return path.replace(/(?:\.[a-z]\w*)+$/i, '')
}

type Part = bigint | string

function partsOf(path: string): readonly Part[] {
  const parts = withoutExtension(path.toLowerCase()).match(/\d+|\D+/g) ?? []
  return parts.map((part) => (/\d/.test(part) ? BigInt(part) : part))
}

const CANDIDATE = /^[-_.~]?(?:alpha|beta|dev|pre|rc)/

/** What comes first where two names part: a candidate, the end of a name, a word, a number. */
function rankOf(part: Part | undefined): number {
  if (part === undefined) return 1
  return typeof part === 'bigint' ? 3 : CANDIDATE.test(part) ? 0 : 2
}

function compareParts(a: readonly Part[], b: readonly Part[]): number {
  for (let at = 0; at < Math.max(a.length, b.length); at++) {
    const [one, other] = [a[at], b[at]]
    if (one === other) continue
    const ranks = rankOf(one) - rankOf(other)
    if (ranks !== 0 || one === undefined || other === undefined) return ranks
    return one < other ? -1 : 1
  }
  return 0
}
