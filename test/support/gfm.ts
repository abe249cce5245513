import { micromark } from 'micromark'
import { gfm, gfmHtml } from 'micromark-extension-gfm'

/** HTML of GitHub flavoured Markdown, raw HTML let through (GitHub lets much of it through, too). */
export function renderGfm(markdown: string): string {
  return micromark(markdown, {
    allowDangerousHtml: true,
    extensions: [gfm()],
    htmlExtensions: [gfmHtml()],
  })
}

/** Names of the elements that HTML opens. */
export function elementsOf(html: string): readonly string[] {
  return [...html.matchAll(/<([a-zA-Z][\w-]*)/g)].map(([, name = '']) => name.toLowerCase())
}

/** Text outside of code, entities decoded: where GitHub looks for mentions and references. */
export function textOutsideCode(html: string): string {
  return html
    .replace(/<(code|pre)\b[^>]*>.*?<\/\1>/gs, ' \u0001 ')
    .replace(/<[^>]*>/g, '')
    .replace(/&(amp|lt|gt|quot);/g, (_, name: string) => ENTITIES[name] ?? '')
}

const ENTITIES: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>', quot: '"' }

/**
 * What GitHub turns into a link after Markdown: mentions, issues, commits, tickets. `a/b#3` and
 * `GH-3` are issues as well.
 *
 * Source: GitHub docs, "Autolinked references and URLs".
 */
export const REFERENCE =
  /(?:^|\W)@[a-z0-9]|#\d|\bGH-\d|\b[0-9a-f]{7,40}\b|\b[A-Z]+-\d+|https?:\/\/|\bwww\.|:[a-z0-9_+-]+:/i
