import { readFileSync } from 'node:fs'
import { runCli } from '../../src/entry/cli/run.ts'
import { writeModel } from '../../src/tflite/write-model.ts'
import { fakeIo } from '../support/fake-io.ts'
import { branches, gaps, wakeWords } from '../advice/cases.ts'
import { cnn, resnet } from '../support/zoo.ts'

const FILES = {
  'vww.tflite': writeModel(wakeWords()),
  'cnn.tflite': writeModel(cnn()),
  'resnet.tflite': writeModel(resnet()),
  'branches.tflite': writeModel(branches('at once')),
  'gaps.tflite': writeModel(gaps()),
}

async function run(line: string) {
  const io = fakeIo(FILES)
  const code = await runCli(line.split(' '), io)
  return { code, out: io.out(), err: io.err() }
}

interface Costs {
  readonly ram_bytes: number
  readonly flash_bytes: number
  readonly macs: number
}

interface FitDocument {
  readonly base: Costs
  readonly plans: readonly {
    readonly edits: readonly string[]
    readonly head: Costs
    readonly delta: Costs
  }[]
  readonly message: string | null
}

describe.each([
  { file: 'branches.tflite', option: 'reorder' },
  { file: 'gaps.tflite', option: 'offline-plan' },
])('optimize $file --$option', ({ file, option }) => {
  const done = (rest: string) => run(`optimize ${file} --output small.tflite ${rest}`)

  test('does what the tip says, and no more when it is not asked for', async () => {
    const { tips } = JSON.parse((await run(`tips ${file} --format json`)).out) as {
      tips: readonly { id: string; effect: { ram_bytes: number } }[]
    }
    const tip = tips.find(({ id }) => id === option)
    const { rewrites } = JSON.parse((await done(`--${option} --format json`)).out) as {
      rewrites: readonly { id: string; delta: { ram_bytes: number } }[]
    }
    const step = rewrites.find(({ id }) => id === option)
    expect(step?.delta.ram_bytes).toBeLessThan(0)
    expect(tip?.effect.ram_bytes).toBe(step?.delta.ram_bytes)
    expect((await done('--format json')).out).not.toContain(`"${option}"`)
  })

  test('says so in words', async () => {
    expect((await done(`--${option}`)).out).toMatch(/RAM|memory plan/)
  })
})

describe('optimize --only', () => {
  const ids = async (rest: string) => {
    const done = await run(`optimize gaps.tflite --output small.tflite --format json ${rest}`)
    const { rewrites } = JSON.parse(done.out) as { rewrites: readonly { id: string }[] }
    return rewrites.map(({ id }) => id).filter((id) => id !== 'repack')
  }

  test('runs these passes and no other, those that are asked for by an option included', async () => {
    const all = await ids('--offline-plan --strip-names')
    expect(all.length).toBeGreaterThan(2)
    for (const id of all) expect(await ids(`--only ${id}`)).toEqual([id])
    expect(await ids(`--only strip-names --only offline-plan`)).toEqual([
      'strip-names',
      'offline-plan',
    ])
    expect(await ids('--only fold-pad')).toEqual([])
  })

  test.each([
    { rest: '--skip fold-pad', extra: '--skip fold-pad' },
    { rest: '--no-dead-channels', extra: '--no-dead-channels' },
    { rest: '--reorder', extra: '--reorder' },
  ])('refuses $rest beside it', async ({ rest, extra }) => {
    const line = `optimize gaps.tflite --output small.tflite --only strip-names ${rest}`
    const { code, err } = await run(line)
    expect(code).toBe(2)
    expect(err).toContain(`--only names every pass that runs: leave out ${extra}`)
  })

  test('names the passes where the name is wrong', async () => {
    const { code, err } = await run('optimize gaps.tflite --output small.tflite --only fold')
    expect(code).toBe(2)
    expect(err).toContain('fold-pad')
  })
})

describe('fit', () => {
  test('prints plans that hold when what-if is asked for them', async () => {
    const { out } = await run('fit cnn.tflite --ram 14KiB --flash 36KiB --format json')
    const { base, plans } = JSON.parse(out) as FitDocument
    expect(plans.length).toBeGreaterThan(1)
    for (const { edits, head, delta } of plans) {
      expect(head.ram_bytes).toBeLessThanOrEqual(14 * 1024)
      expect(head.flash_bytes).toBeLessThanOrEqual(36 * 1024)
      expect(delta.macs).toBe(head.macs - base.macs)
      const sets = edits.map((edit) => `--set ${edit}`).join(' ')
      const again = JSON.parse((await run(`what-if cnn.tflite ${sets} --format json`)).out) as {
        head: Costs
      }
      expect(again.head).toEqual(head)
    }
    const lengths = plans.map(({ edits }) => edits.length)
    expect(lengths).toEqual([...lengths].sort((a, b) => a - b))
  })

  test('says in words what each plan does', async () => {
    const { out, code } = await run('fit cnn.tflite --flash 36KiB')
    expect(code).toBe(0)
    expect(out).toMatch(
      /^cnn.tflite now:\n {5}Flash .* over\n\n(?:No edit is needed: [^]*?\n\n)?1\. .*\n {5}Flash .* left\n/,
    )
    expect(out).toContain('mvp-budget what-if cnn.tflite --set ')
  })

  test('says what is out of reach', async () => {
    const { out } = await run('fit resnet.tflite --ram 1KiB')
    expect(out).toMatch(
      /RAM 1 KiB is not reachable: [^]* without\s+changing\s+layer\s+\d+ \(\w+\)\n/,
    )
  })

  test.each([
    { line: 'fit', says: 'fit needs one MODEL' },
    { line: 'fit cnn.tflite', says: 'at least one limit: --ram, --flash, --cycles, --latency' },
    { line: 'fit cnn.tflite --ram 64kb', says: '--ram' },
    { line: 'tips', says: 'tips needs one MODEL' },
  ])('$line: exit code 2 and what to do', async ({ line, says }) => {
    const { code, err } = await run(line)
    expect(code).toBe(2)
    expect(err).toContain(says)
  })
})

describe('tips', () => {
  test('the first tip for the float picture is int8, with the bytes it takes', async () => {
    const { out } = await run('tips vww.tflite --ram 64KiB')
    expect(out).toMatch(/^1\. Take int8 instead of float32 at the input 1x96x96x3/)
    expect(out).toContain('saves 72.1 KiB of RAM')
    expect(out).toContain('mvp-budget what-if vww.tflite --set input.dtype=int8')
  })

  test('names ideas for a model without limits as well', async () => {
    const { out } = await run('tips resnet.tflite --format json')
    const { tips } = JSON.parse(out) as { tips: { id: string }[] }
    expect(tips.length).toBeGreaterThan(3)
  })
})

test('supported prints what the documentation says', async () => {
  const { out } = await run('supported --format markdown')
  expect(out).toBe(readFileSync('docs/supported.md', 'utf8'))
  const { operators } = JSON.parse((await run('supported --format json')).out) as {
    operators: { kind: string; on_mvp: boolean; limits: unknown[] }[]
  }
  expect(operators.find(({ kind }) => kind === 'CONV_2D')?.limits.length).toBeGreaterThan(10)
  expect(operators).toContainEqual(
    expect.objectContaining({ kind: 'SOFTMAX', on_mvp: false, limits: [] }),
  )
})
