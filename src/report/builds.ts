/** A model of a report build by build. */
import { findingsOf } from '../budget/merge-builds.ts'
import type { MetricId } from '../budget/metric.ts'
import type { ProfileResult } from '../profile/profile.ts'
import type { OnBuild } from './answers.ts'
import type { ReportBuild, ReportModel } from './report.ts'

/** The model as it is on one build: its figures and limits, and the findings that are about it. */
function onBuild(model: ReportModel, build: ReportBuild): ReportModel {
  const { name, ...found } = build
  const isShown = name === model.build
  return {
    ...model,
    ...found,
    build: name,
    builds: [],
    diff: isShown ? model.diff : null,
    findings: findingsOf(model.findings, name),
    tips: isShown ? model.tips : [],
    fit: isShown ? model.fit : null,
  }
}

/** The model on each of its builds, in the order of the budget file; itself where none has a name. */
export function perBuild(model: ReportModel): readonly ReportModel[] {
  return model.builds.length === 0 ? [model] : model.builds.map((build) => onBuild(model, build))
}

/** Builds beside the one that a row shows which break a limit of the metric. */
export function otherFailingBuilds(model: ReportModel, metric: MetricId): readonly ReportModel[] {
  return perBuild(model).filter(
    ({ build, findings }) =>
      build !== model.build &&
      findings.some(
        (one) => one.severity === 'fail' && one.metric === metric && one.layer === null,
      ),
  )
}

/** Results in a row that are of one model, on one build after the other. */
export function byModel(
  results: readonly OnBuild<ProfileResult>[],
): readonly (readonly OnBuild<ProfileResult>[])[] {
  const groups: OnBuild<ProfileResult>[][] = []
  for (const result of results) {
    const last = groups.at(-1)
    const isNew = last?.[0] === undefined || pathOf(last[0]) !== pathOf(result)
    if (isNew || last.some(({ build }) => build === result.build)) groups.push([result])
    else last.push(result)
  }
  return groups
}

function pathOf(result: ProfileResult): string {
  return result.status === 'ok' ? result.profile.path : result.failure.path
}
