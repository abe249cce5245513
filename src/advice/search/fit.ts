/**
 * The search: the smallest change of a model that meets its limits.
 *
 * 0. Where taking out dead channels helps but is not enough, the search goes on from the model without
 *    them: what is turned then is less, and the channels that it counts are alive.
 * 1. What can be turned are axes: one parameter of one layer, or of the input, with its values from
 *    the mildest to the strongest. They are the steps of the tips, for the layers that matter most to
 *    the limits that are broken.
 * 2. Each axis is rated by its strongest value: an axis that takes nothing of the worst excess is left
 *    out, the others are tried in the order of what they take.
 * 3. Along one axis a stronger value costs less, so the mildest value that meets all limits is found
 *    by halving.
 * 4. Where single axes give too few plans, the best few are paired: the first as mild as the strongest
 *    value of the second allows, then the second as mild as the first then allows.
 * 5. A width multiplier, one parameter that makes every layer narrower by the same share, is always
 *    tried; where no pair meets the limits, also with the strongest values of what helped most. No layer
 *    is cut to less than half of its width unless nothing milder meets the limits.
 * 6. What breaks a limit that held, or makes a broken one worse, is no plan.
 * 7. Every variant is priced by its estimate; near a limit of flash the file itself is written.
 * 8. The variants that may be priced are counted, so the search ends in bounded time and always with
 *    the same answer. Of what was found, the fewest parameters come first, then the fewest MACs lost, and
 *    one plan of each kind is shown.
 * 9. Limits may be of several builds: a plan then meets those of each.
 * 10. Where nothing meets the limits, the lowest value that was seen and the layer that holds it up
 *    are told.
 */
import { METRICS } from '../../budget/metric.ts'
import type { Profile } from '../../profile/profile.ts'
import type { Model } from '../../tflite/model.ts'
import { axesOf, widthAxis, type Axis, type AxisStep } from './axes.ts'
import type { Edit } from '../../edit/edits/edit.ts'
import { formatEdit } from '../../edit/edits/edits.ts'
import { focusOf, type OtherBuild } from '../focus.ts'
import { layersOf } from '../../edit/layers.ts'
import { onTopText } from '../on-top.ts'
import { profileOf } from '../what-if.ts'
import type { OnTopOf } from '../tip.ts'
import {
  breaksAnother,
  brokenBy,
  closedGap,
  meetsAll,
  onBuild,
  remainingExcess,
  valueUnder,
  type Limit,
} from './limits.ts'
import { withoutDeadChannels } from '../../rewrite/dead-channels/remove-dead-channels.ts'
import { losslessly } from '../../rewrite/optimize.ts'
import type { PassId } from '../../rewrite/pass.ts'
import { sum } from '../../util/integers.ts'
import { outOfReach } from './out-of-reach.ts'
import {
  allowanceFor,
  createPricer,
  possibleSteps,
  type BuildCosts,
  type OtherTarget,
  type Pricer,
} from './pricer.ts'

export interface FitPlan {
  readonly edits: readonly Edit[]
  /** What is taken out of the model first, losing nothing; `edits` and `costs` are of the model without it. */
  readonly onTopOf: OnTopOf | null
  /** The model that the edits are made on. */
  readonly start: Model
  /** One sentence; foreign names raw. */
  readonly text: string
  /** What the plan turns, e.g. `fewer-filters+int8-input`. */
  readonly kind: string
  /** What a person turns: one for a width multiplier, however many layers follow it. */
  readonly parameters: number
  /** Of all edits together. */
  readonly costs: BuildCosts
}

export interface FitAnswer {
  /** Plans that meet every limit: the fewest parameters first, then the fewest MACs lost; each of another kind. */
  readonly plans: readonly FitPlan[]
  /** Why there is no plan, or what makes one needless; null where there is nothing to say. */
  readonly message: string | null
  /** The change that shows the figure of a `message` that no plan meets the limits; null for any other. */
  readonly best: Best | null
}

type Best = Pick<FitPlan, 'edits' | 'onTopOf'>

export interface FitQuestion {
  readonly model: Model
  /** Profile of `model`. */
  readonly profile: Profile
  readonly limits: readonly Limit[]
  /** Name of the profile's build, for messages; none where it is the only one. */
  readonly build?: string
  /** Builds beside that of the profile; their limits hold as well. */
  readonly others?: readonly OtherBuild[]
  /** Where one exists already; it knows the other builds. */
  readonly pricer?: Pricer
  /** Told of each variant that is priced, for people who wait. */
  readonly seen?: ((variants: number) => void) | undefined
}

