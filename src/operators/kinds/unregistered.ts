/**
 * Kinds without a kernel in the runtimes, as far as they matter before the model is refused: how an
 * edit passes through them, how a diff reads them, and what to use instead.
 */
import type { OperatorKind } from '../../tflite/model.ts'
import { DATA_FIRST } from '../operands.ts'
import type { KindFacts } from '../operator.ts'
import { broadcasting, sameAsInput, select } from '../shapes/elementwise.ts'
import { embeddingLookup, given, tile } from '../shapes/layout.ts'
import { oneHot, rank, reduce, topK } from '../shapes/reduce.ts'
import { batchMatMul } from '../shapes/window.ts'
import { COMBINED, EACH, KEPT, NO_TRAITS } from '../traits.ts'
import type { RegisteredKind } from './registered.ts'

export interface UnregisteredFacts extends KindFacts {
  /** What works instead, in a sentence. */
  readonly instead?: string
}

type UnregisteredKind = Exclude<OperatorKind, RegisteredKind>

const EACH_ELEMENT = { operands: DATA_FIRST, shape: sameAsInput, traits: EACH } as const
const BROADCASTS = { operands: DATA_FIRST, shape: broadcasting, traits: COMBINED } as const
const KEEPS_AXES = { operands: DATA_FIRST, shape: sameAsInput, traits: KEPT } as const
const OTHER = { operands: DATA_FIRST, shape: 'unknown', traits: NO_TRAITS } as const
const REDUCES = { ...OTHER, shape: reduce } as const
const TRAINED = { ...OTHER, traits: { ...NO_TRAITS, constants: 'trained' } } as const

export const UNREGISTERED: Readonly<Partial<Record<UnregisteredKind, UnregisteredFacts>>> = {
  ATAN2: BROADCASTS,
  BATCH_MATMUL: {
    ...{ ...TRAINED, shape: batchMatMul },
    instead: 'Use a Dense layer (FULLY_CONNECTED) where one factor is constant.',
  },
  BIDIRECTIONAL_SEQUENCE_LSTM: TRAINED,
  BITWISE_XOR: BROADCASTS,
  CALL: { ...OTHER, traits: { ...NO_TRAITS, effects: 'writes-state' } },
  CONV_3D: TRAINED,
  DYNAMIC_UPDATE_SLICE: { ...OTHER, shape: sameAsInput },
  EMBEDDING_LOOKUP: { ...TRAINED, shape: embeddingLookup },
  FAKE_QUANT: { ...EACH_ELEMENT, traits: { ...EACH, isConversion: true } },
  GELU: { ...EACH_ELEMENT, instead: 'Use RELU or HARD_SWISH.' },
  LOCAL_RESPONSE_NORMALIZATION: KEEPS_AXES,
  LSTM: TRAINED,
  ONE_HOT: { ...OTHER, shape: oneHot },
  POW: { ...BROADCASTS, instead: 'Use SQUARE, SQRT or MUL.' },
  RANK: { ...OTHER, shape: rank },
  REDUCE_ALL: REDUCES,
  REDUCE_ANY: REDUCES,
  REDUCE_MIN: { ...REDUCES, traits: { ...NO_TRAITS, channels: 'kept-where-equal' } },
  REDUCE_PROD: REDUCES,
  RELU_0_TO_1: EACH_ELEMENT,
  RELU_N1_TO_1: {
    ...{ ...EACH_ELEMENT, traits: { ...EACH, isConversion: true, fusesAs: 'activation' } },
    instead: 'Fuse it into the layer before, or use RELU6.',
  },
  REVERSE_SEQUENCE: KEEPS_AXES,
  REVERSE_V2: KEEPS_AXES,
  RIGHT_SHIFT: BROADCASTS,
  RNN: TRAINED,
  SCATTER_ND: { ...OTHER, shape: given(2) },
  SELECT: { ...OTHER, shape: select },
  SIGN: EACH_ELEMENT,
  SPARSE_TO_DENSE: { ...OTHER, shape: given(1) },
  TILE: { ...OTHER, shape: tile, traits: { ...NO_TRAITS, channels: 'kept-where-equal' } },
  TOPK_V2: { ...OTHER, shape: topK },
  UNIDIRECTIONAL_SEQUENCE_RNN: TRAINED,
}
