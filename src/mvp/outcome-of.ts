/** The accelerator's answer for one layer in one runtime. */
import type { OptimizeSpeed, RuntimeId } from '../target/runtime.ts'
import type { Attempt } from './attempt.ts'
import { explain } from './explain.ts'
import { KERNEL_SET_OF, SIMULATOR, type MvpSetting } from './kernel-set.ts'
import type { MvpLayer } from './layer.ts'
import type { LimitId } from './limits.ts'
import type { MvpOutcome } from './outcome.ts'
import { planLayer } from './plan-layer.ts'
import { totalCycles } from './program-run.ts'

export interface MvpQuestion {
  readonly runtime: RuntimeId
  readonly optimizeSpeed: OptimizeSpeed
}

/**
 * Whether the MVP runs the layer, which programs, what the Model Profiler says of it and whether the
 * runtime fails on it. Pure and bounded for every geometry, however large.
 */
export function outcomeOf(layer: MvpLayer, { runtime, optimizeSpeed }: MvpQuestion): MvpOutcome {
  const setting: MvpSetting = { kernels: KERNEL_SET_OF[runtime], optimizeSpeed }
  const own = planLayer(layer, setting)
  const isSimulator =
    setting.kernels === SIMULATOR.kernels && optimizeSpeed === SIMULATOR.optimizeSpeed
  const simulator = isSimulator ? own : planLayer(layer, SIMULATOR)
  const accelerated = own.refusals.length === 0
  const counted = setting.kernels === 'gsdk' && simulator.refusals.length === 0 ? simulator : own
  return {
    accelerated,
    runs: accelerated ? counted.runs : [],
    deviceCycles: accelerated ? totalCycles(own.runs) : 0,
    profilerMessage: profilerMessage(simulator),
    violations: explain(layer, own.refusals, (other) => accepts(other, setting)),
    failure: own.failure,
  }
}

function accepts(layer: MvpLayer, setting: MvpSetting): boolean {
  const { refusals, failure } = planLayer(layer, setting)
  return refusals.length === 0 && failure === null
}

/** Refusals that the MLTK does not close with its general sentence. */
const WITHOUT_CLOSING: ReadonlySet<LimitId> = new Set(['fc-depth-factors'])

function profilerMessage({ messages, refusals: [refusal] }: Attempt): string | null {
  const isClosed = refusal !== undefined && !WITHOUT_CLOSING.has(refusal.limit)
  const all = isClosed ? [...messages, 'Hardware limits exceeded'] : messages
  return all.length === 0 ? null : all.join(', ')
}
