// The action's bundle beside this one has the engine and this entry too: here is only which of them is meant.
globalThis.mvpBudgetEntry = 'publish'
const ACTION = ['..', 'action', 'index.js'].join('/')
await import(/* webpackIgnore: true */ new URL(ACTION, import.meta.url).href)
