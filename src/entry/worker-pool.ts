/**
 * Analyses models in worker threads: as many at once as the machine has cores, each within a memory
 * and a time limit, so that a hostile model can neither hang the job nor take the others with it.
 */
import { availableParallelism } from 'node:os'
import { Worker } from 'node:worker_threads'
import type { ReportModel } from '../report/report.ts'
import type { ModelBytes } from '../source/changed-model.ts'
import type { EachModel } from './analyse.ts'
import type { FollowedModel } from './follow-entries.ts'
import type { Sha256 } from './analyse-model.ts'
import { lostModel, type Lost, type WorkerTask } from './lost-model.ts'
import { SECONDS_EACH } from './time-limit.ts'

interface PoolOptions {
  /** The file that a worker runs; it answers as `serveModels` does. */
  readonly file: string
  readonly sha256: Sha256
  readonly secondsEach?: number
  readonly megabytesEach?: number
}

const MEGABYTES_EACH = 1536
/** More would only wait for memory. */
const MOST_WORKERS = 8

export function workerPool(options: PoolOptions): EachModel {
  return async (models, job) => {
    const results: ReportModel[] = []
    let next = 0
    const lane = async (): Promise<void> => {
      const seat = new Seat(options)
      try {
        for (let at = next++; at < models.length; at = next++) {
          const model = models[at]
          if (model !== undefined) results[at] = await seat.analyse({ model, job })
        }
      } finally {
        await seat.close()
      }
    }
    const lanes = Math.min(models.length, availableParallelism(), MOST_WORKERS)
    await Promise.all(Array.from({ length: lanes }, lane))
    return results
  }
}

/** One place for a worker; a lost worker is replaced for the next model. */
class Seat {
  readonly #options: PoolOptions
  #worker: Worker | null = null

  constructor(options: PoolOptions) {
    this.#options = options
  }

  async analyse(task: WorkerTask): Promise<ReportModel> {
    const answer = await this.#ask(task)
    if (!('code' in answer)) return answer
    await this.close()
    return lostModel(task, answer, this.#options.sha256)
  }

  async close(): Promise<void> {
    await this.#worker?.terminate()
    this.#worker = null
  }

  #ask(task: WorkerTask): Promise<ReportModel | Lost> {
    const { file, secondsEach = SECONDS_EACH, megabytesEach = MEGABYTES_EACH } = this.#options
    const worker = (this.#worker ??= new Worker(file, {
      resourceLimits: { maxOldGenerationSizeMb: megabytesEach },
    }))
    return new Promise((resolve) => {
      const failed = (error: Error): void => {
        end(lostOf(error, megabytesEach))
      }
      const gone = (code: number): void => {
        end({ code: 'internal', message: `ended this program's worker (exit code ${code})` })
      }
      // Only our own listeners go: Worker has some of its own under the same names.
      const end = (answer: ReportModel | Lost): void => {
        clearTimeout(timer)
        worker.off('message', end).off('error', failed).off('exit', gone)
        resolve(answer)
      }
      const timer = setTimeout(() => {
        end({ code: 'too-slow', message: `took longer than ${secondsEach} seconds to profile` })
      }, secondsEach * 1000)
      worker.on('message', end).on('error', failed).on('exit', gone)
      worker.postMessage({ ...task, model: packed(task.model) })
    })
  }
}

/** A view of a larger buffer would be sent with all of it. */
function packed(model: FollowedModel): FollowedModel {
  return { ...model, base: packedSide(model.base), head: packedSide(model.head) }
}

function packedSide(side: ModelBytes): ModelBytes {
  if (side.status !== 'ok' || side.bytes.byteLength === side.bytes.buffer.byteLength) return side
  return { status: 'ok', bytes: new Uint8Array(side.bytes) }
}

function lostOf(error: Error, megabytes: number): Lost {
  return 'code' in error && error.code === 'ERR_WORKER_OUT_OF_MEMORY'
    ? { code: 'too-large', message: `takes more than ${megabytes} MB of memory to profile` }
    : { code: 'internal', message: `made this program fail: ${error.message}` }
}
