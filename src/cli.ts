#!/usr/bin/env node
import { EXIT } from './entry/cli/io.ts'
import { nodeIo } from './entry/cli/node-io.ts'
import { runCli } from './entry/cli/run.ts'

// A reader that has seen enough (`| head`) closes the pipe; that changes no verdict.
process.stdout.on('error', (error: NodeJS.ErrnoException) => {
  if (error.code !== 'EPIPE') fail(error)
})

process.exitCode = await runCli(process.argv.slice(2), nodeIo())

function fail(error: NodeJS.ErrnoException): never {
  process.stderr.write(
    `mvp-budget: standard output cannot be written (${error.code ?? 'unknown error'})\n`,
  )
  process.exit(EXIT.usage)
}
