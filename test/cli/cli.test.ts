import { existsSync, readFileSync } from 'node:fs'
import { Ajv, type AnySchemaObject } from 'ajv'
import { zipSync } from 'fflate'
import { nodeIo } from '../../src/entry/cli/node-io.ts'
import { runCli } from '../../src/entry/cli/run.ts'
import { COMMANDS } from '../../src/entry/cli/commands.ts'
import { VERSION } from '../../src/entry/version.ts'
import { writeModel } from '../../src/tflite/write-model.ts'
import { readModel } from '../../src/tflite/read-model.ts'
import { fakeIo } from '../support/fake-io.ts'

const HEAD = 'fixtures/pull-request/head/models'
const BASE = 'fixtures/pull-request/base/models'
const DIGITS = `${HEAD}/digits.tflite`
const digits = readFileSync(DIGITS)

async function run(words: readonly string[], files: Record<string, Uint8Array | string> = {}) {
  const io = fakeIo(files)
  const code = await runCli(words, io)
  return { code, out: io.out(), err: io.err(), written: io.written }
}

interface ModelsDocument {
  readonly models: readonly {
    readonly path: string
    readonly error: { code: string; message: string } | null
  }[]
}

describe('profile', () => {
  const bad = [
    { name: 'truncated', file: 'cut.tflite', bytes: digits.subarray(0, 20_000), code: 'truncated' },
    { name: 'empty', file: 'empty.tflite', bytes: new Uint8Array(0), code: 'empty-file' },
    { name: 'text', file: 'notes.tflite', bytes: 'just a note\n', code: 'not-tflite' },
    {
      name: 'a Git LFS pointer',
      file: 'lfs.tflite',
      bytes: `version https://git-lfs.github.com/spec/v1\noid sha256:${'a'.repeat(64)}\nsize 1234\n`,
      code: 'git-lfs-pointer',
    },
    {
      name: 'a zip without a model',
      file: 'archive.mltk.zip',
      bytes: zipSync({ 'readme.txt': Buffer.from('hello') }),
      code: 'no-model-in-zip',
    },
    { name: 'not there', file: 'missing.tflite', bytes: undefined, code: 'unreadable' },
  ]

  test.each(bad)(
    'a file that is $name: exit code 3, one line, the other models still there',
    async ({ file, bytes, code }) => {
      const files = bytes === undefined ? {} : { [file]: bytes }
      const result = await run(['profile', DIGITS, file, '--format', 'json'], files)
      const { models } = JSON.parse(result.out) as ModelsDocument
      expect(result.code).toBe(3)
      expect(models.map(({ path, error }) => [path, error?.code ?? null])).toEqual([
        [DIGITS, null],
        [file, code],
      ])
      expect(result.err.trimEnd().split('\n')).toHaveLength(1)
      expect(result.err).toMatch(new RegExp(`^${file}: .{20,}`))
    },
  )

  test('prints one JSON document and nothing else', async () => {
    const { out, err, code } = await run(['profile', DIGITS, '--format', 'json'])
    expect(JSON.parse(out)).toMatchObject({ schema: 1, models: [{ path: DIGITS, error: null }] })
    expect([err, code]).toEqual(['', 0])
  })

  test('reads the model in an archive and in a C array as it reads the model', async () => {
    const hex = [...digits].map((byte) => `0x${byte.toString(16)}`).join(', ')
    const files = {
      'kws.mltk.zip': zipSync({ 'kws.tflite': digits, 'log.txt': Buffer.from('x') }),
      'kws.cc': `alignas(16) const unsigned char g_model[] = {${hex}};\n`,
    }
    const words = ['profile', DIGITS, 'kws.mltk.zip', 'kws.cc', '--format', 'json']
    const { models } = JSON.parse((await run(words, files)).out) as {
      models: Record<string, unknown>[]
    }
    const costs = models.map(({ flash_bytes, ram_bytes, accelerator_cycles }) => ({
      ...{ flash_bytes, ram_bytes, accelerator_cycles },
    }))
    expect(costs[1]).toEqual(costs[0])
    expect(costs[2]).toEqual(costs[0])
  })
})

describe('the command line', () => {
  test.each([
    { words: ['profil', 'x.tflite'], says: 'did you mean "profile"' },
    { words: ['profile'], says: 'needs at least one MODEL' },
    { words: ['profile', 'x', '--acelerator', 'mvp'], says: 'did you mean --accelerator' },
    { words: ['profile', 'x', '--accelerator', 'npu'], says: 'not one of mvp, none' },
    { words: ['profile', 'x', '--target', 'efr32mg12'], says: 'efr32mg12' },
    { words: ['profile', 'x', '--clock', '78'], says: 'MHz' },
    { words: ['diff', 'x'], says: 'BASE HEAD' },
    { words: ['what-if', DIGITS], says: '--set' },
    { words: ['what-if', DIGITS, '--set', '0.filter=3'], says: 'did you mean filters' },
    { words: ['what-if', DIGITS, '--set', '99.filters=3'], says: 'no layer 99' },
    { words: ['optimize', DIGITS], says: '--output' },
    { words: ['schema', 'model'], says: 'not one of budget, report' },
    { words: ['check', 'x.tflite'], says: 'takes no MODEL' },
  ])('$words: exit code 2 and what to do', async ({ words, says }) => {
    const { code, err, out } = await run(words)
    expect(err).toContain(says)
    expect([code, out]).toEqual([2, ''])
  })

  test.each(COMMANDS.map(({ name }) => name))('help of %s names its options', async (name) => {
    const { code, out } = await run(['help', name])
    expect(code).toBe(0)
    expect(out).toContain(`usage: mvp-budget ${name}`)
    expect((await run([name, '--help'])).out).toBe(out)
  })

  test('the version is that of package.json', async () => {
    const { version } = JSON.parse(readFileSync('package.json', 'utf8')) as { version: string }
    expect(VERSION).toBe(version)
    expect((await run(['--version'])).out).toBe(`${version}\n`)
  })
})

