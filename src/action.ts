import { isMainThread } from 'node:worker_threads'

// Both sides share the chunk with the engine; a thread that analyses models loads nothing of GitHub.
if (isMainThread) await (await import('./entry/main-thread.ts')).runMainThread()
else (await import('./entry/serve-models.ts')).serveParent()
