import { createHash } from 'node:crypto'
import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import fc from 'fast-check'
import type { Browser, Page } from 'playwright-core'
import { renderHtml } from '../../src/report/html/html.ts'
import { SCRIPT, SCRIPT_HASH, STYLE, STYLE_HASH } from '../../src/report/html/style.ts'
import { chromiumPath, launchChromium } from '../support/chromium.ts'
import { elementsOf } from '../support/gfm.ts'
import { expectGolden } from '../support/golden.ts'
import { hostile } from '../support/hostile.ts'
import { poison } from '../support/poison.ts'
import { reportOf } from '../support/report-builder.ts'
import { STATES } from '../support/states.ts'

const state = (name: string) => STATES[name] ?? reportOf([])

test.each(['fail', 'could-not-check', 'new-model'])('the page of the state %s', (name) => {
  expectGolden(renderHtml(state(name)), `html/${name}.html`)
})

test('a layer tells its channels, and those that are constant or unread below', () => {
  const report = state('fail')
  const model = report.models.find(({ head }) => head !== null)
  const head = model?.head ?? null
  if (model === undefined || head === null) throw new Error('no model')
  const channels = { total: 2048, constant: 1009, unread: 4 }
  const layers = head.layers.map((layer, at) => ({
    ...layer,
    channels: at === 0 ? channels : null,
  }))
  const page = renderHtml({ ...report, models: [{ ...model, head: { ...head, layers } }] })
  expect(page).toContain('<button type="button">Channels</button>')
  expect(page).toContain(
    '<td class="n" data-v="1013" data-l="Channels">2,048<br><span class="small">1,009 constant, 4 unread</span></td>',
  )
  expect(page.match(/data-v="1013"/g)).toHaveLength(1)
})

test('memory of which something is not counted is a lower bound wherever it is told', () => {
  const report = state('fail')
  const model = report.models.find(({ head }) => head !== null)
  const head = model?.head ?? null
  if (model === undefined || head === null) throw new Error('no model')
  const atLeast = { ...model, head: { ...head, ramAtLeast: true } }
  expect(renderHtml({ ...report, models: [model] })).not.toContain('Reserve at least')
  expect(renderHtml({ ...report, models: [atLeast] })).toContain('Reserve at least')
})

test("the policy's hashes are those of the style and the script", () => {
  const hashOf = (text: string) => `sha256-${createHash('sha256').update(text).digest('base64')}`
  expect({ style: STYLE_HASH, script: SCRIPT_HASH }).toEqual({
    style: hashOf(STYLE),
    script: hashOf(SCRIPT),
  })
})

test('no name adds an element, an attribute or an address', () => {
  const ours = new Set(
    elementsOf(
      Object.values(STATES)
        .map((one) => renderHtml(one))
        .join(''),
    ),
  )
  const reports = fc.tuple(
    fc.constantFrom('fail', 'fell-back', 'could-not-check', 'accepted', 'removed'),
    fc.array(hostile, { minLength: 1, maxLength: 6 }),
  )
  fc.assert(
    fc.property(reports, ([name, texts]) => {
      const page = renderHtml(poison(state(name), texts)).replace(/<script>.*?<\/script>/s, '')
      expect(elementsOf(page).filter((element) => !ours.has(element))).toEqual([])
      expect(page.replace(/"[^"]*"/g, '""')).not.toMatch(/<[^>]*\s(?:on\w+|style)=/i)
      expect(page).not.toMatch(/<[^>]*\s(?:src|href)="(?!https?:\/\/)/i)
    }),
    { numRuns: 40 },
  )
})

const inBrowser = chromiumPath === undefined ? describe.skip : describe

inBrowser('in Chromium', () => {
  let browser: Browser
  let page: Page
  const requests: string[] = []

  beforeAll(async () => {
    browser = await launchChromium()
    page = await browser.newPage()
    page.on('request', (request) => requests.push(request.url()))
  }, 60_000)
  afterAll(async () => {
    await browser.close()
  })

  const axe = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8')

  // The dark scheme changes colours alone, so the rules about colours are asked again.
  const SCHEMES = [
    ['light', '{}'],
    ['dark', "{ runOnly: { type: 'tag', values: ['cat.color'] } }"],
  ] as const

  test.each([
    ...['fail', 'fell-back', 'could-not-check', 'new-model', 'large-model', 'nothing'],
    ...['accepted', 'removed', 'loosened'],
  ])(
    'axe finds nothing in the state %s, light and dark',
    async (name) => {
      await page.setContent(renderHtml(state(name)))
      for (const [colorScheme, options] of SCHEMES) {
        await page.emulateMedia({ colorScheme })
        const violations = await page.evaluate(
          `(() => { ${axe}; return globalThis.axe.run(document, ${options}).then((r) => r.violations.map((v) => v.id + ': ' + v.nodes.map((n) => n.html).slice(0, 3).join(' | '))) })()`,
        )
        expect(violations).toEqual([])
      }
    },
    60_000,
  )

  test('the script runs under the policy: layers are sorted and filtered with the keyboard', async () => {
    const problems: string[] = []
    page.on('console', (message) => problems.push(message.text()))
    page.on('pageerror', (error) => problems.push(error.message))
    await page.setContent(renderHtml(state('fail')))
    const firstLayer = () => page.locator('table[data-sort]').first().locator('tbody tr').first()
    await page.locator('th button', { hasText: 'Weights' }).first().press('Enter')
    expect(await firstLayer().innerText()).toContain('wide/conv2d')
    await page.locator('th button', { hasText: 'Weights' }).first().press('Enter')
    expect(await firstLayer().innerText()).not.toContain('wide/conv2d')
    await page.locator('input[type=search]').first().fill('depthwise')
    expect(await page.locator('[role=status]').first().innerText()).toBe('2 of 12 layers shown')
    await page.locator('input[type=search]').first().fill('')
    await page.locator('input[type=checkbox]').first().press('Space')
    expect(await page.locator('[role=status]').first().innerText()).toBe('3 of 12 layers shown')
    expect(problems).toEqual([])
    expect(requests.filter((url) => !url.startsWith('about:'))).toEqual([])
  }, 60_000)

  test('a buffer of the arena says what it is', async () => {
    await page.setContent(renderHtml(state('fail')))
    await page.locator('rect.peak').first().hover()
    expect(await page.locator('.tip').first().innerText()).toMatch(/KiB at .*, tensor, alive from/)
  }, 60_000)

  test('nothing is wider than a phone', async () => {
    await page.setViewportSize({ width: 375, height: 800 })
    for (const name of ['fail', 'large-model', 'many']) {
      await page.setContent(renderHtml(state(name)))
      const width = await page.evaluate('document.documentElement.scrollWidth')
      expect(width).toBeLessThanOrEqual(375)
    }
  }, 60_000)
})
