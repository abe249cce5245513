/**
 * The accelerator against the reference's answers, layer by layer. Skipped where the reference
 * results are not there; `npm test -- test/truth` prints every difference.
 */
import { PLAIN_FIRMWARE } from '../../src/target/firmware.ts'
import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { MvpOutcome } from '../../src/mvp/outcome.ts'
import { runPipeline } from '../../src/mvp/pipeline.ts'
import { layerContextOf } from '../../src/operators/layer-context.ts'
import { mvpOutcomeOf } from '../../src/operators/on-mvp.ts'
import { refusalsOf } from '../../src/operators/refusals/refusals.ts'
import { describeOperator } from '../../src/operators/registry.ts'
import { RUNTIMES, type OptimizeSpeed, type RuntimeId } from '../../src/target/runtime.ts'
import type { Model } from '../../src/tflite/model.ts'
import { readModel } from '../../src/tflite/read-model.ts'

interface TruthLayer {
  readonly opcode: string
  readonly ops: number
  readonly macs: number
  readonly accelerator_cycles: number
  readonly accelerator_loads: number
  readonly accelerator_parallel_loads: number
  readonly accelerator_optimized_loads: number
  readonly final_error_msg: string | null
  readonly final_error_msg_cut?: boolean
}

interface TruthCase {
  readonly id?: string
  readonly name?: string
  readonly file: string
  readonly result: {
    readonly MVP?: { readonly status: string; readonly layers: readonly TruthLayer[] }
    readonly sdk?: { readonly mvp?: SdkTruth }
    readonly sdk_speed1?: { readonly mvp?: SdkTruth }
  }
}

interface SdkTruth {
  readonly status: string
  readonly flags: string
  readonly runs: boolean
}

const root = join(import.meta.dirname, '../../../shared/truth')
const folders = ['synthetic', 'real'].filter((folder) => existsSync(join(root, folder)))

function casesOf(folder: string): readonly TruthCase[] {
  const text = readFileSync(join(root, folder, 'corpus.jsonl'), 'utf8')
  return text
    .trim()
    .split('\n')
    .map((line) => JSON.parse(line) as TruthCase)
}

function contextsOf(model: Model) {
  const [subgraph] = model.subgraphs
  if (subgraph === undefined) throw new Error('a model has a subgraph')
  return subgraph.operators.map((operator) => layerContextOf(model, subgraph, operator))
}

function outcomesOf(
  model: Model,
  runtime: RuntimeId,
  optimizeSpeed: OptimizeSpeed,
): readonly (MvpOutcome | undefined)[] {
  return contextsOf(model).map((layer) =>
    mvpOutcomeOf(layer, { accelerator: 'mvp', runtime: RUNTIMES[runtime], optimizeSpeed }),
  )
}

/** `field: ours != truth` for everything the profiler reports of a model's MVP layers. */
function simulatorDifferences(model: Model, truth: readonly TruthLayer[]): readonly string[] {
  const outcomes = outcomesOf(model, 'mltk-simulator', 1)
  const counts = runPipeline(outcomes)
  return contextsOf(model).flatMap((layer, index) => {
    const expected = truth[index]
    if (expected === undefined) return [`layer ${index}: not in the truth`]
    const outcome = outcomes[index]
    const record = describeOperator(layer.operator)
    const work = record.work(layer)
    const ours: Record<string, unknown> = {
      accelerator_cycles: counts[index]?.cycles,
      accelerator_loads: counts[index]?.loads,
      accelerator_parallel_loads: counts[index]?.parallelLoads,
      accelerator_optimized_loads: counts[index]?.optimizedLoads,
      ...(record.mvp === 'none' ? {} : { ops: work.profilerOps, macs: work.profilerMacs }),
    }
    const message = outcome?.profilerMessage ?? null
    const cut = expected.final_error_msg_cut === true ? (message?.slice(0, 600) ?? null) : message
    const fallsBack = expected.final_error_msg !== null && expected.accelerator_cycles === 0
    const pairs: (readonly [string, unknown, unknown])[] = [
      ...Object.entries(ours).map(
        ([field, value]) => [field, value, expected[field as keyof TruthLayer]] as const,
      ),
      ['message', cut, expected.final_error_msg],
      ['unsupported', (outcome?.violations.length ?? 0) > 0, fallsBack],
    ]
    return pairs
      .filter(([, a, b]) => a !== b)
      .map(
        ([field, a, b]) =>
          `layer ${index} ${expected.opcode} ${field}: ${String(a)} != ${String(b)}`,
      )
  })
}

const SDK = { runtime: RUNTIMES.sdk, accelerator: 'mvp', firmware: PLAIN_FIRMWARE } as const

function sdkDifferences(model: Model, speed: OptimizeSpeed, truth: SdkTruth): readonly string[] {
  const outcomes = outcomesOf(model, 'sdk', speed)
  const flags = Array.from(truth.flags).flatMap((flag, index) => {
    const ours = outcomes[index]?.accelerated ?? false
    return flag === '-' || ours === (flag === 'M') ? [] : [`layer ${index}: ${ours} != ${flag}`]
  })
  const fails =
    outcomes.some((one) => one?.failure?.code === 'fails-at-inference') ||
    refusalsOf(model, SDK).some(({ code }) => code === 'fails-at-inference')
  return fails === truth.runs ? [...flags, `runs: ${!fails} != ${truth.runs}`] : flags
}

if (folders.length === 0) test.skip('needs the reference results in ../shared', () => undefined)
else
  describe.each(folders)('the accelerator on %s', (folder) => {
    const models = casesOf(folder).map((one) => ({
      ...one,
      key: one.id ?? one.name ?? one.file,
      read: () => readModel(readFileSync(join(root, folder, one.file))),
    }))

    test('counts, messages and support equal the Model Profiler', () => {
      const different = models.flatMap(({ key, result, read }) => {
        if (result.MVP?.status !== 'ok') return []
        return simulatorDifferences(read(), result.MVP.layers).map((one) => `${key}: ${one}`)
      })
      expect(different).toEqual([])
    }, 120_000)

    test.each([
      { speed: 0, field: 'sdk' },
      { speed: 1, field: 'sdk_speed1' },
    ] as const)(
      'layers that the SDK takes at speed $speed, and what it fails on',
      (setting) => {
        const different = models.flatMap(({ key, result, read }) => {
          const truth = result[setting.field]?.mvp
          if (truth?.status !== 'ok') return []
          return sdkDifferences(read(), setting.speed, truth).map((one) => `${key}: ${one}`)
        })
        expect(different.filter((one) => !KNOWN.some((known) => one.startsWith(known)))).toEqual([])
      },
      120_000,
    )
  })

/**
 * Models that load and then fail for a reason outside the accelerator: the zeros that the reference
 * was run on (a division, a square root), an SVDF with 8-bit state, an LSTM.
 */
const KNOWN: readonly string[] = [
  'misc-0162: runs',
  'misc-0202: runs',
  'misc-0203: runs',
  'dtln_noise_suppression.tflite: runs',
  'keyword_scrambled_8bit.tflite: runs',
]
