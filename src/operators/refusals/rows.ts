/** Holds the rows of a kernel against a layer. */
import type { Firmware } from '../../target/firmware.ts'
import type { DataType, Tensor } from '../../tflite/model.ts'
import type { Forms, Kernel, Outcome, Place, Row, RowBody } from '../accepted-forms.ts'
import { elementsOf, type LayerContext } from '../layer-context.ts'
import { MECHANISMS } from './mechanisms.ts'
import { listed, nameOf, scaleOf, scaleText, zeroPointOf } from './refusal.ts'

/** A row that a layer breaks. */
export interface Broken {
  readonly phase: 'prepare' | 'eval'
  readonly row: Row
  readonly outcome: Outcome | 'error'
  /** A half sentence that the operator's name begins: `takes float32 and int8, not uint8 (tensor x)`. */
  readonly detail: string
  /** The tensor of a type that the kernel does not take. */
  readonly mismatch: Mismatch | null
}

export interface Mismatch {
  readonly place: Place
  readonly tensor: Tensor
  readonly types: readonly DataType[]
}

type Found = Pick<Broken, 'detail' | 'mismatch'>

/** What rows are held against besides the layer. */
interface Surroundings {
  readonly firmware: Firmware
  /** Asked where a row depends on it. */
  readonly isOnMvp: () => boolean
}

/** The first row that the layer breaks, those of Prepare first; null where the kernel runs it. */
export function firstBroken(
  layer: LayerContext,
  kernel: Kernel,
  { firmware, isOnMvp }: Surroundings,
): Broken | null {
  for (const phase of ['prepare', 'eval'] as const) {
    for (const row of kernel[phase]) {
      if (row.when !== undefined && !matches(layer, row.when)) continue
      const found = breaks(layer, row, firmware)
      if (found === null || (row.on !== undefined && (row.on === 'mvp') !== isOnMvp())) continue
      return { phase, row, outcome: row.otherwise ?? 'error', ...found }
    }
  }
  return null
}

function breaks(layer: LayerContext, row: RowBody, firmware: Firmware): Found | null {
  if ('takes' in row) return wrongTypes(layer, row.takes)
  if ('sameType' in row) return unlikeTypes(layer, row.sameType)
  const detail =
    'holds' in row
      ? MECHANISMS[row.holds].check(layer, firmware)
      : (wrongShape(layer, row) ?? wrongContents(layer, row))
  return detail === null ? null : { detail, mismatch: null }
}

// ---- operands ------------------------------------------------------------------------------------

function tensorsAt(
  { inputs, outputs }: LayerContext,
  place: Place,
): readonly (Tensor | undefined)[] {
  if (place === 'inputs') return inputs
  return [place === 'output' ? outputs[0] : inputs[place]]
}

function tensorAt({ inputs, outputs }: LayerContext, place: Place): Tensor | undefined {
  if (place === 'output') return outputs[0]
  return inputs[place === 'inputs' ? 0 : place]
}

export function placeText(place: Place): string {
  if (place === 'inputs') return 'inputs'
  return place === 'output' ? 'output' : `input ${place}`
}

type Places = readonly (readonly [Place, readonly DataType[]])[]

const KNOWN_PLACES = new WeakMap<Forms, Places>()

/** Places of a form; their keys are strings in JavaScript. Asked for each layer, and the same for all of a kind. */
export function placesOf(forms: Forms): Places {
  const known = KNOWN_PLACES.get(forms)
  if (known !== undefined) return known
  const places = Object.entries(forms).flatMap(([key, types]) => {
    const place: Place = key === 'output' || key === 'inputs' ? key : Number(key)
    return types === undefined ? [] : [[place, types] as const]
  })
  KNOWN_PLACES.set(forms, places)
  return places
}

/** Absent operands have no type that could be wrong. */
function matches(layer: LayerContext, forms: Forms): boolean {
  return placesOf(forms).every(([place, types]) => {
    const tensor = tensorAt(layer, place)
    return tensor === undefined ? false : types.includes(tensor.dtype)
  })
}

// ---- types ---------------------------------------------------------------------------------------

function wrongTypes(layer: LayerContext, branches: readonly Forms[]): Found | null {
  if (branches.some((forms) => fits(layer, forms))) return null
  const mismatches = branches.map((forms) => mismatchesOf(layer, forms))
  // The branch that fits best says what is wrong; of equal ones the first operand that no branch takes.
  const closest = mismatches.reduce((best, one) => (one.length < best.length ? one : best))
  const [first] = closest
  if (first === undefined) return null
  const types = allowedAt(branches, first.place, mismatches, closest.length)
  const { tensor, place } = first
  const where = place === 0 ? '' : ` as ${placeText(place)}`
  return {
    detail: `takes ${listed(types)}${where}, not ${tensor.dtype} (tensor ${nameOf(tensor)})`,
    mismatch: { place, tensor, types },
  }
}

