/** Annotations on the budget file's own lines: model files are binary and have none. */
import type { Severity } from '../budget/finding-id.ts'
import type { Finding } from '../budget/finding.ts'
import type { Report } from '../report/report.ts'
import { shortName, shortSentence } from '../report/sanitise.ts'

export interface Annotation {
  readonly level: 'error' | 'warning' | 'notice'
  readonly title: string
  readonly message: string
  readonly file: string
  /** 1-based. */
  readonly line: number
}

/** The runner drops what comes after ten of a level; ours leave room for a closing line and for its own. */
export const ANNOTATIONS_PER_LEVEL = 8

const LEVELS: Readonly<Record<Severity, Annotation['level'] | null>> = {
  fail: 'error',
  warn: 'warning',
  info: null,
}

/** Every failing and warning finding, at its rule's line, else at the budget file's first. */
export function annotationsOf(report: Report): readonly Annotation[] {
  const own = report.findings.flatMap((finding) => annotation(finding, null, report.configPath))
  const models = report.models.flatMap(({ path, findings }) =>
    findings.flatMap((finding) => annotation(finding, path, report.configPath)),
  )
  return [...own, ...models]
}

function annotation(finding: Finding, model: string | null, file: string): Annotation[] {
  const level = LEVELS[finding.severity]
  if (level === null) return []
  const message = shortSentence(finding.message)
  // What goes wrong with a file says its name already.
  const isNamed = model === null || finding.message.startsWith(`${model}: `)
  const prefix = isNamed ? '' : `${shortName(model)}: `
  return [
    {
      level,
      title: finding.id,
      message: `${prefix}${message}`,
      file: finding.place?.file ?? file,
      line: finding.place?.line ?? 1,
    },
  ]
}

/** As many of each level as a step may show, then one line that counts the rest. */
export function capped(annotations: readonly Annotation[]): readonly Annotation[] {
  return (['error', 'warning', 'notice'] as const).flatMap((level) => {
    const all = annotations.filter((one) => one.level === level)
    const shown = all.slice(0, ANNOTATIONS_PER_LEVEL)
    const [first] = all
    if (all.length <= shown.length || !first) return shown
    const message = `and ${all.length - shown.length} more; all are in the job summary`
    return [...shown, { ...first, title: 'more findings', message }]
  })
}
