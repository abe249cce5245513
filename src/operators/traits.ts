/**
 * How an operator treats what flows through it: asked by everything that edits, rewrites, compares or
 * explains a graph, so that no other room keeps a list of kinds.
 */
export interface Traits {
  /**
   * `each`: an output element follows from the element at its place of one input alone. `combined`:
   * from those of several inputs, broadcast where needed. `none`: from others as well.
   */
  readonly elementWise: 'each' | 'combined' | 'none'
  /** What becomes of the channels, the last axis: see {@link Channels}. */
  readonly channels: Channels
  /** True where the output has the values of the first input, in the same order, in another shape. */
  readonly reshapes: boolean
  /**
   * What it does besides its outputs: `none`; it reads (`reads-state`) or changes (`writes-state`)
   * what no tensor shows, so that it must keep its place, or must not be left out either.
   */
  readonly effects: 'none' | 'reads-state' | 'writes-state'
  /** What its constants are: trained values, the shape that it makes, or settings of the kernel. */
  readonly constants: 'trained' | 'shape' | 'settings'
  /** True where its inputs may trade places. */
  readonly commutes: boolean
  /** True for what converters add or leave out around layers that stay what they are. */
  readonly isConversion: boolean
  /** The option of a neighbour that a converter may fold it into. */
  readonly fusesAs: 'activation' | 'padding' | 'none'
  /** True where converters fuse an activation that follows into its options. */
  readonly takesActivation: boolean
  /** Which window it slides over a map: with a filter, or over each channel. */
  readonly window: 'convolution' | 'pool' | 'none'
  /** True where the largest element stays the largest: the answer of a classifier passes through. */
  readonly keepsAnswer: boolean
}

/**
 * `kept`: every axis stays what it is. `kept-last`: the channels stay, whatever becomes of height and
 * width. `kept-where-equal`: other axes are moved, cut or folded, and the channels stay where the last
 * size does. `joined`: kept unless it joins along them. `made`: as many as its filter has.
 * `multiplied`: a multiple of its input's. `permuted`: another axis may take their place.
 */
export type Channels =
  | 'kept'
  | 'kept-last'
  | 'kept-where-equal'
  | 'joined'
  | 'made'
  | 'multiplied'
  | 'permuted'
  | 'other'

/** Of an operator that nothing is known of: it may do anything but what a list would promise. */
export const NO_TRAITS: Traits = {
  elementWise: 'none',
  channels: 'other',
  reshapes: false,
  effects: 'none',
  constants: 'settings',
  commutes: false,
  isConversion: false,
  fusesAs: 'none',
  takesActivation: false,
  window: 'none',
  keepsAnswer: false,
}

/** Each element for itself. */
export const EACH: Traits = { ...NO_TRAITS, elementWise: 'each', channels: 'kept' }

/** Elements of several inputs at the same place. */
export const COMBINED: Traits = { ...NO_TRAITS, elementWise: 'combined', channels: 'kept' }

/** An element depends on others of its row, and every axis stays. */
export const KEPT: Traits = { ...NO_TRAITS, channels: 'kept' }