/** Plans of different kinds that are shown. */
const MOST_PLANS = 5
/** Axes that are paired with each other. */
const PAIRED_AXES = 6

/** Searches the edits of `what-if` for the smallest change that meets all limits. */
export function fit(question: FitQuestion): FitAnswer {
  const asItIs = openSearch(question)
  const { pricer, limits } = asItIs
  if (meetsAll(pricer.base, limits))
    return { plans: [], message: 'the model meets all limits as it is', best: null }
  const unknown = limits.find((limit) => valueUnder(pricer.base, limit) === null)
  if (unknown !== undefined) {
    const { label } = METRICS[unknown.metric]
    return {
      plans: [],
      message: `${label} of this model${onBuild(unknown, ownBuild(question))} is unknown, so nothing can be said about its limit`,
      best: null,
    }
  }
  const search = onTopOfCut(asItIs) ?? asItIs
  const mild = plansOf(milder(search), search.axes.map(milderAxis))
  const plans = mild.length > 0 ? mild : plansOf(search, search.axes)
  const lossless = losslessIsEnough(asItIs)
  if (lossless !== null) return { plans, message: lossless, best: null }
  return plans.length > 0 ? { plans, message: null, best: null } : unreachable(search)
}

/** Only where there are others is it worth saying. */
function ownBuild({ build, others = [] }: FitQuestion): string | undefined {
  return others.length === 0 ? undefined : build
}

/** The search in the model without its dead channels; null where that does not help, or is enough alone. */
function onTopOfCut({ question, pricer, limits }: Search): Search | null {
  const cut = pricer.cut()
  if (cut === null || meetsAll(cut.base, limits)) return null
  if (closedGap(cut.base, pricer.base, limits) < LEAST_GAP) return null
  if (breaksAnother(cut.base, pricer.base, limits)) return null
  const profile = profileOf(cut.model, question.profile)
  return {
    ...openSearch({ model: cut.model, profile, limits, pricer: cut }),
    onTopOf: 'dead-channels',
  }
}

/** Of the gap to a limit: less is not worth a step of its own. */
const LEAST_GAP = 0.1

function plansOf(search: Search, axes: readonly Axis[]): readonly FitPlan[] {
  const rated = rate(axes, search)
  const singles = rated.flatMap(({ axis }) => mildest([], axis, search))
  const wide = mildest([], search.width, search)
  const pairs = singles.length >= MOST_PLANS ? [] : pairPlans(rated, search)
  const found = [...singles, ...wide, ...pairs]
  const all = found.length > 0 ? found : widePlans(rated, search)
  return distinctKinds(all.filter(isExact(search)))
}

/** Half of what may be asked is left for the drastic plans. */
function milder(search: Search): Search {
  const { pricer, until, width } = search
  const half = pricer.asked() + Math.ceil((until - pricer.asked()) * MILD_SHARE)
  return { ...search, width: milderAxis(width), until: half }
}

const MILD_SHARE = 0.75

/** Without the steps that leave a layer less than half of its width. */
function milderAxis({ kind, steps }: Axis): Axis {
  return { kind, steps: steps.filter(({ isDrastic }) => isDrastic !== true) }
}

interface Search {
  readonly question: FitQuestion
  readonly onTopOf: OnTopOf | null
  readonly pricer: Pricer
  readonly limits: readonly Limit[]
  /** The same, with the flash that an estimate may be off taken away. */
  readonly strict: readonly Limit[]
  readonly axes: readonly Axis[]
  readonly width: Axis
  /** Costs of the variant that came nearest, per broken limit its lowest value. */
  readonly lowest: Map<Limit, Lowest>
  readonly until: number
}

interface Lowest {
  readonly value: number
  readonly costs: BuildCosts
  readonly edits: readonly Edit[]
}

function openSearch(question: FitQuestion): Search {
  const { model, profile, others = [], seen } = question
  const pricer =
    question.pricer ?? createPricer(model, profile.target, { others: targetsOf(others), seen })
  const layers = layersOf(model)
  const limits = [...question.limits, ...others.flatMap(limitsElsewhere)]
  const focus = { ...focusOf({ ...question, findings: [] }), limits }
  return {
    ...{ question, pricer, limits, strict: limits.map(withMargin), onTopOf: null },
    axes: axesOf({ pricer, layers, profile, focus }),
    width: widthAxis({ layers }),
    lowest: new Map(),
    until: pricer.asked() + allowanceFor(pricer),
  }
}

