/**
 * A report as JUnit XML, which Jenkins, GitLab, Bitbucket, Buildkite and Azure read: a suite for each
 * model and a case for each limit that holds for it. A case passes only where its limit was checked
 * and holds; what was let pass, accepted, not checked or has no rule is skipped, with the reason.
 *
 * Source: the schema that Jenkins' xUnit plug-in publishes (`junit-10.xsd`); of it the attributes that
 * all of these read.
 */
import { stateOfFinding } from '../../budget/conclude.ts'
import type { Finding } from '../../budget/finding.ts'
import { findingRow } from '../../budget/finding-id.ts'
import { METRICS } from '../../budget/metric.ts'
import { STATES, worst, type State } from '../../budget/states.ts'
import { formatQuantity } from '../../util/quantity.ts'
import type { Report, ReportModel } from '../report.ts'
import { shortSentence, visible } from '../sanitise.ts'
import { titleText } from '../verdict.ts'
import { findingsOfModel } from './located.ts'

type Outcome = 'passed' | 'failure' | 'error' | 'skipped'

/** Of a case in a state in which nothing fails; `near` holds its limit, with a word beside it. */
const OUTCOMES: Readonly<Record<State, Outcome>> = {
  over: 'failure',
  regression: 'failure',
  'fails-on-device': 'failure',
  error: 'error',
  unknown: 'error',
  loosened: 'skipped',
  'over-warned': 'skipped',
  'regression-warned': 'skipped',
  unchecked: 'skipped',
  accepted: 'skipped',
  near: 'passed',
  'no-budget-file': 'skipped',
  'no-rule': 'skipped',
  'nothing-to-compare': 'skipped',
  pass: 'passed',
  removed: 'skipped',
  unchanged: 'skipped',
}

interface Case {
  readonly name: string
  readonly outcome: Outcome
  /** The reason of what did not pass, or what is to be said beside a pass; one a line. */
  readonly sentences: readonly string[]
  /** The kind: an id of a finding or the word of a state; null for a plain pass. */
  readonly kind: string | null
}

interface Suite {
  readonly name: string
  readonly cases: readonly Case[]
}

/** The XML document; ends with a line feed. */
export function renderJunit(report: Report): string {
  const suites = suitesOf(report)
  const all = suites.flatMap(({ cases }) => cases)
  return [
    '<?xml version="1.0" encoding="UTF-8"?>',
    `<testsuites${attributes({ name: report.tool.name, ...countsOf(all) })}>`,
    ...suites.flatMap(suiteLines),
    '</testsuites>',
    '',
  ].join('\n')
}

/** What belongs to no model first; where nothing at all was looked at, the verdict says so. */
function suitesOf(report: Report): readonly Suite[] {
  const own = report.findings.flatMap((finding) => caseOfFinding(finding) ?? [])
  const suites = [
    ...(own.length === 0 ? [] : [{ name: report.configPath, cases: own }]),
    ...report.models.map((model) => ({ name: model.path, cases: casesOfModel(model) })),
  ]
  if (suites.length > 0) return suites
  const nothing: Case = {
    name: 'check',
    outcome: 'skipped',
    sentences: [titleText(report)],
    kind: null,
  }
  return [{ name: report.configPath, cases: [nothing] }]
}

/** A case for each limit, one for each finding about something else, or one for the whole verdict. */
function casesOfModel(model: ReportModel): readonly Case[] {
  const findings = findingsOfModel(model)
  const limits = limitCases(model, findings)
  const taken = new Set(model.limits.map(({ metric }) => metric))
  const others = findings.filter((finding) => !isOfLimit(finding, taken))
  const cases = [...limits, ...others.flatMap((finding) => caseOfFinding(finding) ?? [])]
  if (cases.length > 0) return cases
  const { word } = STATES[model.status]
  const outcome = OUTCOMES[model.status]
  return [
    {
      name: 'verdict',
      outcome,
      sentences: [word],
      kind: outcome === 'passed' ? null : model.status,
    },
  ]
}

