import { parseBudget } from '../budget/parse-budget.ts'

/** The globs of models that a budget file names; none for a file with errors. Exclusions are left out: they narrow, they name nothing. */
export function budgetGlobs(text: string): readonly string[] {
  const { budget } = parseBudget({ text, file: '' })
  return (budget?.entries ?? []).flatMap(({ match }) =>
    match.filter((glob) => !glob.startsWith('!')),
  )
}
