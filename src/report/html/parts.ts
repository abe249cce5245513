/** Pieces of HTML shared by the page's sections. */
import { html, shortName, tensorName } from '../sanitise.ts'

/** A sentence of ours: what stands between back-ticks becomes code, everything is escaped. */
export function htmlProse(sentence: string): string {
  const short = sentence.replace(
    /`([^`]+)`/g,
    (_, name: string) => `\`${shortName(tensorName(name), 40)}\``,
  )
  return html(short)
    .replace(/`([^`]+)`/g, '<code>$1</code>')
    .replace(/ -&gt; /g, ' → ')
}

interface Cell {
  /** The column's title, which stands before the cell where the table is too narrow for columns. */
  readonly title: string
  readonly text: string
  /** What the column is ordered by. */
  readonly sort?: number | string | null
  readonly isNumber?: boolean
}

/** One cell of a table. */
export function cell({ title, text, sort = null, isNumber = true }: Cell): string {
  const value = sort === null ? '' : ` data-v="${html(String(sort))}"`
  return `<td${isNumber ? ' class="n"' : ''}${value} data-l="${html(title)}">${text}</td>`
}

/** Red or green: `+12.6 KiB`; without a colour where more is no loss. */
export function changeSpan(change: string, isExcused = false): string {
  if (change === '') return ''
  const colour = change.startsWith('+') ? (isExcused ? '' : ' more') : ' less'
  return `<span class="change${colour}">${html(change)}</span>`
}

/** A table that scrolls inside its box and can be reached with the keyboard. */
export function scrollTable(label: string, content: string): string {
  return `<div class="scroll" role="region" aria-label="${html(label)}" tabindex="0"><table${content}</table></div>`
}
