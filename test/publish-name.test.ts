/** The address under which the project is published stands in publish.json; `UPDATE_GOLDEN=1` writes it everywhere else. */
import { readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'

const root = new URL('../', import.meta.url).pathname
const text = (file: string): string => readFileSync(join(root, file), 'utf8')

interface Publish {
  readonly owner: string
  readonly repository: string
  readonly release: { readonly tag: string; readonly commit: string }
}

const { owner, repository, release } = JSON.parse(text('publish.json')) as Publish
const address = `${owner}/${repository}`

const FILES = [
  ...['README.md', 'package.json', 'src/util/schema-address.ts', 'src/report/wording.ts'],
  ...readdirSync(join(root, 'docs')).flatMap((name) =>
    name.endsWith('.md') ? [`docs/${name}`] : [],
  ),
  ...readdirSync(join(root, 'docs/recipes')).flatMap((name) =>
    name.endsWith('.yml') ? [`docs/recipes/${name}`] : [],
  ),
]

/** Every place that names the repository: pinned uses, raw files, and its page. */
function named(content: string): string {
  return content
    .replace(
      /uses: [\w.-]+\/mvp-budget((?:\/publish)?)@\S+ # \S+/g,
      `uses: ${address}$1@${release.commit} # ${release.tag}`,
    )
    .replace(/(githubusercontent\.com|github\.com)\/[\w.-]+\/mvp-budget/g, `$1/${address}`)
    .replace(/`[\w.-]+\/mvp-budget`/g, `\`${address}\``)
}

test.each(FILES)('%s names the repository as publish.json does', (file) => {
  const content = text(file)
  if (process.env['UPDATE_GOLDEN'] === '1') writeFileSync(join(root, file), named(content))
  else expect(content).toBe(named(content))
})
