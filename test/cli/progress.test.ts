import { progressLine, showsProgress } from '../../src/entry/cli/progress.ts'

function terminal(columns = 20) {
  const written: string[] = []
  let time = 0
  const progress = progressLine({ write: (text) => written.push(text), now: () => time, columns })
  return { ...progress, written, pass: (milliseconds: number) => (time += milliseconds) }
}

test('is silent for a second, then shows the latest, ten times a second at most', () => {
  const { show, pass, written } = terminal()
  show('early')
  pass(999)
  show('still early')
  expect(written).toEqual([])
  pass(1)
  show('one')
  show('two')
  pass(100)
  show('three')
  expect(written).toEqual(['\r\u001b[2Kone', '\r\u001b[2Kthree'])
})

test('takes its line back once, and cuts what does not fit', () => {
  const { show, clear, pass, written } = terminal(6)
  clear()
  pass(1_000)
  show('profiling')
  clear()
  clear()
  expect(written).toEqual(['\r\u001b[2Kprofi', '\r\u001b[2K'])
})

test.each<{ env: Record<string, string>; isTerminal: boolean; shows: boolean }>([
  { env: {}, isTerminal: true, shows: true },
  { env: {}, isTerminal: false, shows: false },
  { env: { CI: 'true' }, isTerminal: true, shows: false },
  { env: { CI: '1' }, isTerminal: true, shows: false },
  { env: { CI: 'false' }, isTerminal: true, shows: true },
  { env: { TERM: 'dumb' }, isTerminal: true, shows: false },
])('on a terminal: $isTerminal with $env: $shows', ({ env, isTerminal, shows }) => {
  expect(showsProgress(env, isTerminal)).toBe(shows)
})
