/** Tips about how the model is converted or composed: types, fusing, separable convolutions, lossless rewrites. */
import { factsOf, traitsOf } from '../../operators/registry.ts'
import { formatPercent } from '../../util/quantity.ts'
import type { Operator } from '../../tflite/model.ts'
import { importantLayers } from '../focus.ts'
import { losslessly, type OptIn } from '../../rewrite/optimize.ts'
import { givesTheAnswer } from '../../edit/layers.ts'
import { withoutLayoutChains } from '../../rewrite/variants/layout-chains.ts'
import { quantized, separable } from '../../rewrite/variants/conversions.ts'
import type { Edit } from '../../edit/edits/edit.ts'
import { layerText, type Candidate, type TipContext, type TipRecord } from './record.ts'

export const INT8_MODEL: TipRecord = {
  id: 'int8-model',
  title: 'a quantized model instead of a float32 one',
  source: 'MLTK guide',
  risk: 'convert-again',
  isSearched: false,
  appliesTo: 'models whose convolutions or dense layers compute in float32',
  find: ({ model, pricer }) => {
    const variant = quantized(model)
    if (variant === null) return []
    const text =
      'Convert the model with full int8 quantization: weights and tensors take a quarter of the bytes, and the MVP runs int8 layers only'
    return [{ layer: null, steps: [{ edits: [], text, price: () => pricer.priceModel(variant) }] }]
  },
}

export const FUSE_ACTIVATION: TipRecord = {
  id: 'fuse-activation',
  title: 'an activation or batch normalization fused into the layer before it',
  source: 'MLTK guide',
  risk: 'convert-again',
  isSearched: false,
  appliesTo:
    'RELU and RELU6 layers, and MUL or ADD with a constant, that stand alone behind a layer that could compute them',
  find: (context) =>
    context.layers.operators.flatMap((operator): readonly Candidate[] => {
      if (!isFusable(operator, context)) return []
      const before = context.layers.producerOf(computedInput(operator, context))
      const text = `Let the converter fuse ${layerText(operator.index, context)} into ${layerText(before?.index ?? 0, context)} before it: in Keras the order is convolution, batch normalization, activation`
      const edits: readonly Edit[] = [{ kind: 'remove', layer: operator.index }]
      return [{ layer: operator.index, steps: [{ edits, text }] }]
    }),
}

function computedInput({ inputs }: Operator, { layers }: TipContext): number | undefined {
  const computed = inputs.filter((index) => layers.tensor(index)?.isConstant === false)
  return computed.length === 1 ? computed[0] : undefined
}

function isFusable(operator: Operator, context: TipContext): boolean {
  const { layers } = context
  const input = computedInput(operator, context)
  const before = layers.producerOf(input)
  if (before === undefined || layers.readersOf(input).length !== 1) return false
  const { options } = before
  const isFree = 'fusedActivationFunction' in options && options.fusedActivationFunction === 'NONE'
  const { traits, operands } = factsOf(before.kind)
  if (traitsOf(operator.kind).fusesAs === 'activation') return traits.takesActivation && isFree
  const isConstantArithmetic = (operator.kind === 'MUL' || operator.kind === 'ADD') && isFree
  const isWeighted = operands.filter !== 'none' && traits.takesActivation
  return isConstantArithmetic && isWeighted
}

