/**
 * Accepting an overrun in a pull request: a label that someone with write access applied, and a line
 * in the pull request's text that says why. It accepts exactly the numbers that were there when the
 * label came: they are recorded in the comment's data, and whatever exceeds them later fails again.
 */
import type { Finding } from './finding.ts'

/** The numbers that one label event accepted. Plain JSON: it is kept in the comment. */
export interface AcceptedNumbers {
  /** When the label was applied, ISO 8601; another event accepts anew. */
  readonly at: string
  /** Largest accepted value by {@link acceptanceKey}, in the metric's unit. */
  readonly values: Readonly<Record<string, number>>
}

export interface Acceptance {
  readonly by: string
  readonly reason: string
  readonly numbers: AcceptedNumbers
}

/** What the shell found out about the pull request. */
export interface AcceptanceRequest {
  /** The latest event that applied the label which is still there; null: no label. */
  readonly labelled: {
    readonly by: string
    readonly hasWriteAccess: boolean
    /** ISO 8601. */
    readonly at: string
  } | null
  /** When the commit that is checked was pushed, ISO 8601; null where unknown. */
  readonly pushedAt: string | null
  /** The pull request's text, as hostile as any. */
  readonly body: string
  /** Name of the label, and how the reason's line starts. */
  readonly accept: { readonly label: string; readonly reason: string }
  /** What an earlier run recorded, null for nothing. */
  readonly recorded: AcceptedNumbers | null
  /** What fails now, over all models. */
  readonly failing: Readonly<Record<string, number>>
}

type AcceptanceDecision =
  | { readonly status: 'none' }
  | { readonly status: 'refused'; readonly message: string }
  | { readonly status: 'accepted'; readonly acceptance: Acceptance }

/** Whether the label counts, for which numbers, and if not, what is missing. */
export function decideAcceptance(request: AcceptanceRequest): AcceptanceDecision {
  const { labelled, accept: wanted, recorded, pushedAt } = request
  if (labelled === null) return { status: 'none' }
  const label = `the label ${wanted.label}`
  if (!labelled.hasWriteAccess) {
    return refused(
      `${label} was applied by ${labelled.by}, who has no write access: it does not count`,
    )
  }
  const reason = findReason(request.body, wanted.reason)
  if (reason === undefined) {
    return refused(
      `${label} does not count without a reason: add a line "${wanted.reason}: ..." to the text of the pull request`,
    )
  }
  const isRecorded = recorded !== null && recorded.at === labelled.at
  if (!isRecorded && pushedAt !== null && Date.parse(pushedAt) > Date.parse(labelled.at)) {
    return refused(`${label} was applied before this commit was pushed: remove and apply it again`)
  }
  const numbers = isRecorded ? recorded : { at: labelled.at, values: request.failing }
  return { status: 'accepted', acceptance: { by: labelled.by, reason, numbers } }
}

function refused(message: string): AcceptanceDecision {
  return { status: 'refused', message }
}

const MAX_REASON = 300

/**
 * The text after `Prefix:` of the first line that starts so and goes on with a word, outside of HTML
 * comments and code blocks. The prefix may be in any case.
 */
export function findReason(body: string, prefix: string): string | undefined {
  const start = `${prefix.toLowerCase()}:`
  const line = visibleLines(body).find(
    (one) => one.toLowerCase().startsWith(start) && /[\p{L}\p{N}]/u.test(one.slice(start.length)),
  )
  return line?.slice(start.length).trim().slice(0, MAX_REASON)
}

/** Templates carry examples in comments: those are nobody's reason. */
function visibleLines(body: string): readonly string[] {
  const withoutComments = body.replace(/<!--[^]*?(?:-->|$)/g, '')
  let isCode = false
  const lines = withoutComments.split(/\r\n|\r|\n/).filter((line) => {
    const isFence = /^ {0,3}(?:```|~~~)/.test(line)
    if (isFence) isCode = !isCode
    return !isCode && !isFence
  })
  return lines.map((line) => line.replace(/^ {1,3}(?! )/, ''))
}

/** Names one failing number over all models: the same as long as it is the same limit. */
function acceptanceKey(path: string, { id, metric, layer }: Finding): string {
  return [path, id, metric ?? '', layer ?? ''].join('|')
}

/** The numbers that fail in a model's findings, for {@link AcceptanceRequest.failing}. */
export function failingNumbers(
  path: string,
  findings: readonly Finding[],
): Readonly<Record<string, number>> {
  return Object.fromEntries(
    findings
      .filter(isAcceptable)
      .map((finding) => [acceptanceKey(path, finding), finding.value ?? 0]),
  )
}

/** Turns the overruns that were accepted, at most as large as they were then, into `accepted` findings. */
export function accept(
  findings: readonly Finding[],
  { path, acceptance }: { readonly path: string; readonly acceptance: Acceptance | null },
): readonly Finding[] {
  if (acceptance === null) return findings
  const { by, reason, numbers } = acceptance
  return findings.map((finding) => {
    const key = acceptanceKey(path, finding)
    const most = Object.hasOwn(numbers.values, key) ? numbers.values[key] : undefined
    if (!isAcceptable(finding) || most === undefined) return finding
    if ((finding.value ?? 0) > most) {
      return { ...finding, message: `${finding.message}; grown beyond what ${by} accepted` }
    }
    const day = numbers.at.slice(0, 10)
    const message = `${finding.message}, accepted by ${by} on ${day}: ${reason}`
    return { ...finding, id: 'accepted', severity: 'info', message }
  })
}

/** Only measured overruns: what could not be checked cannot be accepted "for these numbers". */
function isAcceptable({ id, severity, value }: Finding): boolean {
  return severity === 'fail' && value !== null && (id === 'over-budget' || id === 'regression')
}
