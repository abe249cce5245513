import { execFileSync } from 'node:child_process'
import { readdirSync, readFileSync } from 'node:fs'
import { join, relative, sep } from 'node:path'

/**
 * Which room may import which room and which package, and what for: one way, down this table. `.` are
 * the entry points; only they and the shell rooms (source, github, entry) may reach the outside world.
 * A right that no file uses fails as an import without a right does.
 */
const MAY_IMPORT: Readonly<Record<string, Readonly<Record<string, string>>>> = {
  util: { yaml: 'the tokens by which nesting is measured before anything parses' },
  tflite: {
    util: 'errors for people, hashes, integers',
    flatbuffers: 'reads and writes the tables of the file',
  },
  target: { util: 'errors for people, the nearest name' },
  mvp: { util: 'integers', target: 'which runtime has which kernels and limits' },
  cpu: {
    util: 'integers',
    tflite: 'the names of kinds, for the laws that price them',
    target: 'a build may have coefficients of its own',
  },
  operators: {
    util: 'integers',
    tflite: 'a record reads its operator and tensors',
    target: 'what a kernel asks for depends on the runtime',
    mvp: 'a record says how the accelerator sees its kind',
    cpu: 'a record says which law prices its kind',
  },
  dataflow: {
    util: 'the padding of a window',
    tflite: 'which tensor each layer makes and reads',
    operators: 'how values and channels pass through a kind',
  },
  arena: {
    util: 'alignment, integers',
    tflite: 'tensors and when they live',
    target: 'pointer size and structs of the runtime',
    operators: 'the memory that each kernel asks for',
  },
  calibration: {
    util: 'numbers in the documents',
    mvp: 'cycles that the accelerator is known to take',
    cpu: 'the laws whose coefficients are fitted',
    target: 'the coefficients of a build',
  },
  measurement: {
    util: 'errors for people, nesting of YAML',
    target: 'which build a measurement is of',
    yaml: "results of the vendor's profiler",
  },
  profile: {
    measurement: 'what was measured of it',
    util: 'hashes, quantities in warnings',
    tflite: 'what is profiled',
    target: 'what it is profiled for',
    mvp: 'programs and cycles of accelerated layers',
    cpu: 'time of the rest',
    operators: 'each layer is measured by its own record',
    dataflow: 'dead channels of a layer',
    arena: 'RAM',
  },
  diff: {
    util: 'hashes, quantities in sentences',
    profile: 'what is compared',
    arena: 'the buffers at the peak, to say what moved it',
    operators: 'causes and wiring ask for traits of a kind',
  },
  budget: {
    util: 'globs, quantities, the nearest name',
    target: 'a budget names a target; a part has limits of its own',
    operators: 'the call that adds an operator to a resolver; which kinds run subgraphs',
    measurement: 'what boards measured is held against it',
    calibration: 'a budget names a calibration',
    profile: 'what is held against the budget',
    dataflow: 'dead channels are a metric',
    diff: 'growth of single layers',
    yaml: 'the tree of the file, with lines and columns',
  },
  edit: {
    util: 'errors for people, integers',
    tflite: 'a model is edited as a value',
    operators: 'whether a kind keeps channels, reshapes, follows',
    profile: 'constants that equal others are stored once, as flash counts them',
  },
  rewrite: {
    util: 'integers',
    tflite: 'reads one model and writes another',
    target: 'a pass must hold for the runtime',
    operators: 'traits of a kind',
    dataflow: 'what is provably dead or constant',
    arena: 'an order and a plan are judged by their arena',
    profile: 'a rewrite is priced',
    edit: 'the graph and its replacements',
  },
  advice: {
    util: 'quantities in sentences',
    tflite: 'a tip looks at the model',
    target: 'a tip holds for a runtime',
    operators: 'traits of a kind',
    dataflow: 'dead channels are a tip',
    profile: 'an edit is priced by profiling it',
    diff: 'a tip may undo what this change did',
    budget: 'which limits are broken',
    edit: 'a tip is an edit',
    rewrite: 'what can be had without training',
  },
  report: {
    util: 'quantities',
    target: 'names of parts and runtimes',
    cpu: 'the reference of accuracy',
    calibration: 'the reference of accuracy',
    arena: 'the picture of the arena',
    measurement: 'what was measured stands beside the estimate',
    profile: 'layers and costs',
    dataflow: 'dead channels in words',
    operators: 'what Keras calls a layer',
    diff: 'what changed and why',
    budget: 'findings, limits, metrics',
    advice: 'tips and plans',
    'markdown-table': 'tables in Markdown',
  },
  source: {
    util: 'errors for people, globs',
    tflite: 'what is a model and what only looks like one',
    'node:*': 'disk, processes, decompression',
    fflate: 'archives, opened in memory',
  },
  github: {
    util: 'errors for people',
    source: 'the API as a source of files',
    budget: 'the reason a maintainer gave',
    report: 'text that GitHub must not read as a command',
    'node:*': 'packs what the comment keeps',
    '@octokit/rest': 'the client of the API',
    '@actions/github/lib/utils': "proxies and addresses as GitHub's own actions have them",
  },
  library: {
    util: 'errors that callers may catch, the hash',
    tflite: 'bytes to a model',
    target: 'what to profile for',
    measurement: 'what boards measured, for `check`',
    profile: '`profile`',
    diff: '`diff`',
    budget: '`check`',
    edit: 'edits as people write them',
    advice: '`tips` and `whatIf`',
  },
  entry: {
    util: 'errors for people',
    tflite: 'reads the models',
    target: 'what the inputs and options name',
    operators: '`supported`',
    measurement: '`import`',
    calibration: '`calibrate`',
    profile: 'profiles the models',
    diff: 'compares them',
    budget: 'judges them',
    edit: 'edits as the command line writes them',
    rewrite: '`optimize`',
    advice: 'tips and fit',
    report: 'prints the answer',
    source: 'where models come from',
    github: 'where the answer goes',
    'node:*': 'disk, processes, threads',
    '@actions/core': "the runner's inputs, outputs and annotations",
  },
  '.': { entry: 'starts it', 'node:*': 'the process and its threads' },
}

