/** What the runtimes run and where: `mvp-budget supported` and docs/supported.md, from the tables themselves. */
import type { MvpLayer } from '../mvp/layer.ts'
import { LIMITS } from '../mvp/limits.ts'
import { ACCELERATED } from './accelerated.ts'
import { OPERATORS } from './registry.ts'

export interface SupportedLimit {
  readonly id: string
  /** One plain sentence with the numbers. */
  readonly rule: string
  /** Set where only one build of the kernels has it. */
  readonly only: string | null
}

export interface SupportedOperator {
  readonly kind: string
  /** True where the MVP has a kernel for it (int8); every other operator runs on the CPU. */
  readonly onMvp: boolean
  /** Beyond any of these the layer runs in software; empty where the MVP has no kernel. */
  readonly limits: readonly SupportedLimit[]
}

const ONLY: Readonly<Record<string, string>> = {
  mltk: 'MLTK kernels only',
  gsdk: 'Gecko SDK kernels only',
  'speed-1': 'SL_MVP_OPTIMIZE_SPEED 1 only',
}

/** All operators of the runtimes, those of the MVP first, each with its limits. */
export function supportedOperators(): readonly SupportedOperator[] {
  const accelerated = new Set(ACCELERATED.flatMap(({ kinds }) => kinds))
  return OPERATORS.flatMap(({ kinds }) => kinds).map((kind) => ({
    kind,
    onMvp: accelerated.has(kind),
    limits: LIMITS.filter(({ kinds }) => kinds.includes(kind as MvpLayer['kind'])).map(
      ({ id, rule, only }) => ({
        id,
        rule,
        only: only === undefined ? null : (ONLY[only] ?? only),
      }),
    ),
  }))
}

/** The document in Markdown, which is also what the command prints. */
export function renderSupported(): string {
  const all = supportedOperators()
  const onMvp = all.filter((one) => one.onMvp)
  const others = all.filter((one) => !one.onMvp)
  const sections = onMvp.flatMap(({ kind, limits }) => [
    `## ${kind}`,
    '',
    ...limits.map(
      ({ id, rule, only }) => `- ${rule}${only === null ? '' : ` (${only})`} \`${id}\``,
    ),
    '',
  ])
  return [
    '# What runs on the MVP',
    '',
    `The MVP runs ${onMvp.length} operators, in int8 only: ${onMvp.map(({ kind }) => kind).join(', ')}.`,
    'A layer beyond one of the limits below runs in software (CMSIS-NN or the reference kernel), many times slower;',
    'ADD and MUL need inputs of the same shape. Where numbers of channels are even, the hardware walks pairs and',
    'twice as much fits. `mvp-budget profile` names the limit, the value and the nearest values that fit.',
    '',
    ...sections,
    '## Never on the MVP',
    '',
    `These ${others.length} operators always run on the CPU, whatever their size:`,
    '',
    `${others.map(({ kind }) => kind).join(', ')}.`,
    '',
    'Any other operator is not registered by the runtimes: the model does not load.',
    '',
  ].join('\n')
}
