import fc from 'fast-check'
import { sumDeltas } from '../../src/diff/delta.ts'
import { diffProfiles } from '../../src/diff/diff-profiles.ts'
import type { ProfileDiff } from '../../src/diff/diff.ts'
import { rootCauses } from '../../src/diff/root-causes.ts'
import type { LayerProfile, Profile } from '../../src/profile/profile.ts'
import { profileOfNet } from '../support/net-builder.ts'
import type { Net } from '../support/net-builder.ts'
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

const RENAMED = { name: (id: string) => `model/${id};model/${id}/bias`, tensor: (at: number) => at }

function diffOf(base: Net, ...edits: readonly Edit[]): ProfileDiff {
  return diffProfiles(profileOfNet(base), profileOfNet(edit(base, ...edits)))
}

/** `conv1: filters 8->24, input_shape* ...`, a star for inherited causes; only rows that are not the same. */
function told(diff: ProfileDiff): readonly string[] {
  return diff.layers
    .filter((row) => row.change !== 'same')
    .map((row) => {
      const layer = row.head === null ? diff.base.layers[row.base ?? 0] : diff.head.layers[row.head]
      const causes = row.causes.map(({ what, base, head, inherited }) => {
        const values = what === 'weights' || what === 'quantization' ? '' : ` ${base}->${head}`
        return `${what}${inherited ? '*' : ''}${values}`
      })
      const artefact = row.converterArtefact ? ' (converter)' : ''
      return `${layer?.name ?? ''} ${row.change}${artefact}: ${causes.join(', ')}`
    })
}

/** `conv1 (conv2 pool1)`: each root with what follows from it. */
function roots(diff: ProfileDiff): readonly string[] {
  const nameOf = (row: number) => {
    const { base = null, head = null } = diff.layers[row] ?? {}
    return head === null ? diff.base.layers[base ?? 0]?.name : diff.head.layers[head]?.name
  }
  return rootCauses(diff).roots.map(
    ({ row, consequences }) => `${nameOf(row) ?? ''} (${consequences.map(nameOf).join(' ')})`,
  )
}

test('a diff with itself says that every layer is the same', () => {
  const diff = diffOf(RESNET)
  expect(told(diff)).toEqual([])
  expect(diff.shared).toEqual([])
  expect(Object.values({ ...diff.delta }).every((value) => value === 0)).toBe(true)
})

test('renamed tensors change no layer, only the row of the names', () => {
  const diff = diffProfiles(profileOfNet(CNN), profileOfNet(CNN, RENAMED))
  expect(told(diff)).toEqual([])
  expect(diff.shared).toEqual([{ what: 'tensor names', flashBytes: diff.delta.flashBytes }])
})

test('filters are named with both values, the reader inherits its input', () => {
  const diff = diffOf(CNN, change('conv1', { filters: 24 }))
  expect(told(diff)).toEqual([
    'conv1 changed: filters 8->24',
    'pool1 changed: input_shape* 1x32x32x8->1x32x32x24',
    'conv2 changed: input_shape* 1x16x16x8->1x16x16x24',
  ])
  expect(roots(diff)).toEqual(['conv1 (pool1 conv2)'])
})

test('one stride at the top is one root, all below are its consequences', () => {
  const diff = diffOf(CNN, change('conv1', { stride: 2 }))
  expect(roots(diff)).toEqual(['conv1 (pool1 conv2 pool2 flatten dense1)'])
  expect(rootCauses(diff).roots[0]?.sentence).toBe(
    'layer 0 conv_2d: strides 1x1 -> 2x2; 5 layers follow',
  )
})

test('a change of the input is told at its first reader', () => {
  const diff = diffOf(CNN, resize(1, 16, 16, 3))
  expect(told(diff)[0]).toBe('conv1 changed: input_shape 1x32x32x3->1x16x16x3')
  expect(roots(diff)).toEqual(['conv1 (pool1 conv2 pool2 flatten dense1)'])
})

test('global pooling that stays global follows its input', () => {
  const base = edit(RESNET, change('pool', { stride: 12, kernel: 12 }))
  const head = edit(base, resize(1, 32, 32, 3), change('pool', { stride: 16, kernel: 16 }))
  const diff = diffProfiles(profileOfNet(base), profileOfNet(head))
  const pool = told(diff).find((line) => line.startsWith('pool'))
  expect(pool).toContain('kernel_size* 12x12->16x16')
})

test('two edits in a chain are two roots', () => {
  const diff = diffOf(CNN, change('conv1', { filters: 12 }), change('dense1', { filters: 40 }))
  expect(roots(diff)).toEqual(['conv1 (pool1 conv2)', 'dense1 (dense2)'])
})

test('the same edit at several layers is told once', () => {
  const wider = ['stem', 'a1', 'a2'].map((id) => change(id, { filters: 16 }))
  const [root] = rootCauses(diffOf(RESNET, ...wider)).roots
  expect(root).toMatchObject({ row: 0, alike: [1, 2], consequences: [3, 4, 6] })
  expect(root?.sentence).toBe('layers 0, 1, 2 conv_2d: filters 12 -> 16; 3 layers follow')
})

