import { PLAIN_FIRMWARE } from '../../src/target/firmware.ts'
import { layerContextOf } from '../../src/operators/layer-context.ts'
import type { KernelMemory, KernelSetting } from '../../src/operators/kernel-memory.ts'
import { describeOperator } from '../../src/operators/registry.ts'
import { RUNTIMES, type AcceleratorId, type RuntimeId } from '../../src/target/runtime.ts'
import type { DataType, OperatorKind } from '../../src/tflite/model.ts'
import { conv2d, fullyConnected, generic, modelOf, softmax } from '../support/model-builder.ts'
import type { Layer, OperatorSpec } from '../support/model-builder.ts'

function setting(id: RuntimeId, accelerator: AcceleratorId = 'mvp', onMvp = false): KernelSetting {
  const runtime = RUNTIMES[id]
  return {
    runtime,
    accelerator,
    optimizeSpeed: runtime.defaultOptimizeSpeed,
    firmware: PLAIN_FIRMWARE,
    onMvp,
  }
}

function memoryOf(layer: Layer, kernel: KernelSetting, dtype: DataType = 'int8'): KernelMemory {
  const model = modelOf({ input: { shape: [1, 6, 6, 4], dtype }, layers: [layer] })
  const [subgraph] = model.subgraphs
  const one = subgraph?.operators.at(-1)
  if (subgraph === undefined || one === undefined) throw new Error('no operator')
  const memory = describeOperator(one).memory(layerContextOf(model, subgraph, one), kernel)
  if (memory === 'unknown') throw new Error(`${one.kind} is unknown`)
  return memory
}

function spec(kind: OperatorKind, more: Partial<OperatorSpec> = {}): Layer {
  return generic({ kind, inputs: ['input'], outputs: [{ shape: [1, 6, 6, 4] }], ...more })
}

/** `{max_detections: 10, num_classes: 90}` as a FlexBuffers map. */
const DETECTION_OPTIONS = Uint8Array.from([
  ...Buffer.from('max_detections\0num_classes\0', 'latin1'),
  // Keys: size, then offsets back to the names.
  ...[2, 28, 14],
  // Map: offset back to the keys, their width, size, values, types, then the root.
  ...[2, 1, 2, 10, 90, 4, 4],
  ...[4, 36, 1],
])

describe('OPERATORS', () => {
  it('makes sizes lower bounds for other kinds', () => {
    const { memory } = describeOperator({ kind: 'RFFT2D', customName: null })
    const model = modelOf({ layers: [spec('RFFT2D')] })
    const [subgraph] = model.subgraphs
    const one = subgraph?.operators[0]
    if (subgraph === undefined || one === undefined) throw new Error('no operator')
    expect(memory(layerContextOf(model, subgraph, one), setting('sdk'))).toBe('unknown')
  })

  it.each<[string, Layer, DataType, RuntimeId, Partial<KernelMemory>]>([
    ['softmax of int16', softmax(), 'int16', 'sdk', { preparePersistent: [1026, 1026] }],
    ['log softmax', spec('LOG_SOFTMAX'), 'int8', 'mltk-simulator', { preparePersistent: [40] }],
    ['log softmax, 32-bit', spec('LOG_SOFTMAX'), 'int8', 'sdk', { preparePersistent: [28] }],
    ['cumulative sum', spec('CUMSUM'), 'int8', 'sdk', { preparePersistent: [36] }],
    [
      'sum of many',
      spec('ADD_N', { inputs: ['input', 'input', 'input'] }),
      'int8',
      'mltk-simulator',
      { preparePersistent: [40], scratch: [24] },
    ],
    [
      'concatenation in the SDK',
      spec('CONCATENATION', { inputs: ['input', 'input'] }),
      'int8',
      'sdk',
      { initPersistent: [24], preparePersistent: [8, 8], scratch: [] },
    ],
    [
      'concatenation in the MLTK',
      spec('CONCATENATION', { inputs: ['input', 'input'] }),
      'int8',
      'mltk-device',
      { initPersistent: [28], preparePersistent: [8, 8], scratch: [72] },
    ],
    ['depth to space', spec('DEPTH_TO_SPACE'), 'int8', 'sdk', { preparePersistent: [20] }],
    [
      'detections',
      spec('CUSTOM', {
        customName: 'TFLite_Detection_PostProcess',
        customOptions: DETECTION_OPTIONS,
        inputs: ['input', 'input', 'input'],
      }),
      'int8',
      'sdk',
      {
        initPersistent: [112],
        scratch: [6, 96, 144, 24, 24, 240, 240, 24, 240, 2160, 144],
      },
    ],
    ['mirror pad', spec('MIRROR_PAD'), 'int8', 'sdk', { scratch: [16, 16] }],
  ])('knows what %s asks for', (_, layer, dtype, id, expected) => {
    expect(memoryOf(layer, setting(id), dtype)).toMatchObject(expected)
  })

  it.each<[string, Layer, KernelSetting, Partial<KernelMemory>]>([
    [
      'a convolution on the MVP',
      conv2d({ filters: 5, kernel: 3 }),
      setting('mltk-device', 'mvp', true),
      { initPersistent: [128], preparePersistent: [10, 10], scratch: [288] },
    ],
    [
      'a convolution that falls back',
      conv2d({ filters: 5, kernel: 3 }),
      setting('sdk'),
      { initPersistent: [128], preparePersistent: [20, 20], scratch: [144] },
    ],
    [
      'a convolution without accelerator',
      conv2d({ filters: 5, kernel: 3 }),
      setting('sdk', 'none'),
      { initPersistent: [60], preparePersistent: [20, 20], scratch: [144] },
    ],
    [
      'a pointwise convolution that falls back',
      conv2d({ filters: 5, kernel: 1 }),
      setting('sdk'),
      { scratch: [] },
    ],
    [
      'a dense layer on the MVP',
      fullyConnected({ units: 5 }),
      setting('sdk', 'mvp', true),
      { initPersistent: [100], preparePersistent: [10], builtinData: { bytes: 4, alignment: 1 } },
    ],
  ])('knows what %s asks for', (_, layer, kernel, expected) => {
    expect(memoryOf(layer, kernel)).toMatchObject(expected)
  })
})
