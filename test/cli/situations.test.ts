/**
 * What a change may try so that a model is not held against its budget, and what `check` says. All pairs of
 * base and head are commits of one repository, so that hundreds would cost as little.
 */
import { spawnSync } from 'node:child_process'
import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { runCli } from '../../src/entry/cli/run.ts'
import { fakeIo } from '../support/fake-io.ts'
import { lfsPointerOf, type Files } from '../support/git-repository.ts'

const fixture = (path: string) =>
  readFileSync(join(process.cwd(), 'fixtures/pull-request', `${path}.tflite`))
const SMALL = fixture('base/models/vibration')
const OTHER = fixture('base/models/occupancy')
const LARGE = fixture('head/models/digits')
/** As large as `LARGE`, and another file. */
const LARGE_TOO = Buffer.concat([LARGE, Buffer.alloc(16)])
const BROKEN = SMALL.subarray(0, 300)

const BUDGET = '.github/mvp-budget.yml'
const entry = (match: string, rest: string) => `  - { match: ${match}, ${rest} }\n`
const budget = (...entries: readonly string[]) => `version: 1\nmodels:\n${entries.join('')}`
const LIMITED = budget(entry('models/*.tflite', 'flash: 20 KiB'))
const GROWTH = 'flash: { max: 1 MiB, growth: 1 KiB }'
const GROWING = budget(entry('models/*.tflite', GROWTH))
const BASE: Files = { [BUDGET]: LIMITED, 'models/a.tflite': SMALL, 'models/b.tflite': OTHER }
const VERSIONS: Files = {
  [BUDGET]: budget(
    entry('models/kws*.tflite', `follows: models/kws_v*.tflite, ${GROWTH}`),
    entry('models/vad*.tflite', `follows: models/vad_v*.tflite, ${GROWTH}`),
  ),
  'models/kws_v9.tflite': SMALL,
  'models/kws_v10.tflite': LARGE,
  'models/vad_v1.tflite': SMALL,
}

interface Situation {
  readonly name: string
  readonly base?: Files
  /** Beside the base's; null: removed. */
  readonly change: Readonly<Record<string, Files[string] | null>>
  /** `refused`: exit code 2, and nothing is reported. */
  readonly is: 'success' | 'neutral' | 'failure' | 'refused'
  /** In the JSON. */
  readonly says?: string
}

