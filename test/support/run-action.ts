/**
 * Plays the runner: a repository with a pull request, a fake GitHub, and an action, in this process or
 * as the built bundle in a process of its own. A start of the bundle costs a second of CPU time, most
 * of it for compiling, so the tests of what an action *says* run its sources here, and the tests of
 * what only a bundle can get wrong (its parts, its threads, its exit) start it: `built: true`.
 * `E2E_BUILT=1` starts the bundle for all of them, as the nightly workflow does.
 */
import { spawn } from 'node:child_process'
import {
  appendFileSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { parse } from 'yaml'
import { runAction } from '../../src/entry/action.ts'
import { analyse } from '../../src/entry/analyse.ts'
import { budgetGlobs } from '../../src/entry/budget-globs.ts'
import { sha256 } from '../../src/entry/node-sha256.ts'
import { runPublish } from '../../src/entry/publish.ts'
import { portsOn, type Core } from '../../src/entry/runner.ts'
import { TOOL } from '../../src/entry/version.ts'
import { rememberEach } from './remember-each.ts'
import { FakeGitHub } from './fake-github.ts'
import { GitRepository, type Files } from './git-repository.ts'

const PROJECT = fileURLToPath(new URL('../../', import.meta.url))
const FIXTURES = join(PROJECT, 'fixtures/pull-request')

/** A model of the pull request in `fixtures/`. */
export function fixture(side: 'base' | 'head', name: string): Buffer {
  return readFileSync(join(FIXTURES, side, name))
}

export type Checkout =
  'none' | 'merge-1' | 'merge-2' | 'merge-all' | 'head-1' | 'head-all' | 'base-1'

export interface WorldOptions {
  readonly base: Files
  readonly head: Files
  /** The base branch's tip, where it moved on. */
  readonly baseTip?: Files
  readonly isFork?: boolean
  /** Starts the bundles in `dist/`. */
  readonly isBuilt?: boolean
}

export interface RunOptions {
  readonly action?: 'action' | 'publish'
  readonly event?: string
  readonly activity?: string
  readonly checkout?: Checkout
  readonly inputs?: Readonly<Record<string, string>>
  readonly payload?: Readonly<Record<string, unknown>>
  readonly env?: Readonly<Record<string, string>>
  /** Files that an earlier step put into the workspace. */
  readonly built?: Files
  readonly runId?: number
}

export interface RunResult {
  readonly exitCode: number
  readonly log: string
  readonly summary: string
  readonly outputs: Readonly<Record<string, string>>
  /** Lines of annotations, `::error ...`. */
  readonly annotations: readonly string[]
  /** What git says of the working copy, files that were put into it included. */
  readonly workspaceStatus: () => string
}

export class World {
  readonly root: string
  readonly repository: GitRepository
  readonly github: FakeGitHub
  readonly base: string
  readonly isFork: boolean
  private readonly isBuilt: boolean
  private runs = 0
  private merged = ''

  constructor(options: WorldOptions) {
    this.root = mkdtempSync(join(tmpdir(), 'mvp-budget-e2e-'))
    this.repository = new GitRepository(this.root)
    this.base = this.repository.commit(options.base, [])
    this.isFork = options.isFork ?? false
    this.isBuilt = options.isBuilt ?? process.env['E2E_BUILT'] === '1'
    const headSha = this.repository.commit(options.head, [this.base])
    const baseSha = options.baseTip
      ? this.repository.commit(options.baseTip, [this.base])
      : this.base
    this.github = new FakeGitHub(this.repository, {
      number: 7,
      headSha,
      baseSha,
      headRef: 'feature',
      headRepository: this.isFork ? 'contributor/models' : 'acme/models',
      state: 'open',
      merged: false,
      locked: false,
      labels: [],
      body: '',
      updatedAt: '2026-01-06T08:00:00Z',
    })
    this.publishRefs()
  }

  push(files: Files): void {
    const { pull } = this.github
    pull.headSha = this.repository.commit(files, [pull.headSha])
    this.publishRefs()
  }

  async run(options: RunOptions = {}): Promise<RunResult> {
    const home = join(this.root, `run-${++this.runs}`)
    const [workspace, temp] = [join(home, 'work'), join(home, 'temp')]
    for (const folder of [workspace, temp]) mkdirSync(folder, { recursive: true })
    const { event = 'pull_request', checkout = 'merge-1', action = 'action' } = options
    this.checkOut(workspace, checkout)
    for (const [path, content] of Object.entries(options.built ?? {})) {
      mkdirSync(join(workspace, path, '..'), { recursive: true })
      writeFileSync(join(workspace, path), content as Uint8Array)
    }
    const files = Object.fromEntries(
      ['GITHUB_OUTPUT', 'GITHUB_STEP_SUMMARY', 'GITHUB_EVENT_PATH'].map((name) => [
        name,
        join(temp, name),
      ]),
    )
    for (const file of Object.values(files)) writeFileSync(file, '')
    writeFileSync(
      files['GITHUB_EVENT_PATH'] ?? '',
      JSON.stringify({ ...this.payload(event, options), ...options.payload }),
    )
    const env: Env = {
      PATH: process.env['PATH'] ?? '',
      HOME: home,
      GITHUB_ACTIONS: 'true',
      GITHUB_API_URL: this.github.url,
      GITHUB_GRAPHQL_URL: `${this.github.url}/graphql`,
      GITHUB_SERVER_URL: this.github.url,
      GITHUB_REPOSITORY: 'acme/models',
      GITHUB_EVENT_NAME: event,
      GITHUB_SHA: this.sha(event),
      GITHUB_ACTOR: 'octocat',
      GITHUB_RUN_ID: String(options.runId ?? 1000 + this.runs),
      GITHUB_RUN_ATTEMPT: '1',
      GITHUB_WORKSPACE: workspace,
      RUNNER_TEMP: temp,
      ...files,
      ...this.inputs(action, options.inputs ?? {}),
      ...options.env,
    }
    const result = this.isBuilt ? await start(action, workspace, env) : await runHere(action, env)
    const text = (name: string) => readFileSync(files[name] ?? '', 'utf8')
    return {
      ...result,
      summary: text('GITHUB_STEP_SUMMARY'),
      outputs: parseOutputs(text('GITHUB_OUTPUT')),
      annotations: result.log.split('\n').filter((line) => /^::(error|warning|notice)/.test(line)),
      workspaceStatus: () => (checkout === 'none' ? '' : this.repository.status(workspace)),
    }
  }

  async close(): Promise<void> {
    await this.github.stop()
    rmSync(this.root, { recursive: true, force: true })
  }

  mergeSha(): string {
    return this.merged
  }

  private publishRefs(): void {
    const { baseSha, headSha, headRef } = this.github.pull
    this.merged = this.repository.merge(baseSha, headSha)
    this.repository.setRefs({
      'refs/heads/main': baseSha,
      'refs/pull/7/head': headSha,
      'refs/pull/7/merge': this.merged,
      ...(!this.isFork && { [`refs/heads/${headRef}`]: headSha }),
    })
  }

  private checkOut(folder: string, checkout: Checkout): void {
    if (checkout === 'none') return
    const [what = '', depth = ''] = checkout.split('-')
    const { baseSha, headSha } = this.github.pull
    const commit = { merge: this.mergeSha(), head: headSha, base: baseSha }[what] ?? headSha
    this.repository.checkout(folder, { commit, depth: depth === 'all' ? 0 : Number(depth) })
  }

  private sha(event: string): string {
    return event === 'pull_request' ? this.mergeSha() : this.github.pull.baseSha
  }

  private payload(event: string, { activity = 'opened' }: RunOptions): Record<string, unknown> {
    const { pull } = this.github
    switch (event) {
      case 'pull_request':
      case 'pull_request_target':
        return {
          action: activity,
          number: 7,
          pull_request: this.github.pullJson(),
          ...(/^(un)?labeled$/.test(activity) && {
            label: { name: pull.labels.at(-1) ?? 'other' },
          }),
        }
      case 'push':
        return { before: this.base, after: pull.headSha, deleted: false }
      case 'merge_group':
        return {
          merge_group: {
            base_sha: pull.baseSha,
            head_sha: this.mergeSha(),
            head_ref: `refs/heads/gh-readonly-queue/main/pr-7-${pull.baseSha}`,
          },
        }
      case 'workflow_run':
        return {
          action: 'completed',
          workflow_run: {
            id: 555,
            run_attempt: 1,
            event: 'pull_request',
            conclusion: 'success',
            head_sha: pull.headSha,
            head_branch: pull.headRef,
            head_repository: { full_name: pull.headRepository },
            pull_requests: [],
          },
        }
      default:
        return {}
    }
  }

  /** `INPUT_*` as the runner sets them: defaults of action.yml, then what the step says. */
  private inputs(action: string, given: Readonly<Record<string, string>>): Record<string, string> {
    const file = action === 'action' ? 'action.yml' : 'publish/action.yml'
    const { inputs } = parse(readFileSync(join(PROJECT, file), 'utf8')) as {
      inputs: Record<string, { default: string }>
    }
    const values = Object.entries(inputs).map(([name, { default: value }]) => [
      `INPUT_${name.toUpperCase()}`,
      given[name] ?? value.replace('${{ github.token }}', this.github.token),
    ])
    return Object.fromEntries(values) as Record<string, string>
  }
}

/** A started world; close it. */
export async function createWorld(options: WorldOptions): Promise<World> {
  const world = new World(options)
  await world.github.start()
  return world
}

type Env = Readonly<Record<string, string>>

interface Ended {
  readonly exitCode: number
  readonly log: string
}

function start(action: string, cwd: string, env: Env): Promise<Ended> {
  const script = join(PROJECT, `dist/${action}/index.js`)
  return new Promise((resolve) => {
    const child = spawn(process.execPath, [script], { cwd, env, stdio: ['ignore', 'pipe', 'pipe'] })
    let log = ''
    for (const stream of [child.stdout, child.stderr])
      stream.on('data', (chunk: Buffer) => (log += chunk.toString('utf8')))
    const timer = setTimeout(() => child.kill('SIGKILL'), 100_000)
    child.on('close', (code) => {
      clearTimeout(timer)
      resolve({ exitCode: code ?? -1, log })
    })
  })
}

/** As `src/entry/main-thread.ts` starts it, but for the threads: models are analysed here. */
async function runHere(action: 'action' | 'publish', env: Env): Promise<Ended> {
  const lines: string[] = []
  let exitCode = 0
  const say =
    (level: string): Core['error'] =>
    (message, { file, startLine, title } = {}) => {
      const properties = Object.entries({ title, file, line: startLine })
        .filter(([, value]) => value !== undefined)
        .map(
          ([name, value]) =>
            `${name}=${escaped(String(value)).replaceAll(':', '%3A').replaceAll(',', '%2C')}`,
        )
      lines.push(`::${[level, properties.join(',')].join(' ').trim()}::${escaped(String(message))}`)
    }
  const append = (name: string, text: string) => {
    appendFileSync(env[name] ?? '', text)
  }
  const core: Core = {
    info: (line) => void lines.push(line),
    debug: () => undefined,
    ...{ error: say('error'), warning: say('warning'), notice: say('notice') },
    getInput: (name) => (env[`INPUT_${name.replaceAll(' ', '_').toUpperCase()}`] ?? '').trim(),
    setOutput: (name, value) => {
      append('GITHUB_OUTPUT', `${name}<<end-of-value\n${String(value)}\nend-of-value\n`)
    },
    setFailed: (message) => {
      exitCode = 1
      say('error')(message)
    },
    addSummary: (markdown) => {
      append('GITHUB_STEP_SUMMARY', `${markdown}\n`)
      return Promise.resolve()
    },
  }
  await (action === 'publish' ? runPublish : runAction)({
    ...portsOn(core, env),
    analyse: (question) => analyse(question, { tool: TOOL, sha256, each: rememberEach }),
    globsOf: budgetGlobs,
  })
  return { exitCode, log: lines.join('\n') }
}

const escaped = (text: string) =>
  text.replaceAll('%', '%25').replaceAll('\r', '%0D').replaceAll('\n', '%0A')

/** `NAME<<DELIMITER`, value, delimiter. */
function parseOutputs(text: string): Record<string, string> {
  const found = text.matchAll(/^([\w-]+)<<(\S+)\n([\s\S]*?)\n\2$/gm)
  return Object.fromEntries([...found].map(([, name = '', , value = '']) => [name, value]))
}
