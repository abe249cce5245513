/** Commands on one model that answer for several builds at once: of the options, and of the budget file. */
import { runCli } from '../../src/entry/cli/run.ts'
import { writeModel } from '../../src/tflite/write-model.ts'
import { fakeIo } from '../support/fake-io.ts'
import { cnn } from '../support/zoo.ts'

const BUDGET = `version: 1
targets:
  kit: {target: brd2601b, optimize-speed: 1}
  field: {target: efr32mg24b310f1536im48, optimize-speed: 0, clock: 39 MHz}
  spare: {target: efr32xg26}
models:
  - match: models/*.tflite
    targets: {kit: {flash: 38 kB}, field: {cycles: 2M}}
    ram: 1 MiB
`
const MODEL = writeModel(cnn())

async function run(line: string, files: Readonly<Record<string, Uint8Array | string>> = {}) {
  const io = fakeIo(
    {
      'models/cnn.tflite': MODEL,
      '/repo/.git/HEAD': '',
      '/repo/.github/mvp-budget.yml': BUDGET,
      ...files,
    },
    { cwd: '/repo', exists: (path) => path === '/repo/.git' || io.written.has(path) },
  )
  const code = await runCli(line.split(' '), io)
  return { code, out: io.out(), err: io.err() }
}

interface Figures {
  readonly target: string
  readonly optimize_speed: number
  readonly clock_hz: number
  readonly accelerator: string
}

interface Document {
  readonly base: Figures
  readonly builds: readonly { readonly name: string; readonly base: Figures }[]
  readonly message: string | null
  readonly plans: readonly {
    readonly edits: readonly string[]
    readonly builds: readonly { readonly name: string; readonly head: { flash_bytes: number } }[]
  }[]
}

const json = async (line: string) => {
  const { out, code } = await run(`${line} --format json`)
  expect(code).toBe(0)
  return JSON.parse(out) as Document
}

const SET = 'what-if models/cnn.tflite --set 6.units=16'

describe('builds of the options', () => {
  test.each([
    {
      line: '--target brd2601b --target efr32xg26',
      names: ['brd2601b', 'efr32xg26'],
    },
    { line: '--optimize-speed 0,1', names: ['speed 0', 'speed 1'] },
    {
      line: '--target brd2601b,efr32xg26 --optimize-speed 0 --optimize-speed 1',
      names: ['brd2601b, speed 0', 'brd2601b, speed 1', 'efr32xg26, speed 0', 'efr32xg26, speed 1'],
    },
    { line: '--accelerator mvp,none', names: ['MVP', 'without the MVP'] },
    { line: '--runtime sdk,mltk-device', names: ['sdk', 'mltk-device'] },
    { line: '--clock 39MHz,78MHz', names: ['39MHz', '78MHz'] },
  ])('$line: each combination is one, named after what differs', async ({ line, names }) => {
    const { builds } = await json(`${SET} ${line}`)
    expect(builds.map(({ name }) => name)).toEqual(names)
  })

  test('one build has no name and is told as before', async () => {
    const { builds, base } = await json(`${SET} --target brd2601b`)
    expect({ builds, target: base.target }).toEqual({ builds: [], target: 'brd2601b' })
  })

  test.each([
    { line: '--target brd2601b,BRD2601B', err: '--target: "BRD2601B" is given twice' },
    { line: '--optimize-speed 0 --optimize-speed 0', err: '--optimize-speed: "0" is given twice' },
    { line: '--optimize-speed 0,4', err: '--optimize-speed: "4" is not one of 0, 1, 2, 3' },
    { line: '--target brd2601b,', err: '--target: nothing between two commas' },
    { line: '--sdk 2.2.1,2.0.0', err: '"SDK 2.2.1" and "SDK 2.0.0" are the same build' },
    { line: '--target brd2601b,brd9999', err: 'no such part, family or board' },
    { line: '--format json --format text', err: '--format is given twice; it takes one value' },
  ])('$line is refused', async ({ line, err }) => {
    const found = await run(`${SET} ${line}`)
    expect(found.code).toBe(2)
    expect(found.err).toContain(err)
  })

  test('"check" and "optimize" take one, and say so', async () => {
    for (const command of ['check', 'init', 'optimize models/cnn.tflite --output o.tflite']) {
      const { code, err } = await run(`${command} --target brd2601b --target efr32xg26`)
      expect(code).toBe(2)
      expect(err).toContain('given twice')
    }
  })
})

