/** `docs/github.md` says what `action.yml` says, and the recipes only use what there is. `UPDATE_GOLDEN=1` writes the tables. */
import { readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { describe, expect, test } from '@jest/globals'
import { markdownTable } from 'markdown-table'
import { parse } from 'yaml'
import { readInputs } from '../src/entry/inputs.ts'
import { readPublishInputs } from '../src/entry/publish.ts'

interface Manifest {
  readonly inputs: Readonly<
    Record<string, { readonly description: string; readonly default: string }>
  >
  readonly outputs: Readonly<Record<string, { readonly description: string }>>
  readonly runs: { readonly using: string; readonly main: string }
}

interface Workflow {
  readonly permissions: unknown
  readonly on: Readonly<Record<string, unknown>>
  readonly jobs: Readonly<
    Record<
      string,
      { readonly steps: readonly { readonly uses?: string; readonly with?: object }[] }
    >
  >
}

const path = (name: string) => fileURLToPath(new URL(`../${name}`, import.meta.url))
const yaml = (name: string): unknown => parse(readFileSync(path(name), 'utf8'))
const action = yaml('action.yml') as Manifest
const publish = yaml('publish/action.yml') as Manifest
const RECIPES = readdirSync(path('docs/recipes')).filter((name) => name.endsWith('.yml'))
const { owner } = JSON.parse(readFileSync(path('publish.json'), 'utf8')) as { owner: string }
const isOurs = (uses: string) => uses.startsWith(`${owner}/`)

const cell = (text: string) => text.trim().replaceAll('|', '\\|').replaceAll('*', '\\*')
const inputTable = ({ inputs }: Manifest) =>
  markdownTable([
    ['Input', 'Default', 'Meaning'],
    ...Object.entries(inputs).map(([name, { default: value, description }]) => [
      `\`${name}\``,
      value === '' ? '' : `\`${value}\``,
      cell(description),
    ]),
  ])
const outputTable = ({ outputs }: Manifest) =>
  markdownTable([
    ['Output', 'Meaning'],
    ...Object.entries(outputs).map(([name, { description }]) => [`\`${name}\``, cell(description)]),
  ])

test.each([
  { section: 'inputs', table: inputTable(action) },
  { section: 'outputs', table: outputTable(action) },
  { section: 'publish', table: inputTable(publish) },
])('docs/github.md lists the $section of the manifest', ({ section, table }) => {
  const file = path('docs/github.md')
  const text = readFileSync(file, 'utf8')
  const between = new RegExp(`(<!-- ${section}:start -->)[\\s\\S]*?(<!-- ${section}:end -->)`)
  const wanted = text.replace(
    between,
    (_, start: string, end: string) => `${start}\n\n${table}\n\n${end}`,
  )
  if (process.env['UPDATE_GOLDEN'] === '1') writeFileSync(file, wanted)
  else expect(text).toBe(wanted)
})

test('both manifests promise the same outputs', () => {
  expect(Object.keys(publish.outputs)).toEqual(Object.keys(action.outputs))
  expect([action.runs, publish.runs]).toEqual([
    { using: 'node24', main: 'dist/action/index.js' },
    { using: 'node24', main: '../dist/publish/index.js' },
  ])
})

test.each([
  { name: 'action.yml', manifest: action, read: readInputs, types: 'action-types.yml' },
  {
    name: 'publish/action.yml',
    manifest: publish,
    read: readPublishInputs,
    types: 'publish/action-types.yml',
  },
])(
  '$name declares exactly the inputs that are read, and their types',
  ({ manifest, read, types }) => {
    const asked = new Set<string>()
    const defaults = read((name) => {
      asked.add(name)
      return manifest.inputs[name]?.default ?? ''
    })
    expect([...asked].sort()).toEqual(Object.keys(manifest.inputs).sort())
    const withoutToken = { ...defaults, token: '' }
    expect(withoutToken).toEqual({ ...read(() => ''), token: '' })
    const typed = yaml(types) as { inputs: object; outputs: object }
    expect(Object.keys(typed.inputs)).toEqual(Object.keys(manifest.inputs))
    expect(Object.keys(typed.outputs)).toEqual(Object.keys(manifest.outputs))
  },
)

describe.each(RECIPES)('recipe %s', (recipe) => {
  const workflow = yaml(`docs/recipes/${recipe}`) as Workflow
  const steps = Object.values(workflow.jobs).flatMap((job) => job.steps)

  test('grants nothing by default and pins every action to a commit', () => {
    expect(workflow.permissions).toEqual({})
    for (const { uses } of steps) if (uses !== undefined) expect(uses).toMatch(/@[0-9a-f]{40}$/)
  })

  test('only uses inputs that there are', () => {
    for (const { uses = '', with: inputs = {} } of steps) {
      if (!isOurs(uses)) continue
      const known = uses.includes('/publish@') ? publish.inputs : action.inputs
      expect(Object.keys(known)).toEqual(expect.arrayContaining(Object.keys(inputs)))
    }
  })

  test('checks out no code of a pull request where it may write', () => {
    const isPrivileged = 'pull_request_target' in workflow.on || 'workflow_run' in workflow.on
    const foreign = steps.filter(({ uses }) => uses === undefined || !isOurs(uses))
    if (isPrivileged) expect(foreign).toEqual([])
  })

  test('has no path filter, which would leave a required check pending', () => {
    expect(JSON.stringify(workflow.on)).not.toMatch(/"paths/)
  })
})

test('docs/github.md names every recipe', () => {
  const text = readFileSync(path('docs/github.md'), 'utf8')
  for (const recipe of RECIPES) expect(text).toContain(`(recipes/${recipe})`)
})
