/**
 * What the figures of a build say about what its users run. Where models are compiled ahead of time
 * (AI/ML SDK 3.x) no source of the compiler can be had: the figures are those of the interpreter of
 * AI/ML SDK 2.2.1, and a limit can be held against them only as far as they bound the truth.
 *
 * Sources: release notes of AI/ML SDK 3.0.0 (EFR32 models are compiled) and 3.0.1 ("inference time
 * reduction by up to 50% to 80%") on docs.silabs.com; which layers the compiler takes: MEAN, as its
 * kernels for SiWG917 in AI/ML SDK 2.2.1 do.
 */
import type { Target } from '../target/runtime.ts'
import { METRICS, type MetricId, type Standing } from './metric.ts'

/** How far the figure of a metric speaks for the build; estimates that were calibrated on it are its own. */
export function standingOf(metric: MetricId, { runtime, calibration }: Target): Standing {
  if (!runtime.isCompiled) return 'own'
  const { standing, isCalibrated } = METRICS[metric].ofCompiled
  return calibration !== null && isCalibrated ? 'own' : standing
}

/** What to say beside the figure; null for nothing. */
export function standingLabel(metric: MetricId, target: Target): string | null {
  return standingOf(metric, target) === 'own' ? null : METRICS[metric].ofCompiled.label
}