test('a retrained model has other weights and no roots', () => {
  const diff = diffOf(CNN, retrain)
  expect(told(diff).slice(0, 2)).toEqual(['conv1 changed: weights', 'pool1 changed: quantization'])
  expect(rootCauses(diff).roots).toEqual([])
  expect(rootCauses(diff).valuesOnly).toHaveLength(CNN.nodes.length)
})

test('a new calibration is called quantization', () => {
  expect(new Set(told(diffOf(CNN, requantize)).map((line) => line.split(': ')[1]))).toEqual(
    new Set(['quantization']),
  )
})

test('an inserted pool is the root of what becomes smaller below it', () => {
  const diff = diffOf(CNN, insertAfter('conv1', { id: 'new', kind: 'AVERAGE_POOL_2D', stride: 2 }))
  expect(told(diff)[0]).toBe('new added: ')
  expect(told(diff)[1]).toContain('input* layer 0 (conv_2d)->layer 1 (average_pool_2d)')
  expect(roots(diff)).toEqual(['new (pool1 conv2 pool2 flatten dense1)'])
})

test('a removed pool is the root of what becomes larger below it', () => {
  const diff = diffOf(CNN, remove('pool1'))
  expect(diff.layers.map(({ change: one }) => one).slice(0, 3)).toEqual([
    'same',
    'removed',
    'changed',
  ])
  expect(roots(diff)).toEqual(['pool1 (conv2 pool2 flatten dense1)'])
})

test('branches in another order are all the same', () => {
  const order = reorder('r1', 'r2', 'q1', 'q2', 'p1', 'concat', 'last')
  expect(told(diffOf(INCEPTION, order))).toEqual([])
})

test('a padding operator around unchanged layers is called a converter artefact', () => {
  const diff = diffOf(CNN, insertAfter('pool1', { id: 'pad', kind: 'PAD' }))
  expect(told(diff)).toEqual(['pad added (converter): '])
  expect(rootCauses(diff)).toMatchObject({ roots: [], artefacts: [2] })
})

test('an activation that became an operator of its own is an artefact', () => {
  const diff = diffOf(
    CNN,
    change('conv1', { activation: 'NONE' }),
    insertAfter('conv1', { id: 'relu', kind: 'RELU' }),
  )
  expect(told(diff)).toEqual(['conv1 changed: activation RELU->NONE', 'relu added (converter): '])
})

test('a reshape next to an edited layer is no artefact', () => {
  const diff = diffOf(
    CNN,
    change('conv2', { filters: 20 }),
    insertAfter('pool1', { id: 'pad', kind: 'PAD' }),
  )
  expect(told(diff)).toContain('pad added: ')
})

/** The profile with one layer changed by hand. */
function withLayer(profile: Profile, index: number, values: Partial<LayerProfile>): Profile {
  return {
    ...profile,
    layers: profile.layers.map((layer) =>
      layer.index === index ? { ...layer, ...values } : layer,
    ),
  }
}

describe('the accelerator', () => {
  const base = profileOfNet(CNN)
  const sentence = 'output row 32 x 64 = 2048 is more than 2047; 63 filters fit'
  const unsupported = { limit: 'conv-output-row', sentence, parameter: 'filters' }

  test('is left with the reason', () => {
    const wide = profileOfNet(edit(CNN, change('conv1', { filters: 64 })))
    const head = withLayer(wide, 0, { accelerated: false, unsupported })
    const [row] = diffProfiles(base, head).layers
    expect(row?.causes.at(-1)).toEqual({
      what: 'left-accelerator',
      base: 'MVP',
      head: 'CPU',
      inherited: false,
      sentence: `left the accelerator: ${sentence}`,
    })
  })

  test('is left by a layer whose input grew: inherited', () => {
    const wide = profileOfNet(edit(CNN, change('conv1', { filters: 64 })))
    const head = withLayer(wide, 2, { accelerated: false, unsupported })
    const diff = diffProfiles(base, head)
    expect(diff.layers[2]?.causes.at(-1)).toMatchObject({
      what: 'left-accelerator',
      inherited: true,
    })
    expect(roots(diff)).toEqual(['conv1 (pool1 conv2)'])
  })

  test('is joined with what stood in the way before', () => {
    const before = withLayer(base, 0, { accelerated: false, unsupported })
    expect(diffProfiles(before, base).layers[0]?.causes).toMatchObject([
      { what: 'joined-accelerator', base: 'CPU', head: 'MVP' },
    ])
  })

  test('costs a cycle more where the layer before leaves it in another state', () => {
    const cycles = base.layers[2]?.acceleratorCycles ?? 0
    const head = withLayer(base, 2, { acceleratorCycles: cycles + 1 })
    expect(diffProfiles(base, head).layers[2]?.causes).toMatchObject([
      { what: 'pipeline', head: '+1', inherited: true },
    ])
  })
})