const root = new URL('../src/', import.meta.url).pathname

interface Import {
  readonly file: string
  readonly room: string
  /** A room, a package, or `node:*`. */
  readonly target: string
}

const FILES = readdirSync(root, { recursive: true, encoding: 'utf8' }).filter(
  (file) => file.endsWith('.ts') && !file.startsWith(join('tflite', 'schema')),
)
const SOURCES = new Map(FILES.map((file) => [file, readFileSync(join(root, file), 'utf8')]))
const IMPORTS = FILES.flatMap(importsOf)

// One test per room: a test per import would be the longest list of the suite.
describe.each(Object.entries(MAY_IMPORT))('%s', (room, rights) => {
  const found = IMPORTS.filter((one) => one.room === room)

  test('imports only what it may', () => {
    const wrong = found.filter(({ target }) => !Object.hasOwn(rights, target))
    expect(wrong.map(({ file, target }) => `src/${file} imports ${target}`)).toEqual([])
  })

  test('needs what it may import', () => {
    const used = new Set(found.map(({ target }) => target))
    expect(Object.keys(rights).filter((target) => !used.has(target))).toEqual([])
  })
})

test('every room is in the table', () => {
  const unknown = IMPORTS.filter(({ room }) => !Object.hasOwn(MAY_IMPORT, room))
  expect(unknown.map(({ file }) => `src/${file}`)).toEqual([])
})

