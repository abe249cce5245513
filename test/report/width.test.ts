/** Nothing that we show is wider than where it is shown: a comment on a desktop and on a phone, the page. */
import { readFileSync } from 'node:fs'
import type { Browser, Page } from 'playwright-core'
import { renderHtml } from '../../src/report/html/html.ts'
import { renderMarkdown } from '../../src/report/markdown/markdown.ts'
import { chromiumPath, launchChromium } from '../support/chromium.ts'
import { renderGfm } from '../support/gfm.ts'
import { STATES } from '../support/states.ts'

const CSS = readFileSync(new URL('../../scripts/github-markdown.css', import.meta.url), 'utf8')
/** Widths of a comment on a desktop, and on a phone of 375 px, whose page keeps 33 px for itself; its padding included. */
const COMMENT_WIDTHS = [780, 342]
const PAGE_WIDTHS = [1200, 768, 375]

const states = Object.keys(STATES)

/** Elements that are wider inside than outside, with everything unfolded. */
async function tooWide(page: Page, html: string): Promise<readonly string[]> {
  await page.setContent(html)
  return page.evaluate<string[]>(`
    for (const one of document.querySelectorAll('details')) one.open = true
    ;[...document.querySelectorAll('html, body, body *:not(svg *):not(.sr)')]
      .filter((one) => one.clientWidth > 0 && one.scrollWidth > one.clientWidth)
      .map((one) => one.tagName + ' ' + one.scrollWidth + ' > ' + one.clientWidth + ': ' + one.textContent.slice(0, 90))
  `)
}

function comment(state: string, medium: 'comment' | 'summary'): string {
  const report = STATES[state]
  if (report === undefined) throw new Error(`no state ${state}`)
  return `<!doctype html><meta charset="utf-8"><style>${CSS}</style><div class="body">${renderGfm(renderMarkdown(report, { medium }))}</div>`
}

// Says so in the list of tests where there is no browser to measure with.
const measured = chromiumPath === undefined ? describe.skip : describe

measured('in Chromium', () => {
  let browser: Browser
  const pages = new Map<number, Page>()
  beforeAll(async () => {
    browser = await launchChromium()
    for (const width of new Set([...COMMENT_WIDTHS, ...PAGE_WIDTHS]))
      pages.set(width, await browser.newPage({ viewport: { width, height: 700 } }))
  }, 60_000)
  afterAll(async () => browser.close())

  const pageOf = (width: number): Page => {
    const page = pages.get(width)
    if (page === undefined) throw new Error(`no page of ${String(width)}`)
    return page
  }

  test.each(COMMENT_WIDTHS)(
    'no state of the comment or the summary is wider than %p',
    async (width) => {
      for (const state of states)
        for (const medium of ['comment', 'summary'] as const)
          expect({
            state,
            medium,
            wide: await tooWide(pageOf(width), comment(state, medium)),
          }).toEqual({ state, medium, wide: [] })
    },
    120_000,
  )

  test.each(PAGE_WIDTHS)(
    'no state of the page is wider than %p',
    async (width) => {
      for (const state of states) {
        const report = STATES[state]
        if (report === undefined) continue
        expect({ state, wide: await tooWide(pageOf(width), renderHtml(report)) }).toEqual({
          state,
          wide: [],
        })
      }
    },
    120_000,
  )
})
