/** Which profiles of an answer the tables and the node data are made of. */
import type { Profile, ProfileResult } from '../../profile/profile.ts'
import { UserError } from '../../util/user-error.ts'
import { printJson } from '../json/documents.ts'
import type { OnBuild } from '../answers.ts'
import type { Report } from '../report.ts'
import { perBuild } from '../builds.ts'
import { layersCsv, totalsCsv, type CsvProfile } from './csv.ts'
import { nodeData } from './model-explorer.ts'

export const layersOfResults = (results: readonly OnBuild<ProfileResult>[]): string =>
  layersCsv(ofResults(results))
export const totalsOfResults = (results: readonly OnBuild<ProfileResult>[]): string =>
  totalsCsv(ofResults(results))
export const nodesOfResults = (results: readonly OnBuild<ProfileResult>[]): string =>
  nodes(profilesIn(ofResults(results)), 'give one MODEL and one build')

export const layersOfReport = (report: Report): string => layersCsv(ofReport(report))
export const totalsOfReport = (report: Report): string => totalsCsv(ofReport(report))
export const nodesOfReport = (report: Report): string =>
  nodes(decidingOf(report), 'name it with "report FILE.json --model PATH"')

function ofResults(results: readonly OnBuild<ProfileResult>[]): readonly CsvProfile[] {
  return results.flatMap((result) =>
    result.status === 'ok' ? [{ profile: result.profile, build: result.build ?? null }] : [],
  )
}

function ofReport({ models }: Report): readonly CsvProfile[] {
  return models
    .flatMap(perBuild)
    .flatMap(({ head, build }) => (head === null ? [] : [{ profile: head, build }]))
}

function decidingOf({ models }: Report): readonly Profile[] {
  return models.flatMap(({ head }) => head ?? [])
}

function profilesIn(found: readonly CsvProfile[]): readonly Profile[] {
  return found.map(({ profile }) => profile)
}

function nodes([profile, ...more]: readonly Profile[], advice: string): string {
  if (profile !== undefined && more.length === 0) return printJson(nodeData(profile, 'cycles'))
  throw new UserError('usage', `node data are for one model: ${advice}`)
}
