/** Tips about windows and maps: strides, kernels, pooling. */
import { traitsOf } from '../../operators/registry.ts'
import type { Operator } from '../../tflite/model.ts'
import type { Edit, Pair } from '../../edit/edits/edit.ts'
import { pairText } from '../../edit/edits/values.ts'
import { importantLayers } from '../focus.ts'
import { largerStrides, smallerKernels } from '../search/smaller-values.ts'
import { layerText, type Candidate, type TipContext, type TipRecord } from './record.ts'

/** Convolutions among the layers that matter and those just above them. */
function convolutions({ layers, profile, focus }: TipContext): readonly Operator[] {
  const near = importantLayers(profile, focus.wanted).flatMap((index) => [index, index - 1])
  const all = [...new Set(near)].flatMap((index) => layers.operators[index] ?? [])
  return all.filter(({ kind }) => traitsOf(kind).window === 'convolution')
}

function mapOf(operator: Operator, { layers }: TipContext): Pair {
  const [, height = 1, width = 1] = layers.tensor(operator.outputs[0])?.shape ?? []
  return { height, width }
}

/** Strides of a convolution or a pooling layer; undefined for other kinds. */
export function stridesOf({ options }: Operator): Pair | undefined {
  return 'strideH' in options ? { height: options.strideH, width: options.strideW } : undefined
}

/** Height and width of a convolution's filters. */
export function kernelOf(operator: Operator, { layers }: Pick<TipContext, 'layers'>): Pair {
  const [, height = 1, width = 1] = layers.tensor(operator.inputs[1])?.shape ?? []
  return { height, width }
}

export const LARGER_STRIDES: TipRecord = {
  id: 'larger-strides',
  title: 'larger strides',
  source: 'MLTK FAQ',
  risk: 'retrain',
  isSearched: true,
  appliesTo: 'convolutions with stride 1 on a map of more than 3 rows or columns',
  find: (context) =>
    convolutions(context).flatMap((operator): readonly Candidate[] => {
      const strides = stridesOf(operator)
      if (strides === undefined) return []
      const steps = largerStrides(strides, mapOf(operator, context)).map((value) => ({
        edits: [{ kind: 'strides', layer: operator.index, value } as const],
        text: `Give ${layerText(operator.index, context)} strides ${pairText(value)} instead of ${pairText(strides)}`,
      }))
      return steps.length === 0 ? [] : [{ layer: operator.index, steps }]
    }),
}

export const SMALLER_KERNELS: TipRecord = {
  id: 'smaller-kernels',
  title: 'smaller kernels',
  source: 'MLTK FAQ',
  risk: 'retrain',
  isSearched: true,
  appliesTo: 'convolutions with a kernel of more than 3 rows or columns',
  find: (context) =>
    convolutions(context).flatMap((operator): readonly Candidate[] => {
      const kernel = kernelOf(operator, context)
      const steps = smallerKernels(kernel).map((value) => ({
        edits: [{ kind: 'kernel_size', layer: operator.index, value } as const],
        text: `Give ${layerText(operator.index, context)} a kernel of ${pairText(value)} instead of ${pairText(kernel)}`,
      }))
      return steps.length === 0 ? [] : [{ layer: operator.index, steps }]
    }),
}

const POOL: Pair = { height: 2, width: 2 }

export const INSERT_POOLING: TipRecord = {
  id: 'insert-pooling',
  title: 'pooling inserted',
  source: 'MLTK FAQ',
  risk: 'retrain',
  isSearched: true,
  appliesTo: 'convolutions whose map of at least 4x4 no pooling follows',
  find: (context) =>
    convolutions(context).flatMap((operator): readonly Candidate[] => {
      const { height, width } = mapOf(operator, context)
      const readers = context.layers.readersOf(operator.outputs[0])
      const isPooled = readers.some(pools)
      if (isPooled || readers.length === 0 || Math.min(height, width) < 4) return []
      const edit: Edit = { kind: 'insert', layer: operator.index, pool: 'MAX_POOL_2D', value: POOL }
      const text = `Put a max_pool_2d of 2x2 behind ${layerText(operator.index, context)}: its map of ${height}x${width} goes on as ${height >> 1}x${width >> 1}`
      return [{ layer: operator.index, steps: [{ edits: [edit], text }] }]
    }),
}

function pools({ kind }: Operator): boolean {
  return traitsOf(kind).window === 'pool' || kind === 'MEAN'
}

export const STRIDE_INSTEAD_OF_POOLING: TipRecord = {
  id: 'stride-instead-of-pooling',
  title: 'a strided convolution instead of convolution and pooling',
  source: 'ours',
  risk: 'retrain',
  isSearched: true,
  appliesTo:
    'convolutions with stride 1 that only a pooling layer of the same stride and window reads',
  find: (context) =>
    context.layers.operators.flatMap((operator): readonly Candidate[] => {
      const strides = stridesOf(operator)
      const readers = context.layers.readersOf(operator.outputs[0])
      const [pool] = readers
      if (traitsOf(operator.kind).window !== 'convolution' || strides === undefined) return []
      if (readers.length !== 1 || pool?.options.type !== 'Pool2DOptions') return []
      if (context.layers.isOutput(operator.outputs[0])) return []
      const { strideH, strideW, filterHeight, filterWidth } = pool.options
      const isHalving = strideH === filterHeight && strideW === filterWidth && strideH * strideW > 1
      const isGlobal = filterHeight >= mapOf(operator, context).height
      if (!isHalving || isGlobal || strides.height * strides.width !== 1) return []
      const value = { height: strideH, width: strideW }
      const edits: readonly Edit[] = [
        { kind: 'strides', layer: operator.index, value },
        { kind: 'remove', layer: pool.index },
      ]
      const text = `Give ${layerText(operator.index, context)} strides ${pairText(value)} and drop ${layerText(pool.index, context)} behind it`
      return [{ layer: operator.index, steps: [{ edits, text }] }]
    }),
}
