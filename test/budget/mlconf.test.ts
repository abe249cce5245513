import * as fc from 'fast-check'
import { modelNamedBy } from '../../src/budget/mlconf.ts'
import { modelsNamedBelow } from '../../src/entry/mlconf-models.ts'

const FILE = 'firmware/config/compiler/kws.mlconf'

describe('modelNamedBy', () => {
  it.each<[string, string, readonly string[] | null]>([
    [
      'the path of a model',
      'model: kws.tflite\n',
      [
        'firmware/kws.tflite',
        'firmware/config/tflite/kws.tflite',
        'firmware/config/compiler/kws.tflite',
        'kws.tflite',
      ],
    ],
    [
      'a path from the project',
      'platform: x\nmodel: "models\\\\kws.bin"\n',
      [
        'firmware/models/kws.bin',
        'firmware/config/tflite/models/kws.bin',
        'firmware/config/compiler/models/kws.bin',
        'models/kws.bin',
      ],
    ],
    [
      'a path from the file',
      'model: ../tflite/kws.lite',
      ['tflite/kws.lite', 'firmware/config/tflite/kws.lite'],
    ],
    ['no model, as in the template', 'model: null\ncodegen: {}\n', null],
    ['an empty file', '', null],
    ['another document', '- model: x\n', null],
  ])('reads %s', (_, text, paths) => {
    const found = modelNamedBy(FILE, text)
    expect(found !== null && 'paths' in found ? found.paths : found).toEqual(paths)
  })

  it.each([
    ['a list', 'x: 1\nmodel: [a, b]', `${FILE}:2`, 'expected a path'],
    ['a number', 'model: 3', `${FILE}:1`, 'expected a path'],
    [
      'a path out of the repository',
      'model: ../../../../etc/passwd',
      `${FILE}:1`,
      'inside of the repository',
    ],
    ['an absolute path', 'model: /etc/passwd', `${FILE}:1`, 'inside of the repository'],
    ['a path of Windows', 'model: "C:\\\\kws.tflite"', `${FILE}:1`, 'inside of the repository'],
    ['no YAML', 'a: b\nmodel: {', `${FILE}:2`, 'not valid YAML'],
    ['an alias', 'x: &a kws.tflite\nmodel: *a', `${FILE}:2`, 'expected a path'],
  ])('says what is wrong with %s', (_, text, place, problem) => {
    const found = modelNamedBy(FILE, text)
    expect(found).toMatchObject({ place, problem: expect.stringContaining(problem) as string })
  })

  it('never throws, and names nothing outside', () => {
    fc.assert(
      fc.property(fc.string(), fc.string(), (file, text) => {
        for (const source of [text, `model: ${text}`]) {
          const found = modelNamedBy(file, source)
          const paths = found !== null && 'paths' in found ? found.paths : []
          expect(paths.filter((path) => path.split('/').includes('..'))).toEqual([])
        }
      }),
    )
  })
})

describe('modelsNamedBelow', () => {
  const below = (text: string, ...files: readonly string[]) =>
    modelsNamedBelow([FILE, ...files], () => text)

  it('takes a file of any ending for a model', () => {
    const { isNamed, notices } = below('model: kws.bin', 'firmware/config/tflite/kws.bin')
    expect(isNamed('firmware/config/tflite/kws.bin')).toBe(true)
    expect(notices((path) => path === 'firmware/config/tflite/kws.bin')).toEqual([])
  })

  it('tells of a model that is nowhere, at its line', () => {
    expect(below('\nmodel: gone.tflite').notices(() => false)).toEqual([
      `${FILE}:2: names the model gone.tflite, which is at none of firmware/gone.tflite, firmware/config/tflite/gone.tflite, firmware/config/compiler/gone.tflite, gone.tflite`,
    ])
  })
})
