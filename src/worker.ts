import { parentPort } from 'node:worker_threads'
import { sha256 } from './entry/node-sha256.ts'
import { serveModels } from './entry/serve-models.ts'

// A bundle of its own: a thread that analyses models needs nothing of GitHub.
if (parentPort !== null) serveModels(parentPort, sha256)
