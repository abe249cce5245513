/**
 * Packs the package and uses it as its users do: installed offline into an empty folder, its command
 * run, its library's documented examples run, also without anything of Node, its types compiled. Prints the packed size; throws where
 * anything is missing.
 *
 *     node scripts/try-package.mjs [FOLDER FOR THE TARBALL]
 */
import { execFileSync } from 'node:child_process'
import { cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { fileURLToPath } from 'node:url'

const ROOT = fileURLToPath(new URL('../', import.meta.url))
/** What may be in it: the bundles, their types, schemas, the demo's models and the documents. */
const ALLOWED =
  /^(package\.json|README\.md|LICENSE|CHANGELOG\.md|dist\/(cli|library)\/|types\/|schema\/|fixtures\/pull-request\/|docs\/[\w-]+\.md$)/
const MOST_BYTES = 2_000_000

const shell = (command, args, cwd) =>
  execFileSync(command, args, { cwd, encoding: 'utf8', stdio: ['ignore', 'pipe', 'pipe'] })

function pack(folder) {
  mkdirSync(folder, { recursive: true })
  const [packed] = JSON.parse(
    shell('npm', ['pack', '--json', '--ignore-scripts', '--pack-destination', folder], ROOT),
  )
  const foreign = packed.files.map(({ path }) => path).filter((path) => !ALLOWED.test(path))
  if (foreign.length > 0) throw new Error(`the package would carry ${foreign.join(', ')}`)
  if (packed.size > MOST_BYTES) throw new Error(`the package has ${packed.size} bytes`)
  return { tarball: join(folder, packed.filename), files: packed.files.length, bytes: packed.size }
}

function install(tarball, home) {
  writeFileSync(join(home, 'package.json'), '{ "private": true, "type": "module" }\n')
  shell('npm', ['install', '--offline', '--no-audit', '--no-fund', tarball], home)
  const { packages } = JSON.parse(readFileSync(join(home, 'package-lock.json'), 'utf8'))
  const installed = Object.keys(packages).filter((path) => path !== '')
  if (installed.join() !== 'node_modules/mvp-budget')
    throw new Error(`installs ${installed.join(', ')}: the package must have no dependencies`)
}

function runCommand(home) {
  const run = (...words) => shell('npx', ['--offline', 'mvp-budget', ...words], home)
  const { version } = JSON.parse(readFileSync(join(ROOT, 'package.json'), 'utf8'))
  if (run('--version').trim() !== version) throw new Error('--version is not the package’s')
  // The demo goes over budget on purpose, and says so with its exit code.
  const demo = outputOf(() => run('demo'))
  if (!demo.includes('Over budget')) throw new Error(`the demo printed ${demo.slice(0, 200)}`)
}

function outputOf(run) {
  try {
    return run()
  } catch (error) {
    if (typeof error.stdout === 'string' && error.stdout !== '') return error.stdout
    throw error
  }
}

/** Of docs/library.md: each prints what stands behind its `console.log`. */
function runExamples(home) {
  cpSync(join(ROOT, 'fixtures'), join(home, 'fixtures'), { recursive: true })
  const page = readFileSync(join(ROOT, 'docs/library.md'), 'utf8')
  const examples = [...page.matchAll(/```js\n([\s\S]*?)```/g)].map(([, code]) => code)
  examples.forEach((code, index) => {
    const file = `example-${index}.js`
    writeFileSync(join(home, file), code)
    const expected = [...code.matchAll(/console\.log\(.*\) \/\/ (.*)/g)].map(([, text]) => text)
    // `String` of an array of one is its element, which Node prints with brackets.
    const printed = shell(process.execPath, [file], home)
      .trim()
      .replace(/^\[ '(.*)' \]$/gm, '$1')
    if (printed !== expected.join('\n'))
      throw new Error(`docs/library.md, example ${index + 1} printed ${printed}`)
  })
  return examples.length
}

function compileTypes(home) {
  const use =
    "import { profile } from 'mvp-budget'\nexport const bytes: number = profile(new Uint8Array()).flashBytes\n"
  writeFileSync(join(home, 'use.ts'), use)
  const options = ['--noEmit', '--strict', '--module', 'nodenext', '--target', 'es2022', 'use.ts']
  shell(process.execPath, [join(ROOT, 'node_modules/typescript/bin/tsc'), ...options], home)
}

/** As a browser would run the installed library, on the model of the page's first example. */
function runWithoutNode(home) {
  const model = join(ROOT, 'fixtures/pull-request/head/models/keyword_spotting.tflite')
  const library = join(home, 'node_modules/mvp-budget/dist/library/index.js')
  const flags = ['--disable-warning=ExperimentalWarning', '--experimental-vm-modules']
  const words = [...flags, join(ROOT, 'scripts/browser-like.mjs'), library, model]
  const printed = shell(process.execPath, words, home).trim()
  if (printed !== String(readFileSync(model).length))
    throw new Error(`without Node the library says ${printed} of a model's flash`)
}

const home = mkdtempSync(join(tmpdir(), 'mvp-budget-package-'))
const folder = resolve(process.argv[2] ?? home)
try {
  const { tarball, files, bytes } = pack(folder)
  install(tarball, home)
  runCommand(home)
  const examples = runExamples(home)
  compileTypes(home)
  runWithoutNode(home)
  console.log(
    `${files} files, ${bytes} bytes packed; installed offline, demo and ${examples} examples run, library run without Node`,
  )
} finally {
  rmSync(home, { recursive: true, force: true })
}
