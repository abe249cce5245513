/**
 * The image of every int8 value under every kernel that the analysis follows, against a run of
 * TensorFlow Lite Micro: what it gives must lie in what we say, and we say hardly more.
 *
 * `TRANSFER_MODELS=folder npm test -- test/dataflow/transfer.test.ts` writes the models, and
 * `python3 scripts/transfer_functions.py folder/*.tflite > test/golden/kernels/transfer-tflm.txt` runs them.
 */
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { weightedRanges } from '../../src/dataflow/accumulators.ts'
import { binaryRanges } from '../../src/dataflow/binary.ts'
import type { ChannelRanges } from '../../src/dataflow/channel-ranges.ts'
import { meanRanges } from '../../src/dataflow/mean.ts'
import { valueRanges } from '../../src/dataflow/ranges.ts'
import { unaryRanges } from '../../src/dataflow/unary.ts'
import type { WeightedLayer } from '../../src/dataflow/weighted.ts'
import type { Model, Operator, Tensor } from '../../src/tflite/model.ts'
import { writeModel } from '../../src/tflite/write-model.ts'
import { transferModels } from '../support/transfer-models.ts'

const GOLDEN = new URL('../golden/kernels/transfer-tflm.txt', import.meta.url)
const FOLDER = process.env['TRANSFER_MODELS'] ?? ''
const MODELS = transferModels()

/** By name: the kernel's outputs for -128 to 127. */
const RUN: ReadonlyMap<string, Int8Array> = new Map(
  readFileSync(GOLDEN, 'utf8')
    .split('\n')
    .filter((line) => line !== '' && !line.startsWith('#'))
    .map((line) => {
      const [name = '', hex = ''] = line.split(' ')
      return [name, Int8Array.from(Buffer.from(hex, 'hex'))]
    }),
)

const VALUES = Int32Array.from({ length: 256 }, (_, at) => at - 128)

/** What the analysis says of an input that is one value everywhere, for each of them. */
function imagesOf(model: Model): ChannelRanges | null {
  const main = model.subgraphs[0]
  const operator = main?.operators[0]
  const at = (index = -1): Tensor | undefined => main?.tensors[index]
  const [input, other] = [at(operator?.inputs[0]), at(operator?.inputs[1])]
  const made = at(operator?.outputs[0])
  if (operator === undefined || made === undefined || input === undefined) return null
  const layer = valueRanges(model).weighted.get(0)
  if (layer !== undefined) return imagesUnder(layer)
  const points = { low: VALUES, high: VALUES }
  const output = { ...made, shape: [1, 256] }
  if (operator.kind === 'MEAN') {
    const elements = (input.shape[1] ?? 1) * (input.shape[2] ?? 1)
    return meanRanges({ input, output, elements }, points)
  }
  if (other === undefined) return unaryRanges({ operator, input, output }, points)
  const constant = constantOf(operator, model)
  return binaryRanges({ operator, left: input, right: other, output }, points, constant)
}

function imagesUnder(layer: WeightedLayer): ChannelRanges {
  const images = [...VALUES].map((value) => {
    const point = Int32Array.of(value)
    return weightedRanges(layer, { low: point, high: point })
  })
  return {
    low: Int32Array.from(images, (image) => image?.low[0] ?? 0),
    high: Int32Array.from(images, (image) => image?.high[0] ?? 0),
  }
}

function constantOf({ inputs }: Operator, { subgraphs: [main], buffers }: Model): ChannelRanges {
  const data = buffers[main?.tensors[inputs[1] ?? -1]?.buffer ?? 0]?.data ?? new Uint8Array(1)
  const values = Int32Array.from(Int8Array.from(data))
  return { low: values, high: values }
}

test('every model was run', () => {
  expect([...RUN.keys()]).toEqual(MODELS.map(({ name }) => name))
})

test.each(MODELS)('$name', ({ name, model }) => {
  const [known, images] = [RUN.get(name), imagesOf(model)]
  const untrue: number[] = []
  let widest = 0
  for (const [at, value] of VALUES.entries()) {
    const [low = Infinity, high = -Infinity] = [images?.low[at], images?.high[at]]
    const given = known?.[at] ?? NaN
    if (!(low <= given && given <= high)) untrue.push(value)
    widest = Math.max(widest, high - low)
  }
  expect(untrue).toEqual([])
  // The roundings of all builds and versions together are one apart, or two where one follows another.
  expect(widest).toBeLessThanOrEqual(2)
})

if (FOLDER !== '') {
  test('the models are written', () => {
    mkdirSync(FOLDER, { recursive: true })
    for (const [at, { name, model }] of MODELS.entries()) {
      const file = `${String(at).padStart(3, '0')}-${name.replaceAll('/', '-')}.tflite`
      writeFileSync(join(FOLDER, file), writeModel(model))
    }
  })
}
