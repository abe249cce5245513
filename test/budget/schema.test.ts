import { Ajv } from 'ajv'
import fc from 'fast-check'
import { stringify } from 'yaml'
import { parseBudget } from '../../src/budget/parse-budget.ts'
import { renderSchema, SCHEMA_FILE } from '../../src/budget/schema.ts'
import { resolveTarget, targetIds } from '../../src/target/resolve-target.ts'
import { budgetData } from '../support/budget-arbitrary.ts'
import { budgetOf, problemsOf } from '../support/budget-builder.ts'
import { expectFile } from '../support/golden.ts'

const validate = new Ajv({ strict: true, allowUnionTypes: true }).compile(
  JSON.parse(renderSchema()) as object,
)

test('the published schema is the one that the table gives', () => {
  expectFile(renderSchema(), new URL(`../../${SCHEMA_FILE}`, import.meta.url))
})

/** Between two places of a file that is well formed: no schema can tell. */
const CONTRADICTION = /^(?:there is no build|the same globs are already|"\w+" names the runtime)/

test.each(['JSON', 'YAML'])(
  'as %s, any data is accepted by both the parser and the schema, or by neither',
  (form) => {
    const seen = { accepted: 0, refused: 0 }
    fc.assert(
      fc.property(budgetData, (data) => {
        const text =
          form === 'JSON' ? JSON.stringify(data) : stringify(data, { aliasDuplicateObjects: false })
        const { budget, problems } = parseBudget({ text, file: 'b.yml' })
        const isWellFormed = problems.every(({ message }) => CONTRADICTION.test(message))
        expect([text, problems, isWellFormed]).toEqual([text, problems, validate(data)])
        seen[budget === null ? 'refused' : 'accepted']++
      }),
      { numRuns: 600 },
    )
    expect(Math.min(seen.accepted, seen.refused)).toBeGreaterThan(50)
  },
)

test('every known target may be written, in any case, and nothing else', () => {
  for (const id of targetIds()) {
    for (const written of [id, id.toUpperCase()]) {
      const budget = budgetOf(`{version: 1, defaults: {target: ${written}}}`)
      expect(resolveTarget({ id: budget.keys.defaults?.value.target?.value ?? '' }).id).toBe(id)
    }
    expect(problemsOf(`{version: 1, defaults: {target: ${id}x}}`).length).toBe(
      /^brd\d{4}$/.test(id) ? 0 : 1,
    )
  }
})
