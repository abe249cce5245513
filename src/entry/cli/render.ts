/** Which renderer prints what a command found, in the format that was asked for. */
import type { Limit } from '../../advice/search/limits.ts'
import { METRICS } from '../../budget/metric.ts'
import { diffProfiles } from '../../diff/diff-profiles.ts'
import type { ProfileDiff } from '../../diff/diff.ts'
import type { History } from '../../diff/history.ts'
import type { Profile } from '../../profile/profile.ts'
import type { Fit, Optimized, PricedTips, WhatIf } from '../../report/json/documents.ts'
import { renderMarkdown } from '../../report/markdown/markdown.ts'
import type { Report, ReportModel } from '../../report/report.ts'
import {
  renderCheckText,
  renderDiffText,
  renderHistoryText,
  unquoted,
} from '../../report/text/text.ts'
import { visible } from '../../report/sanitise.ts'
import { tipText } from '../../report/tips.ts'
import { formatComparison, formatDelta, formatExact } from '../../util/quantity.ts'
import { inFormat, textOptions, type RenderOptions } from '../../report/text/profiles.ts'

export function renderDiff(diff: ProfileDiff, options: RenderOptions): string {
  return inFormat(renderDiffText(diff, textOptions(options)), options)
}

export function renderHistory(history: History, options: RenderOptions): string {
  return inFormat(renderHistoryText(history, { ...textOptions(options), picture: false }), options)
}

export function renderReport(report: Report, options: RenderOptions): string {
  return options.format === 'markdown'
    ? `${renderMarkdown(report, { medium: 'summary' })}\n`
    : renderCheckText(report, textOptions(options))
}

export function renderWhatIf({ base, head, edits }: WhatIf, options: RenderOptions): string {
  const title = `what if: ${edits.join(' ')}\n\n`
  const diff = diffProfiles(base, head)
  return inFormat(title + renderDiffText(diff, textOptions(options)), options)
}

export interface FitAnswer extends Fit {
  /** One sentence per plan. */
  readonly texts: readonly string[]
  readonly limits: readonly Limit[]
}

/** Per plan: the edits as `what-if` takes them, the sentence, and each limited metric against its limit. */
export function renderFit(
  { base, plans, texts, limits, message }: FitAnswer,
  options: RenderOptions,
): string {
  const rows = (profile: Profile): readonly string[] =>
    limits.map(({ metric, max }) => {
      const { label, unit, of } = METRICS[metric]
      const value = of(profile).value ?? 0
      const compared = formatComparison(value, max, unit)
      const verdict = value > max ? `${compared.difference} over` : `${compared.difference} left`
      return `     ${label} ${compared.value} of ${compared.limit}: ${verdict}`
    })
  const said = message === null ? [] : [capitalised(message), '']
  const head = [`${base.path} now:`, ...rows(base), '', ...said]
  const found = plans.flatMap(({ edits, head: after }, at) => [
    `${String(at + 1)}. ${texts[at] ?? ''}`,
    ...rows(after),
    `     MACs ${formatDelta(after.macs - base.macs, 'macs')}; see: mvp-budget what-if ${base.path} ${edits.map((edit) => `--set ${edit}`).join(' ')}`,
    '',
  ])
  const caution = 'Each plan needs the model trained or converted again; its accuracy is not known.'
  const end = plans.length === 0 ? [] : [caution, '']
  return inFormat([...head, ...found, ...end].join('\n'), options)
}

function capitalised(sentence: string): string {
  return `${sentence.charAt(0).toUpperCase()}${sentence.slice(1)}`
}

export interface TipList extends PricedTips {
  readonly limits: readonly Limit[]
}

/** Numbered sentences with their figures, and the command that shows each in full. */
export function renderTipList({ base, tips, limits }: TipList, options: RenderOptions): string {
  const model = unjudged(base, limits)
  const lines = tips.flatMap((tip, at) => {
    const { text, saves, then, risk } = tipText(tip, model)
    const figures = [saves, then, risk].filter((part) => part !== null).join('; ')
    const sets = tip.edits.map((edit) => `--set ${edit}`).join(' ')
    const more = sets === '' ? [] : [`     mvp-budget what-if ${base.path} ${sets}`]
    return [`${String(at + 1)}. ${unquoted(text)}`, `     ${figures}`, ...more]
  })
  const none = `nothing that was tried saves 1 % or 256 bytes without breaking a limit`
  return inFormat([...(lines.length === 0 ? [none] : lines), ''].join('\n'), options)
}

function unjudged(head: Profile, limits: readonly Limit[]): ReportModel {
  return {
    ...{ path: head.path, basePath: null, label: null, status: 'pass', isNew: false, base: null },
    ...{ head, failure: null, baseFailure: null, diff: null, findings: [], tips: [], fit: null },
    limits: limits.map(({ metric, max }) => ({ metric, max, warn: null, severity: 'fail' })),
  }
}

export function renderOptimized(optimized: Optimized, options: RenderOptions): string {
  const rows = optimized.rewrites.map(
    ({ text, delta }) =>
      `  ${formatDelta(delta.flashBytes, 'bytes')} flash, ${formatDelta(delta.ramBytes, 'bytes')} RAM: ${text}`,
  )
  const head = `${visible(optimized.output)}: ${formatExact(optimized.head.flashBytes, 'bytes')}, ${savedText(optimized)}; its outputs are bit-identical`
  return inFormat([head, ...rows, ''].join('\n'), options)
}

function savedText({ base, head }: Optimized): string {
  const share = 1 - head.flashBytes / base.flashBytes
  if (share === 0) return 'as large as before'
  return `${(100 * Math.abs(share)).toFixed(1)} % ${share > 0 ? 'smaller' : 'larger'}`
}
