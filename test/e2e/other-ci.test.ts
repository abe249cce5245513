/** The recipes for other systems than GitHub: their scripts run here, on the built command and against a fake GitLab. */
import { execFile } from 'node:child_process'
import {
  cpSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from 'node:fs'
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals'
import { parse } from 'yaml'
import { GitRepository } from '../support/git-repository.ts'
import { BASE, HEAD, OVER } from '../support/pull-request.ts'

const project = fileURLToPath(new URL('../../', import.meta.url))
const recipe = (name: string) => join(project, 'docs/recipes/other-ci', name)
const text = (name: string) => readFileSync(recipe(name), 'utf8')

interface System {
  readonly name: string
  readonly script: () => string
  /** What the system tells a job about its merge request, where the target branch is `main`. */
  readonly variables: (base: string) => Readonly<Record<string, string>>
  readonly junit: string
}

const SYSTEMS: readonly System[] = [
  {
    name: 'gitlab-ci.yml',
    script: () => {
      const { 'model-budget': job } = parse(text('gitlab-ci.yml')) as {
        'model-budget': { script: string[] }
      }
      return job.script.join('\n')
    },
    variables: (base) => ({ CI_MERGE_REQUEST_DIFF_BASE_SHA: base }),
    junit: 'junit.xml',
  },
  {
    name: 'Jenkinsfile',
    script: () =>
      [...text('Jenkinsfile').matchAll(/sh (?:'''([^]*?)'''|'(.*)')/g)]
        .map(([, long, short]) => long ?? short)
        .join('\n'),
    variables: () => ({ CHANGE_TARGET: 'main' }),
    junit: 'junit.xml',
  },
  {
    name: 'bitbucket-pipelines.yml',
    script: () => {
      const { pipelines } = parse(text('bitbucket-pipelines.yml')) as {
        pipelines: { 'pull-requests': { '**': [{ step: { script: string[] } }] } }
      }
      return pipelines['pull-requests']['**'][0].step.script.join('\n')
    },
    variables: () => ({ BITBUCKET_PR_DESTINATION_BRANCH: 'main' }),
    junit: 'test-results/mvp-budget.xml',
  },
  {
    name: 'buildkite.yml',
    script: () => {
      const { steps } = parse(text('buildkite.yml')) as { steps: [{ commands: string[] }] }
      // Buildkite's own interpolation comes before the shell's.
      return steps[0].commands.join('\n').replaceAll('$$', '$')
    },
    variables: () => ({ BUILDKITE_PULL_REQUEST_BASE_BRANCH: 'main' }),
    junit: 'junit.xml',
  },
]

/** Stands for what a job's image has or installs. */
const TOOLS: Readonly<Record<string, string>> = {
  'mvp-budget': `exec "${process.execPath}" "${join(project, 'dist/cli/index.js')}" "$@"`,
  npx: 'shift 2; exec mvp-budget "$@"',
  npm: ':',
  'apt-get': ':',
  'buildkite-agent': 'cat > annotation.md',
}

const root = mkdtempSync(join(tmpdir(), 'mvp-budget-ci-'))
const bin = join(root, 'bin')
const repository = new GitRepository(root)
let commits: Readonly<Record<'base' | 'fine' | 'over', string>>

beforeAll(() => {
  mkdirSync(bin)
  for (const [name, line] of Object.entries(TOOLS))
    writeFileSync(join(bin, name), `#!/bin/sh\n${line}\n`, { mode: 0o755 })
  const base = repository.commit(BASE, [])
  const fine = repository.commit(HEAD, [base])
  const over = repository.commit(OVER, [base])
  commits = { base, fine, over }
  repository.setRefs({
    'refs/heads/main': base,
    'refs/heads/fine': fine,
    'refs/heads/over': over,
  })
})

afterAll(() => {
  rmSync(root, { recursive: true, force: true })
})

interface Ended {
  readonly exitCode: number
  readonly log: string
  readonly folder: string
}

async function runScript(
  { script, variables }: System,
  commit: string,
  more: Readonly<Record<string, string>> = {},
): Promise<Ended> {
  const folder = mkdtempSync(join(root, 'job-'))
  repository.checkout(folder, { commit, depth: 0 })
  mkdirSync(join(folder, 'ci'))
  cpSync(recipe('gitlab-note.mjs'), join(folder, 'ci/gitlab-note.mjs'))
  const env = {
    PATH: `${bin}:${process.env['PATH'] ?? ''}`,
    HOME: root,
    MVP_BUDGET_TOKEN: '',
    ...variables(commits.base),
    ...more,
  }
  const options = { cwd: folder, env, encoding: 'utf8' as const }
  return new Promise((resolve) => {
    execFile('bash', ['-eo', 'pipefail', '-c', script()], options, (error, stdout, stderr) => {
      resolve({ exitCode: Number(error?.code ?? 0), log: stdout + stderr, folder })
    })
  })
}

describe.each(SYSTEMS)('$name', (system) => {
  test('passes a change within the budget and tells of every limit', async () => {
    const { exitCode, log, folder } = await runScript(system, commits.fine)
    expect([exitCode, log]).toEqual([0, log])
    const xml = readFileSync(join(folder, system.junit), 'utf8')
    expect(xml).toMatch(/<testsuites name="mvp-budget" tests="[1-9]\d*" failures="0" errors="0"/)
  })

  test('fails a change over the budget, with its reports written', async () => {
    const { exitCode, log, folder } = await runScript(system, commits.over)
    expect([exitCode, log]).toEqual([1, log])
    expect(readFileSync(join(folder, system.junit), 'utf8')).toMatch(/failures="1" errors="0"/)
    expect(existsSync(join(folder, 'mvp-budget.json'))).toBe(true)
  })
})

test('GitLab gets the findings as Code Quality, Buildkite the comment', async () => {
  const [gitlab, , , buildkite] = SYSTEMS
  if (gitlab === undefined || buildkite === undefined) throw new Error('no recipe')
  const job = await runScript(gitlab, commits.over)
  const issues = JSON.parse(
    readFileSync(join(job.folder, 'gl-code-quality-report.json'), 'utf8'),
  ) as readonly { readonly severity: string }[]
  expect(issues.map(({ severity }) => severity)).toContain('critical')
  const other = await runScript(buildkite, commits.over)
  expect(readFileSync(join(other.folder, 'annotation.md'), 'utf8')).toMatch(/^### .*Over budget/u)
})

interface Note {
  readonly id: number
  readonly author: { readonly id: number }
  body: string
}

/** GitLab's notes of one merge request, a page of two at a time, and who asks. */
function fakeGitLab(notes: Note[]) {
  const seen: string[] = []
  const server = createServer((request, answer) => {
    const { method = '', url = '', headers } = request
    const chunks: Buffer[] = []
    request.on('data', (chunk: Buffer) => chunks.push(chunk))
    request.on('end', () => {
      seen.push(method)
      if (headers['private-token'] !== 'secret') {
        answer.writeHead(401).end('{}')
        return
      }
      const body = () => (JSON.parse(Buffer.concat(chunks).toString()) as { body: string }).body
      const { pathname, searchParams } = new URL(url, 'http://gitlab')
      if (pathname === '/api/v4/user') {
        answer.end('{"id": 5}')
      } else if (method === 'GET') {
        const page = Number(searchParams.get('page'))
        answer.setHeader('x-next-page', 2 * page < notes.length ? String(page + 1) : '')
        answer.end(JSON.stringify(notes.slice(2 * page - 2, 2 * page)))
      } else {
        const id = Number(
          /\/projects\/1\/merge_requests\/2\/notes(?:\/(\d+))?$/.exec(pathname)?.[1],
        )
        const old = notes.find((note) => note.id === id)
        // GitLab keeps a note without the space at its end.
        if (old) old.body = body().trimEnd()
        else notes.push({ id: 90 + notes.length, author: { id: 5 }, body: body().trimEnd() })
        answer.end('{}')
      }
    })
  })
  return { server, seen }
}

test('GitLab: one note is written, then kept up to date; a note of somebody else is left alone', async () => {
  const [system] = SYSTEMS
  if (system === undefined) throw new Error('no recipe')
  const forged = { id: 1, author: { id: 6 }, body: '<!-- mvp-budget note -->\nmine' }
  const talk = [2, 3, 4].map((id) => ({ id, author: { id: 5 }, body: 'talk' }))
  const notes: Note[] = [forged, ...talk]
  const { server, seen } = fakeGitLab(notes)
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  const variables = {
    CI_API_V4_URL: `http://127.0.0.1:${(server.address() as AddressInfo).port}/api/v4`,
    CI_PROJECT_ID: '1',
    CI_MERGE_REQUEST_IID: '2',
    MVP_BUDGET_TOKEN: 'secret',
  }
  try {
    const first = await runScript(system, commits.over, variables)
    expect(first.log).not.toContain('secret')
    expect(notes.map(({ body }) => body.split('\n')[0])).toEqual([
      '<!-- mvp-budget note -->',
      ...['talk', 'talk', 'talk'],
      '<!-- mvp-budget note -->',
    ])
    expect(notes[4]?.body).toContain('Over budget')
    expect(forged.body).toBe('<!-- mvp-budget note -->\nmine')
    await runScript(system, commits.fine, variables)
    expect(notes).toHaveLength(5)
    expect(notes[4]?.body).not.toContain('Over budget')
    const before = seen.length
    await runScript(system, commits.fine, variables)
    expect(seen.slice(before)).not.toContain('PUT')
  } finally {
    server.close()
  }
})

test('the pre-commit hook runs a command that there is, on files that are models or budgets', () => {
  const [hook] = parse(readFileSync(join(project, '.pre-commit-hooks.yaml'), 'utf8')) as [
    { entry: string; files: string },
  ]
  expect(hook.entry).toBe('mvp-budget check --base HEAD')
  const files = new RegExp(hook.files.replace('(?i)', ''), 'i')
  const paths = [
    'models/a.tflite',
    'A.TFLITE',
    'b.mltk.zip',
    '.github/mvp-budget.yml',
    'mvp-budget.yaml',
  ]
  for (const path of paths) expect([path, files.test(path)]).toEqual([path, true])
  for (const path of ['a.txt', 'my-mvp-budget.yml', 'a.tflite.md'])
    expect([path, files.test(path)]).toEqual([path, false])
})