export const LAYOUT_CHAINS: TipRecord = {
  id: 'layout-chains',
  title: 'layers that only move data exported away',
  source: 'ours',
  risk: 'convert-again',
  isSearched: false,
  appliesTo:
    'TRANSPOSE, RESHAPE, EXPAND_DIMS and SQUEEZE that cancel out or stand at an input or output, and shapes computed at run time (SHAPE, STRIDED_SLICE, PACK)',
  find: ({ model, pricer, profile }) => {
    const variant = withoutLayoutChains(model)
    if (variant === null) return []
    const ops = [...new Set(variant.removed.map((index) => profile.layers[index]?.op ?? ''))]
    const has = (...kinds: readonly string[]): boolean => kinds.some((kind) => ops.includes(kind))
    const ways = [
      ...(has('shape', 'strided_slice', 'pack') ? ['a fixed batch size'] : []),
      ...(has('transpose') ? ['channels last'] : []),
      ...(has('reshape', 'expand_dims', 'squeeze')
        ? ['maps in the shape in which the layers read them']
        : []),
    ]
    const { removed } = variant
    const shown = removed.slice(0, MOST_NAMED).join(', ')
    const more = removed.length > MOST_NAMED ? ` and ${removed.length - MOST_NAMED} more` : ''
    const layers = `${removed.length === 1 ? 'layer' : 'layers'} ${shown}${more} (${ops.join(', ')})`
    const text = `Export the model with ${ways.join(' and ') || 'constant shapes'}: ${layers} only move data and go`
    return [
      { layer: null, steps: [{ edits: [], text, price: () => pricer.priceModel(variant.model) }] },
    ]
  },
}

/** Layers that a sentence names one by one. */
const MOST_NAMED = 5

export const NO_SOFTMAX: TipRecord = {
  id: 'no-softmax',
  title: 'no SOFTMAX at the end',
  source: 'ours',
  risk: 'convert-again',
  isSearched: false,
  appliesTo:
    'models that end with SOFTMAX or LOG_SOFTMAX, where only the largest class is asked for',
  find: (context) =>
    context.layers.operators.flatMap((operator): readonly Candidate[] => {
      if (operator.kind !== 'SOFTMAX' && operator.kind !== 'LOG_SOFTMAX') return []
      if (!givesTheAnswer(operator, context.layers)) return []
      if (context.layers.producerOf(operator.inputs[0]) === undefined) return []
      const text = `Leave out ${layerText(operator.index, context)} where the application only asks which class is largest: that does not change; thresholds on probabilities do`
      const edits: readonly Edit[] = [{ kind: 'remove', layer: operator.index }]
      return [{ layer: operator.index, steps: [{ edits, text }] }]
    }),
}

export const SEPARABLE: TipRecord = {
  id: 'separable-convolution',
  title: 'a depthwise separable convolution instead of a full one',
  source: 'MLTK guide',
  risk: 'retrain',
  isSearched: false,
  appliesTo:
    'convolutions with a kernel of at least 3x3 and 16 input and output channels; shown only where it really helps on the MVP',
  find: (context) =>
    importantLayers(context.profile, context.focus.wanted).flatMap(
      (index): readonly Candidate[] => {
        const variant = separable(context.model, index)
        if (variant === null) return []
        const text = `Split ${layerText(index, context)} into a depthwise convolution and a 1x1 convolution`
        const price = () => context.pricer.priceModel(variant)
        return [{ layer: index, steps: [{ edits: [], text, price }] }]
      },
    ),
}

/** Dead channels are a tip of their own. */
const OWN_TIP = new Set(['dead-channels'] as const)
const NOTHING: OptIn = new Set()
const NAMES: OptIn = new Set(['strip-names'])

export const LOSSLESS: TipRecord = {
  id: 'optimize',
  title: 'the same model, smaller',
  source: 'ours',
  risk: 'lossless',
  isSearched: false,
  appliesTo:
    'every model with padding to fold, dead tensors, superfluous quantization arrays, duplicate or unused buffers or converter metadata',
  find: ({ model, pricer, profile }) => {
    const steps = [NOTHING, NAMES].map((optIn) => {
      const variant = losslessly(model, pricer.target, optIn, OWN_TIP)
      const costs = variant.model === model ? null : pricer.priceModel(variant.model)
      return { ...variant, costs, hasNames: optIn.has('strip-names') }
    })
    return [
      {
        layer: null,
        steps: steps.flatMap(({ ids, costs, hasNames }) => {
          if (costs === null) return []
          const share = formatPercent(1 - costs.flashBytes / profile.flashBytes)
          const folds = ids.includes('fold-pad') ? ', PAD layers folded' : ''
          const option = hasNames ? ' --strip-names' : ''
          const text = `The same model with identical outputs, ${share} smaller${folds} (\`mvp-budget optimize${option}\`)`
          return [{ edits: [], text, price: () => costs }]
        }),
      },
    ]
  },
}