/** As the pricer takes them. */
export function targetsOf(others: readonly OtherBuild[]): readonly OtherTarget[] {
  return others.map(({ build, profile }) => ({ build, target: profile.target }))
}

function limitsElsewhere({ build, limits }: OtherBuild): readonly Limit[] {
  return limits.map((limit) => ({ ...limit, build }))
}

/** An estimate of the flash is off by less than this, in bytes. */
const FLASH_MARGIN = 96

function withMargin(limit: Limit): Limit {
  return limit.metric === 'flash' ? { ...limit, max: limit.max - FLASH_MARGIN } : limit
}

/** Costs of a variant; null where it is refused, breaks another limit or the search has asked enough. */
function ask(edits: readonly Edit[], search: Search): BuildCosts | null {
  const { pricer, limits, lowest, until } = search
  if (pricer.asked() >= until) return null
  const costs = pricer.estimate(edits)
  if (costs === null) return null
  for (const limit of brokenBy(pricer.base, limits)) {
    const value = valueUnder(costs, limit) ?? Infinity
    if (value < (lowest.get(limit)?.value ?? Infinity)) lowest.set(limit, { value, costs, edits })
  }
  return breaksAnother(costs, pricer.base, limits) ? null : costs
}

interface Rated {
  readonly axis: Axis
  /** The part of the excess that remains at the axis' strongest step. */
  readonly left: number
}

/** Axes that help at all, by how much their strongest step leaves. */
function rate(axes: readonly Axis[], search: Search): readonly Rated[] {
  return axes
    .flatMap(({ kind, steps }): readonly Rated[] => {
      if (search.pricer.asked() >= search.until) return []
      const axis = { kind, steps: possibleSteps(steps, search.pricer) }
      const costs = ask(axis.steps.at(-1)?.edits ?? [], search)
      const left = costs === null ? 1 : excess(costs, search)
      return left < 0.995 ? [{ axis, left }] : []
    })
    .sort((a, b) => a.left - b.left)
}

function excess(costs: BuildCosts, { pricer, limits }: Search): number {
  return remainingExcess(costs, pricer.base, limits)
}

/** The mildest step of an axis that meets all limits on top of some edits; none where not even the strongest does. */
function mildest(before: readonly AxisStepOf[], axis: Axis, search: Search): readonly FitPlan[] {
  const edits = before.flatMap(({ step }) => step.edits)
  const meets = (step: AxisStep | undefined): BuildCosts | null => {
    const costs = step === undefined ? null : ask([...edits, ...step.edits], search)
    return costs !== null && meetsAll(costs, search.strict) ? costs : null
  }
  let low = 0
  let high = axis.steps.length - 1
  let costs = meets(axis.steps[high])
  if (costs === null) return []
  while (low < high) {
    const middle = (low + high) >> 1
    const tried = meets(axis.steps[middle])
    if (tried === null) low = middle + 1
    else {
      high = middle
      costs = tried
    }
  }
  const step = axis.steps[high]
  return step === undefined ? [] : [planOf([...before, { axis, step }], costs, search)]
}

interface AxisStepOf {
  readonly axis: Axis
  readonly step: AxisStep
}

function planOf(
  parts: readonly AxisStepOf[],
  costs: BuildCosts,
  { onTopOf, pricer }: Search,
): FitPlan {
  const text = parts
    .map(({ step }, at) => (at === 0 ? step.text : lowerFirst(step.text)))
    .join('; and ')
  return {
    edits: parts.flatMap(({ step }) => step.edits),
    onTopOf,
    start: pricer.model,
    text: onTopOf === null ? text : onTopText(text),
    kind: [...new Set(parts.map(({ axis }) => axis.kind))].sort().join('+'),
    parameters: sum(
      parts.map(({ axis, step }) => (axis.kind === 'narrower' ? 1 : step.edits.length)),
    ),
    costs,
  }
}

function lowerFirst(text: string): string {
  return `${text.charAt(0).toLowerCase()}${text.slice(1)}`
}

/** Pairs of the axes that help most: the stronger one as mild as the other's strongest step allows, then the other. */
function pairPlans(rated: readonly Rated[], search: Search): readonly FitPlan[] {
  const best = rated.slice(0, PAIRED_AXES).map(({ axis }) => axis)
  return best.flatMap((first, at) =>
    best.slice(at + 1).flatMap((second): readonly FitPlan[] => {
      const last = second.steps.at(-1)
      const strongest = last === undefined ? [] : [{ axis: second, step: last }]
      const [coarse] = mildest(strongest, first, search)
      if (coarse === undefined) return []
      const step = first.steps.find(({ edits }) =>
        coarse.edits.some((edit) => edits.includes(edit)),
      )
      const [fine] = step === undefined ? [] : mildest([{ axis: first, step }], second, search)
      return [fine ?? coarse]
    }),
  )
}

