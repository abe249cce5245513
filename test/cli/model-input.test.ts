/** Models from git revisions, folders and standard input; colours; git's textconv and difftool. */
import { execFileSync } from 'node:child_process'
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { usesColor } from '../../src/entry/cli/node-io.ts'
import { runCli } from '../../src/entry/cli/run.ts'
import { fakeIo } from '../support/fake-io.ts'

const [before, after] = ['base', 'head'].map((side) =>
  readFileSync(`fixtures/pull-request/${side}/models/digits.tflite`),
) as [Buffer, Buffer]
const CLI = join(process.cwd(), 'dist/cli/index.js')

const ENV = {
  PATH: process.env['PATH'],
  HOME: '/nonexistent',
  GIT_CONFIG_NOSYSTEM: '1',
  GIT_CONFIG_GLOBAL: '/dev/null',
  GIT_AUTHOR_NAME: 'A',
  GIT_AUTHOR_EMAIL: 'a@example.com',
  GIT_COMMITTER_NAME: 'A',
  GIT_COMMITTER_EMAIL: 'a@example.com',
}

let folder: string
const git = (...words: string[]) =>
  execFileSync('git', words, { cwd: folder, env: ENV, encoding: 'utf8' })

beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'model-input-'))
  git('init', '-q', '-b', 'main')
  mkdirSync(join(folder, 'models'))
  writeFileSync(join(folder, 'models/digits.tflite'), before)
  git('add', '-A')
  git('commit', '-qm', 'first')
  writeFileSync(join(folder, 'models/digits.tflite'), after)
})
afterAll(() => {
  rmSync(folder, { recursive: true })
})

async function run(words: readonly string[], more: Parameters<typeof fakeIo>[1] = {}) {
  const io = fakeIo({ 'models/digits.tflite': after }, { cwd: folder, ...more })
  const code = await runCli(words, io)
  return { code, out: io.out(), err: io.err() }
}

test.each([
  [['diff', 'main:models/digits.tflite', 'models/digits.tflite']],
  [['diff', '--base', 'main', 'models/digits.tflite']],
  [['diff', 'HEAD:./models/digits.tflite', '-']],
])('%j compares with the revision', async (words) => {
  const { code, out, err } = await run(words, { stdin: () => after })
  expect({ code, err }).toEqual({ code: 0, err: '' })
  expect(out).toMatch(/Flash +.*KiB/)
  expect(out).toMatch(/Why: /)
})

test('a revision without the file is told once', async () => {
  const { code, err } = await run(['diff', 'main:models/none.tflite', 'models/digits.tflite'])
  expect(code).toBe(3)
  expect(err.match(/no file of that name/g)).toHaveLength(1)
})

test('a folder stands for the models below it, and an error is told once', async () => {
  const { code, out } = await run(['profile', 'models', '--format', 'totals-csv'])
  expect(code).toBe(0)
  expect(out).toContain('models/digits.tflite')
  const bad = await run(['profile', 'none.tflite'])
  expect(`${bad.out}${bad.err}`.match(/no such file/g)).toHaveLength(1)
})

test.each([
  [{}, true, true],
  [{}, false, false],
  [{ NO_COLOR: '1' }, true, false],
  [{ NO_COLOR: '' }, true, true],
  [{ TERM: 'dumb' }, true, false],
  [{ FORCE_COLOR: '1' }, false, true],
  [{ FORCE_COLOR: '1', NO_COLOR: '1' }, false, true],
  [{ FORCE_COLOR: '0' }, true, false],
])('with %j and a terminal %p colours are %p', (env, isTerminal, expected) => {
  expect(usesColor(env, isTerminal)).toBe(expected)
})

test('help fits a narrow terminal', async () => {
  const { out } = await run(['help', 'check'], { columns: 60 })
  const long = out.split('\n').filter((line) => line.length > 60 && !/^usage|^ {2}--/.test(line))
  expect(long.filter((line) => line.trim().includes(' '))).toEqual([])
})

test('git diff shows models through textconv', () => {
  writeFileSync(join(folder, '.gitattributes'), '*.tflite diff=tflite\n')
  git('config', 'diff.tflite.textconv', `"${process.execPath}" "${CLI}" profile`)
  expect(git('diff', '--', 'models/digits.tflite')).toMatch(/^-.*Flash.*\n(?:.*\n)*?\+.*Flash/m)
})

test('git difftool shows the differences of models', () => {
  git('config', 'difftool.mvp-budget.cmd', `"${process.execPath}" "${CLI}" diff "$LOCAL" "$REMOTE"`)
  const shown = git('difftool', '-y', '-t', 'mvp-budget', '--', 'models/digits.tflite')
  expect(shown).toMatch(/Why: /)
})
