import fc from 'fast-check'
import { formatEdit } from '../../src/edit/edits/edits.ts'
import { fit, type FitAnswer } from '../../src/advice/search/fit.ts'
import { meetsAll, valueOf } from '../../src/advice/search/limits.ts'
import { createPricer } from '../../src/advice/search/pricer.ts'
import { profileEdited, startOf } from '../../src/advice/what-if.ts'
import { METRICS, type MetricId } from '../../src/budget/metric.ts'
import { formatQuantity } from '../../src/util/quantity.ts'
import { filed, limitsOf, profiled } from '../support/advice.ts'
import { cnn, mobilenet, resnet, ZOO } from '../support/zoo.ts'
import { branches, foldable, gaps, halfDead, wakeWords } from './cases.ts'

interface Question {
  readonly model: ReturnType<typeof cnn>
  readonly limits: Partial<Record<MetricId, number>>
}

function fitOn({ model: built, limits }: Question): FitAnswer {
  const model = filed(built)
  const profile = profiled(model)
  return fit({ model, profile, limits: limitsOf(profile, limits) })
}

const texts = ({ plans }: FitAnswer) => plans.map(({ edits }) => edits.map(formatEdit).join(' '))

test.each([
  {
    name: 'the mildest value of one parameter that does it',
    question: { model: resnet(), limits: { flash: 0.9 } },
    first: '5.filters=16',
  },
  {
    name: 'int8 at the input where that is the peak',
    question: { model: wakeWords(), limits: { ram: 68_000 } },
    first: 'input.dtype=int8',
  },
  {
    name: 'a smaller input where the map is the peak',
    question: { model: mobilenet(), limits: { ram: 0.7 } },
    first: 'input.size=36x36',
  },
  {
    name: 'fewer units where the flash is in the dense layer',
    question: { model: cnn(), limits: { flash: 0.9 } },
    first: '6.units=28',
  },
])('the smallest change: $name', ({ question, first }) => {
  expect(texts(fitOn(question))[0]).toBe(first)
})

test('alternatives differ in kind, and more parameters are only offered where they cost less', () => {
  const { plans } = fitOn({ model: resnet(), limits: { cycles: 0.6 } })
  expect(plans.length).toBeGreaterThan(2)
  expect(new Set(plans.map(({ kind }) => kind)).size).toBe(plans.length)
  for (const [at, { parameters, costs }] of plans.entries()) {
    const fewer = plans.slice(0, at).filter((one) => one.parameters < parameters)
    for (const one of fewer) expect(costs.macs).toBeGreaterThan(one.costs.macs)
  }
})

test.each(['cycles', 'ram', 'flash'] as const)(
  'no layer keeps less than half of its width where something milder is enough: %s',
  (metric) => {
    const model = cnn()
    const profile = profiled(filed(model))
    const { plans } = fitOn({ model, limits: { [metric]: 0.7 } })
    expect(plans.length).toBeGreaterThan(0)
    for (const { edits } of plans)
      for (const edit of edits)
        if (edit.kind === 'filters' || edit.kind === 'units') {
          const width = profile.layers[edit.layer]?.outputs[0]?.shape.at(-1) ?? 0
          expect(2 * edit.value).toBeGreaterThanOrEqual(width)
        }
  },
)

test('what meets its limits needs nothing', () => {
  const answer = fitOn({ model: cnn(), limits: { ram: 1 } })
  expect(answer).toEqual({ plans: [], message: 'the model meets all limits as it is', best: null })
})