test('a float input that became int8 drops its conversion, and the reader says so', () => {
  const net: Net = {
    ...CNN,
    nodes: [
      { id: 'quantize', kind: 'QUANTIZE', from: ['input'] },
      ...CNN.nodes.map((node) => (node.id === 'conv1' ? { ...node, from: ['quantize'] } : node)),
    ],
  }
  const float = profileOfNet(net)
  const base = withLayer(float, 0, {
    inputs: float.layers[0]?.inputs.map((input) => ({ ...input, dtype: 'float32' })) ?? [],
  })
  const diff = diffProfiles(base, profileOfNet(CNN))
  expect(told(diff)).toEqual([
    'quantize removed: dtype float32->int8',
    "conv1 changed: input* layer 0 (quantize)->the model's input",
  ])
  expect(roots(diff)).toEqual(['quantize (conv1)'])
})

describe('for any edits', () => {
  const edits = fc.array(
    fc.oneof(
      fc
        .tuple(
          fc.constantFrom('conv1', 'conv2', 'dense1', 'stem', 'a1', 'b1'),
          fc.integer({ min: 1, max: 40 }),
        )
        .map(([id, filters]) => change(id, { filters })),
      fc
        .tuple(
          fc.constantFrom('conv1', 'conv2', 'stem', 'b1', 'short'),
          fc.integer({ min: 1, max: 3 }),
        )
        .map(([id, stride]) => change(id, { stride })),
      fc.constantFrom('pool1', 'conv2', 'a1', 'dense1', 'pool').map(remove),
      fc
        .constantFrom('pool1', 'conv2', 'addA', 'dense1')
        .map((id) => insertAfter(id, { id: `after-${id}`, kind: 'MAX_POOL_2D', stride: 2 })),
      fc.constantFrom(retrain, requantize, resize(1, 20, 30, 2)),
    ),
    { maxLength: 4 },
  )
  const nets = fc.constantFrom(CNN, RESNET, mobilenet(3))

  test('layers and shared rows sum to the difference of the models', () => {
    fc.assert(
      fc.property(nets, edits, (net, list) => {
        const diff = diffOf(net, ...list)
        const sum = sumDeltas(diff.layers.map((row) => row.delta))
        const shared = diff.shared.reduce((all, row) => all + row.flashBytes, 0)
        expect({ ...sum, flashBytes: sum.flashBytes + shared }).toEqual({
          flashBytes: diff.delta.flashBytes,
          acceleratorCycles: diff.delta.acceleratorCycles,
          cpuCycles: diff.delta.cpuCycles,
          cycles: diff.delta.cycles,
          macs: diff.delta.macs,
        })
      }),
    )
  })

  test('the groups of causes hold every changed row once and sum to the layers', () => {
    fc.assert(
      fc.property(nets, edits, (net, list) => {
        const diff = diffOf(net, ...list)
        const { roots: all, valuesOnly, artefacts } = rootCauses(diff)
        const rows = [
          ...all.flatMap(({ row, alike, consequences }) => [row, ...alike, ...consequences]),
          ...valuesOnly,
          ...artefacts,
        ]
        const changed = diff.layers.flatMap((layer, row) => (layer.change === 'same' ? [] : [row]))
        expect(rows.sort((a, b) => a - b)).toEqual(changed)
        const rest = [...valuesOnly, ...artefacts].flatMap((row) => diff.layers[row]?.delta ?? [])
        expect(sumDeltas([...all.map(({ delta }) => delta), ...rest])).toEqual(
          sumDeltas(diff.layers.map((row) => row.delta)),
        )
      }),
    )
  })

  test('the other way round is the mirror', () => {
    const swap: Readonly<Record<string, string>> = { added: 'removed', removed: 'added' }
    fc.assert(
      fc.property(nets, edits, (net, list) => {
        const base = profileOfNet(net)
        const head = profileOfNet(edit(net, ...list))
        const rows = (diff: ProfileDiff) =>
          diff.layers.map(({ change: one, base: b, head: h, converterArtefact, causes }) =>
            JSON.stringify([one, b, h, converterArtefact, causes.map(({ what }) => what).sort()]),
          )
        const mirrored = diffProfiles(head, base).layers.map((row) => ({
          ...row,
          change: (swap[row.change] ?? row.change) as typeof row.change,
          base: row.head,
          head: row.base,
          causes: row.causes.map((cause) => ({ ...cause, what: mirroredCause(cause.what) })),
        }))
        const diff = diffProfiles(base, head)
        expect(rows({ ...diff, layers: mirrored }).sort()).toEqual(rows(diff).sort())
      }),
    )
  })
})

function mirroredCause(what: string): string {
  if (what === 'left-accelerator') return 'joined-accelerator'
  return what === 'joined-accelerator' ? 'left-accelerator' : what
}
