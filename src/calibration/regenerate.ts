import type { Coefficients } from '../target/calibration.ts'
import { publishedPrograms } from './published-programs.ts'
import { renderCoefficients, rounded } from './coefficients-text.ts'
import { prepare } from './prepare.ts'
import type { Prepared } from './prepare.ts'
import { predictLeftOut, withBands } from './judge.ts'
import type { Prediction } from './judge.ts'
import { readTables } from './tables.ts'
import type { BoardRun, CalibrationTexts, PublishedFit } from './tables.ts'

interface Regenerated {
  /** `src/cpu/coefficients.ts` */
  readonly coefficients: string
  /** What the estimates use, rounded as the file has it. */
  readonly fitted: Coefficients
  readonly prepared: Prepared
  readonly runs: readonly BoardRun[]
  readonly published: readonly PublishedFit[]
  readonly predictions: readonly Prediction[]
}

/** Refits everything and judges it; the same tables give the same bytes. Takes some seconds. */
export function regenerate(texts: CalibrationTexts): Regenerated {
  const tables = readTables(texts)
  const prepared = prepare(tables, publishedPrograms)
  const predictions = predictLeftOut(prepared)
  const fitted = withBands(prepared, predictions)
  return {
    prepared,
    predictions,
    runs: tables.runs,
    coefficients: renderCoefficients(fitted),
    fitted: rounded(fitted),
    published: tables.published,
  }
}
