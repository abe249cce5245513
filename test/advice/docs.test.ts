import { renderTips } from '../../src/report/reference/tips.ts'
import { supportedText } from '../../src/report/reference/supported.ts'
import { supportedOperators } from '../../src/operators/supported.ts'
import { expectFile } from '../support/golden.ts'

test.each([
  { file: 'docs/tips.md', text: renderTips() },
  { file: 'docs/supported.md', text: supportedText({ operators: supportedOperators() }) },
])('$file is generated from the tables', ({ file, text }) => {
  expectFile(text, new URL(`../../${file}`, import.meta.url))
})
