/** Examines mutants one after the other; the main thread watches the clock. */
import { mkdirSync, openSync, writeSync } from 'node:fs'
import { join } from 'node:path'
import { parentPort, workerData } from 'node:worker_threads'
import { corporaIn } from './corpus.ts'
import { diceOf } from './dice.ts'
import { mutantOf } from './mutant.ts'
import { examine, type Outcome, type Survivors } from './properties.ts'

export interface WorkerJob {
  readonly root: string
  readonly seed: number
  readonly first: number
  /** From one mutant to the next: workers take turns. */
  readonly step: number
  /** A mutant that takes longer is examined again before it is called slow. */
  readonly slowMilliseconds: number
  /** Only the mutant with the first number. */
  readonly isSingle: boolean
  /** [number of the mutant being examined, when that began, 1 = stop]. */
  readonly clock: Float64Array
}

export type WorkerWord =
  | {
      readonly word: 'find'
      readonly index: number
      readonly what: string
      readonly bytes: Uint8Array
    }
  | {
      readonly word: 'count'
      readonly outcomes: Readonly<Record<Outcome, number>>
      readonly slowest: number
    }

const BATCH = 500

function work({ root, seed, first, step, slowMilliseconds, isSingle, clock }: WorkerJob): void {
  const corpora = corporaIn(root)
  const folder = join(root, 'tmp')
  mkdirSync(folder, { recursive: true })
  const last = openSync(join(folder, `fuzz-last-${first % step}`), 'w')
  const survivors: Survivors = new Map()
  const say = (word: WorkerWord): void => parentPort?.postMessage(word)
  let outcomes = { unread: 0, unprofiled: 0, profiled: 0 }
  let slowest = 0
  for (let index = first; clock[2] === 0; index += step) {
    clock[0] = index
    // Where V8 itself gives up, the process is gone with everything but this.
    writeSync(last, `${index}`.padEnd(12), 0)
    clock[1] = Date.now()
    const bytes = mutantOf(corpora, diceOf(seed, index))
    const look = (): number => {
      const [start, spent] = [performance.now(), process.cpuUsage()]
      outcomes[examine(bytes, diceOf(seed + 1, index), survivors)]++
      // On a busy machine the clock runs on while nothing is done.
      const { user, system } = process.cpuUsage(spent)
      return Math.min(performance.now() - start, (user + system) / 1000)
    }
    try {
      let took = look()
      if (took > slowMilliseconds) took = Math.min(took, look())
      slowest = Math.max(slowest, took)
      if (took > slowMilliseconds) {
        say({ word: 'find', index, what: `took ${Math.round(took)} ms`, bytes })
      }
    } catch (error) {
      const what = error instanceof Error ? (error.stack ?? error.message) : String(error)
      say({ word: 'find', index, what, bytes })
    }
    if (isSingle || ((index - first) / step) % BATCH === BATCH - 1) {
      say({ word: 'count', outcomes, slowest })
      outcomes = { unread: 0, unprofiled: 0, profiled: 0 }
    }
    if (isSingle) return
  }
  say({ word: 'count', outcomes, slowest })
}

work(workerData as WorkerJob)
