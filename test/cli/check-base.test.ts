/** What `check` compares with, and that it never calls an empty comparison a success. */
import { execFileSync } from 'node:child_process'
import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { runCli } from '../../src/entry/cli/run.ts'
import { fakeIo } from '../support/fake-io.ts'

const FIXTURES = join(process.cwd(), 'fixtures', 'pull-request')
const TINY = 'version: 1\nmodels:\n  - match: models/**\n    flash: 1 KiB\n'

let root: string
let origin: string

function gitIn(cwd: string, ...args: string[]): string {
  const identity = ['-c', 'user.name=t', '-c', 'user.email=t@example.invalid']
  return execFileSync('git', [...identity, ...args], { cwd, encoding: 'utf8', stdio: 'pipe' })
}

async function check(cwd: string, ...words: string[]) {
  const io = fakeIo({}, { cwd })
  const code = await runCli(['check', ...words], io)
  return { code, out: io.out(), err: io.err(), first: io.out().split('\n')[0] ?? '' }
}

function clone(...options: string[]): string {
  const folder = mkdtempSync(join(root, 'clone-'))
  gitIn(root, 'clone', '--quiet', ...options, `file://${origin}`, folder)
  return folder
}

beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), 'mvp-budget-base-'))
  origin = join(root, 'origin')
  cpSync(join(FIXTURES, 'base'), origin, { recursive: true })
  rmSync(join(origin, 'models', 'keyword_spotting.tflite'))
  gitIn(root, 'init', '--quiet', '--initial-branch=main', origin)
  gitIn(origin, 'add', '--all')
  gitIn(origin, 'commit', '--quiet', '--message=base')
  writeFileSync(join(origin, '.github', 'mvp-budget.yml'), TINY)
  gitIn(origin, 'commit', '--quiet', '--all', '--message=every model is far over')
})

afterEach(() => {
  rmSync(root, { recursive: true })
})

test.each([
  { name: 'depth 1, detached', options: ['--depth=1'], detach: true },
  { name: 'depth 1, on its branch', options: ['--depth=1'], detach: false },
  { name: 'full depth, detached at the tip', options: [], detach: true },
])('a clone of $name has no base: exit code 2 and what to do', async ({ options, detach }) => {
  const folder = clone(...options)
  if (detach) gitIn(folder, 'checkout', '--quiet', '--detach')
  const { code, out, err } = await check(folder)
  expect({ code, out }).toEqual({ code: 2, out: '' })
  for (const todo of ['fetch', '--base', '--all']) expect(err).toContain(todo)
  const all = await check(folder, '--all')
  expect(all.code).toBe(1)
  expect(all.first).toMatch(/^❌ Over budget/)
})

test('a clone that knows no branch but its own has no base', async () => {
  gitIn(origin, 'checkout', '--quiet', '-b', 'feature')
  writeFileSync(join(origin, 'README.md'), 'text')
  gitIn(origin, 'add', '--all')
  gitIn(origin, 'commit', '--quiet', '--message=more')
  const folder = mkdtempSync(join(root, 'jenkins-'))
  gitIn(folder, 'init', '--quiet', '--initial-branch=none')
  gitIn(folder, 'fetch', '--quiet', '--depth=1', `file://${origin}`, 'feature')
  gitIn(folder, 'checkout', '--quiet', 'FETCH_HEAD')
  expect((await check(folder)).code).toBe(2)
  gitIn(
    folder,
    'fetch',
    '--quiet',
    '--depth=1',
    `file://${origin}`,
    'main:refs/remotes/origin/main',
  )
  expect((await check(folder)).code).toBe(2)
  const asked = await check(folder, '--base', 'origin/main')
  expect(asked.out.replace(/\s+/g, ' ')).toContain('compared with origin/main as it is')
  expect(asked.code).toBe(0)
})

test('without any budget file that is the first line, never "within budget"', async () => {
  const folder = clone()
  gitIn(folder, 'rm', '--quiet', '.github/mvp-budget.yml')
  gitIn(folder, 'commit', '--quiet', '--message=none')
  gitIn(folder, 'checkout', '--quiet', '-b', 'work')
  cpSync(join(FIXTURES, 'head', 'models'), join(folder, 'models'), { recursive: true })
  const { code, out, first } = await check(folder, '--base', 'HEAD')
  expect(code).toBe(0)
  expect(first).toMatch(/^ℹ.? No budget file/)
  expect(out).toContain('there is no budget file')
  expect(out).not.toMatch(/within budget|no entry of the budget file/i)
  const json = JSON.parse((await check(folder, '--base', 'HEAD', '--format', 'json')).out) as object
  expect(json).toMatchObject({ conclusion: 'neutral', state: 'no-budget-file' })
})

test.each(['.github/mvp-budget.yaml', 'mvp-budget.yml', 'mvp-budget.yaml'])(
  '%s is found',
  async (path) => {
    const folder = clone()
    gitIn(folder, 'mv', '.github/mvp-budget.yml', path)
    gitIn(folder, 'commit', '--quiet', '--message=moved')
    const { code, out } = await check(folder, '--all')
    expect(code).toBe(1)
    expect(out).toContain(`${path}:4`)
  },
)

test('two budget files are an error, a near miss is named', async () => {
  const folder = clone()
  writeFileSync(join(folder, 'mvp-budget.yml'), TINY)
  const two = await check(folder)
  expect(two.code).toBe(2)
  expect(two.err).toContain('.github/mvp-budget.yml and mvp-budget.yml')
  rmSync(join(folder, 'mvp-budget.yml'))
  gitIn(folder, 'mv', '.github/mvp-budget.yml', '.github/mvp_budget.yml')
  gitIn(folder, 'commit', '--quiet', '--message=moved')
  const near = await check(folder, '--all', '--base', 'HEAD')
  expect(near.first).toMatch(/^ℹ.? No budget file/)
  expect(near.out.replace(/\s+/g, ' ')).toContain('.github/mvp_budget.yml is not read')
})

test('--all shows the figures of every model', async () => {
  const folder = clone()
  const base = readFileSync(join(FIXTURES, 'base', '.github', 'mvp-budget.yml'), 'utf8')
  writeFileSync(join(folder, '.github', 'mvp-budget.yml'), base)
  gitIn(folder, 'commit', '--quiet', '--all', '--message=generous')
  const { code, out, first } = await check(folder, '--all', '--base', 'HEAD')
  expect(code).toBe(0)
  expect(first).not.toMatch(/no model changed/)
  expect(out.match(/within budget +models\/\S+\.tflite +[\d.]+ \/ /g)).toHaveLength(3)
})
