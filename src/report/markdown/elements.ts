/** Pieces of GitHub flavoured Markdown. Their arguments are Markdown already: sanitise before. */
import { markdownTable } from 'markdown-table'
import { code } from '../sanitise.ts'

/** Paragraph-level parts, empty ones left out, with a blank line between. */
export function blocks(parts: readonly string[]): string {
  return parts.filter((part) => part !== '').join('\n\n')
}

export function bullets(items: readonly string[]): string {
  return items.map((item) => `- ${item}`).join('\n')
}

/** First column to the left, the others as `align` says: `l` or `r` for each. */
export function table(rows: readonly (readonly string[])[], align: readonly ('l' | 'r')[]): string {
  return markdownTable(rows, { align, alignDelimiters: false })
}

/** Something to unfold. */
export function details(summary: string, body: string): string {
  return body === '' ? '' : `<details><summary>${summary}</summary>\n\n${body}\n\n</details>`
}

/** A block of fixed-width text; the fence is longer than any inside. */
export function fenced(text: string): string {
  const longest = Math.max(2, ...[...text.matchAll(/`+/g)].map(([run]) => run.length))
  const fence = '`'.repeat(longest + 1)
  return `${fence}text\n${text}\n${fence}`
}

export function link(label: string, url: string): string {
  return `[${label}](${url.replace(/[()]/g, (letter) => (letter === '(' ? '%28' : '%29'))})`
}

/** The rule's own line, of raw strings. */
export function placeOf(place: { readonly file: string; readonly line: number } | null): string {
  return place === null ? '' : ` (${code(`${place.file}:${String(place.line)}`)})`
}
