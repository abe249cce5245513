/** Findings of one model on all its builds as one list, in which each says of which build it is. */
import type { Finding } from './finding.ts'
import { sortFindings } from './finding-order.ts'

interface BuildFindings {
  /** Null: the model has one build, which has no name. */
  readonly build: string | null
  readonly findings: readonly Finding[]
}

/**
 * What every build says in the same words is said once and is of no build (`build` null); all else
 * carries the build's name, in front of its message too. One build without a name changes nothing.
 */
export function mergeBuilds(builds: readonly BuildFindings[]): readonly Finding[] {
  const texts = builds.map(({ findings }) => new Set(findings.map(textOf)))
  const isShared = (finding: Finding) => texts.every((one) => one.has(textOf(finding)))
  const common = builds[0]?.findings.filter(isShared) ?? []
  const own = builds.flatMap(({ build, findings }) =>
    findings
      .filter((finding) => !isShared(finding))
      .map((finding) => (build === null ? finding : ofBuild(finding, build))),
  )
  return sortFindings([...common, ...own])
}

function textOf(finding: Finding): string {
  return JSON.stringify(finding)
}

function ofBuild(finding: Finding, build: string): Finding {
  return { ...finding, build, message: `${build}: ${finding.message}` }
}

/** Those of {@link mergeBuilds} that are about the build. */
export function findingsOf(findings: readonly Finding[], build: string | null): readonly Finding[] {
  return findings.filter((finding) => finding.build === null || finding.build === build)
}