test('docs/architecture.md has each room in this order, and files to read first that exist', () => {
  const page = readFileSync(join(root, '../docs/architecture.md'), 'utf8')
  const rows = [...page.matchAll(/^\| `([\w-]+)`\s+\|[^|]+\|([^|]+)\|$/gm)]
  const rooms = rows.map(([, room = '']) => room).filter((room) => Object.hasOwn(MAY_IMPORT, room))
  expect(rooms).toEqual(Object.keys(MAY_IMPORT).filter((room) => room !== '.'))
  const named = rows.flatMap(([, room = '', files = '']) =>
    [...files.matchAll(/`([^`]+\.ts)`/g)].map(([, file = '']) => join(room, file)),
  )
  expect(named.filter((file) => !FILES.includes(file))).toEqual([])
})

test('no files import each other in a circle, not even types', () => {
  const graph = new Map(
    FILES.map((file) => [
      file,
      specifiersOf(file)
        .filter((specifier) => specifier.startsWith('.'))
        .map((specifier) => join(file, '..', specifier)),
    ]),
  )
  expect(circles(graph)).toEqual([])
})

/** The library's surface: `types/index.d.ts` is its review. */
const SURFACE = join('library', 'mvp-budget.ts')

test('what is exported is imported: by a source, a test or a script', () => {
  const users = ['src', 'test', 'scripts'].flatMap((folder) => textsOf(join(root, '..', folder)))
  const used = new Set(users.flatMap(([file, text]) => usesIn(file, text)))
  const dead = FILES.filter((file) => file !== SURFACE && !used.has(`${file}:*`)).flatMap((file) =>
    exportsOf(file)
      .filter((name) => !used.has(`${file}:${name}`))
      .map((name) => `src/${file}: ${name}`),
  )
  expect(dead).toEqual([])
})

function exportsOf(file: string): readonly string[] {
  const exported = /^export (?:async )?(?:const|function\*?|class|interface|type) (\w+)/gm
  return [...(SOURCES.get(file) ?? '').matchAll(exported)].map(([, name = '']) => name)
}

/** Each name that a file takes from a source, as `file:name`; `file:*` where it takes the whole file. */
function usesIn(file: string, text: string): readonly string[] {
  const from = /(?:import|export)\s+(?:type\s+)?([^;'"]*?)\s*from\s*'(\.[^']+)'/g
  const code = text.replace(/\/\*[^]*?\*\//g, '')
  const whole = [...code.matchAll(/import\(\s*'(\.[^']+)'\s*\)/g)].map(([, specifier = '']) => ({
    specifier,
    names: ['*'],
  }))
  const named = [...text.matchAll(from)].map(([, names = '', specifier = '']) => ({
    specifier,
    names: names.includes('*') ? ['*'] : names.replace(/[{}]/g, '').split(',').map(importedName),
  }))
  return [...named, ...whole].flatMap(({ specifier, names }) => {
    // Scripts import what `npm run compile` makes of a source.
    const path = join(file, '..', specifier).replace(/\/lib\/(.*)\.js$/, '/src/$1.ts')
    return names.map((name) => `${relative(root, path)}:${name}`)
  })
}

/** `type A as B` is the import of A. */
function importedName(text: string): string {
  return /^(?:type\s+)?(\w+)/.exec(text.trim())?.[1] ?? ''
}

function textsOf(folder: string): readonly (readonly [string, string])[] {
  return readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((file) => /\.(?:ts|mjs)$/.test(file))
    .map((file) => [join(folder, file), readFileSync(join(folder, file), 'utf8')])
}

test('no committed text has the marks of a conflict', () => {
  const project = join(root, '..')
  const files = execFileSync('git', ['ls-files', '-z'], { cwd: project, encoding: 'utf8' })
    .split('\0')
    .filter((file) => /\.(?:md|[cm]?[jt]s|json|ya?ml|css|csv|py|txt)$/.test(file))
  // As git writes them, and as a formatter of Markdown leaves them.
  const marks = /^(?:[<>|]{7} |={7}$|(?:> ){7}|<<<<<<<|\\?\| ={7} )/m
  const wrong = files.filter((file) => marks.test(readFileSync(join(project, file), 'utf8')))
  expect(wrong).toEqual([])
})

/** Circles as "a.ts -> b.ts -> a.ts": a walk in depth that meets a file on its own path. */
function circles(graph: ReadonlyMap<string, readonly string[]>): readonly string[] {
  const found: string[] = []
  const done = new Set<string>()
  const walk = (file: string, path: readonly string[]): void => {
    const at = path.indexOf(file)
    if (at >= 0) found.push([...path.slice(at), file].join(' -> '))
    if (at >= 0 || done.has(file)) return
    for (const next of graph.get(file) ?? []) walk(next, [...path, file])
    done.add(file)
  }
  for (const file of graph.keys()) walk(file, [])
  return found
}

function specifiersOf(file: string): readonly string[] {
  const imports = /(?:from|import\()\s*(?:\/\*.*?\*\/\s*)?'([^']+)'/g
  return [...(SOURCES.get(file) ?? '').matchAll(imports)].map(([, specifier = '']) => specifier)
}

/** What a file imports from other rooms. */
function importsOf(file: string): readonly Import[] {
  const room = roomOf(join(root, file))
  return specifiersOf(file)
    .map((specifier) => ({ file, room, target: targetOf(file, specifier) }))
    .filter(({ target }) => target !== room)
}

function targetOf(file: string, specifier: string): string {
  if (specifier.startsWith('node:')) return 'node:*'
  return specifier.startsWith('.') ? roomOf(join(root, file, '..', specifier)) : specifier
}

function roomOf(path: string): string {
  const inside = relative(root, path)
  return inside.includes(sep) ? inside.slice(0, inside.indexOf(sep)) : '.'
}
