/** docs/supported.md, generated from the tables of operators and limits. */
import type { Supported } from '../json/tables.ts'

/** The document in Markdown, which is also what the command prints. */
export function supportedText({ operators }: Supported): string {
  const onMvp = operators.filter((one) => one.onMvp)
  const others = operators.filter((one) => !one.onMvp)
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
    '## What the kernels take',
    '',
    'In the order in which a kernel checks. What is not so when the model is loaded refuses it; what is not so at',
    'the first inference fails it. A build is a runtime with the kernels of the MVP or without.',
    '',
    ...operators.flatMap(kernelLines),
  ].join('\n')
}

type SupportedOperator = Supported['operators'][number]

function kernelLines({ kind, kernels }: SupportedOperator): readonly string[] {
  return [`### ${kind}`, '', ...kernels.flatMap((kernel) => linesOf(kernel, kernels.length > 1))]
}

function linesOf(
  { builds, source, atLoad, atInference }: SupportedOperator['kernels'][number],
  differs: boolean,
): readonly string[] {
  const where = differs ? `${builds.join(', ')}: ` : ''
  return [
    `${where}\`${source}\``,
    '',
    ...(atLoad.length === 0 ? [] : [`- when the model is loaded: ${atLoad.join('; ')}`]),
    ...(atInference.length === 0 ? [] : [`- at the first inference: ${atInference.join('; ')}`]),
    '',
  ]
}
