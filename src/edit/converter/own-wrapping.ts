/**
 * The converter merges equal operators: two convolutions over one map share its PAD, its blocks and
 * its EXPAND_DIMS. One whose kernel or dilation is edited needs its own.
 */
import { integersOf } from '../constants.ts'
import type { Draft, DraftOperator, DraftTensor } from '../draft.ts'
import { replaceUses } from '../draft-graph.ts'
import { CONVOLUTIONS, isWrapping } from '../follow/causal.ts'

/** Gives a convolution its own copy of the PAD and the like in front of it that others read too. */
export function ownWrapping(convolution: DraftOperator, draft: Draft): void {
  if (!CONVOLUTIONS.has(convolution.kind)) return
  const chain = wrappingOf(convolution, draft)
  const isShared = chain.some(
    ({ outputs: [output] }) =>
      draft.operators.filter(({ inputs }) => inputs.some((one) => one === output)).length > 1,
  )
  const serves = chain.some(({ kind }) => kind === 'PAD' || kind === 'SPACE_TO_BATCH_ND')
  if (!isShared || !serves) return
  const copies: DraftOperator[] = []
  let reader = convolution
  for (const one of chain) {
    const outputs = one.outputs.map((output) => ({
      ...output,
      from: { ...output.from, index: -1 },
    }))
    const copy: DraftOperator = { ...one, inputs: [...one.inputs], outputs }
    reader.inputs = [outputs[0] ?? null, ...reader.inputs.slice(1)]
    copies.unshift(copy)
    const [first] = one.outputs
    if (first !== undefined) draft.tensors.splice(draft.tensors.indexOf(first) + 1, 0, ...outputs)
    reader = copy
  }
  const [nearest] = chain
  if (nearest === undefined) return
  draft.operators.splice(draft.operators.indexOf(nearest) + 1, 0, ...copies)
}

/** Copies that a settled draft left equal to another one are merged again. */
export function shareEqualWrapping(draft: Draft): void {
  const seen = new Map<string, DraftOperator>()
  for (const operator of [...draft.operators]) {
    const [output] = operator.outputs
    if (!isWrapping(operator) || output === undefined) continue
    const key = [operator.kind, ...operator.inputs.map((one) => keyOf(one, draft))].join(' ')
    const [equal] = seen.get(key)?.outputs ?? []
    const isCopy = [output, equal].some((one) => one?.from.index === -1)
    if (equal !== undefined && isCopy) {
      replaceUses(draft, output, equal)
      draft.operators = draft.operators.filter((one) => one !== operator)
    } else if (equal === undefined) seen.set(key, operator)
  }
}

/** Equal for the same tensor and for constants of the same integers. */
function keyOf(tensor: DraftTensor | null, { tensors }: Draft): string {
  const values = integersOf(tensor)
  return values === null ? `#${tensor === null ? -1 : tensors.indexOf(tensor)}` : values.join()
}

/** From the convolution upwards. */
export function wrappingOf(convolution: DraftOperator, draft: Draft): readonly DraftOperator[] {
  const chain: DraftOperator[] = []
  for (let at: DraftOperator | undefined = convolution; at !== undefined;) {
    const [input]: DraftOperator['inputs'] = at.inputs
    const maker: DraftOperator | undefined = draft.operators.find(({ outputs }) =>
      outputs.some((one) => one === input),
    )
    at = maker !== undefined && isWrapping(maker) ? maker : undefined
    if (at !== undefined) chain.push(at)
  }
  return chain
}
