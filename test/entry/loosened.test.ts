/** A change that loosens the budget: the title says it first, and the report what the base's budget would have said. */
import { createHash } from 'node:crypto'
import { analyse } from '../../src/entry/analyse.ts'
import { titleText } from '../../src/report/verdict.ts'
import { policyFindings } from '../../src/report/verdict.ts'
import type { ChangedModel } from '../../src/source/changed-model.ts'
import { writeModel } from '../../src/tflite/write-model.ts'
import { conv2d, fullyConnected, mean, modelOf } from '../support/model-builder.ts'

const bytes = (filters: number) =>
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
const sha256 = (data: Uint8Array) => createHash('sha256').update(data).digest('hex')

function changed(path: string, base: number | null, head: number): ChangedModel {
  return {
    path,
    basePath: base === null ? null : path,
    change: base === null ? 'added' : base === head ? 'unchanged' : 'modified',
    base: base === null ? { status: 'absent' } : { status: 'ok', bytes: bytes(base) },
    head: { status: 'ok', bytes: bytes(head) },
  }
}

const KWS = [changed('models/kws.tflite', 8, 24)]

async function reportOn(
  base: string | null,
  head: string | null,
  models: readonly ChangedModel[] = KWS,
) {
  const report = await analyse(
    {
      models,
      budgetText: { base, head, path: 'mvp-budget.yml', misnamed: [] },
      options: {
        ...{ failOn: ['budget', 'regression'], target: {}, showsAll: false, notices: [] },
        ...{ base: { sha: 'b', label: 'main' }, head: { sha: 'h', label: 'head' }, runUrl: null },
        ...{ headPaths: models.map(({ path }) => path), fates: null, unmatchedPaths: [] },
        ...{ former: null, isMine: () => true },
      },
      today: '2026-11-24',
    },
    { tool: { name: 'MVP Model Budget', version: '1' }, sha256 },
  )
  const under = policyFindings(report).find(({ id }) => id === 'under-base-budget')
  return { report, title: titleText(report), under: under?.message }
}

const budget = (entry: string, rest = '') =>
  `version: 1\n${rest}models:\n  - match: '**'\n    ${entry}\n`

test.each([
  {
    name: 'a raised limit that the model needs',
    base: budget('ram: 4 KiB'),
    head: budget('ram: 16 KiB'),
    under: /^under the base's budget kws\.tflite would be over budget \(RAM by [\d.]+ KiB\)$/,
  },
  {
    name: 'a raised limit that nobody needs',
    base: budget('ram: 16 KiB'),
    head: budget('ram: 64 KiB'),
    under: /^under the base's budget kws\.tflite would also pass$/,
  },
  {
    name: 'growth that may be more',
    base: budget('ram: { growth: 100 B }'),
    head: budget('ram: { growth: 64 KiB }'),
    under:
      /^under the base's budget kws\.tflite would have grown too much \(RAM grew by [\d.]+ KiB\)$/,
  },
  {
    name: 'another speed, which makes a limited figure fall',
    base: budget('optimize-speed: 0\n    latency: 0.4 ms'),
    head: budget('optimize-speed: 1\n    latency: 0.4 ms'),
    under: /^under the base's budget kws\.tflite would be over budget \(Latency by [\d.]+ .s\)$/,
  },
  {
    name: 'a limit that only warns',
    base: budget('ram: 4 KiB'),
    head: budget('ram: 4 KiB\n    enforce: warn'),
    under: /kws\.tflite would be over budget/,
  },
  {
    name: 'an entry that is dropped',
    base: budget('ram: 4 KiB'),
    head: 'version: 1\n',
    under: /kws\.tflite would be over budget/,
  },
  {
    name: 'a file that is removed',
    base: budget('ram: 4 KiB'),
    head: null,
    under: /kws\.tflite would be over budget/,
  },
  {
    name: 'a build that is no longer checked',
    base: budget('ram: 4 KiB', 'targets: {a: {optimize-speed: 0}, b: {optimize-speed: 1}}\n'),
    head: budget('ram: 4 KiB', 'targets: {a: {optimize-speed: 0}}\n').replace('4 KiB', '16 KiB'),
    under: /kws\.tflite would be over budget \(RAM by [\d.]+ KiB on a, RAM by [\d.]+ KiB on b\)/,
  },
  {
    name: 'a waiver',
    base: budget('ram: 4 KiB'),
    head: budget('ram: 4 KiB\n    waive: {until: 2026-12-24, reason: later, ram: 64 KiB}'),
    under: /kws\.tflite would be over budget/,
  },
])('$name: the title says so first, and names the model', async ({ base, head, under: words }) => {
  const { title, under } = await reportOn(base, head)
  expect(under).toMatch(words)
  expect(title).toMatch(/^\S+ Budget loosened[:,]/)
})

