import { partFit } from '../../src/budget/part-fit.ts'
import { historyOf } from '../../src/diff/history.ts'
import { supportedOperators } from '../../src/operators/supported.ts'
import type { Answers } from '../../src/report/answers.ts'
import { RUNTIMES } from '../../src/target/runtime.ts'
import { refusedRows, targetRows } from '../../src/target/targets-table.ts'
import { kws } from './models.ts'
import { cause, diffOf, failureOf, profileOf, reportOf, tip } from './report-builder.ts'
import { STATES } from './states.ts'

const base = kws()
const head = profileOf([
  { op: 'conv_2d', output: [1, 25, 20, 16], weights: 1_280, parameters: { filters: 16 } },
  {
    op: 'fully_connected',
    output: [1, 4],
    weights: 32_000,
    cpuCycles: null,
    unsupported: { limit: 'x', sentence: 'the depth of 4,096 is beyond 2,048', parameter: 'units' },
  },
])
const small = profileOf([{ op: 'conv_2d', output: [1, 25, 20, 8], weights: 640 }])
const failing = STATES['fail'] ?? reportOf([])
const limits = [{ metric: 'ram', max: 98_304 }] as const
const version = { date: '2026-11-24', path: 'kws.tflite', problem: null }
const rewrite = {
  id: 'strip-names',
  text: 'Names removed',
  delta: { flashBytes: -640, ramBytes: 0, acceleratorCycles: 0, cycles: 0 },
  layers: [],
}

/** One answer of each command, with whatever may stand in it. */
export const SAMPLES: Answers = {
  profile: [
    { status: 'ok', profile: head },
    { status: 'error', failure: failureOf('bad.tflite', 'bad.tflite: empty file') },
  ],
  diff: [{ status: 'ok', diff: diffOf(small, head, { 0: [cause('filters', '8', '16')] }) }],
  check: { ...failing, models: failing.models.slice(0, 1) },
  'what-if': [
    {
      ...{ base: small, head: { ...head, path: small.path } },
      ...{ edits: ['0.filters=16'], onTopOf: null },
    },
  ],
  fit: {
    asked: [],
    builds: [{ base, limits }],
    plans: [
      {
        ...{ edits: ['0.filters=4'], text: '4 instead of 8 filters in layer 0', heads: [small] },
        ...{ onTopOf: null, start: base },
      },
    ],
    message: 'latency is not reached',
    nearest: { edits: ['0.filters=2'], onTopOf: null },
  },
  tips: [{ base, tips: [tip(), tip({ effect: null, edits: [] })], limits }],
  optimize: { base: head, head: small, output: 'small.tflite', rewrites: [rewrite] },
  history: {
    path: 'kws.tflite',
    ...historyOf(
      [
        { ...version, commit: 'a'.repeat(40), subject: 'first', values: { ram: 10, cycles: null } },
        { ...version, commit: 'b'.repeat(40), subject: 'wider', values: { ram: 30, cycles: 5 } },
        { ...version, commit: 'c'.repeat(40), subject: 'gone', values: {}, problem: 'deleted' },
      ],
      { ram: 20 },
    ),
  },
  targets: { targets: targetRows(), refused: refusedRows(), runtimes: Object.values(RUNTIMES) },
  'part-fit': [partFit(base)],
  supported: { operators: supportedOperators() },
}

const slow = { ...head, path: small.path, target: { ...head.target, optimizeSpeed: 0 as const } }

/** Answers on two builds, of commands that take several. */
export const ON_BUILDS: Pick<
  Answers,
  'profile' | 'diff' | 'what-if' | 'fit' | 'tips' | 'part-fit'
> = {
  profile: [
    { status: 'ok', profile: small, build: 'kit' },
    { status: 'ok', profile: slow, build: 'field' },
    { status: 'error', failure: failureOf('bad.tflite', 'bad.tflite: empty file'), build: 'kit' },
    { status: 'error', failure: failureOf('bad.tflite', 'bad.tflite: empty file'), build: 'field' },
  ],
  diff: [
    { status: 'ok', diff: diffOf(small, head), build: 'kit' },
    { status: 'ok', diff: diffOf(slow, head), build: 'field' },
  ],
  'what-if': [
    { base: small, head: slow, edits: ['0.filters=16'], onTopOf: 'dead-channels', build: 'kit' },
    { base: slow, head: small, edits: ['0.filters=16'], onTopOf: 'dead-channels', build: 'field' },
  ],
  fit: {
    asked: ['--builds'],
    builds: [
      { base, limits, build: 'kit' },
      { base: slow, limits: [...limits, { metric: 'latency', max: 0.05 }], build: 'field' },
    ],
    plans: [
      {
        ...{ edits: ['0.filters=4'], text: '4 instead of 8 filters', heads: [small, slow] },
        ...{ onTopOf: 'dead-channels', start: small },
      },
    ],
    message: 'no plan meets the limits of every build; those below meet the limits of kit alone',
    nearest: null,
  },
  tips: [
    { base, tips: [tip()], limits, build: 'kit' },
    { base: slow, tips: [], limits, build: 'field' },
  ],
  'part-fit': [
    { ...partFit(base), build: 'kit' },
    { ...partFit(slow), build: 'field' },
  ],
}
