import { mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { dirname } from 'node:path'

const GOLDEN = new URL('../golden/', import.meta.url)

/**
 * Expects `text` to be the content of `test/golden/<name>`. `UPDATE_GOLDEN=1 npm test` writes the
 * files instead: read their diff before you commit it.
 */
export function expectGolden(text: string, name: string): void {
  expectFile(text, new URL(name, GOLDEN))
}

/** The same for a generated file anywhere in the repository. */
export function expectFile(text: string, file: URL): void {
  if (process.env['UPDATE_GOLDEN'] === '1') {
    mkdirSync(dirname(file.pathname), { recursive: true })
    writeFileSync(file, text)
  }
  expect(text).toBe(readFileSync(file, 'utf8'))
}
