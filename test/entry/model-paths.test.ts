import { budgetGlobs } from '../../src/entry/budget-globs.ts'
import { anyOf, MODEL_GLOBS } from '../../src/entry/model-paths.ts'

test.each([
  { match: 'src/*_model.h', path: 'src/kws_model.h', isModel: true },
  { match: 'src/*_model.{h,cc}', path: 'src/kws_model.cc', isModel: true },
  { match: 'data/kws.bin', path: 'data/kws.bin', isModel: true },
  { match: 'models/**', path: 'models/README.md', isModel: false },
  { match: 'models/*', path: 'models/train.py', isModel: false },
  { match: 'models/**', path: 'models/kws.tflite', isModel: true },
  { match: 'models/**', path: 'models/kws.mltk.zip', isModel: true },
  { match: '["src/*.h", "!src/other.h"]', path: 'src/other.h', isModel: true },
])('under match: $match, that $path is a model is $isModel', ({ match, path, isModel }) => {
  const globs = match.startsWith('[') ? match : `"${match}"`
  const text = `version: 1\nmodels: [{match: ${globs}, ram: 1 KiB}]`
  expect(anyOf([...MODEL_GLOBS, ...budgetGlobs(text)])(path)).toBe(isModel)
})

test('a budget file with errors names no models', () => {
  expect(budgetGlobs('version: 1\nmodels: [{match: "src/*.h", rom: 1}]')).toEqual([])
})
