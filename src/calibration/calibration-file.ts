/**
 * The file that keeps a calibration in a repository: coefficients with their bands, and what they were
 * made of. It comes with pull requests, so it is read with bounds and against the published laws: what
 * has other terms than they is refused.
 */
import { COEFFICIENTS } from '../cpu/coefficients.ts'
import type {
  Calibration,
  Coefficients,
  FittedLaw,
  MappingCoefficients,
} from '../target/calibration.ts'
import { objectOf, readKept, refuse, type Fields } from '../util/kept-json.ts'
import type { CalibrationError, CalibrationResult } from './calibrate.ts'

const FORMAT = 'mvp-budget calibration 1'
const LARGEST_NUMBER = 1e9
const TITLE = /^(?!.*w{3}\.)[A-Za-z0-9][A-Za-z0-9 .,()/+-]{0,119}$/

export interface MadeFrom {
  /** The measurement's file, the model that it is of, and where it was measured. */
  readonly file: string
  readonly sha256: string
  readonly where: string
}

/** Deterministic: one line for each run, law and error. */
export function renderCalibration(
  { coefficients, errors }: CalibrationResult,
  { title, madeFrom }: { readonly title: string; readonly madeFrom: readonly MadeFrom[] },
): string {
  const list = (all: readonly unknown[]) =>
    all.length === 0
      ? '[]'
      : `[\n${all.map((one) => `    ${JSON.stringify(one)}`).join(',\n')}\n  ]`
  const table = (all: object) => {
    const rows = Object.entries(all).map(
      ([key, value]) => `      ${JSON.stringify(key)}: ${JSON.stringify(value)}`,
    )
    return rows.length === 0 ? '{}' : `{\n${rows.join(',\n')}\n    }`
  }
  return `{
  "format": ${JSON.stringify(FORMAT)},
  "title": ${JSON.stringify(title)},
  "made_from": ${list(madeFrom)},
  "errors": ${list(errors satisfies readonly CalibrationError[])},
  "coefficients": {
    "serialCycles": ${coefficients.serialCycles},
    "mappings": ${table(coefficients.mappings)},
    "software": ${table(coefficients.software)},
    "own": ${table(coefficients.own ?? {})}
  }
}
`
}

type ReadCalibration =
  | { readonly calibration: Calibration; readonly problem: null }
  | { readonly calibration: null; readonly problem: string }

/** Never throws, whatever the text contains. */
export function readCalibration(text: string): ReadCalibration {
  const kind = { format: FORMAT, called: 'calibration', madeBy: 'mvp-budget calibrate' }
  const { value, problem } = readKept(text, kind, calibrationOf)
  return value === null ? { calibration: null, problem } : { calibration: value, problem: null }
}

function calibrationOf(fields: Fields): Calibration {
  const { title } = fields
  if (typeof title !== 'string' || !TITLE.test(title)) refuse('title: expected one plain line')
  const found = objectOf(fields['coefficients'], 'coefficients')
  const coefficients: Coefficients = {
    serialCycles: numberOf(found['serialCycles'], 'serialCycles'),
    mappings: mappingsOf(objectOf(found['mappings'], 'mappings')),
    software: Object.fromEntries(
      Object.entries(objectOf(found['software'], 'software')).map(([key, law]) => [
        key,
        lawOf(law, `software.${key}`, termsOf(COEFFICIENTS.software, key)?.coefficients.length),
      ]),
    ),
    own: Object.fromEntries(
      Object.entries(objectOf(found['own'], 'own'))
        .slice(0, 200)
        .map(([key, law]) => [key, lawOf(law, `own.${key.slice(0, 40)}`, 2)]),
    ),
  }
  return { title, coefficients }
}

function termsOf<T>(known: Readonly<Record<string, T>>, key: string): T | undefined {
  return Object.hasOwn(known, key) ? known[key] : undefined
}

/** Kinds of launches that the published laws price by another's. */
const PUBLISHED_AS: Readonly<Record<string, string>> = {
  'conv-unscaled': 'conv',
  'transpose-conv': 'depthwise-per-pixel',
}

function mappingsOf(found: Fields): Coefficients['mappings'] {
  return Object.fromEntries(
    Object.entries(found).map(([key, value]) => {
      const published = termsOf(COEFFICIENTS.mappings, PUBLISHED_AS[key] ?? key)
      if (published === undefined) refuse(`mappings.${key.slice(0, 40)}: no such law`)
      const at = `mappings.${key}`
      const fields = objectOf(value, at)
      const mapping: MappingCoefficients = {
        accelerator: numbersOf(
          fields['accelerator'],
          `${at}.accelerator`,
          published.accelerator.length,
        ),
        launch: numbersOf(fields['launch'], `${at}.launch`, published.launch.length),
        cpuBand: bandOf(fields['cpuBand'], `${at}.cpuBand`),
        cyclesBand: bandOf(fields['cyclesBand'], `${at}.cyclesBand`),
        unscaledStalls: numberOf(fields['unscaledStalls'], `${at}.unscaledStalls`),
        measured: fields['measured'] === true,
      }
      return [key, mapping]
    }),
  )
}

function lawOf(value: unknown, at: string, terms: number | undefined): FittedLaw {
  if (terms === undefined) refuse(`${at.slice(0, 60)}: no such law`)
  const fields = objectOf(value, at)
  return {
    coefficients: numbersOf(fields['coefficients'], `${at}.coefficients`, terms),
    band: bandOf(fields['band'], `${at}.band`),
    measured: fields['measured'] === true,
  }
}

function numberOf(value: unknown, at: string): number {
  if (typeof value === 'number' && value >= 0 && value <= LARGEST_NUMBER) return value
  return refuse(`${at}: expected a number from 0 to ${LARGEST_NUMBER}`)
}

function numbersOf(value: unknown, at: string, length: number): readonly number[] {
  if (Array.isArray(value) && value.length === length) return value.map((one) => numberOf(one, at))
  return refuse(`${at}: expected ${length} numbers`)
}

/** A band of nothing is none that was measured. */
function bandOf(value: unknown, at: string): number | null {
  if (value === null) return null
  const band = numberOf(value, at)
  return band > 0 ? band : refuse(`${at}: expected more than 0`)
}