const ESCAPES: readonly Situation[] = [
  { name: 'a model within its limit', change: { 'models/a.tflite': OTHER }, is: 'success' },
  {
    name: 'another case of its name',
    change: { 'models/a.tflite': null, 'models/A.tflite': SMALL },
    is: 'success',
  },
  {
    name: 'another case of its ending',
    change: { 'models/a.tflite': null, 'models/a.Tflite': LARGE },
    ...{ is: 'failure', says: 'models/a.Tflite, which is no model by its name' },
  },
  {
    name: 'a dot behind its ending',
    change: { 'models/a.tflite': null, 'models/a.tflite.': LARGE },
    is: 'failure',
  },
  {
    name: 'a link to a model that no entry limits',
    change: { 'models/a.tflite': { link: '../other/a.tflite' }, 'other/a.tflite': SMALL },
    is: 'failure',
  },
  {
    name: 'a glob that excludes it from now on',
    change: {
      [BUDGET]: budget(entry("[models/*.tflite, '!models/a.tflite']", 'flash: 20 KiB')),
      'models/a.tflite': LARGE,
    },
    ...{ is: 'neutral', says: 'budget-loosened' },
  },
  {
    name: 'a name that the glob excludes',
    base: { ...BASE, [BUDGET]: budget(entry("[models/*, '!models/old*']", 'flash: 20 KiB')) },
    change: { 'models/a.tflite': null, 'models/old.tflite': LARGE },
    ...{ is: 'failure', says: '1 moved out of the budget' },
  },
  {
    name: 'a name under a wider entry',
    base: {
      ...BASE,
      [BUDGET]: budget(
        entry('big/*.tflite', 'flash: 1 MiB'),
        entry('models/*.tflite', 'flash: 20 KiB'),
      ),
    },
    change: { 'models/a.tflite': null, 'big/a_v2.tflite': LARGE },
    ...{ is: 'neutral', says: '1 replaced under another entry' },
  },
  {
    name: 'a budget file elsewhere with wider limits',
    change: {
      [BUDGET]: null,
      'mvp-budget.yml': LIMITED.replace('20 KiB', '1 MiB'),
      'models/a.tflite': LARGE,
    },
    ...{ is: 'neutral', says: 'budget-loosened' },
  },
  {
    name: 'a second budget file',
    change: { 'mvp-budget.yml': LIMITED.replace('20 KiB', '1 MiB'), 'models/a.tflite': LARGE },
    is: 'refused',
  },
  {
    name: 'a budget file that is a link',
    change: {
      ...{ [BUDGET]: { link: '../b.yml' }, 'b.yml': LIMITED.replace('20 KiB', '1 MiB') },
      'models/a.tflite': LARGE,
    },
    is: 'neutral',
  },
  {
    name: 'an empty budget file',
    change: { [BUDGET]: '', 'models/a.tflite': LARGE },
    is: 'refused',
  },
  {
    name: 'an entry of another name',
    change: {
      [BUDGET]: LIMITED.replace('models/', 'nets/').replace('20 KiB', '1 MiB'),
      ...{ 'models/a.tflite': null, 'nets/a.tflite': LARGE },
    },
    is: 'neutral',
  },
  {
    name: 'attributes that hide what changes',
    change: { '.gitattributes': '*.tflite binary -diff filter=lfs\n', 'models/a.tflite': LARGE },
    is: 'failure',
  },
  {
    name: 'bytes that nobody has',
    base: { ...BASE, 'models/a.tflite': lfsPointerOf(SMALL).text },
    change: { 'models/a.tflite': lfsPointerOf(LARGE).text },
    is: 'failure',
  },
  {
    name: 'a base and a head that nobody can read',
    base: { ...BASE, [BUDGET]: GROWING, 'models/a.tflite': BROKEN },
    change: { 'models/a.tflite': Buffer.concat([BROKEN, BROKEN]) },
    is: 'failure',
  },
  {
    name: 'a base that nobody can read, for growth of layers',
    base: {
      ...BASE,
      [BUDGET]: budget(
        entry('models/*.tflite', 'flash: 1 MiB, layers: { match: conv*, macs: { growth: 1 % } }'),
      ),
      'models/a.tflite': BROKEN,
    },
    change: { 'models/a.tflite': LARGE },
    ...{ is: 'neutral', says: 'growth is not checked' },
  },
  {
    name: 'growth of nothing by a share of nothing',
    base: {
      ...BASE,
      [BUDGET]: budget(entry('models/*.tflite', 'ram: 1 MiB, macs: { growth: 0 % }')),
    },
    change: { 'models/a.tflite': LARGE },
    ...{ is: 'failure', says: 'MACs grew by' },
  },
]

