/**
 * The inputs of `action.yml`, each checked: a value that is not allowed is refused with those that
 * are, because the runner itself checks nothing.
 */
import { DEFAULT_FAIL_ON } from '../budget/conclude.ts'
import type { CommentMode, FlipMode } from '../github/comment.ts'
import type { Shard } from '../github/artifacts.ts'
import { RUNTIME_NAMES, type AcceleratorId, type RuntimeName } from '../target/runtime.ts'
import { RELEASE_FAMILIES, runtimeOfRelease, type ReleaseFamily } from '../target/sdk-releases.ts'
import { resolveTarget } from '../target/resolve-target.ts'
import { nearest } from '../util/nearest.ts'
import { BUDGET_PATHS } from '../budget/paths.ts'
import { UserError } from '../util/user-error.ts'

const FAIL_ON = ['budget', 'regression', 'unsupported', 'error'] as const
export type FailOn = (typeof FAIL_ON)[number]

/** What is checked, against what and for which part: both stages must be told the same. */
export interface WhatIsChecked {
  readonly config: string
  /** Empty for `never`. */
  readonly failOn: readonly FailOn[]
  /** Globs of models in git besides those of the budget file. */
  readonly models: readonly string[]
  readonly target: string | null
  readonly accelerator: AcceleratorId | null
  readonly runtime: RuntimeName | null
}

export interface Inputs extends WhatIsChecked {
  readonly token: string
  readonly comment: CommentMode
  readonly commentKey: string
  readonly commentOnFlip: FlipMode
  /** Globs of models that an earlier step built in the workspace. */
  readonly paths: readonly string[]
  readonly basePath: string | null
  readonly baseRef: string | null
  readonly headRef: string | null
  readonly shard: Shard
  readonly check: boolean
  readonly checkName: string
  readonly commitStatus: boolean
  readonly annotations: boolean
}

/** Gives an input's text, '' where it is not set; like `getInput` of @actions/core. */
export type GetInput = (name: string) => string

/** Reads inputs one by one and collects what is wrong with them. */
export function inputReader(get: GetInput) {
  const problems: string[] = []
  return {
    problems,
    read: <T>(name: string, parse: (value: string) => T, fallback: T): T => {
      const value = get(name).trim()
      if (value === '') return fallback
      try {
        return parse(value)
      } catch (error) {
        if (!(error instanceof UserError)) throw error
        problems.push(`${name}: found ${JSON.stringify(value)}, ${error.message}`)
        return fallback
      }
    },
    finish: <T>(inputs: T): T => {
      if (problems.length > 0) throw new UserError('bad-input', problems.join('; '))
      return inputs
    },
  }
}

/** Throws UserError `bad-input` with every wrong input, one sentence each. */
export function readInputs(get: GetInput): Inputs {
  const { read, finish, problems } = inputReader(get)
  const inputs: Inputs = {
    ...readWhatIsChecked({ read, problems }),
    token: get('github-token').trim(),
    comment: read('comment', oneOf(['always', 'changes', 'failures', 'never']), 'changes'),
    commentKey: read('comment-key', key, 'default'),
    commentOnFlip: read('comment-on-flip', oneOf(['edit', 'new']), 'edit'),
    paths: read('paths', lines, []),
    basePath: read<string | null>('base-path', String, null),
    baseRef: read<string | null>('base-ref', revision, null),
    headRef: read<string | null>('head-ref', revision, null),
    shard: read('shard', shard, { index: 1, total: 1 }),
    check: read('check', boolean, false),
    checkName: read('check-name', checkName, DEFAULT_CHECK_NAME),
    commitStatus: read('commit-status', boolean, false),
    annotations: read('annotations', boolean, true),
  }
  if (inputs.basePath !== null && inputs.paths.length === 0)
    problems.push('base-path: only goes with paths, the models that a build step made')
  return finish(inputs)
}

type Reader = Pick<ReturnType<typeof inputReader>, 'read' | 'problems'>

export function readWhatIsChecked({ read, problems }: Reader): WhatIsChecked {
  return {
    config: read<string>('config', repositoryPath, DEFAULT_CONFIG),
    failOn: read('fail-on', failOn, DEFAULT_FAIL_ON),
    models: read('models', lines, []),
    target: read<string | null>('target', target, null),
    accelerator: read<AcceleratorId | null>(
      'accelerator',
      oneOf<AcceleratorId>(['mvp', 'none']),
      null,
    ),
    runtime: runtimeOf(read, problems),
  }
}

