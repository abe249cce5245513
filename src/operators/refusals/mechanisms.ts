/**
 * What a kernel checks that no row can tell: relations between shapes, contents and options. Each says
 * what is wrong with a layer, as a half sentence that its operator's name begins, or null.
 *
 * Source: the Prepare of each kernel in tflite-micro micro/kernels, as of 02414075 and 7005d60e.
 */
import type { Firmware } from '../../target/firmware.ts'
import type { DataType, Tensor } from '../../tflite/model.ts'
import { elementsOf, type LayerContext } from '../layer-context.ts'
import { activationOverflows } from '../activation-range.ts'
import { resourceVariablesOf } from '../resource-variables.ts'
import { tensorBytes } from '../tensor-bytes.ts'
import { brokenCall, unlikeOperands } from './calls.ts'
import { biasScale } from './bias.ts'
import {
  comparedScales,
  elementsAlike,
  runningSumFactors,
  softmaxFactor,
  squeezedSizes,
  sumFactors,
} from './checked-mechanisms.ts'
import {
  addendsAlike,
  circularBuffer,
  detectionSizes,
  lstmCellScale,
  lstmExtras,
  lstmSizes,
  stateNotShifted,
  svdfBiasScale,
  svdfSizes,
} from './network-mechanisms.ts'
import {
  axisIsInRange,
  axesAreInRange,
  broadcastToShape,
  depthBlocks,
  expandedShape,
  filledShape,
  gatherAxis,
  gatherDepth,
  gatherIndices,
  gatherPositions,
  gatherRank,
  meanMap,
  mirroredDimensions,
  packedAxis,
  paddedShape,
  paddingValue,
  paddingZero,
  permutation,
  selectBroadcast,
  selectLoops,
  sliceInside,
  splitAxis,
  squeezeDimensions,
  stridedSliceShape,
  twoAxes,
} from './shape-mechanisms.ts'
import { nameOf, scaleOf } from './refusal.ts'

/** Null where the layer is as the kernel wants it. */
type Mechanism = (layer: LayerContext, firmware: Firmware) => string | null

export type MechanismId =
  | 'activation-range'
  | 'addends-alike'
  | 'axes-in-range'
  | 'axis-in-range'
  | 'bias-not-left-out'
  | 'both-quantized'
  | 'bias-scale'
  | 'broadcast-to-shape'
  | 'bytes-kept'
  | 'circular-buffer'
  | 'compared-scales'
  | 'depth-blocks'
  | 'detection-sizes'
  | 'divisor-not-zero'
  | 'elements-alike'
  | 'elements-positive'
  | 'expanded-shape'
  | 'filled-shape'
  | 'gather-axis'
  | 'gather-depth'
  | 'gather-indices'
  | 'gather-positions'
  | 'gather-rank'
  | 'hard-swish-scales'
  | 'inputs-alike'
  | 'lstm-cell-scale'
  | 'lstm-extras-absent'
  | 'lstm-sizes'
  | 'mean-map'
  | 'mirrored-dimensions'
  | 'one-output-scale'
  | 'one-type-or-hybrid'
  | 'packed-axis'
  | 'packed-inputs'
  | 'rank-kept'
  | 'unpacked-axis'
  | 'unpacked-outputs'
  | 'padded-shape'
  | 'padding-value'
  | 'padding-zero'
  | 'permutation'
  | 'reshape-elements'
  | 'resize-corners'
  | 'resource-handle'
  | 'resource-variables'
  | 'running-sum-factors'
  | 'scales-dimension'
  | 'select-broadcast'
  | 'select-loops'
  | 'slice-inside'
  | 'softmax-factor'
  | 'split-axis'
  | 'squeeze-dimensions'
  | 'squeezed-sizes'
  | 'state-not-shifted'
  | 'strided-slice-shape'
  | 'strides'
  | 'sum-factors'
  | 'subgraph-bytes'
  | 'subgraphs'
  | 'svdf-bias-scale'
  | 'svdf-sizes'
  | 'two-axes'

interface MechanismRecord {
  readonly check: Mechanism
  /** What it asks for, for documents. */
  readonly rule: string
}

