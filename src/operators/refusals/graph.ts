/**
 * What of a whole model makes the interpreter refuse it, whatever its operators are.
 *
 * Source: tflite-micro core/api/flatbuffer_conversions.cc `ConvertTensorType`; micro_interpreter.cc
 * `AllocateTensors` and micro_interpreter.h `outputs_size`; `ResetVariableTensors` of
 * micro_interpreter_graph.cc (MLTK) and micro_graph.cc (SDK); the loader of MLTK 0.20's simulator, seen
 * to crash on models without operators.
 */
import type { Runtime } from '../../target/runtime.ts'
import type { DataType, Model, Subgraph, Tensor } from '../../tflite/model.ts'
import { nameOf, runtimeName, type Refusal, type RefusalTarget } from './refusal.ts'

type Found = Pick<Refusal, 'code' | 'message'> & { readonly id: string; readonly subgraph: number }

/** Told once for a model, of no layer. */
export function graphRefusals(model: Model, { runtime }: RefusalTarget): readonly Refusal[] {
  const found = [
    ...model.subgraphs.flatMap((subgraph) => tensorFlaws(subgraph, runtime)),
    ...mainFlaws(model.subgraphs[0], runtime),
  ]
  return found.map(({ id, ...rest }) => ({ ...rest, layer: null, cause: { id, summary: null } }))
}

/** Types that the converter of either commit has no case for. */
const UNKNOWN: ReadonlySet<DataType> = new Set(['int2', 'uint4', 'float8_e4m3fn', 'float8_e5m2'])

function isKnown(dtype: DataType, { id }: Runtime): boolean {
  return !UNKNOWN.has(dtype) && !(dtype === 'bfloat16' && id === 'sdk')
}

/** The interpreter sets up each tensor of the file, also those that no operator uses. */
function tensorFlaws({ tensors, index }: Subgraph, runtime: Runtime): readonly Found[] {
  const odd = tensors.find(({ dtype }) => !isKnown(dtype, runtime))
  const bare = tensors.find(isBareState)
  const place = { subgraph: index, code: 'refused-at-load' as const }
  return [
    ...(odd === undefined
      ? []
      : [
          {
            ...{ ...place, id: 'tensor type' },
            message: `Tensor ${nameOf(odd)} has the type ${odd.dtype}, which ${runtimeName(runtime)} does not know: it refuses the model. Convert the model with int8 or float32 there.`,
          },
        ]),
    ...(bare === undefined
      ? []
      : [
          {
            ...{ ...place, id: 'bare state' },
            message: `Tensor ${nameOf(bare)} is an int8 variable without a zero point: ${runtimeName(runtime)} fills variables with it when it loads a model, and crashes. Convert the model again.`,
          },
        ]),
  ]
}

function isBareState({ isVariable, dtype, quantization }: Tensor): boolean {
  return isVariable && dtype === 'int8' && (quantization?.zeroPoints.length ?? 0) === 0
}

function mainFlaws(main: Subgraph | undefined, runtime: Runtime): readonly Found[] {
  if (main === undefined) return []
  const missing = main.absentLists ?? []
  const lists =
    missing.length === 0
      ? []
      : [
          {
            ...{ code: 'refused-at-load' as const, subgraph: 0, id: 'no edges' },
            message: `The model has no list of ${missing.join(' and none of ')}, and ${runtimeName(runtime)} crashes when it counts them. Convert the model again, with the tensors that the firmware fills and reads.`,
          },
        ]
  if (main.operators.length > 0) return lists
  const isRefused = runtime.id !== 'sdk'
  const what = isRefused
    ? `${runtimeName(runtime)} crashes on it`
    : `${runtimeName(runtime)} loads it and computes nothing`
  return [
    ...lists,
    {
      ...{ subgraph: 0, id: 'no operators' },
      code: isRefused ? 'refused-at-load' : 'unreliable-output',
      message: `The model has no operators: ${what}. Convert the model again.`,
    },
  ]
}
