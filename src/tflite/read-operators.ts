/**
 * Operators of a subgraph with their kinds and options by name.
 *
 * Source: tensorflow/lite/schema/schema_utils.cc, GetBuiltinCode: the operator is the larger of the
 * old one-byte code and the wide one.
 */
import { damaged, ModelError } from './model-error.ts'
import type { Operator, OperatorKind } from './model.ts'
import { decodeOptions } from './decode-options.ts'
import { OPTIONS_OF_KIND } from './options-of-kind.ts'
import { BuiltinOperator } from './schema/tables.ts'
import type { OperatorCodeTable, OperatorTable, SubGraphTable } from './schema/tables.ts'

/** Stands in the old one-byte code for "see the wide one". */
const PLACEHOLDER = 'PLACEHOLDER_FOR_GREATER_OP_CODES'
const EMPTY = new Uint8Array()

type Code = Pick<Operator, 'kind' | 'customName' | 'version'>

export function readOperators(
  subgraph: SubGraphTable,
  codes: readonly OperatorCodeTable[],
  bytes: Uint8Array,
): readonly Operator[] {
  const names = codes.map(decodeCode)
  return (subgraph.operators ?? []).map((operator, index) => {
    const code = names[operator.opcodeIndex]
    if (code === undefined) {
      throw damaged(
        `operator ${index} has operator code ${operator.opcodeIndex}, but there are ${codes.length}`,
      )
    }
    requireOwnOptions(operator, index, code.kind)
    return { index, ...code, ...decodeOperator(operator, index, bytes) }
  })
}

/** An operator may leave its options out, but not have those of another one. */
function requireOwnOptions(operator: OperatorTable, index: number, kind: OperatorKind): void {
  const own = OPTIONS_OF_KIND[kind]
  const found = optionsOf(operator)?.table
  if (own === null || found === undefined || found === own) return
  throw damaged(`operator ${index} (${kind}) has ${found}, but its options are ${own}`)
}

function optionsOf({ builtinOptions, builtinOptions2 }: OperatorTable) {
  return builtinOptions ?? builtinOptions2
}

function decodeCode(code: OperatorCodeTable): Code {
  const number = Math.max(code.deprecatedBuiltinCode, code.builtinCode)
  const kind = BuiltinOperator[number]
  if (kind === undefined || kind === PLACEHOLDER) {
    throw new ModelError(
      'unknown-operator',
      `builtin operator ${number} is unknown; known are 0 to ${BuiltinOperator.length - 1}: a newer version of this program may know it, or the file is damaged`,
    )
  }
  return {
    kind,
    customName: kind === 'CUSTOM' ? (code.customCode ?? '') : null,
    version: code.version,
  }
}

function decodeOperator(table: OperatorTable, index: number, bytes: Uint8Array) {
  return {
    inputs: table.inputs ?? [],
    outputs: table.outputs ?? [],
    intermediates: table.intermediates ?? [],
    options: decodeOptions(optionsOf(table)),
    customOptions: customOptions(table, index, bytes),
    ...(table.mutatingVariableInputs?.length && {
      mutatingVariableInputs: table.mutatingVariableInputs,
    }),
  }
}

/** Options of a custom operator lie behind the flatbuffer in a model larger than 2 GB. */
function customOptions(table: OperatorTable, index: number, bytes: Uint8Array): Uint8Array {
  const { largeCustomOptionsOffset: offset, largeCustomOptionsSize: size } = table
  if (offset <= 1) return table.customOptions ?? EMPTY
  if (offset + size > bytes.length)
    throw damaged(`options of operator ${index} lie outside the file`)
  return bytes.subarray(offset, offset + size)
}
