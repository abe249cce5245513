/** The runner as @actions/core speaks to it. */
import { setTimeout as sleep } from 'node:timers/promises'
import * as core from '@actions/core'
import type { Environment } from '../github/event.ts'
import { logLine } from '../report/sanitise.ts'
import type { Runner } from './deliver.ts'

/** What of @actions/core a run needs. */
export type Core = Pick<
  typeof core,
  'info' | 'error' | 'warning' | 'notice' | 'debug' | 'getInput' | 'setOutput' | 'setFailed'
> & {
  /** Appends Markdown to the summary of the job, where it has one. */
  readonly addSummary: (markdown: string) => Promise<void>
}

export const ACTIONS_CORE: Core = {
  ...{ info: core.info, error: core.error, warning: core.warning, notice: core.notice },
  ...{ debug: core.debug, getInput: core.getInput },
  ...{ setOutput: core.setOutput, setFailed: core.setFailed },
  addSummary: async (markdown) => {
    if (process.env['GITHUB_STEP_SUMMARY'] === undefined) return
    await core.summary.addRaw(markdown, true).write()
  },
}

/** The runner, inputs, environment, clock and chance of a process on GitHub. */
export function portsOn(actions: Core, env: Environment) {
  const runner: Runner = {
    info: (text) => {
      for (const line of text.split('\n')) actions.info(safeLine(line))
    },
    annotate: ({ level, title, message, file, line }) => {
      actions[level](message, { title, file, startLine: line })
    },
    say: (level, message) => {
      actions[level](logLine(message), { title: 'MVP Model Budget' })
    },
    output: actions.setOutput,
    summary: actions.addSummary,
    fail: actions.setFailed,
  }
  return {
    runner,
    env,
    getInput: (name: string) => actions.getInput(name),
    debug: actions.debug,
    sleep: (milliseconds: number) => sleep(milliseconds),
    now: () => Date.now(),
    random: () => Math.random(),
  } as const
}

/** A line that starts with `::` or holds `##[` would be a command to the runner. */
function safeLine(line: string): string {
  return line.replace(/^(\s*)::/, '$1:\u200b:').replaceAll('##[', '#\u200b#[')
}
