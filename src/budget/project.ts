/**
 * What a firmware project says of its build: a Simplicity Studio project file (`.slcp`), the headers in
 * `config/` beside it and the `.slps` file of its name. A header that is in the repository is what the
 * compiler reads, so where both set a value and differ, the header's holds; what the `.slcp` does not say of
 * SDK and part, the `.slps` says.
 *
 * The files are a stranger's: long or deep ones are refused before they are parsed, nodes are walked
 * and never turned into objects, aliases are not followed, and only four settings are looked at.
 *
 * Source: aiml-extension v2.2.1 `examples/**.slcp`; gecko_sdk v4.4.1
 * platform/compute/nn/mvp/config/sl_nn_mvp_config.h and util/third_party/tensorflow_extra/config/
 * sl_tflite_micro_config.h.
 */
import { isMap, isScalar, isSeq, LineCounter, parseDocument, type Node, type YAMLMap } from 'yaml'
import { resolveTarget } from '../target/resolve-target.ts'
import type { OptimizeSpeed, RuntimeName } from '../target/runtime.ts'
import { runtimeOfRelease, type ReleaseFamily } from '../target/sdk-releases.ts'
import type { Place } from './finding.ts'
import type { Problem } from './problem.ts'
import { readStudioFile, type StudioFile } from './studio-file.ts'
import { UserError } from '../util/user-error.ts'
import { unfitForParsing } from '../util/unfit-yaml.ts'
import type { Located } from './value-type.ts'

/** Text of files by their paths from the root of the repository. */
export type ProjectFiles = Readonly<Record<string, string>>

export interface Project {
  /** In the words of the budget file, so that they take part in its look-up. */
  readonly keys: {
    readonly 'optimize-speed'?: Located<OptimizeSpeed>
    readonly runtime?: Located<RuntimeName>
    readonly target?: Located<string>
  }
  /** SL_TFLITE_MICRO_ARENA_SIZE in bytes; null where it is not set or found at run time (0, -1). */
  readonly arena: Located<number> | null
  /** What is to be known and is no error: a release that is not modelled. */
  readonly notes: readonly string[]
}

interface FoundProject {
  readonly project: Project | null
  readonly problems: readonly Problem[]
}

const SPEED = 'SL_MVP_OPTIMIZE_SPEED'
const ARENA = 'SL_TFLITE_MICRO_ARENA_SIZE'
/** Headers that set them, in `config/` beside the project file. */
const HEADERS: Readonly<Record<string, string>> = {
  [SPEED]: 'sl_nn_mvp_config.h',
  [ARENA]: 'sl_tflite_micro_config.h',
}

/** The project file and the files that may belong to it. */
export function filesOfProject(path: string): readonly string[] {
  const folder = path.slice(0, path.lastIndexOf('/') + 1)
  const headers = Object.values(HEADERS).map((name) => `${folder}config/${name}`)
  return [path, ...headers, studioFileOf(path)]
}

function studioFileOf(path: string): string {
  return path.replace(/\.slcp$/, '.slps')
}

/** Reads the project at `path`. Never throws, whatever the files contain. */
export function readProject(path: string, files: ProjectFiles): FoundProject {
  const text = Object.hasOwn(files, path) ? files[path] : undefined
  if (text === undefined) {
    return failed(path, 'there is no such file in this commit, or it is too large to read')
  }
  const unfit = unfitForParsing(text)
  if (unfit !== undefined) return failed(path, unfit.message)
  const lines = new LineCounter()
  const document = parseDocument(text, {
    lineCounter: lines,
    prettyErrors: false,
    uniqueKeys: false,
  })
  const [error] = document.errors
  if (error !== undefined) {
    return failed(
      path,
      `not valid YAML: ${error.message.split('\n', 1)[0] ?? ''}`,
      lines.linePos(error.pos[0]).line,
    )
  }
  if (!isMap(document.contents))
    return failed(path, 'found no map, expected a project file (.slcp)')
  const at = (node: Node): Place => {
    const { line, col } = lines.linePos(node.range?.[0] ?? 0)
    return { file: path, line: Math.max(1, line), column: Math.max(1, col) }
  }
  const root = document.contents
  const setting = (name: string) => {
    const own = configurationOf(root, name, at)
    const header = headerOf(name, path, files)
    return header !== undefined && header.value !== own?.value ? header : own
  }
  const studioPath = studioFileOf(path)
  const studio = readStudioFile(
    studioPath,
    Object.hasOwn(files, studioPath) ? (files[studioPath] ?? '') : '',
  )
  return projectFrom({
    speed: setting(SPEED),
    arena: setting(ARENA),
    release: releaseOf(root, at) ?? studio.release,
    ...targetOf([...componentsOf(root, at), studio.part, studio.board]),
  })
}