test.each([
  {
    limits: { ram: 500 },
    message: /^RAM 500 B is not reachable: .* without changing layer \d+ \(/,
  },
  { limits: { flash: 900 }, message: /^Flash 900 B is not reachable/ },
  { limits: { cycles: 900 }, message: /^Cycles 900 is not reachable/ },
])('says what is out of reach, and the edits that show it: $limits', ({ limits, message }) => {
  const model = filed(resnet())
  const base = profiled(model)
  const answer = fit({ model, profile: base, limits: limitsOf(base, limits) })
  expect(answer.plans).toEqual([])
  expect(answer.message).toMatch(message)
  const { edits, onTopOf } = answer.best ?? { edits: [], onTopOf: null }
  expect([edits.length > 0, onTopOf]).toEqual([true, null])
  const head = profileEdited(model, edits, base)
  for (const { metric } of limitsOf(base, limits)) {
    const shown = formatQuantity(METRICS[metric].of(head).value ?? 0, METRICS[metric].unit)
    expect(answer.message).toContain(`(best: ${shown})`)
  }
})

test.each([
  { name: 'folding PAD', model: foldable(), command: 'optimize' },
  { name: 'another order', model: branches('at once'), command: 'optimize --reorder' },
  { name: 'a stored plan', model: gaps(), command: 'optimize --offline-plan' },
])('says where rewriting the file alone is enough: $name', ({ model, command }) => {
  const { plans, message } = fitOn({ model, limits: { ram: 0.95 } })
  expect(plans.length).toBeGreaterThan(0)
  expect(message).toBe(
    `no edit is needed: mvp-budget ${command} writes the same model, with identical outputs, within the limits`,
  )
})

test('the search goes on from the model without its dead channels where that helps', () => {
  const model = filed(halfDead())
  const base = profiled(model)
  const limits = limitsOf(base, { flash: 0.4 })
  const { plans, message } = fit({ model, profile: base, limits })
  expect(message).toBeNull()
  expect(plans.length).toBeGreaterThan(0)
  const start = startOf(model, base, 'dead-channels')
  for (const { onTopOf, text, edits } of plans) {
    expect(onTopOf).toBe('dead-channels')
    expect(text).toMatch(/^After taking out the dead channels, [a-z]/)
    const head = profileEdited(start.model, edits, start.base)
    expect(meetsAll(head, limits)).toBe(true)
  }
})

test('dead channels alone are enough, and so it says', () => {
  const { message } = fitOn({ model: halfDead(), limits: { flash: 0.8 } })
  expect(message).toMatch(/^no edit is needed: taking out dead channels alone is enough/)
})

test('a limit on dead channels is met by taking them out, and by no training', () => {
  const model = filed(halfDead())
  const profile = profiled(model)
  const limits = limitsOf(profile, { 'dead-channels': 9 })
  const { plans, message } = fit({ model, profile, limits })
  expect(plans).toEqual([])
  expect(message).toMatch(/^no edit is needed: taking out dead channels alone is enough/)
})

describe('for any network and limit', () => {
  const metric = fc.constantFrom<MetricId>(
    'ram',
    'flash',
    'cycles',
    'latency',
    'accelerator-cycles',
  )

  test('plans meet the limits when the edited model is profiled, and are the same every time', () => {
    const question = fc.record({
      name: fc.constantFrom(...Object.keys(ZOO)),
      metric,
      share: fc.double({ min: 0.35, max: 0.98, noNaN: true }),
    })
    fc.assert(
      fc.property(question, ({ name, metric: id, share }) => {
        const model = filed(ZOO[name] ?? cnn())
        const profile = profiled(model)
        const limits = limitsOf(profile, { [id]: share })
        const answer = fit({ model, profile, limits })
        expect(answer.plans.length > 0 || answer.message !== null).toBe(true)
        expect(answer.plans.length).toBeLessThanOrEqual(5)
        for (const { edits } of answer.plans) {
          const head = profileEdited(model, edits, profile)
          expect({ name, edits, meets: meetsAll(head, limits) }).toEqual({
            name,
            edits,
            meets: true,
          })
          expect(valueOf(head, id)).toBeLessThan(valueOf(profile, id) ?? 0)
        }
        const again = fit({ model, profile, limits })
        expect(texts(again)).toEqual(texts(answer))
      }),
      { numRuns: 12 },
    )
  })
})

test('a network of a hundred layers is searched with a bounded number of profiles', () => {
  const model = filed(mobilenet(48, 8))
  const profile = profiled(model)
  const pricer = createPricer(model, profile.target)
  const { plans, message } = fit({
    model,
    profile,
    pricer,
    limits: [{ metric: 'ram', max: 6_000 }],
  })
  expect(plans.length > 0 || message !== null).toBe(true)
  expect(pricer.asked()).toBeLessThan(400)
})
