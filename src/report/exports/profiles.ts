/** Which profiles of an answer the tables and the node data are made of. */
import type { Profile, ProfileResult } from '../../profile/profile.ts'
import { UserError } from '../../util/user-error.ts'
import { printJson } from '../json/documents.ts'
import type { Report } from '../report.ts'
import { layersCsv, totalsCsv } from './csv.ts'
import { nodeData } from './model-explorer.ts'

export const layersOfResults = (results: readonly ProfileResult[]): string =>
  layersCsv(ofResults(results))
export const totalsOfResults = (results: readonly ProfileResult[]): string =>
  totalsCsv(ofResults(results))
export const nodesOfResults = (results: readonly ProfileResult[]): string =>
  nodes(ofResults(results), 'give one MODEL')

export const layersOfReport = (report: Report): string => layersCsv(ofReport(report))
export const totalsOfReport = (report: Report): string => totalsCsv(ofReport(report))
export const nodesOfReport = (report: Report): string =>
  nodes(ofReport(report), 'name it with "report FILE.json --model PATH"')

function ofResults(results: readonly ProfileResult[]): readonly Profile[] {
  return results.flatMap((result) => (result.status === 'ok' ? [result.profile] : []))
}

function ofReport({ models }: Report): readonly Profile[] {
  return models.flatMap(({ head }) => (head === null ? [] : [head]))
}

function nodes([profile, ...more]: readonly Profile[], advice: string): string {
  if (profile !== undefined && more.length === 0) return printJson(nodeData(profile, 'cycles'))
  throw new UserError('usage', `node data are for one model: ${advice}`)
}
