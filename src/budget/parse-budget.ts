/**
 * Text of a budget file to a {@link Budget}, or every problem in it with line and column.
 *
 * The YAML is taken apart as a tree of nodes and never turned into objects: aliases are refused
 * (no expansion can explode), duplicate and `__proto__` keys are ordinary errors, and nesting is
 * measured on the tokens before anything recursive sees the text.
 */
import {
  isAlias,
  isNode,
  LineCounter,
  parseDocument,
  visit,
  type Document,
  type Node,
  type YAMLError,
} from 'yaml'
import { compileGlob, type Glob } from '../util/glob.ts'
import type { Place } from './finding.ts'
import { FILE_TYPE, type EntryKeys, type FileKeys, type SharedKeys } from './keys.ts'
import { readCalibration } from '../calibration/calibration-file.ts'
import type { Calibration } from '../target/calibration.ts'
import type { NamedMeasurement } from '../measurement/choose.ts'
import { MEASUREMENT_ENDING, readMeasurement } from '../measurement/file.ts'
import { nearest, type Problem } from './problem.ts'
import { filesOfProject, readProject, type Project, type ProjectFiles } from './project.ts'
import { unfitForParsing } from '../util/unfit-yaml.ts'
import { RELEASE_FAMILIES } from '../target/sdk-releases.ts'
import type { Reading } from './value-type.ts'

export interface Budget {
  /** Path as findings print it. */
  readonly file: string
  readonly keys: FileKeys
  /** `models`, in the order of the file. */
  readonly entries: readonly Entry[]
  /** The projects that it names, by their paths. */
  readonly projects: ReadonlyMap<string, Project>
  /** Of the folder `measurements`, by path. */
  readonly measurements: readonly NamedMeasurement[]
  /** Those that the file and its builds name, by path. */
  readonly calibrations: ReadonlyMap<string, Calibration>
}

/** One entry of `models`. */
export interface Entry {
  readonly index: number
  readonly name: string | null
  /** As written, with exclusions. */
  readonly match: readonly string[]
  readonly globs: readonly Glob[]
  readonly place: Place
  readonly keys: EntryKeys
}

export interface ParsedBudget {
  /** Null where there is a problem: half a budget is never checked. */
  readonly budget: Budget | null
  /** By line, then column. */
  readonly problems: readonly Problem[]
}

/** More problems than this are counted, not listed. */
const MAX_PROBLEMS = 100

interface BudgetInput {
  readonly text: string
  readonly file: string
  /** Files of the projects and measurements that it names; without it they are not looked at. */
  readonly projects?: ProjectFiles | undefined
}

/** Paths of the projects that the text names; none for a text with errors. */
function projectsNamed(text: string): readonly string[] {
  const { budget } = parseBudget({ text, file: '' })
  return budget === null ? [] : pathsOfProjects(budget.keys)
}

function pathsOfProjects({ project, targets }: FileKeys): readonly string[] {
  const named = [project, ...(targets?.value ?? []).map(({ value }) => value.project)]
  return [...new Set(named.flatMap((one) => one?.value ?? []))]
}

/** Reads the budget file. Never throws, whatever the text contains. */
export function parseBudget(input: BudgetInput): ParsedBudget {
  const text = input.text.replace(/^\ufeff/, '')
  const lines = new LineCounter()
  const place = placesIn(input.file, lines)
  const unfit = unfitForParsing(text)
  if (unfit !== undefined) {
    lines.addNewLine(0)
    for (const { index } of text.slice(0, unfit.offset).matchAll(/\n/g)) lines.addNewLine(index + 1)
    return failed([{ place: place(unfit.offset), path: '', message: unfit.message }])
  }
  const document = parseDocument(text, {
    lineCounter: lines,
    prettyErrors: false,
    uniqueKeys: false,
    version: '1.2',
  })
  const syntax = syntaxProblems(document, place)
  if (document.errors.length > 0) return failed(syntax)
  const { keys, problems } = readKeys(document, place)
  const all = [...syntax, ...problems.filter((problem) => !syntax.some(isInLineOf(problem.place)))]
  if (keys === undefined || all.length > 0) return failed(all)
  const entries = entriesOf(keys)
  const contradictions = [
    ...unknownBuilds(keys),
    ...repeatedEntries(entries),
    ...severalRuntimes(keys),
    ...severalBases(keys),
  ]
  if (contradictions.length > 0) return failed(contradictions)
  const read = readProjects(keys, input.projects)
  const measured = readMeasurements(keys, input.projects)
  const calibrated = readCalibrations(keys, input.projects)
  const unread = [...read.problems, ...measured.problems, ...calibrated.problems]
  if (unread.length > 0) return failed(unread)
  const { projects } = read
  const { measurements } = measured
  const { calibrations } = calibrated
  return {
    budget: { file: input.file, keys, entries, projects, measurements, calibrations },
    problems: [],
  }
}

