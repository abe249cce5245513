import type { Coefficients } from './estimate-layer.ts'

export const COEFFICIENTS: Coefficients = { serialCycles: 640, mappings: {}, software: {} }
