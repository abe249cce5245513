/** The budget file at both sides of a change, followed where the change moves it. */
import { readText, type CommitPair } from '../source/changes.ts'
import { compareText } from '../source/compare-text.ts'
import { filesNamed, isMeasurement, measurementsFolder } from '../budget/parse-budget.ts'
import type { ProjectFiles } from '../budget/project.ts'
import type { ObjectSource, Wanted } from '../source/object-source.ts'
import type { BudgetText } from './analyse-question.ts'
import { MEASUREMENT_ENDING } from '../measurement/file.ts'
import { UserError } from '../util/user-error.ts'
import { findBudget } from './find-budget.ts'

interface BudgetTexts {
  readonly texts: BudgetText
  /** Where the base's file was, if not at the same path. */
  readonly notices: readonly string[]
}

/**
 * Reads the file at both commits. Where the base has none at this path, the file that it had
 * elsewhere and that the head has no more is taken for it: else a change could move the file, name
 * the new place, and loosen it unseen.
 */
export async function budgetTexts(
  source: ObjectSource,
  commits: CommitPair,
  named: string | null,
): Promise<BudgetTexts> {
  const found = await textsOf(source, commits, named)
  const { base, head } = found.texts
  const projects = {
    base: await projectFiles(source, commits.base, base),
    head: await projectFiles(source, commits.head, head),
  }
  return { ...found, texts: { ...found.texts, projects } }
}

/** The files of the projects that a budget names, as far as they are there. */
async function projectFiles(
  source: ObjectSource,
  commit: string | null,
  text: string | null,
): Promise<ProjectFiles> {
  if (commit === null || text === null) return {}
  const paths = [...filesNamed(text), ...(await measurementFiles(source, commit, text))]
  const texts = await Promise.all(
    paths.map(async (path) => [path, await readText(source, commit, path)] as const),
  )
  return Object.fromEntries(
    texts.flatMap(([path, found]) => (found === null ? [] : [[path, found] as const])),
  )
}

/** A project with more measures every night: what is old says nothing of the models of today. */
const MOST_MEASUREMENTS = 1000

/** Files of the folder of measurements. Throws `UserError` where there are too many. */
async function measurementFiles(
  source: ObjectSource,
  commit: string,
  text: string,
): Promise<readonly string[]> {
  const folder = measurementsFolder(text)
  if (folder === null) return []
  const tree = await source.tree(commit)
  const found = (tree?.matching((path) => isMeasurement(path, folder)) ?? []).flatMap(
    ({ path, kind }) => (kind === 'file' ? [path] : []),
  )
  if (found.length <= MOST_MEASUREMENTS) return found
  throw new UserError(
    'too-many-files',
    `measurements: ${folder} has ${found.length} measurements, more than the ${MOST_MEASUREMENTS} that are read; delete those of models that are gone`,
  )
}

/** Whether the change is one of the budget file or of a project that it takes settings from. */
export function isOtherBudget({ base, head, projects }: BudgetText): boolean {
  return base !== head || JSON.stringify(projects?.base) !== JSON.stringify(projects?.head)
}

/** Files that a budget may name as a project, and those that belong to one. */
export const isProject: Wanted = (path) =>
  path.endsWith('.slcp') ||
  path.endsWith('.slps') ||
  path.endsWith(MEASUREMENT_ENDING) ||
  path.endsWith('.calibration.json') ||
  (path.endsWith('_config.h') && /(?:^|\/)config\/sl_\w+_config\.h$/.test(path))

async function textsOf(
  source: ObjectSource,
  commits: CommitPair,
  named: string | null,
): Promise<BudgetTexts> {
  const { base, head } = commits
  const { path, misnamed } = await findBudget(source, commits, named)
  const atHead = await readText(source, head, path)
  if (base === head) return { texts: { base: atHead, head: atHead, path, misnamed }, notices: [] }
  const atBase = base === null ? null : await readText(source, base, path)
  const texts = { base: atBase, head: atHead, path, misnamed }
  if (base === null || atBase !== null || atHead === null) return { texts, notices: [] }
  const former = await formerBudget(source, { base, head })
  if (former === null) return { texts, notices: [] }
  const notice = `the budget file moved from ${former.path} to ${path}: it is compared with what it was`
  return { texts: { ...texts, base: former.text }, notices: [notice] }
}

/** Files that may be a budget, by their names. */
export const isYaml: Wanted = (path) => /\.ya?ml$/i.test(path)

/** More files than this leave a repository in no ordinary change. */
const MOST_CANDIDATES = 20
const HEAD_OF_BUDGET = /^version:\s*1\s*(?:#.*)?$/m
const RULES_OF_BUDGET = /^(?:models|defaults):/m

/** Of several, the one whose path comes first. */
async function formerBudget(
  source: ObjectSource,
  { base, head }: { readonly base: string; readonly head: string },
): Promise<{ readonly path: string; readonly text: string } | null> {
  const kept = await source.tree(head)
  const gone = ((await source.tree(base))?.matching(isYaml) ?? [])
    .filter(({ path, kind }) => kind === 'file' && kept?.at(path) === undefined)
    .sort((a, b) => compareText(a.path, b.path))
  if (gone.length > MOST_CANDIDATES) return null
  for (const { path, oid } of gone) {
    const blob = await source.blob(oid)
    const text = blob === undefined ? '' : Buffer.from(blob).toString('utf8')
    if (HEAD_OF_BUDGET.test(text) && RULES_OF_BUDGET.test(text)) return { path, text }
  }
  return null
}
