/**
 * Facts of operators stand in their records: no other room keeps a list or a table of kinds. A
 * comparison with one kind, or making an operator of one, is a rule about that very operator.
 */
import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { BuiltinOperator } from '../src/tflite/schema/tables.ts'

/** Where kinds may be listed, and why. */
const MAY_LIST: Readonly<Record<string, string>> = {
  'operators/kinds/': 'the records themselves',
  'tflite/schema/': 'generated from the schema',
  'mvp/': 'the kinds that the accelerator has programs for are its own closed union',
  'cpu/kernels.ts': 'measured laws, each with the kernels it was measured on; records name them',
  'cpu/programs.ts': 'measured launches, each with the kernel of the MVP that makes them',
  'calibration/published-programs.ts': 'how boards of before spent their programs, by MVP kernel',
  'calibration/plain-laws.ts': 'the plain laws that the fitted ones are judged against',
  'calibration/tables.ts': 'rows of published measurements name their kinds',
  'dataflow/': 'one rule per kind of the arithmetic that its kernel does, for proofs about values',
  'rewrite/dead-channels/': 'one rule per kind of how a dead channel is cut out of it',
  'edit/converter/': 'the operators that the converter itself puts around a layer',
  'edit/propagate/causal.ts': 'the operators that the converter itself puts around a layer',
  'edit/propagate/shape-input.ts': 'the two ways of writing a shape together',
  'edit/propagate/rules.ts': 'one rule per kind of how its constants follow an edit',
  'edit/computed-integers.ts': 'one rule per kind of arithmetic on shapes',
  'edit/edits/insert-and-remove.ts': 'the two pools that the insert edit can write',
  'edit/edits/edit.ts': 'the two pools that the insert edit can write',
  'rewrite/variants/layout-chains.ts': 'one rule per kind of how a constant spells its output',
  'advice/tips/convert.ts': 'tips about two kinds',
  'operators/activation-range.ts': 'fused activations, not kinds: the names coincide',
  'operators/work-count.ts': 'fused activations, not kinds: the names coincide',
  'tflite/options-of-kind.ts': 'the table of options that the schema gives each operator',
  'tflite/options.ts': 'fused activations, not kinds: the names coincide',
}

/** The placeholder of the old one-byte code is none. */
const KINDS: ReadonlySet<string> = new Set(
  BuiltinOperator.filter((name) => name !== 'PLACEHOLDER_FOR_GREATER_OP_CODES'),
)
const root = new URL('../src/', import.meta.url).pathname

test('no room but the operators lists kinds', () => {
  expect(sources().flatMap(listsIn)).toEqual([])
})

test('every reason to list kinds is used', () => {
  const files = readdirSync(root, { recursive: true, encoding: 'utf8' })
  const used = Object.keys(MAY_LIST).filter((place) =>
    files.some((file) => file.startsWith(place) && linesOf(file).some(({ kinds }) => kinds.length)),
  )
  expect(used).toEqual(Object.keys(MAY_LIST))
})

function sources(): readonly string[] {
  return readdirSync(root, { recursive: true, encoding: 'utf8' })
    .filter((file) => file.endsWith('.ts'))
    .filter((file) => !Object.keys(MAY_LIST).some((place) => file.startsWith(place)))
}

function listsIn(file: string): readonly string[] {
  return linesOf(file).flatMap(({ line, kinds, text }) =>
    kinds.length > 0 ? [`${file}:${line}: ${kinds.join(', ')} in "${text.trim()}"`] : [],
  )
}

interface Line {
  readonly line: number
  /** Kinds that are listed: more than one, or one that is neither compared with nor made. */
  readonly kinds: readonly string[]
  readonly text: string
}

/** `kind === 'ADD'`, `kind: 'ADD'`, `kind = 'ADD'`, also of a property or a parameter of any name. */
const COMPARED_OR_MADE = /(?:[!=]==|\bkind: |\bkind = |\bpool: )\s*'([A-Z0-9_]+)'/g

function linesOf(file: string): readonly Line[] {
  if (!file.endsWith('.ts')) return []
  const source = readFileSync(join(root, file), 'utf8').replace(/\/\*[^]*?\*\/|\/\/.*/g, blanks)
  return source.split('\n').map((text, at) => {
    const named = [...text.matchAll(/'([A-Z0-9_]+)'|^\s+([A-Z0-9_]+):/g)].flatMap(
      ([, literal, key]) => [literal ?? key ?? ''].filter((name) => KINDS.has(name)),
    )
    const single = [...text.matchAll(COMPARED_OR_MADE)].map(([, name = '']) => name)
    const isSingle = named.length === 1 && single.includes(named[0] ?? '')
    return { line: at + 1, kinds: isSingle ? [] : named, text }
  })
}

/** Comments go, line numbers stay. */
function blanks(comment: string): string {
  return comment.replace(/[^\n]/g, ' ')
}
