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
import type { MetricId } from './metric.ts'

/**
 * `own`: the figure is the build's own. `upper-bound`: the truth is no larger, so a figure within its
 * limit passes and one beyond it decides nothing. `other`: of another build, it decides nothing.
 */
export type Standing = 'own' | 'upper-bound' | 'other'

interface OfCompiled {
  readonly standing: Standing
  /** For people, after the figure; null for nothing. */
  readonly label: string | null
}

const TIME: OfCompiled = {
  standing: 'upper-bound',
  label: 'upper bound; the vendor reports 50 to 80 % less',
}

const OF_COMPILED: Readonly<Record<MetricId, OfCompiled>> = {
  ram: {
    standing: 'other',
    label: 'of the interpreter; the compiler plans memory itself',
  },
  flash: { standing: 'own', label: null },
  cycles: TIME,
  latency: TIME,
  energy: TIME,
  'accelerator-cycles': { standing: 'other', label: "of the interpreter's programs" },
  'cpu-cycles': TIME,
  macs: { standing: 'own', label: null },
  'unsupported-layers': {
    standing: 'upper-bound',
    label: "of the interpreter's kernels; does not count MEAN, which the compiler takes",
  },
  'dead-channels': { standing: 'own', label: null },
}

/** How far the figure of a metric speaks for the build; estimates that were calibrated on it are its own. */
export function standingOf(metric: MetricId, { runtime, calibration }: Target): Standing {
  if (!runtime.isCompiled) return 'own'
  return calibration !== null && OF_COMPILED[metric] === TIME ? 'own' : OF_COMPILED[metric].standing
}

/** What to say beside the figure; null for nothing. */
export function standingLabel(metric: MetricId, target: Target): string | null {
  return standingOf(metric, target) === 'own' ? null : OF_COMPILED[metric].label
}
