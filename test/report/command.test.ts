/** Commands that are printed to be copied: one word stays one word in a shell, and nothing in it runs. */
import { execFileSync } from 'node:child_process'
import { readFileSync, readdirSync } from 'node:fs'
import { whatIfCommand } from '../../src/report/answer-words.ts'
import { commandText, operand, optimizeCommand } from '../../src/report/command.ts'
import { toMerge } from '../../src/report/markdown/to-merge.ts'
import { commandLines } from '../../src/report/text/table.ts'
import { resolveTarget } from '../../src/target/resolve-target.ts'
import { kws } from '../support/models.ts'
import { modelOf, reportOf, tip } from '../support/report-builder.ts'

const HOSTILE = [
  'plain/kws_v2-1.tflite',
  'with space/k w s.tflite',
  "it's.tflite",
  '$(touch x)`id`.tflite',
  'a;b|c&d>e<f*g?h[i]{j,k}~!#.tflite',
  'back\\slash "quoted".tflite',
  '=cmd',
  '~root',
  '',
]

/** The words that a POSIX shell makes of a line. */
function wordsOf(line: string): readonly string[] {
  const out = execFileSync('sh', ['-c', `printf '%s\\0' ${line}`], { encoding: 'utf8' })
  return out.split('\0').slice(0, -1)
}

test('a shell reads back the very words, on one line and on several', () => {
  expect(wordsOf(commandText(HOSTILE))).toEqual(HOSTILE)
  for (const width of [20, 60]) {
    const lines = commandLines(HOSTILE, width, '  ').join('\n')
    expect(wordsOf(lines)).toEqual(HOSTILE)
  }
  expect(commandText(['mvp-budget', 'what-if', 'models/kws.tflite', '--set', '3.filters=8'])).toBe(
    'mvp-budget what-if models/kws.tflite --set 3.filters=8',
  )
})

test('a path is never an option, and what hides is shown', () => {
  expect(operand('-rf.tflite')).toBe('./-rf.tflite')
  expect(commandText(optimizeCommand('-a b.tflite', ['--reorder']))).toBe(
    "mvp-budget optimize './-a b.tflite' --reorder --output './-a b.tflite'",
  )
  expect(commandText(optimizeCommand('a.mltk.zip')).split(' ').at(-1)).toBe('a.mltk.zip.tflite')
  expect(commandText(['a\nb\u202ec'])).not.toMatch(/[\n\u202e]/)
})

test('the build is said by its own name', () => {
  const target = resolveTarget({ runtime: 'sdk-3', id: 'brd2601b', clockHz: 39e6 })
  expect(commandText(whatIfCommand('m', { edits: [], onTopOf: 'dead-channels' }, target))).toBe(
    'mvp-budget what-if m --without-dead-channels --target brd2601b --runtime sdk-3 --clock 39MHz',
  )
})

const over = (path: string, found: ReturnType<typeof tip>) =>
  modelOf({
    path,
    status: 'over',
    head: kws({ filters: 32 }),
    tips: [found],
    findings: [
      {
        ...{ id: 'over-budget', category: 'budget', severity: 'fail', message: 'RAM is over' },
        ...{ metric: 'ram', value: 2, limit: 1, place: null, layer: null, build: null },
      },
    ],
  } as unknown as Parameters<typeof modelOf>[0])

test('the comment quotes a path, and names a budget file that is elsewhere', () => {
  const one = over('a b/$(id).tflite', tip({ meets: ['ram'], edits: ['0.filters=4'] }))
  const two = { ...one, builds: [one, one] as unknown as typeof one.builds }
  const comment = (model: typeof one, configPath: string) =>
    toMerge({ ...reportOf([model]), conclusion: 'failure', configPath })
  expect(comment(one, 'x')).toContain("mvp-budget what-if 'a b/$(id).tflite' --set 0.filters=4")
  expect(comment(two, 'mvp-budget.yaml')).toMatch(/0\.filters=4 --builds`/)
  expect(comment(two, 'ci/my budget.yml')).toContain("--builds --config 'ci/my budget.yml'")
})

test('a lossless tip is done by one command that can be run as it stands', () => {
  const text = 'Run layers 1 to 2 in another order (`mvp-budget optimize --reorder`)'
  const one = over('m.tflite', tip({ id: 'reorder', text, meets: ['ram'], edits: [] }))
  expect(toMerge({ ...reportOf([one]), conclusion: 'failure' })).toContain(
    '`mvp-budget optimize m.tflite --reorder --output m.tflite`',
  )
})

/** Options of ours between the words are no foreign text. */
const OWN = /\$\{options?\}/

test('no other file makes a command of ours from values', () => {
  const files = readdirSync('src', { recursive: true, encoding: 'utf8' })
  const made = files
    .filter((file) => file.endsWith('.ts') && !file.endsWith('report/command.ts'))
    .flatMap((file) =>
      readFileSync(`src/${file}`, 'utf8')
        .split('\n')
        .filter((line) => /mvp-budget (?:[a-z-]+|\$\{\w+\}) [^`']*\$\{/.test(line.replace(OWN, '')))
        .filter((line) => !/usage: mvp-budget/.test(line))
        .map((line) => `${file}: ${line.trim()}`),
    )
  expect(made).toEqual([])
})
