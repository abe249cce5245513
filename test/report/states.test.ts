/** Every state of the one table through every medium: no word of success but for what was checked and passed. */
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { DEFAULT_FAIL_ON, exitCodeOf, stateOf } from '../../src/budget/conclude.ts'
import { STATES as TABLE, type State } from '../../src/budget/states.ts'
import { deliver, openCheck, refusals, type Destination } from '../../src/entry/deliver.ts'
import { annotationsOf } from '../../src/github/annotations.ts'
import type { GitHubClient } from '../../src/github/client.ts'
import { renderGitlab } from '../../src/report/exports/gitlab.ts'
import { renderJunit } from '../../src/report/exports/junit.ts'
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
  regression: 'regression',
  'fails-on-device': 'fails-on-device',
  error: 'could-not-read',
  unknown: 'unknown',
  loosened: 'only-loosened',
  'over-warned': 'over-warned',
  'regression-warned': 'regression-warned',
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
  gitlab: renderGitlab,
  junit: renderJunit,
}

function verdictsOf(document: unknown): unknown {
  const { conclusion, state, models } = document as {
    readonly conclusion: string
    readonly state: string
    readonly models: readonly { readonly status: string }[]
  }
  return [conclusion, state, models.map(({ status }) => status)]
}

interface Posted {
  readonly checkRun: Readonly<Record<string, unknown>>
  readonly status: Readonly<Record<string, unknown>>
  readonly outputs: Readonly<Record<string, string>>
}

/** What GitHub is sent and the step puts out for a report. */
async function postedOf(report: Report): Promise<Posted> {
  const sent = new Map<string, Readonly<Record<string, unknown>>>()
  const outputs: Record<string, string> = {}
  const client = {
    request: (route: string, parameters: Readonly<Record<string, unknown>>) => {
      sent.set(route, parameters)
      return Promise.resolve({ data: { id: 1, html_url: 'https://github.com/check' } })
    },
  } as unknown as GitHubClient
  const temp = mkdtempSync(join(tmpdir(), 'mvp-budget-states-'))
  const destination: Destination = {
    ...{ repository: { owner: 'acme', repo: 'models' }, pullNumber: null, temp },
    ...{ headSha: 'a'.repeat(40), run: { id: 1, attempt: 1 }, runUrl: 'https://github.com/run' },
    ...{ shard: { index: 1, total: 1 }, comment: 'never', commentKey: 'default' },
    commentOnFlip: 'edit',
    ...{ annotations: true, check: true, commitStatus: true, checkName: 'MVP Model Budget' },
    ...{ readOnlyReason: null, failsWithReport: true },
  }
  const silent = () => undefined
  const runner = {
    ...{ info: silent, annotate: silent, say: silent, fail: silent },
    output: (name: string, value: string) => void (outputs[name] = value),
    summary: () => Promise.resolve(),
  }
  const refused = refusals()
  const open = await openCheck(client, destination, refused)
  await deliver(runner, { client, destination, report, data: null, open, refused })
  rmSync(temp, { recursive: true })
  return {
    checkRun: sent.get('PATCH /repos/{owner}/{repo}/check-runs/{check_run_id}') ?? {},
    status: sent.get('POST /repos/{owner}/{repo}/statuses/{sha}') ?? {},
    outputs,
  }
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

  test('is posted as check run, commit status and outputs with its word and its conclusion', async () => {
    const { checkRun, status, outputs } = await postedOf(report)
    const fails = report.conclusion === 'failure'
    const output = checkRun['output'] as { readonly title: string }
    expect(checkRun).toMatchObject({ status: 'completed', conclusion: report.conclusion })
    const plain = (text = '') => text.replaceAll('\ufe0f', '')
    expect(outputs['conclusion']).toBe(report.conclusion)
    // A check run's title has room for the build too.
    expect(plain(output.title).startsWith(plain(outputs['title']))).toBe(true)
    // GitHub's statuses have no third word: one that is green must say what it is, and what nobody could check is none.
    const isUnchecked = ['error', 'unknown', 'unchecked'].includes(expected)
    expect(status['state']).toBe(fails ? 'failure' : isUnchecked ? 'pending' : 'success')
    expect(output.title.startsWith(String(status['description']).replace(/…$/, ''))).toBe(true)
    const { title, failed, letPass } = TABLE[expected]
    const titles = [title, failed?.title, letPass?.title].flatMap((one) => one ?? [])
    expect(titles.some((one) => output.title.includes(one))).toBe(true)
    if (CHECKED.includes(state)) return
    expect(SUCCESS.exec(JSON.stringify(checkRun))?.[0]).toBeUndefined()
    expect(SUCCESS.exec(String(status['description']))?.[0]).toBeUndefined()
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
