/**
 * What can go wrong that a user can mend, closed: the codes of {@link UserError}, which machines read
 * in JSON documents. Every table over them is a `Record<ErrorCode, ...>`, so that a code that is
 * added or renamed does not compile until each has its row.
 */
export const ERROR_CODES = [
  // The command line and what it names.
  'usage',
  'edit',
  'config',
  'budget',
  'unreadable',
  'unwritable',
  'target-unknown',
  'target-without-mvp',
  'clock-out-of-range',
  // The bytes of a model, and what holds them.
  'truncated',
  'empty-file',
  'not-tflite',
  'damaged',
  'no-subgraph',
  'cyclic-graph',
  'schema-version',
  'unknown-value',
  'unknown-operator',
  'external-weights',
  'model-too-large',
  'damaged-zip',
  'no-model-in-zip',
  'several-models-in-zip',
  'no-model-in-source',
  'several-models-in-source',
  'compiled-model',
  // Repositories and where their files come from.
  'git',
  'no-repository',
  'no-history',
  'unknown-revision',
  'no-base',
  'corrupt-object',
  'missing-object',
  'absent',
  'not-a-file',
  'symlink',
  'too-large',
  'too-many-files',
  'too-many-models',
  'tree-too-large',
  'git-lfs-answer',
  'git-lfs-corrupt',
  'git-lfs-missing',
  'git-lfs-pointer',
  'git-lfs-unavailable',
  // The action, its events and its reports.
  'bad-artifact',
  'bad-event',
  'bad-input',
  'bad-report',
  'github',
  'missing-part',
  'no-report',
  'no-workspace',
  'not-on-actions',
  'nothing',
  'report-json',
  'too-many-artifacts',
  // This program.
  'too-slow',
  'internal',
] as const

export type ErrorCode = (typeof ERROR_CODES)[number]
