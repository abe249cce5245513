/** The build that a verdict is of, as headings and titles name it. */
import type { ModelStatus } from '../../src/budget/states.ts'
import { titleText, titleWithBuild } from '../../src/report/verdict.ts'
import { buildHeading, buildWords, signOfModel } from '../../src/report/wording.ts'
import { resolveTarget } from '../../src/target/resolve-target.ts'
import { kws } from '../support/models.ts'
import { finding, modelOf, reportOf } from '../support/report-builder.ts'

test.each([
  {
    name: 'the default',
    target: resolveTarget({}),
    words: 'EFR32xG24 at 78 MHz, Gecko SDK 4.4 to AI/ML SDK 2.2.1, speed 0',
  },
  {
    name: 'a part, at another clock and speed',
    target: resolveTarget({ id: 'EFR32MG24B310F1536IM48', clockHz: 39e6, optimizeSpeed: 1 }),
    words: 'EFR32MG24B310F1536IM48 at 39 MHz, Gecko SDK 4.4 to AI/ML SDK 2.2.1, speed 1',
  },
  {
    name: 'a board without the MVP',
    target: resolveTarget({ id: 'brd2601b', accelerator: 'none', runtime: 'mltk-device' }),
    words: 'BRD2601B at 78 MHz, MLTK 0.20 on the device, speed 1, without the MVP',
  },
])('$name', ({ target, words }) => {
  expect(buildWords(target)).toBe(words)
})

const at = (clockHz: number) => {
  const head = kws({ filters: 32 })
  return { ...head, target: { ...head.target, clockHz } }
}
const model = (path: string, clockHz: number) => ({ ...modelOf({ head: at(clockHz) }), path })

test('a heading names every build once, and counts those beyond the third', () => {
  const models = [78, 39, 78, 20, 10].map((clock, index) => model(`${index}.tflite`, clock * 1e6))
  const heading = buildHeading({ models })
  expect(heading.match(/at \d+ MHz/g)).toEqual(['at 78 MHz', 'at 39 MHz', 'at 20 MHz'])
  expect(heading).toMatch(/; and 1 more$/)
  expect(buildHeading({ models: [] })).toBe('')
})

test('the title of a check run ends with the build where all figures are of one', () => {
  const one = reportOf([model('a.tflite', 78e6)])
  expect(titleWithBuild(one)).toContain(`${titleText(one)} · `)
  const two = reportOf([model('a.tflite', 78e6), model('b.tflite', 39e6)])
  expect(titleWithBuild(two)).toBe(titleText(two))
})

test('a state names its build only where other builds are in another', () => {
  const one = modelOf({ head: at(78e6), status: 'over', build: 'kit' })
  const { base, head, failure, baseFailure, limits } = one
  const built = (name: string, status: ModelStatus) => ({
    ...{ name, status, base, head, failure, baseFailure, limits },
  })
  const word = (light: ModelStatus) =>
    signOfModel({ ...one, builds: [built('kit', 'over'), built('light', light)] }).word
  expect(word('over')).toBe('over budget')
  expect(word('pass')).toBe('over budget on kit')
})

test('a title does not stop at the name of the build that a reason begins with', () => {
  const found = finding({
    ...{ id: 'arena-too-small', category: 'error', metric: null, value: null, limit: null },
    ...{
      build: 'kit',
      message: 'kit: the arena set in app.slcp is too small by 42.5 KiB: 40,000 B',
    },
  })
  const broken = modelOf({ head: at(78e6), status: 'fails-on-device', findings: [found] })
  expect(titleText(reportOf([broken]))).toMatch(
    /: the arena set in app\.slcp is too small by 42\.5/,
  )
})
