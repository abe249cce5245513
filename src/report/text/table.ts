/** Tables for a terminal: aligned by the width that a terminal gives each character. */
import { shellWord, type CommandWords } from '../command.ts'
import { shortName } from '../sanitise.ts'

export interface Column {
  readonly title: string
  readonly align: 'left' | 'right'
  /** May be cut in its middle down to this many letters; columns without it keep their width. */
  readonly shrinkTo?: number
  /** Left out first, highest number before others, where the line would be too long. */
  readonly dropOrder?: number
}

const GAP = 2

/**
 * The titles, then one text per row, without trailing spaces. Where no column can give way any more, each
 * row is a list below its first cell instead, of several lines, and there are no titles. Only a word that
 * is wider than `width` stands out.
 */
export function textTable(
  columns: readonly Column[],
  rows: readonly (readonly string[])[],
  width: number,
): readonly string[] {
  const shown = keptColumns(columns, rows, width)
  const cells = [columns.map(({ title }) => title), ...rows].map((row) =>
    shown.map((index) => row[index] ?? ''),
  )
  const kept = shown.flatMap((index) => columns[index] ?? [])
  const widths = fittedWidths(kept, naturalWidths(cells, kept.length), width)
  if (lineWidth(widths) > width) {
    const titles = columns.map(({ title }) => title)
    return ['', ...rows.map((row) => stackedRow(titles, row, width).join('\n'))]
  }
  return cells.map((row) =>
    row
      .map((cell, index) => padded(cell, widths[index] ?? 0, kept[index]?.align ?? 'left'))
      .join(' '.repeat(GAP))
      .trimEnd(),
  )
}

/** The first cell, and below it every other with its title; empty cells are left out. */
export function stackedRow(
  titles: readonly string[],
  [first = '', ...others]: readonly string[],
  width: number,
): readonly string[] {
  const margin = `${/^ */.exec(first)?.[0] ?? ''}  `
  return [
    ...wrapped(first, width, margin),
    ...others.flatMap((cell, at) => {
      const title = titles[at + 1] ?? ''
      if (cell === '') return []
      return wrapped(
        `${margin}${title === '' ? '' : `${title.trim()}: `}${cell}`,
        width,
        `${margin}  `,
      )
    }),
  ]
}

/** True where no cell has to be cut once the columns that may be left out are. */
export function fits(
  columns: readonly Column[],
  rows: readonly (readonly string[])[],
  width: number,
): boolean {
  const natural = naturalWidths([columns.map(({ title }) => title), ...rows], columns.length)
  return lineWidth(natural.filter((_, at) => (columns[at]?.dropOrder ?? 0) === 0)) <= width
}

/** Indices of the columns that stay. */
function keptColumns(
  columns: readonly Column[],
  rows: readonly (readonly string[])[],
  width: number,
): readonly number[] {
  const natural = naturalWidths([columns.map(({ title }) => title), ...rows], columns.length)
  const least = columns.map(({ shrinkTo }, index) =>
    Math.min(natural[index] ?? 0, shrinkTo ?? Infinity),
  )
  const order = columns
    .map(({ dropOrder = 0 }, index) => ({ dropOrder, index }))
    .filter(({ dropOrder }) => dropOrder > 0)
    .sort((a, b) => b.dropOrder - a.dropOrder)
    .map(({ index }) => index)
  let kept = columns.map((_, index) => index)
  for (const victim of order) {
    if (lineWidth(kept.map((index) => least[index] ?? 0)) <= width) break
    kept = kept.filter((index) => index !== victim)
  }
  return kept
}

function naturalWidths(rows: readonly (readonly string[])[], count: number): readonly number[] {
  return Array.from({ length: count }, (_, index) =>
    Math.max(0, ...rows.map((row) => displayWidth(row[index] ?? ''))),
  )
}

function lineWidth(widths: readonly number[]): number {
  return widths.reduce((sum, one) => sum + one, 0) + GAP * Math.max(0, widths.length - 1)
}

/** Takes from the widest column that may shrink until the line fits. */
function fittedWidths(
  columns: readonly Column[],
  natural: readonly number[],
  width: number,
): readonly number[] {
  const widths = [...natural]
  while (lineWidth(widths) > width) {
    const widest = columns.reduce<number | null>((best, { shrinkTo }, index) => {
      const canShrink = shrinkTo !== undefined && (widths[index] ?? 0) > shrinkTo
      return canShrink && (best === null || (widths[index] ?? 0) > (widths[best] ?? 0))
        ? index
        : best
    }, null)
    if (widest === null) break
    widths[widest] = (widths[widest] ?? 1) - 1
  }
  return widths
}

function padded(cell: string, width: number, align: Column['align']): string {
  const text = displayWidth(cell) > width ? cutToWidth(cell, width) : cell
  const space = ' '.repeat(Math.max(0, width - displayWidth(text)))
  return align === 'right' ? `${space}${text}` : `${text}${space}`
}

function cutToWidth(cell: string, width: number): string {
  let letters = width
  while (letters > 1 && displayWidth(shortName(cell, letters)) > width) letters -= 1
  return shortName(cell, letters)
}

/** Two columns wide in a terminal: East Asian wide and full-width letters, emoji. */
const WIDE =
  /[\u1100-\u115f\u2e80-\u303e\u3041-\ua4cf\uac00-\ud7a3\uf900-\ufaff\ufe30-\ufe6f\uff00-\uff60\uffe0-\uffe6]|\p{Emoji_Presentation}|[\u{20000}-\u{3fffd}]/u

/** Letters, figures and signs that are all one column wide: what most cells hold. */
const NARROW = /^[\u0020-\u02ff\u2010-\u2027\u2212]*$/

/** Columns that a line takes in a terminal; combining marks take none. */
export function displayWidth(text: string): number {
  if (NARROW.test(text)) return text.length
  let width = 0
  for (const letter of text) {
    if (/\p{M}/u.test(letter)) continue
    width += WIDE.test(letter) ? 2 : 1
  }
  return width
}

/** Breaks a sentence into lines of at most `width`, the later ones indented. */
export function wrapped(text: string, width: number, indent = ''): readonly string[] {
  const lines: string[] = []
  let line = /^ */.exec(text)?.[0] ?? ''
  for (const word of text.trimStart().split(' ')) {
    const next = line.trim() === '' ? `${line}${word}` : `${line} ${word}`
    if (line.trim() !== '' && displayWidth(next) > width) {
      lines.push(line)
      line = `${indent}${word}`
    } else line = next
  }
  return [...lines, line]
}

/** A command that stays one when it is copied: what does not fit goes on behind a backslash. */
export function commandLines(
  command: CommandWords,
  width: number,
  indent: string,
): readonly string[] {
  const lines: string[] = []
  let line = ''
  for (const word of command.map(shellWord)) {
    const next = line === '' ? `${indent}${word}` : `${line} ${word}`
    if (line !== '' && displayWidth(next) > width - 2) {
      lines.push(line)
      line = `${indent}  ${word}`
    } else line = next
  }
  lines.push(line)
  return lines.map((line, at) => (at + 1 < lines.length ? `${line} \\` : line))
}
