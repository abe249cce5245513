/**
 * Runs git for reading: no hooks, no prompts, no file system monitor, no replaced objects, nothing
 * written to the clone, and no configuration of a pull request obeyed beyond where objects lie.
 */
import { spawn } from 'node:child_process'
import { dirname } from 'node:path'

interface GitResult {
  /** Exit code; -1 where git could not be started or was stopped for its time. */
  readonly code: number
  readonly stdout: Buffer
  readonly stderr: string
}

export interface GitOptions {
  readonly cwd: string
  /** Extra environment, e.g. configuration with credentials: never on the command line. */
  readonly env?: Readonly<Record<string, string>>
  readonly timeoutMs?: number
}

const DEFAULT_TIMEOUT_MS = 60_000

/** Settings that a clone could use to run programs, switched off on every call. */
const SAFE_SETTINGS = [
  'core.hooksPath=/dev/null',
  'core.fsmonitor=false',
  'safe.directory=*',
  'credential.helper=',
  'protocol.ext.allow=never',
  'gc.auto=0',
  'maintenance.auto=false',
].flatMap((setting) => ['-c', setting])

/** Variables by which a caller's environment could point git elsewhere. */
const REDIRECTING =
  /^GIT_(DIR|WORK_TREE|INDEX_FILE|OBJECT_DIRECTORY|ALTERNATE_OBJECT_DIRECTORIES|COMMON_DIR|NAMESPACE|TRACE.*|CONFIG.*)$/

/** The arguments git is always started with, and the environment that keeps it quiet. */
export function gitInvocation(args: readonly string[], options: GitOptions) {
  const inherited = Object.entries(process.env).filter(([name]) => !REDIRECTING.test(name))
  return {
    args: ['--no-replace-objects', ...SAFE_SETTINGS, ...args],
    env: {
      ...Object.fromEntries(inherited),
      LC_ALL: 'C',
      GIT_TERMINAL_PROMPT: '0',
      GIT_ASKPASS: 'true',
      GIT_SSH_COMMAND: 'ssh -o BatchMode=yes',
      GIT_NO_LAZY_FETCH: '1',
      GIT_OPTIONAL_LOCKS: '0',
      GIT_CEILING_DIRECTORIES: dirname(options.cwd),
      ...options.env,
    },
  }
}

/** Runs git to its end; never throws for a failing git, also not where there is no git. */
export function runGit(args: readonly string[], options: GitOptions): Promise<GitResult> {
  const invocation = gitInvocation(args, options)
  return new Promise((resolve) => {
    const child = spawn('git', invocation.args, {
      cwd: options.cwd,
      env: invocation.env,
      stdio: ['ignore', 'pipe', 'pipe'],
      timeout: options.timeoutMs ?? DEFAULT_TIMEOUT_MS,
      killSignal: 'SIGKILL',
    })
    const out: Buffer[] = []
    let stderr = ''
    child.stdout.on('data', (chunk: Buffer) => out.push(chunk))
    child.stderr.on('data', (chunk: Buffer) => (stderr += chunk.toString('utf8')))
    child.on('error', (error) => {
      resolve({ code: -1, stdout: Buffer.alloc(0), stderr: error.message })
    })
    child.on('close', (code) => {
      resolve({ code: code ?? -1, stdout: Buffer.concat(out), stderr })
    })
  })
}

/** Standard output without its last line break, or undefined where git failed. */
export async function gitText(
  args: readonly string[],
  options: GitOptions,
): Promise<string | undefined> {
  const { code, stdout } = await runGit(args, options)
  return code === 0 ? stdout.toString('utf8').replace(/\n$/, '') : undefined
}

/** A full commit or object name: SHA-1 or SHA-256 in hex. Anything else never reaches git's arguments. */
export function isObjectId(text: string): boolean {
  return /^([0-9a-f]{40}|[0-9a-f]{64})$/.test(text)
}
