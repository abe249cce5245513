import { PLAIN_FIRMWARE } from '../../src/target/firmware.ts'
import fc from 'fast-check'
import type { ArenaReport } from '../../src/arena/arena.ts'
import type { ArenaSetting } from '../../src/arena/arena-layers.ts'
import { planArena } from '../../src/arena/plan-arena.ts'
import { RUNTIMES, type RuntimeId } from '../../src/target/runtime.ts'
import { sum } from '../../src/util/integers.ts'
import {
  conv2d,
  fullyConnected,
  maxPool2d,
  modelOf,
  reshape,
  softmax,
} from '../support/model-builder.ts'
import { chain, tinyModel, type TinySubgraph } from '../support/tiny-model.ts'
import { usualSeconds } from '../support/duration.ts'

function setting(id: RuntimeId = 'sdk', onMvp = true): ArenaSetting {
  const runtime = RUNTIMES[id]
  const optimizeSpeed = runtime.defaultOptimizeSpeed
  return {
    runtime,
    accelerator: 'mvp',
    optimizeSpeed,
    firmware: PLAIN_FIRMWARE,
    onMvp: () => onMvp,
  }
}

const CNN = modelOf({
  input: { shape: [1, 16, 16, 3] },
  layers: [
    conv2d({ filters: 8, kernel: 3 }),
    maxPool2d({ size: 2 }),
    reshape({ shape: [1, -1] }),
    fullyConnected({ units: 4 }),
    softmax(),
  ],
})

/** Random networks: each layer reads up to two tensors that are there. */
const graphArbitrary: fc.Arbitrary<TinySubgraph> = fc
  .array(
    fc.record({
      bytes: fc.integer({ min: 1, max: 500 }),
      reads: fc.array(fc.nat(), { minLength: 1, maxLength: 2 }),
    }),
    { minLength: 1, maxLength: 30 },
  )
  .map((layers) => ({
    tensors: [{ bytes: 64 }, ...layers.map(({ bytes }) => ({ bytes }))],
    operators: layers.map(({ reads }, index) => ({
      kind: 'MAXIMUM',
      inputs: reads.map((read) => read % (index + 1)),
      outputs: [index + 1],
    })),
    inputs: [0],
    outputs: [layers.length],
  }))

