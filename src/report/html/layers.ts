/** The table of all layers of a model: sortable, filtered, with the change against the base in each cell. */
import type { LayerDiff } from '../../diff/diff.ts'
import type { LayerProfile, Profile } from '../../profile/profile.ts'
import { formatDelta, formatQuantity } from '../../util/quantity.ts'
import { layerDeltaText, measureText } from '../format.ts'
import { cell, changeSpan, htmlProse, scrollTable } from './parts.ts'
import { deadWords } from '../dead-channels.ts'
import { changedRows } from '../layers.ts'
import type { LayerRow } from '../layers.ts'
import type { ReportModel } from '../report.ts'
import { html, htmlName, tensorName } from '../sanitise.ts'

const COLUMNS = [
  { title: '#', isNumber: true },
  { title: 'Layer', isNumber: false },
  { title: 'What changed', isNumber: false },
  { title: 'Output', isNumber: false },
  { title: 'Channels', isNumber: true },
  { title: 'RAM alive', isNumber: true },
  { title: 'Weights', isNumber: true },
  { title: 'MACs', isNumber: true },
  { title: 'MVP cycles', isNumber: true },
  { title: '~Cycles', isNumber: true },
  { title: 'Runs on', isNumber: false },
] as const

/** A section with its filter; `id` is unique in the page. */
export function layerSection(model: ReportModel, profile: Profile, id: string): string {
  const diffs = new Map(
    (model.diff?.layers ?? []).flatMap((one) => (one.head === null ? [] : [[one.head, one]])),
  )
  const changed = new Map(
    changedRows(model).flatMap((row) => (row.change === 'removed' ? [] : [[row.layer.index, row]])),
  )
  const live = new Map(profile.arena.byLayer.map((step) => [step.layer, step.liveBytes]))
  const rows = profile.layers.map((layer) =>
    layerRow({
      layer,
      diff: diffs.get(layer.index),
      row: changed.get(layer.index),
      liveBytes: live.get(layer.index) ?? null,
      isPeak: profile.arena.peak.layer === layer.index,
      wholeCycles: profile.cycles.value,
    }),
  )
  const head = COLUMNS.map(
    ({ title, isNumber }) =>
      `<th scope="col"${isNumber ? ' class="n"' : ''}><button type="button">${title}</button></th>`,
  ).join('')
  return `<div class="layers"><h3>Layers</h3>${filter(model, id)}${scrollTable(`Layers of ${model.path}`, ` data-sort><thead><tr>${head}</tr></thead><tbody>${rows.join('')}</tbody>`)}${removedList(model)}</div>`
}

function filter(model: ReportModel, id: string): string {
  const only =
    model.diff === null ? '' : ` <label><input type="checkbox"> changed layers only</label>`
  return `<div class="filter"><label for="${id}-filter">Filter layers</label> <input type="search" id="${id}-filter" placeholder="name, kind, reason">${only} <span class="small" role="status"></span></div>`
}

interface RowParts {
  readonly layer: LayerProfile
  readonly diff: LayerDiff | undefined
  readonly row: LayerRow | undefined
  readonly liveBytes: number | null
  readonly isPeak: boolean
  readonly wholeCycles: number | null
}

function layerRow({ layer, diff, row, liveBytes, isPeak, wholeCycles }: RowParts): string {
  const { index, op, name, outputs, weightsBytes, macs, acceleratorCycles, cycles } = layer
  const shape = outputs.map((one) => one.shape.join('×')).join(', ')
  const estimate = measureText({ ...cycles, kind: 'estimate' }, 'cycles')
  const flash = changeSpan(layerDeltaText(diff?.delta.flashBytes ?? 0, null, 'bytes'))
  const elapsed = changeSpan(layerDeltaText(diff?.delta.cycles ?? 0, wholeCycles, 'cycles'))
  return `<tr data-changed="${row === undefined ? '0' : '1'}">${[
    cell({ title: '#', text: String(index), sort: index }),
    `<th scope="row"><code>${htmlName(op)}</code><br><span class="small">${htmlName(tensorName(name))}</span></th>`,
    cell({ title: 'What changed', text: whatText(row), isNumber: false }),
    cell({ title: 'Output', text: html(shape), isNumber: false }),
    cell({ title: 'Channels', text: channelsText(layer), sort: deadCount(layer) }),
    cell({ title: 'RAM alive', text: liveText(liveBytes, isPeak), sort: liveBytes }),
    cell({
      title: 'Weights',
      text: `${formatQuantity(weightsBytes, 'bytes')}${flash}`,
      sort: weightsBytes,
    }),
    cell({ title: 'MACs', text: formatQuantity(macs, 'macs'), sort: macs }),
    cell({
      title: 'MVP cycles',
      text: formatQuantity(acceleratorCycles, 'cycles'),
      sort: acceleratorCycles,
    }),
    cell({ title: 'Cycles', text: `${html(estimate)}${elapsed}`, sort: cycles.value ?? 0 }),
    cell({ title: 'Runs on', text: placeText(layer), isNumber: false }),
  ].join('')}</tr>`
}

function whatText(row: LayerRow | undefined): string {
  if (row === undefined) return ''
  return row.leftAccelerator
    ? `<strong class="more">${htmlProse(row.what)}</strong>`
    : htmlProse(row.what)
}

/** How many a layer makes; below it those that `optimize` could take out. */
function channelsText(layer: LayerProfile): string {
  if (layer.channels === null) return ''
  const dead = deadWords(layer.channels)
  const small = dead === '' ? '' : `<br><span class="small">${dead}</span>`
  return `${formatQuantity(layer.channels.total, 'layers')}${small}`
}

/** Sorted by what is dead, as a long table is searched for that; a layer without channels comes last. */
function deadCount({ channels }: LayerProfile): number | null {
  return channels === null ? null : channels.constant + channels.unread
}

function liveText(bytes: number | null, isPeak: boolean): string {
  if (bytes === null) return ''
  return `${formatQuantity(bytes, 'bytes')}${isPeak ? '<br><strong>peak</strong>' : ''}`
}

function placeText({ accelerated, unsupported }: LayerProfile): string {
  if (accelerated) return 'MVP'
  return unsupported === null
    ? 'CPU'
    : `<strong class="more">CPU</strong><span class="small why">${htmlProse(unsupported.sentence)}</span>`
}

function removedList(model: ReportModel): string {
  const removed = changedRows(model).filter(({ change }) => change === 'removed')
  if (removed.length === 0) return ''
  const items = removed.map(
    ({ layer, flashDelta }) =>
      `<li><code>${htmlName(layer.op)}</code> ${htmlName(layer.name)} (${formatDelta(flashDelta, 'bytes')} of flash)</li>`,
  )
  return `<p>Removed layers:</p><ul>${items.join('')}</ul>`
}
