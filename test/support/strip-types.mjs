/**
 * Jest's transform: takes the types out and leaves the rest, as the compiler option `erasableSyntaxOnly`
 * allows. All sources and tests take a second this way and ten with the TypeScript compiler, which
 * every clean clone pays in each of jest's processes; types are checked by `npm run typecheck`.
 */
import { transform } from 'sucrase'

export default {
  process: (source, filePath) => {
    const { code, sourceMap } = transform(source, {
      transforms: ['typescript'],
      // The syntax is Node's own already, and an import without a type is meant for what it runs.
      disableESTransforms: true,
      keepUnusedImports: true,
      filePath,
      sourceMapOptions: { compiledFilename: filePath },
    })
    return { code, map: sourceMap }
  },
}
