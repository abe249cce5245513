/** A model that must fit several builds: a plan or a tip counts only where it meets the limits of each. */
import fc from 'fast-check'
import { advise } from '../../src/advice/advise.ts'
import type { OtherBuild } from '../../src/advice/focus.ts'
import { fit } from '../../src/advice/search/fit.ts'
import { meetsAll } from '../../src/advice/search/limits.ts'
import { profileEdited } from '../../src/advice/what-if.ts'
import type { MetricId } from '../../src/budget/metric.ts'
import type { TargetRequest } from '../../src/target/resolve-target.ts'
import type { Model } from '../../src/tflite/model.ts'
import { filed, limitsOf, profiled } from '../support/advice.ts'
import { cnn, ZOO } from '../support/zoo.ts'
import { branches } from './cases.ts'

type Limits = Partial<Record<MetricId, number>>

const FIELD: TargetRequest = { optimizeSpeed: 0, clockHz: 39e6 }

/** `kit` is the build of the profile, `field` another one. */
function questionOn(
  built: Model,
  { kit, field }: { readonly kit: Limits; readonly field: Limits },
) {
  const model = filed(built)
  const profile = profiled(model, { optimizeSpeed: 1 })
  const slow = profiled(model, FIELD)
  const other: OtherBuild = { build: 'field', profile: slow, limits: limitsOf(slow, field) }
  return { model, profile, limits: limitsOf(profile, kit), others: [other] }
}

describe('a plan', () => {
  test.each([
    { name: 'each build breaks another limit', kit: { ram: 0.8 }, field: { cycles: 0.8 } },
    { name: 'only the other build breaks one', kit: { ram: 1 }, field: { cycles: 0.7 } },
    { name: 'the other build has the tighter one', kit: { flash: 0.9 }, field: { flash: 0.7 } },
  ])('meets the limits of every build: $name', ({ kit, field }) => {
    const question = questionOn(cnn(), { kit, field })
    const { plans } = fit(question)
    expect(plans.length).toBeGreaterThan(0)
    for (const { edits } of plans)
      for (const { profile, limits } of [question, ...question.others])
        expect(meetsAll(profileEdited(question.model, edits, profile), limits)).toBe(true)
  })

  test('of one build alone does not do for the other', () => {
    const question = questionOn(cnn(), { kit: { flash: 0.9 }, field: { cycles: 0.6 } })
    const [alone] = fit({ ...question, others: [] }).plans
    const [both] = fit(question).plans
    expect(both?.edits).not.toEqual(alone?.edits)
  })

  test('that is out of reach says on which build', () => {
    const { plans, message } = fit(questionOn(cnn(), { kit: { ram: 1 }, field: { ram: 500 } }))
    expect(plans).toEqual([])
    expect(message).toMatch(/^RAM on field 500 B is not reachable/)
  })

  test('needs nothing only where every build meets its limits', () => {
    const message = (field: Limits) => fit(questionOn(cnn(), { kit: { ram: 1 }, field })).message
    expect(message({ ram: 1 })).toBe('the model meets all limits as it is')
    expect(message({ ram: 0.9 })).not.toBe('the model meets all limits as it is')
  })

  test('meets the limits of both builds, for any network and limits', () => {
    const limit = fc.record({
      metric: fc.constantFrom<MetricId>('ram', 'flash', 'cycles'),
      share: fc.double({ min: 0.6, max: 1, noNaN: true }),
    })
    const network = fc.constantFrom('cnn', 'conv1d')
    fc.assert(
      fc.property(network, limit, limit, (name, one, two) => {
        const question = questionOn(ZOO[name] ?? cnn(), {
          kit: { [one.metric]: one.share },
          field: { [two.metric]: two.share },
        })
        for (const { edits } of fit(question).plans)
          for (const { profile, limits } of [question, ...question.others])
            expect(meetsAll(profileEdited(question.model, edits, profile), limits)).toBe(true)
      }),
      { numRuns: 1 },
    )
  })
})

describe('the advice', () => {
  const adviceOn = (built: Model, limits: { readonly kit: Limits; readonly field: Limits }) => {
    const question = questionOn(built, limits)
    const { model } = question
    return advise({ ...question, model: () => model, isChanged: true, diff: null, findings: [] })
  }

  test('says nothing of misses where its plan holds on every build', () => {
    const { fit: plan } = adviceOn(cnn(), { kit: { ram: 0.8 }, field: { cycles: 0.8 } })
    expect(plan).toMatchObject({ misses: [] })
  })

  test('gives the plan of the deciding build where no plan meets all, and names what it misses', () => {
    const { fit: plan } = adviceOn(cnn(), { kit: { flash: 0.9 }, field: { cycles: 900 } })
    expect(plan?.misses).toMatchObject([{ build: 'field', metric: 'cycles' }])
    expect(plan?.misses[0]?.value).toBeGreaterThan(plan?.misses[0]?.max ?? Infinity)
  })

  test('takes a rewrite for enough only where it is enough on every build', () => {
    const kit = { ram: 0.95 }
    const lossless = adviceOn(branches('at once'), { kit, field: { ram: 0.95 } }).fit
    expect(lossless).toMatchObject({ tip: { id: 'reorder', risk: 'lossless' }, misses: [] })
    const more = adviceOn(branches('at once'), { kit, field: { ram: 0.95, cycles: 0.8 } }).fit
    expect(more?.tip.id).not.toBe('reorder')
  })
})
