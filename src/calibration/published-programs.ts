import type { CpuLayer } from '../cpu/layer.ts'
import type { ProgramRun } from '../cpu/programs.ts'
import { SIMULATOR, type MvpSetting } from '../mvp/kernel-set.ts'
import type { ActivationRange, Map2D, MvpLayer, MvpPool } from '../mvp/layer.ts'
import { planLayer } from '../mvp/plan-layer.ts'
import { product } from '../util/integers.ts'

/**
 * The programs of a layer that a board ran on the MVP. Published tables do not say how outputs are
 * quantized: activations are taken to end where the type ends, as converters arrange it for RELU.
 * Throws for a layer the MVP has no kernel for or refuses: a row of the table is then wrong.
 */
export function publishedPrograms(
  layer: CpuLayer,
  setting: MvpSetting = SIMULATOR,
): readonly ProgramRun[] {
  const { runs, refusals } = planLayer(mvpLayerOf(layer), setting)
  if (refusals.length > 0) throw new Error(`the MVP refuses a published ${layer.kind}`)
  return runs
}

const FULL_RANGE: ActivationRange = { low: -128, high: 127 }

function mvpLayerOf(layer: CpuLayer): MvpLayer {
  const { kind, inputs, outputs } = layer
  switch (kind) {
    case 'CONV_2D':
    case 'DEPTHWISE_CONV_2D':
      return { kind, ...mapsOf(layer), hasBias: true }
    case 'MAX_POOL_2D':
    case 'AVERAGE_POOL_2D':
      return { kind, ...mapsOf(layer) }
    case 'FULLY_CONNECTED': {
      const outputDepth = outputs[0]?.shape.at(-1) ?? 0
      return {
        kind,
        batches: product(outputs[0]?.shape.slice(0, -1) ?? []),
        outputDepth,
        accumDepth: inputs[1]?.shape.at(-1) ?? 0,
        biasLength: outputDepth,
        weightsZeroPoint: 0,
        activation: FULL_RANGE,
      }
    }
    case 'ADD':
    case 'MUL':
      return { kind, elements: product(outputs[0]?.shape ?? []), activation: FULL_RANGE }
    default:
      throw new Error(`the MVP has no kernel for a published ${kind}`)
  }
}

function mapsOf({ inputs, outputs, window }: CpuLayer): Omit<MvpPool, 'kind'> {
  if (!window) throw new Error('a published layer without its window')
  return {
    ...window,
    input: mapOf(inputs[0]?.shape),
    output: mapOf(outputs[0]?.shape),
    activation: FULL_RANGE,
  }
}

function mapOf(shape: readonly number[] = []): Map2D {
  const [batches = 1, height = 1, width = 1, channels = 1] = shape
  return { batches, height, width, channels }
}
