/** The runner as @actions/core speaks to it. */
import { setTimeout as sleep } from 'node:timers/promises'
import * as core from '@actions/core'
import { logLine } from '../report/sanitise.ts'
import type { Runner } from './deliver.ts'

const SAY = { error: core.error, warning: core.warning, notice: core.notice } as const

export const actionsRunner: Runner = {
  info: (text) => {
    for (const line of text.split('\n')) core.info(safeLine(line))
  },
  annotate: ({ level, title, message, file, line }) => {
    SAY[level](message, { title, file, startLine: line })
  },
  say: (level, message) => {
    SAY[level](logLine(message), { title: 'MVP Model Budget' })
  },
  output: core.setOutput,
  summary: async (markdown) => {
    if (process.env['GITHUB_STEP_SUMMARY'] === undefined) return
    await core.summary.addRaw(markdown, true).write()
  },
  fail: core.setFailed,
}

/** A line that starts with `::` or holds `##[` would be a command to the runner. */
function safeLine(line: string): string {
  return line.replace(/^(\s*)::/, '$1:\u200b:').replaceAll('##[', '#\u200b#[')
}

/** Inputs, environment, clock and chance of this process. */
export const nodePorts = {
  env: process.env,
  getInput: (name: string) => core.getInput(name),
  debug: core.debug,
  sleep: (milliseconds: number) => sleep(milliseconds),
  now: () => Date.now(),
  random: () => Math.random(),
} as const
