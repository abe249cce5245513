/**
 * What a check can find, closed: adding an id is adding its row here, and the compiler then names
 * every table of icons and words that lacks one.
 */
import { WARNINGS, type WarningCode } from '../profile/warning-code.ts'

/** What each says, in one sentence. */
const OF_BUDGETS = {
  'over-budget': 'A model costs more than its budget allows.',
  'near-budget': 'A model comes close to its budget.',
  regression: 'A model grew more than one change may make it grow.',
  'growth-excused': 'Something grew more than allowed and bought what matters more.',
  'cannot-check': 'A limit cannot be held against a value that is not known.',
  'arena-too-small': 'The firmware gives a model a smaller tensor arena than it needs.',
  'arena-larger': 'The firmware gives a model a larger tensor arena than it needs.',
  'more-dead-channels': 'A change made more channels constant or unread.',
  'unsupported-layer': 'A layer that the MVP should run exceeds one of its limits.',
  'model-error': 'A model could not be read or profiled.',
  'base-error': 'The model in the base could not be profiled, so growth is not checked.',
  'no-budget': 'A model has no budget.',
  'no-budget-file': 'There is no budget file.',
  'nothing-to-compare': 'Only growth is limited, and the model has no base.',
  'layer-rule-unused': 'A rule for layers matches no layer of the model.',
  'entry-unused': 'An entry of the budget guards no model.',
  'paths-unmatched': 'A glob of built models matches no file.',
  'guarded-lost': 'A model that the budget guarded is no longer checked.',
  'guarded-removed': 'A model that the budget guarded is removed.',
  'entry-dropped': 'An entry that guarded no model is gone.',
  'budget-invalid': 'The budget file has an error.',
  'base-budget-invalid': 'The budget file of the base has an error.',
  'budget-loosened': 'A change loosens the budget.',
  accepted: 'An overrun was accepted.',
  'acceptance-refused': 'Who accepted an overrun may not.',
  waived: 'An overrun is waived for a time.',
  'waiver-expires': 'A waiver ends soon.',
  'waiver-expired': 'A waiver has ended.',
  'could-not-check': 'Nothing could be checked.',
} as const

/** A finding that is no warning of the profile's own. */
export type BudgetFindingId = keyof typeof OF_BUDGETS
export type FindingId = WarningCode | BudgetFindingId

export const FINDINGS: Readonly<Record<FindingId, string>> = { ...WARNINGS, ...OF_BUDGETS }

export const FINDING_IDS = Object.keys(FINDINGS) as readonly FindingId[]
