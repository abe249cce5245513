import { Ajv } from 'ajv'
import { historyOf } from '../../src/diff/history.ts'
import {
  checkDocument,
  diffAnswerDocument,
  fitDocument,
  historyDocument,
  optimizeDocument,
  printJson,
  profileDocument,
  readCheckDocument,
  reportSchema,
  targetsDocument,
  whatIfDocument,
} from '../../src/report/json/documents.ts'
import { profileModel } from '../../src/profile/profile-model.ts'
import { checkProfile } from '../../src/report/json/consistency.ts'
import type { Json, JsonSchema } from '../../src/report/json/codec.ts'
import type { Report } from '../../src/report/report.ts'
import { RUNTIMES } from '../../src/target/runtime.ts'
import { refusedRows, targetRows } from '../../src/target/targets-table.ts'
import { expectFile } from '../support/golden.ts'
import { target } from '../support/report-builder.ts'
import { chain, tinyModel } from '../support/tiny-model.ts'
import {
  cause,
  diffOf,
  failureOf,
  finding,
  modelOf,
  profileOf,
  reportOf,
  tip,
} from '../support/report-builder.ts'

const base = profileOf([
  { op: 'conv_2d', output: [1, 25, 20, 8], weights: 640, parameters: { filters: 8 } },
  { op: 'fully_connected', output: [1, 4], weights: 16_000 },
])
const head = profileOf([
  { op: 'conv_2d', output: [1, 25, 20, 16], weights: 1_280, parameters: { filters: 16 } },
  {
    op: 'fully_connected',
    output: [1, 4],
    weights: 32_000,
    cpuCycles: null,
    unsupported: { limit: 'x', sentence: 'too deep', parameter: 'units' },
  },
])
const diff = diffOf(base, head, { 0: [cause('filters', '8', '16')] })
const failure = failureOf('models/bad.tflite', 'models/bad.tflite: empty file, expected a model')
const report: Report = reportOf(
  [
    modelOf({
      status: 'over',
      base,
      head,
      diff,
      findings: [finding(), finding({ metric: null, place: null })],
      tips: [tip(), tip({ effect: null })],
      limits: [{ metric: 'ram', max: 98_304, warn: 88_000, severity: 'fail', on: 'estimate' }],
      fit: { edits: ['0.filters=8'], text: 'go back', tip: tip(), misses: [] },
    }),
    modelOf({ path: failure.path, status: 'error', failure }),
    modelOf({ path: 'old.tflite', status: 'removed', base }),
    modelOf({ path: 'odd.tflite', head, baseFailure: failure, isNew: false }),
  ],
  { conclusion: 'failure', findings: [finding({ id: 'budget-loosened' })], notices: ['a fork'] },
)

const version = { date: '2026-11-24', path: 'kws.tflite', problem: null }
const history = historyOf(
  [
    { ...version, commit: 'a', subject: 'first', values: { ram: 10, cycles: null } },
    { ...version, commit: 'b', subject: 'wider', values: { ram: 30, cycles: 5 } },
    { ...version, commit: 'c', subject: 'gone', values: {}, problem: 'deleted' },
  ],
  { ram: 20 },
)

const documents: Readonly<Record<string, Json>> = {
  profile_document: profileDocument([
    { status: 'ok', profile: base },
    { status: 'error', failure },
    { status: 'ok', profile: head },
  ]),
  diff_document: diffAnswerDocument([{ status: 'ok', diff }]),
  what_if_document: whatIfDocument([{ base, head, edits: ['0.filters=16'], onTopOf: null }]),
  fit_document: fitDocument({
    asked: [],
    builds: [{ base, limits: [] }],
    plans: [
      {
        ...{ edits: ['0.filters=4'], text: 'fewer', heads: [head] },
        ...{ onTopOf: 'dead-channels', start: base },
      },
    ],
    message: null,
    nearest: null,
  }),
  optimize_document: optimizeDocument({
    base,
    head,
    output: 'small.tflite',
    rewrites: [
      {
        id: 'strip-names',
        text: 'Names removed',
        delta: { flashBytes: -640, ramBytes: 0, acceleratorCycles: 0, cycles: 0 },
        layers: [],
      },
    ],
  }),
  check_document: checkDocument(report),
  history_document: historyDocument({ path: 'kws.tflite', ...history }),
  targets_document: targetsDocument({
    targets: targetRows(),
    refused: refusedRows(),
    runtimes: Object.values(RUNTIMES),
  }),
}

/** The published schema lets later versions add fields; here every field must be described. */
function strict(schema: Json): Json {
  if (Array.isArray(schema)) return schema.map(strict)
  if (typeof schema !== 'object' || schema === null) return schema
  const closed = 'properties' in schema ? { additionalProperties: false } : {}
  return {
    ...closed,
    ...Object.fromEntries(Object.entries(schema).map(([key, value]) => [key, strict(value)])),
  }
}

const ajv = new Ajv({ allErrors: true, strict: true, allowUnionTypes: true })
ajv.addSchema(strict(reportSchema()) as JsonSchema, 'report')

test.each(Object.keys(documents))('%s is what the schema says, field by field', (name) => {
  const validate = ajv.getSchema(`report#/$defs/${name}`)
  void validate?.(JSON.parse(printJson(documents[name] ?? null)))
  expect(validate?.errors).toBeNull()
})

