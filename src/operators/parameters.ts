import { constantIntegers } from '../tflite/integer-constants.ts'
import type { OperatorOptions } from '../tflite/options.ts'
import type { LayerOperands } from './layer-context.ts'

type Parameters = Readonly<Record<string, string | number>>

/** The scalar options of an operator: `{half_pixel_centers: 'true', axis: 1}`. */
export function optionParameters({ operator }: LayerOperands): Parameters {
  const fields = Object.entries(fieldsOf(operator.options))
  return Object.fromEntries(fields.map(([name, value]) => [snakeCase(name), plain(value)]))
}

/**
 * Those, and integer tensors of the model that are its parameters (axes, paddings, sizes), by name
 * of the input: `withConstants({paddings: 1})`.
 */
export function withConstants(
  inputs: Readonly<Record<string, number>>,
): (layer: LayerOperands) => Parameters {
  return (layer) => {
    const constants = Object.entries(inputs).flatMap(([name, index]) => {
      const values = integersAt(layer, index)
      return values === null ? [] : [[name, values.join(',')] as const]
    })
    return { ...optionParameters(layer), ...Object.fromEntries(constants) }
  }
}

/** The integers of a constant input; null where it is computed, absent or of another type. */
export function integersAt(
  { model, inputs }: LayerOperands,
  index: number,
): readonly number[] | null {
  const tensor = inputs[index]
  return tensor === undefined ? null : constantIntegers(tensor, model)
}

function fieldsOf(options: OperatorOptions): object {
  if (options.type === 'Other') return options.fields
  return Object.fromEntries(Object.entries(options).filter(([name]) => name !== 'type'))
}

function snakeCase(name: string): string {
  return name.replace(/[A-Z]/g, (letter) => `_${letter.toLowerCase()}`)
}

function plain(value: unknown): string | number {
  if (typeof value === 'number') return value
  return Array.isArray(value) ? value.join(',') : String(value).toLowerCase()
}
