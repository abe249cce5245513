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

interface Case {
  readonly name: string
  readonly path: string
  readonly bytes: string | Uint8Array
  /** The model of this file's header, where left out. */
  readonly expected?: readonly number[] | 'the file itself'
}

/** `FOUR(0x1c, 0x0, 0x0, 0x0), ...` */
function foursOf(bytes: readonly string[]): string {
  const fours = Array.from({ length: bytes.length / 4 }, (_, at) => bytes.slice(4 * at, 4 * at + 4))
  return fours.map((four) => `FOUR(${four.join(', ')})`).join(', ')
}

function utf16(text: string): Uint8Array {
  return Uint8Array.from([0xff, 0xfe, ...[...strToU8(text)].flatMap((code) => [code, 0])])
}

function joined(...parts: readonly Uint8Array[]): Uint8Array {
  return Uint8Array.from(parts.flatMap((part) => [...part]))
}

interface Places {
  /** Of the end record. */
  readonly end: number
  /** Of the first record of the directory. */
  readonly directory: number
}

/** The same archive with other bytes in its headers. */
function patched(archive: Uint8Array, patch: (view: DataView, places: Places) => void): Uint8Array {
  const copy = archive.slice()
  const view = new DataView(copy.buffer)
  const end = copy.length - 22
  patch(view, { end, directory: view.getUint32(end + 16, true) })
  return copy
}

function commented(archive: Uint8Array, comment: Uint8Array): Uint8Array {
  const marked = patched(archive, (view, { end }) => {
    view.setUint16(end + 20, comment.length, true)
  })
  return joined(marked, comment)
}

/** With another name of the same length in all headers. */
function renamed(archive: Uint8Array, from: string, to: string): Uint8Array {
  const text = Buffer.from(archive).toString('latin1').replaceAll(from, to)
  return new Uint8Array(Buffer.from(text, 'latin1'))
}

/** With what ZIP64 has in front of the end record, whose own fields then count no longer. */
function asZip64(archive: Uint8Array): Uint8Array {
  const long = new DataView(new ArrayBuffer(76))
  const marked = patched(archive, (view, { end }) => {
    long.setUint32(0, 0x06064b50, true)
    long.setBigUint64(40, BigInt(view.getUint32(end + 12, true)), true)
    long.setBigUint64(48, BigInt(view.getUint32(end + 16, true)), true)
    long.setUint32(56, 0x07064b50, true)
    long.setUint32(72, 1, true)
    view.setUint32(end + 12, 0xffffffff, true)
    view.setUint32(end + 16, 0xffffffff, true)
  })
  const end = marked.length - 22
  return joined(marked.subarray(0, end), new Uint8Array(long.buffer), marked.subarray(end))
}