export const MECHANISMS: Readonly<Record<MechanismId, MechanismRecord>> = {
  'activation-range': {
    check: activationRange,
    rule: "the bounds of a fused activation fit into 32 bits at the output's scale",
  },
  'addends-alike': {
    check: addendsAlike,
    rule: 'all inputs have one shape and type, and of int8 one scale and zero point',
  },
  'axes-in-range': { check: axesAreInRange, rule: 'the axes exist' },
  'axis-in-range': { check: axisIsInRange, rule: 'the axis exists' },
  'bias-not-left-out': { check: biasNotLeftOut, rule: 'there is a bias' },
  'both-quantized': {
    check: bothQuantized,
    rule: 'the output has a scale where the input has one',
  },
  'bias-scale': {
    check: biasScale,
    rule: "the bias has the scale of the products, within 2 % of the output's",
  },
  'broadcast-to-shape': {
    check: broadcastToShape,
    rule: "the output's shape is the one given, and the input fits into it",
  },
  'bytes-kept': { check: bytesKept, rule: 'input and output have as many bytes' },
  'circular-buffer': { check: circularBuffer, rule: 'one row of the buffer is put in at a time' },
  'compared-scales': { check: comparedScales, rule: 'scales are above 0 and below 1' },
  'depth-blocks': { check: depthBlocks, rule: 'the block size divides the map' },
  'detection-sizes': {
    check: detectionSizes,
    rule: 'boxes of four coordinates and more, one batch, a score for each box and class',
  },
  'divisor-not-zero': { check: divisorNotZero, rule: 'no element of the divisor is 0' },
  'elements-alike': {
    check: elementsAlike,
    rule: 'inputs of one shape have as many elements as the output',
  },
  'elements-positive': { check: elementsPositive, rule: 'of int8 and int16 no element is below 0' },
  'expanded-shape': { check: expandedShape, rule: 'the output has one dimension of 1 more' },
  'filled-shape': { check: filledShape, rule: "the output's shape is the one given" },
  'gather-axis': { check: gatherAxis, rule: 'axis and batch dimensions exist' },
  'gather-depth': {
    check: gatherDepth,
    rule: 'an index has at most five parts, and no more than the input has dimensions',
  },
  'gather-indices': {
    check: gatherIndices,
    rule: 'constant indices lie inside the input',
  },
  'gather-positions': {
    check: gatherPositions,
    rule: 'constant positions lie inside the axis',
  },
  'gather-rank': {
    check: gatherRank,
    rule: "the output has as many dimensions as the indices' and the input's make",
  },
  'hard-swish-scales': {
    check: hardSwishScales,
    rule: "the input's scale is less than 128 times the output's",
  },
  'inputs-alike': { check: inputsAlike, rule: "all inputs have the output's type" },
  'lstm-cell-scale': {
    check: lstmCellScale,
    rule: 'the scale of the cell state is a power of two, at most 1/512',
  },
  'lstm-extras-absent': {
    check: lstmExtras,
    rule: 'no peephole, no projection, no layer normalization',
  },
  'lstm-sizes': { check: lstmSizes, rule: 'weights, biases, states and output fit together' },
  'mean-map': { check: meanMap, rule: 'over height and width of a map the output is one of 1x1' },
  'mirrored-dimensions': {
    check: mirroredDimensions,
    rule: 'there is an amount for each dimension',
  },
  'one-output-scale': { check: oneOutputScale, rule: 'the output has one scale' },
  'one-type-or-hybrid': {
    check: oneTypeOrHybrid,
    rule: "the filter has the data's type, int8 data an int8 or int4 one, int16 data an int8 one",
  },
  'packed-axis': { check: packedAxis, rule: 'the axis exists' },
  'packed-inputs': { check: packedInputs, rule: 'there are as many inputs as the options count' },
  'padded-shape': {
    check: paddedShape,
    rule: "the output's shape is the input's with the padding",
  },
  'padding-value': {
    check: paddingValue,
    rule: "the value is one element of the input's type, of int8 with the output's scale and zero point",
  },
  'padding-zero': {
    check: paddingZero,
    rule: "without a value, the output's zero point is from -128 to 127",
  },
  permutation: { check: permutation, rule: 'the permutation names each dimension' },
  'rank-kept': { check: rankKept, rule: 'the output has as many dimensions as the input' },
  'unpacked-axis': { check: unpackedAxis, rule: 'the axis exists' },
  'unpacked-outputs': {
    check: unpackedOutputs,
    rule: 'there are as many outputs as the options count',
  },
  'reshape-elements': { check: reshapeElements, rule: 'input and output have as many elements' },
  'resize-corners': {
    check: resizeCorners,
    rule: 'corners are not aligned where pixels have half centres',
  },
  'resource-handle': {
    check: resourceHandle,
    rule: 'the firmware gives the interpreter resource variables',
  },
  'resource-variables': {
    check: resourceVariables,
    rule: 'the firmware gives the interpreter resource variables',
  },
  'running-sum-factors': {
    check: runningSumFactors,
    rule: "there are scales, and twice the input's over 2^20 times the output's is below 1",
  },
  'scales-dimension': {
    check: scalesDimension,
    rule: 'scales for each channel are along the dimension of the channels',
  },
  'select-broadcast': { check: selectBroadcast, rule: 'the three shapes broadcast to the output' },
  'select-loops': { check: selectLoops, rule: 'at most five dimensions are broadcast' },
  'slice-inside': { check: sliceInside, rule: 'constant begins and sizes lie inside the input' },
  'softmax-factor': {
    check: softmaxFactor,
    rule: "2^26 times beta times the input's scale is above 1",
  },
  'split-axis': { check: splitAxis, rule: 'the axis exists' },
  'squeeze-dimensions': { check: squeezeDimensions, rule: 'what is removed has the size 1' },
  'squeezed-sizes': { check: squeezedSizes, rule: 'what is kept fits into the output' },
  'state-not-shifted': { check: stateNotShifted, rule: 'the zero point of an int8 state is 0' },
  'strided-slice-shape': {
    check: stridedSliceShape,
    rule: "the output's shape follows from begin, end and strides",
  },
  strides: { check: strides, rule: 'the strides are 1 or more' },
  'subgraph-bytes': {
    check: unlikeOperands,
    rule: 'what is handed to a subgraph and taken from it has the bytes of its inputs and outputs',
  },
  subgraphs: {
    check: calledSubgraphs,
    rule: 'the subgraphs exist, do not call each other in a circle, and have the operands',
  },
  'sum-factors': {
    check: sumFactors,
    rule: "there are scales, and twice the larger of the inputs' over 2^20 (int16: 2^15) times the output's is below 1",
  },
  'svdf-bias-scale': {
    check: svdfBiasScale,
    rule: 'the bias has the scale of state times weights, within 0.00001',
  },
  'svdf-sizes': { check: svdfSizes, rule: 'weights, bias, state and output fit together' },
  'two-axes': { check: twoAxes, rule: 'at most two axes' },
}

