/**
 * Everything of a release but the upload: the version is one and the same everywhere, the change log
 * has its section, the package works from an empty folder, and the parts are named for others (SBOM).
 * Writes tmp/release/ (tarball, notes.md, sbom.cdx.json). `.github/workflows/release.yml` uploads it.
 *
 *     node scripts/release.mjs              a dry run, of the version in package.json
 *     node scripts/release.mjs --tag v1.2.3 of a tag: version and change log must be of that release
 */
import { execFileSync } from 'node:child_process'
import { mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { parseArgs } from 'node:util'

const ROOT = fileURLToPath(new URL('../', import.meta.url))
const OUT = join(ROOT, 'tmp/release')
const read = (name) => readFileSync(join(ROOT, name), 'utf8')

function versionOf(tag) {
  const { version } = JSON.parse(read('package.json'))
  const built = /VERSION = '([^']+)'/.exec(read('src/entry/version.ts'))?.[1]
  const locked = JSON.parse(read('package-lock.json')).version
  for (const [place, one] of Object.entries({
    'src/entry/version.ts': built,
    'package-lock.json': locked,
  }))
    if (one !== version) fail(`${place} says ${one}, package.json ${version}: make them the same`)
  if (tag !== undefined && tag !== `v${version}`)
    fail(`the tag is ${tag}, package.json says ${version}: tag v${version} or change the version`)
  return version
}

/** Keep a Changelog: `## [1.2.3] - 2026-11-26`; before its tag a version may stand as `## [Unreleased]`. */
function notesOf(version, isTagged) {
  const sections = read('CHANGELOG.md')
    .split(/^(?=## )/m)
    .slice(1)
  const released = new RegExp(
    `^## \\[${version.replaceAll('.', '\\.')}\\] - \\d{4}-\\d{2}-\\d{2}\\n`,
  )
  const found =
    sections.find((one) => released.test(one)) ??
    (isTagged ? undefined : sections.find((one) => /^## \[?Unreleased\]?\n/.test(one)))
  if (found === undefined)
    fail(
      `CHANGELOG.md has no section "## [${version}] - DATE": move what is under [Unreleased] there`,
    )
  const notes = found.slice(found.indexOf('\n')).trim()
  if (notes === '') fail(`CHANGELOG.md says nothing of ${version}`)
  return notes
}

/** CycloneDX of what is inside the bundles, from the licences that the bundler wrote beside them. */
function sbomOf(version) {
  const parts = new Map()
  for (const bundle of readdirSync(join(ROOT, 'dist'))) {
    const text = read(`dist/${bundle}/licenses.txt`)
    for (const [, name, number, license] of text.matchAll(
      /^((?:@[\w.-]+\/)?[\w.-]+)@(\d+\.\d+\.\d+\S*)\n(\S+)$/gm,
    ))
      parts.set(`${name}@${number}`, { name, number, license })
  }
  const components = [...parts.values()]
    .sort((a, b) => (a.name < b.name ? -1 : 1))
    .map(({ name, number, license }) => ({
      type: 'library',
      name,
      version: number,
      licenses: [{ license: { id: license } }],
      purl: `pkg:npm/${name.replace('@', '%40')}@${number}`,
    }))
  if (components.length === 0)
    fail('dist/*/licenses.txt name no package: run `npm run build` first')
  const component = {
    type: 'application',
    name: 'mvp-budget',
    version,
    purl: `pkg:npm/mvp-budget@${version}`,
  }
  return {
    bomFormat: 'CycloneDX',
    specVersion: '1.5',
    version: 1,
    metadata: { component },
    components,
  }
}

function fail(message) {
  throw new Error(`release: ${message}`)
}

const { tag } = parseArgs({ options: { tag: { type: 'string' } } }).values
const version = versionOf(tag)
const notes = notesOf(version, tag !== undefined)
const sbom = sbomOf(version)
rmSync(OUT, { recursive: true, force: true })
mkdirSync(OUT, { recursive: true })
writeFileSync(join(OUT, 'notes.md'), `${notes}\n`)
writeFileSync(join(OUT, 'sbom.cdx.json'), `${JSON.stringify(sbom, null, 2)}\n`)
execFileSync(process.execPath, [join(ROOT, 'scripts/try-package.mjs'), OUT], { stdio: 'inherit' })
console.log(
  `${version}: ${sbom.components.length} packages inside, notes of ${notes.split('\n').length} lines`,
)
