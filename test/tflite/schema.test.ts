import { execFileSync } from 'node:child_process'
import { join } from 'node:path'

test('the generated tables are those of mvp-budget.fbs', () => {
  const script = join(import.meta.dirname, '../../scripts/generate-schema.mjs')
  expect(() => execFileSync(process.execPath, [script, '--check'], { stdio: 'pipe' })).not.toThrow()
})
