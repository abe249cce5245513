/** The trend of what fails, from a real repository. */
import { execFileSync } from 'node:child_process'
import { createHash } from 'node:crypto'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { analyse } from '../../src/entry/analyse.ts'
import { withTrends } from '../../src/entry/trend.ts'
import type { Report } from '../../src/report/report.ts'
import { trendSentence } from '../../src/report/trend.ts'
import { writeModel } from '../../src/tflite/write-model.ts'
import { conv2d, fullyConnected, mean, modelOf } from '../support/model-builder.ts'

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

const model = (filters: number) =>
  writeModel(
    modelOf({
      input: { shape: [1, 16, 16, 2] },
      layers: [
        conv2d({ filters, kernel: 3 }),
        mean({ axes: [1, 2] }),
        fullyConnected({ units: 2 }),
      ],
    }),
  )
const tool = { name: 'MVP Model Budget', version: '1' }
const sha256 = (bytes: Uint8Array) => createHash('sha256').update(bytes).digest('hex')
const BUDGET = 'version: 1\nmodels:\n  - match: "**"\n    ram: 2 KiB\n'

let root: string
let clone: string
const git = (cwd: string, ...words: string[]) =>
  execFileSync('git', words, { cwd, env: ENV, encoding: 'utf8' }).trim()

beforeAll(() => {
  root = mkdtempSync(join(tmpdir(), 'trend-'))
  clone = join(root, 'full')
  git(root, 'init', '-q', '-b', 'main', clone)
  for (const filters of Array.from({ length: 12 }, (_, at) => 4 + at)) {
    writeFileSync(join(clone, 'm.tflite'), model(filters))
    git(clone, 'add', '-A')
    git(clone, 'commit', '-qm', `${filters} filters`)
  }
  git(root, 'clone', '-q', '--depth', '1', `file://${clone}`, join(root, 'shallow'))
  git(clone, 'config', 'uploadpack.allowFilter', 'true')
  git(root, 'clone', '-q', '--filter=blob:none', `file://${clone}`, join(root, 'partial'))
})
afterAll(() => {
  rmSync(root, { recursive: true })
})

interface Change {
  readonly filters?: number
  /** The commit that has it. */
  readonly head?: string | null
  readonly budget?: string
}

async function told(
  folder: string,
  { filters = 24, head = null, budget = BUDGET }: Change = {},
): Promise<{ report: Report; said: string[] }> {
  const said: string[] = []
  const ask = (question: Parameters<typeof analyse>[0]) => analyse(question, { tool, sha256 })
  const report = await ask({
    models: [
      {
        ...{ path: 'm.tflite', basePath: null, change: 'modified' },
        base: { status: 'ok', bytes: model(15) },
        head: { status: 'ok', bytes: model(filters) },
      },
    ],
    budgetText: { base: budget, head: budget, path: 'budget.yml', misnamed: [] },
    options: {
      ...{ failOn: ['budget'], target: {}, showsAll: false, notices: [], runUrl: null },
      base: { sha: git(clone, 'rev-parse', 'HEAD'), label: 'main' },
      ...{
        head: { sha: head, label: 'head' },
        headPaths: null,
        fates: null,
        unmatchedPaths: [],
        former: null,
        isMine: () => true,
      },
    },
    today: '2026-11-24',
  })
  const ports = {
    folder,
    analyse: ask,
    today: '2026-11-24',
    say: (line: string) => said.push(line),
  }
  return { report: await withTrends({ report, ...ports }), said }
}

test('shows the last ten versions on the base branch, oldest first', async () => {
  const { report, said } = await told(clone)
  const trend = report.models[0]?.trend
  expect(said).toEqual([])
  expect(trend?.metric).toBe('ram')
  expect(trend?.values).toHaveLength(10)
  const values = (trend?.values ?? []).map((value) => value ?? 0)
  expect([...values].sort((a, b) => a - b)).toEqual(values)
  expect(trend && trendSentence(trend)).toMatch(
    /^RAM in the last 10 versions on the base branch: ▁[▁▂▃▄▅▆▇█]{8}█ \(first .* KiB, best .* KiB, last .* KiB\)\.$/,
  )
})

test('prices old versions on the firmware of the build that fails', async () => {
  const budget = `${BUDGET}defaults: {firmware: {resource-variables: 100}}\n`
  const { report } = await told(clone, { budget })
  const [model] = report.models
  expect(model?.trend?.values.at(-1)).toBe(model?.base?.ramBytes)
  expect(model?.base?.ramBytes).not.toBe((await told(clone)).report.models[0]?.base?.ramBytes)
})

test('says once that a shallow clone has none', async () => {
  const { report, said } = await told(join(root, 'shallow'))
  expect(report.models[0]?.trend).toBeNull()
  expect(said).toHaveLength(1)
})

test('says once that a partial clone lacks the old files, and fetches none', async () => {
  const folder = join(root, 'partial')
  const { report, said } = await told(folder)
  const trend = report.models[0]?.trend ?? null
  expect(trend === null ? null : trendSentence(trend)).toBeNull()
  expect(said).toEqual([expect.stringContaining('not in this clone')])
  expect(git(folder, 'rev-list', '--objects', '--all', '--missing=print')).toContain('?')
})

describe('a change that takes an earlier version back', () => {
  const WITHIN = BUDGET.replace('2 KiB', '200 KiB')
  const heads = new Map<number, string>()

  beforeAll(() => {
    for (const filters of [9, 4, 24]) {
      git(clone, 'checkout', '-q', '--detach', 'main')
      writeFileSync(join(clone, 'm.tflite'), model(filters))
      git(clone, 'commit', '-qam', `back to ${String(filters)}`)
      heads.set(filters, git(clone, 'rev-parse', 'HEAD'))
    }
    git(clone, 'checkout', '-q', 'main')
    git(join(root, 'partial'), 'fetch', '-q', 'origin', heads.get(9) ?? '')
    git(join(root, 'shallow'), 'fetch', '-q', '--depth', '1', 'origin', heads.get(9) ?? '')
  })

  test.each([
    { name: 'one of the last ten', filters: 9, folder: 'full', is: 'main~6' },
    { name: 'also where it is over', filters: 9, folder: 'full', budget: BUDGET, is: 'main~6' },
    { name: 'in a clone without its file', filters: 9, folder: 'partial', is: 'main~6' },
    { name: 'older than is looked at', filters: 4, folder: 'full', is: null },
    { name: 'another file', filters: 24, folder: 'full', is: null },
    { name: 'a shallow clone', filters: 9, folder: 'shallow', is: null },
    { name: 'files that no commit has', filters: 9, folder: 'full', head: null, is: null },
    {
      name: 'a commit that is not here',
      filters: 9,
      folder: 'full',
      head: '0'.repeat(40),
      is: null,
    },
  ])('$name', async ({ folder, filters, is, budget = WITHIN, ...of }) => {
    const head = of.head === undefined ? (heads.get(filters) ?? null) : of.head
    const { report, said } = await told(join(root, folder), { filters, head, budget })
    expect(report.models[0]?.revertedTo).toBe(is === null ? null : git(clone, 'rev-parse', is))
    expect(said).toEqual([])
  })
})

test.each([[''], ['/']])('has none in the folder "%s"', async (folder) => {
  expect((await told(folder)).report.models[0]?.trend).toBeNull()
})
