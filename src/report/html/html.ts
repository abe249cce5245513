/**
 * The report as one HTML page that needs no network and opens from disk. A content security policy
 * forbids everything but the page's own style and script, so that even a forged name could load nothing.
 */
import { stateOf } from '../../budget/conclude.ts'
import { METRICS } from '../../budget/metric.ts'
import type { MetricId } from '../../budget/metric.ts'
import { STATES } from '../../budget/states.ts'
import type { Profile } from '../../profile/profile.ts'
import { formatQuantity } from '../../util/quantity.ts'
import { whatIfOptions } from '../answer-words.ts'
import { commandText } from '../command.ts'
import { cellOf, metricsOf, otherCells } from '../cells.ts'
import { isReason, offAccelerator, whySentences } from '../explain.ts'
import { counted } from '../format.ts'
import { arenaSvg } from './arena.ts'
import { layerSection } from './layers.ts'
import { cell, changeSpan, htmlProse, scrollTable } from './parts.ts'
import { SCRIPT, SCRIPT_HASH, STYLE, STYLE_HASH } from './style.ts'
import { layerTitle } from '../layers.ts'
import { movedOf, type Moved } from '../moved.ts'
import { natureText } from '../nature.ts'
import type { Report, ReportModel } from '../report.ts'
import { html, htmlName, tensorName, webAddress } from '../sanitise.ts'
import { trendSentence } from '../trend.ts'
import { tipsBesideFit, tipText } from '../tips.ts'
import { failureText, policyFindings, titleText } from '../verdict.ts'
import {
  ACCURACY_URL,
  buildHeading,
  CAVEATS,
  firmwareWords,
  fitWords,
  missWords,
  originWords,
  signOf,
  signOfModel,
} from '../wording.ts'

/** The whole page, from `<!doctype html>`. */
export function renderHtml(report: Report): string {
  const title = html(titleText(report))
  return `<!doctype html>
<html lang="en"><head><meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src '${STYLE_HASH}'; script-src '${SCRIPT_HASH}'; base-uri 'none'; form-action 'none'">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${title}</title>
<style>${STYLE}</style></head>
<body><main>
<h1 class="${STATES[stateOf(report)].colour}">${title}</h1>
${buildPart(report)}${comparison(report)}
${policyParts(report)}
${verdictTable(report)}
${report.models.map((model, index) => modelPart(model, index, report)).join('\n')}
${footer(report)}
</main><script>${SCRIPT}</script></body></html>
`
}

/** The build that the verdict is of. */
function buildPart(report: Report): string {
  const builds = buildHeading(report)
  return builds === '' ? '' : `<p class="build">${html(builds)}</p>\n`
}

function comparison({ base, head, runUrl }: Report): string {
  const side = ({ sha, label }: Report['base']) =>
    sha === null
      ? `<code>${htmlName(label)}</code>`
      : `<code>${htmlName(sha.slice(0, 7))}</code> (${htmlName(label)})`
  const url = webAddress(runUrl)
  const run = url === null ? '' : ` · <a href="${html(url)}">the run</a>`
  return `<p class="note">Base ${side(base)} → head ${side(head)}${run}</p>`
}

function policyParts(report: Report): string {
  const findings = policyFindings(report).map((finding) => {
    const { icon, word } = signOf(finding)
    return `<p class="policy">${icon} <strong>${word}:</strong> ${htmlProse(finding.message)}</p>`
  })
  const notices = report.notices.map(
    (notice) => `<p class="policy">ℹ️ <strong>Note:</strong> ${htmlProse(notice)}</p>`,
  )
  return [...findings, ...notices].join('\n')
}

function verdictOf(model: ReportModel): string {
  const { icon, word } = signOfModel(model)
  return `${icon} ${word}${model.isNew ? ', new' : ''}`
}

function verdictTable(report: Report): string {
  if (report.models.length === 0) return '<p>No model changed.</p>'
  const metrics = metricsOf(report.models)
  const head = ['Model', ...metrics.map((metric) => METRICS[metric].label)]
    .map((label, index) => `<th scope="col"${index > 0 ? ' class="n"' : ''}>${label}</th>`)
    .join('')
  const rows = report.models.map(
    (model) =>
      `<tr><th scope="row">${modelName(model)}<br><span class="small">${verdictOf(model)}</span></th>${metrics.map((metric) => metricCell(model, metric)).join('')}</tr>`,
  )
  return scrollTable(
    'Models and their budgets',
    `><thead><tr>${head}</tr></thead><tbody>${rows.join('')}</tbody>`,
  )
}

function modelName(model: ReportModel): string {
  const { label, path } = model
  const name = label === null ? '' : `${htmlName(label)} · `
  const was = originWords(model)
    .map(({ words, path: origin }) => `<br><span class="small">${words} ${htmlName(origin)}</span>`)
    .join('')
  return `${name}<code>${htmlName(path)}</code>${was}`
}