/** By its id, or by the release that people have; both at once is a mistake. */
function runtimeOf(
  read: ReturnType<typeof inputReader>['read'],
  problems: string[],
): RuntimeName | null {
  const named = [
    { input: 'runtime', found: read<RuntimeName | null>('runtime', oneOf(RUNTIME_NAMES), null) },
    ...RELEASE_FAMILIES.map((family) => ({
      input: family,
      found: read<RuntimeName | null>(family, release(family), null),
    })),
  ].filter(({ found }) => found !== null)
  const [first, second] = named
  if (second !== undefined)
    problems.push(`${second.input}: names the runtime, as ${first?.input ?? ''} does: keep one`)
  return first?.found ?? null
}

function release(family: ReleaseFamily): (version: string) => RuntimeName {
  return (version) => {
    const means = runtimeOfRelease(family, version)
    if ('runtime' in means) return means.runtime
    throw new UserError('bad-input', means.reason)
  }
}

/** Stands for any of `BUDGET_PATHS`. */
export const DEFAULT_CONFIG = BUDGET_PATHS[0]
export const DEFAULT_CHECK_NAME = 'MVP Model Budget'

function refuse(expected: string): never {
  throw new UserError('bad-input', `expected ${expected}`)
}

/** A part, family or board; throws with the nearest ones. */
function target(id: string): string {
  return resolveTarget({ id }).id
}

/** One of a closed set of words. */
export function oneOf<T extends string>(allowed: readonly T[]): (value: string) => T {
  return (value) => allowed.find((one) => one === value) ?? refuse(choices(value, allowed))
}

function choices(value: string, allowed: readonly string[]): string {
  const near = nearest(value, allowed)
  return `one of ${allowed.join(', ')}${near === undefined ? '' : `; did you mean ${near}?`}`
}

function failOn(value: string): readonly FailOn[] {
  const words = value.split(/[\s,]+/).filter(Boolean)
  if (words.includes('never'))
    return words.length === 1 ? [] : refuse('"never" alone, or several of the others')
  return [...new Set(words.map((word) => oneOf(FAIL_ON)(failOnWord(word))))]
}

function failOnWord(word: string): string {
  return FAIL_ON.some((one) => one === word) ? word : refuse(choices(word, [...FAIL_ON, 'never']))
}

/** YAML 1.2's booleans, as @actions/core takes them. */
export function boolean(value: string): boolean {
  if (/^true$/i.test(value)) return true
  return /^false$/i.test(value) ? false : refuse('true or false')
}

/** Without empty ones and comments. */
export function lines(value: string): readonly string[] {
  return value
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== '' && !line.startsWith('#'))
}

/** A key goes into the comment's marker. */
export function key(value: string): string {
  return /^[\w.-]{1,64}$/.test(value) ? value : refuse('1 to 64 letters, digits, ".", "_" or "-"')
}

export function checkName(value: string): string {
  return value.length <= 100 && !/[\r\n]/.test(value)
    ? value
    : refuse('one line of at most 100 characters')
}

/** A short text without line breaks. */
export function oneLineText(value: string): string {
  return value.length <= 200 && !/[\r\n]/.test(value) ? value : refuse('one line')
}

/** A file of the repository, from its root. */
function repositoryPath(value: string): string {
  const path = value.replace(/^\.\//, '')
  return path.startsWith('/') || path.split('/').includes('..')
    ? refuse('a path inside the repository, from its root')
    : path
}

/** What git allows in no name of a branch or tag (`git check-ref-format`). */
// eslint-disable-next-line no-control-regex -- control characters are among it
const NOT_IN_A_REF = /[\u0000-\u0020\u007f~^:?*[\\]|\.\.|@\{|\/\/|^[-/]|[./]$/

/** A branch, tag or commit: never an option of git. */
export function revision(value: string): string {
  return NOT_IN_A_REF.test(value) || value.length > 250
    ? refuse('a branch, a tag or a commit')
    : value
}

function shard(value: string): Shard {
  const found = /^(\d{1,3})\/(\d{1,3})$/.exec(value)
  const [index, total] = [Number(found?.[1]), Number(found?.[2])]
  return index >= 1 && index <= total
    ? { index, total }
    : refuse('which part of how many, e.g. 2/8, counted from 1')
}
