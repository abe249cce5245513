/**
 * What the program costs, as ratios and bounds that docs/architecture.md promises: one profile against a
 * bare Node, tips against a profile, a check in a large repository, hundreds of changed models, and how
 * time grows with what may grow.
 *
 *     npm run benchmark [-- PART ...] [--record]
 *
 * RUNS=3 for a quick look. What misses its bound, a peer or its recorded figure is marked, and ends with 1;
 * `--record` writes the figures that later runs are held against (scripts/benchmark/recorded.json).
 *
 * Bundles of its own in tmp/, so that dist/ stays as it is. No test: a busy machine decides nothing.
 */
import { execFileSync } from 'node:child_process'
import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { parse } from 'yaml'
import { exponent, folder, least } from './benchmark/measure.mjs'
import { chain } from './benchmark/model.mjs'
import { peersAt } from './benchmark/peers.mjs'
import { mostOf, record } from './benchmark/recorded.mjs'
import { partialClone, repository } from './benchmark/repository.mjs'

const ROOT = fileURLToPath(new URL('../', import.meta.url))
const OUT = join(ROOT, 'tmp/benchmark')
execFileSync(process.execPath, ['scripts/bundle.mjs', '--out', OUT, 'cli', 'action'], { cwd: ROOT })
const cli = join(OUT, 'cli/index.js')
const action = join(OUT, 'action/index.js')

function file(name, bytes) {
  const path = join(folder, name)
  writeFileSync(path, bytes)
  return path
}

const rows = []
/** One line of the table: what was found and what it must not pass, or (`below`) not even reach. */
function row(what, found, { most, below, unit, digits = 2 }) {
  const isKept = below === undefined ? found <= most : found < below
  rows.push(isKept)
  const bound = below === undefined ? `at most ${most}` : `below ${below.toFixed(1)}`
  const figures = `${found.toFixed(digits).padStart(8)} ${unit.padEnd(12)} ${bound.padEnd(14)}`
  console.log(`  ${isKept ? ' ' : '!'} ${what.padEnd(48)} ${figures} ${isKept ? 'kept' : 'missed'}`)
}

/** Of this run, by name: what `--record` writes. */
const figures = {}
/** Keeps a figure and holds it against the recorded one. */
function recorded(name, found, kind = 'ratio') {
  figures[name] = found
  const most = mostOf(name, kind)
  if (most !== undefined) {
    const unit = kind === 'ratio' ? 'x bare' : ''
    row(`  not worse: ${name}`, found, { most: Number(most.toFixed(2)), unit })
  }
}

const seconds = { unit: 's CPU' }
/** CPU time against its bound, and as a ratio to a bare node against the recorded one. */
function timed(what, { cpu }, { bare, most }) {
  row(what, cpu / 1000, { most, ...seconds })
  recorded(what, cpu / bare.cpu)
}

const profile = (path) => ({ args: [cli, 'profile', path, '--format', 'json'] })
const tips = (path) => ({ args: [cli, 'tips', path, '--format', 'json'] })
const BARE = { args: ['-e', '0'] }

const small = file('34kB.tflite', chain(14, 28_000))
const middle = file('533kB.tflite', chain(30, 500_000))
const large = file('4MB.tflite', chain(30, 4_000_000))
const heavy = file('10MB.tflite', chain(30, 10_000_000, { dead: 0 }))
const halfDead = file('half-dead.tflite', chain(30, 10_000_000, { dead: 0.5 }))
const blocks = file('blocks.tflite', chain(100, 100_000, { hasSkips: true }))
const deep = file('deep.tflite', chain(10_000, 640_000))

