/** Every state of the one table through every medium: no word of success but for what was checked and passed. */
import { DEFAULT_FAIL_ON, exitCodeOf, stateOf } from '../../src/budget/conclude.ts'
import { STATES as TABLE, type State } from '../../src/budget/states.ts'
import { annotationsOf } from '../../src/github/annotations.ts'
import { sarifLog } from '../../src/report/exports/sarif.ts'
import { renderHtml } from '../../src/report/html/html.ts'
import { checkDocument, readCheckDocument } from '../../src/report/json/documents.ts'
import { renderMarkdown } from '../../src/report/markdown/markdown.ts'
import type { Report } from '../../src/report/report.ts'
import { renderCheckText } from '../../src/report/text/text.ts'
import { titleText } from '../../src/report/verdict.ts'
import { STATES } from '../support/states.ts'

/** Of each state a report that has no model in a better one. */
const REPORT_OF: Readonly<Record<State, string>> = {
  over: 'large-model',
  'fails-on-device': 'fails-on-device',
  error: 'could-not-read',
  unknown: 'unknown',
  loosened: 'only-loosened',
  'over-warned': 'over-warned',
  unchecked: 'unchecked',
  accepted: 'accepted',
  near: 'near',
  'no-budget-file': 'no-budget-file',
  'no-rule': 'only-no-rule',
  'nothing-to-compare': 'nothing-to-compare',
  pass: 'pass',
  removed: 'removed',
  unchanged: 'nothing',
}

const SUCCESS = /within budget|success|✅|\bpass(?:ed|es)?\b|\bgreen\b|\bok\b|all good/i
const CHECKED: readonly State[] = ['pass', 'near']

const states = Object.keys(TABLE) as State[]

function reportOf(state: State): Report {
  const report = STATES[REPORT_OF[state]]
  if (report === undefined) throw new Error(`no report in the state ${state}`)
  return report
}

/** Everything that a person or a machine may read the verdict from. */
const MEDIA: Readonly<Record<string, (report: Report) => string>> = {
  title: titleText,
  comment: (report) => renderMarkdown(report, { medium: 'comment' }),
  summary: (report) => renderMarkdown(report, { medium: 'summary' }),
  check: (report) => renderMarkdown(report, { medium: 'check' }),
  conclusion: ({ conclusion }) => conclusion,
  annotations: (report) => JSON.stringify(annotationsOf(report)),
  text: (report) => renderCheckText(report),
  html: (report) => renderHtml(report).replace(/<style>[^]*<\/style>/, ''),
  json: (report) => JSON.stringify(verdictsOf(checkDocument(report))),
  sarif: (report) => JSON.stringify(sarifLog(report)),
}

function verdictsOf(document: unknown): unknown {
  const { conclusion, state, models } = document as {
    readonly conclusion: string
    readonly state: string
    readonly models: readonly { readonly status: string }[]
  }
  return [conclusion, state, models.map(({ status }) => status)]
}

describe.each(states)('the state %s', (state) => {
  const report = reportOf(state)
  const expected = state === 'unchanged' ? 'nothing-to-compare' : state

  test('is what the report is in, also after a way through JSON', () => {
    expect(stateOf(report)).toBe(expected)
    expect(stateOf(readCheckDocument(checkDocument(report)))).toBe(expected)
  })

  test.each(Object.keys(MEDIA))('has no word of success in %s unless it passed', (medium) => {
    const said = MEDIA[medium]?.(report) ?? ''
    if (CHECKED.includes(state)) return
    expect(SUCCESS.exec(said)?.[0]).toBeUndefined()
  })

  test('begins every heading with its word and icon', () => {
    const { icon, title, failed, letPass } = TABLE[expected]
    const signs = [{ icon, title }, failed, letPass].flatMap((one) => one ?? [])
    const plain = (text: string) => text.replaceAll('\ufe0f', '')
    const starts = signs.map((sign) => plain(`${sign.icon} ${sign.title}`))
    for (const medium of ['title', 'comment', 'summary', 'check', 'text']) {
      const said = plain(MEDIA[medium]?.(report) ?? '').replace(/^### /, '')
      expect(starts.some((start) => said.startsWith(start))).toBe(true)
    }
  })

  test('ends with the exit code and the conclusion of the table', () => {
    const findings = [...report.findings, ...report.models.flatMap((model) => model.findings)]
    const fails = report.conclusion === 'failure'
    expect(exitCodeOf(findings, DEFAULT_FAIL_ON)).toBe(fails ? TABLE[expected].exitCode : 0)
    if (!fails) expect(report.conclusion).toBe(TABLE[expected].conclusion)
  })
})

test('only what was checked concludes with success', () => {
  expect(states.filter((state) => TABLE[state].conclusion === 'success').sort()).toEqual(
    CHECKED.toSorted(),
  )
})

test('every state has an order of its own and a word that no other one has in another colour', () => {
  expect(new Set(states.map((state) => TABLE[state].order)).size).toBe(states.length)
  for (const a of states)
    for (const b of states)
      if (TABLE[a].word === TABLE[b].word) expect(TABLE[a].colour).toBe(TABLE[b].colour)
})