test('diff of a model with itself changes nothing', async () => {
  const { out } = await run(['diff', DIGITS, DIGITS, '--format', 'json'])
  const { layers } = JSON.parse(out) as { layers: { change: string }[] }
  expect(new Set(layers.map(({ change }) => change))).toEqual(new Set(['same']))
})

test('diff with a side that is no model still prints one document, with the other side', async () => {
  const { code, out, err } = await run(['diff', DIGITS, 'no.tflite', '--format', 'json'], {
    'no.tflite': 'text',
  })
  expect(code).toBe(3)
  expect(JSON.parse(out)).toMatchObject({
    schema: 1,
    base: { path: DIGITS, error: null },
    head: { path: 'no.tflite', error: { code: expect.any(String) as string } },
    layers: [],
    delta: null,
  })
  expect(err.trim().split('\n')).toHaveLength(1)
})

test('diff of the two sides of a pull request names the cause', async () => {
  const { out } = await run(['diff', `${BASE}/digits.tflite`, DIGITS])
  expect(out).toContain('filters 24 -> 64')
})

test('optimize says where there is nothing to save', async () => {
  const first = await run(['optimize', DIGITS, '--output', 'small.tflite'])
  expect(first.out).toMatch(/^small\.tflite: \d\d,\d{3} B, \d+\.\d % smaller; /)
  const small = Buffer.from(first.written.get('small.tflite') ?? '')
  const again = await run(['optimize', 'small.tflite', '--output', 'again.tflite'], {
    'small.tflite': small,
  })
  expect(again.out).toMatch(/^again\.tflite: \d\d,\d{3} B, as large as before; /)
})

test('optimize writes a model that can be read and is smaller', async () => {
  const { written, code } = await run(['optimize', DIGITS, '--output', 'small.tflite'])
  const small = written.get('small.tflite') as Uint8Array
  expect(code).toBe(0)
  expect(small.length).toBeLessThan(digits.length)
  expect(readModel(small).subgraphs[0]?.operators).toHaveLength(8)
  expect(writeModel(readModel(small))).toHaveLength(small.length)
})

test('the demo prints the comment of a pull request that fails', async () => {
  const { out, code } = await run(['demo', '--folder', 'fixtures/pull-request'])
  expect(code).toBe(0)
  expect(out).toMatch(/^### ❌ Over budget/)
  expect(out).toContain('digits.tflite')
})

test('report turns the JSON of a demo into every medium', async () => {
  const json = (await run(['demo', '--folder', 'fixtures/pull-request', '--format', 'json'])).out
  for (const format of [
    'html',
    'text',
    'comment',
    'summary',
    'sarif',
    'layers-csv',
    'totals-csv',
  ]) {
    const { out, code } = await run(['report', 'check.json', '--format', format], {
      'check.json': json,
    })
    expect([format, code]).toEqual([format, 0])
    expect(out).toContain('digits')
  }
  const again = await run(['report', 'check.json', '--format', 'json'], { 'check.json': json })
  expect(JSON.parse(again.out)).toEqual(JSON.parse(json))
})

describe('the command line', () => {
  it('tells a bug of its own from a broken budget', async () => {
    const io = fakeIo({}, { sha256: () => fail() })
    expect(await runCli(['what-if', DIGITS, '--set', '0.filters=4'], io)).toBe(3)
    expect(io.err()).toMatch(/^mvp-budget what-if: this tool failed \(TypeError: broken\); .*\n$/)
  })

  it.each([
    { words: ['help', 'nope'], says: 'unknown command "nope". See' },
    { words: ['profile', '-x.tflite'], says: 'a file whose name begins with a dash goes after --' },
  ])('$words: exit code 2', async ({ words, says }) => {
    const { code, err, out } = await run(words)
    expect({ code, out }).toEqual({ code: 2, out: '' })
    expect(err).toContain(says)
  })
})

function fail(): never {
  throw new TypeError('broken')
}

describe('nodeIo', () => {
  it('folds the name of a file into one line', () => {
    expect(() => nodeIo().readFile('a\n::error::b\u001b[31m.tflite')).toThrow(
      /^a ::error::b\[31m\.tflite: no such file/,
    )
  })

  it.each([
    { path: 'package.json/a/b.tflite', why: 'a file stands where a folder is needed' },
    { path: 'src', why: 'it is a folder; name a file in it' },
    { path: '/proc/no/such.tflite', why: 'no such folder; check the path' },
  ])('refuses to write $path', ({ path, why }) => {
    if (path.startsWith('/proc') && !existsSync('/proc/self')) return
    expect(() => {
      nodeIo().writeFile(path, '')
    }).toThrow(`${path}: cannot be written: ${why}`)
  })
})

test.each(['targets', 'supported'])(
  'the JSON of %s is in the published schema',
  async (command) => {
    const schema = JSON.parse(readFileSync('schema/report.schema.json', 'utf8')) as AnySchemaObject
    const { out } = await run([command, '--format', 'json'])
    const ajv = new Ajv({ strict: false })
    void ajv.validate(
      { ...schema, anyOf: [{ $ref: `#/$defs/${command}_document` }] },
      JSON.parse(out),
    )
    expect(ajv.errors).toBeNull()
  },
)
