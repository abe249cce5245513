/** Which file of the repository is the budget, and which ones only look like it. */
import { BUDGET_PATHS } from '../budget/paths.ts'
import type { CommitPair } from '../source/changes.ts'
import { compareText } from '../source/compare-text.ts'
import type { ObjectSource, Tree } from '../source/object-source.ts'
import { editDistance } from '../util/edit-distance.ts'
import { UserError } from '../util/user-error.ts'

interface FoundBudget {
  /** From the root; where there is none, where one is to be written. */
  readonly path: string
  /** Files of the head that look like a budget file and are not read. */
  readonly misnamed: readonly string[]
}

/**
 * The file that was named, else the one that is there: in the head, else in the base, so that a
 * deleted one is seen. Throws `UserError` where the head has several.
 */
export async function findBudget(
  source: Pick<ObjectSource, 'tree'>,
  { base, head }: CommitPair,
  named: string | null,
): Promise<FoundBudget> {
  const atHead = await source.tree(head)
  const misnamed = (path: string) => misnamedOf(atHead, path)
  if (named !== null) return { path: named, misnamed: misnamed(named) }
  const there = BUDGET_PATHS.filter((path) => isFile(atHead, path))
  if (there.length > 1) throw severalBudgets(there)
  const before = base === null || there.length > 0 ? undefined : await source.tree(base)
  const path = there[0] ?? BUDGET_PATHS.find((one) => isFile(before, one)) ?? BUDGET_PATHS[0]
  return { path, misnamed: misnamed(path) }
}

const isFile = (tree: Tree | undefined, path: string) => tree?.at(path)?.kind === 'file'

/** Which of them holds nobody can know. */
export function severalBudgets(paths: readonly string[]): UserError {
  return new UserError(
    'config',
    `there is more than one budget file: ${paths.join(' and ')}; keep one of them, or name the one to read with "config" (--config)`,
  )
}

const MOST_MISNAMED = 3
const TYPES = /\.(?:ya?ml|json|toml)(?:\.\w+)?$/i
/** What such a file is called, letters alone, and how many typing errors leave it recognisable. */
const NAMES = [
  { name: 'mvpbudget', slips: 2 },
  { name: 'mvpmodelbudget', slips: 2 },
  { name: 'modelbudget', slips: 2 },
  { name: 'budget', slips: 1 },
] as const

/** `mvp_budget.yaml`, `.github/MVP-Budget.yml`, `docs/mvp-budget.yml`, `mvp-budgets.json`: near, but no file that is read. */
export function looksLikeBudget(path: string): boolean {
  const name = path.slice(path.lastIndexOf('/') + 1)
  if (!TYPES.test(name) || /(?:^|\/)workflows\//.test(path) || /schema/i.test(name)) return false
  const plain = name
    .toLowerCase()
    .replace(TYPES, '')
    .replace(/[^a-z]/g, '')
  return NAMES.some(({ name: wanted, slips }) => editDistance(plain, wanted) <= slips)
}

function misnamedOf(tree: Tree | undefined, path: string): readonly string[] {
  return (tree?.matching(looksLikeBudget) ?? [])
    .flatMap((one) => (one.kind === 'file' && one.path !== path ? [one.path] : []))
    .sort(compareText)
    .slice(0, MOST_MISNAMED)
}
