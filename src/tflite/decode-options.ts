import type { OperatorOptions, OtherOptions } from './options.ts'
import type {
  BuiltinOptions2Value,
  BuiltinOptionsValue,
  Tables,
  TensorType,
} from './schema/tables.ts'

type Typed = Exclude<OperatorOptions['type'], 'Other' | 'None'>
type Decoders = { readonly [Name in Typed]: (value: Tables[Name]) => OperatorOptions }

const DECODERS: Decoders = {
  Conv2DOptions: (value) => ({ type: 'Conv2DOptions', ...withoutDefaultBias(value) }),
  DepthwiseConv2DOptions: (value) => ({ type: 'DepthwiseConv2DOptions', ...value }),
  Pool2DOptions: (value) => ({ type: 'Pool2DOptions', ...value }),
  TransposeConvOptions: (value) => ({ type: 'TransposeConvOptions', ...withoutDefaultBias(value) }),
  FullyConnectedOptions: (value) => ({
    type: 'FullyConnectedOptions',
    ...withoutDefaultBias(value),
  }),
  AddOptions: (value) => ({ type: 'AddOptions', ...value }),
  SubOptions: (value) => ({ type: 'SubOptions', ...value }),
  // The schema gives these two no `pot_scale_int16`.
  MulOptions: (value) => ({ type: 'MulOptions', ...value, potScaleInt16: true }),
  DivOptions: (value) => ({ type: 'DivOptions', ...value, potScaleInt16: true }),
}

/** The options as the other rooms see them; `{type: 'None'}` where the operator has no options table. */
export function decodeOptions(
  options: BuiltinOptionsValue | BuiltinOptions2Value | null,
): OperatorOptions {
  if (options === null) return { type: 'None' }
  const { table, value } = options
  if (!(table in DECODERS)) return { type: 'Other', table, fields: plainFields(value) }
  const decode = DECODERS[table as Typed] as (value: object) => OperatorOptions
  return decode(value)
}

/** An absent type of bias reads as FLOAT32, which no quantized layer has. */
function withoutDefaultBias<T extends { readonly quantizedBiasType: TensorType }>({
  quantizedBiasType,
  ...value
}: T) {
  return quantizedBiasType === 'FLOAT32' ? value : { ...value, quantizedBiasType }
}

function plainFields(value: object): OtherOptions['fields'] {
  const present = Object.entries(value as Record<string, unknown>).filter(
    ([, field]) => field !== null,
  )
  return Object.fromEntries(
    present.map(([name, field]) => [name, field instanceof Uint8Array ? Array.from(field) : field]),
  ) as OtherOptions['fields']
}
