/**
 * The arena against the reference's answers, byte for byte. Skipped where the reference results are
 * not there.
 */
import { PLAIN_FIRMWARE } from '../../src/target/firmware.ts'
import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { ArenaReport } from '../../src/arena/arena.ts'
import { planArena } from '../../src/arena/plan-arena.ts'
import { mvpOutcomeOf } from '../../src/operators/on-mvp.ts'
import { RUNTIMES, type AcceleratorId, type OptimizeSpeed } from '../../src/target/runtime.ts'
import type { RuntimeId } from '../../src/target/runtime.ts'
import type { Model } from '../../src/tflite/model.ts'
import { readModel } from '../../src/tflite/read-model.ts'

interface ArenaTruth {
  readonly status: string
  readonly used?: number
  readonly used_64bit?: number
  readonly persistent?: number
  readonly persistent_64bit?: number
  readonly nonpersistent: number
  readonly plan?: readonly (readonly number[])[]
  readonly smallest_arena?: number
}

type Results = Readonly<Record<string, { readonly mvp?: ArenaTruth } & Partial<ArenaTruth>>>

interface TruthCase {
  readonly id?: string
  readonly name?: string
  readonly file: string
  readonly result: Results
}

interface Build {
  readonly title: string
  readonly truth: (results: Results) => ArenaTruth | undefined
  readonly runtime: RuntimeId
  readonly accelerator: AcceleratorId
  readonly optimizeSpeed: OptimizeSpeed
}

const simulator = { runtime: 'mltk-simulator', optimizeSpeed: 1 } as const
const device = { runtime: 'mltk-device', accelerator: 'mvp' } as const
const sdk = { runtime: 'sdk', accelerator: 'mvp' } as const

const BUILDS: readonly Build[] = [
  { title: 'simulator', accelerator: 'mvp', ...simulator, truth: (all) => plain(all['MVP']) },
  {
    title: 'simulator without accelerator',
    ...{ accelerator: 'none', ...simulator },
    truth: (all) => plain(all['none']),
  },
  { title: 'device, speed 1', ...device, optimizeSpeed: 1, truth: (all) => all['device']?.mvp },
  {
    title: 'device, speed 0',
    ...{ ...device, optimizeSpeed: 0 },
    truth: (all) => all['device_speed0']?.mvp,
  },
  { title: 'SDK, speed 0', ...sdk, optimizeSpeed: 0, truth: (all) => all['sdk']?.mvp },
  { title: 'SDK, speed 1', ...sdk, optimizeSpeed: 1, truth: (all) => all['sdk_speed1']?.mvp },
]

const root = join(import.meta.dirname, '../../../shared/truth')
const folders = ['synthetic', 'real'].filter((folder) => existsSync(join(root, folder)))

/** Arenas below this are not compared with the smallest one that works. */
const SMALLEST_COMPARED = 1_200

if (folders.length === 0) test.skip('needs the reference results in ../shared', () => undefined)
else
  describe.each(folders)('arena of %s models', (folder) => {
    const cases = readCases(folder)

    it.each(BUILDS)('equals the reference: $title', (build) => {
      const differences = cases.flatMap(({ id, name, file, result }) => {
        const truth = build.truth(result)
        if (truth?.status !== 'ok') return []
        const model = readModel(readFileSync(join(root, folder, file)))
        return compare(arenaOf(model, build), truth).map((text) => `${id ?? name ?? file}: ${text}`)
      })
      expect(differences).toEqual([])
    })
  })

function arenaOf(model: Model, build: Build): ArenaReport {
  const { accelerator, optimizeSpeed } = build
  const target = { runtime: RUNTIMES[build.runtime], accelerator, optimizeSpeed }
  const onMvp: Parameters<typeof planArena>[1]['onMvp'] = (layer) =>
    mvpOutcomeOf(layer, target)?.accelerated === true
  return planArena(model, { ...target, firmware: PLAIN_FIRMWARE, onMvp })
}

function compare(report: ArenaReport, truth: ArenaTruth): readonly string[] {
  const used = report.persistentBytes + report.nonpersistentBytes
  return [
    ...differ('nonpersistent', report.nonpersistentBytes, truth.nonpersistent),
    ...differ('persistent', report.persistentBytes, truth.persistent_64bit ?? truth.persistent),
    ...differ('used', used, truth.used_64bit ?? truth.used),
    ...differ('plan', planOf(report), truth.plan && rows(truth.plan)),
    ...smallest(report.smallestWorkingBytes, truth),
  ]
}

function differ(what: string, ours: Answer, truth: Answer | undefined): readonly string[] {
  if (truth === undefined || ours === truth) return []
  return [`${what}: ours ${ours}, truth ${truth}`]
}

type Answer = number | string

/** Never too small; at most 5 % and 64 bytes more. */
function smallest(ours: number, { smallest_arena: truth, used }: ArenaTruth): readonly string[] {
  if (truth === undefined || (used ?? 0) <= SMALLEST_COMPARED) return []
  const fits = ours >= truth && ours <= 1.05 * truth + 64
  return fits ? [] : [`smallest: ours ${ours}, truth ${truth}`]
}

function planOf({ buffers }: ArenaReport): string {
  return rows(
    buffers.map(({ bytes, offset, firstLayer, lastLayer }) => [
      ...[bytes, offset, firstLayer, lastLayer],
    ]),
  )
}

/** Size, offset, first and last use, in any order. */
function rows(plan: readonly (readonly number[])[]): string {
  return plan
    .map((row) => row.slice(0, 4).join(':'))
    .sort()
    .join(' ')
}

function plain(result: Partial<ArenaTruth> | undefined): ArenaTruth | undefined {
  return result?.status === undefined ? undefined : (result as ArenaTruth)
}

function readCases(folder: string): readonly TruthCase[] {
  const text = readFileSync(join(root, folder, 'corpus.jsonl'), 'utf8')
  return text
    .trim()
    .split('\n')
    .map((line) => JSON.parse(line) as TruthCase)
}
