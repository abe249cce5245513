/** What a start costs is what is loaded: by the files that import one another without `import()`. */
import { readFileSync } from 'node:fs'
import { dirname, join, relative } from 'node:path'
import { fileURLToPath } from 'node:url'
import { expect, test } from '@jest/globals'

const SRC = fileURLToPath(new URL('../../src/', import.meta.url))
const STATIC = /(?:^|\n)(?:import|export)\s+(?!type\b)(?:[^'";]*?from\s+)?'([^']+)'/g

/** Files and packages that loading a file loads. */
function loadedBy(entry: string): readonly string[] {
  const loaded = new Set<string>()
  const waiting = [join(SRC, entry)]
  for (let file = waiting.pop(); file !== undefined; file = waiting.pop()) {
    if (loaded.has(file)) continue
    loaded.add(file)
    if (!file.startsWith(SRC)) continue
    for (const [, name = ''] of readFileSync(file, 'utf8').matchAll(STATIC))
      waiting.push(name.startsWith('.') ? join(dirname(file), name) : name)
  }
  return [...loaded].map((file) => (file.startsWith(SRC) ? relative(SRC, file) : file))
}

test.each([
  {
    entry: 'entry/cli/commands/profile.ts',
    never: /^(yaml|diff|edit|advice|budget\/parse-budget)/,
  },
  { entry: 'entry/cli/commands/profile.ts', never: /^source\/(git|local|changes|lfs)/ },
  { entry: 'entry/serve-models.ts', never: /^(@actions|@octokit|github|report\/(html|markdown))/ },
  { entry: 'library/mvp-budget.ts', never: /^(node:|source|github|entry|@)/ },
])('$entry loads nothing of $never', ({ entry, never }) => {
  const loaded = loadedBy(entry)
  expect(loaded.length).toBeGreaterThan(10)
  expect(loaded.filter((name) => never.test(name))).toEqual([])
})
