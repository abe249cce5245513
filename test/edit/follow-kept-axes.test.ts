/** An edit of one branch reaches the layer that makes the other's channels through every kind that keeps them. */
import { applyEdits } from '../../src/edit/apply-edits.ts'
import { parseEdit } from '../../src/edit/edits/edits.ts'
import { REGISTERED_KINDS } from '../../src/operators/kinds/registered.ts'
import { UNREGISTERED } from '../../src/operators/kinds/unregistered.ts'
import { traitsOf } from '../../src/operators/registry.ts'
import type { Model, OperatorKind } from '../../src/tflite/model.ts'
import { add, conv2d, generic, int32, modelOf } from '../support/model-builder.ts'
import type { OperatorSpec } from '../support/model-builder.ts'

/** As the runtimes take them: one computed input, with the constants that the kind needs. */
const CONSTANTS: Readonly<Partial<Record<OperatorKind, OperatorSpec['inputs']>>> = {
  CUMSUM: ['left', int32([3])],
  REVERSE_V2: ['left', int32([3])],
  REVERSE_SEQUENCE: ['left', int32([3])],
}

function branches(kind: OperatorKind): Model {
  return modelOf({
    input: { shape: [1, 6, 6, 3] },
    layers: [
      conv2d({ name: 'left', filters: 4 }),
      generic({ kind, name: 'between', inputs: CONSTANTS[kind] ?? ['left'] }),
      conv2d({ name: 'right', from: 'input', filters: 4 }),
      add({ name: 'sum', from: ['between', 'right'] }),
    ],
  })
}

const KEEPING = [...REGISTERED_KINDS, ...(Object.keys(UNREGISTERED) as OperatorKind[])].filter(
  (kind) => traitsOf(kind).channels === 'kept',
)

test('the kinds whose refusal was wrong are among them', () => {
  const kinds = ['NEG', 'LOG', 'SIN', 'COS', 'SQUARE', 'FLOOR', 'CEIL', 'ROUND'] as const
  const others = ['LOG_SOFTMAX', 'CUMSUM', 'ZEROS_LIKE', 'ABS', 'EXP', 'SQRT', 'GELU'] as const
  expect(KEEPING).toEqual(expect.arrayContaining([...kinds, ...others]))
})

test.each(KEEPING)('%s', (kind) => {
  const edited = applyEdits(branches(kind), [parseEdit('2.filters=7')])
  const shapes = edited.subgraphs[0]?.tensors.map(({ name, shape }) => [name, shape.join('x')])
  expect(Object.fromEntries(shapes ?? [])).toMatchObject({
    ...{ left: '1x6x6x7', between: '1x6x6x7', right: '1x6x6x7', sum: '1x6x6x7' },
  })
})
