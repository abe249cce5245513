/**
 * What can go wrong that a user can mend, closed: the codes of {@link UserError}, which machines read
 * in JSON documents, each with whose fault it is. Adding a code is adding its row here.
 */

/** `call`: the command line, the configuration or the place it runs in is wrong. `input`: what was read, or this program, is. */
export type Fault = 'call' | 'input'

export const FAULT_OF = {
  // The command line and what it names.
  usage: 'call',
  edit: 'call',
  config: 'call',
  budget: 'call',
  unreadable: 'input',
  unwritable: 'call',
  'target-unknown': 'call',
  'target-without-mvp': 'call',
  'clock-out-of-range': 'call',
  // The bytes of a model, and what holds them.
  truncated: 'input',
  'empty-file': 'input',
  'not-tflite': 'input',
  damaged: 'input',
  'no-subgraph': 'input',
  'cyclic-graph': 'input',
  'schema-version': 'input',
  'unknown-value': 'input',
  'unknown-operator': 'input',
  'external-weights': 'input',
  'model-too-large': 'input',
  'damaged-zip': 'input',
  'no-model-in-zip': 'input',
  'several-models-in-zip': 'input',
  'no-model-in-source': 'input',
  'several-models-in-source': 'input',
  'compiled-model': 'input',
  // Repositories and where their files come from.
  git: 'input',
  'no-repository': 'call',
  'no-history': 'input',
  'unknown-revision': 'call',
  'no-base': 'call',
  'corrupt-object': 'input',
  'missing-object': 'input',
  absent: 'input',
  'not-a-file': 'input',
  symlink: 'input',
  'too-large': 'input',
  'too-many-files': 'input',
  'too-many-models': 'input',
  'tree-too-large': 'input',
  'git-lfs-answer': 'input',
  'git-lfs-corrupt': 'input',
  'git-lfs-missing': 'input',
  'git-lfs-pointer': 'input',
  'git-lfs-unavailable': 'input',
  // The action, its events and its reports.
  'bad-artifact': 'input',
  'bad-event': 'input',
  'bad-input': 'input',
  'bad-report': 'input',
  'bad-measurement': 'input',
  github: 'input',
  'missing-part': 'input',
  'no-report': 'input',
  'no-workspace': 'input',
  'not-on-actions': 'input',
  nothing: 'input',
  'report-json': 'input',
  'too-many-artifacts': 'input',
  // This program.
  'too-slow': 'input',
  internal: 'input',
} as const satisfies Readonly<Record<string, Fault>>

export type ErrorCode = keyof typeof FAULT_OF

export const ERROR_CODES = Object.keys(FAULT_OF) as readonly ErrorCode[]
