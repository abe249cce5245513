/**
 * `npm run fuzz`: mutated models against what holds of any bytes (`properties.ts`).
 *
 *   npm run fuzz -- [--seconds N | --cpu-seconds N | --mutants N] [--seed N] [--workers N] [--slow-seconds N] [--only INDEX]
 *
 * Every find is written to tmp/fuzz-finds and can be made again from its seed and number. Exits with 1
 * where there is one.
 */
import { mkdirSync, writeFileSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { parseArgs } from 'node:util'
import { Worker } from 'node:worker_threads'
import type { WorkerJob, WorkerWord } from './worker.ts'

const WORDS = parseArgs({
  options: {
    seconds: { type: 'string' },
    'cpu-seconds': { type: 'string' },
    mutants: { type: 'string' },
    seed: { type: 'string' },
    workers: { type: 'string' },
    'slow-seconds': { type: 'string' },
    only: { type: 'string' },
  },
}).values

const numberOf = (name: keyof typeof WORDS, usual: number): number => {
  const value = Number(WORDS[name] ?? usual)
  if (Number.isNaN(value)) throw new Error(`--${name}: expected a number`)
  return value
}

const ROOT = resolve('.')
const SEED = numberOf('seed', Date.now() % 1e9)
const WORKERS = WORDS.only === undefined ? Math.max(1, numberOf('workers', 1)) : 1
const LIMITS = {
  seconds: numberOf('seconds', Infinity),
  cpuSeconds: numberOf('cpu-seconds', Infinity),
  mutants: numberOf('mutants', Infinity),
}
/** A mutant that is still being examined then never ends, as far as anybody cares. */
const HANG_MILLISECONDS = 30_000
const MEGABYTES = 512
/** More of one place are the same find. */
const MOST_OF_ONE_PLACE = 3

const FINDS = join(ROOT, 'tmp', 'fuzz-finds')
const counts = { unread: 0, unprofiled: 0, profiled: 0 }
const places = new Map<string, number>()
const clocks: Float64Array[] = []
const running = new Set<Worker>()
let finds = 0
let slowest = 0
let isOver = false

/** The first line that names a file of ours tells one place from another. */
function placeOf(what: string): string {
  const lines = what.split('\n')
  return lines.find((line) => line.includes('/src/')) ?? lines[0] ?? ''
}

function report(index: number, what: string, bytes: Uint8Array | null): void {
  finds++
  const place = placeOf(what)
  const times = (places.get(place) ?? 0) + 1
  places.set(place, times)
  if (times > MOST_OF_ONE_PLACE) return
  const name = `${SEED}-${index}.tflite`
  if (bytes !== null) {
    mkdirSync(FINDS, { recursive: true })
    writeFileSync(join(FINDS, name), bytes)
  }
  const again = `npm run fuzz -- --seed ${SEED} --only ${index}`
  console.log(`FIND ${name} (${again})\n${what}\n`)
}

function start(first: number, clock: Float64Array): void {
  const job: WorkerJob = {
    ...{ root: ROOT, seed: SEED, first, step: WORKERS, clock },
    slowMilliseconds: 1000 * numberOf('slow-seconds', 2),
    isSingle: WORDS.only !== undefined,
  }
  const worker = new Worker(new URL('./worker.js', import.meta.url), {
    workerData: job,
    resourceLimits: { maxOldGenerationSizeMb: MEGABYTES },
  })
  running.add(worker)
  let lost: string | null = null
  const watch = setInterval(() => {
    const [index = 0, since = 0] = clock
    if (since === 0 || Date.now() - since < HANG_MILLISECONDS) return
    lost = `mutant ${index} takes longer than ${HANG_MILLISECONDS / 1000} seconds`
    void worker.terminate()
  }, 500)
  worker.on('message', (word: WorkerWord) => {
    if (word.word === 'find') report(word.index, word.what, word.bytes)
    else {
      for (const name of ['unread', 'unprofiled', 'profiled'] as const) {
        counts[name] += word.outcomes[name]
      }
      slowest = Math.max(slowest, word.slowest)
    }
  })
  worker.on('error', (error) => {
    lost = `${error.name}: ${error.message}`
  })
  worker.on('exit', () => {
    clearInterval(watch)
    running.delete(worker)
    if (lost === null) return
    const index = clock[0] ?? 0
    report(index, lost, null)
    clock[1] = 0
    if (!isOver && !job.isSingle) start(index + WORKERS, clock)
  })
}

const total = (): number => counts.unread + counts.unprofiled + counts.profiled

function line(): string {
  const { unread, unprofiled, profiled } = counts
  return `${total()} mutants: ${unread} refused by the reader, ${unprofiled} by the profile, ${profiled} profiled; slowest ${Math.round(slowest)} ms; ${finds} finds in ${places.size} places`
}

console.log(`seed ${SEED}`)
for (let at = 0; at < WORKERS; at++) {
  const clock = new Float64Array(new SharedArrayBuffer(3 * 8))
  clocks.push(clock)
  start(WORDS.only === undefined ? at : numberOf('only', 0), clock)
}

const began = Date.now()
let told = began
const timer = setInterval(() => {
  const { user, system } = process.cpuUsage()
  const isDone =
    Date.now() - began >= LIMITS.seconds * 1000 ||
    (user + system) / 1e6 >= LIMITS.cpuSeconds ||
    total() >= LIMITS.mutants
  if (Date.now() - told > 60_000) {
    told = Date.now()
    console.log(line())
  }
  if (isDone && !isOver) {
    isOver = true
    for (const clock of clocks) clock[2] = 1
  }
  if (running.size > 0) return
  clearInterval(timer)
  console.log(line())
  process.exitCode = finds > 0 ? 1 : 0
}, 100)
