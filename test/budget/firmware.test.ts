import { checkArena } from '../../src/budget/arena-fit.ts'
import { looseningsOf } from '../../src/budget/loosening.ts'
import { rulesFor, targetRequest } from '../../src/budget/rules.ts'
import { profileModel } from '../../src/profile/profile-model.ts'
import { resolveTarget } from '../../src/target/resolve-target.ts'
import { ADD_CALLS } from '../../src/operators/kinds/add-calls.ts'
import { budgetOf, profileWith } from '../support/budget-builder.ts'
import { conv2d, fullyConnected, generic, modelOf, reshape } from '../support/model-builder.ts'

const PATH = 'models/kws.tflite'
const rules = (text: string) => rulesFor(budgetOf(`version: 1\n${text}`), PATH)[0]
const firmwareOf = (text: string) => targetRequest(rules(text)).firmware

test('each key of the firmware is the nearest one: of the entry, the defaults, the file', () => {
  const text = [
    'firmware: {resource-variables: 1, arena: 1 KiB, operators: [ADD]}',
    'defaults: {firmware: {resource-variables: 2, arena: 2 KiB}}',
    'models: [{match: models/*, firmware: {arena: 3 KiB}}]',
  ].join('\n')
  const { settings } = rules(text)
  expect(settings.firmware.arenaBytes).toMatchObject({ value: 3072, place: { line: 4 } })
  expect(firmwareOf(text)).toEqual({
    resourceVariables: 2,
    customOperators: {},
    operators: ['ADD'],
  })
})

test('a build has a firmware of its own, key by key before that of the entry', () => {
  const text = [
    'version: 1',
    'targets:',
    '  kit: {optimize-speed: 1, firmware: {arena: 4 KiB, operators: [CONV_2D]}}',
    '  field: {optimize-speed: 0, firmware: {resource-variables: 5}}',
    'firmware: {resource-variables: 1}',
    'models: [{match: models/*, firmware: {arena: 3 KiB, operators: [ADD]}}]',
  ].join('\n')
  const found = rulesFor(budgetOf(text), PATH).map(({ build, settings: { firmware } }) => ({
    build,
    arena: firmware.arenaBytes?.value,
    line: firmware.arenaBytes?.place?.line,
    operators: firmware.operators?.value,
    variables: firmware.resourceVariables?.value,
  }))
  expect(found).toEqual([
    { build: 'kit', arena: 4096, line: 3, operators: ['CONV_2D'], variables: 1 },
    { build: 'field', arena: 3072, line: 6, operators: ['ADD'], variables: 5 },
  ])
})

test('an arena that one build makes smaller is a change of that build', () => {
  const text = (arena: string) =>
    `version: 1\ntargets: {kit: {optimize-speed: 1, firmware: {arena: ${arena}}}, field: {optimize-speed: 0}}\nmodels: [{match: '**'}]`
  const [base, head] = [text('1 KiB'), text('2 KiB')].map(budgetOf)
  const [was] = rulesFor(base ?? null, PATH)
  const [now] = rulesFor(head ?? null, PATH)
  expect(looseningsOf(was, now).map(({ how }) => how)).toHaveLength(1)
})

test('operators are named by the schema or by the call that adds them', () => {
  for (const [name, call] of Object.entries(ADD_CALLS)) {
    expect(firmwareOf(`firmware: {operators: [${name}, ${call}]}`)?.operators).toEqual([name, name])
  }
})

test('names of custom operators are data, not properties', () => {
  const found = firmwareOf('firmware: {custom-operators: {__proto__: {scratch: 1 KiB}}}')
  expect(Object.keys(found?.customOperators ?? {})).toEqual(['__proto__'])
  expect(firmwareOf('firmware: {arena: 1 KiB}')?.customOperators).not.toHaveProperty('scratch')
})

const MODEL = modelOf({
  input: { shape: [1, 8, 8, 3] },
  layers: [
    conv2d({ filters: 4, kernel: 3 }),
    generic({ kind: 'CUSTOM', customName: 'MyOp', outputs: [{ shape: [1, 8, 8, 4] }] }),
    reshape({ shape: [1, -1] }),
    fullyConnected({ units: 4 }),
    reshape({ shape: [1, 2, 2] }),
  ],
})

const profiled = (text: string) =>
  profileModel(MODEL, { path: PATH, sha256: '' }, resolveTarget(targetRequest(rules(text))))

