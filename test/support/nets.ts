/** Nets of the usual architectures for the tests of the alignment. */
import type { Net, Node } from './net-builder.ts'

const conv = (id: string, from: string, filters: number, more: Partial<Node> = {}): Node => ({
  id,
  kind: 'CONV_2D',
  from: [from],
  filters,
  ...more,
})

/** conv, pool, conv, pool, flatten, two dense layers, softmax. */
export const CNN: Net = {
  input: [1, 32, 32, 3],
  nodes: [
    conv('conv1', 'input', 8),
    { id: 'pool1', kind: 'MAX_POOL_2D', from: ['conv1'], stride: 2 },
    conv('conv2', 'pool1', 16),
    { id: 'pool2', kind: 'MAX_POOL_2D', from: ['conv2'], stride: 2 },
    { id: 'flatten', kind: 'RESHAPE', from: ['pool2'] },
    { id: 'dense1', kind: 'FULLY_CONNECTED', from: ['flatten'], filters: 32 },
    { id: 'dense2', kind: 'FULLY_CONNECTED', from: ['dense1'], filters: 10 },
    { id: 'softmax', kind: 'SOFTMAX', from: ['dense2'] },
  ],
}

/** Stem and two residual blocks, the second with a convolution in its shortcut. */
export const RESNET: Net = {
  input: [1, 24, 24, 3],
  nodes: [
    conv('stem', 'input', 12),
    conv('a1', 'stem', 12),
    conv('a2', 'a1', 12),
    { id: 'addA', kind: 'ADD', from: ['stem', 'a2'] },
    conv('b1', 'addA', 24, { stride: 2 }),
    conv('b2', 'b1', 24),
    conv('short', 'addA', 24, { stride: 2, kernel: 1 }),
    { id: 'addB', kind: 'ADD', from: ['b2', 'short'] },
    { id: 'pool', kind: 'AVERAGE_POOL_2D', from: ['addB'], stride: 12, kernel: 12 },
    { id: 'dense', kind: 'FULLY_CONNECTED', from: ['pool'], filters: 10 },
    { id: 'softmax', kind: 'SOFTMAX', from: ['dense'] },
  ],
}

/** `blocks` depthwise separable blocks that are alike but for their weights. */
export function mobilenet(blocks: number, filters = 16): Net {
  const nodes: Node[] = [conv('stem', 'input', filters, { stride: 2 })]
  for (let block = 0; block < blocks; block++) {
    const from = nodes.at(-1)?.id ?? 'stem'
    const depthwise = `dw${String(block)}`
    nodes.push({ id: depthwise, kind: 'DEPTHWISE_CONV_2D', from: [from] })
    nodes.push(conv(`pw${String(block)}`, depthwise, filters, { kernel: 1 }))
  }
  const last = nodes.at(-1)?.id ?? 'stem'
  nodes.push({ id: 'dense', kind: 'FULLY_CONNECTED', from: [last], filters: 6 })
  return { input: [1, 49, 40, 1], nodes }
}

/** Three branches of one input that meet in a concatenation. */
export const INCEPTION: Net = {
  input: [1, 16, 16, 8],
  nodes: [
    conv('p1', 'input', 8, { kernel: 1 }),
    conv('q1', 'input', 12, { kernel: 1 }),
    conv('q2', 'q1', 16),
    conv('r1', 'input', 4, { kernel: 1 }),
    conv('r2', 'r1', 8, { kernel: 5 }),
    { id: 'concat', kind: 'CONCATENATION', from: ['p1', 'q2', 'r2'] },
    conv('last', 'concat', 16, { kernel: 1 }),
  ],
}
