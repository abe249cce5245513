import { PLAIN_FIRMWARE } from '../../src/target/firmware.ts'
import { refusalsOf } from '../../src/operators/refusals/refusals.ts'
import { RUNTIMES } from '../../src/target/runtime.ts'
import type { Buffer, Model } from '../../src/tflite/model.ts'
import { fullyConnected, modelOf } from '../support/model-builder.ts'

const SOUND = modelOf({ input: { shape: [1, 8] }, layers: [fullyConnected({ units: 4 })] })
const WEIGHTS = SOUND.subgraphs[0]?.tensors[SOUND.subgraphs[0].operators[0]?.inputs[1] ?? -1]

/** The model with the weights' buffer changed. */
function withWeights(change: (buffer: Buffer) => Buffer, rest: Partial<Model> = {}): Model {
  const buffers = SOUND.buffers.map((buffer, at) =>
    at === WEIGHTS?.buffer ? change(buffer) : buffer,
  )
  return { ...SOUND, buffers, ...rest }
}

const halved = (buffer: Buffer): Buffer => ({ ...buffer, data: buffer.data.subarray(16) })

function sparse(): Model {
  const subgraphs = SOUND.subgraphs.map((subgraph) => ({
    ...subgraph,
    tensors: subgraph.tensors.map((tensor) =>
      tensor === WEIGHTS ? { ...tensor, isSparse: true } : tensor,
    ),
  }))
  return { ...SOUND, subgraphs }
}

test.each([
  { name: 'whole constants', model: SOUND, words: [] },
  { name: 'too few bytes', model: withWeights(halved), words: ['holds 16 of its 32 bytes'] },
  {
    name: 'bytes behind the flatbuffer',
    model: withWeights((buffer) => ({ ...buffer, isOutside: true })),
    words: ['Buffer.offset'],
  },
  { name: 'a sparse tensor', model: sparse(), words: ['stored sparse'] },
  {
    name: 'a compressed tensor',
    model: withWeights(halved, { metadata: [{ name: 'COMPRESSION_METADATA', buffer: 0 }] }),
    words: ['COMPRESSION_METADATA'],
  },
  {
    name: 'a model that says it is compressed, though no tensor is short',
    model: { ...SOUND, metadata: [{ name: 'COMPRESSION_METADATA', buffer: 0 }] },
    words: ['says its constants are compressed (COMPRESSION_METADATA)'],
  },
])('$name', ({ model, words }) => {
  for (const accelerator of ['mvp', 'none'] as const) {
    const refusals = refusalsOf(model, {
      runtime: RUNTIMES.sdk,
      accelerator,
      firmware: PLAIN_FIRMWARE,
    })
    expect(refusals.map(({ code }) => code)).toEqual(words.map(() => 'wrong-output'))
    words.forEach((word, at) => {
      expect(refusals[at]?.message).toContain(word)
    })
  }
})
