/**
 * CPU time and memory of whole processes, what they start included. The machine is never quiet: each
 * command runs several times, in turns with the others, and the least of its runs counts.
 */
import { spawnSync } from 'node:child_process'
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'

export const folder = mkdtempSync(join(tmpdir(), 'mvp-budget-benchmark-'))
process.on('exit', () => {
  rmSync(folder, { recursive: true, force: true })
})

const RUNS = Number(process.env.RUNS ?? 7)

const probe = join(folder, 'probe.cjs')
writeFileSync(
  probe,
  `if (require('worker_threads').isMainThread) process.on('exit', () => {
     require('fs').writeFileSync(process.env.PEAK_FILE, String(process.resourceUsage().maxRSS / 1024))
   })`,
)

/** What bash's own clock says of a command and all that it waited for. */
const TIMED = `TIMEFORMAT='%U %S'; { time "$@" >"$OUT_FILE" 2>&1; } 2>"$TIME_FILE"`

/** A run of node: `[CPU ms, peak MiB of node itself]`; `cwd` may make a folder for each run. */
function once({ args, cwd, env = {}, fails = false }) {
  const [OUT_FILE, TIME_FILE, PEAK_FILE] = ['out', 'time', 'peak'].map((one) => join(folder, one))
  const files = { OUT_FILE, TIME_FILE, PEAK_FILE }
  const command = [process.execPath, '--require', probe, ...args]
  const { status } = spawnSync('bash', ['-c', TIMED, 'timed', ...command], {
    ...{ cwd: typeof cwd === 'function' ? cwd() : cwd, env: { ...process.env, ...files, ...env } },
  })
  if (status !== 0 && !fails)
    throw new Error(`${args.join(' ')} ended with ${status}:\n${readFileSync(OUT_FILE, 'utf8')}`)
  const [user, system] = readFileSync(TIME_FILE, 'utf8').split(' ').map(Number)
  return [1000 * (user + system), Number(readFileSync(PEAK_FILE, 'utf8'))]
}

/** The least of all runs, by name: `{ cpu: ms, peak: MiB }`. */
export function least(commands, runs = RUNS) {
  const found = new Map(
    Object.keys(commands).map((name) => [name, { cpu: Infinity, peak: Infinity }]),
  )
  for (let run = 0; run < runs; run++) {
    for (const [name, command] of Object.entries(commands)) {
      const [cpu, peak] = once(command)
      const best = found.get(name)
      found.set(name, { cpu: Math.min(best.cpu, cpu), peak: Math.min(best.peak, peak) })
    }
  }
  return Object.fromEntries(found)
}

/** By how much more time each doubling takes: the slope of the line through logarithms. */
export function exponent(points) {
  const logs = points.map(({ size, cpu }) => [Math.log(size), Math.log(cpu)])
  const mean = (at) => logs.reduce((all, one) => all + one[at], 0) / logs.length
  const [x, y] = [mean(0), mean(1)]
  const over = logs.reduce((all, [a, b]) => all + (a - x) * (b - y), 0)
  return over / logs.reduce((all, [a]) => all + (a - x) ** 2, 0)
}
