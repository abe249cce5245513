/**
 * What an operator's kernels take, as plain data: rows in the order in which a kernel checks them.
 * The first row that a layer breaks is what happens to it: rows of Prepare refuse the model when it is
 * loaded, rows of Eval fail the first inference, unless a row says otherwise. `refusals/rows.ts` holds
 * them against a layer, `supported.ts` prints them.
 */
import type { AcceleratorId, RuntimeId } from '../target/runtime.ts'
import type { DataType } from '../tflite/model.ts'
import type { MechanismId } from './refusals/mechanisms.ts'

export type Build = `${RuntimeId} ${AcceleratorId}`

/** One kernel per build: where builds differ the rows differ. */
export type AcceptedForms = Readonly<Record<Build, Kernel>>

export interface Kernel {
  /** The file of Prepare and Eval, in its repository as of the build. */
  readonly source: string
  readonly prepare: readonly Row[]
  readonly eval: readonly Row[]
}

export type Row = RowBody & RowExtras

interface RowExtras {
  /** The row counts only where these operands have these types. */
  readonly when?: Forms
  /** Of kernels of the MVP: the row counts only where the MVP takes the layer, or where it does not. */
  readonly on?: 'mvp' | 'cpu'
  /** Where it is neither an error at load nor one at inference. */
  readonly otherwise?: Outcome
}

/** What happens, beyond an error that is reported. */
export type Outcome =
  /** The kernel reads through a pointer that is not there. */
  | 'crashes'
  /** `TFLITE_CHECK` ends the firmware: `abort()`, or an endless loop behind "HALTED". */
  | 'stops'
  /** It runs and computes something else: reads past the end of a tensor, or one type as another. */
  | 'computes garbage'
  /** It reports success and leaves the output as it was, or treats the elements as another type of the same kernel. */
  | 'answers anyhow'

/** Index of an input, the first output, all inputs or all outputs. */
export type Place = number | 'output' | 'inputs'

/** Types by operand; operands that are not named may have any. */
export type Forms = Readonly<Partial<Record<Place, readonly DataType[]>>>

export type RowBody =
  /** How many inputs or outputs. */
  | { readonly count: 'inputs' | 'outputs'; readonly least: number; readonly most: number }
  /** The operand is there. */
  | { readonly present: Place }
  /** One entry for each branch of the kernel. */
  | { readonly takes: readonly Forms[] }
  | { readonly sameType: readonly [Place, Place] }
  | { readonly rank: Place; readonly least: number; readonly most: number }
  | { readonly constant: Place }
  | { readonly variable: Place }
  | { readonly elements: Place; readonly are: number }
  | { readonly sameShape: readonly [Place, Place] }
  /** Two operands of different shapes, in as many dimensions as the kernel's loops have. */
  | {
      readonly broadcast: readonly [Place, Place]
      readonly most: number
      /** Whose dimensions count; without it those of both. */
      readonly counted?: 'first' | 'with the output'
    }
  /** An option of the schema has one of these values. */
  | { readonly option: string; readonly among: readonly (number | string | boolean)[] }
  | { readonly zeroPoint: Place; readonly is: number }
  | { readonly zeroPointOf: Place; readonly least: number; readonly most: number }
  | { readonly scale: Place; readonly is: number; readonly text: string; readonly within: number }
  /** Scales for all channels or one, along this dimension. */
  | { readonly scalesAlong: number; readonly of: Place }
  | { readonly quantized: Place; readonly is: boolean }
  | { readonly sameQuantization: readonly [Place, Place] }
  /** What no row tells: a relation between shapes, contents and options. */
  | { readonly holds: MechanismId }

// ---- builds --------------------------------------------------------------------------------------

const BUILDS: readonly Build[] = [
  ...(['sdk mvp', 'sdk none', 'mltk-device mvp', 'mltk-device none'] as const),
  ...(['mltk-simulator mvp', 'mltk-simulator none'] as const),
]

/** One kernel for all builds. */
export function everywhere(kernel: Kernel): AcceptedForms {
  return formsOf(() => kernel)
}

/** Kernels that the MLTK replaces or that changed between the two commits of TensorFlow Lite Micro. */
export function bySdk({ sdk, mltk }: Readonly<Record<'sdk' | 'mltk', Kernel>>): AcceptedForms {
  return formsOf((build) => (build.startsWith('sdk') ? sdk : mltk))
}

