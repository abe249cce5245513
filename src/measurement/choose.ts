/** What was measured of one model on one build: the files that are of both, and the worst of their figures. */
import { sharesPart } from '../target/resolve-target.ts'
import type { Target } from '../target/runtime.ts'
import { runtimeOfRelease } from '../target/sdk-releases.ts'
import { matchOf, type MeasurableModel } from './match.ts'
import { FIGURES, whereMeasured, type MeasuredFigures, type Measurement } from './measurement.ts'

export type { MeasuredFigure } from './measurement.ts'

export interface NamedMeasurement {
  /** Path from the root of the repository. */
  readonly file: string
  readonly measurement: Measurement
}

/** The measured figures of a model on a build. */
export interface MeasuredRun extends MeasuredFigures {
  readonly file: string
  /** `BRD2601B, AI/ML SDK 3.0.2`. */
  readonly where: string
  /** By its bytes, or by kinds and shapes of its layers: other weights are then the same model. */
  readonly match: 'sha256' | 'layers'
  /** No board ran it: only its RAM is more than an estimate. */
  readonly isSimulated: boolean
  /** How many runs of it there are; of several the largest figures count. */
  readonly runs: number
}

interface MeasuredBuild {
  readonly target: Target
  /** The user named the runtime: what another one was measured with is not of this build. */
  readonly isRuntimeNamed: boolean
}

/** Null where it was not measured. What boards measured comes before what simulators say. */
export function chooseMeasurement(
  all: readonly NamedMeasurement[],
  model: MeasurableModel,
  build: MeasuredBuild,
): MeasuredRun | null {
  const found = all.flatMap(({ file, measurement }) => {
    if (!isOfBuild(measurement, build)) return []
    const match = matchOf(measurement, model)
    return match === null || match === 'kinds' ? [] : [{ file, measurement, match }]
  })
  const onBoards = found.filter(({ measurement }) => !measurement.isSimulated)
  const kept = onBoards.length > 0 ? onBoards : found
  const [first] = kept.toSorted(
    (a, b) => slowness(b.measurement) - slowness(a.measurement) || (a.file < b.file ? -1 : 1),
  )
  if (first === undefined) return null
  return {
    ...worstOf(kept.map(({ measurement }) => measurement)),
    file: first.file,
    where: whereMeasured(first.measurement),
    match: first.match,
    isSimulated: first.measurement.isSimulated,
    runs: kept.length,
  }
}

function slowness({ seconds, cycles, ramBytes }: Measurement): number {
  return seconds ?? cycles ?? ramBytes ?? 0
}

function worstOf(all: readonly Measurement[]): MeasuredFigures {
  const worst = FIGURES.map((figure) => {
    const values = all.flatMap((one) => one[figure] ?? [])
    return [figure, values.length === 0 ? null : Math.max(...values)] as const
  })
  return Object.fromEntries(worst) as Readonly<Record<keyof MeasuredFigures, number | null>>
}

/** Clocks that are set to one frequency differ by less. */
const CLOCK_TOLERANCE = 0.01

/** What the measurement does not say does not tell it apart. */
function isOfBuild(
  { board, sdk, speed, clockHz }: Measurement,
  { target, isRuntimeNamed }: MeasuredBuild,
): boolean {
  if (board !== null && !sharesPart(board, target.id)) return false
  if (speed !== null && speed !== target.optimizeSpeed) return false
  if (clockHz !== null && Math.abs(clockHz / target.clockHz - 1) > CLOCK_TOLERANCE) return false
  if (sdk === null || !isRuntimeNamed) return true
  const means = runtimeOfRelease('sdk', sdk)
  return !('runtime' in means) || means.runtime === target.runtime.name
}
