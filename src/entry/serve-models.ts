/** The other end of `worker-pool.ts`: answers one model at a time until the thread is ended. */
import { parentPort, type MessagePort } from 'node:worker_threads'
import type { ReportModel } from '../report/report.ts'
import type { FollowedModel } from './follow-entries.ts'
import { modelAnalyser, type ModelJob, type Sha256 } from './analyse-model.ts'
import { sha256 } from './node-sha256.ts'
import type { WorkerTask } from './lost-model.ts'

/** Serves the thread that started this one. */
export function serveParent(): void {
  if (parentPort !== null) serveModels(parentPort, sha256)
}

export function serveModels(port: MessagePort, sha256: Sha256): void {
  let known: {
    readonly key: string
    readonly analyse: (model: FollowedModel) => ReportModel
  } | null = null
  port.on('message', ({ model, job }: WorkerTask) => {
    const key = keyOf(job)
    if (known?.key !== key) known = { key, analyse: modelAnalyser(job, sha256) }
    port.postMessage(known.analyse(model))
  })
}

function keyOf(job: ModelJob): string {
  return JSON.stringify(job)
}
