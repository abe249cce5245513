/** The part's own memory as a limit. */
import type { Target } from '../target/runtime.ts'
import type { MetricId } from './metric.ts'

export interface PartLimit {
  readonly bytes: number
  /** The part as the user named it. */
  readonly part: string
}

const PART_BYTES: Partial<Record<MetricId, 'ramBytes' | 'flashBytes'>> = {
  ram: 'ramBytes',
  flash: 'flashBytes',
}

/** Null for a family whose members differ and for metrics that no part limits. */
export function partLimit(metric: MetricId, target: Target): PartLimit | null {
  const field = PART_BYTES[metric]
  const bytes = field === undefined ? null : target[field]
  return bytes === null ? null : { bytes, part: target.id }
}
