// What the command costs: cold start, profile time against model size and layer count, peak memory.
//
//   npm run benchmark            (compiles and bundles first)
//
// CPU time (user + system) of whole processes, the best of several runs taken in turns, so that what
// else the machine does falls on all alike. No test: nothing here fails.
import { spawnSync } from 'node:child_process'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'

const root = new URL('..', import.meta.url).pathname
const cli = join(root, 'dist/cli/index.js')
const { writeModel } = await import(join(root, 'lib/tflite/write-model.js'))

const folder = mkdtempSync(join(tmpdir(), 'mvp-budget-benchmark-'))
const RUNS = Number(process.env.RUNS ?? 7)

/** Runs node in a child that reports its own CPU time and peak memory. */
function measure(args) {
  const probe = `process.on('exit',()=>{const u=process.resourceUsage();require('fs').writeSync(2,'\\n@@'+JSON.stringify([(u.userCPUTime+u.systemCPUTime)/1000,u.maxRSS/1024]))})`
  const file = join(folder, 'probe.cjs')
  writeFileSync(file, probe)
  const done = spawnSync(process.execPath, ['--require', file, ...args], {
    stdio: ['ignore', 'ignore', 'pipe'],
    maxBuffer: 1 << 28,
  })
  const text = done.stderr.toString()
  return JSON.parse(text.slice(text.lastIndexOf('@@') + 2))
}

/** Best of RUNS, interleaved over all named commands: `{name: [cpuMs, peakMiB]}`. */
function best(commands) {
  const results = new Map(Object.keys(commands).map((name) => [name, [Infinity, Infinity]]))
  for (let run = 0; run < RUNS; run++) {
    for (const [name, args] of Object.entries(commands)) {
      const [cpu, memory] = measure(args)
      const [bestCpu, bestMemory] = results.get(name)
      results.set(name, [Math.min(bestCpu, cpu), Math.min(bestMemory, memory)])
    }
  }
  return results
}

/**
 * A chain of `layers` 1x1 convolutions over an 8x8 map, with `weights` bytes of weights in all; with
 * `hasSkips` every fourth layer adds what the block of three before it began with.
 */
function chain(layers, weights, hasSkips = false) {
  const channels = Math.max(2, 2 * Math.round(Math.sqrt(weights / layers) / 2))
  const tensors = []
  const buffers = [{ index: 0, data: new Uint8Array(0) }]
  const tensor = (name, shape, dtype, data) => {
    const isConstant = data !== undefined
    if (isConstant) buffers.push({ index: buffers.length, data })
    const count = isConstant ? shape[0] : 1
    tensors.push({
      ...{ index: tensors.length, name, shape, shapeSignature: null, hasRank: true, dtype },
      ...{ isVariable: false, isConstant, isSparse: false },
      buffer: isConstant ? buffers.length - 1 : 0,
      quantization: {
        ...{
          scales: Array(count).fill(0.05),
          zeroPoints: Array(count).fill(isConstant ? 0 : -128),
        },
        ...{ mins: [], maxs: [], quantizedDimension: 0 },
      },
    })
    return tensors.length - 1
  }
  let from = tensor('input', [1, 8, 8, channels], 'int8')
  let block = from
  const operators = []
  for (let index = 0; index < layers; index++) {
    if (hasSkips && index % 4 === 3) {
      const output = tensor(`add${index}`, [1, 8, 8, channels], 'int8')
      operators.push({
        ...{ index, kind: 'ADD', customName: null, version: 2 },
        ...{ inputs: [block, from], outputs: [output], intermediates: [] },
        options: { type: 'AddOptions', fusedActivationFunction: 'NONE', potScaleInt16: true },
        customOptions: new Uint8Array(0),
      })
      block = from = output
      continue
    }
    const data = new Uint8Array(channels * channels).map((_, at) => (at * 31 + index * 7) & 255)
    const filter = tensor(`conv${index}/filter`, [channels, 1, 1, channels], 'int8', data)
    const bias = tensor(
      `conv${index}/bias`,
      [channels],
      'int32',
      new Uint8Array(4 * channels).fill(index & 127),
    )
    const output = tensor(`conv${index}`, [1, 8, 8, channels], 'int8')
    operators.push({
      ...{ index, kind: 'CONV_2D', customName: null, version: 3 },
      ...{ inputs: [from, filter, bias], outputs: [output], intermediates: [] },
      options: {
        ...{ type: 'Conv2DOptions', padding: 'SAME', strideW: 1, strideH: 1 },
        ...{ fusedActivationFunction: 'RELU', dilationWFactor: 1, dilationHFactor: 1 },
      },
      customOptions: new Uint8Array(0),
    })
    from = output
  }
  return writeModel({
    ...{ schemaVersion: 3, description: 'benchmark', buffers, metadata: [], signatures: [] },
    ...{ fileBytes: 0, offlinePlan: null },
    subgraphs: [{ index: 0, name: 'main', tensors, operators, inputs: [0], outputs: [from] }],
  })
}

