/**
 * What a check can find, closed: one row per id with its sentence, the state it makes of a verdict
 * and its own sign. Adding a finding is adding its row here.
 */
import { WARNINGS, type Consequence, type WarningCode } from '../profile/warning-code.ts'
import type { State } from './states.ts'

export type Severity = 'fail' | 'warn' | 'info'

interface FindingRow {
  /** One sentence. */
  readonly says: string
  /** The state that it makes by its severity; null for none. A failing one always makes one. */
  readonly state: StateBySeverity
  /** Of findings that come before everything else; null: shown by their severity. */
  readonly sign: Sign | null
}

type StateBySeverity = Readonly<Record<Severity, State | null> & { fail: State }>

/** An icon, and the word beside it. */
export interface Sign {
  readonly icon: string
  readonly word: string
}

const always = (state: State): StateBySeverity => ({ fail: state, warn: state, info: state })
const only = (fail: State, warn: State | null = null): StateBySeverity => ({
  fail,
  warn,
  info: null,
})

const OF_BUDGETS = {
  'over-budget': {
    says: 'A model costs more than its budget allows.',
    state: only('over', 'over-warned'),
    sign: null,
  },
  'near-budget': {
    says: 'A model comes close to its budget.',
    state: only('over', 'near'),
    sign: null,
  },
  regression: {
    says: 'A model grew more than one change may make it grow.',
    state: only('regression', 'regression-warned'),
    sign: null,
  },
  'growth-excused': {
    says: 'Something grew more than allowed and bought what matters more.',
    state: only('over'),
    sign: null,
  },
  'cannot-check': {
    says: 'A limit cannot be held against a value that is not known.',
    state: only('unknown', 'unchecked'),
    sign: null,
  },
  'not-measured': {
    says: 'A limit is on what boards measure, and the model as it is now was not measured.',
    state: only('unknown', 'unchecked'),
    sign: null,
  },
  'stricter-build': {
    says: 'A change of the budget builds the firmware so that limited figures only rise.',
    state: only('loosened'),
    sign: null,
  },
  'measurement-changed': {
    says: 'A change replaces or removes a measurement.',
    state: only('loosened'),
    sign: null,
  },
  'arena-too-small': {
    says: 'The firmware gives a model a smaller tensor arena than it needs.',
    state: only('fails-on-device'),
    sign: null,
  },
  'arena-larger': {
    says: 'The firmware gives a model a larger tensor arena than it needs.',
    state: only('over'),
    sign: null,
  },
  'more-dead-channels': {
    says: 'A change made more channels constant or unread.',
    state: only('over'),
    sign: null,
  },
  'unsupported-layer': {
    says: 'A layer that the MVP should run exceeds one of its limits.',
    state: only('over'),
    sign: null,
  },
  'model-error': {
    says: 'A model could not be read or profiled.',
    state: only('error', 'unchecked'),
    sign: null,
  },
  'base-error': {
    says: 'The model in the base could not be profiled, so growth is not checked.',
    state: only('error', 'unchecked'),
    sign: null,
  },
  'no-budget': {
    says: 'A model has no budget.',
    state: always('no-rule'),
    sign: null,
  },
  'budget-unread': {
    says: 'The budget file cannot be read, so a model was held against nothing.',
    state: always('unchecked'),
    sign: null,
  },
  'no-budget-file': {
    says: 'There is no budget file.',
    state: always('no-budget-file'),
    sign: { icon: 'ℹ️', word: 'No budget file' },
  },
  'nothing-to-compare': {
    says: 'Only growth is limited, and the model has no base.',
    state: always('nothing-to-compare'),
    sign: null,
  },
  'growth-unapplied': {
    says: 'A model is new, so its limits of growth have nothing to be compared with.',
    state: only('unknown', 'unchecked'),
    sign: null,
  },
  'layer-rule-unused': {
    says: 'A rule for layers matches no layer of the model.',
    state: only('over'),
    sign: null,
  },
  'entry-unused': {
    says: 'An entry of the budget guards no model.',
    state: only('unknown'),
    sign: null,
  },
  'paths-unmatched': {
    says: 'A glob of built models matches no file.',
    state: only('unknown', 'unchecked'),
    sign: null,
  },
  'guarded-lost': {
    says: 'A model that the budget guarded is no longer checked.',
    state: only('unknown', 'unchecked'),
    sign: null,
  },
  'guarded-removed': {
    says: 'A model that the budget guarded is removed.',
    state: only('unknown'),
    sign: null,
  },
  'entry-dropped': {
    says: 'An entry that guarded no model is gone.',
    state: only('loosened'),
    sign: null,
  },
  'budget-invalid': {
    says: 'The budget file has an error.',
    state: only('unknown', 'unchecked'),
    sign: null,
  },
  'base-budget-invalid': {
    says: 'The budget file of the base has an error.',
    state: only('unknown', 'unchecked'),
    sign: null,
  },
  'budget-loosened': {
    says: 'A change loosens the budget.',
    state: always('loosened'),
    sign: { icon: '⚖️', word: 'Budget loosened' },
  },
  'under-base-budget': {
    says: "What the base's budget says of the models, where the change loosens it.",
    state: only('loosened'),
    sign: { icon: '⚖️', word: 'For comparison' },
  },
  accepted: {
    says: 'An overrun was accepted.',
    state: always('accepted'),
    sign: { icon: '☑️', word: 'Accepted' },
  },
  'acceptance-refused': {
    says: 'Who accepted an overrun may not.',
    state: only('over'),
    sign: null,
  },
  waived: {
    says: 'An overrun is waived for a time.',
    state: always('accepted'),
    sign: { icon: '⏳', word: 'Waived' },
  },
  'waiver-expires': {
    says: 'A waiver ends soon.',
    state: only('over'),
    sign: { icon: '⏳', word: 'Waiver ends soon' },
  },
  'waiver-expired': {
    says: 'A waiver has ended.',
    state: only('over'),
    sign: { icon: '⌛', word: 'Waiver has ended' },
  },
  'figures-reported': {
    says: 'Figures of a model are what a build reports of it, and were not verified.',
    state: only('unknown'),
    sign: { icon: '📋', word: 'Not verified' },
  },
  'could-not-check': {
    says: 'Nothing could be checked.',
    state: only('error', 'unchecked'),
    sign: null,
  },
} as const satisfies Readonly<Record<string, FindingRow>>

/** What a warning of the profile is to a verdict. It is never a matter of policy, so it has no sign. */
const OF_CONSEQUENCE: Readonly<
  Record<Consequence, { readonly severity: Severity; readonly state: StateBySeverity }>
> = {
  breaks: { severity: 'fail', state: only('fails-on-device') },
  'may-break': { severity: 'warn', state: only('fails-on-device') },
  'counts-less': { severity: 'warn', state: only('unknown') },
}

export function severityOfWarning(code: WarningCode): Severity {
  return OF_CONSEQUENCE[WARNINGS[code].consequence].severity
}

export type FindingId = WarningCode | keyof typeof OF_BUDGETS

function isWarningCode(id: FindingId): id is WarningCode {
  return Object.hasOwn(WARNINGS, id)
}

export function findingRow(id: FindingId): FindingRow {
  if (!isWarningCode(id)) return OF_BUDGETS[id]
  const { says, consequence } = WARNINGS[id]
  return { says, state: OF_CONSEQUENCE[consequence].state, sign: null }
}

export const FINDING_IDS = [
  ...Object.keys(WARNINGS),
  ...Object.keys(OF_BUDGETS),
] as readonly FindingId[]
