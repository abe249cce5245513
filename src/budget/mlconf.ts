/**
 * The model that a compiler configuration of AI/ML SDK 3.x (`*.mlconf`) names. Only `model:` is looked
 * at: no source of the compiler can be had, and the SDK itself ignores keys that it does not know.
 *
 * The files are a stranger's: long or deep ones are refused before they are parsed, nodes are never
 * turned into objects, and a path may not leave the repository.
 *
 * Source: docs.silabs.com/machine-learning/3.0.0 aiml-developers-guide/mvp-compiler-configuration and
 * /mvp-compiler: YAML in `config/compiler/`, `model:` is the path of the input, null in the template,
 * models lie in the configuration's folder `tflite`. What the path is relative to is not said: each
 * folder that it can mean is tried.
 */
import { isMap, isNode, isScalar, LineCounter, parseDocument } from 'yaml'
import { unfitForParsing } from '../util/unfit-yaml.ts'

export const MLCONF_ENDING = '.mlconf'

/** A model by the paths that may be meant, or what cannot be read; each with its place, `file:line`. */
export type NamedModel =
  | { readonly place: string; readonly written: string; readonly paths: readonly string[] }
  | { readonly place: string; readonly problem: string }

/** Null where the file names no model, as the SDK's template does. Never throws. */
export function modelNamedBy(file: string, text: string): NamedModel | null {
  const unfit = unfitForParsing(text)
  if (unfit !== undefined) return { place: `${file}:1`, problem: unfit.message }
  const lines = new LineCounter()
  const document = parseDocument(text, { lineCounter: lines, prettyErrors: false })
  const placeOf = (offset: number): string => `${file}:${Math.max(1, lines.linePos(offset).line)}`
  const [error] = document.errors
  if (error !== undefined) {
    const what = error.message.split('\n', 1)[0] ?? ''
    return { place: placeOf(error.pos[0]), problem: `not valid YAML: ${what}` }
  }
  const model: unknown = isMap(document.contents) ? document.contents.get('model', true) : undefined
  if (!isNode(model)) return null
  const place = placeOf(model.range?.[0] ?? 0)
  const value = isScalar(model) ? model.value : model
  if (value === null || value === '') return null
  if (typeof value !== 'string') return { place, problem: 'model: expected a path' }
  const paths = pathsMeant(file, value)
  return paths.length > 0
    ? { place, written: value, paths }
    : { place, problem: 'model: expected a path inside of the repository' }
}

/** Longer ones are no file's name anywhere. */
const MOST_CHARACTERS = 1024

/** In the order in which they are tried: from the project's root, its models, the file itself, the repository. */
function pathsMeant(file: string, written: string): readonly string[] {
  const path = written.replaceAll('\\', '/')
  if (path.length > MOST_CHARACTERS || /^(?:\/|[a-z]:)|\0/iu.test(path)) return []
  const own = file.split('/').slice(0, -1)
  const config = own.lastIndexOf('config')
  const root = config === -1 ? own : own.slice(0, config)
  const folders = [root, [...root, 'config', 'tflite'], own, []]
  const joined = folders.map((folder) => normal([...folder, ...path.split('/')]))
  return [...new Set(joined.filter((one) => one !== null))]
}

/** Null where `..` leads out of the repository. */
function normal(parts: readonly string[]): string | null {
  const kept: string[] = []
  for (const part of parts) {
    if (part === '..') {
      if (kept.pop() === undefined) return null
    } else if (part !== '' && part !== '.') kept.push(part)
  }
  return kept.join('/')
}
