/** The kinds of changes that are told apart before any figure. */

/**
 * The first that holds, in this order:
 * - `identical`: the same bytes;
 * - `rewritten`: the same layers, constants and names in another file (metadata, order, alignment);
 * - `renamed`: only names of tensors differ;
 * - `requantized`: the same constants with other scales or zero points;
 * - `retrained`: the same network with other weights;
 * - `edited`: layers changed, came or went, and half of the network or more is the same or can be told apart;
 * - `another-network`: less than half of the layers correspond.
 */
export const NATURE_KINDS = [
  'identical',
  'rewritten',
  'renamed',
  'requantized',
  'retrained',
  'edited',
  'another-network',
] as const

export type NatureKind = (typeof NATURE_KINDS)[number]

export interface Nature {
  readonly kind: NatureKind
  /** Layers of the head that correspond to one of the base. */
  readonly commonLayers: number
  /** Of the side that has more. */
  readonly layers: number
}
