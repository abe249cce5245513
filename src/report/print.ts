/**
 * Every answer in every format: one row per command, one cell per format, none left out. A cell is
 * the module that prints it, loaded when it is asked for (a profile must not pay for HTML), or the
 * reason why there is none. Adding a format is adding it to `FORMATS`; the compiler then names every
 * answer that does not say how it looks in it.
 */
import { UserError } from '../util/user-error.ts'
import type { Answer, Answers } from './answers.ts'
import type { Json } from './json/codec.ts'
import type * as Documents from './json/documents.ts'
import type { TextOptions } from './text/profile.ts'

export const FORMATS = [
  'text',
  'markdown',
  'comment',
  'json',
  'csv',
  'totals-csv',
  'html',
  'sarif',
  'gitlab',
  'junit',
  'model-explorer',
] as const

export type Format = (typeof FORMATS)[number]

type Printer<A extends Answer> = (answer: Answers[A], options: TextOptions) => string

/** Why there is no such format of an answer: what it is for, and what to do instead. */
interface Unsupported {
  readonly unsupported: string
}

type Cell<A extends Answer> = (() => Promise<Printer<A>>) | Unsupported

type Row<A extends Answer> = Readonly<Record<Format, Cell<A>>>

const OF_CHECKS: Readonly<Record<'comment' | 'html' | 'sarif' | 'gitlab' | 'junit', Unsupported>> =
  {
    comment: { unsupported: 'a comment tells of a check: "check" and "report" print it' },
    html: { unsupported: 'a page shows a check: "check" and "report" print it' },
    sarif: { unsupported: 'SARIF lists what a check found: "check" and "report" print it' },
    gitlab: { unsupported: 'Code Quality lists what a check found: "check" and "report" print it' },
    junit: { unsupported: 'JUnit XML has the limits of a check: "check" and "report" print it' },
  }

const OF_PROFILES: Readonly<Record<'csv' | 'totals-csv' | 'model-explorer', Unsupported>> = {
  csv: { unsupported: 'the rows are layers of profiles: "profile" and "check" print it' },
  'totals-csv': { unsupported: 'the rows are profiles: "profile" and "check" print it' },
  'model-explorer': { unsupported: 'node data are of one profile: "profile" prints them' },
}

function json<A extends Answer>(
  document: (documents: typeof Documents, answer: Answers[A]) => Json,
): Cell<A> {
  return async () => {
    const documents = await import('./json/documents.ts')
    return (answer) => documents.printJson(document(documents, answer))
  }
}

/** A document is Markdown, which is read as well in a terminal once nothing is wider than it. */
function narrow<A extends Answer>(load: () => Promise<(answer: Answers[A]) => string>): Cell<A> {
  return async () => {
    const document = await load()
    const { narrowText } = await import('./text/narrow.ts')
    return (answer, { width }) => narrowText(document(answer), width)
  }
}

