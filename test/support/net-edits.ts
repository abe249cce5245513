/** Edits of nets whose true alignment is known, because a node keeps its id. */
import type { Net, Node } from './net-builder.ts'

export type Edit = (net: Net) => Net

/** Changes one node in place. */
export function change(id: string, values: Partial<Node>): Edit {
  return (net) => ({
    ...net,
    nodes: net.nodes.map((node) => (node.id === id ? { ...node, ...values } : node)),
  })
}

/** Puts a node behind another; all readers of that one read the new one. */
export function insertAfter(id: string, added: Omit<Node, 'from'>): Edit {
  return (net) => ({
    ...net,
    nodes: net.nodes.flatMap((node) => {
      const from = node.from.map((one) => (one === id ? added.id : one))
      return node.id === id ? [node, { ...added, from: [id] }] : [{ ...node, from }]
    }),
  })
}

/** Takes a node out; its readers read what it read. */
export function remove(id: string): Edit {
  return (net) => {
    const gone = net.nodes.find((node) => node.id === id)
    const from = gone?.from[0] ?? 'input'
    const nodes = net.nodes.filter((node) => node.id !== id)
    return {
      ...net,
      nodes: nodes.map((node) => ({
        ...node,
        from: node.from.map((one) => (one === id ? from : one)),
      })),
    }
  }
}

/** Puts the nodes in another order of execution. */
export function reorder(...ids: readonly string[]): Edit {
  return (net) => ({
    ...net,
    nodes: ids.flatMap((id) => net.nodes.find((node) => node.id === id) ?? []),
  })
}

/** Another training run: all constants and scales differ. */
export const retrain: Edit = (net) => ({
  ...net,
  nodes: net.nodes.map((node) => ({
    ...node,
    weights: `again ${node.weights ?? node.id}`,
    quantization: `again ${node.quantization ?? node.id}`,
  })),
})

/** Another calibration: scales differ, constants do not. */
export const requantize: Edit = (net) => ({
  ...net,
  nodes: net.nodes.map((node) => ({ ...node, quantization: `other ${node.id}` })),
})

export function resize(...input: readonly number[]): Edit {
  return (net) => ({ ...net, input })
}

export function edit(net: Net, ...edits: readonly Edit[]): Net {
  return edits.reduce((all, one) => one(all), net)
}
