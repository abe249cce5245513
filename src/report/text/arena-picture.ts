/**
 * The plan of the tensor arena as a picture of text: time (layers) from left to right, addresses from
 * bottom to top, buffers as rectangles. Buffers that are alive at the peak have letters, the others
 * are shaded; several layers share a column where there are more layers than columns.
 */
import type { ArenaBuffer, ArenaReport } from '../../arena/arena.ts'
import type { LayerProfile } from '../../profile/profile.ts'
import { formatQuantity } from '../../util/quantity.ts'
import { counted } from '../format.ts'
import { layerTitle } from '../layers.ts'
import { shortName, tensorName } from '../sanitise.ts'

interface PictureSize {
  /** Letters per line, axis included. */
  readonly width: number
  /** Lines of the plan itself. */
  readonly height: number
}

const AXIS_WIDTH = 12
/** Letters of a line below which words are saved. */
const NARROW = 44
const LETTERS = 'ABCDEFGHIJKLMNOPQRSTUVWXYZ'
const MOST_LETTERS = 8
const SHADES = ['░', '▒'] as const
/** With more steps, two shades are noise: the plan is then a silhouette. */
const MOST_SHADED_STEPS = 32
/** Distances between layer numbers on the axis. */
const INTERVALS = [1, 2, 5, 10, 20, 50, 100, 200, 500, 1000, 2000, 5000]

interface Grid {
  readonly steps: number
  /** Steps per column, 1 unless there are more steps than columns. */
  readonly perColumn: number
  readonly columns: number
  /** Letters per column. */
  readonly columnWidth: number
  readonly height: number
  readonly bytes: number
}

/** Lines of the picture, joined with line feeds; a sentence where the arena holds no buffers. */
export function arenaPicture(
  arena: ArenaReport,
  layers: readonly LayerProfile[],
  size: PictureSize,
): string {
  if (arena.buffers.length === 0) return 'The arena holds no buffers.'
  const grid = gridOf(arena, size)
  const tones = grid.steps > MOST_SHADED_STEPS ? SHADES.slice(0, 1) : SHADES
  const marks = marksOf(arena, tones)
  return [
    ...planLines(arena, grid, marks),
    axisLine(grid),
    numberLine(grid),
    ...peakLines(arena, layers, { grid, width: size.width }),
    ...legendLines(arena, { marks, tones, width: size.width }),
  ].join('\n')
}

function gridOf({ buffers, byLayer }: ArenaReport, { width, height }: PictureSize): Grid {
  const last = Math.max(...buffers.map(({ lastLayer }) => lastLayer))
  const steps = Math.max(byLayer.length, last + 1)
  const room = Math.max(8, width - AXIS_WIDTH)
  const perColumn = Math.max(1, Math.ceil(steps / room))
  const columns = Math.ceil(steps / perColumn)
  return {
    steps,
    perColumn,
    columns,
    columnWidth: Math.max(1, Math.min(6, Math.floor(room / columns))),
    height,
    bytes: Math.max(1, ...buffers.map(({ offset, bytes }) => offset + bytes)),
  }
}

/** What each buffer is drawn with. */
function marksOf({ buffers, peak }: ArenaReport, tones: readonly string[]): readonly string[] {
  const lettered = new Map(
    peak.buffers
      .slice(0, MOST_LETTERS)
      .map((buffer, index) => [buffer, LETTERS[index] ?? '?'] as const),
  )
  const byPlace = buffers
    .map((buffer, index) => ({ buffer, index }))
    .sort((a, b) => a.buffer.firstLayer - b.buffer.firstLayer || a.buffer.offset - b.buffer.offset)
  const shades = new Map(
    byPlace.map(({ index }, order) => [index, tones[order % tones.length] ?? '░'] as const),
  )
  return buffers.map((_, index) => lettered.get(index) ?? shades.get(index) ?? '░')
}

/** Shades below letters, large below small, so that nothing is hidden that shares a cell. */
function planLines(arena: ArenaReport, grid: Grid, marks: readonly string[]): readonly string[] {
  const cells = Array.from({ length: grid.height }, () =>
    Array.from({ length: grid.columns }, () => ' '),
  )
  const order = arena.buffers
    .map((buffer, index) => ({ buffer, mark: marks[index] ?? '░' }))
    .sort(
      (a, b) =>
        Number(isLetter(a.mark)) - Number(isLetter(b.mark)) || b.buffer.bytes - a.buffer.bytes,
    )
  for (const { buffer, mark } of order) draw(cells, grid, { buffer, mark })
  return cells
    .map((row, index) =>
      `${axisLabel(grid, index)}${row.map((c) => c.repeat(grid.columnWidth)).join('')}`.trimEnd(),
    )
    .reverse()
}

function isLetter(mark: string): boolean {
  return LETTERS.includes(mark)
}

