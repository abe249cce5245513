/**
 * Every part with an MVP (Matrix Vector Processor) that this project covers, and why others are
 * refused. A part has an MVP where its CMSIS device header defines `MVP_PRESENT`; RAM and flash are
 * the header's `SRAM_SIZE` and `FLASH_SIZE`, the highest clock is `HFRCODPLL_MAX_FREQ` of the
 * family's `system_*.c`.
 */
export interface Part {
  /** Part number without temperature and packing suffix, upper case. */
  readonly part: string
  /** Folder of its device header, e.g. `EFR32MG24`. */
  readonly family: string
  /** `xG24`, `xG26`, `xG28`: same silicon. */
  readonly series: string
  readonly core: string
  readonly ramBytes: number
  readonly flashBytes: number
  readonly maximumClockHz: number
  /** What the radio's crystal gives (2 x 39 MHz), and what published measurements use. */
  readonly defaultClockHz: number
  readonly source: string
  /** True for parts that only an early SDK's headers name. */
  readonly isPreliminary: boolean
}

/** Clock that is assumed unless the user names another. */
export const DEFAULT_CLOCK_HZ = 78_000_000
const MAXIMUM_CLOCK_HZ = 80_000_000
const CORE = 'Cortex-M33 with FPU and DSP, 1 MVP (MVPv1)'
const KIB = 1024

/** Simplicity SDK 2024.6.0 and the newer headers of Zephyr's hal_silabs agree. */
const BOTH = 'simplicity_sdk v2024.6.0 and hal_silabs, device header'
const ZEPHYR = 'hal_silabs, device header'
/** Named by the early xG26 part list only: not in hal_silabs of 2026-06. */
const SDK = 'simplicity_sdk v2024.6.0, device header'

type Row = readonly [part: string, family: string, ramKiB: number, flashKiB: number, source: string]

