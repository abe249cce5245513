/**
 * Reports that an earlier job left as artifacts. They come from a run that may have executed
 * anybody's code, so the archive is opened within bounds, in memory, and only JSON of the expected
 * name is looked at.
 */
import type { Repository } from '../source/api.ts'
import { UserError } from '../util/user-error.ts'
import { readArchive } from './artifact-archive.ts'
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
/** Of all artifacts together, before they are unpacked: what GitHub says they have, and what is read of them. */
const MAX_PACKED_BYTES = 64 * 1024 * 1024
/** Of all reports together: those of 500 models with 100 layers each have about 30 MB. */
const MAX_JSON_BYTES = 128 * 1024 * 1024
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

/** Every report of the run, in no particular order. Throws `UserError` where there is too much to read. */
export async function downloadReports(
  client: GitHubClient,
  { repository, runId, prefix }: ArtifactQuestion,
): Promise<readonly ReportFile[]> {
  const listed = await client.list('GET /repos/{owner}/{repo}/actions/runs/{run_id}/artifacts', {
    ...repository,
    run_id: runId,
  })
  const wanted = newestOfEachName(
    listed
      .filter(isRecord)
      .filter(({ name, expired }) => String(name).startsWith(prefix) && expired !== true)
      .map(({ id, name, size_in_bytes: size }) => ({
        id: Number(id),
        name: String(name),
        bytes: Number(size ?? 0),
      })),
  )
  if (wanted.length > MAX_ARTIFACTS)
    throw new UserError(
      'too-many-artifacts',
      `run ${runId} has ${wanted.length} artifacts named ${prefix}…, at most ${MAX_ARTIFACTS} are read`,
    )
  const promised = wanted.reduce((all, { bytes }) => all + bytes, 0)
  if (!(promised <= MAX_PACKED_BYTES)) throw tooLarge(`run ${runId}`, promised)
  const files: ReportFile[] = []
  let [packed, room] = [MAX_PACKED_BYTES, MAX_JSON_BYTES]
  for (const { id, name } of wanted) {
    const archive = await download(client, repository, { id, name, most: packed })
    packed -= archive.length
    const found = reportsIn(name, archive, room)
    room -= found.reduce((all, { bytes }) => all + bytes.length, 0)
    files.push(
      ...found.map(({ shard, bytes }) => ({
        ...{ artifact: name, shard },
        text: Buffer.from(bytes).toString('utf8'),
      })),
    )
  }
  return files
}

interface Listed {
  readonly id: number
  readonly name: string
  /** Packed, as GitHub counts them. */
  readonly bytes: number
}

/** A run that was started again leaves one more artifact of the same name. */
function newestOfEachName(listed: readonly Listed[]): readonly Listed[] {
  const byName = new Map<string, Listed>()
  for (const one of listed) {
    const other = byName.get(one.name)
    if (other === undefined || one.id > other.id) byName.set(one.name, one)
  }
  return [...byName.values()]
}

function tooLarge(what: string, bytes: number): UserError {
  return new UserError(
    'bad-artifact',
    `the artifacts of ${what} have ${bytes} bytes, at most ${MAX_PACKED_BYTES} are read; upload nothing but the file that report-path names`,
  )
}

interface Download {
  readonly id: number
  readonly name: string
  /** More bytes are not read, whatever GitHub said there are. */
  readonly most: number
}

async function download(
  client: GitHubClient,
  repository: Repository,
  { id, name, most }: Download,
): Promise<Uint8Array> {
  const archive = await client.bytes(
    'GET /repos/{owner}/{repo}/actions/artifacts/{artifact_id}/{archive_format}',
    { ...repository, artifact_id: id, archive_format: 'zip' },
    most,
  )
  if (archive === null) throw tooLarge(`run and artifact ${name}`, most + 1)
  return archive
}

const OPENING_BRACE = 0x7b

interface Unpacked {
  readonly shard: Shard
  readonly bytes: Uint8Array
}

/** The reports of one artifact; files that are not ours by their name are left alone. */
function reportsIn(artifact: string, archive: Uint8Array, room: number): readonly Unpacked[] {
  // upload-artifact 7 can upload one file as it is; the artifact then has the file's name.
  if (archive[0] === OPENING_BRACE && archive.length <= room)
    return [{ shard: shardOfFileName(artifact) ?? { index: 1, total: 1 }, bytes: archive }]
  const isWanted = (name: string) => shardOfFileName(name) !== undefined
  return [...readArchive(archive, { artifact, isWanted, room })].flatMap(([name, bytes]) => {
    const shard = shardOfFileName(name)
    return shard === undefined ? [] : [{ shard, bytes }]
  })
}
