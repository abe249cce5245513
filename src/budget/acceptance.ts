/**
 * Accepting an overrun in a pull request: a label that someone with write access applied, and a line
 * in the pull request's text that says why. It accepts exactly the numbers of the commit that was the
 * head when the label came: they are recorded in the comment's data, and whatever exceeds them later
 * fails again. Where it is not known which commit that was, nothing is accepted.
 */
import type { Finding } from './finding.ts'

/** The numbers that one label event accepted. Plain JSON: it is kept in the comment. */
export interface AcceptedNumbers {
  /** When the label was applied, ISO 8601; another event accepts anew. */
  readonly at: string
  /** The commit that they are of. */
  readonly sha: string
  /**
   * Largest accepted value by {@link acceptanceKey}, in the metric's unit; null where there were too
   * many to be kept: then they are only known of that commit itself.
   */
  readonly values: Readonly<Record<string, number>> | null
}

/** Since when the comment shows a commit's numbers without a break, ISO 8601. */
export interface ShownCommit {
  readonly sha: string
  readonly since: string
}

/** What a run with overruns keeps for the next ones. Plain JSON. */
export interface AcceptanceRecord {
  readonly accepted: AcceptedNumbers | null
  readonly shown: ShownCommit | null
}

export interface Acceptance {
  readonly by: string
  readonly reason: string
  readonly numbers: AcceptedNumbers & { readonly values: Readonly<Record<string, number>> }
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
  /** The commit that is checked. */
  readonly headSha: string
  /** GitHub started this run because the label was applied, and for this commit. */
  readonly isLabelRun: boolean
  /** When the commit that is checked was pushed, as GitHub says and not its author, ISO 8601; null where unknown. */
  readonly pushedAt: string | null
  /**
   * Whether this run keeps what it accepts. One that cannot (a token that may only read, no comment, one
   * job of several) accepts nothing of its own, but what another run accepted and kept.
   */
  readonly isDeciding: boolean
  /** The pull request's text, as hostile as any. */
  readonly body: string
  /** Name of the label, and how the reason's line starts. */
  readonly accept: { readonly label: string; readonly reason: string }
  /** What an earlier run recorded, null for nothing. */
  readonly recorded: AcceptanceRecord | null
  /** What fails now, over all models. */
  readonly failing: Readonly<Record<string, number>>
}

type AcceptanceDecision =
  | { readonly status: 'none' }
  /** `numbers`: to be kept all the same, for when what is missing comes; null for nothing. */
  | {
      readonly status: 'refused'
      readonly message: string
      readonly numbers: AcceptedNumbers | null
    }
  | { readonly status: 'accepted'; readonly acceptance: Acceptance }

/** Whether the label counts, for which numbers, and if not, what is missing. */
export function decideAcceptance(request: AcceptanceRequest): AcceptanceDecision {
  const { labelled, accept: wanted } = request
  if (labelled === null) return { status: 'none' }
  const label = `the label ${wanted.label}`
  if (!labelled.hasWriteAccess) {
    return refused(
      `${label} was applied by ${labelled.by}, who has no write access: it does not count`,
    )
  }
  const numbers = acceptedNumbers(request, labelled.at)
  if (typeof numbers === 'string') return refused(`${label} ${numbers}`)
  const reason = findReason(request.body, wanted.reason)
  if (reason === undefined) {
    const message = `${label} does not count without a reason: add a line "${wanted.reason}: ..." to the text of the pull request`
    return refused(message, numbers)
  }
  return { status: 'accepted', acceptance: { by: labelled.by, reason, numbers } }
}

/**
 * The numbers of the commit that was the head when the label was applied, or why they are not known.
 * In turn: what an earlier run kept; this commit, where GitHub tells that it was there before and this
 * run keeps it.
 */
function acceptedNumbers(request: AcceptanceRequest, at: string): Acceptance['numbers'] | string {
  const { recorded, headSha, failing, pushedAt } = request
  const kept = recorded?.accepted?.at === at ? recorded.accepted : null
  if (kept !== null && kept.values !== null) return { ...kept, values: kept.values }
  if (kept?.sha === headSha) return { at, sha: headSha, values: failing }
  if (kept !== null) {
    return `accepted more numbers than can be kept, and this is another commit than ${kept.sha.slice(0, 7)}: remove and apply it again`
  }
  if (!request.isDeciding) {
    return 'is for the run that comments to decide on, which keeps what it accepts; this one keeps nothing and accepts nothing by itself'
  }
  if (request.isLabelRun || isShownBefore(request, at)) return { at, sha: headSha, values: failing }
  if (pushedAt === null || Number.isNaN(Date.parse(pushedAt))) {
    return 'does not count: it is not known whether this commit was there when it was applied, and no earlier run kept what it accepts; remove and apply it again'
  }
  if (Date.parse(pushedAt) > Date.parse(at))
    return 'was applied before this commit was pushed: remove and apply it again'
  return { at, sha: headSha, values: failing }
}

/** Whoever applied the label saw these numbers in the comment. */
function isShownBefore({ recorded, headSha }: AcceptanceRequest, at: string): boolean {
  const shown = recorded?.shown
  return shown?.sha === headSha && Date.parse(shown.since) < Date.parse(at)
}

function refused(message: string, numbers: AcceptedNumbers | null = null): AcceptanceDecision {
  return { status: 'refused', message, numbers }
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
function acceptanceKey(path: string, { id, metric, layer, build }: Finding): string {
  return [path, id, metric ?? '', layer ?? '', ...(build === null ? [] : [build])].join('|')
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
