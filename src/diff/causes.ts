/**
 * Why one layer of the head differs from its mate in the base, by name and value. A cause is
 * `inherited` where it only passes on what changed above the layer.
 */
import { traitsNamed } from '../operators/registry.ts'
import { NO_DILATION } from '../operators/window-layer.ts'
import type { LayerProfile, TensorSummary } from '../profile/profile.ts'
import { isZero } from './delta.ts'
import type { Cause, CauseId, Delta } from './diff.ts'
import { computedInputs, OUTSIDE } from './graph.ts'

interface LayerPair {
  readonly base: LayerProfile
  readonly head: LayerProfile
  /** Layers that feed the computed inputs, `OUTSIDE` for the model's own inputs. */
  readonly baseProducers: readonly number[]
  readonly headProducers: readonly number[]
  readonly delta: Delta
  /** "quantize (layer 0)" to "the model's input", where the layer was wired to something else. */
  readonly rewired: { readonly base: string; readonly head: string } | null
  /** `SL_MVP_OPTIMIZE_SPEED` of both sides, where the firmware is built in another way; else null. */
  readonly speeds: { readonly base: number; readonly head: number } | null
}

/** What a pool that may cover the whole map takes from its input. */
const WINDOW_PARAMETERS = new Set(['kernel_size', 'strides'])

/**
 * What each cause is: an `edit` of the layer; `values`: another training run or calibration, no shape
 * and no option; an `effect`: what a change led to.
 */
const NATURE_OF_CAUSE: Readonly<Record<CauseId, 'edit' | 'values' | 'effect'>> = {
  input_shape: 'edit',
  output_shape: 'edit',
  input_count: 'edit',
  dtype: 'edit',
  input: 'effect',
  weights: 'values',
  constants: 'values',
  quantization: 'values',
  'left-accelerator': 'effect',
  'joined-accelerator': 'effect',
  pipeline: 'effect',
  'shared-constants': 'effect',
  cost: 'effect',
  'optimize-speed': 'effect',
}

/** False for the name of a parameter. */
export function isCauseId(what: string): what is CauseId {
  return Object.hasOwn(NATURE_OF_CAUSE, what)
}

/** A parameter is an option of the layer, so its change is an edit. */
function natureOf({ what }: Cause): 'edit' | 'values' | 'effect' {
  return isCauseId(what) ? NATURE_OF_CAUSE[what] : 'edit'
}

/** A change made at this very layer: an option, a type, a shape of the model's own input. */
export function isOwnEdit(cause: Cause): boolean {
  return !cause.inherited && natureOf(cause) === 'edit'
}

/** True where a training run or a calibration is all that happened. */
export function isValuesOnly(causes: readonly Cause[]): boolean {
  return causes.length > 0 && causes.every((cause) => natureOf(cause) === 'values')
}

/** All causes, edits first; empty where the two layers are the same but for names. */
export function causesOf(pair: LayerPair): readonly Cause[] {
  const edits = [
    ...parameterCauses(pair),
    ...dtypeCauses(pair),
    ...inputCauses(pair),
    ...rewiredCause(pair),
  ]
  const structural = edits.length > 0 ? edits : outputCauses(pair)
  const known = [...structural, ...valueCauses(pair, structural)]
  const withAccelerator = [...known, ...acceleratorCauses(pair, known)]
  return withAccelerator.length > 0 ? withAccelerator : costCauses(pair)
}

interface Change {
  readonly what: CauseId
  readonly base: string | number
  readonly head: string | number
  readonly inherited?: boolean
  readonly label?: string
  readonly note?: string
}

function cause(change: Change): Cause {
  return causeOf(change.what, change)
}

function causeOf(
  what: string,
  { base, head, inherited = false, label, note }: Omit<Change, 'what'>,
): Cause {
  const words = `${label ?? what.replaceAll('_', ' ')} ${base} -> ${head}`
  const why = note ?? (inherited ? 'inherited' : '')
  return {
    what,
    base: String(base),
    head: String(head),
    inherited,
    sentence: why === '' ? words : `${words} (${why})`,
  }
}

const ABSENT = 'none'

/** What a parameter is where a layer does not name it. */
const unnamed = (parameter: string) => (parameter === 'dilation' ? NO_DILATION : ABSENT)

