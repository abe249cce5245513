/** Types and ranks that a kernel does not take, read from the kinds' records. */
import type { AcceptedForms, OperandPlace, TypeConstraint } from '../accepted-forms.ts'
import type { Tensor } from '../../tflite/model.ts'
import type { LayerContext } from '../layer-context.ts'
import { nameOf, runtimeName, typeReason, type Reason, type RefusalTarget } from './refusal.ts'

/** The first type that a layer's kernel does not take; null where it takes all. */
export function unsupportedType(
  layer: LayerContext,
  target: RefusalTarget,
  { types }: AcceptedForms,
): Reason | null {
  for (const constraint of types) {
    if (!holdsFor(constraint, target)) continue
    const tensor = tensorAt(layer, constraint.of)
    if (tensor === undefined || constraint.types.includes(tensor.dtype)) continue
    const mismatch = { tensor, types: constraint.types, runtime: target.runtime }
    return typeReason(constraint.code, layer.operator.kind, mismatch)
  }
  return null
}

/** The first tensor whose number of dimensions the kernel does not take. */
export function unsupportedRank(
  layer: LayerContext,
  target: RefusalTarget,
  { ranks }: AcceptedForms,
): Reason | null {
  for (const constraint of ranks) {
    if (!holdsFor(constraint, target)) continue
    const { of, least, most, code } = constraint
    const tensor = tensorAt(layer, of)
    const rank = tensor?.shape.length ?? least
    if (tensor === undefined || (rank >= least && rank <= most)) continue
    const when = code === 'refused-at-load' ? 'refuses the model' : 'fails on the first inference'
    const wanted = least === most ? String(least) : `${least} to ${most}`
    const message = `The ${layer.operator.kind} kernel of ${runtimeName(target.runtime)} takes ${wanted} dimensions, not ${rank} (tensor ${nameOf(tensor)}), and ${when}. Reshape it before.`
    return { code, message }
  }
  return null
}

function holdsFor(
  { runtimes, accelerator }: Pick<TypeConstraint, 'runtimes' | 'accelerator'>,
  target: RefusalTarget,
): boolean {
  if (accelerator !== undefined && accelerator !== target.accelerator) return false
  return runtimes?.includes(target.runtime.id) ?? true
}

function tensorAt({ inputs, outputs }: LayerContext, place: OperandPlace): Tensor | undefined {
  return place === 'output' ? outputs[0] : inputs[place]
}
