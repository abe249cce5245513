/**
 * Every operator kind against what the references said of it: the Model Profiler of the MLTK, and
 * firmware of the MLTK's and the SDK's runtimes. `scripts/extract-truth.mjs` wrote the rows.
 */
import { readFileSync } from 'node:fs'
import { profileModel } from '../../src/profile/profile-model.ts'
import type { Profile } from '../../src/profile/profile.ts'
import { resolveTarget } from '../../src/target/resolve-target.ts'
import type { AcceleratorId, OptimizeSpeed, RuntimeId } from '../../src/target/runtime.ts'
import type { DataType, Model } from '../../src/tflite/model.ts'
import type { OperatorKind, Quantization } from '../../src/tflite/model.ts'
import type { OperatorOptions } from '../../src/tflite/options.ts'

interface TensorRow {
  readonly shape: readonly number[]
  readonly dtype: DataType
  readonly isVariable?: true
  readonly quantization?: Quantization
  /** Bytes of zeros, or the bytes in base64. */
  readonly constant?: number | string
}

interface Row {
  readonly id: string
  readonly kind: OperatorKind
  readonly version: number
  readonly options: OperatorOptions
  /** The operator's inputs and outputs, the model's inputs and outputs. */
  readonly io: readonly [readonly number[], readonly number[], readonly number[], readonly number[]]
  readonly tensors: readonly TensorRow[]
  readonly truth: Readonly<Record<'MVP' | 'none', Simulated>> &
    Readonly<Partial<Record<Device, { readonly mvp: Built }>>>
}

type Device = 'device' | 'device_speed0' | 'sdk' | 'sdk_speed1'

interface Simulated {
  readonly status: string
  readonly used_64bit: number
  readonly persistent_64bit: number
  readonly nonpersistent: number
  /** Size, offset, first and last use, tensor. */
  readonly plan: readonly (readonly number[])[]
  readonly layers: readonly {
    readonly ops: number
    readonly macs: number
    readonly accelerator_cycles: number
    readonly accelerator_loads: number
    readonly accelerator_parallel_loads: number
    readonly accelerator_optimized_loads: number
    readonly final_error_msg: string | null
    readonly final_error_msg_cut?: boolean
  }[]
}

interface Built {
  readonly status: string
  readonly used: number
  readonly persistent: number
  readonly nonpersistent: number
  readonly smallest_arena?: number
  /** Of each operator: M on the MVP, c the fallback of a kind that it has, - another kernel. */
  readonly flags?: string
  readonly runs?: boolean
  readonly programs?: readonly number[]
  readonly accelerator_cycles?: readonly number[]
}

interface Build {
  readonly runtime: RuntimeId
  readonly accelerator: AcceleratorId
  readonly optimizeSpeed: OptimizeSpeed
}

const SIMULATORS: Readonly<Record<'MVP' | 'none', Build>> = {
  MVP: { runtime: 'mltk-simulator', accelerator: 'mvp', optimizeSpeed: 1 },
  none: { runtime: 'mltk-simulator', accelerator: 'none', optimizeSpeed: 1 },
}
const DEVICES: Readonly<Record<Device, Build>> = {
  device: { runtime: 'mltk-device', accelerator: 'mvp', optimizeSpeed: 1 },
  device_speed0: { runtime: 'mltk-device', accelerator: 'mvp', optimizeSpeed: 0 },
  sdk: { runtime: 'sdk', accelerator: 'mvp', optimizeSpeed: 0 },
  sdk_speed1: { runtime: 'sdk', accelerator: 'mvp', optimizeSpeed: 1 },
}

const ROWS = readFileSync(new URL('../golden/truth.jsonl', import.meta.url), 'utf8')
  .trim()
  .split('\n')
  .map((line) => JSON.parse(line) as Row)

