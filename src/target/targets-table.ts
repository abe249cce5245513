import { PART_FAMILIES, PARTS, REFUSED_PARTS } from './parts.ts'
import type { Part } from './parts.ts'

/** One line of `mvp-budget targets`. Sizes in bytes; null where the members of a family differ. */
export interface TargetRow {
  readonly id: string
  readonly kind: 'family' | 'part'
  readonly title: string
  readonly core: string
  readonly ramBytes: number | null
  readonly flashBytes: number | null
  readonly defaultClockHz: number
  readonly maximumClockHz: number
  readonly source: string
  /** What to know before relying on the row; null for nothing. */
  readonly note: string | null
}

/** Every target, families first; pure, in a fixed order. */
export function targetRows(): readonly TargetRow[] {
  return [
    ...PART_FAMILIES.map(({ id, title, parts }) => familyRow(id, title, parts)),
    ...PARTS.map(partRow),
  ]
}

/** Parts that are refused and why, for the end of the list. */
export function refusedRows(): readonly { readonly title: string; readonly reason: string }[] {
  return REFUSED_PARTS.map(({ title, reason }) => ({ title, reason }))
}

const PRELIMINARY = 'named by an early SDK only, check that it can be ordered'

function partRow(part: Part): TargetRow {
  const { ramBytes, flashBytes, core, defaultClockHz, maximumClockHz, source } = part
  return {
    id: part.part.toLowerCase(),
    kind: 'part',
    title: part.part,
    ...{ core, ramBytes, flashBytes, defaultClockHz, maximumClockHz, source },
    note: part.isPreliminary ? PRELIMINARY : null,
  }
}

function familyRow(id: string, title: string, parts: readonly Part[]): TargetRow {
  const [first] = parts
  if (!first) throw new Error(`a family without parts: ${id}`)
  return {
    ...partRow(first),
    id,
    kind: 'family',
    title,
    ramBytes: agreedSize(parts.map(({ ramBytes }) => ramBytes)),
    flashBytes: agreedSize(parts.map(({ flashBytes }) => flashBytes)),
    source: parts.length === 1 ? '1 part' : `${parts.length} parts`,
    note: null,
  }
}

function agreedSize(sizes: readonly number[]): number | null {
  const [first = null] = sizes
  return sizes.every((size) => size === first) ? first : null
}
