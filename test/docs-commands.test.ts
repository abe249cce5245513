/** What the documents tell people to type is there: scripts of the package, commands and options of the program. */
import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { COMMANDS } from '../src/entry/cli/commands.ts'

const root = new URL('../', import.meta.url).pathname

const documents = [
  ...['README.md', 'CONTRIBUTING.md'],
  ...readdirSync(join(root, 'docs')).flatMap((name) =>
    name.endsWith('.md') ? [`docs/${name}`] : [],
  ),
  ...readdirSync(join(root, 'docs/recipes/other-ci')).map(
    (name) => `docs/recipes/other-ci/${name}`,
  ),
]

const text = (name: string): string => readFileSync(join(root, name), 'utf8')

const { scripts, version } = JSON.parse(text('package.json')) as {
  readonly scripts: Readonly<Record<string, string>>
  readonly version: string
}

test.each(documents)('%s installs this version', (name) => {
  for (const [, found] of text(name).matchAll(/\bmvp-budget@(\d+\.[\w.]+)/g))
    expect(found).toBe(version)
})

test.each(documents)('%s names scripts and files that there are', (name) => {
  for (const [, script = ''] of text(name).matchAll(/\bnpm run ([a-z:-]+)/g)) {
    expect(Object.keys(scripts)).toContain(script)
  }
  for (const [, file = ''] of text(name).matchAll(/`(scripts\/[\w.]+)`/g)) {
    expect([file, existsSync(join(root, file))]).toEqual([file, true])
  }
})

const options = new Map<string, readonly string[]>()

beforeAll(async () => {
  for (const { name, load } of COMMANDS) options.set(name, Object.keys((await load()).options))
})

test.each(documents)('%s names commands and options that the program has', (name) => {
  for (const [, command = '', rest = ''] of text(name).matchAll(
    /\bmvp-budget(?:@[\d.]+)? ([a-z][a-z-]*)\b([^`#|\n]*)/g,
  )) {
    const known = options.get(command)
    if (known === undefined) continue
    for (const [, option = ''] of rest.matchAll(/(?<![\w-])--([a-z][a-z-]*)/g)) {
      if (option === 'help') continue
      expect([command, known]).toEqual([command, expect.arrayContaining([option])])
    }
  }
})

test('the commands that README shows are commands', () => {
  const shown = [...text('README.md').matchAll(/^mvp-budget ([a-z-]+)/gm)].map(([, one]) => one)
  expect(shown.length).toBeGreaterThan(5)
  for (const one of shown) expect([...options.keys()]).toContain(one)
})
