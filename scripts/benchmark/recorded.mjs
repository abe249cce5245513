/**
 * The figures of the last `npm run benchmark -- --record`, so that "not slower than before" is a question
 * with an answer. They are ratios to a bare node of the same run and exponents: another machine has nearly
 * the same. A figure may be so much above its recorded one before it counts as worse.
 */
import { existsSync, readFileSync, writeFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'

const FILE = fileURLToPath(new URL('./recorded.json', import.meta.url))

/** What runs of a busy machine differ by: a share of a ratio, an amount of an exponent. */
export const TOLERANCE = { ratio: 0.15, exponent: 0.1 }

const known = existsSync(FILE) ? JSON.parse(readFileSync(FILE, 'utf8')) : {}

/** What a figure must not pass; undefined where none was recorded. */
export function mostOf(name, kind) {
  const before = known[name]
  if (before === undefined) return undefined
  return kind === 'exponent' ? before + TOLERANCE.exponent : before * (1 + TOLERANCE.ratio)
}

/** Keeps the figures of this run; those of parts that did not run stay. */
export function record(figures) {
  const all = { ...known, ...figures }
  const sorted = Object.entries(all).sort(([a], [b]) => (a < b ? -1 : 1))
  const rounded = sorted.map(([name, value]) => [name, Math.round(value * 100) / 100])
  writeFileSync(FILE, `${JSON.stringify(Object.fromEntries(rounded), null, 2)}\n`)
}
