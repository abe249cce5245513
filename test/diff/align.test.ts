import fc from 'fast-check'
import { alignLayers } from '../../src/diff/align.ts'
import { layersOf } from '../support/net-builder.ts'
import type { Naming, Net } from '../support/net-builder.ts'
import {
  change,
  edit,
  insertAfter,
  remove,
  reorder,
  requantize,
  resize,
  retrain,
} from '../support/net-edits.ts'
import type { Edit } from '../support/net-edits.ts'
import { CNN, INCEPTION, mobilenet, RESNET } from '../support/nets.ts'
import { usualSeconds } from '../support/duration.ts'

/** Base ids to head ids as the alignment says, for layers whose ids differ; `-` for none. */
function mistakes(base: Net, head: Net, naming?: Naming): readonly string[] {
  const { headOf } = alignLayers(layersOf(base), layersOf(head, naming))
  return headOf.flatMap((mate, layer) => {
    const id = base.nodes[layer]?.id ?? ''
    const found = mate === null ? '-' : (head.nodes[mate]?.id ?? '')
    const expected = head.nodes.some((node) => node.id === id) ? id : '-'
    return found === expected ? [] : [`${id}: ${found}`]
  })
}

const RENAMED: Naming = { name: (id) => `StatefulPartitionedCall/${id}`, tensor: (at) => at }
const RENUMBERED: Naming = { name: (id) => `x${id}`, tensor: (at) => 999 - at }
const insertedPool = { id: 'new', kind: 'AVERAGE_POOL_2D', stride: 2 }
const insertedConv = { id: 'new', kind: 'CONV_2D', filters: 12, kernel: 3 }

const EDITS: readonly { name: string; base: Net; edits: readonly Edit[]; naming?: Naming }[] = [
  { name: 'nothing', base: CNN, edits: [] },
  { name: 'all tensors renamed', base: CNN, edits: [], naming: RENAMED },
  { name: 'tensors renumbered and renamed', base: RESNET, edits: [], naming: RENUMBERED },
  { name: 'quantized again', base: RESNET, edits: [requantize], naming: RENAMED },
  { name: 'trained again', base: RESNET, edits: [retrain], naming: RENUMBERED },
  { name: 'filters widened', base: CNN, edits: [change('conv1', { filters: 24 })] },
  {
    name: 'filters widened and trained again',
    base: CNN,
    edits: [change('conv1', { filters: 24 }), retrain],
    naming: RENAMED,
  },
  { name: 'a stride changed', base: CNN, edits: [change('conv1', { stride: 2 }), retrain] },
  { name: 'a kernel changed', base: RESNET, edits: [change('b1', { kernel: 5 }), retrain] },
  { name: 'another input size', base: RESNET, edits: [resize(1, 32, 32, 3), retrain] },
  { name: 'a pool inserted', base: CNN, edits: [insertAfter('conv2', insertedPool)] },
  {
    name: 'a pool inserted and trained again',
    base: CNN,
    edits: [insertAfter('conv2', { ...insertedPool, kind: 'MAX_POOL_2D', kernel: 3 }), retrain],
    naming: RENAMED,
  },
  { name: 'a pool removed', base: CNN, edits: [remove('pool1')] },
  { name: 'a pool removed, trained again', base: CNN, edits: [remove('pool1'), retrain] },
  { name: 'a convolution inserted', base: RESNET, edits: [insertAfter('a1', insertedConv)] },
  { name: 'a convolution removed', base: RESNET, edits: [remove('a1')] },
  {
    name: 'a different convolution inserted, trained again',
    base: RESNET,
    edits: [insertAfter('a1', { ...insertedConv, kernel: 7 }), retrain],
  },
  { name: 'all filters widened', base: mobilenet(6), edits: [widen(1.5), retrain] },
  {
    name: 'a block of equal ones removed',
    base: mobilenet(6),
    edits: [remove('dw2'), remove('pw2')],
  },
  {
    name: 'branches swapped',
    base: INCEPTION,
    edits: [reorder('r1', 'r2', 'q1', 'q2', 'p1', 'concat', 'last')],
  },
  {
    name: 'branches swapped and trained again',
    base: INCEPTION,
    edits: [reorder('r1', 'r2', 'q1', 'q2', 'p1', 'concat', 'last'), retrain],
    naming: RENUMBERED,
  },
  {
    name: 'branches swapped, one edited, trained again',
    base: INCEPTION,
    edits: [
      change('q2', { filters: 20 }),
      reorder('r1', 'q1', 'r2', 'q2', 'p1', 'concat', 'last'),
      retrain,
    ],
    naming: RENUMBERED,
  },
  {
    name: 'branches swapped, several edited, trained again',
    base: INCEPTION,
    edits: [
      change('q1', { filters: 10 }),
      change('r1', { filters: 6 }),
      reorder('r1', 'r2', 'q1', 'q2', 'p1', 'concat', 'last'),
      retrain,
    ],
    naming: RENUMBERED,
  },
  {
    name: 'the shortcut runs first',
    base: RESNET,
    edits: [
      reorder('stem', 'a1', 'a2', 'addA', 'short', 'b1', 'b2', 'addB', 'pool', 'dense', 'softmax'),
      retrain,
    ],
    naming: RENAMED,
  },
  {
    name: 'the shortcut runs first and is wider',
    base: RESNET,
    edits: [
      change('short', { filters: 32 }),
      change('b2', { filters: 32 }),
      reorder('stem', 'a1', 'a2', 'addA', 'short', 'b1', 'b2', 'addB', 'pool', 'dense', 'softmax'),
      retrain,
    ],
  },
]

