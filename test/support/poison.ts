import { FINDING_IDS } from '../../src/budget/finding-id.ts'
import { ERROR_CODES } from '../../src/util/error-code.ts'

/** Keys whose strings come from a model, a path, a pull request or an error. */
const FOREIGN = new Set([
  ...['path', 'basePath', 'label', 'name', 'op', 'message', 'text', 'sentence', 'arenaSentence'],
  ...['configPath', 'fallback', 'file', 'cause', 'what', 'base', 'head', 'sha', 'parameter'],
  ...['notices', 'edits', 'filters', 'kernel_size', 'strides', 'units', 'code', 'id'],
])

/** Closed sets of our own, which readers of a document check. */
const OURS: ReadonlySet<string> = new Set([...FINDING_IDS, ...ERROR_CODES])

/** The same value with every foreign string replaced by the next of `texts`. */
export function poison<T>(value: T, texts: readonly string[]): T {
  let next = 0
  const walk = (item: unknown, key: string): unknown => {
    if (typeof item === 'string')
      return FOREIGN.has(key) && !OURS.has(item)
        ? (texts[next++ % Math.max(1, texts.length)] ?? '')
        : item
    if (Array.isArray(item)) return item.map((one) => walk(one, key))
    // Runtimes are ours: records of a table.
    if (typeof item !== 'object' || item === null || key === 'runtime') return item
    return Object.fromEntries(Object.entries(item).map(([k, v]) => [k, walk(v, k)]))
  }
  return walk(value, '') as T
}
