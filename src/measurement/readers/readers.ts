/** Every format that `mvp-budget import` reads; the first that accepts a file reads it. */
import { UserError } from '../../util/user-error.ts'
import { BOARD_LOG } from './board-log.ts'
import { CSV } from './csv.ts'
import { MLTK_JSON } from './mltk-json.ts'
import type { Imported, MeasurementText, Reader } from './reader.ts'
import { VENDOR_YAML } from './vendor-yaml.ts'

export const READERS: readonly Reader[] = [MLTK_JSON, CSV, VENDOR_YAML, BOARD_LOG]

/** Longest text of a profiler's result that is read. */
export const LONGEST_IMPORT = 8 * 1024 * 1024

/** Throws `UserError` that names the file where it is of no known format or holds nothing. */
export function readProfilerFile(file: MeasurementText): readonly Imported[] {
  if (file.text.length > LONGEST_IMPORT)
    throw new UserError(
      'bad-measurement',
      `${file.name}: found ${file.text.length} characters, expected at most ${LONGEST_IMPORT}`,
    )
  const reader = READERS.find(({ accepts }) => accepts(file))
  if (reader === undefined)
    throw new UserError(
      'bad-measurement',
      `${file.name}: is no result of a profiler; expected ${READERS.map(({ title }) => title).join('; ')}`,
    )
  return reader.read(file)
}
