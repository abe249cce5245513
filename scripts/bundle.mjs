/**
 * `lib/` to `dist/`: each entry by ncc, all of its chunks minified with the names of functions and
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
  for (const file of isReadable ? [] : scripts) {
    const path = join(out, file)
    const isModule = !COMMON_JS.has(name)
    writeFileSync(path, await minified(readFileSync(path, 'utf8'), isModule))
  }
  const packages = packagesOf(JSON.parse(readFileSync(stats, 'utf8')))
  writeFileSync(join(out, 'licenses.txt'), packages.map(licenceOf).join('\n'))
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

async function minified(source, isModule) {
  const { minify } = await import('terser')
  const shebang = /^#!.*\n/.exec(source)?.[0] ?? ''
  const { code } = await minify(eager(source.slice(shebang.length)), {
    ...(isModule ? { module: true } : { toplevel: true }),
    ecma: 2020,
    compress: { keep_fnames: true, keep_classnames: true, passes: 1 },
    mangle: { keep_fnames: true, keep_classnames: true },
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

function licenceOf(folder) {
  const path = join(ROOT, folder)
  const { name, version, license } = JSON.parse(readFileSync(join(path, 'package.json'), 'utf8'))
  const file = readdirSync(path).find((one) => LICENCE_FILE.test(one))
  const text = file === undefined ? '' : readFileSync(join(path, file), 'utf8').trim()
  return `${name}@${version}\n${license}\n${text}\n`
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
