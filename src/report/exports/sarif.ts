/**
 * The findings of a report as SARIF 2.1.0, for code scanning: on the rule's own line in the budget
 * file where it has one, else on the model.
 *
 * Source: OASIS "Static Analysis Results Interchange Format (SARIF) Version 2.1.0".
 */
import { findingRow, type FindingId, type Severity } from '../../budget/finding-id.ts'
import type { Json } from '../json/codec.ts'
import { printJson } from '../json/documents.ts'
import type { Report } from '../report.ts'
import { shortSentence, visible } from '../sanitise.ts'
import { locatedFindings, type Located } from './located.ts'

const LEVELS: Readonly<Record<Severity, string>> = { fail: 'error', warn: 'warning', info: 'note' }

/** The log as it is uploaded. */
export function renderSarif(report: Report): string {
  return printJson(sarifLog(report))
}

export function sarifLog(report: Report): Json {
  const all = locatedFindings(report)
  const ids = [...new Set(all.map(({ finding }) => finding.id))].sort()
  return {
    $schema: 'https://json.schemastore.org/sarif-2.1.0.json',
    version: '2.1.0',
    runs: [
      {
        tool: {
          driver: {
            name: visible(report.tool.name),
            version: visible(report.tool.version),
            rules: ids.map((id) => ({ id, shortDescription: { text: findingRow(id).says } })),
          },
        },
        columnKind: 'utf16CodeUnits',
        results: all.map((one) => resultOf(one, ids)),
      },
    ],
  }
}

function resultOf({ finding, model }: Located, ids: readonly FindingId[]): Json {
  const name = model === null ? '' : `${visible(model.path)}: `
  return {
    ruleId: finding.id,
    ruleIndex: ids.indexOf(finding.id),
    level: LEVELS[finding.severity],
    message: { text: shortSentence(`${name}${finding.message}`) },
    locations: locationsOf(finding, model),
  }
}

function locationsOf({ place }: Located['finding'], model: Located['model']): Json {
  if (place !== null)
    return [
      {
        physicalLocation: {
          artifactLocation: { uri: uriOf(place.file) },
          region: { startLine: place.line, startColumn: place.column },
        },
      },
    ]
  if (model === null) return []
  return [
    {
      physicalLocation: {
        artifactLocation: { uri: uriOf(model.path) },
        region: { startLine: 1 },
      },
    },
  ]
}

/** A relative reference: each part of the path encoded. */
function uriOf(path: string): string {
  return path
    .split(/[\\/]/)
    .map((part) => encodeURIComponent(part.replace(/\p{Cs}/gu, '\ufffd')))
    .join('/')
}