/** Every layer narrower together with what helped most; reached only where nothing smaller meets the limits. */
function widePlans(rated: readonly Rated[], search: Search): readonly FitPlan[] {
  const more: Search = { ...search, until: search.pricer.asked() + allowanceFor(search.pricer) / 2 }
  const strongest = differentKinds(rated).flatMap(({ axis }) => {
    const step = axis.steps.at(-1)
    return step === undefined ? [] : [{ axis, step }]
  })
  for (let count = 1; count <= strongest.length; count++) {
    const plans = mildest(strongest.slice(0, count), search.width, more)
    if (plans.length > 0) return plans
  }
  return []
}

/** The best axis of each kind that leaves the widths alone. */
function differentKinds(rated: readonly Rated[]): readonly Rated[] {
  const kinds = new Set(['fewer-filters', 'fewer-units', 'stride-instead-of-pooling'])
  return rated
    .filter(({ axis }) => {
      const isNew = !kinds.has(axis.kind)
      kinds.add(axis.kind)
      return isNew
    })
    .slice(0, 4)
}

/** The file that would be written meets the limits, not only its estimated size. */
function isExact({ pricer, limits }: Search): (plan: FitPlan) => boolean {
  const flash = limits.filter(({ metric }) => metric === 'flash').map(({ max }) => max)
  return ({ edits, costs }) => {
    // The estimate of the flash is within some dozen bytes; only near the limit is the file written.
    if (costs.flashBytes < Math.min(...flash) - 512) return true
    const exact = pricer.price(edits)
    return exact !== null && meetsAll(exact, limits)
  }
}

/** One plan of each kind; one with more parameters only where it loses fewer MACs than all with fewer. */
function distinctKinds(plans: readonly FitPlan[]): readonly FitPlan[] {
  const sorted = [...plans].sort(
    (a, b) =>
      a.parameters - b.parameters ||
      b.costs.macs - a.costs.macs ||
      compareText(textOf(a), textOf(b)),
  )
  const kinds = new Set<string>()
  return sorted
    .filter(({ kind, parameters, costs }, at) => {
      const fewer = sorted.slice(0, at).filter((one) => one.parameters < parameters)
      const isNew = !kinds.has(kind) && fewer.every((one) => one.costs.macs < costs.macs)
      kinds.add(kind)
      return isNew
    })
    .slice(0, MOST_PLANS)
}

function textOf({ edits }: FitPlan): string {
  return edits.map(formatEdit).join(' ')
}

function compareText(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0
}

/** Passes that need an option, from the one that changes least. */
const LOSSLESS_WAYS: readonly (readonly PassId[])[] = [
  [],
  ['reorder'],
  ['offline-plan'],
  ['reorder', 'offline-plan'],
]

/** Which passes alone meet the limits; null where none do. */
function losslessIsEnough({ pricer, question, limits }: Search): string | null {
  const cut = withoutDeadChannels(question.model, pricer.target)
  if (cut !== question.model && meetsAll(pricer.priceModel(cut), limits)) {
    return 'no edit is needed: taking out dead channels alone is enough; mvp-budget optimize writes the same model without them, with identical outputs, within the limits'
  }
  const way = LOSSLESS_WAYS.find((optIn) => {
    const { model } = losslessly(question.model, pricer.target, new Set(optIn))
    return model !== question.model && meetsAll(pricer.priceModel(model), limits)
  })
  if (way === undefined) return null
  const options = way.map((option) => ` --${option}`).join('')
  return `no edit is needed: mvp-budget optimize${options} writes the same model, with identical outputs, within the limits`
}

/** What was reached, and the layer that holds it up. */
function unreachable({ pricer, limits, question, lowest, onTopOf }: Search): FitAnswer {
  const reached = brokenBy(pricer.base, limits).map((limit) => ({
    limit,
    ...(lowest.get(limit) ?? {
      ...{ value: valueUnder(pricer.base, limit) ?? 0, costs: pricer.base, edits: [] },
    }),
  }))
  const { message, edits } = outOfReach(reached, question.profile, ownBuild(question))
  return { plans: [], message, best: { edits, onTopOf } }
}
