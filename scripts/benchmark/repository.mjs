/** Repositories of any size, written by one `git fast-import`. */
import { execFileSync } from 'node:child_process'
import { mkdirSync } from 'node:fs'
import { join } from 'node:path'
import { folder } from './measure.mjs'

const git = (cwd, ...args) =>
  execFileSync('git', args, { cwd, encoding: 'utf8', stdio: ['ignore', 'pipe', 'ignore'] }).trim()

/**
 * A repository whose branch `main` has these commits, the last one checked out: each an object of path
 * to bytes, text, or null for a deletion; what a commit does not name stays.
 */
export function repository(name, commits) {
  const root = join(folder, name)
  mkdirSync(root)
  git(root, 'init', '--quiet', '--initial-branch=main')
  const chunks = commits.flatMap((files, at) => [
    `commit refs/heads/main\nmark :${at + 1}\ncommitter a <a@example.org> ${1767225600 + at} +0000\n`,
    `data 1\n${at % 10}\n`,
    ...(at === 0 ? [] : [`from :${at}\n`]),
    ...Object.entries(files).flatMap(([path, content]) =>
      content === null
        ? [`D ${path}\n`]
        : [`M 100644 inline ${path}\ndata ${Buffer.from(content).length}\n`, content, '\n'],
    ),
  ])
  execFileSync('git', ['fast-import', '--quiet'], {
    ...{ cwd: root, input: Buffer.concat(chunks.map((chunk) => Buffer.from(chunk))) },
    ...{ stdio: ['pipe', 'ignore', 'inherit'] },
  })
  git(root, 'reset', '--hard', '--quiet')
  const shas = git(root, 'log', '--format=%H', '--reverse').split('\n')
  return { root, shas }
}

/** A clone that fetches contents only when they are asked for. */
export function partialClone(name, { root }) {
  git(root, 'config', 'uploadpack.allowFilter', 'true')
  git(root, 'config', 'uploadpack.allowAnySHA1InWant', 'true')
  const to = join(folder, name)
  git(folder, 'clone', '--quiet', '--filter=blob:none', `file://${root}`, to)
  return to
}
