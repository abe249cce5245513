/**
 * The findings of a report as GitLab's Code Quality report, which a merge request shows beside the
 * lines of the budget file: an array of issues, each with a fingerprint by which GitLab tells new
 * ones from those that the target branch has.
 *
 * Source: GitLab documentation, "Code Quality", "Code Quality report format".
 */
import type { Severity } from '../../budget/finding-id.ts'
import type { Finding } from '../../budget/finding.ts'
import { hashText } from '../../util/hash.ts'
import type { Json } from '../json/codec.ts'
import { printJson } from '../json/documents.ts'
import type { Report } from '../report.ts'
import { shortSentence, visible } from '../sanitise.ts'
import { locatedFindings, type Located } from './located.ts'

type Grade = 'info' | 'minor' | 'major' | 'critical' | 'blocker'

const GRADES: Readonly<Record<Severity, Grade>> = {
  fail: 'critical',
  warn: 'minor',
  info: 'info',
}

/** The report as an artifact of `reports: codequality` holds it. */
export function renderGitlab(report: Report): string {
  return printJson(codeQuality(report))
}

export function codeQuality(report: Report): Json {
  const seen = new Map<string, number>()
  return locatedFindings(report).map((located) => {
    const same = sameIssue(located)
    const count = seen.get(same) ?? 0
    seen.set(same, count + 1)
    return {
      description: descriptionOf(located),
      check_name: located.finding.id,
      fingerprint: hashText(`${same}\n${count}`),
      severity: gradeOf(located.finding),
      location: locationOf(located, report.configPath),
    }
  })
}

/**
 * What makes it the same issue on another branch: its kind and what it is about, not the figures in
 * its sentence and not the line, which move without anything being new.
 */
function sameIssue({ finding, model }: Located): string {
  const { id, metric, layer } = finding
  return [id, model?.path ?? '', metric ?? '', layer ?? ''].join('\n')
}

/** What could not be checked or does not run is worse than any overrun. */
function gradeOf({ severity, category }: Finding): Grade {
  return severity === 'fail' && category === 'error' ? 'blocker' : GRADES[severity]
}

function descriptionOf({ finding, model }: Located): string {
  const name = model === null ? '' : `${visible(model.path)}: `
  return shortSentence(`${name}${finding.message}`)
}

/** The rule's own line, else the model, else the budget file. */
function locationOf({ finding: { place }, model }: Located, configPath: string): Json {
  const path = place?.file ?? model?.path ?? configPath
  return { path: visible(path), lines: { begin: place?.line ?? 1 } }
}