describe.each(ROWS)('$id, $kind', (row) => {
  const model = modelOf(row)

  test.each(['MVP', 'none'] as const)('in the Model Profiler, accelerator %s', (name) => {
    const { status, plan, layers, ...arena } = row.truth[name]
    if (status !== 'ok') return
    const ours = profileOf(model, SIMULATORS[name])
    const [layer] = ours.layers
    const [theirs] = layers
    expect(arenaOf(ours)).toEqual({
      used: arena.used_64bit,
      persistent: arena.persistent_64bit,
      nonpersistent: arena.nonpersistent,
    })
    expect(planOf(ours)).toEqual(plan.map((one) => one.slice(0, 4).join(' ')).sort())
    expect({
      ops: layer?.profilerOps,
      macs: layer?.profilerMacs,
      accelerator_cycles: layer?.acceleratorCycles,
      accelerator_loads: layer?.acceleratorLoads,
      accelerator_parallel_loads: layer?.acceleratorParallelLoads,
      accelerator_optimized_loads: layer?.acceleratorOptimizedLoads,
      message: messageOf(layer?.profilerMessage ?? null, theirs?.final_error_msg_cut),
    }).toEqual({
      ops: theirs?.ops,
      macs: theirs?.macs,
      accelerator_cycles: theirs?.accelerator_cycles,
      accelerator_loads: theirs?.accelerator_loads,
      accelerator_parallel_loads: theirs?.accelerator_parallel_loads,
      accelerator_optimized_loads: theirs?.accelerator_optimized_loads,
      message: theirs?.final_error_msg,
    })
  })

  test.each(Object.keys(DEVICES) as readonly Device[])('in firmware: %s', (name) => {
    const truth = row.truth[name]?.mvp
    if (truth?.status !== 'ok') return
    const ours = profileOf(model, DEVICES[name])
    const { used, persistent, nonpersistent } = truth
    expect(arenaOf(ours)).toEqual({ used, persistent, nonpersistent })
    const [layer] = ours.layers
    const { flags, programs, accelerator_cycles: cycles } = truth
    if (flags !== undefined && flags !== '-') expect(layer?.accelerated).toBe(flags === 'M')
    if (programs !== undefined && truth.runs !== false)
      expect([layer?.acceleratorLoads, layer?.acceleratorCycles]).toEqual([
        programs[0],
        cycles?.[0],
      ])
    if (truth.smallest_arena !== undefined && used > SMALLEST_COMPARED) {
      expect(ours.ramBytes).toBeGreaterThanOrEqual(truth.smallest_arena)
      expect(ours.ramBytes).toBeLessThanOrEqual(truth.smallest_arena * 1.05 + 64)
    }
  })
})

test('every kind of a record that the references were asked about has rows', () => {
  expect(new Set(ROWS.map(({ kind }) => kind)).size).toBe(72)
})

/** The reference's search for the smallest arena begins at some hundred bytes. */
const SMALLEST_COMPARED = 1_200

function profileOf(model: Model, { runtime, accelerator, optimizeSpeed }: Build): Profile {
  const target = resolveTarget({ runtime, accelerator, optimizeSpeed })
  return profileModel(model, { path: 'one.tflite', sha256: '' }, target)
}

function arenaOf({ arena: { persistentBytes, nonpersistentBytes } }: Profile) {
  return {
    used: persistentBytes + nonpersistentBytes,
    persistent: persistentBytes,
    nonpersistent: nonpersistentBytes,
  }
}

function planOf({ arena }: Profile): readonly string[] {
  return arena.buffers
    .map(({ bytes, offset, firstLayer, lastLayer }) =>
      [bytes, offset, firstLayer, lastLayer].join(' '),
    )
    .sort()
}

function messageOf(message: string | null, isCut = false): string | null {
  return isCut ? (message?.slice(0, 600) ?? null) : message
}

function modelOf({ kind, version, options, io, tensors }: Row): Model {
  const constants = tensors.map(({ constant }) =>
    typeof constant === 'string' ? Buffer.from(constant, 'base64') : new Uint8Array(constant ?? 0),
  )
  const [inputs, outputs, graphInputs, graphOutputs] = io
  return {
    schemaVersion: 3,
    description: '',
    fileBytes: constants.reduce((all, { length }) => all + length, 0),
    offlinePlan: null,
    ...{ metadata: [], signatures: [] },
    buffers: [new Uint8Array(), ...constants].map((data, index) => ({ index, data })),
    subgraphs: [
      {
        ...{ index: 0, name: 'main', inputs: graphInputs, outputs: graphOutputs },
        tensors: tensors.map(({ shape, dtype, isVariable = false, ...row }, index) => ({
          ...{ index, name: '', shape, dtype, isVariable },
          ...{ shapeSignature: null, hasRank: true, isSparse: false },
          buffer: index + 1,
          isConstant: row.constant !== undefined,
          quantization: row.quantization ?? null,
        })),
        operators: [
          {
            ...{ index: 0, kind, customName: null, version, options, inputs, outputs },
            ...{ intermediates: [], customOptions: new Uint8Array() },
          },
        ],
      },
    ],
  }
}
