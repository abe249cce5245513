/** Rounds `value` up to a multiple of `alignment` (any positive integer). */
export function alignUp(value: number, alignment: number): number {
  return Math.ceil(value / alignment) * alignment
}

/** Integer division that rounds up; both operands non-negative, `divisor` positive. */
export function ceilDiv(dividend: number, divisor: number): number {
  return Math.ceil(dividend / divisor)
}

/** Product of all numbers, 1 for none: the elements of a shape. */
export function product(numbers: readonly number[]): number {
  return numbers.reduce((all, one) => all * one, 1)
}

/** Sum of all numbers, 0 for none. */
export function sum(numbers: readonly number[]): number {
  return numbers.reduce((all, one) => all + one, 0)
}

/** True where two lists have the same numbers in the same places. */
export function sameNumbers(one: readonly number[], other: readonly number[]): boolean {
  return one.length === other.length && one.every((number, at) => number === other[at])
}
