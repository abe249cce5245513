/** Rows of a kernel in words, for documents. */
import type { Forms, Outcome, Row, RowBody } from '../accepted-forms.ts'
import { MECHANISMS } from './mechanisms.ts'
import { placesOf, placeText } from './rows.ts'

/** `input 1 is int32; otherwise it crashes` */
export function rowText(row: Row): string {
  const when = row.when === undefined ? '' : `where ${formsText(row.when)}, `
  const on = row.on === undefined ? '' : ON[row.on]
  const otherwise = row.otherwise === undefined ? '' : ` (${OTHERWISE[row.otherwise]})`
  return `${when}${bodyText(row)}${on}${otherwise}`
}

const ON: Readonly<Record<'mvp' | 'cpu', string>> = {
  mvp: ' where the MVP takes the layer',
  cpu: ' where the MVP does not take the layer',
}

const OTHERWISE: Readonly<Record<Outcome, string>> = {
  crashes: 'otherwise it crashes',
  stops: 'otherwise the firmware stops',
  'computes garbage': 'unchecked: otherwise it computes something else',
  'answers anyhow': 'unchecked: otherwise its output is not to be relied on',
}

function formsText(forms: Forms): string {
  return placesOf(forms)
    .map(([place, types]) => `${placeText(place)} is ${either(types)}`)
    .join(' and ')
}

function either(words: readonly string[]): string {
  const last = words.at(-1) ?? ''
  return words.length < 2 ? last : `${words.slice(0, -1).join(', ')} or ${last}`
}

function range(least: number, most: number): string {
  if (most === Infinity) return `${least} or more`
  return least === most ? String(least) : `${least} to ${most}`
}

function bodyText(row: RowBody): string {
  return shapeText(row) ?? contentsText(row)
}

function shapeText(row: RowBody): string | null {
  if ('count' in row) return `${range(row.least, row.most)} ${row.count}`
  if ('present' in row) return `${placeText(row.present)} there`
  if ('takes' in row) return row.takes.map(formsText).join('; or ')
  if ('sameType' in row) return `${placesText(row.sameType)} of one type`
  if ('rank' in row) return `${placeText(row.rank)} of ${range(row.least, row.most)} dimensions`
  if ('elements' in row) return `${placeText(row.elements)} of ${row.are} elements`
  if ('sameShape' in row) return `${placesText(row.sameShape)} of one shape`
  if ('broadcast' in row) {
    const first = row.counted === 'first' ? ' of the first input' : ''
    return `broadcasts of at most ${row.most} dimensions${first}`
  }
  return null
}

function placesText([one, other]: readonly [number | string, number | string]): string {
  const text = (place: number | string) => (typeof place === 'number' ? `input ${place}` : place)
  return `${text(one)} and ${text(other)}`
}

function contentsText(row: RowBody): string {
  if ('constant' in row) return `${placeText(row.constant)} constant`
  if ('variable' in row) return `${placeText(row.variable)} a variable`
  if ('option' in row) return `${row.option} ${either(row.among.map(String))}`
  if ('zeroPoint' in row) return `${placeText(row.zeroPoint)} with the zero point ${row.is}`
  if ('zeroPointOf' in row) {
    return `${placeText(row.zeroPointOf)} with a zero point from ${row.least} to ${row.most}`
  }
  if ('scale' in row) return `${placeText(row.scale)} with the scale ${row.text}`
  if ('scalesAlong' in row) {
    return `${placeText(row.of)} with one scale or one for each of dimension ${row.scalesAlong}`
  }
  if ('quantized' in row) return `${placeText(row.quantized)} with ${row.is ? 'a' : 'no'} scale`
  if ('sameQuantization' in row)
    return `${placesText(row.sameQuantization)} of one scale and zero point`
  return 'holds' in row ? MECHANISMS[row.holds].rule : ''
}