test('a custom operator of the firmware is no unknown one, and its bytes are in the arena', () => {
  const unknown = profiled('')
  expect(unknown.warnings.map(({ code }) => code)).toEqual(['refused-at-load', 'unknown-memory'])
  expect(unknown.ramAtLeast).toBe(true)
  const empty = profiled('firmware: {custom-operators: {MyOp: {persistent: 0 B}}}')
  expect(empty.warnings).toEqual([])
  expect(empty.ramAtLeast).toBe(false)
  const some = profiled(
    'firmware: {custom-operators: {MyOp: {persistent: 650 B, scratch: 1000 B}}}',
  )
  // The handle of the scratch buffer fits into what the alignment behind it loses anyway.
  expect(some.arena.persistentBytes - empty.arena.persistentBytes).toBe(656)
  expect(some.arena.buffers).toContainEqual(
    expect.objectContaining({ kind: 'scratch', bytes: 1000, firstLayer: 2, lastLayer: 2 }),
  )
  const other = profiled('firmware: {custom-operators: {myop: {persistent: 0 B}}}')
  expect(other.warnings[0]?.code).toBe('refused-at-load')
})

test('an operator that the resolver does not list fails, with the call that adds it', () => {
  const custom = 'custom-operators: {MyOp: {persistent: 0 B}}'
  const all = profiled(`firmware: {${custom}, operators: [CONV_2D, RESHAPE, FULLY_CONNECTED]}`)
  expect(all.warnings).toEqual([])
  const { warnings } = profiled(`firmware: {${custom}, operators: [AddConv2D]}`)
  expect(warnings.map(({ code, layer }) => [code, layer])).toEqual([
    ['refused-at-load', 2],
    ['refused-at-load', 3],
  ])
  expect(warnings[0]?.message).toMatch(
    /^RESHAPE \(2 layers \(2 and 4\)\) is not among the operators/u,
  )
  expect(warnings[0]?.message).toContain('`AddReshape()`')
  expect(warnings[1]?.message).toContain('`AddFullyConnected()`')
})

test.each<[arena: number, ramKiB: number, atLeast: boolean, expected: string | null]>([
  [64 * 1024, 64, false, null],
  [64 * 1024 + 15, 64, false, null],
  [64 * 1024 - 1, 64, false, 'arena-too-small fail'],
  [60 * 1024, 64, false, 'arena-too-small fail'],
  [60 * 1024, 64, true, 'arena-too-small fail'],
  [64 * 1024, 64, true, 'cannot-check warn'],
  [100_000, 36, false, 'arena-larger info'],
])('an arena of %i bytes for %i KiB (at least: %s): %s', (bytes, ramKiB, ramAtLeast, expected) => {
  const arena = { bytes, place: null, words: "the firmware's arena" }
  const found = checkArena(arena, profileWith({ ramKiB, ramAtLeast }))
  const [finding = null] = found
  expect(found.length).toBeLessThan(2)
  expect(finding === null ? null : `${finding.id} ${finding.severity}`).toBe(expected)
})

test('the sentence of an arena has what is set, what is needed and the difference', () => {
  const arena = { bytes: 60 * 1024, place: null, words: "the firmware's arena" }
  const [finding] = checkArena(arena, profileWith({ ramKiB: 64 }))
  expect(finding?.message).toBe(
    "the firmware's arena is too small by 4 KiB: 60 KiB set, 64 KiB needed, so AllocateTensors fails",
  )
})

test.each([
  ['firmware: {arena: 64 KiB}', 'firmware: {arena: 60 KiB}', []],
  ['', 'firmware: {arena: 60 KiB}', []],
  ['firmware: {arena: 60 KiB}', 'firmware: {arena: 64 KiB}', ['from 60 KiB to 64 KiB']],
  ['firmware: {arena: 60 KiB}', '', ['from 60 KiB to not checked']],
  ['', 'firmware: {resource-variables: 6}', ['from 0 to 6']],
  [
    'firmware: {operators: [ADD]}',
    'firmware: {operators: [ADD, MUL]}',
    ['from [ADD] to [ADD, MUL]'],
  ],
  ['', 'firmware: {custom-operators: {A: {scratch: 1 B}}}', ['from none to A']],
])('from %j to %j is told as %j', (base, head, expected) => {
  expect(looseningsOf(rules(base), rules(head)).map(({ how }) => how)).toEqual(expected)
})
