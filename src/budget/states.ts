/**
 * Everything that a check can end with, of a model and of a whole report: one table that every
 * medium asks for its word, title, icon, colour, order, conclusion and exit code. Only a state that
 * was checked and passed has a word of success; what nobody could check is never called within budget.
 */

export type Conclusion = 'success' | 'failure' | 'neutral'

export type State =
  | 'fails-on-device'
  | 'over'
  | 'regression'
  | 'error'
  | 'unknown'
  | 'loosened'
  | 'over-warned'
  | 'regression-warned'
  | 'unchecked'
  | 'accepted'
  | 'near'
  | 'no-budget-file'
  | 'no-rule'
  | 'nothing-to-compare'
  | 'pass'
  | 'removed'
  | 'unchanged'

interface StateRow {
  readonly meaning: string
  /** Beside a model: `over budget`. */
  readonly word: string
  /** Begins a title: `Over budget`. */
  readonly title: string
  readonly icon: string
  /** Never says what the word does not. */
  readonly colour: 'red' | 'yellow' | 'green' | 'dim'
  /** The lowest of all states is the report's; models are listed by it. */
  readonly order: number
  /** Of a report in this state in which nothing fails that counts. */
  readonly conclusion: Conclusion
  /** Where a finding of this state fails and counts. */
  readonly exitCode: 1 | 3
  /** Title and icon where it would fail but `fail-on` lets it pass, and where it fails although it need not. */
  readonly letPass?: { readonly title: string; readonly icon: string }
  readonly failed?: { readonly title: string; readonly icon: string }
}

export const STATES: Readonly<Record<State, StateRow>> = {
  'fails-on-device': {
    meaning: 'The runtime refuses the model, or cannot run it.',
    ...{ word: 'broken on the device', title: 'Fails on the device', icon: '🛑', colour: 'red' },
    ...{ order: 0, conclusion: 'neutral', exitCode: 1 },
  },
  over: {
    meaning: 'A limit is broken.',
    ...{ word: 'over budget', title: 'Over budget', icon: '❌', colour: 'red' },
    ...{ order: 1, conclusion: 'neutral', exitCode: 1 },
    letPass: { title: 'Over budget, not enforced', icon: '⚠️' },
  },
  regression: {
    meaning: 'Within every limit, but the change makes a model grow more than one change may.',
    ...{ word: 'grew too much', title: 'Grew too much', icon: '❌', colour: 'red', order: 2 },
    ...{ conclusion: 'neutral', exitCode: 1 },
    letPass: { title: 'Grew too much, not enforced', icon: '⚠️' },
  },
  error: {
    meaning: 'A model cannot be read or profiled.',
    ...{ word: 'could not check', title: 'Could not check', icon: '🛑', colour: 'red' },
    ...{ order: 3, conclusion: 'neutral', exitCode: 3 },
  },
  unknown: {
    meaning: 'A limit cannot be checked because a value is unknown, or the budget file has errors.',
    ...{ word: 'could not check', title: 'Could not check', icon: '🛑', colour: 'red' },
    ...{ order: 4, conclusion: 'neutral', exitCode: 1 },
  },
  loosened: {
    meaning: 'The change loosens the budget file.',
    ...{ word: 'budget loosened', title: 'Budget loosened', icon: '⚖️', colour: 'yellow' },
    ...{ order: 5, conclusion: 'neutral', exitCode: 1 },
  },
  'over-warned': {
    meaning: 'A limit with `enforce: warn` is broken.',
    ...{ word: 'over budget, only warned', title: 'Over budget, not enforced', icon: '⚠️' },
    ...{ colour: 'yellow', order: 6, conclusion: 'neutral', exitCode: 1 },
  },
  'regression-warned': {
    meaning: 'Growth with `enforce: warn` is more than one change may bring.',
    ...{ word: 'grew too much, only warned', title: 'Grew too much, not enforced', icon: '⚠️' },
    ...{ colour: 'yellow', order: 7, conclusion: 'neutral', exitCode: 1 },
  },
  unchecked: {
    meaning:
      'Something that only warns could not be checked, e.g. growth against a base that cannot be read.',
    ...{ word: 'not checked', title: 'Not checked', icon: '⚠️', colour: 'yellow' },
    ...{ order: 8, conclusion: 'neutral', exitCode: 1 },
  },
  accepted: {
    meaning: 'A limit is broken, and the overrun is accepted or waived.',
    ...{ word: 'over, accepted', title: 'Over budget, accepted', icon: '☑️', colour: 'yellow' },
    ...{ order: 9, conclusion: 'neutral', exitCode: 1 },
  },
  near: {
    meaning: 'Within every limit, and near one.',
    ...{ word: 'near budget', title: 'Near budget', icon: '⚠️', colour: 'yellow' },
    ...{ order: 10, conclusion: 'success', exitCode: 1 },
  },
  'no-budget-file': {
    meaning: 'There is no budget file.',
    ...{ word: 'no budget file', title: 'No budget file', icon: 'ℹ️', colour: 'dim' },
    ...{ order: 11, conclusion: 'neutral', exitCode: 1 },
  },
  'no-rule': {
    meaning: 'No entry is for the model, or it limits nothing.',
    ...{ word: 'no budget', title: 'No budget', icon: 'ℹ️', colour: 'dim' },
    ...{ order: 12, conclusion: 'neutral', exitCode: 1 },
    failed: { title: 'No budget', icon: '❌' },
  },
  'nothing-to-compare': {
    meaning: 'No model changed, or only growth is limited and the model has no base.',
    ...{ word: 'nothing to compare', title: 'Nothing to compare', icon: '➖', colour: 'dim' },
    ...{ order: 13, conclusion: 'neutral', exitCode: 1 },
  },
  pass: {
    meaning: 'Checked, and within every limit.',
    ...{ word: 'within budget', title: 'Within budget', icon: '✅', colour: 'green' },
    ...{ order: 14, conclusion: 'success', exitCode: 1 },
  },
  removed: {
    meaning: 'Models were only removed.',
    ...{ word: 'removed', title: 'Removed', icon: '🗑️', colour: 'dim' },
    ...{ order: 15, conclusion: 'neutral', exitCode: 1 },
  },
  unchanged: {
    meaning: 'The model is that of the base, under the same rules.',
    ...{ word: 'unchanged', title: 'Nothing to compare', icon: '➖', colour: 'dim' },
    ...{ order: 16, conclusion: 'neutral', exitCode: 1 },
  },
}

/** States that a model can be in; the others are of a whole report. */
export type ModelStatus = Exclude<State, 'loosened' | 'no-budget-file'>

export const MODEL_STATUSES = (Object.keys(STATES) as State[]).filter(
  (state): state is ModelStatus => state !== 'loosened' && state !== 'no-budget-file',
)

/** The one that decides. */
export function worst<S extends State>(states: readonly S[]): S | undefined {
  return states.toSorted((a, b) => STATES[a].order - STATES[b].order)[0]
}
