import { targetRequest, type Rules } from '../budget/rules.ts'
import type { TargetRequest } from '../target/resolve-target.ts'

/** The budget file's word, else what the inputs or the command line name, else what is built in. */
export function targetFor(rules: Rules, asked: TargetRequest): TargetRequest {
  const { settings } = rules
  const written = targetRequest(rules)
  const { resourceVariables } = settings.firmware
  return {
    ...written,
    ...(settings.target.place === null && asked.id !== undefined ? { id: asked.id } : {}),
    ...(settings.accelerator.place === null && asked.accelerator !== undefined
      ? { accelerator: asked.accelerator }
      : {}),
    ...(settings.runtime.place === null && asked.runtime !== undefined
      ? { runtime: asked.runtime }
      : {}),
    ...(settings.optimizeSpeed === null && asked.optimizeSpeed !== undefined
      ? { optimizeSpeed: asked.optimizeSpeed }
      : {}),
    ...(resourceVariables === null && asked.firmware !== undefined && written.firmware !== undefined
      ? { firmware: { ...written.firmware, resourceVariables: asked.firmware.resourceVariables } }
      : {}),
    ...(settings.clockHz === null && asked.clockHz !== undefined ? { clockHz: asked.clockHz } : {}),
  }
}
