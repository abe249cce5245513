/**
 * The pricer: what changes of one model cost.
 *
 * 1. A change is made on the model itself and the result is measured by the ordinary profile's own
 *    code: there is no second set of formulas.
 * 2. Layers that the change leaves alone keep their value, and by it the measure they had; layers that
 *    are alike share one measure. A change therefore costs the layers that it touches, and the arena.
 * 3. Answers are remembered by the edits' text, so that tips and the search share them.
 * 4. The flash of an estimate is the file's plus the difference of what edits change in it: constants,
 *    tensors, operators. It is within some dozen bytes of the file that would be written, which
 *    {@link Pricer.price} writes.
 * 5. Every measured variant is counted: whoever asks has an allowance, larger for smaller models, so
 *    that the time is about the same for all.
 * 6. Where limits of other builds hold as well, a variant is priced on each of them, but only when it
 *    is asked for: most variants fail on the first build already.
 */
import { channelsOfModel, sumOfChannels } from '../../dataflow/channel-counts.ts'
import { costsOf, type ChannelsAt, type Costs } from '../../profile/costs.ts'
import { createMemo, type MeasureMemo } from '../../profile/measure.ts'
import { withoutDeadChannels } from '../../rewrite/dead-channels/remove-dead-channels.ts'
import type { Target } from '../../target/runtime.ts'
import type { Model } from '../../tflite/model.ts'
import { writtenBytes } from '../../tflite/write-model.ts'
import { sum } from '../../util/integers.ts'
import { applyEdits } from '../../edit/apply-edits.ts'
import { EditError } from '../../edit/edits/edit-error.ts'
import type { Edit } from '../../edit/edits/edit.ts'
import { formatEdit } from '../../edit/edits/edits.ts'

/** On the pricer's target, and on the other builds by their names. */
export type BuildCosts = Costs & { readonly on: (build: string) => Costs | undefined }

/** A build beside the first, which limits may name. */
export interface OtherTarget {
  readonly build: string
  readonly target: Target
}

interface PricerOptions {
  readonly others?: readonly OtherTarget[]
  /** Told of each variant before it is measured, by its number. */
  readonly seen?: ((variants: number) => void) | undefined
}

export interface Pricer {
  readonly model: Model
  readonly target: Target
  /** Of the unedited model. */
  readonly base: BuildCosts
  /** Costs with these edits, null where they are refused; flash to within some dozen bytes. */
  readonly estimate: (edits: readonly Edit[]) => BuildCosts | null
  /** The same with the flash of the file that would be written. */
  readonly price: (edits: readonly Edit[]) => BuildCosts | null
  /** Costs of a variant that no edit describes, with the flash of the file that would be written. */
  readonly priceModel: (variant: Model) => BuildCosts
  /**
   * The same for the model without its dead channels: what `optimize` takes out, and what edits are then
   * priced on. Null where none go, and where all of them would: nobody keeps a network that computes
   * nothing.
   */
  readonly cut: () => Pricer | null
  /** Costs of the unedited model on another target; the other builds stay as they are. */
  readonly priceTarget: (target: Target) => BuildCosts
  /** How many changes were measured so far: searches bound their work by it. */
  readonly asked: () => number
}

/** Prices changes of a model on a target and on others; answers are remembered by the edits' text. */
export function createPricer(
  model: Model,
  target: Target,
  { others = [], seen }: PricerOptions = {},
): Pricer {
  const elsewhere = others.map((other): readonly [string, Place] => [
    other.build,
    { target: other.target, memo: createMemo() },
  ])
  let variants = 0
  const tell = (): void => seen?.(++variants)
  return pricerOf(model, { target, memo: createMemo(), elsewhere: new Map(elsewhere), tell })
}

interface Place {
  readonly target: Target
  readonly memo: MeasureMemo
}

interface Places extends Place {
  /** The other builds, by their names. */
  readonly elsewhere: ReadonlyMap<string, Place>
  /** That one more variant is measured, of the model or of it without its dead channels. */
  readonly tell: () => void
}

