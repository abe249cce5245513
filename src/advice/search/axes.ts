/** The single parameters of a model that the fit search may turn, each from mild to strong. */
import type { Profile } from '../../profile/profile.ts'
import type { Edit } from '../../edit/edits/edit.ts'
import type { Focus } from '../focus.ts'
import { channelMaker, givesTheAnswer, type Layers } from '../../edit/layers.ts'
import type { Pricer } from './pricer.ts'
import { TIPS } from '../tips.ts'
import type { TipContext } from '../tips/record.ts'
import { TIP_IDS } from '../tips/tip-id.ts'

export interface Axis {
  /** What kind of change it is: alternatives of a plan differ in it. */
  readonly kind: string
  readonly steps: readonly AxisStep[]
}

export interface AxisStep {
  /** True where a layer keeps less than half of its width. */
  readonly isDrastic?: boolean
  readonly edits: readonly Edit[]
  readonly text: string
}

interface AxesQuestion {
  readonly pricer: Pricer
  readonly layers: Layers
  readonly profile: Profile
  readonly focus: Focus
}

/** What the tips name, in their order; the layers of each as far as they matter to the broken limits. */
export function axesOf(question: AxesQuestion): readonly Axis[] {
  const context: TipContext = {
    ...question,
    model: question.pricer.model,
    diff: null,
    onTopOf: null,
  }
  const searched = TIP_IDS.map((id) => TIPS[id]).filter(({ isSearched }) => isSearched)
  return searched.flatMap((record) =>
    record
      .find(context)
      .map(({ steps }): Axis => ({ kind: record.id, steps }))
      .filter(({ steps }) => steps.length > 0),
  )
}

/** Every layer narrower by the same share, in eighths: one parameter, the width multiplier, and many edits. */
export function widthAxis({ layers }: Pick<AxesQuestion, 'layers'>): Axis {
  const makers = layers.operators.flatMap((operator) => {
    const maker = channelMaker(operator, layers)
    return maker === undefined || givesTheAnswer(operator, layers) ? [] : [maker]
  })
  const steps = [7, 6, 5, 4, 3, 2].map((eighths): AxisStep => {
    const edits = makers.flatMap(({ operator, parameter, channels }): readonly Edit[] => {
      const value = Math.max(1, evenFrom(channels, (channels * eighths) / 8))
      return value < channels ? [{ kind: parameter, layer: operator.index, value }] : []
    })
    const text = `Use a width multiplier of ${eighths / 8}: ${eighths / 8}x the filters and units in ${howMany(edits.length)} that can be narrower`
    return { edits, text, isDrastic: eighths < 4 }
  })
  return { kind: 'narrower', steps: steps.filter(({ edits }) => edits.length > 0) }
}

function evenFrom(channels: number, wanted: number): number {
  return channels > 4 ? 2 * Math.round(wanted / 2) : Math.round(wanted)
}

function howMany(layers: number): string {
  if (layers === 1) return '1 layer'
  return layers === 2 ? 'both layers' : `all ${layers} layers`
}
