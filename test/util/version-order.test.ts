import fc from 'fast-check'
import { compareVersions, seriesOf, versionGlob } from '../../src/util/version-order.ts'

test.each([
  ['v2.tflite', 'v10.tflite'],
  ['kws_v2.1.tflite', 'kws_v2.1.1.tflite'],
  ['kws_v2.1-rc1.tflite', 'kws_v2.1.tflite'],
  ['kws_v2.1-rc2.tflite', 'kws_v2.1-rc10.tflite'],
  ['kws_v2.tflite', 'kws_v2_small.tflite'],
  ['kws_20250131.tflite', 'kws_20260101.tflite'],
  ['v2/kws.tflite', 'v10/kws.tflite'],
  ['KWS_V2.tflite', 'kws_v3.tflite'],
  ['kws_v2.mltk.zip', 'kws_v3.tflite'],
  [`kws_v${'9'.repeat(40)}.tflite`, `kws_v1${'0'.repeat(40)}.tflite`],
  ['kws.tflite', 'kws_v2.tflite'],
])('%s is older than %s', (older, newer) => {
  expect(compareVersions(older, newer)).toBeLessThan(0)
  expect(compareVersions(newer, older)).toBeGreaterThan(0)
})

const name = fc
  .array(fc.constantFrom('v', '1', '2', '10', '02', '.', '-', '_', '/', 'rc', 'kws', 'A'))
  .map((parts) => `${parts.join('')}.tflite`)

test('the order of versions is one: no cycles, and only a name itself is its equal', () => {
  fc.assert(
    fc.property(name, name, name, (a, b, c) => {
      expect(Math.sign(compareVersions(a, b)) + Math.sign(compareVersions(b, a))).toBe(0)
      expect(compareVersions(a, b) === 0).toBe(a === b)
      if (compareVersions(a, b) < 0 && compareVersions(b, c) < 0)
        expect(compareVersions(a, c)).toBeLessThan(0)
    }),
  )
})

test.each([
  ['models/KWS_v2.tflite', 'new/kws-v3.tflite'],
  ['kws_2.1.0.tflite', 'kws_v2.10.tflite'],
  ['kws.tflite', 'kws_v2.mltk.zip'],
  ['Schlüssel_v1.tflite', 'schlüssel_v2.tflite'],
])('%s and %s are versions of one model', (one, other) => {
  expect(seriesOf(one)).toBe(seriesOf(other))
})

test.each([
  ['kws_v2.tflite', 'vad_v2.tflite'],
  ['模型_v1.tflite', '声音_v1.tflite'],
])('%s and %s are not', (one, other) => {
  expect(seriesOf(one)).not.toBe(seriesOf(other))
})

test.each([
  ['models/kws_v2.tflite', 'models/kws_v*.tflite'],
  ['models/kws_V10_int8.tflite', 'models/kws_V*_int8.tflite'],
  ['kws-2.1.0.tflite', 'kws-*.tflite'],
  ['kws_v2.1.mltk.zip', 'kws_v*.mltk.zip'],
  ['kws_20260131.tflite', 'kws_*.tflite'],
  ['v2/kws.tflite', null],
  ['kws_32.tflite', null],
  ['kws_8x8.tflite', null],
  ['kws{v2}_v2.tflite', null],
  ['kws.tflite', null],
])('the versions of %s are %s', (path, glob) => {
  expect(versionGlob(path)).toBe(glob)
})