function widen(factor: number): Edit {
  return (net) => ({
    ...net,
    nodes: net.nodes.map((node) =>
      node.kind === 'CONV_2D' ? { ...node, filters: (node.filters ?? 1) * factor } : node,
    ),
  })
}

test.each(EDITS)('aligns a model with $name', ({ base, edits, naming }) => {
  const head = edit(base, ...edits)
  expect(mistakes(base, head, naming)).toEqual([])
  expect(mistakes(head, base)).toEqual([])
})

test('never aligns operators of different kinds', () => {
  const head = edit(CNN, change('conv2', { kind: 'DEPTHWISE_CONV_2D' }))
  const { headOf } = alignLayers(layersOf(CNN), layersOf(head))
  expect(headOf[2]).toBeNull()
})

test('of duplicated blocks as many stay as there were', () => {
  const base = mobilenet(4)
  const again = { ...mobilenet(6), input: base.input }
  const { headOf, baseOf } = alignLayers(layersOf(base), layersOf(edit(again, retrain)))
  expect(headOf).not.toContain(null)
  expect(baseOf.filter((mate) => mate === null)).toHaveLength(4)
})

describe('for any two nets', () => {
  const KINDS = ['CONV_2D', 'DEPTHWISE_CONV_2D', 'MAX_POOL_2D', 'ADD', 'SOFTMAX']
  const nets = fc
    .array(
      fc.record({
        kind: fc.constantFrom(...KINDS),
        filters: fc.integer({ min: 1, max: 4 }),
        stride: fc.integer({ min: 1, max: 2 }),
        weights: fc.constantFrom('x', 'y', 'z'),
        quantization: fc.constantFrom('q', 'p'),
        back: fc.tuple(fc.nat(3), fc.nat(3)),
      }),
      { maxLength: 14 },
    )
    .map((specs): Net => {
      const idOf = (at: number) => (at < 0 ? 'input' : `n${String(at)}`)
      const nodes = specs.map(({ back, ...spec }, at) => {
        const from =
          spec.kind === 'ADD' ? back.map((b) => idOf(at - 1 - b)) : [idOf(at - 1 - back[0])]
        return {
          ...spec,
          id: idOf(at),
          from: from.map((id) => (id.startsWith('n-') ? 'input' : id)),
        }
      })
      return { input: [1, 16, 16, 2], nodes }
    })

  test('a net is aligned with itself layer by layer', () => {
    fc.assert(
      fc.property(nets, (net) => {
        const layers = layersOf(net)
        expect(alignLayers(layers, layers).headOf).toEqual(layers.map((_, index) => index))
      }),
    )
  })

  test('the alignment is mirrored where the sides are swapped, and one to one', () => {
    fc.assert(
      fc.property(nets, nets, (a, b) => {
        const forth = alignLayers(layersOf(a), layersOf(b))
        const back = alignLayers(layersOf(b), layersOf(a))
        expect(back.headOf).toEqual(forth.baseOf)
        expect(back.baseOf).toEqual(forth.headOf)
        forth.headOf.forEach((mate, layer) => {
          if (mate === null) return
          expect(forth.baseOf[mate]).toBe(layer)
          expect(b.nodes[mate]?.kind).toBe(a.nodes[layer]?.kind)
        })
      }),
    )
  })
})

test.each([
  { name: 'one edit among 2,000 layers', edits: [change('pw300', { filters: 20 })] },
  { name: 'every layer of 2,000 edited and trained again', edits: [widen(2), retrain] },
])('aligns $name in under a second', ({ edits }) => {
  const base = layersOf(mobilenet(1000))
  const head = layersOf(edit(mobilenet(1000), ...edits))
  const align = () => {
    const { headOf, fallback } = alignLayers(base, head)
    expect(headOf.every((mate, layer) => mate === layer)).toBe(true)
    expect(fallback).toBeNull()
  }
  expect(usualSeconds(align)).toBeLessThan(1)
})

test('says that it searched near the diagonal only where thousands of layers changed at once', () => {
  const base = mobilenet(1800)
  const { headOf, fallback } = alignLayers(
    layersOf(base),
    layersOf(edit(base, widen(2), remove('dw7'), remove('pw7'), retrain)),
  )
  expect(fallback).toBe(
    'Layers were aligned only near the diagonal, because too many layers changed at once.',
  )
  expect(headOf.flatMap((mate, layer) => (mate === null ? [layer] : []))).toEqual([15, 16])
})
