/**
 * The resource variables of a model as the interpreter numbers them while it loads: VAR_HANDLE finds or
 * makes one, in the order of all operators, and the first ASSIGN_VARIABLE of each takes its bytes.
 *
 * Source: tflite-micro micro/micro_resource_variable.cc, kernels/var_handle.cc, assign_variable.cc.
 */
import type { Model, Operator, Subgraph } from '../tflite/model.ts'
import type { OtherOptions } from '../tflite/options.ts'
import { tensorBytes } from './tensor-bytes.ts'

interface ResourceVariables {
  /** How many the model has: what `MicroResourceVariables::Create` must make room for. */
  readonly count: number
  /** Of each VAR_HANDLE, from 0. */
  readonly numbers: ReadonlyMap<Operator, number>
  /** Of each ASSIGN_VARIABLE that takes its variable's bytes; the others find them taken. */
  readonly bytes: ReadonlyMap<Operator, number>
}

const KNOWN = new WeakMap<Model, ResourceVariables>()

/** Computed once for each model. */
export function resourceVariablesOf(model: Model): ResourceVariables {
  const known = KNOWN.get(model)
  if (known !== undefined) return known
  const found = findVariables(model)
  KNOWN.set(model, found)
  return found
}

function findVariables(model: Model): ResourceVariables {
  const names = new Names()
  const numbers = new Map<Operator, number>()
  const bytes = new Map<Operator, number>()
  const taken = new Set<number>()
  for (const subgraph of model.subgraphs) {
    const handles = new Map<number, number>()
    for (const operator of subgraph.operators) {
      if (operator.kind === 'VAR_HANDLE') {
        const number = names.numberOf(operator)
        numbers.set(operator, number)
        for (const tensor of operator.outputs) handles.set(tensor, number)
      }
      const number = operator.kind === 'ASSIGN_VARIABLE' ? assigned(operator, handles) : undefined
      if (number === undefined || taken.has(number)) continue
      taken.add(number)
      bytes.set(operator, valueBytes(subgraph, operator))
    }
  }
  return { count: names.count, numbers, bytes }
}

/** A handle that another subgraph hands over has no number yet: nothing is taken then. */
function assigned({ inputs: [handle = -1] }: Operator, handles: ReadonlyMap<number, number>) {
  return handles.get(handle)
}

function valueBytes({ tensors }: Subgraph, { inputs: [, value = -1] }: Operator): number {
  const tensor = tensors[value]
  return tensor === undefined ? 0 : tensorBytes(tensor)
}

/** Without a container the first variable of that name is taken, whatever its container. */
class Names {
  count = 0
  readonly #whole = new Map<string, number>()
  readonly #shared = new Map<string, number>()

  numberOf({ options }: Operator): number {
    const fields: OtherOptions['fields'] = options.type === 'Other' ? options.fields : {}
    const container = fields['container'] === undefined ? null : String(fields['container'])
    const name = String(fields['sharedName'] ?? '')
    const whole = JSON.stringify([container ?? '', name])
    const known = container === null ? this.#shared.get(name) : this.#whole.get(whole)
    if (known !== undefined) return known
    const number = this.count++
    this.#whole.set(whole, number)
    if (!this.#shared.has(name)) this.#shared.set(name, number)
    return number
  }
}
