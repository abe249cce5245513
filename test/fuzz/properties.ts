/**
 * What holds of any bytes whatever: they are refused with a typed error, or every figure of their
 * profile is finite, not negative and consistent, and what is made of the model profiles too.
 */
import { fit } from '../../src/advice/search/fit.ts'
import { tipsFor } from '../../src/advice/advise.ts'
import { diffProfiles } from '../../src/diff/diff-profiles.ts'
import type { ProfileDiff } from '../../src/diff/diff.ts'
import type { FlashSplit, Profile } from '../../src/profile/profile.ts'
import { profileModel } from '../../src/profile/profile-model.ts'
import { printJson, profileDocument } from '../../src/report/json/documents.ts'
import { profilesMarkdown } from '../../src/report/markdown/answers.ts'
import { OPTIONAL_PASSES } from '../../src/rewrite/passes.ts'
import { optimizeModel } from '../../src/rewrite/optimize.ts'
import { resolveTarget, type TargetRequest } from '../../src/target/resolve-target.ts'
import type { Model } from '../../src/tflite/model.ts'
import { readModel } from '../../src/tflite/read-model.ts'
import { UserError } from '../../src/util/user-error.ts'
import type { Dice } from './dice.ts'

/** Breaks a promise of this program. */
export class Broken extends Error {}

export type Outcome = 'unread' | 'unprofiled' | 'profiled'

const TARGETS = (
  [
    {},
    {},
    { optimizeSpeed: 1 },
    { runtime: 'mltk-simulator' },
    { runtime: 'mltk-device' },
    { accelerator: 'none' },
  ] satisfies readonly TargetRequest[]
).map((request) => resolveTarget(request))

/** A profile that the next survivor on the same target is compared with. */
export type Survivors = Map<string, Profile>

/** Throws {@link Broken}, or whatever our own mistakes throw. */
export function examine(bytes: Uint8Array, dice: Dice, survivors: Survivors): Outcome {
  const target = dice.pick(TARGETS)
  const model = typed(() => readModel(bytes))
  if (model === null) return 'unread'
  const origin = { path: 'mutant.tflite', sha256: '' }
  const profile = typed(() => profileModel(model, origin, target))
  if (profile === null) return 'unprofiled'
  requireSound(profile)
  if (dice.once(8)) requirePrinted(profile)
  if (dice.once(4)) requireOptimized(model, profile)
  if (dice.once(32)) requireAdvice(model, profile)
  const key = `${target.runtime.id} ${target.accelerator} ${target.optimizeSpeed}`
  const other = survivors.get(key)
  if (other !== undefined) requireSums(diffProfiles(other, profile))
  survivors.set(key, profile)
  return 'profiled'
}

/** The answer; null for a typed error. */
function typed<T>(ask: () => T): T | null {
  try {
    return ask()
  } catch (error) {
    if (error instanceof UserError) return null
    throw error
  }
}

function need(holds: boolean, what: string): void {
  if (!holds) throw new Broken(what)
}

function requireSound(profile: Profile): void {
  requireNumbers(profile, 'profile')
  const { layers, arena } = profile
  for (const name of ['ops', 'macs', 'acceleratorCycles', 'acceleratorLoads'] as const) {
    const total = layers.reduce((all, layer) => all + layer[name], 0)
    need(profile[name] === total, `${name} ${profile[name]} is not the sum ${total} of the layers`)
  }
  const flash = [...layers.map((layer) => layer.flash), profile.sharedFlash]
  const bytes = flash.reduce((all, split) => all + bytesOf(split), 0)
  need(bytes === profile.flashBytes, `flash ${profile.flashBytes} is not the sum ${bytes}`)
  for (const buffer of arena.buffers) {
    const end = buffer.offset + buffer.bytes
    need(end <= arena.nonpersistentBytes, `the buffer ${buffer.name} reaches to ${end}`)
  }
  need(
    arena.persistentBytes + arena.nonpersistentBytes === arena.usedBytes,
    'the parts of the arena are not its use',
  )
  need(profile.ramBytes >= arena.usedBytes, `RAM ${profile.ramBytes} is below ${arena.usedBytes}`)
  const causes = arena.persistentByCause.reduce((all, one) => all + one.bytes, 0)
  need(causes === arena.persistentBytes, `causes of ${causes} for ${arena.persistentBytes}`)
  for (const { liveBytes } of arena.byLayer) {
    need(liveBytes <= arena.nonpersistentBytes, `${liveBytes} alive in ${arena.nonpersistentBytes}`)
  }
}

function bytesOf(split: FlashSplit): number {
  return Object.values<number>({ ...split }).reduce((all, one) => all + one, 0)
}

/** Numbers that are no figures: indices of what is absent, options as they stand in the file, 32-bit counts. */
const NO_FIGURES: ReadonlySet<string> = new Set([
  ...[
    'tensor',
    'parameters',
    'profilerOps',
    'profilerMacs',
    'target',
    'hashes',
    'firstLayer',
    'lastLayer',
  ],
])

function requireNumbers(value: unknown, where: string): void {
  if (typeof value === 'number') {
    need(Number.isFinite(value) && value >= 0, `${where} is ${value}`)
    return
  }
  if (typeof value !== 'object' || value === null) return
  for (const [name, field] of Object.entries(value)) {
    if (!NO_FIGURES.has(name)) requireNumbers(field, `${where}.${name}`)
  }
}

function requirePrinted(profile: Profile): void {
  const results = [{ status: 'ok', profile }] as const
  need(
    !/\bNaN\b|Infinity/.test(profilesMarkdown(results)),
    'the Markdown has a number that is none',
  )
  JSON.parse(printJson(profileDocument(results)))
}

function requireOptimized(model: Model, base: Profile): void {
  const { profile } = optimizeModel(model, base, { optIn: new Set(OPTIONAL_PASSES) })
  requireSound(profile)
}

function requireAdvice(model: Model, profile: Profile): void {
  for (const { effect } of tipsFor({ model, profile, limits: [] })) {
    if (effect !== null) requireFinite(effect, 'effect')
  }
  fit({ model, profile, limits: [{ metric: 'ram', max: Math.floor(profile.ramBytes / 2) }] })
}

function requireFinite(value: unknown, where: string): void {
  if (typeof value === 'number') need(Number.isFinite(value), `${where} is ${value}`)
  if (typeof value !== 'object' || value === null) return
  for (const [name, field] of Object.entries(value)) requireFinite(field, `${where}.${name}`)
}

function requireSums({ base, head, delta, layers, shared }: ProfileDiff): void {
  const flash = [...layers.map((layer) => layer.delta), ...shared].reduce(
    (all, one) => all + one.flashBytes,
    0,
  )
  need(flash === delta.flashBytes, `flash ${delta.flashBytes} is not the sum ${flash}`)
  need(delta.flashBytes === head.flashBytes - base.flashBytes, 'flash is not the difference')
  for (const name of ['macs', 'acceleratorCycles'] as const) {
    const total = layers.reduce((all, layer) => all + layer.delta[name], 0)
    need(total === delta[name], `${name} ${delta[name]} is not the sum ${total}`)
    need(delta[name] === head[name] - base[name], `${name} is not the difference`)
  }
}
