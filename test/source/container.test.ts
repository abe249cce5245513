import { strToU8, zipSync } from 'fflate'
import { extractModel, unpack } from '../../src/source/container.ts'
import { ModelError } from '../../src/tflite/model-error.ts'
import { usualSeconds } from '../support/duration.ts'

const MODEL = Uint8Array.from([0x1c, 0, 0, 0, 0x54, 0x46, 0x4c, 0x33, 0, 255, 128, 7])
const OTHER = Uint8Array.from([0x20, 0, 0, 0, 0x54, 0x46, 0x4c, 0x33, 1])

async function modelIn(file: Uint8Array, path: string): Promise<Uint8Array> {
  return extractModel(await unpack(file, path), path)
}

const hexadecimal = [...MODEL].map((byte) => `0x${byte.toString(16).padStart(2, '0')}`)

describe('the model of', () => {
  test.each([
    { name: 'a .tflite is the file itself', path: 'a.tflite', bytes: MODEL },
    {
      name: 'an archive is its .tflite',
      path: 'kws.mltk.zip',
      bytes: zipSync({
        'kws.tflite': MODEL,
        'kws.h5': strToU8('keras'),
        'log/x.txt': strToU8('x'),
      }),
    },
    {
      name: 'an archive may be stored and in a folder',
      path: 'kws.zip',
      bytes: zipSync({ 'out/model.tflite': [MODEL, { level: 0 }] }),
    },
    {
      name: 'an archive with several is the one named as the archive',
      path: 'models/kws.mltk.zip',
      bytes: zipSync({ 'kws.float32.tflite': OTHER, 'kws.tflite': MODEL }),
    },
    {
      name: "an archive is not the Mac's shadow of it",
      path: 'kws.zip',
      bytes: zipSync({ '__MACOSX/._kws.tflite': OTHER, 'kws.tflite': MODEL }),
    },
    {
      name: 'xxd -i',
      path: 'model.cc',
      bytes: `unsigned char model_tflite[] = {\n  ${hexadecimal.join(', ')}\n};\nunsigned int model_tflite_len = 12;\n`,
    },
    {
      name: 'an aligned array with comments and several arrays',
      path: 'model.h',
      bytes: `// Copyright "x" {1, 2}
#include <cstdint>
extern "C" {
const int sizes[] = {1, 2, 300};
/* { 0x1c, 0, 0 } */
alignas(16) const std::uint8_t g_model[kSize] = { /* header */ ${hexadecimal.join(',')}, // end
};
}`,
    },
    {
      name: 'decimal, octal, negative and suffixed numbers',
      path: 'model.cpp',
      bytes:
        'const signed char m[12] DATA_ALIGN = {28, 00, 0u, 0x0, 0124, 70, 0x4CU, 51, 0, -1, -128, 7UL};',
    },
    {
      name: 'std::array',
      path: 'model.hpp',
      bytes: `constexpr std::array<uint8_t, 12> kModel{{${hexadecimal.join(', ')}}};`,
    },
    {
      name: 'string literals',
      path: 'model.c',
      bytes: String.raw`const unsigned char model[] =
  "\x1c\000\0\x00TFL" "3"
  "\0\377" /* more */ "\x80\a";`,
    },
  ])('$name', async ({ path, bytes }) => {
    const file = typeof bytes === 'string' ? strToU8(bytes) : bytes
    expect([...(await modelIn(file, path))]).toEqual([...MODEL])
  })
})

test('a text named .tflite passes through for the reader to refuse', () => {
  const text = strToU8('hello, world')
  expect(extractModel(text, 'a.tflite')).toBe(text)
})

