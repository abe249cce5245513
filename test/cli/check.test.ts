import { execFileSync } from 'node:child_process'
import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { runCli } from '../../src/entry/cli/run.ts'
import { writeModel } from '../../src/tflite/write-model.ts'
import { fakeIo } from '../support/fake-io.ts'
import { fullyConnected, modelOf } from '../support/model-builder.ts'

const FIXTURES = join(process.cwd(), 'fixtures', 'pull-request')

/** The base of the pull request, committed once; each test has a copy. */
let template: string
let repository: string

function git(...args: string[]): string {
  const identity = ['-c', 'user.name=t', '-c', 'user.email=t@example.invalid']
  return execFileSync('git', [...identity, ...args], { cwd: repository, encoding: 'utf8' })
}

async function check(...words: string[]) {
  const io = fakeIo({}, { cwd: repository })
  const code = await runCli(['check', ...words], io)
  return { code, out: io.out(), err: io.err() }
}

interface CheckDocument {
  readonly conclusion: string
  readonly findings: readonly { id: string; message: string }[]
  readonly models: readonly { path: string; status: string }[]
}

async function checkJson(...words: string[]): Promise<CheckDocument & { code: number }> {
  const { out, code } = await check(...words, '--format', 'json')
  return { ...(JSON.parse(out) as CheckDocument), code }
}

beforeAll(() => {
  template = mkdtempSync(join(tmpdir(), 'mvp-budget-check-'))
  repository = template
  git('init', '--quiet', '--template=', '--initial-branch=main')
  cpSync(join(FIXTURES, 'base'), repository, { recursive: true })
  git('add', '--all')
  git('commit', '--quiet', '--message=base')
  git('checkout', '--quiet', '-b', 'work')
})

afterAll(() => {
  rmSync(template, { recursive: true })
})

beforeEach(() => {
  repository = mkdtempSync(join(tmpdir(), 'mvp-budget-check-'))
  // With its times, so that git need not read the files anew.
  cpSync(template, repository, { recursive: true, preserveTimestamps: true })
})

afterEach(() => {
  rmSync(repository, { recursive: true })
})

test('nothing changed: nothing was compared, and that is no success', async () => {
  expect(await checkJson()).toMatchObject({ code: 0, conclusion: 'neutral', models: [] })
  expect((await check()).out).toMatch(/^➖ Nothing to compare: no model changed\n/)
})

test('the working copy is checked before it is committed, and says the same as the commit', async () => {
  cpSync(join(FIXTURES, 'head'), repository, { recursive: true })
  const before = await checkJson()
  git('add', '--all')
  git('commit', '--quiet', '--message=head')
  const after = await checkJson('--head', 'HEAD')
  expect(before).toMatchObject({ code: 1, conclusion: 'failure' })
  expect(after.models.map(({ path, status }) => [path, status])).toEqual(
    before.models.map(({ path, status }) => [path, status]),
  )
  expect(before.models.map(({ path, status }) => `${path} ${status}`)).toContain(
    'models/digits.tflite over',
  )
  expect(git('status', '--porcelain')).toBe('')
})

test('a raised limit is the first thing said', async () => {
  const file = join(repository, '.github/mvp-budget.yml')
  writeFileSync(file, readFileSync(file, 'utf8').replace('ram: 32 KiB', 'ram: 48 KiB'))
  const { findings, conclusion, code } = await checkJson()
  expect(findings.map(({ id }) => id)).toEqual(['budget-loosened', 'under-base-budget'])
  expect(findings[0]?.message).toContain('from 32 KiB to 48 KiB')
  expect([conclusion, code]).toEqual(['neutral', 0])
  expect((await check()).out).toMatch(
    /^⚖.? Budget loosened: raises the RAM limit of .* from 32 KiB to 48 KiB/,
  )
})

test('a budget file with errors ends with 2 and names every line', async () => {
  writeFileSync(
    join(repository, '.github/mvp-budget.yml'),
    'version: 1\nmodels:\n  - match: "*.tflite"\n    ram: 96\n    flsh: 1 KiB\n',
  )
  const { code, err, out } = await check()
  expect([code, out]).toEqual([2, ''])
  expect(err).toContain('.github/mvp-budget.yml:4:10')
  expect(err).toContain('.github/mvp-budget.yml:5:5')
  expect(err).toContain('flash')
})

