/** Models are compared by their structure in the thread that must answer for all: within a time each. */
import { followMoves } from '../../src/entry/follow-moves.ts'
import type { Limited } from '../../src/entry/time-limit.ts'
import type { ChangedModel } from '../../src/source/changed-model.ts'
import { writeModel } from '../../src/tflite/write-model.ts'
import { UserError } from '../../src/util/user-error.ts'
import { cnn } from '../support/zoo.ts'

const bytes = writeModel(cnn())
const REMOVED: ChangedModel = {
  ...{ path: 'old/a.tflite', basePath: null, change: 'removed' },
  ...{ base: { status: 'ok', bytes }, head: { status: 'absent' } },
}
const ADDED: ChangedModel = {
  ...{ path: 'new/a.tflite', basePath: null, change: 'added' },
  ...{ base: { status: 'absent' }, head: { status: 'ok', bytes } },
}
const sha256 = () => 'hash'

test('a model that moved is one model', () => {
  expect(followMoves([REMOVED, ADDED], { sha256 })).toMatchObject([
    { path: 'new/a.tflite', basePath: 'old/a.tflite', change: 'renamed' },
  ])
})

test('one that takes too long to compare is left as it is, for its own analysis to tell', () => {
  const limited: Limited = () => {
    throw new UserError('too-slow', 'took longer than 120 seconds')
  }
  expect(followMoves([REMOVED, ADDED], { sha256, limited })).toEqual([REMOVED, ADDED])
})

test('a bug is not taken for slowness', () => {
  const limited: Limited = () => {
    throw new TypeError('a bug')
  }
  expect(() => followMoves([REMOVED, ADDED], { sha256, limited })).toThrow('a bug')
})
