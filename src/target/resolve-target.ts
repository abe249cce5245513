import { editDistance } from '../util/edit-distance.ts'
import { UserError } from '../util/user-error.ts'
import type { Calibration } from './calibration.ts'
import { PLAIN_FIRMWARE, type Firmware } from './firmware.ts'
import { BOARDS, DEFAULT_CLOCK_HZ, PART_FAMILIES, PARTS, REFUSED_PARTS } from './parts.ts'
import type { Part } from './parts.ts'
import { BUILDS } from './runtime.ts'
import type { AcceleratorId, OptimizeSpeed, RuntimeName, Target } from './runtime.ts'

/** The target that is assumed where the user names none. */
export const DEFAULT_TARGET_ID = 'efr32xg24'

export interface TargetRequest {
  /** A part number (ordering suffix allowed), a family or a board; any case. */
  readonly id?: string
  readonly accelerator?: AcceleratorId
  readonly runtime?: RuntimeName
  /** Overrides the runtime's own default. */
  readonly optimizeSpeed?: OptimizeSpeed
  /** Up to the part's highest clock. */
  readonly clockHz?: number
  readonly firmware?: Firmware
  readonly calibration?: Calibration
}

/**
 * What a profile assumes, from what the user named. Throws `UserError`: `target-unknown` with the
 * nearest ids, `target-without-mvp` with the reason, `clock-out-of-range` with the part's range.
 */
export function resolveTarget(request: TargetRequest = {}): Target {
  const id = (request.id ?? DEFAULT_TARGET_ID).trim().toLowerCase()
  const parts = partsOf(id)
  const runtime = BUILDS[request.runtime ?? 'sdk']
  return {
    id,
    clockHz: clockOf(request.clockHz ?? DEFAULT_CLOCK_HZ, { id, parts }),
    ramBytes: agreed(parts.map(({ ramBytes }) => ramBytes)),
    flashBytes: agreed(parts.map(({ flashBytes }) => flashBytes)),
    accelerator: request.accelerator ?? 'mvp',
    runtime,
    optimizeSpeed: request.optimizeSpeed ?? runtime.defaultOptimizeSpeed,
    firmware: request.firmware ?? PLAIN_FIRMWARE,
    calibration: request.calibration ?? null,
  }
}

/** Every id that `resolveTarget` accepts: families, parts, boards; lower case. */
export function targetIds(): readonly string[] {
  return [
    ...PART_FAMILIES.map(({ id }) => id),
    ...PARTS.map(({ part }) => part.toLowerCase()),
    ...BOARDS.keys(),
  ]
}

/** True where some part is meant by both names; a name that is not known may mean any. */
export function sharesPart(one: string, other: string): boolean {
  const [parts = null, others = null] = [one, other].map((id) =>
    knownParts(id.trim().toLowerCase()),
  )
  return parts === null || others === null || parts.some((part) => others.includes(part))
}

/** None of a part without an MVP; null for a name that is not known. */
function knownParts(id: string): readonly Part[] | null {
  try {
    return partsOf(id)
  } catch (error) {
    if (!(error instanceof UserError)) throw error
    return error.code === 'target-without-mvp' ? [] : null
  }
}

function partsOf(id: string): readonly Part[] {
  const family = PART_FAMILIES.find((one) => one.id === id)
  if (family) return family.parts
  const part = partOf(BOARDS.get(boardOf(id)) ?? id)
  if (part) return [part]
  throw refusalOf(id) ?? unknownTarget(id)
}

/** `EFR32MG24B310F1536IM48-BR` is ordered like that; the suffix names revision and packing. */
function partOf(name: string): Part | undefined {
  const wanted = name.toUpperCase().replace(/-.*$/, '')
  return PARTS.find(({ part }) => part === wanted)
}

/** Boards come in revisions, `brd2601b`. */
function boardOf(id: string): string {
  return id.replace(/^(brd\d{4})[a-z]$/, '$1')
}

function agreed(values: readonly number[]): number | null {
  const [first = null] = values
  return values.every((value) => value === first) ? first : null
}

interface Named {
  readonly id: string
  readonly parts: readonly Part[]
}

function clockOf(clockHz: number, { id, parts }: Named): number {
  const maximum = Math.min(...parts.map(({ maximumClockHz }) => maximumClockHz))
  if (clockHz > 0 && clockHz <= maximum) return clockHz
  throw new UserError(
    'clock-out-of-range',
    `clock of ${id}: found ${megahertz(clockHz)}, expected more than 0 and at most ${megahertz(maximum)}`,
  )
}

function megahertz(hertz: number): string {
  return `${Number((hertz / 1e6).toPrecision(6))} MHz`
}

function refusalOf(id: string): UserError | undefined {
  const refused = REFUSED_PARTS.find(({ pattern }) => pattern.test(id))
  if (!refused) return undefined
  return new UserError(
    'target-without-mvp',
    `target "${id}": this part ${refused.reason}; run "mvp-budget targets" for the parts that are covered`,
  )
}

function unknownTarget(id: string): UserError {
  const near = nearestIds(id, 3)
  return new UserError(
    'target-unknown',
    `target "${id.slice(0, LONGEST_ID)}": no such part, family or board; nearest: ${near.join(', ')}; run "mvp-budget targets" for all`,
  )
}

/** A longer text is no typing error of any id. */
const LONGEST_ID = 40

function nearestIds(id: string, count: number): readonly string[] {
  return targetIds()
    .map((candidate) => ({ candidate, distance: editDistance(id.slice(0, LONGEST_ID), candidate) }))
    .sort((a, b) => a.distance - b.distance || (a.candidate < b.candidate ? -1 : 1))
    .slice(0, count)
    .map(({ candidate }) => candidate)
}
