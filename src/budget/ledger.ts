/**
 * The coverage ledger: every model that the base's budget guards is at the head checked, removed on
 * purpose, or lost. What is lost is a failure: a change could else take a model out of its budget by
 * what it calls it.
 */
import type { Severity } from './finding-id.ts'
import type { Finding } from './finding.ts'
import { BUILT_IN, type OnRemoved } from './keys.ts'
import type { Budget } from './parse-budget.ts'
import { rulesFor } from './rules.ts'
import { seriesOf } from '../util/version-order.ts'

/** A model of the base and what the head has in its place. */
interface GuardedModel {
  readonly path: string
  readonly fate: 'file' | 'link' | 'submodule' | 'gone'
  /** A new file that is no model by its name and is this one; null for none. */
  readonly foundAs: string | null
  /** The model of the head that it was followed to; null for none. */
  readonly movedTo: string | null
}

interface LedgerQuestion {
  readonly base: Budget
  /** Null: the head has none, or none that can be read; both are findings of their own. */
  readonly head: Budget | null
  readonly models: readonly GuardedModel[]
  /** Models that the change adds. */
  readonly added: readonly string[]
}

export interface Ledger {
  readonly findings: readonly Finding[]
  /** `12 guarded, all checked`, `12 guarded: 11 checked, 1 moved out of the budget`; null where the base's budget guards nothing. */
  readonly line: string | null
}

type Account =
  | 'checked'
  | 'removed'
  | 'replaced under another entry'
  | 'moved out of the budget'
  | 'no longer a model'
  | 'found elsewhere'

/** A broken budget file is told by itself: then nothing is counted. */
export function coverageLedger(question: LedgerQuestion): Ledger {
  const { base, head, models } = question
  const guarded = models.filter(({ path }) => isGuarded(base, path))
  if (guarded.length === 0 || head === null) return { findings: [], line: null }
  const accounts = guarded.map((model) => ({ model, account: accountOf(model, question) }))
  const counts = new Map<Account, number>()
  for (const { account } of accounts) counts.set(account, (counts.get(account) ?? 0) + 1)
  const parts = ORDER.flatMap((account) => {
    const count = counts.get(account)
    return count === undefined ? [] : [`${count} ${account}`]
  })
  return {
    line: lineOf(guarded.length, parts, counts.get('checked')),
    findings: accounts.flatMap(({ model, account }) =>
      findingOf(model, account, { ...question, head }),
    ),
  }
}

function lineOf(all: number, parts: readonly string[], checked = 0): string {
  if (checked < all) return `${all} guarded: ${parts.join(', ')}`
  return all === 1 ? '1 guarded, checked' : `${all} guarded, all checked`
}

const ORDER: readonly Account[] = [
  'checked',
  'removed',
  'replaced under another entry',
  'moved out of the budget',
  'no longer a model',
  'found elsewhere',
]

function isGuarded(budget: Budget, path: string): boolean {
  return rulesFor(budget, path).some(
    ({ entry, limits, layers }) =>
      entry !== null && [...limits, ...layers.flatMap((layer) => layer.limits)].length > 0,
  )
}

function accountOf(
  { path, fate, foundAs, movedTo }: GuardedModel,
  { head, added, models }: LedgerQuestion,
): Account {
  const isIn = (at: string) => head !== null && isGuarded(head, at)
  if (movedTo !== null) return isIn(movedTo) ? 'checked' : 'moved out of the budget'
  // What the head's budget says of a model that stays is compared rule by rule: see compare-budgets.ts.
  if (fate === 'file') return isIn(path) ? 'checked' : 'moved out of the budget'
  if (fate !== 'gone') return 'no longer a model'
  if (foundAs !== null) return 'found elsewhere'
  const unlimited = added.filter((one) => !isIn(one))
  if (isReplaced(path, models, unlimited)) return 'moved out of the budget'
  return namesakeOf(path, added) === undefined ? 'removed' : 'replaced under another entry'
}

/** A new model of the same name, whatever folder and version: one of its own entry would follow it. */
function namesakeOf(path: string, added: readonly string[]): string | undefined {
  return added.find((one) => seriesOf(one) === seriesOf(path))
}

/** By a model that no entry limits: of the same name but for its version, or the only one for the only one. */
function isReplaced(
  path: string,
  models: readonly GuardedModel[],
  unlimited: readonly string[],
): boolean {
  const gone = models.filter(
    ({ fate, foundAs, movedTo }) => fate === 'gone' && foundAs === null && movedTo === null,
  )
  if (gone.length === 1 && unlimited.length === 1) return true
  return unlimited.some((one) => seriesOf(one) === seriesOf(path))
}

const FATES: Readonly<Record<GuardedModel['fate'], string>> = {
  file: 'is there',
  gone: 'is gone',
  link: 'is, or lies behind, a symbolic link, which is not followed',
  submodule: 'is, or lies in, a submodule, whose files are not read',
}

function findingOf(
  { path, fate, foundAs, movedTo }: GuardedModel,
  account: Account,
  { base, head, added }: LedgerQuestion & { readonly head: Budget },
): readonly Finding[] {
  switch (account) {
    case 'checked':
      return []
    case 'removed':
      return [
        told('guarded-removed', SEVERITY[strictest(base, head)], {
          message: `${path}, which the budget of the base guards, is removed, and nothing like it is added`,
        }),
      ]
    case 'replaced under another entry':
      return [
        told('guarded-lost', 'warn', {
          message: `${path}, which the budget of the base guards, is gone, while ${namesakeOf(path, added) ?? ''} has its name and stands under another entry, whose limits may be wider: say there what it follows ("base: ${path}"), or remove the old one by itself`,
        }),
      ]
    case 'moved out of the budget':
      // A model that stays where it was left the budget by a change of the file: that is a loosened budget.
      if (fate === 'file' && movedTo === null) return []
      return [
        told('guarded-lost', 'fail', {
          message:
            movedTo === null
              ? `${path}, which the budget of the base guards, is gone, while a model that no entry limits is added: give the new one limits, or remove the old one by itself`
              : `${path}, which the budget of the base guards, is now ${movedTo}, which no entry limits: give it limits there`,
        }),
      ]
    case 'no longer a model':
    case 'found elsewhere': {
      const where =
        foundAs === null ? FATES[fate] : `is now ${foundAs}, which is no model by its name`
      return [
        told('guarded-lost', 'fail', {
          message: `${path}, which the budget of the base guards, ${where}: it was not checked; keep it where it was, or name it in the budget where it is`,
        }),
      ]
    }
  }
}

const SEVERITY: Readonly<Record<OnRemoved, Severity>> = { fail: 'fail', warn: 'warn' }

function strictest(...budgets: readonly Budget[]): OnRemoved {
  const policies = budgets.map(({ keys }) => keys['on-removed']?.value ?? BUILT_IN.onRemoved)
  return policies.includes('fail') ? 'fail' : 'warn'
}

function told(
  id: Finding['id'],
  severity: Severity,
  { message }: { readonly message: string },
): Finding {
  return {
    ...{ id, severity, category: 'policy', metric: null, layer: null, build: null },
    ...{ value: null, limit: null, base: null, message, place: null },
  }
}
