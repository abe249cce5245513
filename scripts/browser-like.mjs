/**
 * Runs the bundled library where there is nothing of Node: no module, no `process`, no `Buffer`, only what
 * every browser has as well. Prints the flash of the model that is named.
 *
 *     node --experimental-vm-modules scripts/browser-like.mjs LIBRARY MODEL
 */
import { readFileSync } from 'node:fs'
import { createContext, runInContext, SourceTextModule } from 'node:vm'

const [library, model] = process.argv.slice(2)
const context = createContext({ TextDecoder, TextEncoder, URL, atob, btoa })
const module = new SourceTextModule(readFileSync(library, 'utf8'), {
  context,
  initializeImportMeta: (meta) => (meta.url = 'https://example.org/mvp-budget.js'),
})
await module.link((specifier) => {
  throw new Error(`the library imports ${specifier}, which a browser does not have`)
})
await module.evaluate()
context.profile = module.namespace.profile
context.bytes = readFileSync(model).toString('base64')
console.log(
  runInContext(
    'profile(Uint8Array.from(atob(bytes), (one) => one.charCodeAt(0))).flashBytes',
    context,
  ),
)