function draw(
  cells: string[][],
  grid: Grid,
  { buffer, mark }: { readonly buffer: ArenaBuffer; readonly mark: string },
): void {
  const perRow = grid.bytes / grid.height
  const from = Math.min(grid.height - 1, Math.round(buffer.offset / perRow))
  const to = Math.max(from + 1, Math.round((buffer.offset + buffer.bytes) / perRow))
  const first = Math.floor(buffer.firstLayer / grid.perColumn)
  const last = Math.floor(buffer.lastLayer / grid.perColumn)
  for (const row of cells.slice(from, to)) row.fill(mark, first, last + 1)
}

/** Size at the top line, none between, 0 is the axis. */
function axisLabel(grid: Grid, row: number): string {
  const isTop = row === grid.height - 1
  const isMiddle = row === Math.floor(grid.height / 2) - 1 && grid.height >= 6
  const at = isTop ? grid.bytes : isMiddle ? (grid.bytes * (row + 1)) / grid.height : null
  const label = at === null ? '' : formatQuantity(Math.round(at), 'bytes')
  return `${label.padStart(AXIS_WIDTH - 2)} ${at === null ? '│' : '┤'}`
}

function axisLine(grid: Grid): string {
  return `${'0'.padStart(AXIS_WIDTH - 2)} └${'─'.repeat(grid.columns * grid.columnWidth)}`
}

/** Layer numbers under their columns; the model's input is before layer 0. */
function numberLine(grid: Grid): string {
  const width = grid.columns * grid.columnWidth
  const line = Array.from({ length: width + 6 }, () => ' ')
  const put = (label: string, at: number) => {
    for (const [index, letter] of Array.from(label).entries()) line[at + index] = letter
  }
  put('in', 0)
  const perLetter = grid.perColumn / grid.columnWidth
  const interval = INTERVALS.find((one) => one / perLetter >= String(grid.steps).length + 2) ?? 1e6
  for (let layer = 0; layer < grid.steps - 1; layer += interval) {
    const at = Math.floor((layer + 1) / grid.perColumn) * grid.columnWidth
    if (at > 2) put(String(layer), at)
  }
  return `${'layer'.padStart(AXIS_WIDTH - 2)}  ${line.join('').trimEnd()}`
}

/** Beside its mark where there is room, else on a line of its own. */
function peakLines(
  arena: ArenaReport,
  layers: readonly LayerProfile[],
  { grid, width }: { readonly grid: Grid; readonly width: number },
): readonly string[] {
  const { layer, liveBytes } = arena.peak
  const step = arena.byLayer.find((one) => one.layer === layer)?.step ?? 0
  const middle = Math.floor((grid.columnWidth - 1) / 2)
  const column = Math.floor(step / grid.perColumn) * grid.columnWidth + middle
  const found = layer === null ? undefined : layers[layer]
  const place = found === undefined ? "the model's input" : shortName(layerTitle(found), 40)
  const text = `peak: ${formatQuantity(liveBytes, 'bytes')} at ${place}`
  const indent = ' '.repeat(AXIS_WIDTH)
  const isRight = column + text.length + 2 > grid.columns * grid.columnWidth && column > text.length
  if (isRight) return [`${indent}${' '.repeat(column - text.length - 1)}${text} ▲`]
  const mark = `${indent}${' '.repeat(column)}▲`
  return mark.length + 1 + text.length > Math.max(width, NARROW)
    ? [mark, text.length > width ? `${text.slice(0, width - 1)}…` : text]
    : [`${mark} ${text}`]
}

function legendLines(
  { buffers, peak }: ArenaReport,
  {
    marks,
    tones,
    width: room,
  }: {
    readonly marks: readonly string[]
    readonly tones: readonly string[]
    readonly width: number
  },
): readonly string[] {
  const rows = peak.buffers.slice(0, MOST_LETTERS).flatMap((index) => {
    const buffer = buffers[index]
    return buffer === undefined ? [] : [{ mark: marks[index] ?? '', buffer }]
  })
  const sizes = rows.map(({ buffer }) => formatQuantity(buffer.bytes, 'bytes'))
  const width = Math.max(0, ...sizes.map((size) => size.length))
  const more = peak.buffers.length - rows.length
  return [
    '',
    ...rows.map(
      ({ mark, buffer }, index) =>
        `${mark} ${(sizes[index] ?? '').padStart(width)}  ${shortName(tensorName(buffer.name), Math.min(48, Math.max(12, room - width - 16)))}${buffer.kind === 'tensor' ? '' : ` (${buffer.kind})`}`,
    ),
    ...(more > 0 ? [`  and ${counted(more, 'more buffer')} at the peak`] : []),
    `${tones.join('')} ${room < NARROW ? '' : 'buffers that are '}not alive at the peak`,
  ]
}