function parameterCauses(pair: LayerPair): readonly Cause[] {
  const { base, head } = pair
  const names = [...new Set([...Object.keys(base.parameters), ...Object.keys(head.parameters)])]
  return names
    .filter((name) => base.parameters[name] !== head.parameters[name])
    .map((name) =>
      causeOf(name, {
        base: base.parameters[name] ?? unnamed(name),
        head: head.parameters[name] ?? unnamed(name),
        inherited: followsInput(pair, name),
      }),
    )
}

function followsInput(pair: LayerPair, parameter: string): boolean {
  if (shapesOf(pair.base) === shapesOf(pair.head)) return false
  if (traitsNamed(pair.head.kind).constants === 'shape') return true
  return (
    traitsNamed(pair.head.kind).window === 'pool' &&
    WINDOW_PARAMETERS.has(parameter) &&
    coversItsInput(pair.base) &&
    coversItsInput(pair.head)
  )
}

const shapesOf = (layer: LayerProfile): string => computedInputs(layer).map(shapeText).join(' ')

/** Global pooling stays global: its window grows and shrinks with the map. */
function coversItsInput(layer: LayerProfile): boolean {
  const [, height, width] = computedInputs(layer)[0]?.shape ?? []
  return layer.parameters['kernel_size'] === `${height ?? 0}x${width ?? 0}`
}

function shapeText(tensor: TensorSummary | undefined): string {
  if (tensor === undefined) return ABSENT
  return tensor.shape.length === 0 ? 'scalar' : tensor.shape.join('x')
}

/** One cause for the first computed input, constant or output whose type differs. */
function dtypeCauses(pair: LayerPair): readonly Cause[] {
  const operands = [
    (layer: LayerProfile) => computedInputs(layer),
    (layer: LayerProfile) => layer.inputs.filter((input) => input.isConstant),
    (layer: LayerProfile) => layer.outputs,
  ]
  const differing = operands.flatMap((of, kind) => {
    const after = of(pair.head)
    return of(pair.base).flatMap((base, slot) => {
      const head = after[slot]
      return head === undefined || base.dtype === head.dtype ? [] : [{ base, head, kind, slot }]
    })
  })
  const [first] = differing
  if (first === undefined) return []
  const { base, head, kind, slot } = first
  return [
    cause({
      what: 'dtype',
      base: base.dtype ?? ABSENT,
      head: head.dtype ?? ABSENT,
      inherited: kind === 0 && comesFromLayers(pair, slot),
    }),
  ]
}

/** True where both sides read this input from a layer, so that the layer above passes changes on. */
function comesFromLayers(pair: LayerPair, slot: number): boolean {
  return (
    (pair.baseProducers[slot] ?? OUTSIDE) !== OUTSIDE ||
    (pair.headProducers[slot] ?? OUTSIDE) !== OUTSIDE
  )
}

function inputCauses(pair: LayerPair): readonly Cause[] {
  const base = computedInputs(pair.base)
  const head = computedInputs(pair.head)
  if (base.length !== head.length) {
    return [cause({ what: 'input_count', base: base.length, head: head.length, label: 'inputs' })]
  }
  return base.flatMap((input, slot) => {
    const [from, to] = [shapeText(input), shapeText(head[slot])]
    if (from === to) return []
    const inherited = comesFromLayers(pair, slot)
    const note = inherited ? 'inherited' : "the model's input"
    const label = base.length > 1 ? `input ${slot + 1}` : 'input'
    return [cause({ what: 'input_shape', base: from, head: to, inherited, label, note })]
  })
}

function outputCauses(pair: LayerPair): readonly Cause[] {
  const [from, to] = [pair.base, pair.head].map((layer) => layer.outputs.map(shapeText).join(' '))
  if (from === undefined || to === undefined || from === to) return []
  return [cause({ what: 'output_shape', base: from, head: to, label: 'output' })]
}

function rewiredCause({ rewired }: LayerPair): readonly Cause[] {
  if (rewired === null) return []
  const { base, head } = rewired
  return [
    {
      what: 'input',
      base,
      head,
      inherited: true,
      sentence: `reads ${head} instead of ${base}`,
    },
  ]
}