/** True where {@link mismatchesOf} finds nothing: most layers, so no list is made. */
function fits(layer: LayerContext, forms: Forms): boolean {
  return placesOf(forms).every(([place, types]) =>
    place === 'inputs'
      ? layer.inputs.every((tensor) => isAmong(tensor, types))
      : isAmong(tensorAt(layer, place), types),
  )
}

function isAmong(tensor: Tensor | undefined, types: readonly DataType[]): boolean {
  return tensor === undefined || types.includes(tensor.dtype)
}

function mismatchesOf(layer: LayerContext, forms: Forms): readonly Mismatch[] {
  return placesOf(forms).flatMap(([place, types]) =>
    tensorsAt(layer, place).flatMap((tensor) =>
      tensor === undefined || types.includes(tensor.dtype) ? [] : [{ place, tensor, types }],
    ),
  )
}

/** The types that the branches which fit as well would take at this operand. */
function allowedAt(
  branches: readonly Forms[],
  place: Place,
  mismatches: readonly (readonly Mismatch[])[],
  least: number,
): readonly DataType[] {
  const near = branches.filter((_, at) => {
    const all = mismatches[at] ?? []
    return all.length === least && all[0]?.place === place
  })
  return [...new Set(near.flatMap((forms) => forms[place] ?? []))]
}

function unlikeTypes(layer: LayerContext, [one, other]: readonly [Place, Place]): Found | null {
  const [first, second] = [tensorAt(layer, one), tensorAt(layer, other)]
  if (first === undefined || second === undefined || first.dtype === second.dtype) return null
  return {
    detail: `takes one type for ${placeText(one)} and ${placeText(other)}, not ${first.dtype} and ${second.dtype} (tensors ${nameOf(first)} and ${nameOf(second)})`,
    mismatch: { place: other, tensor: second, types: [first.dtype] },
  }
}

// ---- shapes --------------------------------------------------------------------------------------

function wrongShape(layer: LayerContext, row: RowBody): string | null {
  if ('count' in row) return wrongCount(layer, row)
  if ('present' in row) return missing(layer, row.present)
  if ('rank' in row) return wrongRank(layer, row)
  if ('elements' in row) return wrongElements(layer, row)
  if ('sameShape' in row) return unlikeShapes(layer, row.sameShape)
  if ('broadcast' in row) return wideBroadcast(layer, row)
  return null
}

function missing(layer: LayerContext, place: Place): string | null {
  const absent = tensorsAt(layer, place).indexOf(undefined)
  if (absent === -1) return null
  return `has no ${place === 'inputs' ? `input ${absent}` : placeText(place)}`
}

type RowOf<Key extends string> = Extract<RowBody, Readonly<Record<Key, unknown>>>

function wrongCount(
  { operator, inputs, outputs }: LayerContext,
  { count, least, most }: RowOf<'count'>,
): string | null {
  const there = count === 'inputs' ? inputs.length : outputs.length
  if (there >= least && there <= most) return null
  const wanted = most === Infinity ? `${least} or more` : range(least, most)
  return `takes ${wanted} ${count}, not ${there}${there > most && operator.kind === 'CONCATENATION' ? ' (concatenate in two steps)' : ''}`
}

function range(least: number, most: number): string {
  if (most === Infinity) return `${least} or more`
  return least === most ? String(least) : `${least} to ${most}`
}

function wrongRank(layer: LayerContext, { rank, least, most }: RowOf<'rank'>): string | null {
  const wrong = tensorsAt(layer, rank).find((tensor) => {
    const there = tensor?.shape.length
    return there !== undefined && (there < least || there > most)
  })
  if (wrong === undefined) return null
  return `takes ${range(least, most)} dimensions, not ${wrong.shape.length} (tensor ${nameOf(wrong)})`
}

function wrongElements(layer: LayerContext, { elements, are }: RowOf<'elements'>): string | null {
  const tensor = tensorAt(layer, elements)
  if (tensor === undefined || elementsOf(tensor) === are) return null
  return `takes ${are} elements as ${placeText(elements)}, not ${elementsOf(tensor)}`
}

const shapeText = ({ shape }: Tensor): string => shape.join('x') || 'a scalar'

function isSameShape(one: Tensor, other: Tensor): boolean {
  return (
    one.shape.length === other.shape.length &&
    one.shape.every((size, at) => size === other.shape[at])
  )
}

function unlikeShapes(layer: LayerContext, [one, other]: readonly [Place, Place]): string | null {
  const [first, second] = [tensorAt(layer, one), tensorAt(layer, other)]
  if (first === undefined || second === undefined || isSameShape(first, second)) return null
  return `takes one shape for ${placeText(one)} and ${placeText(other)}, not ${shapeText(first)} and ${shapeText(second)}`
}

function wideBroadcast(
  layer: LayerContext,
  { broadcast: [one, other], most, counted }: RowOf<'broadcast'>,
): string | null {
  const [first, second] = [tensorAt(layer, one), tensorAt(layer, other)]
  if (first === undefined || second === undefined || isSameShape(first, second)) return null
  const others = counted === 'first' ? [] : [second]
  const output = counted === 'with the output' ? layer.outputs[0] : undefined
  const ranks = [first, ...others, output].map((tensor) => tensor?.shape.length ?? 0)
  const rank = Math.max(...ranks)
  if (rank <= most) return null
  return `broadcasts ${shapeText(first)} and ${shapeText(second)} in ${most} nested loops, too few for ${rank} dimensions`
}