// ---- small ones ----------------------------------------------------------------------------------

function calledSubgraphs(layer: LayerContext): string | null {
  return brokenCall(layer)
}

/** Variables are numbered in the order of their handles; those beyond the firmware's number have no room. */
function resourceVariables({ model, operator }: LayerContext, firmware: Firmware): string | null {
  const number = resourceVariablesOf(model).numbers.get(operator) ?? 0
  if (number < firmware.resourceVariables) return null
  return `needs ${number + 1} resource variables: the firmware has ${firmware.resourceVariables}`
}

/** A handle that no VAR_HANDLE made: it is looked up when the layer runs. Where one makes it, that one is refused first. */
function resourceHandle(
  { model, operator: { kind } }: LayerContext,
  firmware: Firmware,
): string | null {
  if (firmware.resourceVariables > 0 || resourceVariablesOf(model).count > 0) return null
  return `needs resource variables, and the firmware gives the interpreter none: let it create some (\`MicroResourceVariables::Create\`) and say so in the budget file (\`firmware: {resource-variables: N}\`), or make the states ${kind === 'READ_VARIABLE' ? 'inputs' : 'outputs'} of the model`
}

/** Source: tflite-micro lite/kernels/kernel_util.cc `CalculateActivationRangeQuantized`. */
function activationRange({
  operator: { options },
  outputs: [output],
}: LayerContext): string | null {
  const fused = 'fusedActivationFunction' in options ? options.fusedActivationFunction : 'NONE'
  const isQuantized = output?.dtype === 'int8' || output?.dtype === 'int16'
  if (output === undefined || !isQuantized) return null
  if (!activationOverflows(fused, scaleOf(output))) return null
  return `fuses ${fused} into an output of the scale ${scaleOf(output)}, at which its bounds do not fit into 32 bits (tensor ${nameOf(output)})`
}

/** Of int16 the kernel rescales where the input carries a scale. */
function bothQuantized({ inputs: [input], outputs: [output] }: LayerContext): string | null {
  const [one, other] = [input, output].map((tensor) => tensor?.quantization?.scales.length ?? 0)
  if (output === undefined || one === 0 || other !== 0) return null
  return `takes a scale on its output where its input has one (tensor ${nameOf(output)})`
}

const SWISH_STEPS = 128

/** The multiplier of the output is a shift to the right. */
function hardSwishScales({ inputs: [input], outputs: [output] }: LayerContext): string | null {
  const multiplier = scaleOf(input) / SWISH_STEPS / scaleOf(output)
  if (multiplier < 1 || !Number.isFinite(multiplier)) return null
  return `takes an input whose scale is less than ${SWISH_STEPS} times its output's, not ${scaleOf(input)} and ${scaleOf(output)}`
}

/** Of filters with several scales, which are held against the dimension that the file names. */
function scalesDimension({ inputs: [, filter] }: LayerContext): string | null {
  const { scales, quantizedDimension } = filter?.quantization ?? {
    scales: [],
    quantizedDimension: 0,
  }
  const channels = filter?.shape[quantizedDimension] ?? 0
  if (filter === undefined || scales.length <= 1 || scales.length === channels) return null
  return `has a filter with ${scales.length} scales along a dimension of ${channels} (tensor ${nameOf(filter)})`
}

