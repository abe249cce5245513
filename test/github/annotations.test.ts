import { expect, test } from '@jest/globals'
import fc from 'fast-check'
import { ANNOTATIONS_PER_LEVEL, capped, type Annotation } from '../../src/github/annotations.ts'

const annotation = fc.record<Annotation>({
  level: fc.constantFrom('error', 'warning', 'notice'),
  title: fc.string(),
  message: fc.string(),
  file: fc.constant('.github/mvp-budget.yml'),
  line: fc.nat(),
})

test('for any findings, no level has more than the runner shows, and the rest is counted', () => {
  fc.assert(
    fc.property(fc.array(annotation, { maxLength: 60 }), (all) => {
      for (const level of ['error', 'warning', 'notice'] as const) {
        const given = all.filter((one) => one.level === level)
        const shown = capped(all).filter((one) => one.level === level)
        expect(shown.length).toBe(
          given.length > ANNOTATIONS_PER_LEVEL ? ANNOTATIONS_PER_LEVEL + 1 : given.length,
        )
        if (given.length > ANNOTATIONS_PER_LEVEL)
          expect(shown.at(-1)?.message).toContain(`${given.length - ANNOTATIONS_PER_LEVEL} more`)
      }
    }),
  )
})
