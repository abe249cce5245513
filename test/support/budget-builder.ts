/** Budgets from text and profiles with the numbers that a budget looks at. */
import { parseBudget, type Budget } from '../../src/budget/parse-budget.ts'
import { renderProblem } from '../../src/budget/problem.ts'
import type { Estimate, Profile, ProfileResult } from '../../src/profile/profile.ts'
import { profileOf } from './report-builder.ts'

export const BUDGET_FILE = '.github/mvp-budget.yml'

/** Throws where the text has a problem: the test then is wrong. */
export function budgetOf(text: string): Budget {
  const { budget, problems } = parseBudget({ text, file: BUDGET_FILE })
  if (budget === null) throw new Error(problems.map(renderProblem).join('\n'))
  return budget
}

export function problemsOf(text: string): readonly string[] {
  return parseBudget({ text, file: 'b.yml' }).problems.map(renderProblem)
}

const KIB = 1024

export interface Numbers {
  readonly ramKiB?: number
  readonly ramAtLeast?: boolean
  readonly flashKiB?: number
  readonly cycles?: Estimate
  readonly latency?: Estimate
  readonly energy?: Estimate
  readonly acceleratorCycles?: number
  readonly macs?: number
  readonly sha?: string
  readonly overrides?: Partial<Profile>
}

export function known(value: number, band: number | null = 0.08): Estimate {
  return { value, atLeast: false, band, measured: true }
}

const SENTENCE = 'stride 3x3 is over the limit of 2x2; 2x2 fits'

/** A profile of three layers, one of them off the MVP, with the totals that are named. */
export function profileWith(numbers: Numbers = {}): Profile {
  const profile = profileOf([
    { op: 'conv_2d', name: 'a/conv', output: [1, 25, 20, 8], acceleratorCycles: 20_000 },
    {
      op: 'conv_2d',
      name: 'b/conv',
      output: [1, 12, 10, 8],
      unsupported: { limit: 'conv-stride', sentence: SENTENCE, parameter: 'strides' },
    },
    { op: 'softmax', name: 'out', output: [1, 10] },
  ])
  const ramBytes = (numbers.ramKiB ?? 90) * KIB
  return {
    ...profile,
    sha256: (numbers.sha ?? 'head').padEnd(64, '0'),
    flashBytes: (numbers.flashKiB ?? 60) * KIB,
    ramBytes,
    ramAtLeast: numbers.ramAtLeast ?? false,
    arena: { ...profile.arena, smallestWorkingBytes: ramBytes },
    cycles: numbers.cycles ?? known(8_000_000),
    latencySeconds: numbers.latency ?? known(0.038),
    energyJoules: numbers.energy ?? known(0.0012),
    acceleratorCycles: numbers.acceleratorCycles ?? 900_000,
    macs: numbers.macs ?? 1_200_000,
    ...numbers.overrides,
  }
}

export function ok(profile: Profile): ProfileResult {
  return { status: 'ok', profile }
}

export function broken(message: string): ProfileResult {
  const error = { code: 'truncated', message } as const
  return { status: 'error', failure: { path: 'models/kws.tflite', sha256: null, error } }
}
