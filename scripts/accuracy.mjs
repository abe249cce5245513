// Regenerates docs/accuracy.md, docs/targets.md and src/cpu/coefficients.ts: `npm run accuracy`.
import { readFileSync, writeFileSync } from 'node:fs'
import { URL } from 'node:url'
import process from 'node:process'
import { regenerate } from '../lib/calibration/regenerate.js'
import { renderAccuracy } from '../lib/report/reference/accuracy.js'
import { targetsPage } from '../lib/report/reference/targets.js'
import { refusedRows, targetRows } from '../lib/target/targets-table.js'

const root = new URL('../', import.meta.url)
const read = (path) => readFileSync(new URL(path, root), 'utf8')
const write = (path, text) => {
  writeFileSync(new URL(path, root), text)
  process.stdout.write(`wrote ${path}\n`)
}

const found = regenerate({
  boardRuns: read('docs/calibration/board-runs.csv'),
  boardLayers: read('docs/calibration/board-layers.csv'),
  instructions: read('docs/calibration/instructions.csv'),
  publishedFits: read('docs/calibration/published-fits.csv'),
})
write('src/cpu/coefficients.ts', found.coefficients)
write('docs/accuracy.md', renderAccuracy({ ...found, coefficients: found.fitted }))
write('docs/targets.md', targetsPage({ targets: targetRows(), refused: refusedRows() }))
