import type { OperatorOptions, OtherOptions } from './options.ts'
import type {
  BuiltinOptions2Value,
  BuiltinOptionsValue,
  DivOptionsTable,
  MulOptionsTable,
} from './schema/tables.ts'

type Value = number | boolean | string | readonly number[] | Uint8Array | null

/** The options as the other rooms see them; `{type: 'None'}` where the operator has no options table. */
export function decodeOptions(
  options: BuiltinOptionsValue | BuiltinOptions2Value | null,
): OperatorOptions {
  if (options === null) return { type: 'None' }
  switch (options.table) {
    case 'Conv2DOptions':
    case 'TransposeConvOptions':
    case 'FullyConnectedOptions': {
      const { quantizedBiasType, ...value } = options.value
      const type = quantizedBiasType === 'FLOAT32' ? {} : { quantizedBiasType }
      return { type: options.table, ...value, ...type } as OperatorOptions
    }
    case 'DepthwiseConv2DOptions':
      return { type: options.table, ...options.value }
    case 'Pool2DOptions':
      return { type: options.table, ...options.value }
    case 'AddOptions':
    case 'SubOptions':
      return { type: options.table, ...options.value }
    case 'MulOptions':
    case 'DivOptions':
      return arithmetic(options.table, options.value)
    default:
      return { type: 'Other', table: options.table, fields: plainFields(options.value) }
  }
}

/** Mul and Div have no `pot_scale_int16` in the schema; the interpreter takes it for true. */
function arithmetic(
  type: 'MulOptions' | 'DivOptions',
  value: MulOptionsTable | DivOptionsTable,
): OperatorOptions {
  return { type, ...value, potScaleInt16: true }
}

function plainFields(value: object): OtherOptions['fields'] {
  const present = Object.entries(value as Record<string, Value>).filter(
    ([, field]) => field !== null,
  )
  return Object.fromEntries(
    present.map(([name, field]) => [name, field instanceof Uint8Array ? Array.from(field) : field]),
  ) as OtherOptions['fields']
}