test('a broken model fails closed with 3 and does not hide the others', async () => {
  cpSync(
    join(FIXTURES, 'head/models/vibration.tflite'),
    join(repository, 'models/vibration.tflite'),
  )
  writeFileSync(join(repository, 'models/digits.tflite'), 'gone wrong')
  const { code, models, conclusion } = await checkJson()
  expect([code, conclusion]).toEqual([3, 'failure'])
  expect(models.map(({ path, status }) => `${path} ${status}`)).toEqual([
    'models/digits.tflite error',
    'models/vibration.tflite pass',
  ])
})

test('a moved model is followed, a deleted one is said to be gone', async () => {
  git('mv', 'models/digits.tflite', 'models/numbers.tflite')
  git('rm', '--quiet', 'models/vibration.tflite')
  const { models } = await checkJson()
  expect(models.map(({ path, status }) => `${path} ${status}`).sort()).toEqual([
    expect.stringContaining('models/numbers.tflite'),
    'models/vibration.tflite removed',
  ])
})

test('init writes a budget that every model passes, and never over an existing file', async () => {
  const io = fakeIo({}, { cwd: repository })
  expect(await runCli(['init'], io)).toBe(2)
  expect(io.err()).toContain('--force')
  const forced = fakeIo({}, { cwd: repository })
  expect(await runCli(['init', '--force', '--headroom', '5%'], forced)).toBe(0)
  const [written] = [...forced.written.values()]
  writeFileSync(join(repository, '.github/mvp-budget.yml'), written ?? '')
  git('commit', '--quiet', '--all', '--message=budget')
  expect(await checkJson('--all', '--base', 'HEAD')).toMatchObject({
    conclusion: 'success',
    code: 0,
  })
})