function file(name, bytes) {
  const path = join(folder, name)
  writeFileSync(path, bytes)
  return path
}

function table(title, rows) {
  console.log(`\n${title}`)
  for (const row of rows) console.log(`  ${row.join('  ')}`)
}

const profile = (path) => [cli, 'profile', path, '--format', 'json']
const ms = (value) => `${value.toFixed(0).padStart(6)} ms CPU`

const half = file('500kB.tflite', chain(30, 470_000))
const start = best({
  'node -e 0': ['-e', '0'],
  'mvp-budget version': [cli, 'version'],
  'profile of a 500 kB model': profile(half),
})
const bare = start.get('node -e 0')[0]
table(
  'Cold start',
  [...start].map(([name, [cpu, memory]]) => [
    name.padEnd(28),
    ms(cpu),
    `${(cpu / bare).toFixed(2).padStart(5)} x bare`,
    `${memory.toFixed(0).padStart(5)} MiB peak`,
  ]),
)

const sizes = [100, 500, 1000, 2000, 4000]
const bySize = best(
  Object.fromEntries(sizes.map((kB) => [kB, profile(file(`s${kB}.tflite`, chain(30, kB * 1000)))])),
)
table(
  'Profile against model size (30 layers)',
  sizes.map((kB) => {
    const [cpu, memory] = bySize.get(String(kB))
    return [`${String(kB).padStart(5)} kB`, ms(cpu), `${memory.toFixed(0).padStart(5)} MiB peak`]
  }),
)

const layers = [10, 100, 500, 1000, 2000]
const byLayers = best(
  Object.fromEntries(layers.map((n) => [n, profile(file(`l${n}.tflite`, chain(n, n * 64)))])),
)
table(
  'Profile against layers (64 bytes of weights each)',
  layers.map((n) => {
    const [cpu, memory] = byLayers.get(String(n))
    const perLayer = (1000 * (cpu - start.get('mvp-budget version')[0])) / n
    return [
      `${String(n).padStart(5)} layers`,
      ms(cpu),
      `${perLayer.toFixed(0).padStart(5)} us a layer`,
      `${memory.toFixed(0).padStart(5)} MiB peak`,
    ]
  }),
)

const [a, b] = [file('a.tflite', chain(2000, 128_000)), file('b.tflite', chain(1990, 127_360))]
const diff = best({ diff: [cli, 'diff', a, b, '--format', 'json'] })
table('Diff of 2,000 and 1,990 layers', [[ms(diff.get('diff')[0])]])

// Advice on chains, and on residual blocks, whose order and memory plan are searched as well.
const advised = [100, 500, 1000].flatMap((count) => {
  const [plain, blocks] = [
    file(`a${count}.tflite`, chain(count, count * 64)),
    file(`b${count}.tflite`, chain(count, count * 64, true)),
  ]
  return [
    [`tips, ${count} layers`, [cli, 'tips', plain, '--ram', '1KiB']],
    [`fit, ${count} layers`, [cli, 'fit', plain, '--ram', '1KiB']],
    [`tips, ${count} layers in blocks`, [cli, 'tips', blocks, '--ram', '1KiB']],
    [
      `optimize with all options, ${count} layers in blocks`,
      ...[
        [
          cli,
          'optimize',
          blocks,
          '--output',
          join(folder, 'o.tflite'),
          '--strip-names',
          '--reorder',
          '--offline-plan',
        ],
      ],
    ],
  ]
})
table(
  'Advice',
  [...best(Object.fromEntries(advised))].map(([name, [cpu, memory]]) => [
    name.padEnd(52),
    ms(cpu),
    `${memory.toFixed(0).padStart(5)} MiB peak`,
  ]),
)

rmSync(folder, { recursive: true })
