import { layerContextOf } from '../../src/operators/layer-context.ts'
import { describeOperator } from '../../src/operators/registry.ts'
import type { Work } from '../../src/operators/operator.ts'
import { generic, modelOf, type ConstantSpec, type Operand } from '../support/model-builder.ts'

const weights = (...shape: readonly number[]): ConstantSpec => ({ shape, dtype: 'float32' })
const four = (make: () => Operand): readonly Operand[] => [make(), make(), make(), make()]

/** An LSTM of so many units on so many features, over 150 steps. */
function lstm(features: number, units: number): Work {
  const state = { shape: [1, units], dtype: 'float32', isVariable: true } as const
  const model = modelOf({
    inputs: {
      input: { shape: [1, 150, features], dtype: 'float32' },
      output_state: state,
      cell_state: state,
    },
    layers: [
      generic({
        kind: 'UNIDIRECTIONAL_SEQUENCE_LSTM',
        inputs: [
          'input',
          ...four(() => weights(units, features)),
          ...four(() => weights(units, units)),
          ...[null, null, null],
          ...four(() => weights(units)),
          ...[null, null, 'output_state', 'cell_state', null, null, null, null],
        ],
        outputs: [{ shape: [1, 150, units], dtype: 'float32' }],
      }),
    ],
  })
  const [subgraph] = model.subgraphs
  const operator = subgraph?.operators[0]
  if (subgraph === undefined || operator === undefined) throw new Error('no operator')
  return describeOperator(operator).work(layerContextOf(model, subgraph, operator))
}

// EloquentTinyML's LSTMExample: 4 gates x 12 units x (inputs + 12) weights in each of 150 steps.
test.each([
  { features: 3, macs: 108_000 },
  { features: 12, macs: 172_800 },
])(
  'an LSTM of 12 units on $features features: $macs MACs, of which the profiler prints 0',
  (row) => {
    const { macs, ops, profilerMacs, profilerOps } = lstm(row.features, 12)
    expect({ macs, profilerMacs, profilerOps }).toEqual({
      macs: row.macs,
      profilerMacs: 0,
      profilerOps: 0,
    })
    expect(ops).toBe(2 * macs)
  },
)