test('init --update adds what is new, tightens on request, and shows it before it writes', async () => {
  const file = join(repository, '.github/mvp-budget.yml')
  const before = readFileSync(file, 'utf8')
  const dry = fakeIo({}, { cwd: repository })
  expect(await runCli(['init', '--update', '--tighten', '1%', '--dry-run'], dry)).toBe(0)
  expect(dry.out()).toMatch(/^@@ line \d+ @@\n-.*\n\+.*\n/)
  expect(dry.err()).toMatch(/limits tightened; not written \(--dry-run\)\n$/)
  expect([...dry.written]).toEqual([])
  const io = fakeIo({}, { cwd: repository })
  expect(await runCli(['init', '--update', '--tighten', '1%'], io)).toBe(0)
  const after = String([...io.written.values()][0] ?? '')
  expect(dry.out()).toBe(io.out())
  const comments = (text: string) => text.split('\n').filter((line) => /^\s*#/.test(line))
  expect(comments(after)).toEqual(comments(before))
  const again = fakeIo({ [file]: after }, { cwd: repository })
  expect(await runCli(['init', '--update', '--tighten', '1%'], again)).toBe(0)
  expect(again.err()).toContain('nothing to change')
  const wrong = fakeIo({}, { cwd: repository })
  expect(await runCli(['init', '--tighten', '1%'], wrong)).toBe(2)
  expect(await runCli(['init', '--update', '--force'], wrong)).toBe(2)
})

test('history shows the versions of a model and who crossed a limit', async () => {
  cpSync(join(FIXTURES, 'head/models'), join(repository, 'models'), { recursive: true })
  git('add', '--all')
  git('commit', '--quiet', '--message=wider filters')
  const io = fakeIo({}, { cwd: repository })
  expect(await runCli(['history', 'models/keyword_spotting.tflite'], io)).toBe(0)
  expect(io.out()).toMatch(/RAM.*crossed|over/s)
  expect(io.out()).toContain('wider filters')
  const absolute = fakeIo({}, { cwd: repository })
  const path = join(repository, 'models', 'keyword_spotting.tflite')
  expect(await runCli(['history', path, '--format', 'markdown'], absolute)).toBe(0)
  expect(absolute.out()).toMatch(
    /^### History of `models\/keyword_spotting.tflite`[^]*wider filters/,
  )
})

test('outside of a repository the command says so', async () => {
  const io = fakeIo({}, { cwd: tmpdir() })
  expect(await runCli(['check'], io)).toBe(2)
  expect(io.err()).toContain('no git repository')
})

test('a model that moved and was retrained wider is compared, not removed and added', async () => {
  git('rm', '--quiet', 'models/keyword_spotting.tflite')
  cpSync(
    join(FIXTURES, 'head/models/keyword_spotting.tflite'),
    join(repository, 'models/kws_v2.tflite'),
  )
  const { models } = await checkJson()
  expect(models).toHaveLength(1)
  expect(models[0]).toMatchObject({
    path: 'models/kws_v2.tflite',
    base_path: 'models/keyword_spotting.tflite',
  })
})

test('a base that is no commit: exit code 2', async () => {
  const { code, err } = await check('--base', 'nosuch')
  expect(code).toBe(2)
  expect(err).toContain('"nosuch" is no branch, tag or commit of this repository')
})

test.each([
  [['--target', 'efr32xg99'], /efr32xg99/],
  [['--config', 'nowhere.yml'], /nowhere\.yml: no such budget file/],
  [['--base', 'nowhere'], /"nowhere" is no branch/],
])('a command line that names what there is not ends with 2: %j', async (words, message) => {
  const { code, out, err } = await check(...words)
  expect({ code, out }).toEqual({ code: 2, out: '' })
  expect(err).toMatch(message)
})

test('--fail-on unsupported is a failure in the title and in the row too', async () => {
  rmSync(join(repository, '.github'), { recursive: true })
  git('commit', '--quiet', '--all', '--message=no budget')
  cpSync(join(FIXTURES, 'head', 'models'), join(repository, 'models'), { recursive: true })
  const { code, models } = await checkJson('--fail-on', 'unsupported', '--base', 'work')
  expect(code).toBe(1)
  expect(models.find(({ path }) => path.endsWith('digits.tflite'))?.status).toBe('over')
  const { out } = await check('--fail-on', 'unsupported', '--base', 'work')
  expect(out.split('\n')[0]).toMatch(/^❌ Off the MVP: digits\.tflite: layer 0 \(conv_2d\)/)
})

test.each(['sha1', 'sha256'])('an untouched working copy is no change (%s)', async (format) => {
  rmSync(join(repository, '.git'), { recursive: true })
  git('init', '--quiet', '--template=', '--initial-branch=main', `--object-format=${format}`)
  git('add', '--all')
  git('commit', '--quiet', '--message=base')
  expect(await checkJson('--base', 'main')).toMatchObject({ code: 0, models: [], findings: [] })
})

test('a budget file that moves is compared with what it was', async () => {
  const text = readFileSync(join(repository, '.github', 'mvp-budget.yml'), 'utf8')
  writeFileSync(join(repository, 'budget.yml'), text.replace('ram: 32 KiB', 'ram: 64 KiB'))
  git('rm', '--quiet', '.github/mvp-budget.yml')
  const { findings, code } = await checkJson('--config', 'budget.yml')
  expect({ code, messages: findings.map(({ message }) => message) }).toEqual({
    code: 0,
    messages: [
      expect.stringMatching(/^this change raises the RAM limit of .* from 32 KiB to 64 KiB/),
      expect.stringMatching(/^under the base's budget .* would also pass$/),
    ],
  })
  const { out } = await check('--config', 'budget.yml')
  expect(out).toContain('the budget file moved from .github/mvp-budget.yml to budget.yml')
})

test('a model that loads and then fails on the chip is called that, with the reason', async () => {
  const bad = modelOf({
    input: { shape: [1, 2062] },
    layers: [fullyConnected({ units: 1, bias: false })],
  })
  rmSync(join(repository, '.github'), { recursive: true })
  writeFileSync(join(repository, 'models', 'crash.tflite'), writeModel(bad))
  const { out, code } = await check('--base', 'main')
  expect(code).toBe(1)
  expect(out.split('\n')[0]).toMatch(
    /^🛑 Budget loosened, fails on the device: crash\.tflite: The layer does not fit the MVP/,
  )
  expect(out).toMatch(/^ +broken on the device/m)
  expect(out).not.toContain('could not check')
})

test('a model is held against every build that its entry lists, and the worst decides', async () => {
  const budget = `version: 1
targets:
  fast: {target: brd2601b, optimize-speed: 1}
  small: {target: efr32mg24b310f1536im48, optimize-speed: 0}
models:
  - match: models/keyword_spotting.tflite
    targets: {fast: {latency: 30 ms}, small: {latency: 60 ms}}
    ram: 24 KiB
  - match: models/*.tflite
    targets: small
    ram: 96 KiB
`
  writeFileSync(join(repository, '.github/mvp-budget.yml'), budget)
  const { out, code } = await check('--all', '--format', 'json')
  const { models } = JSON.parse(out) as {
    models: readonly {
      path: string
      status: string
      build: string | null
      builds: readonly { name: string; status: string; head: { optimize_speed: number } }[]
      findings: readonly { build: string | null; metric: string | null; severity: string }[]
    }[]
  }
  expect(code).toBe(1)
  expect(models[0]).toMatchObject({
    path: 'models/keyword_spotting.tflite',
    status: 'over',
    build: 'fast',
    builds: [
      { name: 'fast', status: 'over', head: { optimize_speed: 1 } },
      { name: 'small', status: 'pass', head: { optimize_speed: 0 } },
    ],
  })
  const failing = models[0]?.findings.filter(({ severity }) => severity === 'fail')
  expect(failing?.map(({ build, metric }) => [build, metric])).toEqual([
    ['fast', 'ram'],
    ['fast', 'latency'],
  ])
  const { out: text } = await check('--all')
  expect(text).toContain('over budget on fast  models/keyword_spotting.tflite')
  expect(text).toContain('Fails: fast: RAM ')
})

test('the speed and the arena come from the project, and a change of them is a change of every model', async () => {
  const slcp = (speed: number, arena: number) =>
    `configuration:\n  - name: SL_MVP_OPTIMIZE_SPEED\n    value: ${speed}\n  - {name: SL_TFLITE_MICRO_ARENA_SIZE, value: ${arena}}\n`
  writeFileSync(
    join(repository, '.github/mvp-budget.yml'),
    'version: 1\nproject: app.slcp\ndefaults: {ram: {growth: 2 KiB}}\n',
  )
  writeFileSync(join(repository, 'app.slcp'), slcp(0, 100_000))
  git('add', '--all')
  git('commit', '--quiet', '--message=project')
  git('branch', '--force', 'main')
  expect((await checkJson()).models).toEqual([])
  writeFileSync(join(repository, 'app.slcp'), slcp(1, 20_000))
  const found = JSON.parse((await check('--format', 'json')).out) as {
    readonly notices: readonly string[]
    readonly findings: readonly { id: string }[]
    readonly models: readonly {
      readonly path: string
      readonly base: { optimize_speed: number }
      readonly head: { optimize_speed: number }
      readonly findings: readonly { id: string; message: string; place: unknown }[]
    }[]
  }
  const kws = found.models.find(({ path }) => path.endsWith('keyword_spotting.tflite'))
  expect(kws).toMatchObject({ base: { optimize_speed: 0 }, head: { optimize_speed: 1 } })
  expect(kws?.findings.map(({ id }) => id)).toEqual(['arena-too-small', 'regression'])
  expect(kws?.findings[0]?.message).toMatch(
    /^the arena set in app\.slcp is too small by .*AllocateTensors fails$/,
  )
  expect(kws?.findings[0]?.place).toMatchObject({ file: 'app.slcp', line: 4 })
  expect(found.notices).toContain('app.slcp: speed 1 from app.slcp:3, arena 20000 from app.slcp:4')
  expect(found.findings.map(({ id }) => id)).not.toContain('budget-loosened')
})
