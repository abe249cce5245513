/** Numbers and spans as the sentences about limits write them. */
import { formatExact } from '../util/quantity.ts'

export function numberText(value: number): string {
  return formatExact(value, 'layers')
}

/**
 * `output row of 24 × 96 channels = 2,304 elements`; the last factor is a number of channels. Where
 * the hardware counts pairs, the value in pairs follows.
 */
export function spanText(words: string, factors: readonly number[], value: number): string {
  const product = factors.reduce((all, one) => all * one, 1)
  const parts = factors.map(numberText).join(' × ')
  const total = factors.length === 1 ? '' : ` = ${numberText(product)} elements`
  if (value === product) return `${words} ${parts}${channelsOf(words)}${total}`
  const counted = value * 2 === product ? 'in pairs' : 'in one step'
  return `${words} ${parts}${channelsOf(words)}${total}, ${counted} ${numberText(value)}`
}

function channelsOf(words: string): string {
  return words.startsWith('window') ? '' : ' channels'
}
