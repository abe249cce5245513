/** A document of ours in Markdown, laid out for a terminal: nothing but single words is wider than it. */
import { displayWidth, stackedRow, wrapped } from './table.ts'

/** The text as it is where it fits; else paragraphs are wrapped, and tables that are too wide become lists. */
export function narrowText(markdown: string, width: number): string {
  if (markdown.split('\n').every((line) => displayWidth(line) <= width)) return markdown
  const blocks = markdown.trimEnd().split(/\n{2,}/)
  return `${blocks.map((block) => narrowBlock(block.split('\n'), width).join('\n')).join('\n\n')}\n`
}

function narrowBlock(lines: readonly string[], width: number): readonly string[] {
  if (lines.every((line) => line.startsWith('|'))) return narrowTable(lines, width)
  return paragraphs(lines).flatMap((text) => wrapped(text, width, /^[-*] /.test(text) ? '  ' : ''))
}

/** Lines of one paragraph joined; every bullet and heading is one of its own. */
function paragraphs(lines: readonly string[]): readonly string[] {
  const found: string[] = []
  for (const line of lines) {
    const isNew = found.length === 0 || /^(?:[-*#]|\d+\.) ?/.test(line)
    if (isNew) found.push(line)
    else found[found.length - 1] = `${found.at(-1) ?? ''} ${line.trim()}`
  }
  return found
}

function narrowTable(lines: readonly string[], width: number): readonly string[] {
  if (lines.every((line) => displayWidth(line) <= width)) return lines
  const [titles = [], , ...rows] = lines.map(cellsOf)
  return rows.flatMap((cells) => stackedRow(titles, cells, width))
}

function cellsOf(line: string): readonly string[] {
  return line
    .replace(/^\||\|\s*$/g, '')
    .split(/(?<!\\)\|/)
    .map((cell) => cell.trim())
}