const PRINTERS: { readonly [A in Answer]: Row<A> } = {
  profile: {
    ...OF_CHECKS,
    text: async () => (await import('./text/profile.ts')).renderProfileText,
    markdown: async () => (await import('./markdown/answers.ts')).profilesMarkdown,
    json: json(({ profileDocument }, results) => profileDocument(results)),
    csv: async () => (await import('./exports/profiles.ts')).layersOfResults,
    'totals-csv': async () => (await import('./exports/profiles.ts')).totalsOfResults,
    'model-explorer': async () => (await import('./exports/profiles.ts')).nodesOfResults,
  },
  diff: {
    ...OF_CHECKS,
    ...OF_PROFILES,
    text: async () => (await import('./text/answers.ts')).diffAnswerText,
    markdown: async () => (await import('./markdown/answers.ts')).diffMarkdown,
    json: json(({ diffAnswerDocument }, answer) => diffAnswerDocument(answer)),
  },
  check: {
    text: async () => (await import('./text/text.ts')).renderCheckText,
    markdown: async () => (await import('./markdown/markdown.ts')).renderSummary,
    comment: async () => (await import('./markdown/markdown.ts')).renderComment,
    json: json(({ checkDocument }, report) => checkDocument(report)),
    csv: async () => (await import('./exports/profiles.ts')).layersOfReport,
    'totals-csv': async () => (await import('./exports/profiles.ts')).totalsOfReport,
    html: async () => (await import('./html/html.ts')).renderHtml,
    sarif: async () => (await import('./exports/sarif.ts')).renderSarif,
    gitlab: async () => (await import('./exports/gitlab.ts')).renderGitlab,
    junit: async () => (await import('./exports/junit.ts')).renderJunit,
    'model-explorer': async () => (await import('./exports/profiles.ts')).nodesOfReport,
  },
  'what-if': {
    ...OF_CHECKS,
    ...OF_PROFILES,
    text: async () => (await import('./text/answers.ts')).whatIfText,
    markdown: async () => (await import('./markdown/answers.ts')).whatIfMarkdown,
    json: json(({ whatIfDocument }, answer) => whatIfDocument(answer)),
  },
  fit: {
    ...OF_CHECKS,
    ...OF_PROFILES,
    text: async () => (await import('./text/answers.ts')).fitText,
    markdown: async () => (await import('./markdown/answers.ts')).fitMarkdown,
    json: json(({ fitDocument }, answer) => fitDocument(answer)),
  },
  tips: {
    ...OF_CHECKS,
    ...OF_PROFILES,
    text: async () => (await import('./text/answers.ts')).tipListText,
    markdown: async () => (await import('./markdown/answers.ts')).tipListMarkdown,
    json: json(({ tipsDocument }, answer) => tipsDocument(answer)),
  },
  optimize: {
    ...OF_CHECKS,
    ...OF_PROFILES,
    text: async () => (await import('./text/answers.ts')).optimizedText,
    markdown: async () => (await import('./markdown/answers.ts')).optimizedMarkdown,
    json: json(({ optimizeDocument }, answer) => optimizeDocument(answer)),
  },
  history: {
    ...OF_CHECKS,
    ...OF_PROFILES,
    text: async () => (await import('./text/text.ts')).renderHistoryText,
    markdown: async () => (await import('./markdown/answers.ts')).historyMarkdown,
    json: json(({ historyDocument }, answer) => historyDocument(answer)),
  },
  targets: {
    ...OF_CHECKS,
    ...OF_PROFILES,
    text: narrow(async () => (await import('./reference/targets.ts')).targetsText),
    markdown: async () => (await import('./reference/targets.ts')).targetsText,
    json: json(({ targetsDocument }, answer) => targetsDocument(answer)),
  },
  'part-fit': {
    ...OF_CHECKS,
    ...OF_PROFILES,
    text: narrow(async () => (await import('./reference/part-fit.ts')).partFitText),
    markdown: async () => (await import('./reference/part-fit.ts')).partFitText,
    json: json(({ partFitDocument }, answer) => partFitDocument(answer)),
  },
  supported: {
    ...OF_CHECKS,
    ...OF_PROFILES,
    text: narrow(async () => (await import('./reference/supported.ts')).supportedText),
    markdown: async () => (await import('./reference/supported.ts')).supportedText,
    json: json(({ supportedDocument }, answer) => supportedDocument(answer)),
  },
}

export const ANSWERS = Object.keys(PRINTERS) as readonly Answer[]

/** Why an answer has no such format; null where it has. */
export function unsupportedReason(answer: Answer, format: Format): string | null {
  const cell = PRINTERS[answer][format]
  return typeof cell === 'function' ? null : cell.unsupported
}

/** The formats of an answer, in the order of {@link FORMATS}. */
export function formatsOf(answer: Answer): readonly Format[] {
  return FORMATS.filter((format) => unsupportedReason(answer, format) === null)
}

/** Where the text goes: its width and whether it shows colours. */
interface Terminal {
  readonly columns: number
  readonly color: boolean
}

/** Narrower lines cannot hold a table, wider ones are not read. */
const WIDTH = { least: 60, most: 160 } as const

interface Printing {
  readonly format: Format
  readonly terminal: Terminal
}

/** What a command found, as text that ends with a line feed. Throws `UserError` where there is no such format. */
export async function printAnswer<A extends Answer>(
  answer: A,
  value: Answers[A],
  { format, terminal }: Printing,
): Promise<string> {
  const cell: Cell<A> = PRINTERS[answer][format]
  if (typeof cell !== 'function') throw new UserError('usage', cell.unsupported)
  const print = await cell()
  const width = Math.max(WIDTH.least, Math.min(terminal.columns, WIDTH.most))
  return print(value, { width, colour: terminal.color, picture: true })
}