function strides({ operator: { options } }: LayerContext): string | null {
  if (!('strideW' in options) || (options.strideW > 0 && options.strideH > 0)) return null
  return `has the strides ${options.strideH}x${options.strideW}`
}

/**
 * Prepare gives back the temporary tensor of a bias that is not there, and the allocator then finds
 * its count of temporary tensors wrong.
 *
 * Source: tflite-micro micro/kernels/conv_common.cc and depthwise_conv_common.cc as of Gecko SDK
 * 4.4.1, seen in a build of it; the MVP's kernels ask before they give back.
 */
function biasNotLeftOut({ inputs }: LayerContext): string | null {
  if (inputs[2] !== undefined) return null
  return "has no bias, which the kernels beside the MVP's do not take: give it one of zeros, or build with the MVP's kernels"
}

function oneTypeOrHybrid({ inputs: [data, filter] }: LayerContext): string | null {
  if (data === undefined || filter === undefined) return null
  const hybrid: Readonly<Partial<Record<DataType, readonly DataType[]>>> = {
    int8: ['int8', 'int4'],
    int16: ['int8'],
  }
  if (data.dtype === filter.dtype || hybrid[data.dtype]?.includes(filter.dtype) === true)
    return null
  return `has ${data.dtype} data and ${filter.dtype} weights (tensor ${nameOf(filter)}): convert the model with a representative data set`
}

/** A constant divisor is taken for a sensible one. */
function divisorNotZero({ inputs }: LayerContext): string | null {
  if (inputs[1]?.isConstant !== false) return null
  return 'stops the inference where an element of the divisor is 0'
}

function elementsPositive({ inputs }: LayerContext): string | null {
  const dtype = inputs[0]?.dtype
  if (dtype !== 'int8' && dtype !== 'int16') return null
  return `of ${dtype} stops the inference where an element is 0 or less`
}

function inputsAlike({ inputs, outputs: [output] }: LayerContext): string | null {
  const other = inputs.find((tensor) => tensor !== undefined && tensor.dtype !== output?.dtype)
  if (other === undefined || output === undefined) return null
  return `reads ${nameOf(other)}, which is ${other.dtype}, as ${output.dtype}: convert the model with one type there`
}

function packedInputs({ operator, inputs }: LayerContext): string | null {
  const { options } = operator
  const count = options.type === 'Other' ? Number(options.fields['valuesCount'] ?? 0) : 0
  const there = inputs.slice(0, count).filter((tensor) => tensor !== undefined).length
  if (there === count) return null
  return `packs ${count} inputs, but there are ${there}`
}

function reshapeElements({ inputs: [input], outputs: [output] }: LayerContext): string | null {
  const [before, after] = [elementsOf(input), elementsOf(output)]
  if (input === undefined || output === undefined || before === after) return null
  return `makes ${after} elements of ${before}`
}

function bytesKept({ inputs: [input], outputs: [output] }: LayerContext): string | null {
  if (input === undefined || output === undefined) return null
  if (tensorBytes(input) === tensorBytes(output)) return null
  return `makes ${textOf(output)} of ${textOf(input)}`
}

/** The loops take the output's number of dimensions, or the input's, for both. */
function rankKept({ operator, inputs, outputs: [output] }: LayerContext): string | null {
  const input = inputs[operator.kind === 'SPLIT' ? 1 : 0]
  if (input === undefined || output === undefined) return null
  if (input.shape.length === output.shape.length) return null
  return `makes ${textOf(output)} of ${textOf(input)}`
}

function unpackedAxis({ operator: { options }, inputs: [input] }: LayerContext): string | null {
  const axis = options.type === 'Other' ? Number(options.fields['axis'] ?? 0) : 0
  const rank = input?.shape.length ?? 0
  const resolved = axis < 0 ? axis + rank : axis
  return resolved >= 0 && resolved < rank ? null : `unpacks axis ${axis} of ${rank} dimensions`
}

function unpackedOutputs({ operator: { options }, outputs }: LayerContext): string | null {
  const count = options.type === 'Other' ? Number(options.fields['num'] ?? 0) : 0
  return count <= outputs.length
    ? null
    : `unpacks ${count} outputs, but there are ${outputs.length}`
}

function textOf({ dtype, shape }: Tensor): string {
  return `${dtype} ${shape.join('x')}`
}

function oneOutputScale({ outputs: [output] }: LayerContext): string | null {
  const scales = output?.quantization?.scales.length ?? 0
  return scales === 1 ? null : `makes an output with ${scales} scales, and needs one`
}

function resizeCorners({ operator: { options } }: LayerContext): string | null {
  if (options.type !== 'Other') return null
  const { alignCorners, halfPixelCenters } = options.fields
  if (alignCorners !== true || halfPixelCenters !== true) return null
  return 'aligns corners although pixels have half centres: use one of both'
}
