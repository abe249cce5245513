/**
 * `lib/` to `dist/`: each entry by ncc, all of its chunks minified with the names of our functions and
 * classes kept (a stack trace stays readable), and the licences of every package that is inside.
 *
 * ncc's own `-m` leaves chunks as they are, and its `--license` lists 1 package of 23 where there are
 * chunks; so both are done here, from its statistics. The same sources give the same bytes.
 *
 *     node scripts/bundle.mjs [--readable] [--out FOLDER] [NAME ...]
 *
 * `--readable`: not minified, to try or to debug; `--out`: elsewhere than `dist/`.
 */
import { execFileSync } from 'node:child_process'
import {
  chmodSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs'
import { tmpdir } from 'node:os'
import { basename, join, resolve } from 'node:path'
import { fileURLToPath } from 'node:url'
import { parseArgs } from 'node:util'

/**
 * What `dist/` has, and from which file of `lib/`. The command is CommonJS: Node's loader of ES modules
 * would be an eighth of what a profile costs beyond a bare Node.
 */
export const BUNDLES = {
  action: 'action.js',
  publish: 'publish.js',
  cli: 'cli.js',
  library: 'library/mvp-budget.js',
}

const ROOT = fileURLToPath(new URL('../', import.meta.url))
const NCC = join(ROOT, 'node_modules/@vercel/ncc/dist/ncc/cli.js')
const LICENCE_FILE = /^(licen[cs]e|copying)(\.(md|txt))?$/i

const COMMON_JS = new Set(['cli'])

async function bundle(name, { folder, isReadable }) {
  const out = join(folder, name)
  const entry = join(ROOT, 'lib', BUNDLES[name])
  const scratch = mkdtempSync(join(tmpdir(), 'mvp-budget-bundle-'))
  const stats = join(scratch, 'stats.json')
  rmSync(out, { recursive: true, force: true })
  takeBrowserYaml()
  execFileSync(
    process.execPath,
    [
      ...[NCC, 'build', COMMON_JS.has(name) ? commonJsEntry(entry) : entry],
      ...['--out', out, '--stats-out', stats, '--quiet'],
    ],
    { cwd: ROOT, stdio: ['ignore', 'ignore', 'inherit'] },
  )
  if (COMMON_JS.has(name)) finishCommonJs(out)
  const scripts = readdirSync(out).filter((one) => one.endsWith('.js'))
  const names = ownNames()
  for (const file of isReadable ? [] : scripts) {
    const path = join(out, file)
    const isModule = !COMMON_JS.has(name)
    writeFileSync(path, await minified(readFileSync(path, 'utf8'), isModule, names))
  }
  const packages = packagesOf(JSON.parse(readFileSync(stats, 'utf8')))
  writeFileSync(join(out, 'licenses.txt'), licences(packages))
  rmSync(scratch, { recursive: true })
  rmSync(join(ROOT, 'lib/node_modules'), { recursive: true, force: true })
}

/** ncc goes by the ending of the entry: with this one it writes CommonJS. */
function commonJsEntry(entry) {
  const path = entry.replace(/\.js$/, '.cjs')
  writeFileSync(path, `#!/usr/bin/env node\nrequire('./${basename(entry)}')\n`)
  return path
}

/** The names that all bundles have, and addresses of files as they are where the bundle lies. */
function finishCommonJs(out) {
  const own = /"file:\/\/[^"]*\/lib\/[^"]*"/g
  for (const file of readdirSync(out)) {
    if (!/\.c?js$/.test(file)) continue
    const source = readFileSync(join(out, file), 'utf8')
      .replace(own, 'require("url").pathToFileURL(__filename).href')
      .replaceAll('.index.cjs.js"', '.index.js"')
    rmSync(join(out, file))
    writeFileSync(join(out, file.replace(/\.cjs(\.js)?$/, '.js')), source)
  }
  chmodSync(join(out, 'index.js'), 0o755)
  writeFileSync(join(out, 'package.json'), '{"type":"commonjs"}\n')
}

/**
 * yaml's main file imports two Node modules, its browser build none: the library must run in a browser,
 * and the others are smaller by it. A package nearer to `lib/` is found first.
 */
function takeBrowserYaml() {
  mkdirSync(join(ROOT, 'lib/node_modules'), { recursive: true })
  const link = join(ROOT, 'lib/node_modules/yaml')
  rmSync(link, { force: true })
  symlinkSync('../../node_modules/yaml/browser', link)
}

/**
 * V8 compiles a function at once that stands in parentheses, and otherwise reads it twice: in passing,
 * and when it is called. Nearly all modules of a chunk are called, so each is made an argument, which
 * terser puts into parentheses; `Object` gives a function back as it is. A tenth of a profile's time.
 */
function eager(source) {
  return source.replace(
    /^(\/\*\*\*\/ )\((async )?\(([\w, ]*)\) => \{$/gm,
    '$1Object($2function ($3) {',
  )
}

/**
 * Names that are kept: those of our own functions and classes (arrows are small and stand in one of them),
 * alone or behind the name of their module, which webpack puts before it where two are the same. terser
 * asks nothing but `test`.
 */
function ownNames() {
  const declared = /\b(?:function\*?|class) (\w+)/g
  const own = new Set()
  for (const file of readdirSync(join(ROOT, 'lib'), { recursive: true })) {
    if (!file.endsWith('.js') || file.includes('node_modules')) continue
    const source = readFileSync(join(ROOT, 'lib', file), 'utf8')
    for (const [, name] of source.matchAll(declared)) own.add(name)
  }
  const names = /^/
  names.test = (name) => own.has(name) || own.has(name.slice(name.lastIndexOf('_') + 1))
  return names
}

async function minified(source, isModule, names) {
  const { minify } = await import('terser')
  const kept = { keep_fnames: names, keep_classnames: names }
  const shebang = /^#!.*\n/.exec(source)?.[0] ?? ''
  const { code } = await minify(eager(source.slice(shebang.length)), {
    ...(isModule ? { module: true } : { toplevel: true }),
    ecma: 2020,
    compress: { ...kept, passes: 1 },
    mangle: kept,
    format: { comments: /^!|@license|@preserve/, max_line_len: 500 },
  })
  return `${shebang}${code}\n`
}

/** Folders of the packages of which a module is inside, by name. */
function packagesOf(stats) {
  const folders = new Set()
  const visit = ({ modules, identifier = '', name = '' }) => {
    for (const one of modules ?? []) visit(one)
    // Behind loaders, which stand before a `!`; nested packages count as what they are.
    const path = (identifier || name).replace(/^.*!/, '')
    const folder = /(node_modules\/.*?)?node_modules\/(?:@[^/]+\/)?[^/|?]+/.exec(path)?.[0]
    if (folder !== undefined && folder !== 'node_modules/@vercel/ncc') folders.add(folder)
  }
  for (const one of stats.modules ?? []) visit(one)
  return [...folders].sort()
}

/** Each package with its licence and its copyright, then each text once: most have the same. */
function licences(folders) {
  const packages = folders.map(licenceOf)
  const texts = new Map(packages.toReversed().map(({ key, text }) => [key, text]))
  const keys = [...new Set(packages.map(({ key }) => key))]
  return [
    ...packages.map(({ head, key }) => `${head}Text ${keys.indexOf(key) + 1} below\n`),
    ...keys.map((key, at) => `Text ${at + 1}\n\n${texts.get(key)}\n`),
  ].join('\n')
}

/** A line of the MIT licence's head: its title, or who has the copyright. */
const TITLE = /^(?:\(?(?:the )?mit(?: license)?(?: \(mit\))?\)?)(?= copyright|$)/i
const COPYRIGHT = /^copyright\b.*$/i

/**
 * What differs between packages of one licence stands with the package: the head of the MIT licence, and
 * whose copyright the appendix of the Apache licence, which is no part of its terms, was filled in with.
 * Texts of one key differ in white space alone.
 */
function licenceOf(folder) {
  const path = join(ROOT, folder)
  const { name, version, license } = JSON.parse(readFileSync(join(path, 'package.json'), 'utf8'))
  const file = readdirSync(path).find((one) => LICENCE_FILE.test(one))
  const whole = file === undefined ? '' : readFileSync(join(path, file), 'utf8').trim()
  const { text, notices } = LICENCES[license]?.(whole) ?? { text: whole, notices: [] }
  const own = notices.map((line) => `${line}\n`).join('')
  return { head: `${name}@${version}\n${license}\n${own}`, text, key: text.replace(/\s+/g, ' ') }
}

const LICENCES = {
  MIT: (whole) => {
    const lines = whole.split('\n').map((line) => line.trim().replace(TITLE, '').trimStart())
    const text = lines.filter((line) => !COPYRIGHT.test(line)).join('\n')
    return {
      text: text.replace(/\n{3,}/g, '\n\n').trim(),
      notices: lines.filter((line) => COPYRIGHT.test(line)),
    }
  },
  'Apache-2.0': (whole) => {
    const [terms = '', ...appendix] = whole.split(/^ *APPENDIX: /m)
    const filledIn = appendix.join('').match(/^ *Copyright \d.*$/gm) ?? []
    return { text: terms.trim(), notices: filledIn.map((line) => line.trim()) }
  },
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const { values, positionals } = parseArgs({
    options: {
      readable: { type: 'boolean', default: false },
      out: { type: 'string', default: join(ROOT, 'dist') },
    },
    allowPositionals: true,
  })
  const wanted = positionals.length > 0 ? positionals : Object.keys(BUNDLES)
  const how = { folder: resolve(values.out), isReadable: values.readable }
  for (const name of wanted) await bundle(name, how)
}
