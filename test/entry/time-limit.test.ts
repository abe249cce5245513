import { UserError } from '../../src/util/user-error.ts'
import { withTimeLimit } from '../../src/entry/time-limit.ts'

function forever(): never {
  for (;;);
}

test('work in time gives its value and its errors as they are', () => {
  const value = { a: 1 }
  expect(withTimeLimit(60, () => value)).toBe(value)
  const error = new UserError('damaged', 'why')
  expect(() =>
    withTimeLimit(60, () => {
      throw error
    }),
  ).toThrow(error)
})

test('work that never ends is ended, whatever it catches', () => {
  const ran: string[] = []
  const work = () => {
    try {
      return forever()
    } catch {
      ran.push('catch')
    } finally {
      ran.push('finally')
    }
  }
  const error = new UserError('too-slow', 'took longer than 0.05 seconds')
  expect(() => {
    withTimeLimit(0.05, work)
  }).toThrow(error)
  expect(ran).toEqual([])
  expect(withTimeLimit(60, () => 'after')).toBe('after')
})

test('work within work ends with the shorter time', () => {
  expect(withTimeLimit(60, () => withTimeLimit(60, () => 'inner'))).toBe('inner')
  expect(() => withTimeLimit(60, () => withTimeLimit(0.05, forever))).toThrow('0.05 seconds')
})

test('0 seconds are no limit', () => {
  expect(withTimeLimit(0, () => 'done')).toBe('done')
})