describe('the model of', () => {
  test.each<Case>([
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
      name: 'an array of casts',
      path: 'model.c',
      bytes: `const unsigned char m[] = {${hexadecimal.map((byte) => `(unsigned char)${byte}`).join(', ')}};`,
    },
    {
      name: 'casts of C++',
      path: 'model.cc',
      bytes: `const uint8_t m[] = {${hexadecimal.map((byte, at) => (at % 2 === 0 ? `static_cast<std::uint8_t>(${byte})` : `uint8_t(${byte})`)).join(', ')}};`,
    },
    {
      name: 'binary numbers and digit separators',
      path: 'model.cc',
      bytes: `const unsigned char m[] = {${[...MODEL]
        .map(
          (byte) =>
            `0b${byte
              .toString(2)
              .padStart(8, '0')
              .replace(/(....)$/, "'$1")}`,
        )
        .join(', ')}};`,
    },
    {
      name: 'character constants',
      path: 'model.c',
      bytes: String.raw`const char m[] = {'\x1c', '\0', 0, 0, 'T', 'F', 'L', '3', 0, '\377', 128, '\a'}; char c = '{', d = '"';`,
    },
    {
      name: 'character constants of UTF-8',
      path: 'model.cc',
      bytes: String.raw`const char8_t m[] = {u8'\x1c', 0, 0, 0, u8'T', u8'F', u8'L', u8'3', 0, 255, 128, u8'\a'};`,
    },
    {
      name: 'an array with a condition around its bytes',
      path: 'model.c',
      bytes: `const unsigned char m[] = {\n#ifdef USE_MODEL\n${hexadecimal.join(', ')}\n#endif\n};`,
    },
    {
      name: 'a macro that an array names',
      path: 'model.h',
      bytes: `#define BYTES ${hexadecimal.slice(0, 6).join(', ')}, \\\n  ${hexadecimal.slice(6).join(', ')}\nconst unsigned char m[] = { BYTES };`,
    },
    {
      name: 'a macro with a parameter for each byte',
      path: 'model.h',
      bytes: `#define B(x) (uint8_t)(x)\nconst unsigned char m[] = {${hexadecimal.map((one) => `B(${one})`).join(', ')}};`,
    },
    {
      name: 'a macro with a parameter for each four bytes',
      path: 'model.h',
      bytes: `#define HIGH 0xff\n#define FOUR(a, b, c, d) a, b, (c), d & HIGH\nconst unsigned char m[] = {${foursOf(hexadecimal)}};`,
    },
    {
      name: 'macros for single bytes',
      path: 'model.h',
      bytes: `#define MAGIC_T 'T'\n#define MAGIC_F (MAGIC_T - 14)\nconst char m[] = {28, 0x0E << 1 ^ 28, 0x10 * 0, ~0xff + 0x100, MAGIC_T, MAGIC_F, 'H' | 4, '3', ${hexadecimal.slice(8).join(', ')}};`,
    },
    {
      name: 'casts that cut',
      path: 'model.cc',
      bytes: `const uint8_t m[] = {${hexadecimal.map((one) => `static_cast<std::uint8_t>(0x100 + ${one})`).join(', ')}};`,
    },
    {
      name: 'a macro for an array elsewhere',
      path: 'model.h',
      bytes: `#pragma once\n#define BYTES ${hexadecimal.join(', \\\r\n')}\n`,
    },
    {
      name: 'a bare list that is included between braces',
      path: 'model.inc',
      bytes: `// made by xxd\n${hexadecimal.join(', ')}\n`,
    },
    {
      name: 'words of 32 bit',
      path: 'model.c',
      bytes: 'const uint32_t m[] = {0x0000001c, 0x334c4654, 0x0780ff00};',
    },
    {
      name: 'words of 16 bit',
      path: 'model.c',
      bytes: 'static const uint16_t m[6] = {0x1c, 0, 0x4654, 0x334c, 0xff00, 0x0780};',
    },
    {
      name: 'words of 64 bit behind a type of the project',
      path: 'model.c',
      bytes: 'const word_t m[] = {0x334c46540000001cULL};',
      expected: [...MODEL.subarray(0, 8)],
    },
    {
      name: 'UTF-16, as PowerShell redirects it',
      path: 'model.h',
      bytes: utf16(`unsigned char m[] = {${hexadecimal.join(', ')}};`),
    },
    {
      name: 'an export of Edge Impulse is the array inside',
      path: 'export.zip',
      bytes: zipSync({
        'edge-impulse-sdk/a.h': strToU8('int a[] = {1, 2};'),
        'tflite-model/tflite_learn_3.h': strToU8(
          `const unsigned char m[] = {${hexadecimal.join(',')}};`,
        ),
      }),
    },
    {
      name: 'an archive whose member is in upper case',
      path: 'kws.zip',
      bytes: zipSync({ 'KWS.TFLITE': MODEL }),
    },
    {
      name: 'an archive behind something else',
      path: 'kws.zip',
      bytes: Uint8Array.from([...strToU8('#!/bin/sh\n'), ...zipSync({ 'kws.tflite': MODEL })]),
    },
    {
      name: 'of two archives in a row the last',
      path: 'kws.zip',
      bytes: joined(zipSync({ 'kws.tflite': OTHER }), zipSync({ 'kws.tflite': MODEL })),
    },
    {
      name: 'an archive whose comment is another archive is that one, as zipfile looks from the end',
      path: 'kws.zip',
      bytes: commented(zipSync({ 'kws.tflite': OTHER }), zipSync({ 'kws.tflite': MODEL })),
    },
    {
      name: 'an archive with a comment',
      path: 'kws.zip',
      bytes: commented(zipSync({ 'kws.tflite': MODEL }), strToU8('made by hand')),
    },
    {
      name: 'of two members with one name the last',
      path: 'kws.zip',
      bytes: renamed(zipSync({ 'old.tflite': OTHER, 'kws.tflite': MODEL }), 'old.', 'kws.'),
    },
    {
      name: 'an archive with the end record of ZIP64',
      path: 'kws.zip',
      bytes: asZip64(zipSync({ 'kws.tflite': MODEL })),
    },
    {
      name: 'an archive whose local header has no sizes, which follow the data',
      path: 'kws.zip',
      bytes: patched(zipSync({ 'kws.tflite': MODEL }), (view) => {
        view.setUint16(6, 8, true)
        for (const field of [14, 18, 22]) view.setUint32(field, 0, true)
      }),
    },
    {
      name: 'an archive whose end record counts other files than it has',
      path: 'kws.zip',
      bytes: patched(zipSync({ 'kws.tflite': MODEL }), (view, { end }) => {
        view.setUint16(end + 10, 7, true)
      }),
    },
    {
      name: 'a member whose name ends at a NUL',
      path: 'kws.zip',
      bytes: zipSync({ 'kws.tflite\0.txt': MODEL }),
    },
    {
      name: 'a model with attached files is the model',
      path: 'kws.zip',
      bytes: Uint8Array.from([...MODEL, ...zipSync({ 'labels.txt': strToU8('yes') })]),
      expected: 'the file itself' as const,
    },
    {
      name: 'string literals',
      path: 'model.c',
      bytes: String.raw`const unsigned char model[] =
  "\x1c\000\0\x00TFL" "3"
  "\0\377" /* more */ "\x80\a";`,
    },
  ])('$name', async ({ path, bytes, expected = [...MODEL] }: Case) => {
    const file = typeof bytes === 'string' ? strToU8(bytes) : bytes
    const model = await modelIn(file, path)
    expect([...model]).toEqual(expected === 'the file itself' ? [...file] : expected)
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
      name: 'archive whose directory calls a file otherwise than it does itself',
      path: 'a.zip',
      bytes: patched(zipSync({ 'a.tflite': MODEL }), (view) => {
        view.setUint8(30, 0x62)
      }),
      code: 'damaged-zip',
      says: /calls a file "a\.tflite" that calls itself "b\.tflite"/,
    },
    {
      name: 'archive with a password',
      path: 'a.zip',
      bytes: patched(zipSync({ 'a.tflite': MODEL }), (view, { directory }) => {
        view.setUint16(directory + 8, 1, true)
      }),
      code: 'damaged-zip',
      says: /"a\.tflite" is encrypted/,
    },
    {
      name: 'archive packed by bzip2',
      path: 'a.zip',
      bytes: patched(zipSync({ 'a.tflite': MODEL }), (view, { directory }) => {
        view.setUint16(directory + 10, 12, true)
      }),
      code: 'damaged-zip',
      says: /not read \(method 12\)/,
    },
    {
      name: 'archive with another checksum',
      path: 'a.zip',
      bytes: patched(zipSync({ 'a.tflite': MODEL }), (view, { directory }) => {
        view.setUint32(directory + 16, 7, true)
      }),
      code: 'damaged-zip',
      says: /checksum of "a\.tflite" is another/,
    },
    {
      name: 'archive whose stored file is longer than the archive',
      path: 'a.zip',
      bytes: patched(zipSync({ 'a.tflite': [MODEL, { level: 0 }] }), (view, { directory }) => {
        view.setUint32(directory + 20, 5000, true)
      }),
      code: 'damaged-zip',
      says: /"a\.tflite" ends early/,
    },
    {
      name: 'archive whose directory begins before the file',
      path: 'a.zip',
      bytes: patched(zipSync({ 'a.tflite': MODEL }), (view, { end }) => {
        view.setUint32(end + 12, 0x7fffffff, true)
      }),
      code: 'damaged-zip',
      says: /said to begin before the file does/,
    },
    {
      name: 'members whose names differ only by case',
      path: 'a.zip',
      bytes: zipSync({ 'A.tflite': OTHER, 'a.TFLITE': MODEL }),
      code: 'several-models-in-zip',
      says: /"A\.tflite", "a\.TFLITE"/,
    },
    {
      name: 'export whose sources promise too much together',
      path: 'a.zip',
      bytes: patched(
        zipSync({ 'tflite-model/a.h': MODEL, 'tflite-model/b.h': MODEL }),
        (view, { directory }) => {
          view.setUint32(directory + 24, 300 * 1024 * 1024, true)
        },
      ),
      code: 'model-too-large',
      says: /sources in the zip archive would unpack to 314572812 bytes/,
    },
    {
      name: 'a model with an archive of another behind it, which has a comment of its own',
      path: 'a.zip',
      bytes: joined(MODEL, commented(zipSync({ 'b.tflite': OTHER }), strToU8('x'.repeat(65_000)))),
      code: 'several-models-in-zip',
      says: /reads as a TFLite model and.*zip archive/,
    },
    {
      name: 'source without a model',
      path: 'a.cc',
      bytes: 'const char a[] = {1, 2, 3}; const char b[] = "hi"; int c[] = {x, y};',
      code: 'no-model-in-source',
      says: /xxd -i/,
    },
    {
      name: 'bytes in another file',
      path: 'a.cc',
      bytes: `int x;\nconst char m[] = {\n1, 2, 3, 4, 5, 6, 7, 8,\n#include "bytes.inc"\n};`,
      code: 'no-model-in-source',
      says: /array m cannot be read: line 4 has .*bytes\.inc.*give it instead/,
    },
    {
      name: 'nothing but bytes in another file',
      path: 'a.cc',
      bytes: `int x;\nconst char m[] = {\n#embed "m.tflite"\n};`,
      code: 'no-model-in-source',
      says: /array m cannot be read: line 3 has .*m\.tflite.*give it instead/,
    },
    {
      name: 'bytes that are switched off',
      path: 'a.cc',
      bytes: `const char m[] = {\n${hexadecimal.join(', ')},\n#if 0\n1, 2,\n#endif\n};`,
      code: 'no-model-in-source',
      says: /line 3 has .*#if 0.*not known here/,
    },
    {
      name: 'bytes that depend on a condition',
      path: 'a.cc',
      bytes: `const char m[] = {\n#if A\n1, 2, 3, 4, 5, 6, 7, 8,\n#else\n9\n#endif\n};`,
      code: 'no-model-in-source',
      says: /line 4 has .*#else.*not known here/,
    },
    {
      name: 'a macro with two definitions',
      path: 'm.h',
      bytes: `#ifdef A\n#define B(x) x\n#else\n#define B(x) 255 - x\n#endif\nchar m[] = {\n1, 2, 3, 4, 5, 6, 7, B(8)};`,
      code: 'no-model-in-source',
      says: /line 7 has "B\(8\)" among the numbers/,
    },
    {
      name: 'a division by zero among the numbers',
      path: 'm.h',
      bytes: 'char m[] = {\n1, 2, 3, 4, 5, 6, 7, 8 / 0, 1};',
      code: 'no-model-in-source',
      says: /line 2 has "8 \/ 0" among the numbers/,
    },
    {
      name: 'a function among the numbers',
      path: 'a.cc',
      bytes: 'const char m[] = {1, 2, 3, 4,\n 5, 6, 7, B(8), 9};',
      code: 'no-model-in-source',
      says: /line 2 has "B\(8\)" among the numbers/,
    },
    {
      name: 'a model compiled by EON',
      path: 'tflite_learn_1_compiled.cpp',
      bytes:
        'constexpr int kTensorArenaSize = 384;\nconst unsigned char tensor_data0[4] = { 1, 2, 3, 4 };',
      code: 'compiled-model',
      says: /EON.*arena of 384 bytes.*commit the \.tflite/,
    },
    {
      name: 'an export compiled by EON',
      path: 'export.zip',
      bytes: zipSync({
        'tflite-model/m_compiled.cpp': strToU8(
          'constexpr int kTensorArenaSize = 384; const char tensor_data0[] = {1};',
        ),
      }),
      code: 'compiled-model',
      says: /in "tflite-model\/m_compiled\.cpp": .*EON/,
    },
    {
      name: 'a model with an archive of another behind it',
      path: 'a.zip',
      bytes: Uint8Array.from([...MODEL, ...zipSync({ 'b.tflite': OTHER })]),
      code: 'several-models-in-zip',
      says: /reads as a TFLite model and.*zip archive/,
    },
    {
      name: "the MLTK's archive under another name",
      path: 'a.tflite',
      bytes: zipSync({ 'a.tflite': MODEL }),
      code: 'not-tflite',
      says: /"a\.tflite" inside.*\.mltk\.zip/,
    },
    {
      name: 'Keras',
      path: 'a.tflite',
      bytes: zipSync({ 'config.json': strToU8('{}'), 'model.weights.h5': strToU8('x') }),
      code: 'no-model-in-zip',
      says: /Keras/,
    },
    {
      name: 'SavedModel',
      path: 'a.zip',
      bytes: zipSync({ 'export/saved_model.pb': strToU8('x') }),
      code: 'no-model-in-zip',
      says: /SavedModel/,
    },
    {
      name: 'TorchScript',
      path: 'a.zip',
      bytes: zipSync({ 'a/constants.pkl': strToU8('x') }),
      code: 'no-model-in-zip',
      says: /PyTorch/,
    },
    {
      name: 'ONNX in an archive',
      path: 'a.zip',
      bytes: zipSync({ 'm/model.onnx': strToU8('x') }),
      code: 'no-model-in-zip',
      says: /ONNX.*onnx2tf/,
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
  { name: 'apostrophes', text: " '".repeat(500_000) },
  { name: 'lists that are not understood', text: '{1,2,3,4,5,6,7,8,x}\n'.repeat(50_000) },
  { name: 'open parentheses', text: `a[] = {${'( '.repeat(500_000)}}` },
  { name: 'directives in a list', text: `a[] = {${'#x\n'.repeat(300_000)}` },
  {
    name: 'macros that double each other',
    text: `${Array.from({ length: 40 }, (_, at) => `#define A${at + 1} A${at}, A${at}\n`).join('')}a[] = {${'A40, '.repeat(50_000)}};`,
  },
  {
    name: 'macros that name themselves',
    text: `#define A(x) B(x)\n#define B(x) A(A(x))\na[] = {${'A(B(A(1))), '.repeat(50_000)}};`,
  },
  {
    name: 'calls in calls',
    text: `#define A(x) x\na[] = {${'A('.repeat(300_000)}1${')'.repeat(300_000)}};`,
  },
  { name: 'definitions', text: '#define A \\\n'.repeat(100_000) },
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
