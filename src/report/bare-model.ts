/** A model of a report that nobody checks: a profile or a difference on its own. */
import type { Limit } from '../advice/search/limits.ts'
import type { ProfileDiff } from '../diff/diff.ts'
import type { Profile } from '../profile/profile.ts'
import type { ReportModel } from './report.ts'

/** A profile without a budget; limits of the command line are told, not enforced. */
export function modelOfProfile(head: Profile, limits: readonly Limit[] = []): ReportModel {
  return {
    path: head.path,
    basePath: null,
    follows: null,
    label: null,
    status: 'pass',
    isNew: false,
    build: null,
    builds: [],
    base: null,
    head,
    failure: null,
    baseFailure: null,
    diff: null,
    limits: limits.map(({ metric, max }) => ({
      metric,
      max,
      warn: null,
      severity: 'fail',
      on: 'estimate',
    })),
    findings: [],
    tips: [],
    fit: null,
    underBase: null,
    trend: null,
    revertedTo: null,
  }
}

/** A difference without a budget; two files that are compared are not one that moved. */
export function modelOfDiff(diff: ProfileDiff): ReportModel {
  const { base, head } = diff
  return { ...modelOfProfile(head), base, diff }
}
