import fc from 'fast-check'
import {
  cellCode,
  cellProse,
  code,
  commandData,
  html,
  htmlName,
  logLine,
  prose,
  shortName,
  visible,
  webAddress,
} from '../../src/report/sanitise.ts'
import { elementsOf, REFERENCE, renderGfm, textOutsideCode } from '../support/gfm.ts'
import { hostile } from '../support/hostile.ts'

test.each([
  { text: 'conv2d_3', expected: '`conv2d_3`' },
  { text: 'a\nb\tc', expected: '`a b c`' },
  { text: '  ', expected: '`(empty)`' },
  { text: 'safe\u202egnp.exe', expected: '`safegnp.exe`' },
  { text: 'zero\u200bwidth\ufeff', expected: '`zerowidth`' },
  { text: '`', expected: '`` ` ``' },
  { text: 'a``b', expected: '```a``b```' },
  { text: '@octocat fixes #1', expected: '`@octocat fixes #1`' },
  { text: 'x'.repeat(70), expected: `\`${'x'.repeat(32)}…${'x'.repeat(31)}\`` },
  { text: '\u001b[31mred', expected: '`[31mred`' },
])('the code span of $text', ({ text, expected }) => {
  expect(code(text)).toBe(expected)
})

test.each([
  { text: 'a|b', expected: '`a\\|b`' },
  { text: 'a\\|b', expected: '`a\\\\\\|b`' },
])('the code span of $text in a table', ({ text, expected }) => {
  expect(cellCode(text)).toBe(expected)
})

test.each([
  {
    name: 'plain words stay',
    text: 'RAM is 9.4 KiB (10 %) over its budget of 96 KiB.',
    expected: 'RAM is 9.4 KiB (10 %) over its budget of 96 KiB.',
  },
  {
    name: 'names become code',
    text: 'models/kws.tflite: layer conv2d_3 grew 12,288 -> 24,576 bytes',
    expected: '`models/kws.tflite`: layer `conv2d_3` grew 12,288 → 24,576 bytes',
  },
  {
    name: 'code stays code',
    text: 'output of `my layer`, 3x3',
    expected: 'output of `my layer`, 3x3',
  },
  {
    name: 'references become code',
    text: 'ask @octocat about #1 or GH-2, see https://x.y (deadbeef)',
    expected: 'ask `@octocat` about `#1` or `GH-2`, see `https://x.y` (`deadbeef`)',
  },
  {
    name: 'comparisons stay',
    text: '2,048 > 2,047 and 1 < 2',
    expected: '2,048 > 2,047 and 1 < 2',
  },
  { name: 'no block begins', text: '> 1. x', expected: '`>` 1. x' },
  { name: 'no instruction begins', text: 'a <? b ?> c', expected: 'a `<`? b `?>` c' },
  { name: 'elements become code', text: '<b>x</b> & y', expected: '`<b>x</b>` `&` y' },
  {
    name: 'estimates stay',
    text: '~8.31 M cycles or ≈2.70 M, at most 10 M; ≥ 4 and +3',
    expected: '~8.31 M cycles or ≈2.70 M, at most 10 M; ≥ 4 and +3',
  },
])('in a sentence $name', ({ text, expected }) => {
  expect(prose(text)).toBe(expected)
})

describe('for any text', () => {
  const inTable = (cell: string) => `x\n\n| a | b |\n|---|---|\n| ${cell} | end |\n`
  const TABLE = ['p', 'table', 'thead', 'tr', 'th', 'th', 'tbody', 'tr', 'td', 'td']

  test('a code span in running text is one code element', () => {
    fc.assert(
      fc.property(hostile, (text) => {
        const out = renderGfm(`Layer ${code(text)} is here`)
        expect(elementsOf(out)).toEqual(['p', 'code'])
        expect(out).toMatch(/^<p>Layer <code>.*<\/code> is here<\/p>$/s)
      }),
    )
  })

  test('a code span in a table stays in its cell', () => {
    fc.assert(
      fc.property(hostile, (text) => {
        const out = renderGfm(inTable(cellCode(text)))
        expect(elementsOf(out)).toEqual(TABLE.toSpliced(9, 0, 'code'))
        expect(out).toContain('<td>end</td>')
      }),
    )
  })

  test('a sentence has no element but code and no reference', () => {
    fc.assert(
      fc.property(hostile, (text) => {
        const out = renderGfm(`Why: ${prose(text)}`)
        expect(elementsOf(out).filter((name) => name !== 'code')).toEqual(['p'])
        expect(textOutsideCode(out)).not.toMatch(REFERENCE)
      }),
      { numRuns: 500, examples: [['`www.x.y```'], ['`a`.`b`'], ['x`@a` b`']] },
    )
  })

  test('a sentence in a table stays in its cell', () => {
    fc.assert(
      fc.property(hostile, (text) => {
        const out = renderGfm(inTable(cellProse(text)))
        expect(elementsOf(out).filter((name) => name !== 'code')).toEqual(TABLE)
        expect(out).toContain('<td>end</td>')
      }),
    )
  })

  test('a name is a short line of visible characters', () => {
    fc.assert(
      fc.property(hostile, (text) => {
        const name = shortName(text)
        expect(Array.from(name).length).toBeLessThanOrEqual(64)
        // eslint-disable-next-line no-control-regex
        expect(name).not.toMatch(/[\u0000-\u001f\u007f-\u009f\u200b-\u200f\u2028-\u202e\ufeff]/)
        expect(visible(name)).toBe(name)
      }),
    )
  })

  test('HTML has no element and no open attribute', () => {
    fc.assert(
      fc.property(hostile, (text) => {
        expect(html(text)).not.toMatch(/[<>"']/)
        expect(htmlName(text)).not.toMatch(/[<>"']/)
      }),
    )
  })

  test('a line of the log is no workflow command', () => {
    fc.assert(
      fc.property(hostile, (text) => {
        const line = logLine(text)
        expect(line).not.toMatch(/^\s*::|##\[|[\r\n]/)
        expect(commandData(text)).not.toMatch(/[\r\n]/)
      }),
    )
  })
})

test.each([
  { url: 'https://github.com/a/b/actions/runs/1', ok: true },
  { url: 'http://ghes.example:8443/a?b=c#d', ok: true },
  { url: 'javascript:alert(1)', ok: false },
  { url: 'https://x.y/) [z](q', ok: false },
  { url: 'https://x.y/<b>', ok: false },
])('$url is a web address: $ok', ({ url, ok }) => {
  expect(webAddress(url)).toBe(ok ? url : null)
})