function failed(file: string, message: string, line = 1): FoundProject {
  return { project: null, problems: [{ place: { file, line, column: 1 }, path: '', message }] }
}

interface Settings {
  readonly speed: Located<number> | undefined
  readonly arena: Located<number> | undefined
  readonly release: StudioFile['release']
  readonly target: Located<string> | undefined
  /** Why the part that is named is no target; empty where it is one, or none is named. */
  readonly refused: readonly string[]
}

function projectFrom({ speed, arena, release, target, refused }: Settings): FoundProject {
  const means = release === undefined ? undefined : runtimeOfRelease(release.family, release.value)
  const runtime =
    release === undefined || means === undefined || 'reason' in means
      ? undefined
      : { ...release, value: means.runtime, text: `${release.family} ${release.value}` }
  const notes = [
    ...refused,
    ...(release !== undefined && means !== undefined && 'reason' in means
      ? [
          `${release.place.file}:${release.place.line} builds with ${release.value}, ${means.reason}`,
        ]
      : []),
    ...(arena !== undefined && arena.value <= 0
      ? [
          `${arena.place.file}:${arena.place.line} sets the arena to ${arena.text}: the firmware finds its size when it runs, so only what the part has limits it`,
        ]
      : []),
  ]
  return {
    project: {
      keys: {
        ...(speed === undefined
          ? {}
          : { 'optimize-speed': { ...speed, value: maskOf(speed.value) } }),
        ...(runtime === undefined ? {} : { runtime }),
        ...(target === undefined ? {} : { target }),
      },
      arena: arena === undefined || arena.value <= 0 ? null : arena,
      notes,
    },
    problems: [],
  }
}

/** Bits beyond the second mean nothing: 0xFFFFFFFF is "all". */
function maskOf(value: number): OptimizeSpeed {
  return ((value >>> 0) & 3) as OptimizeSpeed
}

type PlaceOf = (node: Node) => Place

/** `configuration:` is a list of `{name, value, condition}`; of several the last holds. */
function configurationOf(root: YAMLMap, name: string, at: PlaceOf): Located<number> | undefined {
  const list = child(root, 'configuration')
  if (!isSeq(list)) return undefined
  const found = list.items.filter((item) => isMap(item) && textOf(child(item, 'name')) === name)
  const value = isMap(found.at(-1)) ? child(found.at(-1) as YAMLMap, 'value') : undefined
  const text = textOf(value)
  const number = text === undefined ? undefined : integerOf(text)
  return number === undefined || value === undefined || text === undefined
    ? undefined
    : { value: number, place: at(value), text }
}

/** `sdk_extension: [{id: aiml, version}]`, else `sdk: {id: gecko_sdk | simplicity_sdk, version}`. */
function releaseOf(root: YAMLMap, at: PlaceOf): StudioFile['release'] {
  const extensions = child(root, 'sdk_extension')
  const all = isSeq(extensions) ? extensions.items : []
  const aiml = all.find((item) => isMap(item) && textOf(child(item, 'id')) === 'aiml')
  const candidates = [aiml, child(root, 'sdk')].filter((node): node is YAMLMap => isMap(node))
  for (const map of candidates) {
    const family = FAMILIES[textOf(child(map, 'id')) ?? '']
    const version = child(map, 'version')
    const text = textOf(version)
    if (family !== undefined && version !== undefined && text !== undefined)
      return { family, value: text, text, place: at(version) }
  }
  return undefined
}