/** What the change of a build in the file is said to be, of a changed model and of one that stays. */
const buildChange = async (base: string, head: string, models = KWS) => {
  const { report } = await reportOn(base, head, models)
  return report.findings
    .filter(({ id }) => id === 'stricter-build' || id === 'budget-loosened')
    .map(({ id, severity, message }) => `${severity} ${id}: ${message}`)
}
const STAYS = [changed('models/kws.tflite', 24, 24)]

test.each([
  {
    name: 'a speed that makes the limited figure fall is looser',
    ...{
      base: 'optimize-speed: 0\n    latency: 4 ms',
      head: 'optimize-speed: 1\n    latency: 4 ms',
    },
    said: [
      /^warn budget-loosened: this change changes optimize-speed of \S+ from 0 to 1: Latency falls from /,
    ],
  },
  {
    name: 'the other way it is stricter, and no loosened budget',
    ...{
      base: 'optimize-speed: 1\n    latency: 4 ms',
      head: 'optimize-speed: 0\n    latency: 4 ms',
    },
    said: [
      /^info stricter-build: this change changes optimize-speed of \S+ from 1 to 0, which is stricter: Latency rises from /,
    ],
  },
  {
    name: 'one that costs RAM, where RAM is limited, is stricter',
    ...{ base: 'optimize-speed: 0\n    ram: 64 KiB', head: 'optimize-speed: 1\n    ram: 64 KiB' },
    said: [/^info stricter-build: .* stricter: RAM rises from /],
  },
  {
    name: 'one without an effect on what is limited is neither',
    ...{ base: 'optimize-speed: 0\n    flash: 1 MiB', head: 'optimize-speed: 1\n    flash: 1 MiB' },
    said: [],
  },
  {
    name: 'a slower clock is stricter for time',
    ...{ base: 'latency: 4 ms', head: 'clock: 39 MHz\n    latency: 4 ms' },
    said: [/^info stricter-build: .* clock .* to 39 MHz, which is stricter: Latency rises from /],
  },
  {
    name: 'a faster clock is looser',
    ...{ base: 'clock: 39 MHz\n    latency: 4 ms', head: 'latency: 4 ms' },
    said: [/^warn budget-loosened: .* from 39 MHz to the part's usual clock: Latency falls from /],
  },
  {
    name: 'another runtime is what it does to the figures',
    ...{
      base: 'runtime: mltk-simulator\n    ram: 64 KiB',
      head: 'runtime: mltk-device\n    ram: 64 KiB',
    },
    said: [/^warn budget-loosened: .* runtime .* to mltk-device: RAM falls from /],
  },
  {
    name: 'figures of another meaning are told whatever they are',
    ...{ base: 'runtime: sdk\n    ram: 64 KiB', head: 'runtime: sdk-3\n    ram: 64 KiB' },
    said: [/^warn budget-loosened: this change changes runtime of \S+ from sdk to sdk-3/],
  },
  {
    name: 'where layers are limited, nobody knows for all of them',
    ...{
      base: 'optimize-speed: 1\n    latency: 4 ms\n    layers: {match: conv*, macs: 9M}',
      head: 'optimize-speed: 0\n    latency: 4 ms\n    layers: {match: conv*, macs: 9M}',
    },
    said: [/^warn budget-loosened: this change changes optimize-speed of \S+ from 1 to 0$/],
  },
])('$name', async ({ base, head, said }) => {
  for (const models of [KWS, STAYS]) {
    const found = await buildChange(budget(base), budget(head), models)
    expect(found).toEqual(said.map((one) => expect.stringMatching(one) as unknown))
  }
})

test('builds with names are compared with themselves', async () => {
  const targets = (a: number, b: number) =>
    `targets: {a: {optimize-speed: ${a}}, b: {optimize-speed: ${b}}}\n`
  const found = await buildChange(
    budget('latency: 4 ms', targets(0, 1)),
    budget('latency: 4 ms', targets(1, 0)),
  )
  expect(found).toEqual([
    expect.stringMatching(/budget-loosened: .* of \S+ on a from 0 to 1: Latency falls/),
    expect.stringMatching(
      /stricter-build: .* of \S+ on b from 1 to 0, which is stricter: Latency rises/,
    ),
  ])
})

test.each([
  {
    name: 'would not have passed',
    base: 'ram: 4 KiB',
    title:
      /^⚖️ Budget loosened: under the base's budget kws\.tflite would be over budget \(RAM by /,
  },
  {
    name: 'would also pass',
    base: 'ram: 12 KiB',
    title: /^⚖️ Budget loosened: raises the RAM limit of models\/kws\.tflite from 12 KiB to 16 KiB/,
  },
])('the title says what matters more: the model $name', async ({ base, title: words }) => {
  expect((await reportOn(budget(base), budget('ram: 16 KiB'))).title).toMatch(words)
})

test('where a worse state decides, the title still begins with it', async () => {
  const { title, report } = await reportOn(budget('ram: 2 KiB'), budget('ram: 4 KiB'))
  expect(title).toMatch(/^❌ Budget loosened, over budget: kws\.tflite needs [\d.]+ KiB more RAM/)
  expect(report.conclusion).toBe('failure')
})

test('failing models come first and are named, many are counted', async () => {
  const names = ['a', 'b', 'c', 'd', 'e']
  const models = [
    ...names.map((name) => changed(`models/big-${name}.tflite`, 8, 24)),
    ...names.map((name) => changed(`models/small-${name}.tflite`, 2, 2)),
    changed('models/new.tflite', null, 2),
  ]
  const { under } = await reportOn(budget('ram: 4 KiB'), budget('ram: 16 KiB'), models)
  expect(under).toMatch(
    /^under the base's budget big-a\.tflite would be over budget \(.*?\); big-b.*; big-c.*; 2 more would not pass either; small-a\.tflite, small-b\.tflite, small-c\.tflite and 3 more would also pass$/,
  )
})

test('files of one name are told by their paths', async () => {
  const models = [changed('a/m.tflite', 8, 24), changed('b/m.tflite', 2, 2)]
  const { under } = await reportOn(budget('ram: 4 KiB'), budget('ram: 16 KiB'), models)
  expect(under).toMatch(/ a\/m\.tflite would be over budget .*; b\/m\.tflite would also pass$/)
})

test.each([
  { name: 'stricter', base: budget('ram: 16 KiB'), head: budget('ram: 8 KiB') },
  { name: 'the same', base: budget('ram: 8 KiB'), head: budget('ram: 8 KiB') },
  { name: 'new', base: null, head: budget('ram: 8 KiB') },
  { name: 'mended', base: 'version: 9\n', head: budget('ram: 8 KiB') },
])('a budget that is $name says nothing of the base', async ({ base, head }) => {
  const { report, under, title } = await reportOn(base, head)
  expect(under).toBeUndefined()
  expect(report.models.map(({ underBase }) => underBase)).toEqual([null])
  expect(title).not.toContain('oosened')
})
