import { fileURLToPath } from 'node:url'
import { workerPool } from '../../src/entry/worker-pool.ts'
import type { ModelJob } from '../../src/entry/analyse-model.ts'
import type { FollowedModel } from '../../src/entry/follow-entries.ts'

const file = fileURLToPath(new URL('../support/fake-worker.mjs', import.meta.url))
const job: ModelJob = {
  baseBudget: { text: null, path: 'b.yml' },
  budget: { text: null, path: 'b.yml' },
  target: {},
  showsAll: false,
  today: '2026-11-24',
}
const options = { file, sha256: () => 'hash', megabytesEach: 64 }
const each = workerPool({ ...options, secondsEach: 60 })
/** Time enough to start a worker even on a machine that has other things to do. */
const hasty = workerPool({ ...options, secondsEach: 5 })

function model(path: string, bytes = new Uint8Array(8)): FollowedModel {
  return {
    ...{ path, basePath: null, change: 'added', base: { status: 'absent' } },
    ancestry: { kind: 'own' },
    head: { status: 'ok', bytes },
  }
}

test('answers come in the order of the models, however many there are', async () => {
  const paths = Array.from({ length: 40 }, (_, at) => `m${at}`)
  const found = await each(
    paths.map((path) => model(path)),
    job,
  )
  expect(found.map(({ path }) => path)).toEqual(paths)
})

test('no models, no workers', async () => {
  expect(await each([], job)).toEqual([])
})

test.each([
  { name: 'never answers', path: 'never-1', code: 'too-slow', says: 'longer than 5 seconds' },
  { name: 'throws', path: 'throw-1', code: 'internal', says: 'no such luck' },
  { name: 'ends the worker', path: 'exit-1', code: 'internal', says: 'exit code 7' },
  { name: 'takes all memory', path: 'memory-1', code: 'too-large', says: 'more than 64 MB' },
])(
  'a model that $name fails alone and fails closed',
  async ({ path, code, says }) => {
    const pool = path.startsWith('never') ? hasty : each
    const [before, lost, after] = await pool([model('a'), model(path), model('z')], job)
    expect([before?.path, after?.path]).toEqual(['a', 'z'])
    expect(lost).toMatchObject({ path, status: 'error', failure: { error: { code } } })
    expect(lost?.failure?.error.message).toContain(says)
    expect(lost?.findings.map(({ severity }) => severity)).toContain('fail')
  },
  90_000,
)

test('only the bytes of the model are sent, not the buffer that they lie in', async () => {
  const large = new Uint8Array(64)
  const [answer] = await each([model('a', large.subarray(8, 16))], job)
  expect(answer).toMatchObject({ bytes: 8 })
})
