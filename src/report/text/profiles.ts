/** Profiles as the command prints them; apart from the other renderers, so that a profile loads no more than it needs. */
import type { ProfileResult } from '../../profile/profile.ts'
import { renderProfileText, type TextOptions } from './profile.ts'

/** How a command prints what it found. */
export interface RenderOptions {
  readonly format: 'markdown' | 'text'
  readonly io: { readonly columns: number; readonly color: boolean }
}

export function textOptions({ io }: RenderOptions): TextOptions {
  return { width: Math.max(60, Math.min(io.columns, 160)), colour: io.color, picture: true }
}

/** A code block keeps the table's columns where Markdown is pasted. */
export function inFormat(text: string, { format }: RenderOptions): string {
  return format === 'markdown'
    ? `\`\`\`text\n${text.replaceAll('```', "'''").trimEnd()}\n\`\`\`\n`
    : text
}

export function renderProfiles(results: readonly ProfileResult[], options: RenderOptions): string {
  return inFormat(renderProfileText(results, textOptions(options)), options)
}