describe('planArena', () => {
  it('attributes every persistent byte and every byte of the peak', () => {
    fc.assert(
      fc.property(graphArbitrary, (graph) => {
        const report = planArena(tinyModel([graph]), setting())
        expect(sum(report.persistentByCause.map(({ bytes }) => bytes))).toBe(report.persistentBytes)
        expect(sum(report.peak.buffers.map((index) => aligned(report, index)))).toBe(
          report.peak.liveBytes,
        )
        expect(report.fragmentationBytes).toBeGreaterThanOrEqual(0)
        expect(report.smallestWorkingBytes).toBeGreaterThanOrEqual(
          report.persistentBytes + report.nonpersistentBytes,
        )
      }),
    )
  })

  it('keeps buffers that are alive together apart', () => {
    fc.assert(
      fc.property(graphArbitrary, (graph) => {
        const { buffers } = planArena(tinyModel([graph]), setting())
        buffers.forEach((a, index) => {
          buffers.slice(index + 1).forEach((b) => {
            const together = a.firstLayer <= b.lastLayer && b.firstLayer <= a.lastLayer
            const apart = a.offset + a.bytes <= b.offset || b.offset + b.bytes <= a.offset
            expect(apart || !together).toBe(true)
          })
        })
      }),
    )
  })

  it('never needs fewer persistent bytes for one operator more', () => {
    fc.assert(
      fc.property(graphArbitrary, fc.constantFrom('NEG', 'RELU', 'LOGISTIC'), (graph, kind) => {
        const { tensors, operators } = graph
        const longer = {
          ...graph,
          tensors: [...tensors, { bytes: 1 }],
          operators: [
            ...operators,
            { kind, inputs: [tensors.length - 1], outputs: [tensors.length] },
          ],
          outputs: [tensors.length],
        }
        const before = planArena(tinyModel([graph]), setting()).persistentBytes
        expect(planArena(tinyModel([longer]), setting()).persistentBytes).toBeGreaterThan(before)
      }),
    )
  })

  it('answers the same for the same model', () => {
    fc.assert(
      fc.property(graphArbitrary, (graph) => {
        const model = tinyModel([graph])
        expect(planArena(model, setting())).toEqual(planArena(model, setting()))
      }),
    )
  })

  it('asks for the scaled input of a convolution only at speed 1', () => {
    const slow = planArena(CNN, setting('sdk'))
    const fast = planArena(CNN, { ...setting('sdk'), optimizeSpeed: 1 })
    expect(scratches(slow)).toEqual([])
    expect(scratches(fast)).toEqual([['scaled input of layer 0', 2 * 16 * 16 * 3, 1, 1]])
  })

  it('asks for columns where the convolution falls back', () => {
    expect(scratches(planArena(CNN, setting('sdk', false)))).toEqual([
      ['im2col columns of layer 0', 4 * 28, 1, 1],
    ])
  })

  it.each(Object.keys(RUNTIMES) as RuntimeId[])('reports the arena of %s', (id) => {
    const report = planArena(CNN, setting(id))
    expect({ ...report, buffers: report.buffers.length }).toMatchSnapshot()
  })

  it('says where the peak is and what remains below it', () => {
    const { peak, byLayer } = planArena(tinyModel([chain([100, 400, 200, 32])]), setting())
    expect(byLayer.map(({ liveBytes }) => liveBytes)).toEqual([112, 512, 608, 240])
    expect(peak).toEqual({
      layer: 1,
      liveBytes: 608,
      buffers: [1, 2],
      nextHighest: { step: 1, layer: 0, liveBytes: 512 },
    })
  })

  it('puts variables into the persistent part unless they are planned offline', () => {
    const graph: TinySubgraph = {
      ...chain([16, 16]),
      tensors: [{ bytes: 16 }, { bytes: 16 }, { bytes: 100, isVariable: true }],
    }
    const online = planArena(tinyModel([graph]), setting())
    const offline = planArena(tinyModel([graph], [-1, -1, 64]), setting())
    expect(online.persistentByCause).toContainEqual({ cause: 'variable tensors', bytes: 104 })
    expect(online.buffers.map(({ kind }) => kind)).toEqual(['tensor', 'tensor'])
    expect(offline.persistentByCause.map(({ cause }) => cause)).not.toContain('variable tensors')
    expect(offline.buffers[2]).toMatchObject({ kind: 'variable', offset: 64, bytes: 100 })
    expect(offline.nonpersistentBytes).toBe(64 + 112)
  })

  it('keeps the offsets of an offline plan', () => {
    const { buffers } = planArena(tinyModel([chain([16, 32, 16])], [64, 0, 32]), setting())
    expect(buffers.map(({ offset }) => offset)).toEqual([64, 0, 32])
  })

  it('counts bytes once that an offline plan gives to several buffers', () => {
    const report = planArena(tinyModel([chain([16, 32, 16])], [0, 0, 32]), setting())
    expect(report.byLayer.map(({ liveBytes }) => liveBytes)).toEqual([16, 32, 48])
    expect(report.peak.liveBytes).toBe(report.nonpersistentBytes)
    expect(report.fragmentationBytes).toBe(0)
  })

  it('calls the sizes lower bounds where it does not know an operator', () => {
    const graph = chain([16, 16, 16], 'NEG')
    const operators = graph.operators.map((operator, index) =>
      index === 1 ? { ...operator, kind: 'RFFT2D' as const } : operator,
    )
    const report = planArena(tinyModel([{ ...graph, operators }]), setting())
    expect(report.unknownLayers).toEqual([1])
  })

  it('plans 2,000 operators in less than a second', () => {
    const sizes = Array.from({ length: 2_001 }, (_, index) => 16 + ((index * 7919) % 5_000))
    const model = tinyModel([chain(sizes)])
    expect(usualSeconds(() => planArena(model, setting()))).toBeLessThan(1)
  })
})

function aligned({ buffers }: ArenaReport, index: number): number {
  return Math.ceil((buffers[index]?.bytes ?? 0) / 16) * 16
}

function scratches({ buffers }: ArenaReport): readonly (readonly (string | number)[])[] {
  return buffers
    .filter(({ kind }) => kind === 'scratch')
    .map(({ name, bytes, firstLayer, lastLayer }) => [name, bytes, firstLayer, lastLayer])
}
