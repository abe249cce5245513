/** Changes of what a file means: shapes, types, scales, options, edges, constants, subgraphs. */
import { BITS_OF, type DataType, type Model, type Operator } from '../../src/tflite/model.ts'
import type { OperatorKind, Quantization, Subgraph, Tensor } from '../../src/tflite/model.ts'
import type { OperatorOptions } from '../../src/tflite/options.ts'
import { OPTIONS_OF_KIND } from '../../src/tflite/options-of-kind.ts'
import type { Dice } from './dice.ts'
import { ODD_NUMBERS } from './mutate-bytes.ts'

/** One to three changes, each of which may leave a model that no converter writes. */
export function mutateModel(model: Model, dice: Dice): Model {
  let changed = model
  for (let left = 1 + dice.roll(3); left > 0; left--) changed = dice.pick(CHANGES)(changed, dice)
  return changed
}

type Change = (model: Model, dice: Dice) => Model

const DTYPES = Object.keys(BITS_OF) as DataType[]
const USUAL: readonly DataType[] = ['int8', 'int16', 'int32', 'int64', 'float32', 'uint8', 'bool']
const KINDS = Object.keys(OPTIONS_OF_KIND) as OperatorKind[]
const ODD_SCALES: readonly number[] = [
  ...[0, -1, 1, 0.5, 1e-38, 1e38, 2 ** -149, Infinity, -Infinity, NaN, 2 ** 31, 1 / 256],
]

const sizeOf = (dice: Dice): number =>
  dice.once(3) ? dice.pick(ODD_NUMBERS) : dice.once(2) ? 1 + dice.roll(8) : 1 + dice.roll(100)

function replaced<T>(all: readonly T[], index: number, value: T): readonly T[] {
  return all.map((one, at) => (at === index ? value : one))
}

function inSubgraph(model: Model, dice: Dice, change: (one: Subgraph) => Subgraph): Model {
  const index = dice.once(4) ? dice.roll(model.subgraphs.length) : 0
  const found = model.subgraphs[index]
  return found === undefined
    ? model
    : { ...model, subgraphs: replaced(model.subgraphs, index, change(found)) }
}

const onTensor =
  (change: (tensor: Tensor, dice: Dice) => Partial<Tensor>): Change =>
  (model, dice) =>
    inSubgraph(model, dice, (subgraph) => {
      const index = dice.roll(subgraph.tensors.length)
      const tensor = subgraph.tensors[index]
      if (tensor === undefined) return subgraph
      const tensors = replaced(subgraph.tensors, index, { ...tensor, ...change(tensor, dice) })
      return { ...subgraph, tensors }
    })

const onOperator =
  (change: (operator: Operator, dice: Dice, subgraph: Subgraph) => Partial<Operator>): Change =>
  (model, dice) =>
    inSubgraph(model, dice, (subgraph) => {
      const index = dice.roll(subgraph.operators.length)
      const operator = subgraph.operators[index]
      if (operator === undefined) return subgraph
      const changed = { ...operator, ...change(operator, dice, subgraph) }
      return { ...subgraph, operators: replaced(subgraph.operators, index, changed) }
    })

function editedList(list: readonly number[], value: () => number, dice: Dice): readonly number[] {
  const index = dice.roll(list.length)
  switch (dice.roll(5)) {
    case 0:
      return list.filter((_, at) => at !== index)
    case 1:
      return list.toSpliced(index, 0, value())
    case 2:
      return [...list, value()]
    case 3:
      return list.length < 2 ? list : replaced(list, index, list[dice.roll(list.length)] ?? 0)
    default:
      return replaced(list, index, value())
  }
}

const EMPTY: Quantization = {
  ...{ scales: [], zeroPoints: [], mins: [], maxs: [], quantizedDimension: 0 },
}

function oddQuantization({ quantization }: Tensor, dice: Dice): Quantization | null {
  const old = quantization ?? EMPTY
  switch (dice.roll(5)) {
    case 0:
      return null
    case 1:
      return { ...old, scales: editedList(old.scales, () => dice.pick(ODD_SCALES), dice) }
    case 2:
      return { ...old, zeroPoints: editedList(old.zeroPoints, () => dice.pick(ODD_NUMBERS), dice) }
    case 3:
      return { ...old, quantizedDimension: dice.pick([-1, 0, 1, 2, 3, 4, 2 ** 31 - 1]) }
    default:
      return { ...old, scales: old.scales.map((scale) => scale * 2 ** (dice.roll(64) - 32)) }
  }
}

/** A field of the options as another number or flag; words stay what the schema knows. */
function oddOptions(options: OperatorOptions, dice: Dice): OperatorOptions {
  const fields: Readonly<Record<string, unknown>> =
    options.type === 'Other' ? options.fields : { ...options }
  const names = Object.keys(fields).filter((name) => typeof fields[name] !== 'string')
  if (names.length === 0) return options
  const name = dice.pick(names)
  const old = fields[name]
  const value =
    typeof old === 'number' ? sizeOf(dice) : typeof old === 'boolean' ? !old : (old ?? 0)
  const changed = { ...fields, [name]: value }
  return (options.type === 'Other'
    ? { ...options, fields: changed }
    : changed) as unknown as OperatorOptions
}

