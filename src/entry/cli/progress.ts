/** One line on the terminal while work takes long; it is gone before anything else is printed. */
import type { Io } from './io.ts'

interface ProgressPorts {
  readonly write: (text: string) => void
  /** Milliseconds of any clock that only goes forward. */
  readonly now: () => number
  readonly columns: number
}

export interface Progress {
  /** Shows the text once the work takes more than a second, at most ten times a second. */
  readonly show: (text: string) => void
  readonly clear: () => void
}

const PATIENCE_MS = 1_000
const PAUSE_MS = 100

/** Starts the clock. */
export function progressLine({ write, now, columns }: ProgressPorts): Progress {
  const start = now()
  let last = start + PATIENCE_MS - PAUSE_MS
  let isShown = false
  return {
    show: (text) => {
      if (now() - last < PAUSE_MS) return
      last = now()
      isShown = true
      write(`\r\u001b[2K${text.slice(0, Math.max(1, columns - 1))}`)
    },
    clear: () => {
      if (isShown) write('\r\u001b[2K')
      isShown = false
    },
  }
}

/** Only for people who look on: on a terminal that can take its line back, and in no pipeline. */
export function showsProgress(env: Io['env'], isTerminal: boolean): boolean {
  const { CI: pipeline = '', TERM: terminal } = env
  return isTerminal && (pipeline === '' || pipeline === 'false') && terminal !== 'dumb'
}
