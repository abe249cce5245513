import { renderMarkdown } from '../../src/report/markdown/markdown.ts'
import { titleText, TITLE_LIMIT } from '../../src/report/verdict.ts'
import { expectGolden } from '../support/golden.ts'
import { STATES } from '../support/states.ts'

const states = Object.entries(STATES).map(([name, report]) => ({ name, report }))

test.each(states)('the comment of the state $name', ({ name, report }) => {
  expectGolden(`${renderMarkdown(report, { medium: 'comment' })}\n`, `comment/${name}.md`)
})

test('the titles of all states', () => {
  const lines = states.map(({ name, report }) => `${name}: ${titleText(report)}`)
  expectGolden(`${lines.join('\n')}\n`, 'titles.txt')
  for (const { report } of states)
    expect(Array.from(titleText(report)).length).toBeLessThanOrEqual(TITLE_LIMIT)
})

test('the job summary of a failing pull request', () => {
  const report = STATES['fail']
  if (report === undefined) throw new Error('no state "fail"')
  expectGolden(`${renderMarkdown(report, { medium: 'summary' })}\n`, 'summary/fail.md')
})
