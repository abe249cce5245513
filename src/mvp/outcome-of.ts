/** The accelerator's answer for one layer in one runtime. */
import type { OptimizeSpeed, RuntimeId } from '../target/runtime.ts'
import type { Attempt } from './attempt.ts'
import { explain } from './explain.ts'
import { SIMULATOR, settingOf } from './kernel-set.ts'
import type { MvpLayer } from './layer.ts'
import type { LimitId } from './limits.ts'
import type { MvpOutcome } from './outcome.ts'
import { planLayer } from './plan-layer.ts'

export interface MvpQuestion {
  readonly runtime: RuntimeId
  readonly optimizeSpeed: OptimizeSpeed
}

/**
 * Whether the MVP runs the layer, which programs, what the Model Profiler says of it and whether the
 * runtime fails on it. Pure and bounded for every geometry, however large.
 */
export function outcomeOf(layer: MvpLayer, { runtime, optimizeSpeed }: MvpQuestion): MvpOutcome {
  const setting = settingOf(runtime, optimizeSpeed)
  const own = planLayer(layer, setting)
  const isSimulator =
    setting.kernels === SIMULATOR.kernels && setting.scalesInput === SIMULATOR.scalesInput
  const simulator = isSimulator ? own : planLayer(layer, SIMULATOR)
  const accelerated = own.refusals.length === 0 && !leavesAllToTheCpu(layer, own)
  return {
    accelerated,
    runs: accelerated ? own.runs : [],
    profilerMessage: profilerMessage(simulator),
    violations: explain(layer, own.refusals, (other) => accepts(other, setting)),
    failure: own.failure,
  }
}

/**
 * ADD and MUL take pairs of elements and decide when they run: of a single element no program is
 * left. The other kinds decide at Prepare, whatever is left to run.
 */
function leavesAllToTheCpu({ kind }: MvpLayer, { runs }: Attempt): boolean {
  return (kind === 'ADD' || kind === 'MUL') && runs.length === 0
}

function accepts(layer: MvpLayer, setting: ReturnType<typeof settingOf>): boolean {
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
