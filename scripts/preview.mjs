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

const STYLE = `
:root{color-scheme:light dark;--back:#fff;--ink:#1f2328;--line:#d1d9e0;--card:#f6f8fa;--link:#0969da;--mark:#818b981f;--row:#f6f8fa;--soft:#59636e}
@media (prefers-color-scheme:dark){:root{--back:#0d1117;--ink:#f0f6fc;--line:#3d444d;--card:#151b23;--link:#4493f8;--mark:#656c7633;--row:#151b23;--soft:#9198a1}}
body{margin:0;background:var(--back);color:var(--ink);font:14px/1.5 -apple-system,"Segoe UI","Noto Sans","Liberation Sans",Arial,sans-serif,"Noto Color Emoji"}
.box{margin:12px;border:1px solid var(--line);border-radius:6px}.head{padding:8px 16px;background:var(--card);border-bottom:1px solid var(--line);color:var(--soft)}
.body{padding:16px}.body>:first-child{margin-top:0}h3{font-size:1.25em;margin:24px 0 16px;line-height:1.25}h4{font-size:1em;margin:24px 0 16px}
p,table,ul,pre,details{margin:0 0 16px}ul{padding-left:2em}table{display:block;width:max-content;max-width:100%;overflow:auto;border-collapse:collapse}
th,td{padding:6px 13px;border:1px solid var(--line)}tr:nth-child(2n){background:var(--row)}
code{font:85% ui-monospace,Menlo,Consolas,"Liberation Mono",monospace;background:var(--mark);padding:.2em .4em;border-radius:6px}
pre{padding:16px;background:var(--card);border-radius:6px;overflow:auto;line-height:1.45}pre code{background:none;padding:0}
a{color:var(--link)}summary{cursor:pointer}sub{font-size:75%}`

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
