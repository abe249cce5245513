import type { Severity } from './finding-id.ts'
import type { Finding } from './finding.ts'
import { METRIC_IDS } from './keys.ts'

const SEVERITY_RANK: Readonly<Record<Severity, number>> = { fail: 0, warn: 1, info: 2 }

/**
 * Findings in the one order that every report uses: severity, then metric (in the table's order,
 * those without one last), layer, id, place and text. Does not depend on the order they were found in.
 */
export function sortFindings(findings: readonly Finding[]): readonly Finding[] {
  return findings.toSorted(
    (a, b) =>
      SEVERITY_RANK[a.severity] - SEVERITY_RANK[b.severity] ||
      metricRank(a) - metricRank(b) ||
      (a.layer ?? -1) - (b.layer ?? -1) ||
      compare(a.id, b.id) ||
      compare(a.build ?? '', b.build ?? '') ||
      (a.place?.line ?? 0) - (b.place?.line ?? 0) ||
      compare(a.message, b.message),
  )
}

function metricRank({ metric }: Finding): number {
  return metric === null ? METRIC_IDS.length : METRIC_IDS.indexOf(metric)
}

/** By code units: the same on every machine. */
function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0
}
