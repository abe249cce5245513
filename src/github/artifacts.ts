/**
 * Reports that an earlier job left as artifacts. They come from a run that may have executed
 * anybody's code, so the archive is opened within bounds, in memory, and only JSON of the expected
 * name is looked at.
 */
import { unzipSync } from 'fflate'
import type { Repository } from '../source/api.ts'
import { UserError } from '../util/user-error.ts'
import type { GitHubClient } from './client.ts'
import { isRecord } from './event.ts'

export interface ReportFile {
  /** Name of the artifact, for messages. */
  readonly artifact: string
  readonly shard: Shard
  readonly text: string
}

/** 1-based; 1 of 1 for a report that is whole. */
export interface Shard {
  readonly index: number
  readonly total: number
}

interface ArtifactQuestion {
  readonly repository: Repository
  readonly runId: number
  /** Artifacts whose name begins so. */
  readonly prefix: string
}

const MAX_ARTIFACTS = 64
/** The reports of 500 models with 100 layers each are about 30 MB. */
const MAX_JSON_BYTES = 64 * 1024 * 1024
const FILE_NAME = /^mvp-budget-report(?:-(\d{1,3})-of-(\d{1,3}))?\.json$/

/** What `report-path` is called. */
export function reportFileName({ index, total }: Shard): string {
  return total === 1 ? 'mvp-budget-report.json' : `mvp-budget-report-${index}-of-${total}.json`
}

/** The shard that a file's name tells of; undefined for a name that is not ours. */
function shardOfFileName(name: string): Shard | undefined {
  const found = FILE_NAME.exec(name)
  if (!found) return undefined
  return { index: Number(found[1] ?? 1), total: Number(found[2] ?? 1) }
}

/** Every report of the run, in no particular order. */
export async function downloadReports(
  client: GitHubClient,
  { repository, runId, prefix }: ArtifactQuestion,
): Promise<readonly ReportFile[]> {
  const listed = await client.list('GET /repos/{owner}/{repo}/actions/runs/{run_id}/artifacts', {
    ...repository,
    run_id: runId,
  })
  const wanted = listed
    .filter(isRecord)
    .filter(({ name, expired }) => String(name).startsWith(prefix) && expired !== true)
  if (wanted.length > MAX_ARTIFACTS)
    throw new UserError(
      'too-many-artifacts',
      `run ${runId} has ${wanted.length} artifacts named ${prefix}…, at most ${MAX_ARTIFACTS} are read`,
    )
  const files: ReportFile[] = []
  for (const { id, name } of wanted) {
    const archive = await download(client, repository, Number(id))
    files.push(...readArchive(String(name), archive))
  }
  return files
}

async function download(
  client: GitHubClient,
  repository: Repository,
  artifactId: number,
): Promise<Uint8Array> {
  return client.bytes(
    'GET /repos/{owner}/{repo}/actions/artifacts/{artifact_id}/{archive_format}',
    { ...repository, artifact_id: artifactId, archive_format: 'zip' },
  )
}

const OPENING_BRACE = 0x7b

/** upload-artifact 7 can upload one file as it is; the artifact then has the file's name. */
function uploadedBare(artifact: string, bytes: Uint8Array): ReportFile {
  const shard = shardOfFileName(artifact) ?? { index: 1, total: 1 }
  return { artifact, shard, text: Buffer.from(bytes.subarray(0, MAX_JSON_BYTES)).toString('utf8') }
}

/** The reports in one archive; what is too large or not ours is left alone. */
function readArchive(artifact: string, archive: Uint8Array): readonly ReportFile[] {
  if (archive[0] === OPENING_BRACE) return [uploadedBare(artifact, archive)]
  let total = 0
  try {
    const entries = unzipSync(archive, {
      filter: ({ name, originalSize }) => {
        if (shardOfFileName(name) === undefined) return false
        total += originalSize
        return total <= MAX_JSON_BYTES
      },
    })
    return Object.entries(entries).flatMap(([name, bytes]) => {
      const shard = shardOfFileName(name)
      if (!shard || bytes.length > MAX_JSON_BYTES) return []
      return [{ artifact, shard, text: Buffer.from(bytes).toString('utf8') }]
    })
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error)
    throw new UserError('bad-artifact', `artifact ${artifact} is not a zip archive (${reason})`)
  }
}
