/** Numbers, shapes and versions as profilers write them. */
import { isShape, LARGEST_NUMBER, type MeasuredLayer, type Shape } from '../measurement.ts'

const SCALES: Readonly<Record<string, number>> = {
  '': 1,
  n: 1e-9,
  u: 1e-6,
  µ: 1e-6,
  m: 1e-3,
  k: 1e3,
  K: 1e3,
  M: 1e6,
  G: 1e9,
}

/** `1234`, `1,234`, `118.9m`, `1.2M`; null for anything else and for what no board can need. */
export function numberIn(value: unknown): number | null {
  if (typeof value === 'number') return inRange(value)
  if (typeof value !== 'string' || value.length > 40) return null
  const [, digits = '', unit = ''] =
    /^\s*((?:\d{1,3}(?:,\d{3})+|\d{1,17})(?:\.\d{1,17})?(?:e[+-]?\d{1,2})?)\s*([nuµmkKMG]?)\s*$/i.exec(
      value,
    ) ?? []
  const scale = SCALES[unit]
  if (digits === '' || scale === undefined) return null
  return inRange(Number(digits.replaceAll(',', '')) * scale)
}

function inRange(value: number): number | null {
  return Number.isFinite(value) && value >= 0 && value <= LARGEST_NUMBER ? value : null
}

/** `1x49x10x1,8x10x8x1`, `[1, 49, 10, 1]`, `1x49x10x1x`; null where it says no shapes. */
export function shapesIn(value: unknown): readonly Shape[] | null {
  if (isShape(value)) return [value]
  if (Array.isArray(value)) return value.length > 0 && value.every(isShape) ? value : null
  if (typeof value !== 'string' || value.length > 1000) return null
  const bracketed = value.match(/[[(][\d\s,x]*[\])]/g)
  const parts = bracketed ?? value.split(/[;,]/)
  const shapes = parts.map((part) => (part.match(/\d{1,10}/g) ?? []).map(Number))
  const isPlain = /^[\d\sx×,;[\]()]*$/i.test(value)
  return isPlain && shapes.length > 0 && shapes.every((one) => one.length > 0 && isShape(one))
    ? shapes
    : null
}

/** One line of text, cut. */
export function textIn(value: unknown): string | null {
  if (typeof value !== 'string' && typeof value !== 'number') return null
  const text = String(value).replace(/\s+/g, ' ').trim().slice(0, 100)
  return text === '' ? null : text
}

/** The sum where every part is known. */
export function sumOf(
  layers: readonly MeasuredLayer[],
  of: (layer: MeasuredLayer) => number | null,
): number | null {
  if (layers.length === 0) return null
  let all = 0
  for (const layer of layers) {
    const value = of(layer)
    if (value === null) return null
    all += value
  }
  return all
}

/** A layer of which nothing is known but its kind. */
export function bareLayer(kind: string): MeasuredLayer {
  return {
    kind,
    inputs: null,
    outputs: null,
    acceleratorCycles: null,
    cpuCycles: null,
    cycles: null,
    macs: null,
  }
}

export function scaled(value: number | null, by: number): number | null {
  // 11.8 ms are 0.0118 s, not 0.011800000000000001.
  return value === null ? null : Number((value * by).toPrecision(12))
}