const ROWS: readonly Row[] = [
  ['BGM241SD22VNA', 'BGM24', 256, 1536, BOTH],
  ['EFM32PG26B100F512IL136', 'EFM32PG26', 128, 512, SDK],
  ['EFM32PG26B300F1024IL136', 'EFM32PG26', 256, 1024, SDK],
  ['EFM32PG26B300F1024IM68', 'EFM32PG26', 256, 1024, SDK],
  ['EFM32PG26B300F2048IL136', 'EFM32PG26', 256, 2048, SDK],
  ['EFM32PG26B300F2048IM68', 'EFM32PG26', 256, 2048, SDK],
  ['EFM32PG26B500F3200IL136', 'EFM32PG26', 512, 3200, ZEPHYR],
  ['EFM32PG26B500F3200IM48', 'EFM32PG26', 512, 3200, ZEPHYR],
  ['EFM32PG26B500F3200IM68', 'EFM32PG26', 512, 3200, ZEPHYR],
  ['EFM32PG28B210F1024IM68', 'EFM32PG28', 256, 1024, BOTH],
  ['EFM32PG28B310F1024IM68', 'EFM32PG28', 256, 1024, BOTH],
  ['EFR32BG24B210F1024IM48', 'EFR32BG24', 128, 1024, BOTH],
  ['EFR32BG24B210F1536IM48', 'EFR32BG24', 256, 1536, BOTH],
  ['EFR32BG24B220F1024IM48', 'EFR32BG24', 128, 1024, BOTH],
  ['EFR32BG24B310F1536IJ42', 'EFR32BG24', 256, 1536, BOTH],
  ['EFR32BG24L210F768IM40', 'EFR32BG24', 96, 768, ZEPHYR],
  ['EFR32BG26B310F1024IL136', 'EFR32BG26', 256, 1024, SDK],
  ['EFR32BG26B310F1024IM68', 'EFR32BG26', 256, 1024, SDK],
  ['EFR32BG26B310F2048IL136', 'EFR32BG26', 256, 2048, SDK],
  ['EFR32BG26B310F2048IM48', 'EFR32BG26', 256, 2048, SDK],
  ['EFR32BG26B310F2048IM68', 'EFR32BG26', 256, 2048, SDK],
  ['EFR32BG26B320F1024IM68', 'EFR32BG26', 256, 1024, SDK],
  ['EFR32BG26B320F2048IM48', 'EFR32BG26', 256, 2048, SDK],
  ['EFR32BG26B320F2048IM68', 'EFR32BG26', 256, 2048, SDK],
  ['EFR32BG26B410F3200IM48', 'EFR32BG26', 512, 3200, ZEPHYR],
  ['EFR32BG26B420F3200IM48', 'EFR32BG26', 512, 3200, ZEPHYR],
  ['EFR32BG26B510F3200IL136', 'EFR32BG26', 512, 3200, ZEPHYR],
  ['EFR32BG26B510F3200IM48', 'EFR32BG26', 512, 3200, ZEPHYR],
  ['EFR32BG26B510F3200IM68', 'EFR32BG26', 512, 3200, ZEPHYR],
  ['EFR32FG28B310F1024IM48', 'EFR32FG28', 256, 1024, BOTH],
  ['EFR32FG28B310F1024IM68', 'EFR32FG28', 256, 1024, BOTH],
  ['EFR32FG28B312F1024IM48', 'EFR32FG28', 256, 1024, BOTH],
  ['EFR32FG28B312F1024IM68', 'EFR32FG28', 256, 1024, BOTH],
  ['EFR32FG28B320F1024IM48', 'EFR32FG28', 256, 1024, BOTH],
  ['EFR32FG28B320F1024IM68', 'EFR32FG28', 256, 1024, BOTH],
  ['EFR32FG28B322F1024IM48', 'EFR32FG28', 256, 1024, BOTH],
  ['EFR32FG28B322F1024IM68', 'EFR32FG28', 256, 1024, BOTH],
  ['EFR32MG24B210F1536IM40', 'EFR32MG24', 256, 1536, BOTH],
  ['EFR32MG24B210F1536IM48', 'EFR32MG24', 256, 1536, BOTH],
  ['EFR32MG24B220F1536IM48', 'EFR32MG24', 256, 1536, BOTH],
  ['EFR32MG24B310F1536IM48', 'EFR32MG24', 256, 1536, BOTH],
  ['EFR32MG26B210F2048IM68', 'EFR32MG26', 256, 2048, SDK],
  ['EFR32MG26B210F3200IM48', 'EFR32MG26', 256, 3200, SDK],
  ['EFR32MG26B220F2048IM68', 'EFR32MG26', 256, 2048, SDK],
  ['EFR32MG26B220F3200IM48', 'EFR32MG26', 256, 3200, SDK],
  ['EFR32MG26B310F3200IL136', 'EFR32MG26', 256, 3200, SDK],
  ['EFR32MG26B410F3200IM48', 'EFR32MG26', 512, 3200, BOTH],
  ['EFR32MG26B410F3200IM68', 'EFR32MG26', 512, 3200, BOTH],
  ['EFR32MG26B420F3200IM48', 'EFR32MG26', 512, 3200, BOTH],
  ['EFR32MG26B420F3200IM68', 'EFR32MG26', 512, 3200, BOTH],
  ['EFR32MG26B510F3200IL136', 'EFR32MG26', 512, 3200, BOTH],
  ['EFR32MG26B510F3200IM48', 'EFR32MG26', 512, 3200, BOTH],
  ['EFR32MG26B510F3200IM68', 'EFR32MG26', 512, 3200, BOTH],
  ['EFR32MG26B520F3200IM48', 'EFR32MG26', 512, 3200, BOTH],
  ['EFR32MG26B520F3200IM68', 'EFR32MG26', 512, 3200, BOTH],
  ['EFR32MG26B610F3200IM48', 'EFR32MG26', 384, 3200, BOTH],
  ['EFR32ZG28B310F1024IM48', 'EFR32ZG28', 256, 1024, BOTH],
  ['EFR32ZG28B310F1024IM68', 'EFR32ZG28', 256, 1024, BOTH],
  ['EFR32ZG28B312F1024IM48', 'EFR32ZG28', 256, 1024, BOTH],
  ['EFR32ZG28B312F1024IM68', 'EFR32ZG28', 256, 1024, BOTH],
  ['EFR32ZG28B320F1024IM48', 'EFR32ZG28', 256, 1024, BOTH],
  ['EFR32ZG28B320F1024IM68', 'EFR32ZG28', 256, 1024, BOTH],
  ['EFR32ZG28B322F1024IM48', 'EFR32ZG28', 256, 1024, BOTH],
  ['EFR32ZG28B322F1024IM68', 'EFR32ZG28', 256, 1024, BOTH],
  ['MGM240LD22VIF', 'MGM24', 256, 1536, BOTH],
  ['MGM240SD22VNA', 'MGM24', 256, 1536, BOTH],
  ['MGM260PD22VNA', 'MGM26', 512, 3200, ZEPHYR],
  ['MGM260PD32VNA', 'MGM26', 512, 3200, ZEPHYR],
  ['MGM260PD32VNN', 'MGM26', 512, 3200, ZEPHYR],
]

