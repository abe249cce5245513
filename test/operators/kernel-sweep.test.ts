/**
 * The rows of every kernel against a run of the reference: each operator, type, rank and one thing wrong
 * at a time. `test/golden/kernels/mltk-simulator.txt` holds the answers of the MLTK's own simulator;
 * what we say for the other builds is golden beside it.
 *
 * `KERNEL_SWEEP=folder npm test -- test/operators/kernel-sweep.test.ts` writes the models, for
 * `scripts/compare_reference.py --runs`.
 */
import { PLAIN_FIRMWARE } from '../../src/target/firmware.ts'
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Build, Kernel, Row } from '../../src/operators/accepted-forms.ts'
import { CUSTOM } from '../../src/operators/kinds/custom.ts'
import { REGISTERED_KINDS } from '../../src/operators/kinds/registered.ts'
import { layerContextOf } from '../../src/operators/layer-context.ts'
import { firstBroken } from '../../src/operators/refusals/rows.ts'
import { rowText } from '../../src/operators/refusals/row-text.ts'
import { describeOperator } from '../../src/operators/registry.ts'
import type { Refusal } from '../../src/operators/refusals/refusal.ts'
import { refusalsOf } from '../../src/operators/refusals/refusals.ts'
import { RUNTIMES, type AcceleratorId, type RuntimeId } from '../../src/target/runtime.ts'
import type { Model } from '../../src/tflite/model.ts'
import { writeModel } from '../../src/tflite/write-model.ts'
import { expectFile } from '../support/golden.ts'
import { sweepModels } from '../support/kernel-sweep.ts'

const GOLDEN = new URL('../golden/kernels/', import.meta.url)
const FOLDER = process.env['KERNEL_SWEEP'] ?? ''

type Answer = 'r' | 'l' | 'i' | 'c' | 'h'
type Code = Refusal['code'] | 'runs'

/** What may be said where the reference answers so. An output that nobody checked may be anything. */
const TRUE_TO: Readonly<Record<Answer, readonly Code[]>> = {
  r: ['runs', 'fails-on-some-inputs', 'unreliable-output', 'wrong-output'],
  l: ['refused-at-load', 'wrong-output'],
  i: ['fails-at-inference', 'fails-on-some-inputs', 'wrong-output', 'unreliable-output'],
  c: ['refused-at-load', 'fails-at-inference', 'wrong-output', 'unreliable-output'],
  h: ['wrong-output'],
}

/**
 * Undefined behaviour: whether such a model crashes depends on what lies behind its tensors. The
 * dense layer with shifted weights is told by the MVP room, the lookup by its data.
 */
const UNDEFINED: readonly RegExp[] = [
  /^GATHER_ND\/\w+\/input \d (of two dimensions more|computed)$/u,
  /^SQUEEZE\/int8\/(input 0|output) is int4$/u,
  /^FULLY_CONNECTED\/int8\/input 1 with a zero point( of no int8)?$/u,
  /^FULLY_CONNECTED\/float32\/(input 1 absent|one input alone)$/u,
  /^STRIDED_SLICE\/\w+\/input \d a scalar$/u,
  /^WHILE\/int8\/input 0 constant$/u,
  /^DIV\/int32\/15$/u,
]

const MODELS = [...sweepModels()]

function codeOf(model: Model, id: RuntimeId, accelerator: AcceleratorId): Code {
  return (
    refusalsOf(model, { runtime: RUNTIMES[id], accelerator, firmware: PLAIN_FIRMWARE })[0]?.code ??
    'runs'
  )
}

/** `ADD/int8`: models of one kind and type share a line. */
function lineOf(name: string): string {
  return name.split('/').slice(0, 2).join('/')
}

function referenceAnswers(): ReadonlyMap<string, string> {
  const lines = readFileSync(new URL('mltk-simulator.txt', GOLDEN), 'utf8').split('\n')
  return new Map(
    lines.flatMap((line) => {
      const [accelerator = '', key = '', answers = ''] = line.split(' ')
      return line === '' || line.startsWith('#')
        ? []
        : [[`${accelerator} ${key}`, answers] as const]
    }),
  )
}

test.each(['none', 'mvp'] as const)('the MLTK simulator, accelerator %s', (accelerator) => {
  const answers = referenceAnswers()
  const places = new Map<string, number>()
  const untrue = MODELS.flatMap(({ name, model }) => {
    const key = `${accelerator} ${lineOf(name)}`
    const place = places.get(key) ?? 0
    places.set(key, place + 1)
    const answer = answers.get(key)?.[place] as Answer | undefined
    if (answer === undefined || UNDEFINED.some((one) => one.test(name))) return []
    const code = codeOf(model, 'mltk-simulator', accelerator)
    return TRUE_TO[answer].includes(code) ? [] : [`${name}: there ${answer}, here ${code}`]
  })
  expect(untrue).toEqual([])
})

const LETTERS: Readonly<Record<Code, string>> = {
  runs: 'r',
  'refused-at-load': 'l',
  'fails-at-inference': 'i',
  'fails-on-some-inputs': 's',
  'wrong-output': 'w',
  'unreliable-output': 'u',
}

test.each<[RuntimeId, AcceleratorId]>([
  ['sdk', 'mvp'],
  ['sdk', 'none'],
  ['mltk-device', 'none'],
])('what is said for %s, accelerator %s', (id, accelerator) => {
  const build: Build = `${id} ${accelerator}`
  const lines = new Map<string, string>()
  for (const { name, model } of MODELS) {
    const key = lineOf(name)
    lines.set(key, `${lines.get(key) ?? ''}${LETTERS[codeOf(model, id, accelerator)]}`)
  }
  const text = [...lines].map(([key, letters]) => `${key} ${letters}\n`).join('')
  expectFile(text, new URL(`${build.replace(' ', '-')}.txt`, GOLDEN))
})

test('every model of the sweep is a file', () => {
  if (FOLDER !== '') mkdirSync(FOLDER, { recursive: true })
  const names = MODELS.map(({ name, model }, at) => {
    const file = `${String(at).padStart(5, '0')}-${name.replaceAll(/[/ ]/gu, '-')}.tflite`
    if (FOLDER !== '') writeFileSync(join(FOLDER, file), writeModel(model))
    return file
  })
  expect(new Set(names).size).toBe(MODELS.length)
})

test('a model of the sweep breaks every row of every kernel', () => {
  const broken = new Set<Row>()
  const kernels = new Map<string, Kernel>()
  for (const { name, model } of MODELS) {
    const [subgraph] = model.subgraphs
    const [operator] = subgraph?.operators ?? []
    if (subgraph === undefined || operator === undefined) continue
    const layer = layerContextOf(model, subgraph, operator)
    for (const [build, kernel] of Object.entries(describeOperator(operator).accepts)) {
      kernels.set(`${name.split('/')[0] ?? ''} ${build}`, kernel)
      const found = firstBroken(layer, kernel, { firmware: PLAIN_FIRMWARE, isOnMvp: () => false })
      if (found !== null) broken.add(found.row)
    }
  }
  const missing = [...kernels].flatMap(([name, { prepare, eval: rows }]) =>
    [...prepare, ...rows]
      .filter((row) => !broken.has(row))
      .map((row) => `${name}: ${rowText(row)}`),
  )
  expectFile(missing.map((line) => `${line}\n`).join(''), new URL('unswept.txt', GOLDEN))
})

test('every kind that a runtime has a kernel for is swept', () => {
  expect(new Set(MODELS.map(({ name }) => name.split('/')[0]))).toEqual(
    new Set([...REGISTERED_KINDS, ...CUSTOM.keys()]),
  )
})
