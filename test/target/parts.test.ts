/** The rows of parts against what an ordering code says: its flash, and the RAM of its group. */
import { PARTS } from '../../src/target/parts.ts'

const KIB = 1024

/** RAM in KiB by group of ordering codes, as the device headers have it. */
const RAM: readonly (readonly [RegExp, number])[] = [
  [/^[BM]GM24/, 256],
  [/^MGM26/, 512],
  [/^EFM32PG26B1/, 128],
  [/^EFM32PG26B3/, 256],
  [/^EFM32PG26B5/, 512],
  [/^EF\w+G28B/, 256],
  [/^EFR32BG24B\d+F1024/, 128],
  [/^EFR32BG24B\d+F1536/, 256],
  [/^EFR32BG24L/, 96],
  [/^EFR32MG24/, 256],
  [/^EFR32[BM]G26B[23]/, 256],
  [/^EFR32[BM]G26B[45]/, 512],
  [/^EFR32MG26B6/, 384],
]

/** Modules do not have it in their code. */
const FLASH_OF_MODULES: readonly (readonly [RegExp, number])[] = [
  [/^[BM]GM24/, 1536],
  [/^MGM26/, 3200],
]

test.each(PARTS.map(({ part, ramBytes, flashBytes }) => ({ part, ramBytes, flashBytes })))(
  '$part',
  ({ part, ramBytes, flashBytes }) => {
    const of = (table: typeof RAM) => table.filter(([on]) => on.test(part)).map(([, kib]) => kib)
    expect(of(RAM)).toEqual([ramBytes / KIB])
    const written = /F(\d+)I/.exec(part)?.[1]
    expect(written === undefined ? of(FLASH_OF_MODULES) : [Number(written)]).toEqual([
      flashBytes / KIB,
    ])
  },
)