test('the published schema is the one of this version', () => {
  expectFile(printJson(reportSchema()), new URL('../../schema/report.schema.json', import.meta.url))
})

test('a profile has the names that other tools read', () => {
  const document = profileDocument([{ status: 'ok', profile: head }])
  expect(document).toMatchObject({
    schema: 1,
    models: [
      {
        error: null,
        target: 'efr32xg24',
        runtime: 'sdk',
        accelerator: 'mvp',
        optimize_speed: 0,
        n_layers: 2,
        n_unsupported_layers: 1,
        cycles: null,
        latency_s: null,
        energy_j: null,
        arena: { persistent_bytes: 1_616, buffers: [{ first_layer: 1, last_layer: 2 }, {}, {}] },
        layers: [
          { op: 'conv_2d', inputs: [{ shape: [1, 49, 40, 1], dtype: 'int8' }], unsupported: null },
          { unsupported: 'too deep', profiler_message: 'Layer not supported by the accelerator' },
        ],
      },
    ],
  })
})

test('a model that failed has an error and no figures', () => {
  expect(profileDocument([{ status: 'error', failure }])).toEqual({
    schema: 1,
    models: [{ path: failure.path, sha256: null, error: failure.error }],
    builds: [null],
  })
})

test('a difference carries the deltas of all metrics', () => {
  expect(diffAnswerDocument([{ status: 'ok', diff }])).toMatchObject({
    delta: { ram_bytes: head.ramBytes - base.ramBytes, cycles: null },
    layers: [{ change: 'changed', base: 0, head: 0, delta: { flash_bytes: 640 } }, {}],
  })
})

test('a check is read back as it was written', () => {
  const read = readCheckDocument(JSON.parse(printJson(checkDocument(report))))
  expect(checkDocument(read)).toEqual(checkDocument(report))
  expect(read.models[0]?.diff?.head).toBe(read.models[0]?.head)
})

test.each([
  { name: 'another version', change: { schema: 2 }, message: 'report.schema: expected one of 1' },
  { name: 'no models', change: { models: null }, message: 'report.models: expected a list' },
  {
    name: 'a wrong status',
    change: {
      models: [{ path: 'a', base_path: null, follows: null, label: null, status: 'fine' }],
    },
    message: 'report.models[0].status: expected one of fails-on-device, over',
  },
  { name: 'a number as a path', change: { config_path: 3 }, message: 'found 3' },
])('a check with $name is refused with its place', ({ change, message }) => {
  const document = { ...(checkDocument(report) as Record<string, Json>), ...change }
  expect(() => readCheckDocument(document)).toThrow(message)
})

/** The document with another value at a place below its first model. */
function forged(place: readonly (string | number)[], value: Json): unknown {
  const document: unknown = JSON.parse(printJson(checkDocument(report)))
  const path = ['models', 0, ...place]
  const last = path.pop() ?? ''
  const holder = path.reduce((at, key) => (at as Record<string | number, unknown>)[key], document)
  ;(holder as Record<string | number, unknown>)[last] = value
  return document
}

/** Figures that would make a picture endless, or point at a layer that is not there. */
test.each<[string, readonly (string | number)[], Json]>([
  ['layers[0].index', ['head', 'layers', 0, 'index'], 7],
  ['layers[1].macs', ['head', 'layers', 1, 'macs'], 1e300],
  ['arena.by_layer', ['head', 'arena', 'by_layer'], []],
  ['by_layer[1].step', ['head', 'arena', 'by_layer', 1, 'step'], 1e15],
  ['buffers[0].last_layer', ['head', 'arena', 'buffers', 0, 'last_layer'], 1e9],
  ['buffers[0].first_layer', ['head', 'arena', 'buffers', 0, 'first_layer'], -1e9],
  ['buffers[0].bytes', ['head', 'arena', 'buffers', 0, 'bytes'], -1],
  ['peak.buffers', ['head', 'arena', 'peak', 'buffers'], [99]],
  ['peak.layer', ['head', 'arena', 'peak', 'layer'], 99],
  ['diff.layers[0].head', ['diff', 'layers', 0, 'head'], 99],
])('a document whose figures do not fit together is refused: %s', (message, place, value) => {
  expect(() => readCheckDocument(forged(place, value))).toThrow(message)
})

test('the figures of a network with a loop fit together: its clock has more steps than layers', () => {
  const operand = { bytes: 8 }
  const loop = tinyModel([
    {
      tensors: [{ bytes: 1 }, operand, operand],
      operators: [
        {
          ...{ kind: 'WHILE', inputs: [1], outputs: [2] },
          fields: { condSubgraphIndex: 1, bodySubgraphIndex: 1 },
        },
      ],
      ...{ inputs: [0, 1], outputs: [2] },
    },
    chain([8, 8, 8]),
  ])
  const profile = profileModel(loop, { path: 'loop.tflite', sha256: '' }, target)
  expect(profile.arena.byLayer.length).toBeGreaterThan(profile.layers.length + 1)
  expect(() => {
    checkProfile(profile, 'head')
  }).not.toThrow()
})
