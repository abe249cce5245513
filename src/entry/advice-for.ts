import { advise, type Advice } from '../advice/advise.ts'
import type { OtherBuild } from '../advice/focus.ts'
import type { Finding } from '../budget/finding.ts'
import { scaledLimits } from '../budget/measured.ts'
import type { ProfileDiff } from '../diff/diff.ts'
import type { ProfileResult } from '../profile/profile.ts'
import type { ReportModel } from '../report/report.ts'
import type { ChangedModel } from '../source/changed-model.ts'
import { failureOf, loadModel } from './load-model.ts'

interface Analysed {
  readonly head: ProfileResult
  readonly diff: ProfileDiff | null
  readonly findings: readonly Finding[]
  readonly limits: ReportModel['limits']
  /** It costs something else than before, or is new: what can be saved is then told even where nothing must be. */
  readonly isChanged: boolean
  /** Builds beside that one that the model must fit. */
  readonly others: readonly OtherBuild[]
}

const SILENT: Advice = { tips: [], fit: null }

/** Tips and fit of one model. Total: a verdict never fails because the advice did, which is then said. */
export function adviceFor(
  { path, head: side }: ChangedModel,
  { head, ...found }: Analysed,
): Advice {
  if (head.status === 'error' || side.status !== 'ok') return SILENT
  try {
    return advise({
      ...found,
      limits: scaledLimits(found.limits, head.profile),
      profile: head.profile,
      model: () => loadModel({ path, bytes: side.bytes }),
    })
  } catch (error) {
    const { message } = failureOf(error, path)
    const text = `No tips could be found: ${message}`
    const failed = {
      id: 'advice-failed',
      layer: null,
      edits: [],
      risk: 'lossless',
      onTopOf: null,
      text,
    } as const
    return { tips: [{ ...failed, effect: null, meets: [] }], fit: null }
  }
}
