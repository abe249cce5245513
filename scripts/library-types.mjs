/**
 * Rolls the types that the library's users see into one file, types/index.d.ts. It is what the package
 * ships and what a reviewer reads: a change of the surface is a change of this file.
 *
 *     node scripts/library-types.mjs [--check]
 */
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { basename, dirname, join, resolve } from 'node:path'
import { fileURLToPath } from 'node:url'
import ts from 'typescript'

const ROOT = fileURLToPath(new URL('../', import.meta.url))
const ENTRY = 'src/library/mvp-budget.ts'
const FILE = 'types/index.d.ts'
const HEADER = `// The library's surface, written by \`npm run api\` from ${ENTRY}: do not edit.\n`

/** Declarations by the path of their source. */
function emitDeclarations() {
  const { config } = ts.readConfigFile(join(ROOT, 'tsconfig.json'), ts.sys.readFile)
  const { options } = ts.parseJsonConfigFileContent(config, ts.sys, ROOT)
  const program = ts.createProgram([join(ROOT, ENTRY)], {
    ...options,
    ...{ noEmit: false, declaration: true, emitDeclarationOnly: true, types: [] },
    ...{ rootDir: ROOT, outDir: ROOT },
  })
  const files = new Map()
  program.emit(undefined, (path, text) => {
    const source = resolve(path).replace(/\.d\.ts$/, '.ts')
    files.set(source, ts.createSourceFile(source, text, ts.ScriptTarget.Latest, true))
  })
  return files
}

/** What a file declares, and what its names mean that come from elsewhere. */
function namesOf(file) {
  const declared = new Map()
  const imported = new Map()
  const add = (bindings, specifier) => {
    for (const { name, propertyName } of bindings) {
      imported.set(name.text, { from: specifier, name: (propertyName ?? name).text })
    }
  }
  for (const statement of file.statements) {
    if (ts.isImportDeclaration(statement)) {
      const bindings = statement.importClause?.namedBindings
      if (bindings && ts.isNamedImports(bindings))
        add(bindings.elements, statement.moduleSpecifier.text)
    } else if (ts.isVariableStatement(statement)) {
      for (const { name } of statement.declarationList.declarations)
        declared.set(name.text, statement)
    } else if (statement.name) {
      declared.set(statement.name.text, statement)
    }
  }
  return { declared, imported }
}

function rollUp(files) {
  const known = new Map([...files].map(([path, file]) => [path, namesOf(file)]))
  /** What is taken, by the name it gets; of two with one name the second is named after its file too. */
  const taken = new Map()
  const nameOfNode = new Map()
  const take = (path, name) => {
    const { declared, imported } = known.get(path) ?? fail(`no declarations of ${path}`)
    const elsewhere = imported.get(name)
    if (elsewhere) {
      if (!elsewhere.from.startsWith('.'))
        fail(`${path}: ${name} is of the package ${elsewhere.from}`)
      return take(resolve(dirname(path), elsewhere.from), elsewhere.name)
    }
    const node = declared.get(name)
    if (node === undefined) return undefined
    const before = nameOfNode.get(node)
    if (before !== undefined) return before
    const own = taken.has(name) ? `${pascal(basename(path, '.ts'))}${name}` : name
    if (taken.has(own)) fail(`${name} of ${path} has the name of another: rename one`)
    const renamed = []
    taken.set(own, { node, renamed })
    nameOfNode.set(node, own)
    const visit = (child) => {
      const given = ts.isIdentifier(child) ? take(path, child.text) : undefined
      if (given !== undefined && given !== child.text) renamed.push({ child, given })
      child.forEachChild(visit)
    }
    node.forEachChild(visit)
    return own
  }
  const entry = join(ROOT, ENTRY)
  const surface = exportsOf(files.get(entry))
  for (const name of surface) take(entry, name)
  return [...taken]
    .sort(([a], [b]) => Number(surface.has(b)) - Number(surface.has(a)) || (a < b ? -1 : 1))
    .map(([name, { node, renamed }]) => printed(node, { renamed, isExported: surface.has(name) }))
}

function pascal(name) {
  return name.replace(/(?:^|-)(\w)/g, (_, letter) => letter.toUpperCase())
}

function exportsOf(file) {
  const names = new Set()
  for (const statement of file.statements) {
    if (ts.isExportDeclaration(statement) && statement.exportClause)
      for (const { name } of statement.exportClause.elements) names.add(name.text)
    else if (statement.modifiers?.some(({ kind }) => kind === ts.SyntaxKind.ExportKeyword))
      names.add(statement.name.text)
  }
  return names
}

function printed(node, { renamed, isExported }) {
  const start = node.getStart()
  let code = node.getText()
  for (const { child, given } of [...renamed].reverse())
    code = code.slice(0, child.getStart() - start) + given + code.slice(child.getEnd() - start)
  // Only the comment that belongs to the declaration, not the file's.
  const comment = node.getFullText().slice(0, start - node.getFullStart())
  const own = /\/\*\*(?:(?!\*\/)[\s\S])*\*\/\s*$/.exec(comment)?.[0] ?? ''
  const bare = code.replace(/^export /, '').replace(/^declare /, '')
  const isType = ts.isInterfaceDeclaration(node) || ts.isTypeAliasDeclaration(node)
  return `${own}${isExported ? 'export ' : ''}${isType ? '' : 'declare '}${bare}`
}

function fail(message) {
  throw new Error(`library-types: ${message}`)
}

const text = `${HEADER}\n${rollUp(emitDeclarations()).join('\n\n')}\n\nexport {}\n`
const path = join(ROOT, FILE)
if (process.argv.includes('--check')) {
  if (readFileSync(path, 'utf8') !== text)
    fail(`${FILE} is not what the sources say: run \`npm run api\` and review its diff`)
} else {
  mkdirSync(dirname(path), { recursive: true })
  writeFileSync(path, text)
}