describe('refused with a reason and a way out:', () => {
  test.each([
    { name: 'empty archive', path: 'a.zip', bytes: '', code: 'empty-file', says: /empty/ },
    { name: 'empty source', path: 'a.cc', bytes: '', code: 'empty-file', says: /empty/ },
    {
      name: 'Git LFS pointer instead of an archive',
      path: 'a.mltk.zip',
      bytes: 'version https://git-lfs.github.com/spec/v1\noid sha256:00\nsize 12\n',
      code: 'git-lfs-pointer',
      says: /git lfs pull/,
    },
    {
      name: 'no archive',
      path: 'a.zip',
      bytes: 'plain text',
      code: 'damaged-zip',
      says: /fetch it again/,
    },
    {
      name: 'truncated archive',
      path: 'a.zip',
      bytes: zipSync({ 'a.tflite': MODEL }).subarray(0, 60),
      code: 'damaged-zip',
      says: /fetch it again/,
    },
    {
      name: 'archive without a model',
      path: 'a.mltk.zip',
      bytes: zipSync({ 'a.h5': strToU8('x') }),
      code: 'no-model-in-zip',
      says: /without a \.tflite/,
    },
    {
      name: 'archive with several models',
      path: 'a.zip',
      bytes: zipSync({ 'b.tflite': MODEL, 'c.tflite': OTHER }),
      code: 'several-models-in-zip',
      says: /"b\.tflite", "c\.tflite"; .*"a\.tflite"/,
    },
    {
      name: 'zip bomb',
      path: 'a.zip',
      bytes: claiming(zipSync({ 'a.tflite': MODEL }), 300 * 1024 * 1024),
      code: 'model-too-large',
      says: /314572800 bytes/,
    },
    {
      name: 'archive that promises more than it can hold',
      path: 'a.zip',
      bytes: claiming(zipSync({ 'a.tflite': MODEL }), 1024 * 1024),
      code: 'damaged-zip',
      says: /claims 1048576 bytes/,
    },
    {
      name: 'archive that holds less than it promises',
      path: 'a.zip',
      bytes: claiming(zipSync({ 'a.tflite': MODEL }), 1024),
      code: 'damaged-zip',
      says: /does not unpack/,
    },
    {
      name: 'source without a model',
      path: 'a.cc',
      bytes: 'const char a[] = {1, 2, 3}; const char b[] = "hi"; int c[] = {x, y};',
      code: 'no-model-in-source',
      says: /xxd -i/,
    },
    {
      name: 'source with two models',
      path: 'a.cc',
      bytes: `char one[] = {${hexadecimal.join(',')}}; char two[9] = {${[...OTHER].join(',')}};`,
      code: 'several-models-in-source',
      says: /one, two/,
    },
  ])('$name', async ({ path, bytes, code, says }) => {
    const file = typeof bytes === 'string' ? strToU8(bytes) : bytes
    const error: unknown = await modelIn(file, path).catch((found: unknown) => found)
    expect(error).toBeInstanceOf(ModelError)
    expect(error).toMatchObject({ code, message: expect.stringMatching(says) as string })
    expect((error as Error).message).not.toContain('\n')
  })
})

test.each([
  { name: 'unclosed comments', text: '/*'.repeat(500_000) },
  { name: 'escaped quotes', text: '\\"'.repeat(500_000) },
  { name: 'open brackets', text: 'a['.repeat(500_000) },
  { name: 'open braces', text: '{'.repeat(1_000_000) },
  { name: 'blanks behind an equals sign', text: `a[] =${' '.repeat(1_000_000)}` },
  { name: 'equals signs', text: '[]='.repeat(300_000) },
  { name: 'quotes', text: '"'.repeat(1_000_000) },
])('a hostile source of $name is refused in time', ({ text }) => {
  const refuse = () => {
    expect(() => extractModel(strToU8(text), 'a.cc')).toThrow(ModelError)
  }
  expect(usualSeconds(refuse)).toBeLessThan(2)
})

/** The same archive with another uncompressed size in its central directory. */
function claiming(zip: Uint8Array, bytes: number): Uint8Array {
  const changed = zip.slice()
  const view = new DataView(changed.buffer)
  const directory = view.getUint32(changed.length - 6, true)
  view.setUint32(directory + 24, bytes, true)
  return changed
}
