/** What is read of another run's artifacts: bounded before it is downloaded, before it is unpacked and while it is. */
import { deflateRawSync } from 'node:zlib'
import { expect, test } from '@jest/globals'
import { zipSync } from 'fflate'
import { downloadReports } from '../../src/github/artifacts.ts'
import type { GitHubClient } from '../../src/github/client.ts'

interface Listed {
  readonly id: number
  readonly name: string
  readonly archive: Uint8Array
  readonly size?: number
  readonly expired?: boolean
}

const NAME = 'mvp-budget-report.json'
const zip = (files: Record<string, string>) =>
  zipSync(
    Object.fromEntries(Object.entries(files).map(([name, text]) => [name, Buffer.from(text)])),
  )
const one = (archive: Uint8Array, more: Partial<Listed> = {}): Listed => ({
  ...{ id: 1, name: 'mvp-budget-report', archive },
  ...more,
})

/** A GitHub that has these artifacts, and what was downloaded of it. */
function read(listed: readonly Listed[]) {
  const asked: unknown[] = []
  const client = {
    list: () =>
      Promise.resolve(
        listed.map(({ id, name, archive, size = archive.length, expired = false }) => ({
          ...{ id, name, expired, size_in_bytes: size },
        })),
      ),
    bytes: (_: string, { artifact_id: id }: { artifact_id: number }, most: number) => {
      asked.push(id)
      const archive = listed.find((other) => other.id === id)?.archive ?? new Uint8Array()
      return Promise.resolve(archive.length > most ? null : archive)
    },
  } as unknown as GitHubClient
  const question = {
    ...{ repository: { owner: 'acme', repo: 'models' }, runId: 5 },
    prefix: 'mvp-budget-report',
  }
  return { asked, files: downloadReports(client, question) }
}

interface RawEntry {
  readonly name: string
  readonly data: Uint8Array
  readonly method?: number
  readonly flags?: number
  /** What the directory promises. */
  readonly bytes?: number
  readonly packedBytes?: number
  readonly offset?: number
}

/** An archive whose directory says whatever it is told to. */
function rawZip(entries: readonly RawEntry[], moreBytes = 0): Uint8Array {
  const locals: Buffer[] = []
  const directory: Buffer[] = []
  let at = 0
  for (const entry of entries) {
    const { name, data, method = 8, flags = 0, bytes = data.length } = entry
    const packed = method === 8 ? deflateRawSync(data) : Buffer.from(data)
    const local = Buffer.alloc(30 + name.length)
    local.writeUInt32LE(0x04034b50, 0)
    local.writeUInt16LE(name.length, 26)
    local.write(name, 30)
    const central = Buffer.alloc(46 + name.length)
    central.writeUInt32LE(0x02014b50, 0)
    central.writeUInt16LE(flags, 8)
    central.writeUInt16LE(method, 10)
    central.writeUInt32LE(entry.packedBytes ?? packed.length, 20)
    central.writeUInt32LE(bytes, 24)
    central.writeUInt16LE(name.length, 28)
    central.writeUInt32LE(entry.offset ?? at, 42)
    central.write(name, 46)
    locals.push(local, packed)
    directory.push(central)
    at += local.length + packed.length
  }
  const end = Buffer.alloc(22)
  end.writeUInt32LE(0x06054b50, 0)
  end.writeUInt16LE(entries.length, 10)
  end.writeUInt32LE(Buffer.concat(directory).length + moreBytes, 12)
  end.writeUInt32LE(at, 16)
  return new Uint8Array(Buffer.concat([...locals, ...directory, end]))
}

const text = Buffer.from('{"a": 1}')
const bomb = Buffer.alloc(8 * 1024 * 1024)

