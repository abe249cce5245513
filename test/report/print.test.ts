import fc from 'fast-check'
import { historyOf } from '../../src/diff/history.ts'
import type { Answer } from '../../src/report/answers.ts'
import { historyMarkdown } from '../../src/report/markdown/answers.ts'
import { MEDIA, utf8Bytes } from '../../src/report/markdown/medium.ts'
import {
  ANSWERS,
  FORMATS,
  formatsOf,
  printAnswer,
  unsupportedReason,
  type Format,
} from '../../src/report/print.ts'
import { ON_BUILDS, SAMPLES } from '../support/answers.ts'
import { elementsOf, REFERENCE, renderGfm, textOutsideCode } from '../support/gfm.ts'
import { expectGolden } from '../support/golden.ts'
import { hostile } from '../support/hostile.ts'
import { poison } from '../support/poison.ts'

const TERMINAL = { columns: 100, color: false }

const cells = ANSWERS.flatMap((answer) => FORMATS.map((format) => ({ answer, format })))

const print = (answer: Answer, format: Format) =>
  printAnswer(answer, SAMPLES[answer], { format, terminal: TERMINAL })

/** What tells one format from another. */
const FORM: Readonly<Record<Format, RegExp>> = {
  text: /\S/,
  markdown: /^#{1,3} /,
  comment: /^### /,
  json: /^\{\n {2}"schema": 1,/,
  csv: /^model,index,op,.*\r\n/,
  'totals-csv': /^model,ram_used_bytes,ram_bytes,.*\r\n/,
  html: /^<!doctype html>/,
  sarif: /"version": "2\.1\.0"/,
  gitlab: /^\[\n/,
  junit: /^<\?xml version="1\.0" encoding="UTF-8"\?>\n<testsuites /,
  'model-explorer': /^\{\n {2}"results"/,
}

test.each(cells)('$answer as $format: printed, or said why not', async ({ answer, format }) => {
  const reason = unsupportedReason(answer, format)
  if (reason === null) {
    const text = await print(answer, format)
    expect(text).toMatch(FORM[format])
    expect(text.endsWith('\n')).toBe(true)
  } else {
    expect(reason).toMatch(/^\S.*: .*print/)
    await expect(print(answer, format)).rejects.toThrow(reason)
  }
})

describe.each(Object.keys(ON_BUILDS) as (keyof typeof ON_BUILDS)[])(
  '%s on two builds',
  (answer) => {
    const printed = (format: Format) =>
      printAnswer(answer, ON_BUILDS[answer], { format, terminal: TERMINAL })

    test.each(['text', 'markdown'] as const)('as %s names both', async (format) => {
      const text = await printed(format)
      expect(text).toMatch(/\bkit\b/)
      expect(text).toMatch(/\bfield\b/)
      expectGolden(text, `${format}/builds-${answer}.${format === 'text' ? 'txt' : 'md'}`)
    })

    test('as JSON has an object for each', async () => {
      const document = JSON.parse(await printed('json')) as {
        readonly builds: readonly (string | { readonly name: string })[]
      }
      const names = document.builds.map((one) => (typeof one === 'string' ? one : one.name))
      expect(names.slice(0, 2)).toEqual(['kit', 'field'])
    })
  },
)

test('a profile as CSV has rows of every build, with its name', async () => {
  const print = (format: Format) =>
    printAnswer('profile', ON_BUILDS.profile, { format, terminal: TERMINAL })
  const rows = (await print('totals-csv')).trim().split('\r\n')
  expect(rows).toHaveLength(3)
  expect(rows[1]).toContain(',kit,')
  expect(rows[2]).toContain(',field,')
  await expect(print('model-explorer')).rejects.toThrow('one build')
})

test.each(ANSWERS.map((answer) => ({ answer })))('$answer in Markdown', async ({ answer }) => {
  expect(formatsOf(answer)).toEqual(expect.arrayContaining(['text', 'markdown', 'json']))
  const text = await print(answer, 'markdown')
  expect(text).not.toMatch(/^```/)
  if (answer !== 'check' && answer !== 'targets' && answer !== 'supported')
    expectGolden(text, `markdown/answer-${answer}.md`)
})

const OURS = new Set([
  ...['h1', 'h2', 'h3', 'h4', 'p', 'table', 'thead', 'tbody', 'tr', 'th', 'td', 'ul', 'li', 'code'],
  ...['pre', 'strong', 'br', 'sub', 'details', 'summary'],
])
/** Below every answer, and nowhere else. */
const OUR_LINK =
  /<a href="https:\/\/github\.com\/[\w/.-]+\/docs\/accuracy\.md">How they were measured<\/a>\.<\/sub><\/p>\s*$/
const NAMED = ['profile', 'diff', 'fit', 'tips', 'optimize', 'history'] as const

test('for any names Markdown has no element, link or mention that we did not write', async () => {
  await fc.assert(
    fc.asyncProperty(
      fc.constantFrom(...NAMED),
      fc.array(hostile, { minLength: 1, maxLength: 9 }),
      async (answer, texts) => {
        const value = poison(SAMPLES[answer], texts)
        const html = renderGfm(
          await printAnswer(answer, value, { format: 'markdown', terminal: TERMINAL }),
        ).replace(OUR_LINK, '')
        expect(elementsOf(html).filter((name) => !OURS.has(name))).toEqual([])
        expect(textOutsideCode(html)).not.toMatch(REFERENCE)
      },
    ),
    { numRuns: 40 },
  )
})

test('a page of any length stays within what a summary takes', () => {
  const versions = Array.from({ length: 9_000 }, (_, at) => ({
    commit: String(at).padStart(40, '0'),
    date: '2026-11-24',
    subject: '深い階層'.repeat(30),
    path: 'kws.tflite',
    values: { ram: 1024 + at },
    problem: null,
  }))
  const text = historyMarkdown({ path: 'kws.tflite', ...historyOf(versions, { ram: 2000 }) })
  expect(utf8Bytes(text)).toBeLessThanOrEqual(MEDIA.summary)
  expect(text).toContain('older versions not shown')
})
