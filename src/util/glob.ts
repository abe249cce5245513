/**
 * Globs over paths, with work bounded by (length of the glob) x (length of the path): the globs and
 * the paths of a pull request are both written by strangers, and a regular expression made from a
 * glob can be made to backtrack for hours.
 *
 * `*` any characters but `/`, `?` one character but `/`, `**` as a whole segment any number of
 * segments (also none), `[a-z]` and `[!a-z]` one character, `{a,b}` either, `\` takes the next
 * character as it is. Names that start with a dot are matched like all others. Cases count.
 */
export interface Glob {
  readonly text: string
  readonly isExclusion: boolean
  readonly matches: (path: string) => boolean
}

/** One glob; a leading `!` makes it an exclusion, whose `matches` tells what is excluded. */
export function compileGlob(text: string): Glob {
  const isExclusion = text.startsWith('!')
  const alternatives = expandBraces(isExclusion ? text.slice(1) : text).map((alternative) => {
    const segments = segmentsOf(alternative)
    return { segments, beginning: beginningOf(segments), ending: endingOf(segments) }
  })
  return {
    text,
    isExclusion,
    matches: (path) =>
      alternatives.some(
        ({ segments, beginning, ending }) =>
          path.startsWith(beginning) &&
          path.endsWith(ending) &&
          matchSegments(segments, path.split('/')),
      ),
  }
}

/**
 * What every path begins and ends with that the glob matches, so that most paths of a large
 * repository cost a comparison: whole folders at the beginning, the characters behind the last wildcard.
 */
function beginningOf(segments: readonly Segment[]): string {
  const folders = segments.slice(0, -1).map(literalsOf)
  const wildcard = folders.findIndex((folder) => folder.includes(null))
  return folders
    .slice(0, wildcard < 0 ? folders.length : wildcard)
    .map((folder) => `${folder.join('')}/`)
    .join('')
}

function endingOf(segments: readonly Segment[]): string {
  const literals = literalsOf(segments.at(-1) ?? '**')
  return literals.slice(literals.lastIndexOf(null) + 1).join('')
}

/** The characters of a segment, null for what can be several. */
function literalsOf(segment: Segment): readonly (string | null)[] {
  if (segment === '**') return [null]
  return segment.map((step) => (step.kind === 'one' ? (step.literal ?? null) : null))
}

/** The glob that takes `path` in; undefined where none does or an exclusion puts it out again. */
export function findMatch(globs: readonly Glob[], path: string): Glob | undefined {
  const found = globs.find((glob) => !glob.isExclusion && glob.matches(path))
  if (found === undefined) return undefined
  return globs.some((glob) => glob.isExclusion && glob.matches(path)) ? undefined : found
}

/** True where the glob is just a path. */
export function isLiteral(text: string): boolean {
  return !/[*?[\]{}\\!]/.test(text)
}

/** More alternatives than this are not expanded; whoever takes globs from strangers refuses them before. */
const MAX_ALTERNATIVES = 256

type Segment = '**' | readonly Step[]
/** Matches one character, or (`star`) any number of them. */
type Step = { readonly kind: 'star' } | OneCharacter
interface OneCharacter {
  readonly kind: 'one'
  readonly is: (char: string) => boolean
  /** Set where it is this very character. */
  readonly literal?: string
}

function segmentsOf(glob: string): readonly Segment[] {
  return splitSegments(glob).map((segment) => (segment === '**' ? '**' : stepsOf(segment)))
}

/** At `/`, but not inside `[...]` and not behind a backslash. */
function splitSegments(glob: string): readonly string[] {
  return glob.match(/(?:\\.|\[(?:\\.|[^\]\\])*\]|[^/])+|(?<=^|\/)(?=\/|$)/gsu) ?? ['']
}

