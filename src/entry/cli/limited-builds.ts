/** Builds with the limits that a model must keep on them: those of the command line, else the budget file's. */
import type { OtherBuild } from '../../advice/focus.ts'
import type { LimitedBuild, LimitedBuilds } from '../../advice/search/fit-builds.ts'
import type { Profile } from '../../profile/profile.ts'
import type { Target } from '../../target/runtime.ts'
import { mapBuilds, type AskedBuilds } from './asked-builds.ts'
import type { Arguments } from './command.ts'
import type { Io } from './io.ts'
import { limitsOf } from './limit-options.ts'

/** Limits of the command line hold on every build, and then the budget file's do not. */
export function limitedBuilds(
  args: Arguments,
  asked: AskedBuilds,
  profileOn: (target: Target) => Profile,
): LimitedBuilds {
  const written = limitsOf(args)
  return mapBuilds(asked, ({ name, target, limits }) => ({
    build: name,
    profile: profileOn(target),
    limits: written.length > 0 ? written : limits.map(({ metric, max }) => ({ metric, max })),
  }))
}

/** As the advice on another build takes it. */
export function otherBuild({ build, profile, limits }: LimitedBuild): OtherBuild {
  return { build: build ?? '', profile, limits }
}

/** Lets people see that a search goes on. */
export function priced(io: Io): (variants: number) => void {
  return (variants) => {
    io.progress(`${variants} variants of the model priced`)
  }
}