/** The part and the board among the components (`component: [{id: EFR32MG24B310F1536IM48}]`), the part first. */
function componentsOf(root: YAMLMap, at: PlaceOf): readonly (Located<string> | undefined)[] {
  const list = child(root, 'component')
  const named = (isSeq(list) ? list.items : []).flatMap((item) => {
    const id = isMap(item) ? child(item, 'id') : undefined
    const text = textOf(id)?.toLowerCase()
    return id === undefined || text === undefined ? [] : [{ id, text }]
  })
  return [PART_COMPONENT, BOARD_COMPONENT].map((pattern) => {
    const found = named.find(({ text }) => pattern.test(text))
    return found && { value: found.text, text: found.text, place: at(found.id) }
  })
}

const PART_COMPONENT = /^(?:ef[rm]32|[bmfz]gm|siw)[a-z0-9]{8,24}$/
const BOARD_COMPONENT = /^brd\d{4}[a-z]?$/

/** The first that is known; where none is, why the first part is none. Boards without a known part say nothing. */
function targetOf(
  candidates: readonly (Located<string> | undefined)[],
): Pick<Settings, 'target' | 'refused'> {
  const refused: string[] = []
  for (const one of candidates) {
    if (one === undefined) continue
    try {
      resolveTarget({ id: one.value })
      return { target: one, refused: [] }
    } catch (error) {
      if (!(error instanceof UserError)) throw error
      if (!BOARD_COMPONENT.test(one.value))
        refused.push(`${one.place.file}:${one.place.line} builds for ${error.message}`)
    }
  }
  return { target: undefined, refused: refused.slice(0, 1) }
}

const FAMILIES: Readonly<Record<string, ReleaseFamily | undefined>> = {
  aiml: 'sdk',
  gecko_sdk: 'gsdk',
  simplicity_sdk: 'simplicity',
}

function child(map: YAMLMap, key: string): Node | undefined {
  const pair = map.items.find((item) => isScalar(item.key) && item.key.value === key)
  return (pair?.value ?? undefined) as Node | undefined
}

/** A short scalar as it is written, in the way C reads it. */
function textOf(node: Node | null | undefined): string | undefined {
  if (!isScalar(node)) return undefined
  const text = typeof node.value === 'string' ? node.value : (node.source ?? String(node.value))
  return text.length <= 64 ? text.trim() : undefined
}

/** `1`, `(1)`, `0x2000`, `100000UL`; undefined for anything that is no plain number. */
function integerOf(text: string): number | undefined {
  const [, sign = '', digits] =
    /^\(?\s*(-?)(0[xX][0-9a-fA-F]{1,12}|\d{1,15})[uUlL]{0,3}\s*\)?$/.exec(text) ?? []
  if (digits === undefined) return undefined
  return sign === '-' ? -Number(digits) : Number(digits)
}

const LONGEST_HEADER = 256 * 1024

/** The last `#define NAME value` of a line of its own; comments before it do not count. */
function headerOf(name: string, project: string, files: ProjectFiles): Located<number> | undefined {
  const file = filesOfProject(project).find(
    (path) => path.endsWith(`/${HEADERS[name] ?? ''}`) || path === `config/${HEADERS[name] ?? ''}`,
  )
  const text = file !== undefined && Object.hasOwn(files, file) ? files[file] : undefined
  if (file === undefined || text === undefined || text.length > LONGEST_HEADER) return undefined
  let found: Located<number> | undefined
  for (const [index, line] of text.split('\n').entries()) {
    const [, written] =
      /^[ \t]*#[ \t]*define[ \t]+(\S+[ \t]+[^/\r\n]{1,64})/.exec(line.slice(0, 200)) ?? []
    const [key = '', value = ''] = written?.trim().split(/[ \t]+/, 2) ?? []
    const number = key === name ? integerOf(value) : undefined
    if (number !== undefined)
      found = { value: number, text: value, place: { file, line: index + 1, column: 1 } }
  }
  return found
}
