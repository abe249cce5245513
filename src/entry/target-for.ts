import { targetRequest, type Rules } from '../budget/rules.ts'
import type { TargetRequest } from '../target/resolve-target.ts'

/** The budget file's word, else what the inputs or the command line name, else what is built in. */
export function targetFor(rules: Rules, asked: TargetRequest): TargetRequest {
  const { settings } = rules
  const written = targetRequest(rules)
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
    ...firmwareFor(rules, asked),
    ...(written.calibration === undefined && asked.calibration !== undefined
      ? { calibration: asked.calibration }
      : {}),
    ...(settings.clockHz === null && asked.clockHz !== undefined ? { clockHz: asked.clockHz } : {}),
  }
}

/** Key by key, as the file says it. */
function firmwareFor(rules: Rules, asked: TargetRequest): Pick<TargetRequest, 'firmware'> {
  const { firmware: written } = targetRequest(rules)
  if (written === undefined || asked.firmware === undefined) return {}
  const { resourceVariables, customOperators, operators } = rules.settings.firmware
  return {
    firmware: {
      resourceVariables: (resourceVariables === null ? asked.firmware : written).resourceVariables,
      customOperators: (customOperators === null ? asked.firmware : written).customOperators,
      operators: (operators === null ? asked.firmware : written).operators,
    },
  }
}