/** The folder of measurements that the text names, with a `/` at its end; null for none. */
export function measurementsFolder(text: string): string | null {
  const { budget } = parseBudget({ text, file: '' })
  return budget === null ? null : folderOf(budget.keys)
}

function folderOf({ measurements }: FileKeys): string | null {
  return measurements === undefined ? null : measurements.value.replace(/\/*$/, '/')
}

/** Files beside the budget without which it cannot be read: those of projects, and calibrations. */
export function filesNamed(text: string): readonly string[] {
  return [...projectsNamed(text).flatMap(filesOfProject), ...calibrationsNamed(text)]
}

/** Paths of the calibrations that the text names; none for a text with errors. */
function calibrationsNamed(text: string): readonly string[] {
  const { budget } = parseBudget({ text, file: '' })
  return budget === null ? [] : pathsOfCalibrations(budget.keys)
}

function pathsOfCalibrations({ calibration, targets }: FileKeys): readonly string[] {
  const named = [calibration, ...(targets?.value ?? []).map(({ value }) => value.calibration)]
  return [...new Set(named.flatMap((one) => one?.value ?? []))]
}

const NO_FILE = 'there is no such file in this commit; make it with "mvp-budget calibrate"'

function readCalibrations(keys: FileKeys, files: ProjectFiles | undefined) {
  const paths = files === undefined ? [] : pathsOfCalibrations(keys)
  const read = paths.map((path) => {
    const text = files !== undefined && Object.hasOwn(files, path) ? files[path] : undefined
    return {
      path,
      ...(text === undefined ? { calibration: null, problem: NO_FILE } : readCalibration(text)),
    }
  })
  return {
    calibrations: new Map(
      read.flatMap(({ path, calibration }) =>
        calibration === null ? [] : [[path, calibration] as const],
      ),
    ),
    problems: read.flatMap(({ path, problem }): readonly Problem[] =>
      problem === null
        ? []
        : [{ place: { file: path, line: 1, column: 1 }, path: '', message: problem }],
    ),
  }
}

/** One that cannot be read is an error: a limit on it would else be open or shut without a word. */
function readMeasurements(keys: FileKeys, files: ProjectFiles = {}) {
  const folder = folderOf(keys)
  const paths =
    folder === null ? [] : Object.keys(files).filter((path) => isMeasurement(path, folder))
  const read = paths.sort().map((file) => ({ file, ...readMeasurement(files[file] ?? '') }))
  return {
    measurements: read.flatMap(({ file, measurement }) =>
      measurement === null ? [] : [{ file, measurement }],
    ),
    problems: read.flatMap(({ file, problem }): readonly Problem[] =>
      problem === null ? [] : [{ place: { file, line: 1, column: 1 }, path: '', message: problem }],
    ),
  }
}

export function isMeasurement(path: string, folder: string): boolean {
  return path.startsWith(folder) && path.endsWith(MEASUREMENT_ENDING)
}

function readProjects(keys: FileKeys, files: ProjectFiles | undefined) {
  const all = files === undefined ? [] : pathsOfProjects(keys)
  const read = all.map((path) => ({ path, ...readProject(path, files ?? {}) }))
  return {
    projects: new Map(
      read.flatMap(({ path, project }) => (project === null ? [] : [[path, project] as const])),
    ),
    problems: read.flatMap(({ problems }) => problems),
  }
}

/** Names of builds that "targets" of the file does not have. */
function unknownBuilds(keys: FileKeys): readonly Problem[] {
  const known = (keys.targets?.value ?? []).map(({ name }) => name)
  const entries = (keys.models?.value ?? []).map(({ value }) => value)
  const named = [
    ...namesIn(keys.defaults?.value.targets, 'defaults.targets'),
    ...entries.flatMap(({ targets, waive }, index) => [
      ...namesIn(targets, `models[${index}].targets`),
      ...(waive?.value ?? []).flatMap((one) =>
        (one.targets?.value ?? []).map((name) => ({
          name,
          place: one.targets?.place ?? waive?.place,
          path: `models[${index}].waive`,
        })),
      ),
    ]),
  ]
  return named.flatMap(({ name, place, path }) =>
    known.includes(name) || place === undefined
      ? []
      : [{ place, path, message: unknownBuild(name, known) }],
  )
}

function namesIn(targets: SharedKeys['targets'], path: string) {
  return (targets?.value ?? []).map(({ name, place }) => ({ name, place, path }))
}

function unknownBuild(name: string, known: readonly string[]): string {
  if (known.length === 0) {
    return `there is no build "${name}": describe it under "targets" of the file, e.g. targets: {${name}: {optimize-speed: 1}}`
  }
  const near = nearest(name, known)
  const question = near === undefined ? ';' : `, did you mean "${near}"?`
  return `there is no build "${name}"${question} "targets" of the file has ${known.join(', ')}`
}

/** One map that names the runtime in two ways: which of them is meant? */
function severalRuntimes(keys: FileKeys): readonly Problem[] {
  const maps = [
    ...(keys.targets?.value ?? []).map(({ name, value }) => ({ path: `targets.${name}`, value })),
    ...(keys.defaults === undefined ? [] : [{ path: 'defaults', value: keys.defaults.value }]),
    ...(keys.models?.value ?? []).map(({ value }, index) => ({ path: `models[${index}]`, value })),
  ]
  return maps.flatMap(({ path, value }) => {
    const [first, second] = (['runtime', ...RELEASE_FAMILIES] as const).flatMap((key) => {
      const found = value[key]
      return found === undefined ? [] : [{ key, place: found.place }]
    })
    if (first === undefined || second === undefined) return []
    const message = `"${second.key}" names the runtime, as "${first.key}" in line ${first.place.line} does: keep one of them`
    return [{ place: second.place, path: `${path}.${second.key}`, message }]
  })
}

/** An entry that names what its models are compared with in two ways. */
function severalBases(keys: FileKeys): readonly Problem[] {
  return (keys.models?.value ?? []).flatMap(({ value: { base, follows } }, index) => {
    if (base === undefined || follows === undefined) return []
    const message = `"base" names what a new model is compared with, as "follows" in line ${follows.place.line} does: keep one of them`
    return [{ place: base.place, path: `models[${index}].base`, message }]
  })
}

/** The second of two entries for the same models would hold nothing. */
function repeatedEntries(entries: readonly Entry[]): readonly Problem[] {
  const key = ({ match }: Entry) => match.toSorted().join('\n')
  return entries.flatMap((entry, index) => {
    const earlier = entries.slice(0, index).find((one) => key(one) === key(entry))
    if (earlier === undefined) return []
    const message = `the same globs are already in line ${earlier.place.line}, and only the first entry that matches a model applies to it: put the limits of both into one entry; limits that differ by build go under its "targets"`
    return [{ place: entry.place, path: `models[${index}].match`, message }]
  })
}

function entriesOf(keys: FileKeys): readonly Entry[] {
  return (keys.models?.value ?? []).map(({ value, place }, index) => {
    const match = value.match?.value ?? []
    return {
      index,
      name: value.name?.value ?? null,
      match,
      globs: match.map(compileGlob),
      place: value.match?.place ?? place,
      keys: value,
    }
  })
}

type PlaceAt = (offset: number) => Place

function placesIn(file: string, lines: LineCounter): PlaceAt {
  return (offset) => {
    const { line, col } = lines.linePos(offset)
    return { file, line: Math.max(1, line), column: Math.max(1, col) }
  }
}

/** What is wrong further on in a line with a tag or an alias only follows from it. */
function isInLineOf({ line }: Place): (problem: Problem) => boolean {
  return ({ place }) => place.line === line
}

function readKeys(document: Document.Parsed, place: PlaceAt): FoundKeys {
  const problems: Problem[] = []
  if (document.contents === null) {
    return { keys: undefined, problems: [{ place: place(0), path: '', message: EMPTY }] }
  }
  return { keys: FILE_TYPE.read(document.contents, readingInto(problems, place)), problems }
}

interface FoundKeys {
  readonly keys: FileKeys | undefined
  readonly problems: readonly Problem[]
}

const EMPTY = 'the file is empty, expected at least "version: 1"'

function readingInto(problems: Problem[], placeAt: PlaceAt): Reading {
  const place = (node: Node | null): Place => placeAt(node?.range?.[0] ?? 0)
  return {
    path: '',
    place,
    problem: (at, path, message) => {
      problems.push({ place: at, path, message })
    },
  }
}

function failed(problems: readonly Problem[]): ParsedBudget {
  const sorted = problems.toSorted(
    (a, b) => a.place.line - b.place.line || a.place.column - b.place.column,
  )
  const more = sorted.length - MAX_PROBLEMS
  const last = sorted[MAX_PROBLEMS - 1]
  if (more <= 0 || last === undefined) return { budget: null, problems: sorted }
  const note: Problem = { place: last.place, path: '', message: `and ${more} more problems below` }
  return { budget: null, problems: [...sorted.slice(0, MAX_PROBLEMS), note] }
}

function syntaxProblems(document: Document.Parsed, place: PlaceAt): readonly Problem[] {
  const problems = [...document.errors, ...document.warnings].map((error) => ({
    place: place(error.pos[0]),
    path: '',
    message: wordsFor(error),
  }))
  const at = (node: Node, message: string) =>
    problems.push({ place: place(node.range?.[0] ?? 0), path: '', message })
  if (document.directives.yaml.explicit === true) {
    problems.push({ place: place(0), path: '', message: '%YAML directives are not supported' })
  }
  visit(document, (_key, node) => {
    if (!isNode(node)) return
    if (isAlias(node)) at(node, aliasMessage(node.source))
    else if (node.anchor !== undefined) at(node, ANCHOR)
    else if (node.tag?.startsWith('tag:yaml.org') === true) at(node, TAG)
  })
  return problems
}

const ANCHOR = 'anchors (&) are not supported: put what models share under "defaults"'
const TAG = 'tags (!!) are not supported: write the plain value, in quotes if it is text'

function aliasMessage(name: string): string {
  const shown = JSON.stringify(`*${name.slice(0, 60)}`)
  return `aliases (*) are not supported; a glob that starts with "*" needs quotes: ${shown}`
}

/** Our words for what the YAML library reports, by its code; else its own first line. */
const WORDS: Readonly<Record<string, string>> = {
  TAB_AS_INDENT: 'found a tab as indentation, expected spaces',
  MULTIPLE_DOCS: 'found a second document after "---", expected one only',
  TAG_RESOLVE_FAILED:
    'found a tag (a word that starts with "!"); a glob that excludes needs quotes: \'!models/old/**\'',
  RESOURCE_EXHAUSTION: 'nested too deeply',
  BAD_SCALAR_START: 'found a character that cannot start a plain value: put the value in quotes',
}

function wordsFor(error: YAMLError): string {
  return WORDS[error.code] ?? `not valid YAML: ${error.message.split('\n', 1)[0] ?? ''}`
}