export const PARTS: readonly Part[] = ROWS.map(([part, family, ramKiB, flashKiB, source]) => ({
  part,
  family,
  series: `xG${family.slice(-2)}`,
  core: CORE,
  ramBytes: ramKiB * KIB,
  flashBytes: flashKiB * KIB,
  maximumClockHz: MAXIMUM_CLOCK_HZ,
  defaultClockHz: DEFAULT_CLOCK_HZ,
  source,
  isPreliminary: source === SDK,
}))

/** A name for several parts; its RAM and flash are known where all members agree. */
interface PartFamily {
  /** As users write it, lower case. */
  readonly id: string
  readonly title: string
  readonly parts: readonly Part[]
}

/** Series first (`efr32xg24`), then the folders of the headers (`efr32mg24`, `mgm24`, ...). */
export const PART_FAMILIES: readonly PartFamily[] = [
  ...groupParts(({ series }) => `efr32${series.toLowerCase()}`, 'any'),
  ...groupParts(({ family }) => family.toLowerCase(), 'all'),
]

function groupParts(idOf: (part: Part) => string, which: string): PartFamily[] {
  const ids = [...new Set(PARTS.map(idOf))].sort()
  return ids.map((id) => {
    const parts = PARTS.filter((part) => idOf(part) === id)
    const name = which === 'any' ? (parts[0]?.series ?? id) : (parts[0]?.family ?? id)
    return { id, title: `${which} ${name} part with an MVP`, parts }
  })
}

/** Development kits and radio boards: the part that is soldered on them. */
export const BOARDS: ReadonlyMap<string, string> = new Map([
  /** xG24-DK2601B, the kit of the MLPerf Tiny submissions. */
  ['brd2601', 'EFR32MG24B310F1536IM48'],
  /** xG24 radio boards of 10 and 20 dBm. */
  ['brd4186', 'EFR32MG24B210F1536IM48'],
  ['brd4187', 'EFR32MG24B220F1536IM48'],
])

/** Parts that are refused, first match decides; `pattern` is tried on the lower-case part number. */
interface RefusedParts {
  readonly title: string
  readonly pattern: RegExp
  readonly reason: string
}

export const REFUSED_PARTS: readonly RefusedParts[] = [
  {
    title: 'SiWx917 (SiWG917, SiWN917)',
    pattern: /^siw/,
    reason:
      'has an MVP, but runs models that are compiled ahead of time and has a Cortex-M4, which no measurement here covers; its RAM and clock are not confirmed',
  },
  {
    title: 'Series 3 (SiMG301, SixG301)',
    pattern: /^si(mg|bg|xg)3/,
    reason:
      'is not confirmed to have an MVP of this kind (the AI/ML SDK up to 3.0.2 does not name it)',
  },
  {
    title: 'EFR32MG24A, EFR32BG24A, EFR32xG26A, EFR32xG28A: the A parts',
    pattern: /^ef[mr]32[a-z]{2}2[468]a/,
    reason: 'has no MVP: the A parts of its family lack it (no MVP_PRESENT in the device header)',
  },
  {
    title: 'EFR32MG24B0xx, B1xx, B6xx',
    pattern: /^efr32[a-z]{2}24b[016]/,
    reason:
      'has no MVP: of the xG24 B parts only B2xx and B3xx have it (MVP_PRESENT in the device header)',
  },
  {
    title: 'xG21, xG22, xG23, xG25, xG27, xG29',
    pattern: /^(efr32[a-z]{2}|efm32[a-z]{2}|[bmfz]gm)2[123579]/,
    reason: 'has no MVP: of Series 2 only xG24, xG26 and xG28 parts have one',
  },
  {
    title: 'Series 0 and Series 1 (EFM32GG, EFR32xG1x, BGM11x, ...)',
    pattern: /^(efr32[a-z]{2}1|efm32(g|tg|wg|lg|zg|hg|jg|pg1)|[bm]gm1)/,
    reason: 'has no MVP: Series 0 and Series 1 parts have none',
  },
]
