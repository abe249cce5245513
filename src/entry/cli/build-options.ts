/**
 * Which builds a command is asked about: those that the options describe, each combination one, or
 * those of the budget file by name.
 */
import type { CommandWords } from '../../report/command.ts'
import { resolveTarget } from '../../target/resolve-target.ts'
import type { AskedBuild, AskedBuilds } from './asked-builds.ts'
import { flag, list, text, UsageError, type Arguments, type OptionSpecs } from './command.ts'
import type { Io } from './io.ts'
import { MODEL_OPTIONS, targetRequestOf } from './model-options.ts'

/** Options of a build that may have several values, in the order in which a build is named. */
const VARIED = [
  { name: 'target', words: (value: string) => value.toLowerCase() },
  { name: 'accelerator', words: (value: string) => (value === 'none' ? 'without the MVP' : 'MVP') },
  { name: 'runtime', words: (value: string) => value },
  { name: 'sdk', words: (value: string) => `SDK ${value}` },
  { name: 'gsdk', words: (value: string) => `GSDK ${value}` },
  { name: 'simplicity', words: (value: string) => `Simplicity ${value}` },
  { name: 'optimize-speed', words: (value: string) => `speed ${value}` },
  { name: 'clock', words: (value: string) => value },
] as const

const VARIED_NAMES: ReadonlySet<string> = new Set(VARIED.map(({ name }) => name))

/** What every command on models takes that answers for several builds at once. */
export const BUILD_OPTIONS: OptionSpecs = {
  build: {
    type: 'string',
    list: true,
    value: 'NAME',
    help: 'a build of "targets" in the budget file; several with commas or repeated, as all options of a build',
  },
  builds: {
    type: 'boolean',
    help: 'the builds that the budget file has for the model, with their limits for "fit" and "tips"',
  },
  config: {
    type: 'string',
    value: 'FILE',
    help: 'budget file of --build and --builds (default: the one that "check" reads)',
  },
  ...Object.fromEntries(
    Object.entries(MODEL_OPTIONS).map(([name, spec]) => [
      name,
      VARIED_NAMES.has(name) ? { ...spec, list: true } : spec,
    ]),
  ),
}

/**
 * The builds in the order in which they are named; `model` is the path as it was written. Throws
 * `UserError` where one is not known, is named twice, or is described in two ways.
 */
export async function buildsOf(args: Arguments, io: Io, model: string): Promise<AskedBuilds> {
  const names = list(args, 'build')
  if (names.length === 0 && !flag(args, 'builds')) {
    if (text(args, 'config') !== undefined)
      throw new UsageError(
        '--config names the budget file of --build or --builds: give one of them',
      )
    return describedBuilds(args)
  }
  if (names.length > 0 && flag(args, 'builds'))
    throw new UsageError('--builds stands for all builds of the model: leave out --build')
  const described = Object.keys(MODEL_OPTIONS).find((name) => args.values[name] !== undefined)
  if (described !== undefined) {
    const by = names.length > 0 ? '--build' : '--builds'
    throw new UsageError(`${by} says the whole build: leave out --${described}`)
  }
  const { budgetBuilds } = await import('./budget-builds.ts')
  return budgetBuilds({ names, model, config: text(args, 'config') ?? null, io })
}

/** The options that ask for the same builds again, as they were given. */
export function askedWith({ values }: Arguments): CommandWords {
  return Object.keys(BUILD_OPTIONS).flatMap((name) => {
    const value = values[name]
    if (value === undefined || value === false) return []
    if (value === true) return [`--${name}`]
    return [`--${name}`, typeof value === 'string' ? value : value.join(',')]
  })
}

/** One for each combination of what the options say. */
function describedBuilds(args: Arguments): AskedBuilds {
  const given = VARIED.flatMap(({ name, words }) => {
    const values = list(args, name)
    return values.length === 0 ? [] : [{ name, values: values.map((value) => ({ value, words })) }]
  })
  const combinations = given.reduce<readonly Combination[]>(
    (all, { name, values }) =>
      all.flatMap(({ values: before, words }) =>
        values.map(({ value, words: inWords }) => ({
          values: { ...before, [name]: value },
          words: values.length > 1 ? [...words, inWords(value)] : words,
        })),
      ),
    [{ values: {}, words: [] }],
  )
  const builds = combinations.map(({ values, words }): AskedBuild => {
    const one = { positionals: args.positionals, values: { ...args.values, ...values } }
    const target = resolveTarget(targetRequestOf(one))
    return { name: words.length === 0 ? null : words.join(', '), target, limits: [] }
  })
  refuseSame(builds)
  return builds as unknown as AskedBuilds
}

interface Combination {
  readonly values: Readonly<Record<string, string>>
  /** What tells it from the others. */
  readonly words: readonly string[]
}

function refuseSame(builds: readonly AskedBuild[]): void {
  const seen = new Map<string, AskedBuild>()
  for (const build of builds) {
    const key = JSON.stringify(build.target)
    const other = seen.get(key)
    if (other !== undefined)
      throw new UsageError(`"${other.name ?? ''}" and "${build.name ?? ''}" are the same build`)
    seen.set(key, build)
  }
}
