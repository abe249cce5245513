// Takes pictures of the reports in test/golden through headless Chromium: light and dark, desktop and
// phone, into tmp/preview. Markdown is shown about as GitHub shows it. Nothing is loaded from the network.
//
//   npm run preview [-- PART-OF-NAME | FILE.md | FILE.html ...]
import { existsSync, mkdirSync, readdirSync, readFileSync } from 'node:fs'
import { basename, extname, join } from 'node:path'
import { micromark } from 'micromark'
import { gfm, gfmHtml } from 'micromark-extension-gfm'
import { chromium } from 'playwright-core'

const GOLDEN = new URL('../test/golden/', import.meta.url).pathname
const TARGET = new URL('../tmp/preview/', import.meta.url).pathname
const WIDTHS = { desktop: 900, phone: 375 }
const SCHEMES = ['light', 'dark']

const STYLE = readFileSync(new URL('github-markdown.css', import.meta.url), 'utf8')

const given = process.argv.slice(2)
const own = given.filter((name) => existsSync(name))
const shown = given.filter((name) => !own.includes(name))
const wanted = (name) => given.length === 0 || shown.some((part) => name.includes(part))
const files = (folder, extension) =>
  readdirSync(join(GOLDEN, folder))
    .filter((file) => file.endsWith(extension) && wanted(`${folder}/${file}`))
    .map((file) => ({
      name: `${folder}-${file.slice(0, -extension.length)}`,
      text: readFileSync(join(GOLDEN, folder, file), 'utf8'),
    }))

function pageOf(markdown) {
  const body = micromark(markdown, {
    allowDangerousHtml: true,
    extensions: [gfm()],
    htmlExtensions: [gfmHtml()],
  })
  return `<!doctype html><meta charset="utf-8"><meta name="viewport" content="width=device-width"><style>${STYLE}</style><div class="box"><div class="head"><b>github-actions</b> commented</div><div class="body">${body}</div></div>`
}

const pages = [
  ...own.map((file) => {
    const text = readFileSync(file, 'utf8')
    const name = `${basename(file, extname(file))}-${extname(file).slice(1)}`
    return { name, page: file.endsWith('.html') ? text : pageOf(text) }
  }),
  ...['comment', 'summary'].flatMap((folder) =>
    files(folder, '.md').map(({ name, text }) => ({ name, page: pageOf(text) })),
  ),
  ...files('html', '.html').map(({ name, text }) => ({ name, page: text })),
]

const executablePath = [
  process.env['CHROMIUM'],
  '/usr/bin/chromium',
  '/usr/bin/google-chrome',
].find((path) => path !== undefined && existsSync(path))
if (executablePath === undefined) {
  console.error('No Chromium found: install the package chromium, or name it in CHROMIUM.')
  process.exit(1)
}
mkdirSync(TARGET, { recursive: true })
const browser = await chromium.launch({
  executablePath,
  args: [
    '--no-sandbox',
    '--disable-gpu',
    '--disable-background-networking',
    '--host-resolver-rules=MAP * ~NOTFOUND',
  ],
})
for (const [device, width] of Object.entries(WIDTHS)) {
  for (const colorScheme of SCHEMES) {
    const page = await browser.newPage({ viewport: { width, height: 700 }, colorScheme })
    for (const { name, page: content } of pages) {
      await page.setContent(content)
      const path = join(TARGET, `${name}-${device}-${colorScheme}.png`)
      await page.screenshot({ path, fullPage: true })
      console.log(path)
    }
    await page.close()
  }
}
await browser.close()