test.each<{ name: string; archive: Uint8Array; says: string }>([
  { name: 'no archive', archive: Buffer.from('hello'), says: 'is not a zip archive' },
  { name: 'nothing', archive: new Uint8Array(), says: 'is not a zip archive' },
  {
    name: 'a file that unpacks to more than it promises',
    archive: rawZip([{ name: NAME, data: bomb, bytes: 10 }]),
    says: 'does not unpack to its 10 bytes',
  },
  {
    name: 'a file that unpacks to less than it promises',
    archive: rawZip([{ name: NAME, data: text, bytes: 1000 }]),
    says: 'does not unpack to its 1000 bytes',
  },
  {
    name: 'a file that promises more than is read',
    archive: rawZip([{ name: NAME, data: text, bytes: 2 ** 31 }]),
    says: 'more than 134217728 bytes',
  },
  {
    name: 'many files that promise more together',
    archive: rawZip(
      [1, 2, 3].map((part) => ({
        ...{ name: `mvp-budget-report-${part}-of-3.json`, data: bomb.subarray(0, 1024) },
        ...(part > 1 && { bytes: 100 * 1024 * 1024 }),
      })),
    ),
    says: 'does not unpack to its 104857600 bytes',
  },
  {
    name: 'two files of one name',
    archive: rawZip([
      { name: NAME, data: text },
      { name: NAME, data: Buffer.from('{"a": 2}') },
    ]),
    says: `two files named ${NAME}`,
  },
  {
    name: 'too many files',
    archive: rawZip(Array.from({ length: 1025 }, (_, at) => ({ name: `${at}`, data: text }))),
    says: 'has 1025 files',
  },
  {
    name: 'a directory that is said to be longer than the archive',
    archive: rawZip([{ name: NAME, data: text }], 4096),
    says: 'before the file does',
  },
  {
    name: 'an encrypted file',
    archive: rawZip([{ name: NAME, data: text, flags: 1 }]),
    says: 'is encrypted',
  },
  {
    name: 'an unknown method',
    archive: rawZip([{ name: NAME, data: text, method: 12 }]),
    says: 'packed in a way that is not read (method 12)',
  },
  {
    name: 'a file beyond the end',
    archive: rawZip([{ name: NAME, data: text, offset: 2 ** 31 }]),
    says: 'is not where its directory says',
  },
  {
    name: 'a file that is longer than the archive',
    archive: rawZip([{ name: NAME, data: text, packedBytes: 2 ** 31, method: 0 }]),
    says: 'ends early',
  },
])('an artifact with $name is refused', async ({ archive, says }) => {
  await expect(read([one(archive)]).files).rejects.toThrow(says)
})

test('files with other names are left alone, wherever they say that they lie', async () => {
  const archive = zip({ [`../../${NAME}`]: '1', [`/${NAME}`]: '2', 'x/y.json': '3', [NAME]: '{}' })
  const files = await read([one(archive)]).files
  expect(files).toEqual([
    { artifact: 'mvp-budget-report', shard: { index: 1, total: 1 }, text: '{}' },
  ])
})

test('too many bytes are refused before anything is downloaded', async () => {
  const { asked, files } = read([one(zip({ [NAME]: '{}' }), { size: 65 * 1024 * 1024 })])
  await expect(files).rejects.toThrow('at most 67108864 are read')
  expect(asked).toEqual([])
})

test('a size that GitHub does not give as a number is refused', async () => {
  const { asked, files } = read([one(zip({ [NAME]: '{}' }), { size: NaN })])
  await expect(files).rejects.toThrow('at most')
  expect(asked).toEqual([])
})

test('more bytes than GitHub said are not read', async () => {
  const archive = new Uint8Array(65 * 1024 * 1024)
  await expect(read([one(archive, { size: 10 })]).files).rejects.toThrow('at most 67108864')
})

test('too many artifacts are refused before anything is downloaded', async () => {
  const all = Array.from({ length: 65 }, (_, id) =>
    one(zip({ [NAME]: '{}' }), { id, name: `mvp-budget-report-${id}` }),
  )
  const { asked, files } = read(all)
  await expect(files).rejects.toThrow('has 65 artifacts')
  expect(asked).toEqual([])
})

test('of several artifacts of one name the newest is read, and none that has expired', async () => {
  const { asked, files } = read([
    one(zip({ [NAME]: '{"of": 1}' }), { id: 1 }),
    one(zip({ [NAME]: '{"of": 3}' }), { id: 3 }),
    one(zip({ [NAME]: '{"of": 2}' }), { id: 2 }),
    one(zip({ [NAME]: '{"of": 4}' }), { id: 4, expired: true }),
  ])
  expect((await files).map(({ text: found }) => found)).toEqual(['{"of": 3}'])
  expect(asked).toEqual([3])
})

test('a file that was uploaded as it is', async () => {
  const files = await read([
    one(Buffer.from('{"a": 1}'), { name: 'mvp-budget-report-2-of-3.json' }),
  ]).files
  expect(files[0]?.shard).toEqual({ index: 2, total: 3 })
})
