/**
 * What the firmware around a model brings besides the runtime's own kernels: it decides whether the
 * model loads and what of it lies in the tensor arena.
 */

/** A custom operator that the firmware registers, in bytes of the tensor arena for each use of it. */
export interface CustomOperatorMemory {
  /** What its Init and Prepare ask `AllocatePersistentBuffer` for, together. */
  readonly persistentBytes: number
  /** What its Prepare asks `RequestScratchBufferInArena` for. */
  readonly scratchBytes: number
}

export interface Firmware {
  /** `MicroResourceVariables::Create(allocator, N)`; 0: the interpreter gets none. */
  readonly resourceVariables: number
  /** By the operator's own name; own keys only. */
  readonly customOperators: Readonly<Record<string, CustomOperatorMemory>>
  /**
   * What its `MicroMutableOpResolver` lists: kinds by the schema's names, custom operators by their
   * own; null: every operator that the runtime has.
   */
  readonly operators: readonly string[] | null
}

/** The firmware that the SDK generates: every operator, nothing of one's own. */
export const PLAIN_FIRMWARE: Firmware = {
  resourceVariables: 0,
  customOperators: {},
  operators: null,
}

/** What the firmware says of a custom operator; undefined where it registers none of that name. */
export function customOperatorOf(
  { customOperators }: Firmware,
  name: string | null,
): CustomOperatorMemory | undefined {
  return name !== null && Object.hasOwn(customOperators, name) ? customOperators[name] : undefined
}

/** `6 resource variables, 1 custom operator of the firmware, 12 operators listed`; empty for the plain firmware. */
export function firmwareText({ resourceVariables, customOperators, operators }: Firmware): string {
  const custom = Object.keys(customOperators)
  return [
    ...(resourceVariables > 0 ? [`${resourceVariables} resource variables`] : []),
    ...(custom.length > 0
      ? [`${custom.length} custom operator${custom.length === 1 ? '' : 's'} of the firmware`]
      : []),
    ...(operators === null ? [] : [`${operators.length} operators listed`]),
  ].join(', ')
}
