/** The waterfalls as rows: every part of a change with its share, which sum to the change. */
import type { ProfileDiff } from '../diff/diff.ts'
import type { Waterfall, Waterfalls } from '../diff/waterfall/waterfall.ts'
import { formatDelta, type Unit } from '../util/quantity.ts'
import { counted } from './format.ts'

interface MovedRow {
  /** Names in it are raw. */
  readonly cause: string
  readonly amount: number
  /** With its sign: `+46.9 KiB`. */
  readonly text: string
}

export interface Moved {
  readonly label: string
  /** The same inside a sentence. */
  readonly name: string
  readonly total: string
  /** They sum to the total; the largest share of it first. */
  readonly rows: readonly MovedRow[]
}

const METRICS: Readonly<Record<keyof Waterfalls, Pick<Moved, 'label' | 'name'> & { unit: Unit }>> =
  {
    ramBytes: { label: 'RAM', name: 'RAM', unit: 'bytes' },
    flashBytes: { label: 'Flash', name: 'flash', unit: 'bytes' },
    cycles: { label: 'Cycles', name: 'cycles', unit: 'cycles' },
  }

/** Parts of one change that have a row; the others are one. */
const MOST_ROWS = 8

/** Changes that have more parts than a sentence tells. */
export function movedOf({ waterfall }: ProfileDiff): readonly Moved[] {
  return Object.entries(METRICS).flatMap(([metric, { label, name, unit }]) => {
    const parts = waterfall[metric as keyof Waterfalls] ?? []
    if (parts.length < 2) return []
    const rows = fewest(parts).map((row) => ({ ...row, text: formatDelta(row.amount, unit) }))
    return [{ label, name, total: formatDelta(sumOf(parts), unit), rows }]
  })
}

/** The largest parts in their order, and what is left as one row behind them. */
function fewest(parts: Waterfall): readonly Pick<MovedRow, 'cause' | 'amount'>[] {
  if (parts.length <= MOST_ROWS) return parts
  const largest = new Set(
    parts.toSorted((a, b) => Math.abs(b.amount) - Math.abs(a.amount)).slice(0, MOST_ROWS - 1),
  )
  const rest = parts.filter((part) => !largest.has(part))
  const amount = sumOf(rest)
  const shown = parts.filter((part) => largest.has(part))
  return amount === 0 ? shown : [...shown, { cause: counted(rest.length, 'smaller part'), amount }]
}

function sumOf(parts: readonly { readonly amount: number }[]): number {
  return parts.reduce((sum, { amount }) => sum + amount, 0)
}
