/** The plan of the tensor arena as SVG: time from left to right, addresses upwards, one rectangle per buffer. */
import type { ArenaBuffer, ArenaReport } from '../../arena/arena.ts'
import type { Profile } from '../../profile/profile.ts'
import { formatQuantity } from '../../util/quantity.ts'
import { counted } from '../format.ts'
import { layerTitle } from '../layers.ts'
import { html, htmlName, tensorName } from '../sanitise.ts'

interface ArenaDrawing {
  /** Unique in the page. */
  readonly id: string
  readonly caption: string
  /** Bytes at the top of the picture: the same on both sides of a comparison. */
  readonly topBytes: number
}

const WIDTH = 640
const HEIGHT = 260
const LEFT = 64
const BOTTOM = 28
const TOP = 10
/** Rectangles beyond this number are left to the table. */
const MOST_BUFFERS = 3_000

interface Scale {
  readonly x: (step: number) => number
  readonly y: (bytes: number) => number
  readonly steps: number
}

/** A figure element with the drawing and its description. */
export function arenaSvg(profile: Profile, drawing: ArenaDrawing): string {
  const { arena } = profile
  const scale = scaleOf(arena, drawing.topBytes)
  const atPeak = new Set(arena.peak.buffers)
  const peakStep = arena.byLayer.find(({ layer }) => layer === arena.peak.layer)?.step ?? 0
  const rectangles = arena.buffers
    .slice(0, MOST_BUFFERS)
    .map((buffer, index) => rectangle({ buffer, isPeak: atPeak.has(index), profile, scale }))
  const title = `${drawing.caption}: ${formatQuantity(arena.nonpersistentBytes, 'bytes')} planned for ${counted(arena.buffers.length, 'buffer')}, peak at ${placeOf(profile, arena.peak.layer)}`
  return `<figure class="arena"><figcaption>${html(drawing.caption)} <span class="note">${formatQuantity(arena.peak.liveBytes, 'bytes')} alive at the peak, ${html(placeOf(profile, arena.peak.layer))}</span></figcaption>
<svg viewBox="0 0 ${String(WIDTH)} ${String(HEIGHT)}" role="img" aria-labelledby="${drawing.id}-title"><title id="${drawing.id}-title">${html(title)}</title>
${peakBand(scale, peakStep)}${gridLines(drawing.topBytes, scale)}${rectangles.join('')}${axis(profile, scale)}</svg></figure>`
}

function scaleOf(arena: ArenaReport, topBytes: number): Scale {
  const last = Math.max(0, ...arena.buffers.map(({ lastLayer }) => lastLayer))
  const steps = Math.max(1, arena.byLayer.length, last + 1)
  const height = HEIGHT - TOP - BOTTOM
  return {
    steps,
    x: (step) => LEFT + (step * (WIDTH - LEFT - 4)) / steps,
    y: (bytes) => TOP + height - (bytes * height) / Math.max(1, topBytes),
  }
}

interface Box {
  readonly buffer: ArenaBuffer
  readonly isPeak: boolean
  readonly profile: Profile
  readonly scale: Scale
}

function rectangle({ buffer, isPeak, profile, scale }: Box): string {
  const x = scale.x(buffer.firstLayer)
  const y = scale.y(buffer.offset + buffer.bytes)
  const width = Math.max(1, scale.x(buffer.lastLayer + 1) - x)
  const height = Math.max(1, scale.y(buffer.offset) - y)
  const text = `${formatQuantity(buffer.bytes, 'bytes')} at ${formatQuantity(buffer.offset, 'bytes')}, ${buffer.kind}, alive from ${stepName(profile, buffer.firstLayer)} to ${stepName(profile, buffer.lastLayer)}${isPeak ? ', part of the peak' : ''}`
  const name = htmlName(tensorName(buffer.name))
  return `<rect class="${isPeak ? 'peak' : buffer.kind}" x="${fixed(x)}" y="${fixed(y)}" width="${fixed(width)}" height="${fixed(height)}" data-tip="${name}: ${html(text)}"><title>${name}: ${html(text)}</title></rect>`
}

function stepName(profile: Profile, step: number): string {
  const layer = profile.layers[step - 1]
  return layer === undefined ? "the model's input" : layerTitle(layer)
}

function placeOf(profile: Profile, layer: number | null): string {
  return stepName(profile, layer === null ? 0 : layer + 1)
}

function peakBand({ x, y }: Scale, step: number): string {
  return `<rect class="band" x="${fixed(x(step))}" y="${String(TOP)}" width="${fixed(x(step + 1) - x(step))}" height="${fixed(y(0) - TOP)}"/>`
}

function gridLines(topBytes: number, { y }: Scale): string {
  return [0, 0.25, 0.5, 0.75, 1]
    .map((part) => {
      const bytes = Math.round(topBytes * part)
      const at = fixed(y(bytes))
      return `<line class="grid" x1="${String(LEFT)}" x2="${String(WIDTH)}" y1="${at}" y2="${at}"/><text x="${String(LEFT - 6)}" y="${at}" dy="4" text-anchor="end">${formatQuantity(bytes, 'bytes')}</text>`
    })
    .join('')
}

/** Layer numbers, as many as there is room for. */
function axis(profile: Profile, { x, steps }: Scale): string {
  const every = Math.max(1, Math.ceil(steps / 16))
  const labels = Array.from({ length: steps }, (_, step) => step)
    .filter((step) => step === 0 || (step - 1) % every === 0)
    .filter((step) => step === 0 || step > every / 2)
    .map((step) => {
      const middle = fixed((x(step) + x(step + 1)) / 2)
      const label = step === 0 ? 'in' : String(step - 1)
      return `<text x="${middle}" y="${String(HEIGHT - 12)}" text-anchor="middle">${label}</text>`
    })
  return `${labels.join('')}<text x="${String(WIDTH - 4)}" y="${String(HEIGHT - 1)}" text-anchor="end">layer of ${String(profile.layers.length)}</text>`
}

function fixed(value: number): string {
  return String(Math.round(value * 100) / 100)
}
