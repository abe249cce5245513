/** A model whose analysis was ended: the gate fails closed, with the reason. */
import type { ProfileFailure } from '../profile/profile.ts'
import type { ReportModel } from '../report/report.ts'
import { modelAnalyser, type ModelJob, type Sha256 } from './analyse-model.ts'
import type { FollowedModel } from './follow-entries.ts'

export interface WorkerTask {
  readonly model: FollowedModel
  readonly job: ModelJob
}

/** What went wrong, for people. */
export type Lost = ProfileFailure['error']

/** The model as one whose bytes could not be had. */
export function lostModel({ model, job }: WorkerTask, lost: Lost, sha256: Sha256): ReportModel {
  const advice = 'check that it is the model you mean; if it is, please report it'
  const error = { status: 'error', code: lost.code, message: `${lost.message}; ${advice}` } as const
  return modelAnalyser(
    job,
    sha256,
  )({
    ...model,
    base: model.base.status === 'absent' ? model.base : error,
    head: model.head.status === 'absent' ? model.head : error,
  })
}
