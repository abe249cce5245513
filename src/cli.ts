#!/usr/bin/env node
import { nodeIo } from './entry/cli/node-io.ts'
import { runCli } from './entry/cli/run.ts'

// Not awaited at the top, which no CommonJS bundle could do: see scripts/bundle.mjs.
void runCli(process.argv.slice(2), nodeIo()).then((code) => {
  process.exitCode = code
})
