import { readFileSync } from 'node:fs'
import { renderTips } from '../../src/report/reference/tips.ts'
import { supportedText } from '../../src/report/reference/supported.ts'
import { supportedOperators } from '../../src/operators/supported.ts'
import { expectFile } from '../support/golden.ts'

/** What `npm run public-models` measured stays as it is. */
const [MEASURED = ''] =
  /<!-- public models: .*<!-- \/public models -->/s.exec(
    readFileSync(new URL('../../docs/tips.md', import.meta.url), 'utf8'),
  ) ?? []

test.each([
  { file: 'docs/tips.md', text: renderTips(MEASURED) },
  { file: 'docs/supported.md', text: supportedText({ operators: supportedOperators() }) },
])('$file is generated from the tables', ({ file, text }) => {
  expectFile(text, new URL(`../../${file}`, import.meta.url))
})
