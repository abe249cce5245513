/**
 * The model without its dead channels, as the place on which changes that need training are priced:
 * whoever trains again takes out first what costs nothing.
 */
import { layersOf } from '../edit/layers.ts'
import { brokenBy, metricsOf } from './search/limits.ts'
import type { TipContext } from './tips/record.ts'
import { profileOf } from './what-if.ts'

/** The context of a model without its dead channels; null where none are taken out. */
export function cutContext(context: TipContext): TipContext | null {
  const { focus, profile, pricer } = context
  const cut = pricer.cut()
  if (cut === null) return null
  const broken = brokenBy(cut.base, focus.limits)
  const left = new Set(metricsOf(broken))
  const met = new Set(metricsOf(focus.broken).filter((metric) => !left.has(metric)))
  return {
    ...context,
    model: cut.model,
    layers: layersOf(cut.model),
    profile: profileOf(cut.model, profile),
    pricer: cut,
    focus: { ...focus, broken, wanted: focus.wanted.filter((metric) => !met.has(metric)) },
    onTopOf: 'dead-channels',
  }
}

/** `Give layer 3 ...` as a second step; the pass keeps the operators, so layers keep their numbers. */
export function onTopText(text: string): string {
  return `After taking out the dead channels, ${text.charAt(0).toLowerCase()}${text.slice(1)}`
}
