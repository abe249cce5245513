/** What the recipes in `docs/recipes/` give our action and sub-action. */
import { readFileSync } from 'node:fs'
import { parse } from 'yaml'

const read = (path: string) => readFileSync(new URL(`../../${path}`, import.meta.url), 'utf8')
const { owner } = JSON.parse(read('publish.json')) as { owner: string }

interface Workflow {
  readonly jobs: Readonly<
    Record<
      string,
      { readonly steps: readonly { readonly uses?: string; readonly with?: Inputs<unknown> }[] }
    >
  >
}

type Inputs<V = string> = Readonly<Record<string, V>>

/** The inputs of our steps, as the runner would set them. */
export function recipe(name: string): Inputs {
  const { jobs } = parse(read(`docs/recipes/${name}`)) as Workflow
  const steps = Object.values(jobs).flatMap((job) => job.steps)
  const own = steps.filter(({ uses = '' }) => uses.startsWith(`${owner}/`))
  return Object.fromEntries(
    own.flatMap((step) =>
      Object.entries(step.with ?? {}).map(([input, value]) => [input, String(value)]),
    ),
  )
}
