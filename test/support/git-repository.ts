/** A repository with a pull request as real git: a bare origin, and working copies as actions/checkout leaves them. */
import { execFileSync } from 'node:child_process'
import { createHash } from 'node:crypto'
import { appendFileSync, mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'

/** Content by path; a link instead of a file, or a commit of another repository. */
export type Files = Readonly<
  Record<string, string | Uint8Array | { readonly link: string } | { readonly submodule: string }>
>

export interface Commit {
  readonly sha: string
  readonly tree: string
}

const ENV = {
  PATH: process.env['PATH'],
  HOME: '/nonexistent',
  LC_ALL: 'C',
  GIT_CONFIG_NOSYSTEM: '1',
  GIT_CONFIG_GLOBAL: '/dev/null',
  GIT_AUTHOR_NAME: 'A',
  GIT_AUTHOR_EMAIL: 'a@example.com',
  GIT_COMMITTER_NAME: 'A',
  GIT_COMMITTER_EMAIL: 'a@example.com',
}

/** As GitHub serves: any commit by its name, and partial clones. */
const UPLOAD_PACK = '[uploadpack]\n\tallowAnySHA1InWant = true\n\tallowFilter = true\n'

export class GitRepository {
  readonly origin: string
  private readonly root: string
  private ticks = 0
  /** Answers about objects by their names: those never change, and each question starts a process. */
  private readonly known = new Map<string, Buffer | null>()

  constructor(root: string) {
    this.root = root
    this.origin = join(root, 'origin.git')
    // No template: its fourteen sample hooks cost more than the repository.
    this.run(root, [
      ...['init', '--quiet', '--bare', '--template=', '--initial-branch=main'],
      this.origin,
    ])
    appendFileSync(join(this.origin, 'config'), UPLOAD_PACK)
  }

  git(args: readonly string[]): string {
    return this.run(this.origin, args).toString('utf8').replace(/\n$/, '')
  }

  blob(oid: string): Buffer {
    const content = this.answer(['cat-file', 'blob', oid])
    if (content === null) throw new Error(`no blob ${oid}`)
    return content
  }

  setRefs(refs: Readonly<Record<string, string>>): void {
    const lines = Object.entries(refs).map(([ref, sha]) => `update ${ref} ${sha}\n`)
    this.run(this.origin, ['update-ref', '--stdin'], {}, lines.join(''))
  }

  /** Undefined where git says no. */
  ask(args: readonly string[]): string | undefined {
    return this.answer(args)?.toString('utf8').replace(/\n$/, '')
  }

  private answer(args: readonly string[]): Buffer | null {
    const key = args.join(' ')
    const known = this.known.get(key)
    if (known !== undefined) return known
    const answer = this.tried(args)
    const isOfObjects = args
      .slice(1)
      .every((arg) => /^(-|blob$|[0-9a-f]{40}(\^\{commit\})?$)/.test(arg))
    if (isOfObjects && answer !== null) this.known.set(key, answer)
    return answer
  }

  private tried(args: readonly string[]): Buffer | null {
    try {
      return this.run(this.origin, args)
    } catch {
      return null
    }
  }

  commit(files: Files, parents: readonly string[]): string {
    const work = mkdtempSync(join(this.root, 'work-'))
    const env = { GIT_DIR: this.origin, GIT_WORK_TREE: work, GIT_INDEX_FILE: join(work, '.index') }
    const run = (...args: string[]) => this.run(work, args, env).toString('utf8').trim()
    const submodules = Object.entries(files).flatMap(([path, content]) =>
      typeof content === 'object' && 'submodule' in content
        ? [['update-index', '--add', '--cacheinfo', `160000,${content.submodule},${path}`]]
        : [],
    )
    for (const [path, content] of Object.entries(files)) writeEntry(join(work, path), content)
    run('add', '--all', '--force', '.', ':!.index')
    for (const args of submodules) run(...args)
    const tree = run('write-tree')
    rmSync(work, { recursive: true, force: true })
    return this.commitTree(tree, parents)
  }

  merge(base: string, head: string): string {
    const [tree = ''] = this.git(['merge-tree', '--write-tree', base, head]).split('\n')
    return this.commitTree(tree, [base, head])
  }

  /** Like actions/checkout: `depth` 0 is everything. */
  checkout(folder: string, { commit, depth }: { readonly commit: string; readonly depth: number }) {
    const run = (...args: string[]) => this.run(folder, args)
    run('init', '--quiet', '--template=')
    run('remote', 'add', 'origin', `file://${this.origin}`)
    if (depth === 0) run('fetch', '--quiet', 'origin', '+refs/*:refs/remotes/origin/*')
    else run('fetch', '--quiet', '--no-tags', `--depth=${depth}`, 'origin', commit)
    run('checkout', '--quiet', '--detach', commit)
  }

  status(folder: string): string {
    return this.run(folder, ['status', '--porcelain']).toString('utf8')
  }

  private commitTree(tree: string, parents: readonly string[]): string {
    const date = `${1767600000 + this.ticks++ * 60} +0000`
    const args = ['commit-tree', tree, ...parents.flatMap((sha) => ['-p', sha]), '-m', 'change']
    return this.run(this.origin, args, { GIT_AUTHOR_DATE: date, GIT_COMMITTER_DATE: date })
      .toString('utf8')
      .trim()
  }

  private run(cwd: string, args: readonly string[], env = {}, input = ''): Buffer {
    return execFileSync('git', args, {
      cwd,
      env: { ...ENV, ...env },
      maxBuffer: 2 ** 28,
      input,
      stdio: ['pipe', 'pipe', 'pipe'],
    })
  }
}

function writeEntry(file: string, content: Files[string]): void {
  mkdirSync(dirname(file), { recursive: true })
  if (typeof content === 'string' || content instanceof Uint8Array) writeFileSync(file, content)
  else if ('link' in content) symlinkSync(content.link, file)
}

/** A Git LFS pointer and the name of its object. */
export function lfsPointerOf(content: Uint8Array) {
  const oid = createHash('sha256').update(content).digest('hex')
  const text = `version https://git-lfs.github.com/spec/v1\noid sha256:${oid}\nsize ${content.length}\n`
  return { oid, text }
}
