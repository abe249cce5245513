/** What the runtimes run and where: the tables themselves, as `mvp-budget supported` and docs/supported.md tell them. */
import type { MvpLayer } from '../mvp/layer.ts'
import { LIMITS } from '../mvp/limits.ts'
import type { AcceptedForms, Build, Kernel } from './accepted-forms.ts'
import type { OperatorDescription } from './operator.ts'
import { CUSTOM } from './kinds/custom.ts'
import { rowText } from './refusals/row-text.ts'
import { OPERATORS } from './registry.ts'

interface SupportedLimit {
  readonly id: string
  /** One plain sentence with the numbers. */
  readonly rule: string
  /** Set where only one build of the kernels has it. */
  readonly only: string | null
}

interface SupportedOperator {
  readonly kind: string
  /** True where the MVP has a kernel for it (int8); every other operator runs on the CPU. */
  readonly onMvp: boolean
  /** Beyond any of these the layer runs in software; empty where the MVP has no kernel. */
  readonly limits: readonly SupportedLimit[]
  /** One entry for builds that agree. */
  readonly kernels: readonly SupportedKernel[]
}

/** What a kernel takes, in the order of its checks. */
interface SupportedKernel {
  readonly builds: readonly Build[]
  /** File of its Prepare and Eval. */
  readonly source: string
  /** Otherwise the model is refused when it is loaded. */
  readonly atLoad: readonly string[]
  /** Otherwise the first inference fails. */
  readonly atInference: readonly string[]
}

const ONLY: Readonly<Record<NonNullable<(typeof LIMITS)[number]['only']>, string>> = {
  mltk: 'MLTK kernels only',
  gsdk: 'Gecko SDK kernels only',
  'speed-1': 'SL_MVP_OPTIMIZE_SPEED 1 and 3 only',
}

/** All operators of the runtimes, those of the MVP first, each with its limits. */
export function supportedOperators(): readonly SupportedOperator[] {
  const records = [...Object.entries<OperatorDescription>(OPERATORS), ...CUSTOM]
  return records.map(([kind, { mvp, accepts }]) => ({
    kind,
    onMvp: mvp !== 'none',
    limits: LIMITS.filter(({ kinds }) => kinds.includes(kind as MvpLayer['kind'])).map(
      ({ id, rule, only }) => ({
        id,
        rule,
        only: only === undefined ? null : ONLY[only],
      }),
    ),
    kernels: kernelsOf(accepts),
  }))
}

function kernelsOf(accepts: AcceptedForms): readonly SupportedKernel[] {
  const kernels = new Map<Kernel, Build[]>()
  for (const [build, kernel] of Object.entries(accepts) as [Build, Kernel][]) {
    kernels.set(kernel, [...(kernels.get(kernel) ?? []), build])
  }
  return [...kernels].map(([{ source, prepare, eval: rows }, builds]) => ({
    builds,
    source,
    atLoad: prepare.map(rowText),
    atInference: rows.map(rowText),
  }))
}