function matchSegments(glob: readonly Segment[], path: readonly string[]): boolean {
  // reachable[i]: the segments of the glob so far can match the first i segments of the path.
  let reachable: readonly boolean[] = [true, ...path.map(() => false)]
  for (const segment of glob) {
    const next: boolean[] = []
    for (let index = 0; index <= path.length; index++) {
      next[index] =
        segment === '**'
          ? reachable[index] === true || next[index - 1] === true
          : reachable[index - 1] === true && matchSteps(segment, path[index - 1] ?? '')
    }
    reachable = next
  }
  return reachable[path.length] === true
}

/** The usual greedy walk: on a mismatch the last star takes one character more. */
function matchSteps(steps: readonly Step[], name: string): boolean {
  const chars = Array.from(name)
  let [step, char, starStep, starChar] = [0, 0, -1, 0]
  while (char < chars.length) {
    const current = steps[step]
    if (current?.kind === 'star') {
      starStep = step++
      starChar = char
    } else if (current?.is(chars[char] ?? '') === true) {
      step++
      char++
    } else if (starStep >= 0) {
      step = starStep + 1
      char = ++starChar
    } else return false
  }
  return steps.slice(step).every(({ kind }) => kind === 'star')
}

function stepsOf(segment: string): readonly Step[] {
  const tokens = segment.match(/\\.|\[[!^]?\]?(?:\\.|[^\]\\])*\]|./gsu) ?? []
  return tokens.map((token): Step => {
    if (token === '*') return { kind: 'star' }
    if (token === '?') return { kind: 'one', is: () => true }
    if (token.startsWith('[') && token.length > 2) return { kind: 'one', is: classOf(token) }
    const literal = token.length > 1 && token.startsWith('\\') ? token.slice(1) : token
    return { kind: 'one', is: (char) => char === literal, literal }
  })
}

function classOf(token: string): (char: string) => boolean {
  const isNegated = /^\[[!^]/.test(token)
  const inside = token.slice(isNegated ? 2 : 1, -1)
  const ranges = (inside.match(/(?:\\.|.)-(?:\\.|.)|\\.|./gsu) ?? []).map((range) => {
    const [from = '', , to = from] = Array.from(range.replace(/\\(.)/gsu, '$1'))
    return { from, to }
  })
  return (char) => ranges.some(({ from, to }) => from <= char && char <= to) !== isNegated
}

/** `a{b,c}d` to `abd` and `acd`, nested ones too; a brace without comma or end stays as it is. */
function expandBraces(glob: string): readonly string[] {
  const done: string[] = []
  const open = [glob]
  while (open.length > 0 && done.length < MAX_ALTERNATIVES) {
    const next = open.shift() ?? ''
    const braces = findBraces(next)
    if (braces === undefined || open.length > MAX_ALTERNATIVES) done.push(next)
    else {
      const [before, after] = [next.slice(0, braces.start), next.slice(braces.end + 1)]
      open.push(...braces.parts.map((part) => `${before}${part}${after}`))
    }
  }
  return done
}

interface Braces {
  readonly start: number
  readonly end: number
  readonly parts: readonly string[]
}

/** The innermost `{...,...}` that ends first. */
function findBraces(glob: string): Braces | undefined {
  const starts: { readonly at: number; readonly commas: number[] }[] = []
  for (let index = 0; index < glob.length; index++) {
    const char = glob[index]
    const innermost = starts.at(-1)
    if (char === '\\') index++
    else if (char === '{') starts.push({ at: index, commas: [] })
    else if (char === ',') innermost?.commas.push(index)
    else if (char === '}' && innermost !== undefined) {
      if (innermost.commas.length > 0) return bracesAt(glob, { ...innermost, end: index })
      starts.pop()
    }
  }
  return undefined
}

function bracesAt(
  glob: string,
  {
    at,
    commas,
    end,
  }: { readonly at: number; readonly commas: readonly number[]; readonly end: number },
): Braces {
  const cuts = [at, ...commas, end]
  const parts = cuts.slice(1).map((cut, index) => glob.slice((cuts[index] ?? 0) + 1, cut))
  return { start: at, end, parts }
}
