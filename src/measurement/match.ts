/** Which model a measurement is of: by the hash of its bytes, else by its layers. */
import type { MeasuredLayer, Measurement, Shape } from './measurement.ts'

/** What of a model's layer tells it apart; a profile's layer is one. */
interface LayerOfModel {
  readonly kind: string
  /** A custom operator's own name. */
  readonly op: string
  readonly inputs: readonly TensorOfModel[]
  readonly outputs: readonly TensorOfModel[]
}

interface TensorOfModel {
  /** -1 for an absent optional input. */
  readonly tensor: number
  readonly shape: Shape
}

export interface MeasurableModel {
  readonly sha256: string
  readonly layers: readonly LayerOfModel[]
}

/** `kinds`: no shapes to compare; enough only where a person looks, and no other model is alike. */
type Match = 'sha256' | 'layers' | 'kinds'

/** Null where it is of another model, or nothing says of which. */
export function matchOf(measurement: Measurement, model: MeasurableModel): Match | null {
  if (measurement.sha256 !== null) return measurement.sha256 === model.sha256 ? 'sha256' : null
  return matchOfLayers(measurement.layers, model.layers)
}

/** Whatever hash the measurement has. */
export function matchOfLayers(
  measured: readonly MeasuredLayer[],
  layers: readonly LayerOfModel[],
): Exclude<Match, 'sha256'> | null {
  if (measured.length === 0 || mismatchOf(measured, layers) !== null) return null
  const isTold = measured.every(({ inputs, outputs }) => inputs !== null && outputs !== null)
  return isTold ? 'layers' : 'kinds'
}

/** Where the two part, to follow `layer `; null where nothing contradicts. */
export function mismatchOf(
  measured: readonly MeasuredLayer[],
  layers: readonly LayerOfModel[],
): string | null {
  if (measured.length !== layers.length)
    return `counts: ${measured.length} were measured, the model has ${layers.length}`
  for (const [at, layer] of layers.entries()) {
    const found = measured[at]
    if (found === undefined) return null
    if (!isKind(found.kind, layer)) return `${at}: ${found.kind} was measured, it is ${layer.kind}`
    const isSame = hasShapes(found.inputs, layer.inputs) && hasShapes(found.outputs, layer.outputs)
    if (!isSame) return `${at} (${layer.kind}): its shapes are others than those measured`
  }
  return null
}

/** `Op3-Conv2D`, `3: CONV_2D`, `conv_2d` and `conv_2d_3` are one kind. */
function isKind(written: string, { kind, op }: LayerOfModel): boolean {
  const bare = written.replace(/^op\d+[-_ :]+/i, '').replace(/^\d+\s*[:.)-]\s*/, '')
  const names = [bare, bare.replace(/[ _-]\d+$/, '')].map(plain)
  return [kind, op].some((name) => names.includes(plain(name)))
}

function plain(name: string): string {
  return name.toUpperCase().replace(/[^A-Z0-9]/g, '')
}

/** The source may name the data alone, or all tensors; those that it names must be the model's. */
function hasShapes(measured: readonly Shape[] | null, tensors: readonly TensorOfModel[]): boolean {
  if (measured === null) return true
  const present = tensors.filter(({ tensor }) => tensor >= 0)
  return (
    measured.length > 0 &&
    measured.length <= present.length &&
    measured.every((shape, at) => shape.join() === present[at]?.shape.join())
  )
}