function limitCases(model: ReportModel, findings: readonly Finding[]): readonly Case[] {
  return model.limits.map(({ metric, max }) => {
    const { label, unit } = METRICS[metric]
    const name = `${label} at most ${formatQuantity(max, unit)}`
    const about = findings.filter((finding) => isOfLimit(finding, new Set([metric])))
    if (about.length > 0) return caseOf(name, about)
    const { word } = STATES[model.status]
    if (model.head !== null && model.status !== 'unchanged')
      return { name, outcome: 'passed', sentences: [], kind: null }
    return { name, outcome: 'skipped', sentences: [word], kind: model.status }
  })
}

/** Growth has a limit of its own, so it is no part of the case of the absolute one. */
function isOfLimit(
  { metric, category }: Finding,
  metrics: ReadonlySet<Finding['metric']>,
): boolean {
  return metric !== null && metrics.has(metric) && category !== 'regression'
}

/** Undefined for a finding that says nothing about the verdict, such as an unused rule. */
function caseOfFinding(finding: Finding): Case | undefined {
  if (stateOfFinding(finding) === undefined) return undefined
  const name = findingRow(finding.id).says.replace(/\.$/, '')
  return caseOf(finding.layer === null ? name : `${name} (layer ${finding.layer})`, [finding])
}

function caseOf(name: string, findings: readonly Finding[]): Case {
  const state = worst(findings.flatMap((finding) => stateOfFinding(finding) ?? [])) ?? 'pass'
  const deciding = findings.find((finding) => stateOfFinding(finding) === state)
  const fails = findings.some(({ severity }) => severity === 'fail')
  const outcome = OUTCOMES[state]
  return {
    name,
    outcome: fails && outcome !== 'error' ? 'failure' : outcome,
    sentences: findings.map(({ message }) => message),
    kind: deciding?.id ?? null,
  }
}

function countsOf(cases: readonly Case[]): Readonly<Record<string, number>> {
  const count = (outcome: Outcome) => cases.filter((one) => one.outcome === outcome).length
  return {
    tests: cases.length,
    failures: count('failure'),
    errors: count('error'),
    skipped: count('skipped'),
  }
}

function suiteLines({ name, cases }: Suite): readonly string[] {
  return [
    `  <testsuite${attributes({ name, ...countsOf(cases) })}>`,
    ...cases.flatMap((one) => caseLines(name, one)),
    '  </testsuite>',
  ]
}

function caseLines(classname: string, { name, outcome, sentences, kind }: Case): readonly string[] {
  const open = `    <testcase${attributes({ classname, name })}`
  if (sentences.length === 0) return [`${open}/>`]
  return [`${open}>`, `      ${elementOf({ outcome, sentences, kind })}`, '    </testcase>']
}

/** What readers show: the first sentence as the message, all of them as the text. */
function elementOf({ outcome, sentences, kind }: Omit<Case, 'name'>): string {
  const text = sentences.map((one) => shortSentence(one)).join('\n')
  if (outcome === 'passed') return `<system-out>${escaped(text)}</system-out>`
  const message = shortSentence(sentences[0] ?? '')
  const named = attributes({ message, ...(kind === null ? {} : { type: kind }) })
  // JUnit's schema gives skipped a message and no type.
  if (outcome === 'skipped') return `<skipped${attributes({ message })}/>`
  return `<${outcome}${named}>${escaped(text)}</${outcome}>`
}

function attributes(values: Readonly<Record<string, string | number>>): string {
  return Object.entries(values)
    .map(([name, value]) => ` ${name}="${escaped(visible(String(value)))}"`)
    .join('')
}

const ENTITIES: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&apos;',
}

function escaped(text: string): string {
  return text.replace(/[&<>"']/g, (letter) => ENTITIES[letter] ?? letter)
}
