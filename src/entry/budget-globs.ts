import { parseBudget } from '../budget/parse-budget.ts'

/**
 * The globs of a budget file that name a kind of file by its extension, e.g. `src/*_model.h`. Others,
 * such as `models/**`, say which models a limit is for, not what a model is; exclusions narrow, they
 * name nothing. None for a file with errors.
 */
export function budgetGlobs(text: string): readonly string[] {
  const { budget } = parseBudget({ text, file: 'budget' })
  return (budget?.entries ?? [])
    .flatMap(({ match }) => match)
    .filter((glob) => !glob.startsWith('!') && /\.(?:\{[\w.,-]+\}|\w+)$/.test(glob))
}
