/** Of package.json; a test holds the two together, since a bundle has no package.json beside it. */
export const VERSION = '0.1.0'
export const TOOL = { name: 'mvp-budget', version: VERSION } as const
