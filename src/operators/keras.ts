/**
 * What a layer is called in the Keras source, and the argument of its constructor: what a person who
 * trains the model looks for. The converter names an operator's output after the Keras layer:
 * `functional_1/conv2d_1/Relu` is what the layer `conv2d_1` of the model `functional_1` gives.
 */

/** Operators of TensorFlow within a Keras layer, the last part of such a name: `Relu`, `BiasAdd`, `convolution`. */
const WITHIN_LAYER =
  /^(?:[A-Z][A-Za-z0-9]*|convolution|depthwise|separable_conv2d|transpose|strided_slice|stack|concat|add|mul|sub|batchnorm)(?:_\d+)?$/

/** Names of whole models, which stand before the layer's. */
const OF_MODEL =
  /^(?:functional|model|sequential|StatefulPartitionedCall|PartitionedCall)(?:_\d+)?$/

/** `conv2d_1` from `functional_1/conv2d_1/Relu`; null where the name tells of no Keras layer. */
export function kerasName(tensor: string): string | null {
  const parts = (tensor.split(';', 1)[0] ?? '').split('/')
  if (parts.length < 2) return null
  const inner = parts.filter((part, at) => !(at < parts.length - 1 && OF_MODEL.test(part)))
  const found = inner.findLast((part) => !WITHIN_LAYER.test(part))
  return found !== undefined && /^[A-Za-z_][\w.-]{0,39}$/.test(found) ? found : null
}

/** Keras' class and, where Keras has another word for it, the argument of an option. */
interface KerasClass {
  readonly name: string
  readonly options: Readonly<Record<string, string>>
}

const WINDOW = { kernel_size: 'kernel_size', strides: 'strides', dilation: 'dilation_rate' }
const POOL = { kernel_size: 'pool_size', strides: 'strides' }

/** Only what is one class of Keras: an element-wise addition, say, may be written in many ways. */
const CLASSES: Readonly<Record<string, KerasClass>> = {
  conv_2d: { name: 'Conv2D', options: { ...WINDOW, filters: 'filters' } },
  depthwise_conv_2d: {
    name: 'DepthwiseConv2D',
    options: { ...WINDOW, depth_multiplier: 'depth_multiplier' },
  },
  transpose_conv: { name: 'Conv2DTranspose', options: { ...WINDOW, filters: 'filters' } },
  fully_connected: { name: 'Dense', options: { units: 'units' } },
  max_pool_2d: { name: 'MaxPooling2D', options: POOL },
  average_pool_2d: { name: 'AveragePooling2D', options: POOL },
}

/**
 * `Conv2D(filters=62)` for an edit as `what-if` writes it, `3.filters=62`, of an operator; null
 * where Keras has no one argument for it.
 */
export function kerasArgument(edit: string, op: string): string | null {
  const [, option = '', value = ''] = /^\d+\.(\w+)=(\d+(?:x\d+)?)$/.exec(edit) ?? []
  const known = Object.hasOwn(CLASSES, op) ? CLASSES[op] : undefined
  if (known === undefined || !Object.hasOwn(known.options, option)) return null
  const written = value.includes('x') ? `(${value.replace('x', ', ')})` : value
  return `${known.name}(${known.options[option] ?? ''}=${written})`
}
