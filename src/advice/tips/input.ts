/** Tips about the model's input and output: a smaller map, int8 instead of float32. */
import type { Edit } from '../../edit/edits/edit.ts'
import { pairText } from '../../edit/edits/values.ts'
import { smallerSizes } from '../search/smaller-values.ts'
import type { Candidate, TipContext, TipRecord } from './record.ts'

const INPUT_INT8: readonly Edit[] = [{ kind: 'input.dtype' }]
const OUTPUT_INT8: readonly Edit[] = [{ kind: 'output.dtype' }]

/** The single image-like input that `input.size` edits; undefined where there is none or several. */
export function imageInput({ model }: Pick<TipContext, 'model'>) {
  const main = model.subgraphs[0]
  const inputs = (main?.inputs ?? []).flatMap((index) => main?.tensors[index] ?? [])
  const images = inputs.filter(({ shape }) => shape.length === 4)
  const [input] = images.length > 0 ? images : inputs
  return (images.length > 0 ? images : inputs).length === 1 ? input : undefined
}

export const INT8_INPUT: TipRecord = {
  id: 'int8-input',
  title: 'int8 instead of float32 at the input',
  source: 'MLTK FAQ',
  risk: 'convert-again',
  isSearched: true,
  appliesTo: 'models whose input is float32 with a QUANTIZE behind it',
  find: ({ layers }) => {
    const floats = layers.operators.filter(
      ({ kind, inputs }) =>
        kind === 'QUANTIZE' &&
        layers.tensor(inputs[0])?.dtype === 'float32' &&
        layers.producerOf(inputs[0]) === undefined,
    )
    const [quantize] = floats
    if (quantize === undefined) return []
    const shape = layers.tensor(quantize.inputs[0])?.shape.join('x') ?? ''
    const text = `Take int8 instead of float32 at the input ${shape} (inference_input_type=int8): layer ${quantize.index} (quantize) goes, the application quantizes what it measures`
    return [{ layer: quantize.index, steps: [{ edits: INPUT_INT8, text }] }]
  },
}

export const INT8_OUTPUT: TipRecord = {
  id: 'int8-output',
  title: 'int8 instead of float32 at the output',
  source: 'MLTK FAQ',
  risk: 'convert-again',
  isSearched: true,
  appliesTo: 'models whose output is float32 with a DEQUANTIZE before it',
  find: ({ layers }) => {
    const last = layers.operators.find(
      ({ kind, outputs }) => kind === 'DEQUANTIZE' && layers.isOutput(outputs[0]),
    )
    if (last === undefined) return []
    const text = `Give int8 instead of float32 at the output (inference_output_type=int8): layer ${last.index} (dequantize) goes, the application scales the result`
    return [{ layer: last.index, steps: [{ edits: OUTPUT_INT8, text }] }]
  },
}

export const SMALLER_INPUT: TipRecord = {
  id: 'smaller-input',
  title: 'a smaller input',
  source: 'MLTK Model Optimization tutorial',
  risk: 'retrain',
  isSearched: true,
  appliesTo: 'models with one input that is a map of height and width',
  find: (context) => {
    const input = imageInput(context)
    if (input === undefined) return []
    const [, height = 1, second = 1] = input.shape
    const width = input.shape.length === 4 ? second : 1
    if (input.shape.length < 3 || height * width < 16) return []
    const from = pairText({ height, width })
    const candidate: Candidate = {
      layer: null,
      steps: smallerSizes({ height, width }).map((value) => ({
        edits: [{ kind: 'input.size', value }],
        text: `Make the input ${pairText(value)} instead of ${from}`,
      })),
    }
    return [candidate]
  },
}
