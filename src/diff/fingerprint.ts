/** What a layer is, in five strictnesses: from all but its name to its kind alone. */
import type { LayerProfile, TensorSummary } from '../profile/profile.ts'

/**
 * - `exact`: everything but names and tensor numbers; `values`: without scales and zero points;
 * - `structure`: without the constants' contents (survives a training run);
 * - `parameters`: without shapes (survives another input size); `kind`: the operator alone.
 */
export type Level = 'exact' | 'values' | 'structure' | 'parameters' | 'kind'

export type Fingerprints = Readonly<Record<Level, string>>

/** Operators of different kinds are never aligned; a custom operator is a kind of its own. */
function kindOf(layer: LayerProfile): string {
  return layer.kind === 'CUSTOM' ? `CUSTOM ${layer.op}` : layer.kind
}

export function fingerprintsOf(layer: LayerProfile): Fingerprints {
  const kind = kindOf(layer)
  const parameters = `${kind}{${describeParameters(layer)}}`
  const inputs = layer.inputs.map(describeTensor).join(' ')
  const structure = `${parameters}(${inputs})(${layer.outputs.map(describeTensor).join(' ')})`
  const values = `${structure}#${layer.hashes.weights}`
  return { kind, parameters, structure, values, exact: `${values}/${layer.hashes.quantization}` }
}

function describeParameters(layer: LayerProfile): string {
  return Object.keys(layer.parameters)
    .sort()
    .map((name) => `${name}=${layer.parameters[name] ?? ''}`)
    .join(';')
}

function describeTensor({ tensor, shape, dtype, isConstant }: TensorSummary): string {
  return tensor < 0 ? '-' : `${isConstant ? 'c' : ''}${dtype ?? '?'}[${shape.join('x')}]`
}
