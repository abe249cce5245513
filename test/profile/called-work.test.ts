import { METRICS } from '../../src/budget/metric.ts'
import { profileModel } from '../../src/profile/profile-model.ts'
import { resolveTarget } from '../../src/target/resolve-target.ts'
import type { Model, OperatorKind, Subgraph } from '../../src/tflite/model.ts'
import { conv2d, modelOf, other } from '../support/model-builder.ts'

const INPUT = { shape: [1, 8, 8, 2] }
const SMALL = modelOf({ input: INPUT, layers: [conv2d({ filters: 2, kernel: 1 })] })
const LARGE = modelOf({
  input: INPUT,
  layers: [conv2d({ filters: 2, kernel: 3 }), conv2d({ filters: 2, kernel: 3 })],
})
const MACS = { small: 8 * 8 * 2 * 2, large: 2 * 8 * 8 * 2 * 2 * 9 }

const TABLES: Partial<Record<OperatorKind, readonly [table: string, fields: readonly string[]]>> = {
  IF: ['IfOptions', ['thenSubgraphIndex', 'elseSubgraphIndex']],
  WHILE: ['WhileOptions', ['condSubgraphIndex', 'bodySubgraphIndex']],
  CALL_ONCE: ['CallOnceOptions', ['initSubgraphIndex']],
}

/** A main subgraph of one call over both networks. */
function calling(kind: OperatorKind, callees: readonly number[]): Model {
  const [table = '', fields = []] = TABLES[kind] ?? []
  const main = SMALL.subgraphs[0]
  const [first] = main?.operators ?? []
  if (main === undefined || first === undefined) throw new Error('no operator')
  const shifted = LARGE.buffers.map((buffer) => ({
    ...buffer,
    index: buffer.index + SMALL.buffers.length,
  }))
  const large = (LARGE.subgraphs[0]?.tensors ?? []).map((tensor) => ({
    ...tensor,
    buffer: tensor.buffer + SMALL.buffers.length,
  }))
  const options = other(
    table,
    Object.fromEntries(fields.map((name, at) => [name, callees[at] ?? 0])),
  )
  const call = { ...first, kind, options, inputs: main.inputs, outputs: main.outputs }
  return {
    ...SMALL,
    buffers: [...SMALL.buffers, ...shifted],
    subgraphs: [
      { ...main, operators: [call] },
      { ...main, index: 1 },
      { ...(LARGE.subgraphs[0] as Subgraph), index: 2, tensors: large },
    ],
  }
}

const profiled = (model: Model) =>
  profileModel(model, { path: 'called.tflite', sha256: '' }, resolveTarget({}))

test.each([
  { kind: 'IF', callees: [1, 2], macs: MACS.large, atLeast: [false, true] },
  { kind: 'IF', callees: [2, 1], macs: MACS.large, atLeast: [false, true] },
  { kind: 'IF', callees: [1, 1], macs: MACS.small, atLeast: [false, true] },
  { kind: 'WHILE', callees: [1, 2], macs: MACS.small + MACS.large, atLeast: [true, true] },
  { kind: 'CALL_ONCE', callees: [2], macs: 0, atLeast: [false, false] },
  { kind: 'IF', callees: [0, 2], macs: MACS.large, atLeast: [false, true] },
  { kind: 'WHILE', callees: [0, 9], macs: 0, atLeast: [true, true] },
] as const)('$kind of $callees counts $macs MACs', ({ kind, callees, macs, atLeast }) => {
  const profile = profiled(calling(kind, callees))
  expect(profile.macs).toBe(macs)
  expect(profile.layers[0]?.macs).toBe(macs)
  expect(profile.profilerMacs).toBe(0)
  const measures = [METRICS.macs.of(profile), METRICS['accelerator-cycles'].of(profile)]
  expect(measures.map((measure) => measure.atLeast)).toEqual(atLeast)
})

test('calls of calls are looked at once each, however they double', () => {
  const levels = 12
  const model = calling('IF', [1, 2])
  const [main, small] = model.subgraphs
  const [call] = main?.operators ?? []
  if (small === undefined || call === undefined) throw new Error('no call')
  const subgraphs = Array.from({ length: levels }, (_, at): Subgraph => {
    const fields = { condSubgraphIndex: at + 1, bodySubgraphIndex: at + 1 }
    const next = { ...call, kind: 'WHILE', options: other('WhileOptions', fields) } as const
    return { ...small, index: at, operators: at === levels - 1 ? small.operators : [next] }
  })
  expect(profiled({ ...model, subgraphs }).macs).toBe(MACS.small * 2 ** (levels - 1))
})
