/** Tips about memory that stays for the whole run: what a kernel keeps for each layer. */
import { withoutOutput } from '../../rewrite/variants/fewer-outputs.ts'
import { perTensorDense } from '../../rewrite/variants/per-tensor.ts'
import { shortTensorName } from '../../util/tensor-name.ts'
import { layerText, type Candidate, type TipRecord } from './record.ts'

/** Layers are most often alike: the first ones tell the idea. */
const MOST_LAYERS = 6

export const FEWER_LAYERS: TipRecord = {
  id: 'fewer-layers',
  title: 'one layer less',
  source: 'ours',
  risk: 'retrain',
  isSearched: false,
  appliesTo:
    'models over their RAM whose persistent memory is a tenth of it or more: layers with one computed input whose output has the same shape',
  find: (context) => {
    const { focus, profile } = context
    const { persistentBytes, usedBytes } = profile.arena
    if (!focus.wanted.includes('ram') || 10 * persistentBytes < usedBytes) return []
    return profile.layers
      .filter(({ inputs, outputs }) => {
        const computed = inputs.filter(({ isConstant }) => !isConstant)
        const [input] = computed
        return computed.length === 1 && input?.shape.join() === outputs[0]?.shape.join()
      })
      .slice(0, MOST_LAYERS)
      .map(({ index }): Candidate => {
        const text = `Leave ${layerText(index, context)} out: what its kernel keeps for the whole run goes with it`
        return { layer: index, steps: [{ edits: [{ kind: 'remove', layer: index }], text }] }
      })
  },
}

export const PER_TENSOR_DENSE: TipRecord = {
  id: 'per-tensor-dense',
  title: 'dense layers quantized per tensor instead of per channel',
  source: 'ours',
  risk: 'convert-again',
  isSearched: false,
  appliesTo:
    'FULLY_CONNECTED layers whose weights have a scale for each unit: their kernel keeps a multiplier and a shift for each one',
  find: ({ model, pricer, focus }) => {
    if (!focus.wanted.includes('ram') && !focus.wanted.includes('flash')) return []
    const found = perTensorDense(model)
    if (found === null) return []
    const count = found.layers.length
    const all = count === 2 ? 'both' : `all ${count}`
    const which = count === 1 ? 'the dense layer' : `${all} dense layers`
    const text = `Quantize the weights of ${which} per tensor instead of per channel (the converter's _experimental_disable_per_channel_quantization_for_dense_layers): the kernel then keeps no multiplier for each unit`
    const price = () => pricer.priceModel(found.model)
    return [{ layer: found.layers[0] ?? null, steps: [{ edits: [], text, price }] }]
  },
}

/** A model for a microcontroller has a few. */
const MOST_OUTPUTS = 8

export const FEWER_OUTPUTS: TipRecord = {
  id: 'fewer-outputs',
  title: 'one output less',
  source: 'ours',
  risk: 'convert-again',
  isSearched: false,
  appliesTo:
    'models with several outputs: the runtime keeps a struct for each and its bytes until the end, and layers that only lead to it run for it alone',
  find: ({ model, pricer, focus }) => {
    const [main] = model.subgraphs
    if (main === undefined || main.outputs.length < 2 || focus.wanted.length === 0) return []
    return main.outputs.slice(0, MOST_OUTPUTS).flatMap((tensor, at): readonly Candidate[] => {
      const found = withoutOutput(model, at)
      if (found === null) return []
      const { name = '', shape = [] } = main.tensors[tensor] ?? {}
      const what = `output ${at + 1} of ${main.outputs.length} (\`${shortTensorName(name)}\`, ${shape.join('x')})`
      const text = `Leave ${what} out where the application does not read it${goesWithIt(found.layers)}`
      const price = () => pricer.priceModel(found.model)
      return [{ layer: null, steps: [{ edits: [], text, price }] }]
    })
  },
}

function goesWithIt(layers: number): string {
  if (layers === 0) return ''
  return layers === 1 ? '; 1 layer goes with it' : `; ${layers} layers go with it`
}
