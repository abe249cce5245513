/** `--timeout`: every command gives up on a model that takes too long, and says which. */
import { execFileSync } from 'node:child_process'
import { cpSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { COMMANDS } from '../../src/entry/cli/commands.ts'
import type { Io } from '../../src/entry/cli/io.ts'
import { runCli } from '../../src/entry/cli/run.ts'
import { UserError } from '../../src/util/user-error.ts'
import { writeModel } from '../../src/tflite/write-model.ts'
import { fakeIo } from '../support/fake-io.ts'
import { cnn } from '../support/zoo.ts'

const FIXTURES = join(process.cwd(), 'fixtures', 'pull-request')
const ADVICE = 'took longer than 120 seconds; allow more with --timeout SECONDS'

const tooSlow: Io['withTimeLimit'] = (seconds) => {
  throw new UserError('too-slow', `took longer than ${seconds} seconds`)
}

async function run(line: string, overrides: Partial<Io>) {
  const files = { 'a.tflite': writeModel(cnn()), 'b.tflite': writeModel(cnn()) }
  const io = fakeIo(files, overrides)
  const code = await runCli(line.split(' '), io)
  return { code, out: io.out(), err: io.err(), written: io.written }
}

test.each([
  'profile a.tflite',
  'diff a.tflite b.tflite',
  'what-if a.tflite --set 1.filters=4',
  'tips a.tflite',
  'fit a.tflite --ram 4KiB',
  'targets --fits a.tflite',
  'optimize a.tflite --output c.tflite',
])('%s', async (line) => {
  const { code, out, err, written } = await run(line, { withTimeLimit: tooSlow })
  expect(code).toBe(3)
  expect(`${out}${err}`).toMatch(/[ab]\.tflite: /)
  expect(`${out}${err}`).toContain(ADVICE)
  expect([...written.keys()]).toEqual(['a.tflite', 'b.tflite'])
})

test('profile goes on with the next model, and a document has the code', async () => {
  let calls = 0
  const { code, out } = await run('profile a.tflite b.tflite --format json', {
    withTimeLimit: (seconds, work) => (++calls === 1 ? tooSlow(seconds, work) : work()),
  })
  expect(code).toBe(3)
  expect(out).toContain('"too-slow"')
  expect(out).toContain('"b.tflite"')
})

test('every command that profiles has the option', async () => {
  for (const { name, load } of COMMANDS) {
    const { options } = await load()
    if (!('target' in options || name === 'import')) continue
    expect([name, Object.keys(options)]).toEqual([name, expect.arrayContaining(['timeout'])])
  }
})

test.each([
  { words: '', seconds: 120 },
  { words: ' --timeout 0', seconds: 0 },
  { words: ' --timeout 300', seconds: 300 },
  { words: ' --timeout 0.5', seconds: 0.5 },
  { words: ' --timeout 604800', seconds: 604_800 },
])('"$words" are $seconds seconds', async ({ words, seconds }) => {
  const asked: number[] = []
  const { code } = await run(`profile a.tflite${words}`, {
    withTimeLimit: (given, work) => {
      asked.push(given)
      return work()
    },
  })
  expect({ code, asked }).toEqual({ code: 0, asked: [seconds] })
})

test.each(['2m', '-1', '1e9', '604801', 'never', 'NaN', '1.2345'])(
  '--timeout=%s is refused',
  async (value) => {
    const { code, err } = await run(`profile a.tflite --timeout=${value}`, {})
    expect(code).toBe(2)
    expect(err).toContain(
      `--timeout: expected seconds from 0 to 604800, e.g. 300, found "${value}"`,
    )
  },
)

test('check goes on with the other models, and the one that takes too long fails', async () => {
  const cwd = mkdtempSync(join(tmpdir(), 'mvp-budget-timeout-'))
  try {
    cpSync(join(FIXTURES, 'base'), cwd, { recursive: true })
    const git = (...args: string[]) =>
      execFileSync('git', ['-c', 'user.name=t', '-c', 'user.email=t@example.invalid', ...args], {
        cwd,
      })
    git('init', '--quiet', '--template=', '--initial-branch=main')
    git('add', '--all')
    git('commit', '--quiet', '--message=base')
    let calls = 0
    const { code, out } = await run('check --all --format json', {
      cwd,
      withTimeLimit: (seconds, work) => (++calls === 1 ? tooSlow(seconds, work) : work()),
    })
    const { models } = JSON.parse(out) as {
      readonly models: readonly { readonly path: string; readonly status: string }[]
    }
    expect(code).toBe(3)
    expect(out).toContain(ADVICE)
    expect(models.filter(({ status }) => status === 'error')).toHaveLength(1)
    expect(models.length).toBe(calls)
    expect(calls).toBeGreaterThan(1)
  } finally {
    rmSync(cwd, { recursive: true })
  }
})
