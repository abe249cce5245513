/**
 * Writes `test/golden/truth.jsonl`: of the reference's answers about generated models, those about the
 * smallest of each operator kind, type and outcome, so that a clean clone has truth for each kind.
 * A line is one model of one operator as data (its weights are zeros: no figure depends on them) and
 * what the MLTK's Model Profiler and builds of the MLTK's and the SDK's runtimes said of it.
 *
 *     npm run compile && node scripts/extract-truth.mjs FOLDER SDK_FOLDER
 *
 * FOLDER has corpus.jsonl and models/, SDK_FOLDER a corpus.jsonl of the same models with the programs
 * and cycles of AI/ML SDK 2.2.1.
 */
import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { readModel } from '../lib/tflite/read-model.js'

const OUT = fileURLToPath(new URL('../test/golden/truth.jsonl', import.meta.url))
/** Of each kind: few where the kernel is plain, more where the accelerator has cases. */
const MOST = { accelerated: 14, other: 3 }
/** Constants of integers up to this many bytes are shapes, axes, paddings: they stay as they are. */
const MOST_KEPT_BYTES = 64

const [folder, sdkFolder] = process.argv.slice(2)
if (sdkFolder === undefined) throw new Error('name both folders of a corpus.jsonl')

const corpusOf = (one) =>
  readFileSync(join(one, 'corpus.jsonl'), 'utf8')
    .trim()
    .split('\n')
    .map((line) => JSON.parse(line))

const sdkResults = new Map(corpusOf(sdkFolder).map(({ id, result }) => [id, result]))
const rows = corpusOf(folder)
  .map((row) => ({ ...row, result: { ...row.result, ...sdkResults.get(row.id) } }))
  .filter(({ result }) => result.MVP?.status === 'ok' && result.MVP.layers.length === 1)
  .sort((a, b) => a.size - b.size || (a.id < b.id ? -1 : 1))

const taken = new Map()
const lines = []
for (const row of rows) {
  const model = readModel(readFileSync(join(folder, row.file)))
  const [graph] = model.subgraphs
  const [operator] = graph.operators
  const kept = taken.get(operator.kind) ?? new Set()
  const key = keyOf(row, graph, operator)
  const most = row.result.sdk?.mvp?.flags === '-' ? MOST.other : MOST.accelerated
  if (kept.has(key) || kept.size >= most) continue
  taken.set(operator.kind, kept.add(key))
  lines.push(
    JSON.stringify({ id: row.id, ...modelOf(model, graph, operator), truth: truthOf(row.result) }),
  )
}
writeFileSync(OUT, `${lines.join('\n')}\n`)
console.log(`${lines.length} models of ${taken.size} kinds`)

/** What makes a case of its own: types, the accelerator's answer at both speeds, options. */
function keyOf({ result }, { tensors }, { inputs, outputs, options }) {
  const types = [...inputs, ...outputs].map((at) => tensors[at]?.dtype ?? 'absent')
  const [{ accelerator_parallel_loads: parallel, final_error_msg: message }] = result.MVP.layers
  const flags = [result.sdk, result.sdk_speed1].map((one) => one?.mvp?.flags ?? '')
  const said = (message ?? '').replace(/\d+/g, '')
  return JSON.stringify([
    types,
    parallel > 0,
    said,
    flags,
    options.padding,
    options.fused_activation_function,
  ])
}

function modelOf({ buffers }, { tensors, inputs, outputs }, operator) {
  return {
    kind: operator.kind,
    version: operator.version,
    options: operator.options,
    io: [operator.inputs, operator.outputs, inputs, outputs],
    tensors: tensors.map(({ shape, dtype, quantization, isVariable, isConstant, buffer }) => ({
      shape,
      dtype,
      ...(isVariable && { isVariable }),
      ...(quantization && { quantization }),
      ...(isConstant && { constant: constantOf(dtype, buffers[buffer].data) }),
    })),
  }
}

/** Bytes of zeros, or the bytes themselves in base64. */
function constantOf(dtype, data) {
  const isInteger = dtype === 'int32' || dtype === 'int64' || dtype === 'bool'
  return isInteger && data.length <= MOST_KEPT_BYTES
    ? Buffer.from(data).toString('base64')
    : data.length
}

function truthOf({ MVP, none, device, device_speed0, sdk, sdk_speed1 }) {
  return {
    MVP: simulatorOf(MVP),
    none: simulatorOf(none),
    ...Object.fromEntries(
      Object.entries({ device, device_speed0, sdk, sdk_speed1 })
        .filter(([, one]) => one?.mvp !== undefined)
        .map(([name, { mvp }]) => [name, { mvp: deviceOf(mvp) }]),
    ),
  }
}

function simulatorOf({ status, used_64bit, persistent_64bit, nonpersistent, plan, layers }) {
  return {
    ...{ status, used_64bit, persistent_64bit, nonpersistent, plan },
    layers: layers.map((layer) => ({
      ...layer,
      in: undefined,
      out: undefined,
      options: undefined,
    })),
  }
}

function deviceOf({ status, used, persistent, nonpersistent, flags, runs, ...counts }) {
  const { smallest_arena, programs, accelerator_cycles } = counts
  return {
    ...{ status, used, persistent, nonpersistent, smallest_arena, flags, runs },
    ...{ programs, accelerator_cycles },
  }
}
