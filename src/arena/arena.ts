/** What the arena planner answers: sizes, the plan itself and who makes the peak. Sizes in bytes. */
export interface ArenaBuffer {
  readonly kind: 'tensor' | 'scratch' | 'variable'
  readonly subgraph: number
  /** Index in its subgraph; null for a scratch buffer. */
  readonly tensor: number | null
  /** The tensor's; of a scratch buffer its purpose and operator: `accumulators of layer 3`. */
  readonly name: string
  /** Unrounded. */
  readonly bytes: number
  readonly offset: number
  /** Operators counted from 1 in the allocator's clock, 0 = model inputs; both inclusive, -1 in a tensor that nothing touches. */
  readonly firstLayer: number
  readonly lastLayer: number
}

export interface ArenaStep {
  /** The allocator's clock: 0 = before the first operator. */
  readonly step: number
  /** Index of the operator of the main subgraph that runs then, null at step 0. */
  readonly layer: number | null
  /** Sum of the (16-byte aligned) sizes alive then. */
  readonly liveBytes: number
}

export interface ArenaReport {
  readonly persistentBytes: number
  readonly nonpersistentBytes: number
  /** What is in use once the model is loaded: persistent + non-persistent. */
  readonly usedBytes: number
  /** The smallest arena that loads the model: never printed too small. */
  readonly smallestWorkingBytes: number
  /** Operators (layer indices) whose memory is unknown: the sizes are then lower bounds. */
  readonly unknownLayers: readonly number[]
  /** Resource variables that the firmware has no room for: their bytes are in none of the sizes, which are lower bounds. */
  readonly uncountedVariables: number
  readonly buffers: readonly ArenaBuffer[]
  readonly byLayer: readonly ArenaStep[]
  readonly peak: ArenaPeak
  /** Persistent bytes by cause; they sum to `persistentBytes`. */
  readonly persistentByCause: readonly { readonly cause: string; readonly bytes: number }[]
  /** The same bytes by cause and by the operator that asks for them; they sum to `persistentBytes`. */
  readonly persistentByOperator: readonly PersistentRow[]
  /** Planned size minus the largest sum of live bytes. */
  readonly fragmentationBytes: number
}

/** True where something is not counted: the truth is the sizes or more. */
export function isLowerBound({
  unknownLayers,
  uncountedVariables,
}: Pick<ArenaReport, 'unknownLayers' | 'uncountedVariables'>): boolean {
  return unknownLayers.length > 0 || uncountedVariables > 0
}

export interface PersistentRow {
  readonly cause: string
  /** Lower case name of the operator, null where no operator asks. */
  readonly op: string | null
  readonly bytes: number
}

export interface ArenaPeak {
  /** Layer with the largest sum of live bytes, null where the peak is the model's input alone. */
  readonly layer: number | null
  readonly liveBytes: number
  /** Indices into `buffers`, largest first. */
  readonly buffers: readonly number[]
  /** The second-highest step: the floor that mending the peak alone can reach. */
  readonly nextHighest: ArenaStep | null
}