function pricerOf(model: Model, places: Places): Pricer {
  const { target, memo, elsewhere, tell } = places
  const known = new Map<string, BuildCosts | null>()
  const basePayload = payloadBytes(model)
  let writtenBase: number | null = null
  let asked = 0

  const fileBytesOf = (variant: Model): number => {
    writtenBase ??= writtenBytes(model)
    return model.fileBytes + writtenBytes(variant) - writtenBase
  }
  const measure = (variant: Model, fileBytes: number, channelsAt?: ChannelsAt): BuildCosts => {
    asked++
    tell()
    const file = { ...variant, fileBytes }
    const costs = new Map<string, Costs>()
    const on = (build: string): Costs | undefined => {
      const where = elsewhere.get(build)
      if (where === undefined) return undefined
      const found = costs.get(build) ?? costsOf(file, where.target, where.memo)
      costs.set(build, found)
      return found
    }
    return Object.assign(costsOf(file, target, memo, channelsAt), { on })
  }
  const edited = (edits: readonly Edit[]): Model | null => {
    try {
      return applyEdits(model, edits)
    } catch (error) {
      if (error instanceof EditError) return null
      throw error
    }
  }
  const remembered = (key: string, ask: () => BuildCosts | null): BuildCosts | null => {
    const answer = known.get(key)
    if (answer !== undefined) return answer
    const costs = ask()
    known.set(key, costs)
    return costs
  }
  const base = measure(model, model.fileBytes)
  // What an edit makes is trained again, so its weights tell nothing of dead channels: their share is
  // taken to be the model's, which is analysed once a search and not once a variant.
  const trainedAgain: ChannelsAt = (layer) => (layer === 0 ? sumOfChannels(base.layers) : null)
  let cut: Pricer | null | undefined
  const cutPricer = (): Pricer | null => {
    const variant = withoutDeadChannels(model, target)
    if (variant === model || isDead(model)) return null
    return pricerOf({ ...variant, fileBytes: fileBytesOf(variant) }, places)
  }
  return {
    model,
    target,
    base,
    cut: () => (cut === undefined ? (cut = cutPricer()) : cut),
    estimate: (edits) =>
      remembered(textOf(edits), () => {
        const variant = edited(edits)
        if (variant === null) return null
        const bytes = model.fileBytes + payloadBytes(variant) - basePayload
        return measure(variant, bytes, trainedAgain)
      }),
    price: (edits) =>
      remembered(`exact ${textOf(edits)}`, () => {
        const variant = edited(edits)
        return variant === null ? null : measure(variant, fileBytesOf(variant), trainedAgain)
      }),
    priceModel: (variant) => measure(variant, fileBytesOf(variant)),
    priceTarget: (other) => Object.assign(costsOf(model, other), { on: base.on }),
    asked: () => asked,
  }
}

/** True where not one channel lives: the outputs are the same for every input. */
function isDead(model: Model): boolean {
  const channels = channelsOfModel(model)
  return channels !== null && channels.constant + channels.unread === channels.total
}

/** Layers times variants that one search may measure, and its bounds in variants. */
const ALLOWANCE = { layerVariants: 8_000, least: 16, most: 120 } as const

/** How many variants one search may measure: about the same time, whatever the size of the model. */
export function allowanceFor({ base }: Pricer): number {
  const { layerVariants, least, most } = ALLOWANCE
  const variants = Math.floor(layerVariants / Math.max(1, base.layers.length))
  return Math.min(most, Math.max(least, variants))
}

/** Steps from the mildest on, up to the last before an edit is refused: a map that would vanish, say. */
export function possibleSteps<T extends { readonly edits: readonly Edit[] }>(
  steps: readonly T[],
  pricer: Pricer,
): readonly T[] {
  const isPossible = (step: T | undefined): boolean =>
    step === undefined || pricer.estimate(step.edits) !== null
  if (isPossible(steps.at(-1))) return steps
  let low = 0
  let high = steps.length - 1
  while (low < high) {
    const middle = (low + high) >> 1
    if (isPossible(steps[middle])) low = middle + 1
    else high = middle
  }
  return steps.slice(0, high)
}

function textOf(edits: readonly Edit[]): string {
  return edits.map(formatEdit).join(' ')
}

/** Alignment of buffers in the file (schema.fbs `force_align: 16`), and what tables take on average. */
const BUFFER_ALIGNMENT = 16
const TABLE_BYTES = { buffer: 16, tensor: 92, operator: 68 } as const

/** Bytes of a file but for what no edit changes; its differences are close to those of written files. */
function payloadBytes({ buffers, subgraphs }: Model): number {
  const bufferBytes = buffers.map(({ data }) =>
    data.length === 0
      ? 0
      : Math.ceil(data.length / BUFFER_ALIGNMENT) * BUFFER_ALIGNMENT + TABLE_BYTES.buffer,
  )
  const tensorBytes = (subgraphs[0]?.tensors ?? []).map(({ name, quantization }) => {
    const { scales = [], mins = [], maxs = [], zeroPoints = [] } = quantization ?? {}
    const floats = scales.length + mins.length + maxs.length
    return TABLE_BYTES.tensor + name.length + 4 * floats + 8 * zeroPoints.length
  })
  const operatorBytes = TABLE_BYTES.operator * (subgraphs[0]?.operators.length ?? 0)
  return sum(bufferBytes) + sum(tensorBytes) + operatorBytes
}
