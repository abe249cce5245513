import fc from 'fast-check'
import picomatch from 'picomatch'
import { compileGlob, findMatch } from '../../src/util/glob.ts'
import { usualSeconds } from '../support/duration.ts'

test.each([
  ['models/kws.tflite', 'models/kws.tflite', true],
  ['models/kws.tflite', 'models/kws2.tflite', false],
  ['models/*.tflite', 'models/kws.tflite', true],
  ['models/*.tflite', 'models/a/kws.tflite', false],
  ['**/*.tflite', 'kws.tflite', true],
  ['**/*.tflite', 'a/b/kws.tflite', true],
  ['models/**', 'models/a/b.tflite', true],
  ['models/**/kws.tflite', 'models/kws.tflite', true],
  ['models/kws?.tflite', 'models/kws1.tflite', true],
  ['models/kws?.tflite', 'models/kws.tflite', false],
  ['models/[a-c]*', 'models/beta', true],
  ['models/[!a-c]*', 'models/beta', false],
  ['models/{kws,vad}.tflite', 'models/vad.tflite', true],
  ['models/{a,{b,c}}.tflite', 'models/c.tflite', true],
  ['models/{a}.tflite', 'models/{a}.tflite', true],
  [String.raw`models/\*.tflite`, 'models/*.tflite', true],
  [String.raw`models/\*.tflite`, 'models/a.tflite', false],
  ['models/*', 'models/.hidden', true],
  ['modèles/*.tflite', 'modèles/é.tflite', true],
  ['', '', true],
  ['*', '', true],
])('%s on %s: %s', (glob, path, expected) => {
  expect(compileGlob(glob).matches(path)).toBe(expected)
})

test('an exclusion wins wherever it stands', () => {
  const globs = ['!models/old/**', 'models/**'].map(compileGlob)
  expect(findMatch(globs, 'models/kws.tflite')?.text).toBe('models/**')
  expect(findMatch(globs, 'models/old/kws.tflite')).toBeUndefined()
})

test('a glob that makes regular expressions backtrack is answered at once', () => {
  const answer = () => {
    const glob = compileGlob(`${'*a'.repeat(200)}[b]`)
    expect(glob.matches('a'.repeat(4000))).toBe(false)
    expect(compileGlob(`${'**/a/'.repeat(100)}[b]`).matches('a/'.repeat(2000))).toBe(false)
    expect(compileGlob('{a,b}'.repeat(100)).matches('a'.repeat(99))).toBe(false)
  }
  expect(usualSeconds(answer)).toBeLessThan(2)
})

describe('for any glob', () => {
  const segment = fc.stringMatching(/^[ab.*?]{1,6}$/).filter((text) => !text.includes('**'))
  const globs = fc
    .array(
      fc.oneof({ weight: 3, arbitrary: segment }, { weight: 1, arbitrary: fc.constant('**') }),
      {
        minLength: 1,
        maxLength: 4,
      },
    )
    .map((parts) => parts.join('/'))
  const paths = fc
    .array(fc.stringMatching(/^[ab][ab.]{0,4}$/), { minLength: 1, maxLength: 4 })
    .map((parts) => parts.join('/'))

  test('it matches what picomatch matches', () => {
    fc.assert(
      fc.property(globs, paths, (glob, path) => {
        // picomatch lets a closing /** match the folder itself, which no file path is.
        fc.pre(!/(^|\/)\*\*(\/\*\*)*$/.test(glob) && !/(^|\/)\.{1,2}(\/|$)/.test(glob))
        // Its fast paths (`fastpaths`) differ from its own parser: with them `*.*` does not match `b.`.
        const oracle = picomatch(glob, {
          dot: true,
          noextglob: true,
          strictSlashes: true,
          fastpaths: false,
        })
        expect([glob, path, compileGlob(glob).matches(path)]).toEqual([glob, path, oracle(path)])
      }),
      { numRuns: 2000 },
    )
  })
})