describe('builds of the budget file', () => {
  test.each([
    { line: '--builds', names: ['kit', 'field'] },
    { line: '--build field', names: ['field'] },
    { line: '--build spare,kit', names: ['spare', 'kit'] },
    { line: '--build spare --build field', names: ['spare', 'field'] },
  ])('$line', async ({ line, names }) => {
    const { builds } = await json(`${SET} ${line}`)
    expect(builds.map(({ name }) => name)).toEqual(names)
  })

  test('are what the file says of them', async () => {
    const { builds } = await json(`${SET} --builds`)
    expect(builds.map(({ base }) => base)).toMatchObject([
      { target: 'brd2601b', optimize_speed: 1, clock_hz: 78e6 },
      { target: 'efr32mg24b310f1536im48', optimize_speed: 0, clock_hz: 39e6 },
    ])
  })

  test('of a file that names none: the one that it describes', async () => {
    const budget = 'version: 1\ndefaults: {optimize-speed: 1}\n'
    const { out } = await run(`${SET} --builds --format json`, {
      '/repo/.github/mvp-budget.yml': budget,
    })
    expect(JSON.parse(out)).toMatchObject({ base: { optimize_speed: 1 }, builds: [] })
  })

  test('--config names another file, from the root', async () => {
    const files = {
      '/repo/ci/budget.yml': BUDGET.replace('kit:', 'desk:').replace('{kit:', '{desk:'),
    }
    const { out } = await run(`${SET} --build desk --config ci/budget.yml --format json`, files)
    expect(JSON.parse(out)).toMatchObject({ builds: [{ name: 'desk' }] })
  })

  test.each([
    {
      line: '--build kitt',
      err: 'has no build "kitt"; did you mean kit? It has: kit, field, spare',
    },
    { line: '--build kit,kit', err: '--build: "kit" is given twice' },
    { line: '--build kit --builds', err: 'leave out --build' },
    {
      line: '--build kit --target brd2601b',
      err: '--build says the whole build: leave out --target',
    },
    { line: '--builds --clock 39MHz', err: '--builds says the whole build: leave out --clock' },
    { line: '--config ci/none.yml --builds', err: 'ci/none.yml: no such budget file' },
    { line: '--config ci/none.yml', err: 'give one of them' },
  ])('$line is refused', async ({ line, err }) => {
    const found = await run(`${SET} ${line}`)
    expect(found.code).toBe(2)
    expect(found.err).toContain(err)
  })

  test.each([
    { name: 'no file', file: undefined, err: 'no budget file that names builds' },
    { name: 'no builds in it', file: 'version: 1\n', err: 'no "targets" that name builds' },
    { name: 'errors in it', file: 'version: 2\n', err: 'mvp-budget.yml:1:10' },
  ])('--build with $name is an error with what to do', async ({ file, err }) => {
    const io = fakeIo(
      { 'm.tflite': MODEL, ...(file === undefined ? {} : { '/repo/mvp-budget.yml': file }) },
      { cwd: '/repo/models', exists: (path) => io.written.has(path) },
    )
    expect(await runCli(['profile', 'm.tflite', '--build', 'kit'], io)).toBe(2)
    expect(io.err()).toContain(err)
  })

  test('two budget files are an error, as for "check"', async () => {
    const { code, err } = await run(`${SET} --builds`, { '/repo/mvp-budget.yml': BUDGET })
    expect(code).toBe(2)
    expect(err).toContain('more than one budget file')
  })
})

describe.each([
  { command: 'profile models/cnn.tflite' },
  { command: 'diff models/cnn.tflite models/cnn.tflite' },
  { command: SET },
  { command: 'tips models/cnn.tflite' },
  { command: 'fit models/cnn.tflite' },
  { command: 'targets --fits models/cnn.tflite' },
])('$command', ({ command }) => {
  test('answers for each build in words, in Markdown and in JSON', async () => {
    for (const format of ['text', 'markdown', 'json']) {
      const { out, code } = await run(`${command} --builds --format ${format}`)
      expect(code).toBe(0)
      expect(out).toMatch(/\bkit\b/)
      expect(out).toMatch(/\bfield\b/)
    }
  })
})

test('a folder of models is profiled on each build, a row for each in the CSV', async () => {
  const files = { 'models/b.tflite': MODEL }
  const { out } = await run('profile models --builds --format totals-csv', files)
  const rows = out.trim().split('\r\n').slice(1)
  expect(rows.map((row) => [row.split(',')[0], /,(kit|field),/.exec(row)?.[1]])).toEqual([
    ['models/b.tflite', 'kit'],
    ['models/b.tflite', 'field'],
    ['models/cnn.tflite', 'kit'],
    ['models/cnn.tflite', 'field'],
  ])
})

describe('fit', () => {
  test("meets the budget file's limits of every build where none is given", async () => {
    const { plans } = await json('fit models/cnn.tflite --builds')
    expect(plans.length).toBeGreaterThan(0)
    for (const { builds } of plans) {
      expect(builds.map(({ name }) => name)).toEqual(['kit', 'field'])
      expect(builds[0]?.head.flash_bytes).toBeLessThanOrEqual(38_000)
    }
  })

  test('says for which build alone its plans are, where no plan is for all', async () => {
    const { out } = await run('fit models/cnn.tflite --builds', {
      '/repo/.github/mvp-budget.yml': BUDGET.replace('cycles: 2M', 'ram: 400 B'),
    })
    expect(out.replace(/\s+/g, ' ')).toMatch(
      /No plan meets the limits of every build \(RAM on field 400 B is not reachable: .*\); those below meet the limits of kit alone/,
    )
    expect(out).toMatch(/^1\. /m)
    expect(out).toMatch(/field: RAM .* of 400 B: .* over/)
  })

  test.each(['--builds', '--build kit,field', '--optimize-speed 0,1 --flash 38kB --clock 39MHz'])(
    'names the command that shows a plan on the same builds: %s',
    async (asked) => {
      const { out } = await run(`fit models/cnn.tflite ${asked} --format markdown`)
      const [, sets = ''] = /^mvp-budget what-if models\/cnn\.tflite (--set .*)$/m.exec(out) ?? []
      const shown = await run(`what-if models/cnn.tflite ${sets}`)
      expect(shown).toMatchObject({ code: 0, err: '' })
      expect(shown.out).toContain('on 2 builds')
    },
  )

  test('without any limit says where limits come from', async () => {
    const { code, err } = await run('fit models/cnn.tflite --target brd2601b,efr32xg26')
    expect(code).toBe(2)
    expect(err).toContain('--ram, --flash, --cycles, --latency, or --builds')
  })

  test('limits of the command line hold on every build', async () => {
    const { builds } = await json('fit models/cnn.tflite --optimize-speed 0,1 --flash 38kB')
    expect(builds).toMatchObject([
      { name: 'speed 0', limits: [{ metric: 'flash', max: 38_000 }] },
      { name: 'speed 1', limits: [{ metric: 'flash', max: 38_000 }] },
    ])
  })
})
