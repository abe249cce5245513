import { readFileSync } from 'node:fs'
import { renderReference, renderStates } from '../../src/budget/reference.ts'
import { parseBudget } from '../../src/budget/parse-budget.ts'
import { expectFile } from '../support/golden.ts'

const DOC = new URL('../../docs/budget.md', import.meta.url)
const [START, END] = ['<!-- reference -->\n', '<!-- /reference -->']

test('the reference in docs/budget.md is the one that the table gives', () => {
  const text = readFileSync(DOC, 'utf8')
  const before = text.slice(0, text.indexOf(START) + START.length)
  const after = text.slice(text.indexOf(END))
  expectFile(`${before}\n${renderReference()}\n\n${after}`, DOC)
})

test('the table of states in docs/budget.md is the one that every medium asks', () => {
  const text = readFileSync(DOC, 'utf8')
  const [start, end] = ['<!-- states -->\n', '<!-- /states -->']
  const before = text.slice(0, text.indexOf(start) + start.length)
  expectFile(`${before}\n${renderStates()}\n\n${text.slice(text.indexOf(end))}`, DOC)
})

test('every example in docs/budget.md is accepted', () => {
  const blocks = [...readFileSync(DOC, 'utf8').matchAll(/```yaml\n([^]*?)```/g)]
  expect(blocks.length).toBeGreaterThan(1)
  for (const [, yaml = ''] of blocks) {
    const text = yaml.startsWith('- ') ? `version: 1\nmodels:\n${yaml}` : yaml
    expect(parseBudget({ text, file: 'docs/budget.md' }).problems).toEqual([])
  }
})
