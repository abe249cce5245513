// Regenerates docs/accuracy.md, docs/targets.md and src/cpu/coefficients.ts: `npm run accuracy`.
import { readFileSync, writeFileSync } from 'node:fs'
import { URL } from 'node:url'
import process from 'node:process'
import { regenerate } from '../lib/calibration/regenerate.js'
import { renderTargets } from '../lib/target/targets-table.js'

const root = new URL('../', import.meta.url)
const read = (path) => readFileSync(new URL(path, root), 'utf8')
const write = (path, text) => {
  writeFileSync(new URL(path, root), text)
  process.stdout.write(`wrote ${path}\n`)
}

const { coefficients, accuracy } = regenerate({
  boardRuns: read('docs/calibration/board-runs.csv'),
  boardLayers: read('docs/calibration/board-layers.csv'),
  instructions: read('docs/calibration/instructions.csv'),
  publishedFits: read('docs/calibration/published-fits.csv'),
})
write('src/cpu/coefficients.ts', coefficients)
write('docs/accuracy.md', accuracy)
write('docs/targets.md', renderTargets())