function metricCell(model: ReportModel, metric: MetricId): string {
  const { used, percent, band, change, growth, isOver, isExcused } = cellOf(model, metric)
  const title = METRICS[metric].label
  if (used === null) return cell({ title, text: change === '' ? '—' : changeSpan(change) })
  const share = percent === null ? '' : ` (${percent})`
  const error = band === null ? '' : ` <span class="small error">${band}</span>`
  const text = change === '' || growth === '' ? change : `${change} (${growth})`
  const delta = changeSpan(text, isExcused)
  return cell({
    title,
    text: `<span${isOver ? ' class="over"' : ''}>${html(used)}</span>${share}${error}${bar(model, metric)}${delta}${otherParts(model, metric)}`,
  })
}

/** Each other build that breaks the limit. */
function otherParts(model: ReportModel, metric: MetricId): string {
  return otherCells(model, metric)
    .map(({ build, text }) => `<br>${htmlName(build)}: <span class="over">${html(text)}</span>`)
    .join('')
}

/** How much of the limit is used; decoration, the figures stand beside it. */
function bar(model: ReportModel, metric: MetricId): string {
  const limit = model.limits.find((one) => one.metric === metric)?.max
  const value = model.head === null ? null : METRICS[metric].of(model.head).value
  if (limit === undefined || limit <= 0 || value === null) return ''
  const percent = Math.min(100, Math.round((value / limit) * 100))
  return `<svg class="bar" viewBox="0 0 100 5" preserveAspectRatio="none" aria-hidden="true"><rect class="track" width="100" height="5"/><rect class="${value > limit ? 'full' : 'used'}" width="${String(percent)}" height="5"/></svg>`
}

function modelPart(model: ReportModel, index: number, { conclusion }: Report): string {
  if (model.status === 'unchanged' || model.status === 'removed') return ''
  const id = `m${String(index)}`
  const body = [
    failureParts(model),
    findingList(model, conclusion === 'failure'),
    trendPart(model),
    whyParts(model),
    offParts(model),
    tipParts(model),
    arenaParts(model, id),
    flashParts(model),
    model.head === null ? '' : layerSection(model, model.head, id),
  ].join('\n')
  const isOpen = index < 3 ? ' open' : ''
  return `<details class="model"${isOpen}><summary><h2>${verdictOf(model)}: ${htmlName(model.path)}</h2></summary>${body}</details>`
}

function failureParts({ failure, baseFailure }: ReportModel): string {
  const head =
    failure === null
      ? ''
      : `<p>🛑 <strong>Could not check:</strong> ${htmlProse(failureText(failure))}</p>`
  const base =
    baseFailure === null
      ? ''
      : `<p>ℹ️ <strong>No comparison:</strong> the base could not be profiled: ${htmlProse(failureText(baseFailure))}</p>`
  return `${head}${base}`
}

function findingList(model: ReportModel, isEnforced: boolean): string {
  const shown = model.findings.filter((finding) => !isReason(finding, model))
  const items = shown.map((finding) => {
    const { icon, word } = signOf(finding, isEnforced)
    const { place } = finding
    const at =
      place === null ? '' : ` <code>${htmlName(`${place.file}:${String(place.line)}`)}</code>`
    return `<li>${icon} <strong>${word}:</strong> ${htmlProse(finding.message)}${at}</li>`
  })
  return items.length === 0 ? '' : `<ul>${items.join('')}</ul>`
}

function trendPart({ trend }: ReportModel): string {
  const text = trend === null ? null : trendSentence(trend)
  return text === null ? '' : `<p>${html(text)}</p>`
}

function whyParts(model: ReportModel): string {
  const nature = natureText(model)
  const sentences = whySentences(model)
  const why =
    sentences.length === 0
      ? ''
      : `<p><strong>Why:</strong> ${sentences.map(htmlProse).join(' ')}</p>`
  return `${nature === null ? '' : `<p>${htmlProse(nature)}</p>`}${why}${movedParts(model)}`
}

/** Every part of what moved, each with a bar on the scale of its metric. */
function movedParts({ diff }: ReportModel): string {
  return diff === null ? '' : movedOf(diff).map(movedTable).join('')
}

function movedTable({ name, total, rows }: Moved): string {
  const most = Math.max(...rows.map(({ amount }) => Math.abs(amount)))
  const body = rows.map(({ cause, text, amount }) => {
    const percent = Math.max(1, Math.round((Math.abs(amount) / most) * 100))
    const bar = `<svg class="bar" viewBox="0 0 100 5" preserveAspectRatio="none" aria-hidden="true"><rect class="track" width="100" height="5"/><rect class="${amount > 0 ? 'full' : 'used'}" width="${String(percent)}" height="5"/></svg>`
    return `<tr><th scope="row">${htmlProse(cause)}</th>${cell({ title: 'Change', text: `${html(text)}${bar}` })}</tr>`
  })
  return `<h3>What moved ${name}: ${html(total)}</h3>${scrollTable(`What moved ${name}`, `><tbody>${body.join('')}</tbody>`)}`
}

function offParts(model: ReportModel): string {
  const off = offAccelerator(model)
  if (off.length === 0) return ''
  const items = off.map(
    ({ layer, reason, isNew }) =>
      `<li><code>${htmlName(layerTitle(layer))}</code> ${htmlName(tensorName(layer.name))}${isNew && model.diff !== null ? ' <strong class="more">left the MVP</strong>' : ''}: ${htmlProse(reason)}</li>`,
  )
  return `<h3>🐢 ${counted(off.length, 'layer')} that the MVP cannot run</h3><ul>${items.join('')}</ul>`
}