function profiles() {
  console.log('\nOne model, against a bare node')
  const found = least({
    bare: BARE,
    ...{ small: profile(small), middle: profile(middle), large: profile(large) },
    ...{ smallTips: tips(small), middleTips: tips(middle), largeTips: tips(large) },
    ...{ blocks: profile(blocks), blocksTips: tips(blocks) },
  })
  const ratio = (a, b) => found[a].cpu / found[b].cpu
  row('profile of 34 kB', ratio('small', 'bare'), { most: 2, unit: 'x bare' })
  row('profile of 533 kB', ratio('middle', 'bare'), { most: 3, unit: 'x bare' })
  row('profile of 4 MB', ratio('large', 'bare'), { most: 3, unit: 'x bare' })
  row('tips of 34 kB', ratio('smallTips', 'small'), { most: 3, unit: 'x profile' })
  row('tips of 533 kB', ratio('middleTips', 'middle'), { most: 3, unit: 'x profile' })
  row('tips of 4 MB', ratio('largeTips', 'large'), { most: 3, unit: 'x profile' })
  row('tips of 100 layers in blocks', ratio('blocksTips', 'blocks'), { most: 3, unit: 'x profile' })
  const weights = least({ live: profile(heavy), half: profile(halfDead) }, 3)
  row('profile of 10 MB', weights.live.cpu / 1000, { most: 0.5, ...seconds })
  row('the same, half of its channels dead', weights.half.cpu / weights.live.cpu, {
    ...{ most: 2, unit: 'x live' },
  })
  const { deep: many, bare } = least({ deep: profile(deep), bare: BARE }, 3)
  row('profile of 10,000 operators', many.cpu / 1000, { most: 1.5, ...seconds })
  row('profile of 10,000 operators', many.peak, { most: 150, unit: 'MiB', digits: 0 })
  const ours = {
    '34 kB': ratio('small', 'bare'),
    '533 kB': ratio('middle', 'bare'),
    '4 MB': ratio('large', 'bare'),
    '10,000 operators': many.cpu / bare.cpu,
  }
  for (const [name, found] of Object.entries({
    ...Object.fromEntries(Object.entries(ours).map(([size, one]) => [`profile of ${size}`, one])),
    'tips of 34 kB': ratio('smallTips', 'bare'),
    'tips of 533 kB': ratio('middleTips', 'bare'),
    'tips of 4 MB': ratio('largeTips', 'bare'),
    'tips of 100 layers in blocks': ratio('blocksTips', 'bare'),
  }))
    recorded(name, found)
  console.log('\nOne model, against what peers took (a profile, or less)')
  for (const [size, found] of Object.entries(ours))
    for (const { peer, ratio: below } of peersAt(size))
      row(`${size}: ${peer}`, found, { below, unit: 'x bare' })
}

const BUDGET = 'version: 1\nmodels:\n  - match: "models/**"\n    flash: 2 MiB\n'
const seeded = (seed) => chain(14, 28_000, { seed })

function repositories() {
  console.log('\nRepositories')
  const others = Object.fromEntries(
    Array.from({ length: 100_000 }, (_, at) => [`src/${at % 300}/${at}.c`, `${at}\n`]),
  )
  const wide = repository('wide', [
    { ...others, '.github/mvp-budget.yml': BUDGET, 'models/a.tflite': seeded(1) },
    { 'models/a.tflite': seeded(2) },
  ])
  const versions = Array.from({ length: 200 }, (_, at) => ({ 'm.tflite': seeded(at) }))
  const long = repository('long', versions)
  const partial = partialClone('partial', long)
  const history = ['history', 'm.tflite', '--limit', '200', '--format', 'json']
  const fresh = () => partialClone(`fresh-${fresh.count++}`, long)
  fresh.count = 0
  const found = least({
    bare: BARE,
    check: { args: [cli, 'check', '--base', 'HEAD~1', '--format', 'json'], cwd: wide.root },
    history: { args: [cli, ...history], cwd: long.root },
    partial: { args: [cli, ...history], cwd: partial },
    // The remote's own work is in it, as it is on this machine.
    fetching: { args: [cli, ...history], cwd: fresh },
  })
  const { bare } = found
  timed('check of one file in 100,000', found.check, { bare, most: 0.4 })
  timed('history of 200 versions', found.history, { bare, most: 1.5 })
  timed('history of 200 versions, partial clone', found.partial, { bare, most: 1.5 })
  timed('the same, all versions still to be fetched', found.fetching, { bare, most: 1.5 })
}

/** The action at a push of this repository's last commit: nothing is asked of GitHub. */
function pushed({ root, shas }, name) {
  const [before, after] = shas.slice(-2)
  const event = file(`${name}.json`, JSON.stringify({ before, after, deleted: false }))
  const { inputs } = parse(readFileSync(join(ROOT, 'action.yml'), 'utf8'))
  const values = Object.entries(inputs).map(([input, { default: value }]) => [
    `INPUT_${input.toUpperCase()}`,
    String(value).replace('${{ github.token }}', ''),
  ])
  const env = {
    ...{ GITHUB_ACTIONS: 'true', GITHUB_REPOSITORY: 'a/b', GITHUB_EVENT_NAME: 'push' },
    ...{ GITHUB_EVENT_PATH: event, GITHUB_SHA: after, GITHUB_WORKSPACE: root },
    ...{ GITHUB_API_URL: 'http://127.0.0.1:9', GITHUB_SERVER_URL: 'http://127.0.0.1:9' },
    ...{ RUNNER_TEMP: folder, GITHUB_OUTPUT: file('output', ''), GITHUB_RUN_ID: '1' },
    ...{ GITHUB_STEP_SUMMARY: file('summary', ''), INPUT_CHECK: 'false', INPUT_COMMENT: 'never' },
  }
  return { args: [action], cwd: root, env: { ...Object.fromEntries(values), ...env } }
}

