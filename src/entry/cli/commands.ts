import type { Command } from './command.ts'

/**
 * A command by name. Its code is loaded when it runs: a profile must not pay for reading YAML or
 * rendering pages.
 */
export interface CommandEntry {
  readonly name: string
  readonly summary: string
  readonly load: () => Promise<Command>
}

/** All commands, in the order of the help. */
export const COMMANDS: readonly CommandEntry[] = [
  {
    name: 'profile',
    summary: 'RAM, flash, MVP and CPU cycles, latency and energy of models, layer by layer',
    // Most commands need its code, and one file is read faster than five.
    load: async () => (await import(/* webpackMode: "eager" */ './commands/profile.ts')).PROFILE,
  },
  {
    name: 'diff',
    summary: 'what changed between two versions of a model, layer by layer, and why',
    load: async () => (await import('./commands/diff.ts')).DIFF,
  },
  {
    name: 'check',
    summary: 'hold the changed models of this repository against the budget, as the action does',
    load: async () => (await import('./commands/check.ts')).CHECK,
  },
  {
    name: 'init',
    summary: 'write a commented budget file from the models in this folder',
    load: async () => (await import('./commands/init.ts')).INIT,
  },
  {
    name: 'import',
    summary:
      "keep what a board or a vendor's profiler measured beside the models: limits can hold it",
    load: async () => (await import('./commands/import.ts')).IMPORT,
  },
  {
    name: 'calibrate',
    summary: 'refit the estimates to what this project measured, with errors of runs left out',
    load: async () => (await import('./commands/calibrate.ts')).CALIBRATE,
  },
  {
    name: 'history',
    summary: "the model's versions in git: RAM, flash, cycles, and the commit that crossed a limit",
    load: async () => (await import('./commands/history.ts')).HISTORY,
  },
  {
    name: 'what-if',
    summary:
      'what the model would cost with other filters, strides, input, ...; nothing is trained',
    load: async () => (await import('./commands/what-if.ts')).WHAT_IF,
  },
  {
    name: 'tips',
    summary: 'what would make the model smaller or faster, each idea priced on this very model',
    load: async () => (await import('./commands/tips.ts')).TIPS_COMMAND,
  },
  {
    name: 'fit',
    summary: 'the smallest changes of the model that meet limits; nothing is trained',
    load: async () => (await import('./commands/fit.ts')).FIT,
  },
  {
    name: 'optimize',
    summary: 'write the same model smaller: only rewrites that change no output bit',
    load: async () => (await import('./commands/optimize.ts')).OPTIMIZE,
  },
  {
    name: 'report',
    summary: 'turn the JSON of a check into a page, a comment, SARIF, CSV or node data',
    load: async () => (await import('./commands/report.ts')).REPORT,
  },
  {
    name: 'targets',
    summary: 'parts, families and boards with an MVP, their RAM, flash and clock; runtimes',
    load: async () => (await import('./commands/targets.ts')).TARGETS,
  },
  {
    name: 'supported',
    summary: 'what runs on the MVP, with every limit, and what never does',
    load: async () => (await import('./commands/supported.ts')).SUPPORTED,
  },
  {
    name: 'schema',
    summary: 'the JSON Schema of the budget file or of the JSON reports',
    load: async () => (await import('./commands/schema.ts')).SCHEMA,
  },
  {
    name: 'demo',
    summary: 'play a pull request on models of this project and print the comment a reviewer gets',
    load: async () => (await import('./commands/demo.ts')).DEMO,
  },
]