// ---- contents and options ------------------------------------------------------------------------

function wrongContents(layer: LayerContext, row: RowBody): string | null {
  if ('constant' in row) return computed(layer, row.constant)
  if ('variable' in row) return notVariable(layer, row.variable)
  if ('option' in row) return wrongOption(layer, row)
  if ('zeroPoint' in row) return wrongZeroPoint(layer, row)
  if ('zeroPointOf' in row) return shiftedOut(layer, row)
  if ('scale' in row) return wrongScale(layer, row)
  if ('scalesAlong' in row) return wrongScales(layer, row)
  if ('quantized' in row) return wrongQuantized(layer, row)
  if ('sameQuantization' in row) return unlikeQuantization(layer, row.sameQuantization)
  return null
}

function computed(layer: LayerContext, place: Place): string | null {
  const tensor = tensorAt(layer, place)
  if (tensor === undefined || tensor.isConstant) return null
  return `wants a constant as ${placeText(place)}, and tensor ${nameOf(tensor)} is computed`
}

function notVariable(layer: LayerContext, place: Place): string | null {
  const tensor = tensorAt(layer, place)
  if (tensor === undefined || tensor.isVariable) return null
  return `wants a state as ${placeText(place)}, and tensor ${nameOf(tensor)} is no variable`
}

type OptionValue = number | boolean | string | readonly number[]

function wrongOption(
  { operator: { options } }: LayerContext,
  { option, among }: RowOf<'option'>,
): string | null {
  const fields: Readonly<Partial<Record<string, OptionValue>>> =
    options.type === 'Other' ? options.fields : { ...options }
  const value = fields[option]
  if (value === undefined || among.some((one) => one === value)) return null
  if (option === 'fusedActivationFunction') {
    return `takes no fused ${String(value)}: use a layer of its own for it`
  }
  return `takes ${option} ${listed(among.map(String))}, not ${String(value)}`
}

function wrongZeroPoint(layer: LayerContext, { zeroPoint, is }: RowOf<'zeroPoint'>): string | null {
  const tensor = tensorAt(layer, zeroPoint)
  if (tensor === undefined || zeroPointOf(tensor) === is) return null
  return `takes the zero point ${is} on its ${placeText(zeroPoint)}, not ${zeroPointOf(tensor)} (tensor ${nameOf(tensor)})`
}

function shiftedOut(
  layer: LayerContext,
  { zeroPointOf: place, least, most }: RowOf<'zeroPointOf'>,
): string | null {
  const tensor = tensorAt(layer, place)
  const there = zeroPointOf(tensor)
  if (tensor === undefined || (there >= least && there <= most)) return null
  return `takes zero points from ${least} to ${most} on its ${placeText(place)}, not ${there} (tensor ${nameOf(tensor)})`
}

function wrongScale(
  layer: LayerContext,
  { scale, is, text, within }: RowOf<'scale'>,
): string | null {
  const tensor = tensorAt(layer, scale)
  if (tensor === undefined || Math.abs(scaleOf(tensor) - is) <= within * is) return null
  return `takes the scale ${text} on its ${placeText(scale)}, not ${scaleText(scaleOf(tensor), 6)} (tensor ${nameOf(tensor)})`
}

function wrongScales(
  layer: LayerContext,
  { scalesAlong, of }: RowOf<'scalesAlong'>,
): string | null {
  const tensor = tensorAt(layer, of)
  if (tensor === undefined) return null
  const scales = tensor.quantization?.scales.length ?? 0
  const channels = tensor.shape[scalesAlong] ?? 0
  if (scales === 1 || (scales > 0 && scales === channels)) return null
  return `takes one scale for its filter, or one for each of ${channels} channels, not ${scales} (tensor ${nameOf(tensor)})`
}

function wrongQuantized(layer: LayerContext, { quantized, is }: RowOf<'quantized'>): string | null {
  const tensor = tensorAt(layer, quantized)
  if (tensor === undefined || scaleCount(tensor) > 0 === is) return null
  const wanted = is ? 'a scale' : 'no scale'
  return `takes ${wanted} on its ${placeText(quantized)} (tensor ${nameOf(tensor)})`
}

function scaleCount({ quantization }: Tensor): number {
  return quantization?.scales.length ?? 0
}

function unlikeQuantization(
  layer: LayerContext,
  [one, other]: readonly [Place, Place],
): string | null {
  const [first, second] = [tensorAt(layer, one), tensorAt(layer, other)]
  if (first === undefined || second === undefined) return null
  const isAlike = scaleOf(first) === scaleOf(second) && zeroPointOf(first) === zeroPointOf(second)
  if (isAlike) return null
  return `needs the same scale and zero point on the tensors ${nameOf(first)} and ${nameOf(second)}`
}