const FOLLOWERS: readonly Situation[] = [
  {
    name: 'the next of its family is compared with v10, not with v9',
    change: { 'models/kws_v11.tflite': LARGE_TOO },
    ...{ is: 'success', says: '"follows": "models/kws_v10.tflite"' },
  },
  {
    name: 'each of two families has its own newest',
    change: { 'models/kws_v11.tflite': LARGE_TOO, 'models/vad_v2.tflite': LARGE },
    ...{ is: 'failure', says: '"follows": "models/vad_v1.tflite"' },
  },
  {
    name: 'the newest is removed in the same change',
    change: { 'models/kws_v10.tflite': null, 'models/kws_v11.tflite': LARGE_TOO },
    ...{ is: 'success', says: '3 guarded, all checked' },
  },
  {
    name: 'two new ones follow the same',
    change: { 'models/vad_v2.tflite': LARGE, 'models/vad_v3.tflite': SMALL },
    ...{ is: 'failure', says: 'Flash grew by' },
  },
  {
    name: 'the newest is named otherwise in the same change, so that another is the newest',
    change: {
      ...{ 'models/vad_v1.tflite': null, 'models/x.tflite': SMALL },
      'models/vad_v2.tflite': LARGE,
    },
    ...{ is: 'failure', says: 'Flash grew by' },
  },
  {
    name: 'the newest cannot be read',
    base: { ...VERSIONS, 'models/kws_v10.tflite': BROKEN },
    change: { 'models/kws_v11.tflite': LARGE },
    ...{ is: 'neutral', says: 'growth is not checked' },
  },
  {
    name: 'the entry follows others from now on',
    change: {
      [BUDGET]: budget(entry('models/*.tflite', `follows: models/none*, ${GROWTH}`)),
      'models/kws_v11.tflite': LARGE,
    },
    ...{ is: 'neutral', says: 'budget-loosened' },
  },
  {
    name: 'nothing says what a version beside another follows',
    base: { ...VERSIONS, [BUDGET]: GROWING },
    change: { 'models/kws_v11.tflite': LARGE_TOO },
    ...{ is: 'neutral', says: 'models/kws_v10.tflite has its name but for the version' },
  },
  {
    name: 'nothing says it, and unknown growth is let pass',
    base: {
      ...VERSIONS,
      [BUDGET]: budget(entry('models/*.tflite', `${GROWTH}, on-unknown: off`)),
    },
    change: { 'models/kws_v11.tflite': LARGE_TOO },
    is: 'success',
  },
]

const SITUATIONS = [...ESCAPES, ...FOLLOWERS.map((one) => ({ base: VERSIONS, ...one }))]

let root: string

beforeAll(() => {
  root = mkdtempSync(join(tmpdir(), 'mvp-budget-situations-'))
  const git = (args: readonly string[], input?: Buffer) => {
    const { status, stderr } = spawnSync('git', args, { cwd: root, input })
    if (status !== 0) throw new Error(stderr.toString('utf8'))
  }
  git(['init', '--quiet', '--template='])
  git(['fast-import', '--quiet'], Buffer.concat(SITUATIONS.flatMap(commitsOf)))
})

afterAll(() => {
  rmSync(root, { recursive: true })
})

/** Branches `base-N` and `head-N`, for `git fast-import`. */
function commitsOf({ base = BASE, change }: Situation, at: number): readonly Buffer[] {
  const head = Object.entries({ ...base, ...change }).flatMap(([path, content]) =>
    content === null ? [] : [[path, content] as const],
  )
  return [
    ...commit(`base-${at}`, Object.entries(base), null),
    ...commit(`head-${at}`, head, `base-${at}`),
  ]
}

function commit(
  branch: string,
  files: readonly (readonly [string, Files[string]])[],
  parent: string | null,
): readonly Buffer[] {
  const from = parent === null ? '' : `from refs/heads/${parent}\ndeleteall\n`
  const start = `commit refs/heads/${branch}\ncommitter T <t@example.invalid> 1700000000 +0000\ndata 0\n${from}`
  return [Buffer.from(start), ...files.flatMap(fileOf)]
}

function fileOf([path, content]: readonly [string, Files[string]]): readonly Buffer[] {
  const isPlain = typeof content === 'string' || content instanceof Uint8Array
  if (!isPlain && 'submodule' in content)
    return [Buffer.from(`M 160000 ${content.submodule} "${path}"\n`)]
  const bytes = Buffer.from(isPlain ? content : content.link)
  const mode = isPlain ? '100644' : '120000'
  const header = `M ${mode} inline "${path}"\ndata ${bytes.length}\n`
  return [Buffer.from(header), bytes, Buffer.from('\n')]
}

test.each(SITUATIONS.map((one, at) => ({ ...one, at })))(
  '$name: $is',
  async ({ at, is, says = '' }) => {
    const io = fakeIo({}, { cwd: root })
    const pair = ['--base', `base-${at}`, '--head', `head-${at}`]
    const code = await runCli(['check', ...pair, '--format', 'json'], io)
    const out = io.out()
    const conclusion =
      out === '' ? 'refused' : (JSON.parse(out) as { conclusion: string }).conclusion
    expect(conclusion).toBe(is)
    expect(code).toEqual(
      { success: 0, neutral: 0, refused: 2, failure: expect.any(Number) as number }[is],
    )
    expect(out).toContain(says)
  },
)