/** What kinds of subgraphs' callers there are, with the fields that name the callee. */
const CALLERS = [
  { kind: 'IF', table: 'IfOptions', fields: ['thenSubgraphIndex', 'elseSubgraphIndex'] },
  { kind: 'WHILE', table: 'WhileOptions', fields: ['condSubgraphIndex', 'bodySubgraphIndex'] },
  { kind: 'CALL_ONCE', table: 'CallOnceOptions', fields: ['initSubgraphIndex'] },
] as const

const CHANGES: readonly Change[] = [
  onTensor(({ shape }, dice) => ({ shape: editedList(shape, () => sizeOf(dice), dice) })),
  onTensor(({ shape }, dice) => ({
    shape: shape.map((size) => (dice.once(2) ? size : sizeOf(dice))),
  })),
  onTensor((_, dice) => ({ shape: Array.from({ length: dice.roll(7) }, () => sizeOf(dice)) })),
  onTensor((_, dice) => ({ dtype: dice.pick(dice.once(3) ? DTYPES : USUAL) })),
  onTensor((tensor, dice) => ({ quantization: oddQuantization(tensor, dice) })),
  onTensor(({ isVariable }) => ({ isVariable: !isVariable })),
  onTensor((_, dice) => ({ shapeSignature: [-1, sizeOf(dice)] })),
  (model, dice) => onTensor(() => ({ buffer: dice.roll(model.buffers.length) }))(model, dice),
  onOperator(({ options }, dice) => ({ options: oddOptions(options, dice) })),
  onOperator(({ options }, dice) => ({ options: oddOptions(oddOptions(options, dice), dice) })),
  onOperator(() => ({ options: { type: 'None' } })),
  onOperator((_, dice) => {
    const kind = dice.pick(KINDS)
    return { kind, customName: kind === 'CUSTOM' ? 'odd' : null, options: { type: 'None' } }
  }),
  // Another operator that reads the same options.
  onOperator(({ kind }, dice) => {
    const own = OPTIONS_OF_KIND[kind]
    return {
      kind: dice.pick(KINDS.filter((one) => OPTIONS_OF_KIND[one] === own && one !== 'CUSTOM')),
    }
  }),
  onOperator((operator, dice, { tensors }) => ({
    inputs: editedList(operator.inputs, () => dice.roll(tensors.length + 1) - 1, dice),
  })),
  onOperator((operator, dice, { tensors }) => ({
    outputs: editedList(operator.outputs, () => dice.roll(tensors.length + 1) - 1, dice),
  })),
  onOperator((_, dice) => ({ version: sizeOf(dice) })),
  (model, dice) =>
    inSubgraph(model, dice, (subgraph) => {
      const [from, to] = [
        dice.roll(subgraph.operators.length),
        dice.roll(subgraph.operators.length),
      ]
      const operator = subgraph.operators[from]
      if (operator === undefined) return subgraph
      const others = subgraph.operators.filter((_, at) => at !== from)
      const operators = dice.once(2) ? others : others.toSpliced(to, 0, operator)
      return { ...subgraph, operators: operators.map((one, index) => ({ ...one, index })) }
    }),
  (model, dice) =>
    inSubgraph(model, dice, (subgraph) => {
      const tensor = (): number => dice.roll(subgraph.tensors.length)
      return dice.once(2)
        ? { ...subgraph, inputs: editedList(subgraph.inputs, tensor, dice) }
        : { ...subgraph, outputs: editedList(subgraph.outputs, tensor, dice) }
    }),
  (model, dice) => {
    const index = dice.roll(model.buffers.length)
    const buffer = model.buffers[index]
    if (buffer === undefined) return model
    const data = dice.once(3)
      ? buffer.data.slice(0, dice.roll(buffer.data.length + 1))
      : Uint8Array.from({ length: dice.once(2) ? buffer.data.length : 4 * dice.roll(9) }, () =>
          dice.once(3) ? dice.pick([0, 255, 127, 128]) : dice.roll(256),
        )
    return { ...model, buffers: replaced(model.buffers, index, { index, data }) }
  },
  // The model inside control flow.
  (model, dice) => {
    const main = model.subgraphs[0]
    if (main === undefined || model.subgraphs.length > 6) return model
    const caller = dice.pick(CALLERS)
    const index = model.subgraphs.length
    const fields = Object.fromEntries(
      caller.fields.map((name) => [name, dice.once(4) ? dice.roll(index + 3) : index]),
    )
    const operator: Operator = {
      ...{ index: 0, kind: caller.kind, customName: null, version: 1 },
      inputs: dice.once(4) ? main.inputs : [0, ...main.inputs],
      ...{ outputs: main.outputs, intermediates: [], customOptions: new Uint8Array(0) },
      options: { type: 'Other', table: caller.table, fields },
    }
    return {
      ...model,
      subgraphs: [
        { ...main, operators: [operator] },
        ...model.subgraphs.slice(1),
        { ...main, index },
      ],
    }
  },
]
