import { renderTips } from '../../src/report/reference/tips.ts'
import { renderSupported } from '../../src/operators/supported.ts'
import { expectFile } from '../support/golden.ts'

test.each([
  { file: 'docs/tips.md', text: renderTips() },
  { file: 'docs/supported.md', text: renderSupported() },
])('$file is generated from the tables', ({ file, text }) => {
  expectFile(text, new URL(`../../${file}`, import.meta.url))
})
