/**
 * Models without a base of their own get the one that their budget's entry says they follow, so that
 * limits on growth hold for them: see `budget/predecessor.ts` for the rule.
 */
import type { Budget } from '../budget/parse-budget.ts'
import { findAncestry, OWN, type Ancestry } from '../budget/predecessor.ts'
import type { ChangedModel, ModelBytes } from '../source/changed-model.ts'

/** A model of a change and where its base comes from. */
export interface FollowedModel extends ChangedModel {
  readonly ancestry: Ancestry
}

/** The models of the base, changed or not, as the shell can read them. */
export interface FormerModels {
  readonly paths: readonly string[]
  /** Whether the base has a file there, model or not. */
  readonly isThere: (path: string) => boolean
  readonly read: (path: string) => Promise<ModelBytes>
}

interface FollowQuestion {
  readonly head: Budget | null
  readonly base: Budget | null
  /** Null where the base is not known but for the models of the change. */
  readonly former: FormerModels | null
}

interface Followed {
  /** A removed one that another follows is no longer one of its own. */
  readonly models: readonly FollowedModel[]
  /** What the base's budget would have a model follow, by the model's path. */
  readonly expected: ReadonlyMap<string, string>
}

/** The same models with their bases. */
export async function followEntries(
  models: readonly ChangedModel[],
  { head, base, former }: FollowQuestion,
): Promise<Followed> {
  const lost = new Map(
    models.flatMap(({ path, basePath, change, base: side }) =>
      change === 'removed' || change === 'renamed' ? [[basePath ?? path, side] as const] : [],
    ),
  )
  const question = {
    ...{ base, models, before: former?.paths ?? [...lost.keys()] },
    isThere: (path: string) => lost.has(path) || former?.isThere(path) === true,
  }
  const ancestry = findAncestry({ ...question, head })
  const read = async (path: string): Promise<ModelBytes> =>
    lost.get(path) ?? (await former?.read(path)) ?? { status: 'absent' }
  const followed = new Set([...ancestry.values()].map((one) => followedBy(one)))
  const kept = models.filter(({ path, change }) => change !== 'removed' || !followed.has(path))
  const linked = await Promise.all(
    kept.map(async (model): Promise<FollowedModel> => {
      const found = ancestry.get(model.path) ?? OWN
      const isOwn = model.change === 'removed' || found.kind === 'own'
      if (isOwn) return { ...model, ancestry: OWN }
      const path = followedBy(found)
      // What it was renamed from is not what it is held against.
      const side = path === null ? ({ status: 'absent' } as const) : await read(path)
      return { ...model, ancestry: found, base: side }
    }),
  )
  const then = base === null ? [] : [...findAncestry({ ...question, head: base })]
  const expected = then.flatMap(([path, found]) => {
    const was = followedBy(found)
    return was === null ? [] : [[path, was] as const]
  })
  return { models: linked, expected: new Map(expected) }
}

/** The model of the base that is followed; null for none. */
export function followedBy(ancestry: Ancestry): string | null {
  return ancestry.kind === 'follows' ? ancestry.path : null
}