/** Contents that differ although their shapes do not, and scales that differ by themselves. */
function valueCauses(pair: LayerPair, structural: readonly Cause[]): readonly Cause[] {
  const { base, head } = pair
  const areWeightsEqual = base.hashes.weights === head.hashes.weights
  const isShapeChange = structural.some((one) => one.what !== 'input')
  if (!areWeightsEqual && constantShapes(base) === constantShapes(head)) {
    const isSpelledOut = isShapeChange && traitsNamed(head.kind).constants !== 'trained'
    return isSpelledOut ? [] : [constantCause(pair)]
  }
  if (isShapeChange) return []
  if (base.hashes.quantization === head.hashes.quantization) return storageCauses(pair)
  return [
    {
      what: 'quantization',
      ...hashes(base.hashes.quantization, head.hashes.quantization),
      inherited: false,
      sentence: `scales or zero points differ${traitsNamed(head.kind).constants === 'trained' ? ', the weights do not' : ''}`,
    },
  ]
}

/** The same scales and zero points in arrays of another length, as `optimize` writes them. */
function storageCauses({ base, head }: LayerPair): readonly Cause[] {
  const [before, after] = [quantizationBytes(base), quantizationBytes(head)]
  if (before === after) return []
  return [
    {
      ...{ what: 'quantization', base: `${before} B`, head: `${after} B`, inherited: false },
      sentence: `the same quantization in ${after < before ? 'fewer' : 'more'} bytes`,
    },
  ]
}

function quantizationBytes({ flash }: LayerProfile): number {
  return flash.scales + flash.zeroPoints
}

function constantCause({ base, head }: LayerPair): Cause {
  const what: CauseId = traitsNamed(head.kind).constants === 'trained' ? 'weights' : 'constants'
  const isQuantizedAnew = base.hashes.quantization !== head.hashes.quantization
  return {
    what,
    ...hashes(base.hashes.weights, head.hashes.weights),
    inherited: false,
    sentence: `${what} have other values${isQuantizedAnew ? ' and scales' : ''}, the same shapes`,
  }
}

const constantShapes = (layer: LayerProfile): string =>
  layer.inputs
    .filter((input) => input.isConstant)
    .map(shapeText)
    .join(' ')

function hashes(base: string, head: string): { readonly base: string; readonly head: string } {
  const short = (hash: string) => (hash === '' ? ABSENT : hash.slice(0, 8))
  return { base: short(base), head: short(head) }
}

function acceleratorCauses(pair: LayerPair, known: readonly Cause[]): readonly Cause[] {
  const { base, head } = pair
  if (base.accelerated === head.accelerated) return []
  const inherited = known.some((one) => one.inherited) && !known.some(isOwnEdit)
  const why = base.accelerated ? reasonOf(head) : reasonOf(base)
  return [
    base.accelerated
      ? {
          ...{ what: 'left-accelerator', base: 'MVP', head: 'CPU', inherited },
          sentence: `left the accelerator${why === '' ? '' : `: ${why}`}`,
        }
      : {
          ...{ what: 'joined-accelerator', base: 'CPU', head: 'MVP', inherited },
          sentence: `came to the accelerator${why === '' ? '' : `; before: ${why}`}`,
        },
  ]
}

/** Why a layer does not run on the accelerator, without its full stop; empty where nothing is said. */
function reasonOf({ unsupported, profilerMessage }: LayerProfile): string {
  return (unsupported?.sentence ?? profilerMessage ?? '').replace(/\.$/, '')
}

/** What can only come from a neighbour or the build, since the layer itself is the same. */
function costCauses({ delta, speeds }: LayerPair): readonly Cause[] {
  if (isZero(delta)) return []
  if (speeds !== null) {
    const [base, head] = [String(speeds.base), String(speeds.head)]
    const sentence = `the firmware is built with optimize-speed ${head} instead of ${base}`
    return [{ what: 'optimize-speed', base, head, inherited: false, sentence }]
  }
  const [what, sentence]: readonly [CauseId, string] =
    delta.acceleratorCycles !== 0
      ? ['pipeline', 'the layer before leaves the accelerator in another state']
      : delta.flashBytes !== 0
        ? ['shared-constants', 'another layer reads its constants first on one side']
        : ['cost', 'the same layer costs something else with these settings']
  const cycles = delta.acceleratorCycles !== 0 ? delta.acceleratorCycles : delta.flashBytes
  return [{ what, base: '0', head: `${cycles > 0 ? '+' : ''}${cycles}`, inherited: true, sentence }]
}
