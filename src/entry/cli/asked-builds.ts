/** Builds that a command is asked about, and one answer for each. */
import type { Limit } from '../../advice/search/limits.ts'
import type { OnBuild } from '../../report/answers.ts'
import type { Target } from '../../target/runtime.ts'

export interface AskedBuild {
  /** Null where one build was asked for and has no name. */
  readonly name: string | null
  readonly target: Target
  /** Those of the budget file; empty where it was not asked. */
  readonly limits: readonly Limit[]
}

export type AskedBuilds = readonly [AskedBuild, ...AskedBuild[]]

/** An answer with the name of its build, where it has one. */
export function named<T extends object>(name: string | null, answer: T): OnBuild<T> {
  return name === null ? answer : { ...answer, build: name }
}

/** One answer for each build, in their order. */
export function mapBuilds<B, T>(
  [first, ...others]: readonly [B, ...B[]],
  of: (build: B) => T,
): readonly [T, ...T[]] {
  return [of(first), ...others.map(of)]
}

/** The same one after the other, where an answer takes time. */
export async function onEach<T>(
  [first, ...others]: AskedBuilds,
  of: (build: AskedBuild) => Promise<T>,
): Promise<readonly [T, ...T[]]> {
  const found: [T, ...T[]] = [await of(first)]
  for (const build of others) found.push(await of(build))
  return found
}