/** A repository where so many models change. */
function changing(count, name = 'changing') {
  const commit = (from) =>
    Object.fromEntries(
      Array.from({ length: count }, (_, at) => [`models/${at}.tflite`, seeded(from + 2 * at)]),
    )
  return repository(`${name}-${count}`, [
    { ...commit(1), '.github/mvp-budget.yml': BUDGET },
    commit(2),
  ])
}

/** What a run of the action takes; for one model it is what a start takes. */
function actions() {
  console.log('\nThe action')
  const most = { 1: 0.5, 10: 0.9, 100: 2.5, 400: 3 }
  const found = least({
    bare: BARE,
    ...named([1, 10, 100, 400], (n) => pushed(changing(n, 'action'), `action-${n}`)),
  })
  for (const [count, bound] of Object.entries(most))
    timed(`action, changed models: ${count}`, found[count], { bare: found.bare, most: bound })
}

const named = (sizes, make) => Object.fromEntries(sizes.map((size) => [size, make(size)]))

/** How time grows from the smallest size on, less what an almost empty run costs. */
function growth(what, commands, nothing) {
  const found = least({ ...commands, nothing }, 3)
  const points = Object.keys(commands).map((size) => ({
    size: Number(size),
    cpu: found[size].cpu - found.nothing.cpu,
  }))
  row(`exponent of ${what}`, exponent(points), { most: 1.05, unit: '' })
  recorded(`exponent of ${what}`, exponent(points), 'exponent')
  console.log(`      ${points.map(({ size, cpu }) => `${size}: ${cpu.toFixed(0)} ms`).join(', ')}`)
}

function exponents() {
  console.log('\nGrowth')
  const nothing = profile(file('one.tflite', chain(1, 64)))
  const operators = [1250, 2500, 5000, 10_000]
  growth(
    'operators',
    named(operators, (n) => profile(file(`o${n}.tflite`, chain(n, n * 64)))),
    nothing,
  )
  growth(
    'operators, tips with skips',
    named([500, 1000, 2000, 4000], (n) =>
      tips(file(`s${n}.tflite`, chain(n, n * 64, { hasSkips: true }))),
    ),
    nothing,
  )
  growth(
    'bytes',
    named([4, 8, 16, 32], (n) => profile(file(`b${n}.tflite`, chain(30, n * 1e6)))),
    nothing,
  )
  const repositories = named([1, 50, 100, 200, 400], changing)
  const pushes = named([50, 100, 200, 400], (n) => pushed(repositories[n], `push-${n}`))
  const one = pushed(repositories[1], 'push-1')
  growth('changed models', pushes, one)
  const entries = (count) =>
    repository(`entries-${count}`, [
      { 'models/a.tflite': seeded(1), '.github/mvp-budget.yml': budgetOf(count) },
      { 'models/a.tflite': seeded(2) },
    ])
  const check = ({ root }) => ({ args: [cli, 'check', '--base', 'HEAD~1'], cwd: root, fails: true })
  growth(
    'entries',
    named([250, 500, 1000, 2000], (n) => check(entries(n))),
    check(entries(1)),
  )
  const renames = (count) => {
    const paths = Array.from({ length: count }, (_, at) => at)
    const models = (name, from) =>
      Object.fromEntries(paths.map((at) => [`models/${name}${at}.tflite`, seeded(from + 2 * at)]))
    return repository(`renames-${count}`, [
      { ...models('a', 1), '.github/mvp-budget.yml': BUDGET },
      {
        ...named(
          paths.map((at) => `models/a${at}.tflite`),
          () => null,
        ),
        ...models('b', 2),
      },
    ])
  }
  growth(
    'renames',
    named([50, 100, 200, 400], (n) => check(renames(n))),
    check(renames(1)),
  )
  const moved = (count) => {
    const all = Array.from({ length: count }, (_, at) => at)
    const at = (name, make) =>
      Object.fromEntries(all.map((one) => [`${name}/${one}.tflite`, make(one)]))
    return repository(`moved-${count}`, [
      { ...at('models', seeded), '.github/mvp-budget.yml': BUDGET },
      { ...at('models', () => null), ...at('models/new', seeded) },
    ])
  }
  growth(
    'models that only move',
    named([375, 750, 1500, 3000], (n) => check(moved(n))),
    check(moved(1)),
  )
}

function budgetOf(count) {
  const entry = (at) => `  - match: "models/m${at}*.tflite"\n    flash: 2 MiB\n`
  return `version: 1\nmodels:\n${Array.from({ length: count }, (_, at) => entry(at)).join('')}`
}

const PARTS = { profiles, repositories, actions, exponents }
const asked = process.argv.slice(2).filter((word) => word !== '--record')
for (const [name, part] of Object.entries(PARTS))
  if (asked.length === 0 || asked.includes(name)) part()
if (process.argv.includes('--record')) record(figures)
const kept = rows.filter(Boolean).length
console.log(`\n${kept} of ${rows.length} kept`)
process.exitCode = kept === rows.length ? 0 : 1
