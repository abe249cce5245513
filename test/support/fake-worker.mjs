// A worker that answers as its model's path says: at once, never, by ending, or by taking all memory.
import process from 'node:process'
import { parentPort } from 'node:worker_threads'

const ANSWERS = {
  never: () => undefined,
  throw: () => {
    throw new Error('no such luck')
  },
  exit: () => process.exit(7),
  memory: () => {
    const kept = []
    for (;;) kept.push(Array.from({ length: 1e5 }, (_, at) => ({ at })))
  },
}

parentPort.on('message', ({ model }) => {
  const kind = model.path.split('-')[0]
  if (Object.hasOwn(ANSWERS, kind)) ANSWERS[kind]()
  else parentPort.postMessage({ path: model.path, bytes: model.head.bytes?.length ?? null })
})
