import { profileModel } from '../../src/profile/profile-model.ts'
import { requireFigures } from '../../src/profile/require-figures.ts'
import type { Profile } from '../../src/profile/profile.ts'
import { resolveTarget } from '../../src/target/resolve-target.ts'
import { ModelError } from '../../src/tflite/model-error.ts'
import type { Model } from '../../src/tflite/model.ts'
import { conv2d, depthwiseConv2d, modelOf } from '../support/model-builder.ts'

const profileOf = (model: Model): Profile =>
  profileModel(model, { path: 'm', sha256: '' }, resolveTarget({}))

const PROFILE = profileOf(
  modelOf({ input: { shape: [1, 8, 8, 3] }, layers: [conv2d({ filters: 4, kernel: 3 })] }),
)
const estimate = (value: number) => ({ ...PROFILE.cycles, value })

test.each<{ name: string; change: Partial<Profile> }>([
  { name: 'RAM', change: { ramBytes: NaN } },
  { name: 'planned RAM', change: { arena: { ...PROFILE.arena, nonpersistentBytes: Infinity } } },
  { name: 'persistent RAM', change: { arena: { ...PROFILE.arena, persistentBytes: -1 } } },
  { name: 'flash', change: { flashBytes: NaN } },
  { name: 'operations', change: { ops: -1 } },
  { name: 'MACs', change: { macs: -1_802_960_896 } },
  { name: 'MVP cycles', change: { acceleratorCycles: NaN } },
  { name: 'CPU cycles', change: { cpuCycles: estimate(-1) } },
  { name: 'cycles', change: { cycles: estimate(NaN) } },
  { name: 'latency', change: { latencySeconds: estimate(Infinity) } },
  { name: 'energy', change: { energyJoules: estimate(-1e-9) } },
  {
    name: 'MACs of layer 0',
    change: { layers: PROFILE.layers.map((layer) => ({ ...layer, macs: NaN })) },
  },
])('a model whose $name is no figure is refused', ({ name, change }) => {
  const refuse = () => requireFigures({ ...PROFILE, ...change })
  expect(refuse).toThrow(ModelError)
  expect(refuse).toThrow(`damaged model: its ${name} would be `)
})

test('a profile of figures is left alone', () => {
  expect(requireFigures(PROFILE)).toBe(PROFILE)
})

test('a map of rank 3 ends the search for values that fit', () => {
  const model = modelOf({
    input: { shape: [1, 8, 8, 3] },
    layers: [depthwiseConv2d({ kernel: 3 })],
  })
  const [main] = model.subgraphs
  if (main === undefined) throw new Error('no subgraph')
  const tensors = main.tensors.map((tensor) =>
    tensor.index === main.inputs[0] ? { ...tensor, shape: [8, 8, 3] } : tensor,
  )
  const { warnings } = profileOf({ ...model, subgraphs: [{ ...main, tensors }] })
  expect(warnings.map(({ code }) => code)).toContain('wrong-output')
})
