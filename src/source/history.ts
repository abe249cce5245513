/** The versions of one file in git's history, renames followed, newest first and bounded. */
import { UserError } from '../util/user-error.ts'
import { runGit } from './git-command.ts'
import type { GitOptions } from './git-command.ts'

export interface FileVersion {
  /** Full name of the commit. */
  readonly commit: string
  /** When it was committed, ISO 8601. */
  readonly date: string
  readonly subject: string
  /** Where the file was then. */
  readonly path: string
  /** The file's blob; null where the commit deleted it. */
  readonly blob: string | null
}

interface HistoryRequest extends GitOptions {
  /** Relative to `cwd` or from the repository's root. */
  readonly path: string
  /** Most versions to answer. */
  readonly limit: number
  /** Where to start; default the current commit. */
  readonly revision?: string
}

const FIELD = '\u001f'
const RECORD = '\u001e'
const FORMAT = `--format=${RECORD}%H${FIELD}%cI${FIELD}%s${FIELD}`
/** Far more than a model's history has; a bound for git, not for the user. */
const GIT_TIMEOUT_MS = 120_000

/**
 * Asks `git log --follow`, which also follows renames. Throws a `UserError` where this is no
 * repository or git knows no such file.
 */
export async function fileVersions(request: HistoryRequest): Promise<readonly FileVersion[]> {
  const { path, limit, revision = 'HEAD' } = request
  const options = { timeoutMs: GIT_TIMEOUT_MS, ...request }
  const { code, stdout, stderr } = await runGit(
    [
      '--literal-pathspecs',
      'log',
      '--follow',
      '--raw',
      '--no-abbrev',
      '--no-show-signature',
      '-z',
      `--max-count=${limit}`,
      FORMAT,
      '--end-of-options',
      revision,
      '--',
      path,
    ],
    options,
  )
  if (code !== 0) throw noHistory(path, stderr)
  const versions = parseLog(stdout.toString('utf8'))
  if (versions.length === 0) {
    throw new UserError(
      'no-history',
      `${path}: git has no version of this file; check the path and that it was committed`,
    )
  }
  return versions
}

function noHistory(path: string, stderr: string): UserError {
  const said = stderr.trim().split('\n')[0] ?? ''
  const found = said === '' ? 'git could not be run' : said
  return new UserError(
    'no-history',
    `${path}: ${found}; a history needs a git repository with at least one commit`,
  )
}

/** Reads the answer of `git log --raw -z` in our format; entries that are no change of a file are skipped. */
function parseLog(text: string): readonly FileVersion[] {
  return text
    .split(RECORD)
    .slice(1)
    .flatMap((record) => {
      const [commit = '', date = '', subject = '', changes = ''] = record.split(FIELD)
      const change = /:(\d+) (\d+) ([0-9a-f]+) ([0-9a-f]+) ([A-Z])\d*\0([\s\S]*)/.exec(changes)
      if (change === null) return []
      const [, , , , newBlob = '', status = '', paths = ''] = change
      const names = paths.split('\0').filter((name) => name !== '')
      const path = (isTwoPaths(status) ? names[1] : names[0]) ?? ''
      return [{ commit, date, subject, path, blob: status === 'D' ? null : newBlob }]
    })
}

/** Renames and copies name the old and the new path. */
const isTwoPaths = (status: string): boolean => status === 'R' || status === 'C'
