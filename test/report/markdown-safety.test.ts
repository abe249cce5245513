import fc from 'fast-check'
import { fitWithin, MEDIA, utf8Bytes } from '../../src/report/markdown/medium.ts'
import type { Medium } from '../../src/report/markdown/medium.ts'
import { renderMarkdown } from '../../src/report/markdown/markdown.ts'
import type { Report } from '../../src/report/report.ts'
import { ACCURACY_URL } from '../../src/report/wording.ts'
import { titleText, TITLE_LIMIT } from '../../src/report/verdict.ts'
import { elementsOf, REFERENCE, renderGfm, textOutsideCode } from '../support/gfm.ts'
import { hostile } from '../support/hostile.ts'
import { large } from '../support/models.ts'
import { poison } from '../support/poison.ts'
import { finding, modelOf, reportOf } from '../support/report-builder.ts'
import { STATES } from '../support/states.ts'

const OURS = new Set([
  ...['h3', 'h4', 'p', 'table', 'thead', 'tbody', 'tr', 'th', 'td', 'ul', 'li', 'code', 'pre'],
  ...['strong', 'br', 'sub', 'details', 'summary', 'a'],
])

const reports = fc.tuple(
  fc.constantFrom(...Object.keys(STATES)),
  fc.array(hostile, { minLength: 1, maxLength: 9 }),
)

function poisoned([state, texts]: readonly [string, readonly string[]]): Report {
  return poison(STATES[state] ?? reportOf([]), texts)
}

/** The only links of a report: to its run, and to how the figures were measured. */
const LINKS = [
  '<a href="https://github.com/acme/wakeword/actions/runs/812">full report</a>',
  `<a href="${ACCURACY_URL}">How they were measured</a>`,
]

/** Names of elements that are not closed in order. */
function unbalanced(html: string): readonly string[] {
  const open: string[] = []
  const wrong: string[] = []
  for (const [, close = '', name = ''] of html.matchAll(/<(\/?)([a-z]\w*)[^>]*>/g)) {
    if (name === 'br') continue
    if (close === '') open.push(name)
    else if (open.pop() !== name) wrong.push(name)
  }
  return [...open, ...wrong]
}

describe('for any names, paths and messages', () => {
  test('a comment has no element, link, mention or reference that we did not write', () => {
    fc.assert(
      fc.property(reports, (one) => {
        const html = renderGfm(renderMarkdown(poisoned(one), { medium: 'comment' }))
        expect(elementsOf(html).filter((name) => !OURS.has(name))).toEqual([])
        expect(LINKS.reduce((rest, link) => rest.replace(link, ''), html)).not.toContain('<a')
        expect(unbalanced(html)).toEqual([])
        expect(textOutsideCode(html)).not.toMatch(REFERENCE)
      }),
      { numRuns: 25 },
    )
  })

  test('the title is at most 100 characters on one line', () => {
    fc.assert(
      fc.property(reports, (one) => {
        const title = titleText(poisoned(one))
        expect(Array.from(title).length).toBeLessThanOrEqual(TITLE_LIMIT)
        expect(title).not.toMatch(/[\r\n]/)
      }),
      { numRuns: 25 },
    )
  })

  test('a text fits into any number of bytes, with its tags and fences closed', () => {
    fc.assert(
      fc.property(reports, fc.integer({ min: 0, max: MEDIA.comment }), (one, reservedBytes) => {
        const text = renderMarkdown(poisoned(one), { medium: 'comment', reservedBytes })
        expect(utf8Bytes(text)).toBeLessThanOrEqual(MEDIA.comment - reservedBytes)
        expect(unbalanced(renderGfm(text))).toEqual([])
      }),
      { numRuns: 25 },
    )
  })
})

const long = (index: number) => `models/${'深い階層'.repeat(10)}/${String(index)}.tflite`
const huge = reportOf(
  [modelOf({ base: large(29), head: large(30), status: 'over', findings: [finding()] })].flatMap(
    (model) => Array.from({ length: 600 }, (_, index) => ({ ...model, path: long(index) })),
  ),
  { conclusion: 'failure' },
)

test.each(Object.keys(MEDIA) as Medium[])('600 failing models fit into a %s', (medium) => {
  const text = renderMarkdown(huge, { medium })
  expect(utf8Bytes(text)).toBeLessThanOrEqual(MEDIA[medium])
  expect(utf8Bytes(text)).toBe(Buffer.byteLength(text))
  expect(text).toMatch(/^### ❌ Over budget/)
  if (medium !== 'summary') expect(text).toContain('✂️ **Left out**')
  expect(text).toContain('[full report](https://github.com/acme/wakeword/actions/runs/812)')
})

test('bytes are counted as UTF-8 has them', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary' }), (text) => {
      expect(utf8Bytes(text)).toBe(Buffer.byteLength(text))
    }),
  )
})

test.each([
  { name: 'the fullest that fits', levels: ['abcdef', 'abc', 'a'], max: 3, expected: 'abc' },
  { name: 'a cut first line where none fits', levels: ['abc'], max: 2, expected: 'ab' },
  { name: 'nothing where there is no room', levels: ['é'], max: 1, expected: '' },
])('what fits is $name', ({ levels, max, expected }) => {
  expect(
    fitWithin(
      levels.map((level) => () => level),
      max,
    ),
  ).toBe(expected)
})