/** What a kernel asks for by `TFLITE_CHECK`; `otherwise` is not theirs to say. */
export type Checks = Readonly<Partial<Record<'prepare' | 'eval', readonly Row[]>>>

/**
 * The kernel with its checks, as the SDK's code has them: `TFLITE_CHECK` is `TFLITE_ABORT` there
 * (kernels/internal/compatibility.h, kernels/op_macros.h). They come before what nothing asks for.
 */
export function stopping(kernel: Kernel, { prepare = [], eval: rows = [] }: Checks): Kernel {
  const asked = new Set(rows.map(bodyOf))
  const unchecked = ({ otherwise }: Row) => otherwise !== undefined && otherwise !== 'crashes'
  const first = kernel.eval.findIndex(unchecked)
  const at = first === -1 ? kernel.eval.length : first
  const behind = kernel.eval.slice(at).filter((row) => !asked.has(bodyOf(row)))
  return {
    ...kernel,
    prepare: [...kernel.prepare, ...prepare.map(stops)],
    eval: [...kernel.eval.slice(0, at), ...rows.map(stops), ...behind],
  }
}

function stops(row: Row): Row {
  return { ...row, otherwise: 'stops' }
}

/** What a row asks for, whatever happens otherwise. */
function bodyOf(row: Row): string {
  const fields = Object.entries(row).filter(([name]) => name !== 'otherwise')
  return JSON.stringify(fields.sort(([one], [other]) => one.localeCompare(other)))
}

/**
 * One kernel, whose checks only the SDK keeps: the MLTK makes an assertion of `TFLITE_ABORT` (mltk
 * cpp/shared/tflite_micro/patch_tensorflow.py), which its builds leave out (`-DNDEBUG`).
 */
export function checked(kernel: Kernel, checks: Checks): AcceptedForms {
  return bySdk({ sdk: stopping(kernel, checks), mltk: kernel })
}

/** Kernels of the MVP, and what stands in their place without it. */
interface KernelSets {
  readonly sdkMvp: Kernel
  /** CMSIS-NN. */
  readonly sdk: Kernel
  readonly mltkMvp: Kernel
  /** CMSIS-NN. */
  readonly mltkDevice: Kernel
  /** The reference kernels. */
  readonly mltkSimulator: Kernel
}

export function byKernelSet(sets: KernelSets): AcceptedForms {
  return {
    'sdk mvp': sets.sdkMvp,
    'sdk none': sets.sdk,
    'mltk-device mvp': sets.mltkMvp,
    'mltk-device none': sets.mltkDevice,
    'mltk-simulator mvp': sets.mltkMvp,
    'mltk-simulator none': sets.mltkSimulator,
  }
}

function formsOf(kernelOf: (build: Build) => Kernel): AcceptedForms {
  return Object.fromEntries(BUILDS.map((build) => [build, kernelOf(build)])) as AcceptedForms
}

// ---- rows ----------------------------------------------------------------------------------------

export const FLOAT = ['float32'] as const
export const INT8 = ['int8'] as const
export const INT16 = ['int16'] as const
export const FLOAT_INT8 = ['float32', 'int8'] as const
export const FLOAT_INT8_INT16 = [...FLOAT_INT8, 'int16'] as const

/** Inputs and outputs that the kernel counts and fetches. */
export function operands(inputs: number, outputs = 1): readonly Row[] {
  return [
    { count: 'inputs', least: inputs, most: inputs },
    { count: 'outputs', least: outputs, most: outputs },
    ...needs(inputs),
  ]
}

/** Inputs, from the first on, and the output that the kernel fetches without counting. */
export function needs(inputs: number, extras: RowExtras = {}): readonly Row[] {
  const fetched = Array.from({ length: inputs }, (_, at): Row => ({ present: at, ...extras }))
  return [...fetched, { present: 'output', ...extras }]
}

export function types(place: Place, of: readonly DataType[], extras: RowExtras = {}): Row {
  return { takes: [{ [place]: of }], ...extras }
}

export const INTEGER_AXIS = ['int32'] as const

/** A kernel that registers no Prepare, and finds out at the first inference. */
export function evalOnly(source: string, inputs: number, rows: readonly Row[]): Kernel {
  return { source, prepare: [], eval: [...needs(inputs, { otherwise: 'crashes' }), ...rows] }
}

/** Of an operator that the runtimes do not have. */
export const NO_KERNEL_FORMS: AcceptedForms = everywhere({ source: '', prepare: [], eval: [] })