function tipParts(model: ReportModel): string {
  const fit =
    model.fit === null
      ? ''
      : `<p>💡 <strong>${htmlName(fitWords(model))}:</strong> ${tipLine(model, { ...model.fit.tip, text: `${model.fit.text}${missWords(model)}` })}</p>`
  const tips = tipsBesideFit(model).map((tip) => `<li>${tipLine(model, tip)}</li>`)
  const list = tips.length === 0 ? '' : `<ul class="tips">${tips.join('')}</ul>`
  return fit === '' && list === '' ? '' : `<h3>💡 Tips</h3>${fit}${list}`
}

function tipLine(model: ReportModel, tip: ReportModel['tips'][number]): string {
  const { text, saves, then, capacity, risk } = tipText(tip, model)
  const figures = saves === null ? '' : `: <strong>${html(saves)}</strong>`
  const total = [then, capacity].map((part) => (part === null ? '' : `; ${html(part)}`)).join('')
  const edits =
    tip.edits.length === 0
      ? ''
      : whatIfOptions(tip)
          .map((option) => `<code>${htmlName(commandText(option))}</code>`)
          .join(' ')
  return `${htmlProse(text)}${figures}${total}; ${risk}.${edits === '' ? '' : ` <span class="small">${edits}</span>`}`
}

/** Base and head side by side on the same scale. */
function arenaParts({ base, head, diff }: ReportModel, id: string): string {
  if (head === null) return ''
  const sides: readonly (readonly [string, Profile])[] =
    diff === null || base === null
      ? [['Head', head]]
      : [
          ['Base', base],
          ['Head', head],
        ]
  const topBytes = Math.max(1, ...sides.map(([, side]) => side.arena.nonpersistentBytes))
  const figures = sides.map(([caption, side]) =>
    arenaSvg(side, { id: `${id}-${caption}`, caption, topBytes }),
  )
  return `<section><h3>Tensor arena over time</h3><div class="pictures">${figures.join('')}</div><p class="tip small" aria-hidden="true">Point at a buffer to see its name, size and lifetime.</p><p class="key"><span class="kp">alive at the peak</span><span class="kt">tensor</span><span class="ks">scratch buffer</span><span class="kv">variable</span></p>${persistentText(head)}</section>`
}

function persistentText({ arena, ramAtLeast }: Profile): string {
  const causes = arena.persistentByCause.map(
    ({ cause, bytes }) => `${html(cause)} ${formatQuantity(bytes, 'bytes')}`,
  )
  const least = ramAtLeast ? 'at least ' : ''
  return `<p class="small">Reserve ${least}${formatQuantity(Math.ceil(arena.smallestWorkingBytes / 16) * 16, 'bytes')}: ${formatQuantity(arena.nonpersistentBytes, 'bytes')} planned (${formatQuantity(arena.fragmentationBytes, 'bytes')} of it between buffers) and ${formatQuantity(arena.persistentBytes, 'bytes')} persistent (${causes.join(', ')}), and what loading needs for a moment.</p>`
}

const FLASH_LABELS = [
  ['weights', 'weights'],
  ['biases', 'biases'],
  ['scales', 'scales'],
  ['zeroPoints', 'zero points'],
  ['names', 'names'],
  ['metadata', 'metadata'],
  ['duplicates', 'duplicated buffers'],
  ['unused', 'unused buffers'],
  ['structure', 'structure and alignment'],
] as const

function flashParts({ head }: ReportModel): string {
  if (head === null) return ''
  const splits = [...head.layers.map(({ flash }) => flash), head.sharedFlash]
  const parts = FLASH_LABELS.map(([key, label]) => ({
    label,
    bytes: splits.reduce((sum, split) => sum + split[key], 0),
  })).filter(({ bytes }) => bytes > 0)
  return `<p class="small">Flash ${formatQuantity(head.flashBytes, 'bytes')}: ${parts.map(({ label, bytes }) => `${label} ${formatQuantity(bytes, 'bytes')}`).join(', ')}.</p>`
}

function footer(report: Report): string {
  const targets = new Set(
    report.models.flatMap(({ head }) =>
      head === null
        ? []
        : [
            `${htmlName(head.target.id)} at ${String(head.target.clockHz / 1e6)} MHz, ${html(head.target.runtime.title)}, optimize-speed ${String(head.target.optimizeSpeed)}${firmwareWords(head.target)}`,
          ],
    ),
  )
  const target = targets.size === 0 ? '' : `Target: ${[...targets].join('; ')}. `
  return `<footer class="foot">${target}${CAVEATS} 90 % of measurements lie within their ±: <a href="${ACCURACY_URL}">how they were measured</a>. Budget <code>${htmlName(report.configPath)}</code>${report.coverage === null ? '' : `: ${html(report.coverage)}`}. ${htmlName(report.tool.name)} ${htmlName(report.tool.version)}.</footer>`
}
