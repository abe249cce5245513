/** Whatever is printed for people fits a terminal of 60 columns: half of a screen, a phone, a split window. */
import { COMMANDS } from '../../src/entry/cli/commands.ts'
import { runCli } from '../../src/entry/cli/run.ts'
import type { Answer, Answers } from '../../src/report/answers.ts'
import { ANSWERS, printAnswer } from '../../src/report/print.ts'
import { narrowText } from '../../src/report/text/narrow.ts'
import { displayWidth, textTable } from '../../src/report/text/table.ts'
import { ON_BUILDS, SAMPLES } from '../support/answers.ts'
import { fakeIo } from '../support/fake-io.ts'
import { STATES } from '../support/states.ts'

const COLUMNS = 60

/** Lines that are wider, but for single words: an address, a path, an option with its value. */
function tooWide(text: string): readonly string[] {
  return text.split('\n').filter((line) => displayWidth(line) > COLUMNS && /\S\s+\S/.test(line))
}

function printed<A extends Answer>(answer: A, value: Answers[A]): Promise<string> {
  return printAnswer(answer, value, {
    format: 'text',
    terminal: { columns: COLUMNS, color: false },
  })
}

test.each(ANSWERS)('the answer of %s', async (answer) => {
  expect(tooWide(await printed(answer, SAMPLES[answer]))).toEqual([])
})

test.each(Object.keys(ON_BUILDS) as (keyof typeof ON_BUILDS)[])(
  'the answer of %s on two builds',
  async (answer) => {
    expect(tooWide(await printed(answer, ON_BUILDS[answer]))).toEqual([])
  },
)

test.each(Object.entries(STATES))('the check that ends with %s', async (_, report) => {
  expect(tooWide(await printed('check', report))).toEqual([])
})

test.each(['', ...COMMANDS.map(({ name }) => name)])('the help of "%s"', async (name) => {
  const io = fakeIo({}, { columns: COLUMNS })
  await runCli(['help', name].filter(Boolean), io)
  expect(tooWide(io.out())).toEqual([])
})

test('a table that cannot give way is a list for each row, empty cells left out', () => {
  const columns = ['what', 'before', 'after'].map((title) => ({ title, align: 'left' as const }))
  const rows = [
    ['RAM', 'more than a line has room for', 'even more than a line has room for'],
    ['Flash', '', '1 B'],
  ]
  expect(textTable(columns, rows, 34).join('\n').split('\n')).toEqual([
    '',
    'RAM',
    '  before: more than a line has',
    '    room for',
    '  after: even more than a line has',
    '    room for',
    'Flash',
    '  after: 1 B',
  ])
})

test('a document keeps its form where it fits, and else its words', () => {
  const document =
    '# Title\n\nA line of\nwords.\n\n| Id | Part |\n| --- | --- |\n| `a` | long part |\n'
  expect(narrowText(document, 40)).toBe(document)
  expect(narrowText(document, 12)).toBe(
    '# Title\n\nA line of\nwords.\n\n`a`\n  Part: long\n    part\n',
  )
})
