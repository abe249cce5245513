import { readdirSync, readFileSync } from 'node:fs'
import { join, relative, sep } from 'node:path'

/**
 * Which room may import which room and which package: one way, down this table. `.` are the entry
 * points; only they and the shell rooms (source, github, entry) may reach the outside world.
 */
const MAY_IMPORT: Readonly<Record<string, readonly string[]>> = {
  util: [],
  tflite: ['util', 'flatbuffers'],
  target: ['util'],
  mvp: ['util', 'target'],
  // The names of kinds, for the laws that price them.
  cpu: ['util', 'target', 'tflite'],
  operators: ['util', 'tflite', 'target', 'mvp', 'cpu'],
  dataflow: ['util', 'tflite', 'operators'],
  arena: ['util', 'tflite', 'target', 'operators'],
  calibration: ['util', 'target', 'mvp', 'cpu'],
  profile: ['util', 'tflite', 'target', 'mvp', 'cpu', 'operators', 'arena', 'dataflow'],
  // Causes and wiring ask for the traits of a layer's kind.
  diff: ['util', 'profile', 'arena', 'operators'],
  budget: ['util', 'target', 'dataflow', 'profile', 'diff', 'yaml'],
  // Constants that equal others are stored once, as the flash of a profile counts them.
  edit: ['util', 'tflite', 'operators', 'profile'],
  // What pays depends on the arena of a target, so passes plan it and measure what they did.
  rewrite: ['util', 'tflite', 'target', 'operators', 'dataflow', 'arena', 'profile', 'edit'],
  // Tips answer findings of a budget and causes of a diff with edits and passes, priced by profiles.
  advice: [
    ...['util', 'tflite', 'target', 'operators', 'dataflow', 'profile', 'diff', 'budget', 'edit'],
    'rewrite',
  ],
  report: [
    ...[
      'dataflow',
      'util',
      'target',
      'arena',
      'profile',
      'diff',
      'budget',
      'operators',
      'rewrite',
      'advice',
    ],
    ...['tflite', 'cpu', 'calibration', 'markdown-table'],
  ],
  source: ['util', 'tflite', 'node:*', 'fflate'],
  github: [
    'util',
    'report',
    'source',
    'budget',
    'node:*',
    'fflate',
    '@actions/core',
    '@actions/github/lib/utils',
    '@octokit/rest',
  ],
  library: [...['util', 'tflite', 'target', 'profile', 'diff', 'budget', 'edit', 'advice']],
  entry: [
    ...[
      'util',
      'tflite',
      'target',
      'profile',
      'diff',
      'budget',
      'advice',
      'report',
      'source',
      'github',
      'arena',
    ],
    ...['mvp', 'operators', 'cpu', 'edit', 'rewrite', 'node:*', '@actions/core'],
  ],
  '.': ['entry', 'node:*'],
}

const root = new URL('../src/', import.meta.url).pathname

interface Import {
  readonly file: string
  readonly room: string
  /** A room, a package, or `node:*`. */
  readonly target: string
}

const IMPORTS = imports()

// One test per room: a test per import would be the longest list of the suite.
test.each(Object.entries(MAY_IMPORT))('%s imports only what it may', (room, allowed) => {
  const wrong = IMPORTS.filter((one) => one.room === room && !allowed.includes(one.target))
  expect(wrong.map(({ file, target }) => `src/${file} imports ${target}`)).toEqual([])
})

test('every room is in the table', () => {
  const unknown = IMPORTS.filter(({ room }) => !Object.hasOwn(MAY_IMPORT, room))
  expect(unknown.map(({ file }) => `src/${file}`)).toEqual([])
})

/** What files of one room import from elsewhere. */
function imports(): readonly Import[] {
  return readdirSync(root, { recursive: true, encoding: 'utf8' })
    .filter((file) => file.endsWith('.ts') && !file.startsWith(join('tflite', 'schema')))
    .flatMap((file) => {
      const room = roomOf(join(root, file))
      const source = readFileSync(join(root, file), 'utf8')
      return [...source.matchAll(/(?:from|import\()\s*'([^']+)'/g)]
        .map(([, specifier = '']) => ({ file, room, target: targetOf(file, specifier) }))
        .filter(({ target }) => target !== room)
    })
}

function targetOf(file: string, specifier: string): string {
  if (specifier.startsWith('node:')) return 'node:*'
  return specifier.startsWith('.') ? roomOf(join(root, file, '..', specifier)) : specifier
}

function roomOf(path: string): string {
  const inside = relative(root, path)
  return inside.includes(sep) ? inside.slice(0, inside.indexOf(sep)) : '.'
}
