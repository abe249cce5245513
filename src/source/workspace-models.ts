/** Models that an earlier step of the job has built: files of the workspace against a folder or a commit. */
import { lstat, readdir, readFile } from 'node:fs/promises'
import { join } from 'node:path'
import type { ChangedModel, ModelBytes } from './changed-model.ts'
import { mapBounded } from './changes.ts'
import { compareText } from './compare-text.ts'
import { joinRenames } from './renames.ts'
import { MAX_BLOB_BYTES, type Wanted } from './object-source.ts'
import { UserError } from '../util/user-error.ts'

interface WorkspaceOptions {
  readonly root: string
  readonly isModel: Wanted
  /** Which models are this job's, where several jobs share the work. */
  readonly isMine: Wanted
  /** Models of the base, by their path below `root`: those that are there no more were removed. */
  readonly basePaths: readonly string[]
  /** Whether the base has a model, by its path below `root`. */
  readonly hasBase: Wanted
  /** The bytes of the base of a model, by its path below `root`. */
  readonly baseOf: (path: string) => Promise<ModelBytes>
}

const SKIPPED = new Set(['.git', 'node_modules'])
const MAX_FILES = 500_000

/** Files below the folder whose path (relative, `/`) is wanted, sorted; links are not followed. */
export async function findFiles(root: string, wanted: Wanted): Promise<readonly string[]> {
  const found: string[] = []
  const folders = ['']
  for (let seen = 0; folders.length > 0;) {
    const folder = folders.pop() ?? ''
    const entries = await readdir(join(root, folder), { withFileTypes: true })
    seen += entries.length
    if (seen > MAX_FILES)
      throw new UserError('too-many-files', `the workspace has more than ${MAX_FILES} files`)
    for (const entry of entries) {
      const path = folder === '' ? entry.name : `${folder}/${entry.name}`
      if (entry.isDirectory() && !SKIPPED.has(entry.name)) folders.push(path)
      else if (entry.isFile() && wanted(path)) found.push(path)
    }
  }
  return found.sort(compareText)
}

interface WorkspaceModels {
  /** Of other jobs those that are on one side only: each may be half of a pair. */
  readonly models: readonly ChangedModel[]
  /** Every path that the build made a model at, whichever job's it is. */
  readonly headPaths: readonly string[]
}

/** Every model that the build made, and its counterpart in the base. */
export async function workspaceModels(options: WorkspaceOptions): Promise<WorkspaceModels> {
  const { isMine, hasBase, basePaths } = options
  const headPaths = await findFiles(options.root, options.isModel)
  const made = new Set(headPaths)
  const wanted = [...new Set([...headPaths, ...basePaths])]
    .filter((path) => isMine(path) || !made.has(path) || !hasBase(path))
    .sort(compareText)
  const models = await mapBounded(wanted, 8, async (path): Promise<ChangedModel> => {
    const head = await readModelFile(join(options.root, path))
    const base = await options.baseOf(path)
    return { path, basePath: null, change: changeOf(base, head), base, head }
  })
  return { models: joinRenames(models), headPaths }
}

function changeOf(base: ModelBytes, head: ModelBytes): ChangedModel['change'] {
  if (head.status === 'absent') return 'removed'
  if (base.status === 'absent') return 'added'
  if (base.status !== 'ok' || head.status !== 'ok') return 'modified'
  return Buffer.compare(base.bytes, head.bytes) === 0 ? 'unchanged' : 'modified'
}

/** The bytes of a file on disk; absent where it is not there, an error for links, folders and giants. */
export async function readModelFile(file: string): Promise<ModelBytes> {
  const found = await lstat(file).catch(() => undefined)
  if (!found) return { status: 'absent' }
  if (!found.isFile())
    return {
      status: 'error',
      code: 'not-a-file',
      message: 'is not a regular file; links and folders are not followed',
    }
  if (found.size > MAX_BLOB_BYTES)
    return {
      status: 'error',
      code: 'too-large',
      message: `is ${found.size} bytes, larger than the ${MAX_BLOB_BYTES} that are read`,
    }
  return { status: 'ok', bytes: new Uint8Array(await readFile(file)) }
}
