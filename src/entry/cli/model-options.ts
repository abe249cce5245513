/** The options that every command on models takes, and what they stand for. */
import { resolveTarget } from '../../target/resolve-target.ts'
import {
  RUNTIMES,
  type AcceleratorId,
  type OptimizeSpeed,
  type RuntimeId,
} from '../../target/runtime.ts'
import type { Target } from '../../target/runtime.ts'
import { text, type Arguments, type OptionSpecs } from './command.ts'

export const MODEL_OPTIONS: OptionSpecs = {
  target: {
    type: 'string',
    value: 'ID',
    help: 'part number, family or board; see "targets" (default efr32xg24)',
  },
  accelerator: {
    type: 'string',
    value: 'mvp|none',
    choices: ['mvp', 'none'],
    help: 'run on the MVP or on the CPU alone (default mvp)',
  },
  runtime: {
    type: 'string',
    value: 'ID',
    choices: Object.keys(RUNTIMES),
    help: 'whose tensor arena is counted: sdk (default), mltk-device, mltk-simulator',
  },
  'optimize-speed': {
    type: 'string',
    value: '0|1',
    choices: ['0', '1'],
    help: "SL_MVP_OPTIMIZE_SPEED (default: the runtime's own)",
  },
  clock: {
    type: 'string',
    value: 'HZ',
    help: 'CPU clock, e.g. "78 MHz" (default: the part\'s usual one)',
  },
}

export const FORMAT_OPTION: OptionSpecs = {
  format: {
    type: 'string',
    value: 'text|markdown|json',
    choices: ['text', 'markdown', 'json'],
    help: 'what to print (default text)',
  },
}

/** Throws `UserError` where the target is not known. */
export function targetOf(args: Arguments): Target {
  const id = text(args, 'target')
  const speed = text(args, 'optimize-speed')
  const accelerator = text(args, 'accelerator') as AcceleratorId | undefined
  const runtime = text(args, 'runtime') as RuntimeId | undefined
  return resolveTarget({
    ...(id === undefined ? {} : { id }),
    ...(accelerator === undefined ? {} : { accelerator }),
    ...(runtime === undefined ? {} : { runtime }),
    ...(speed === undefined ? {} : { optimizeSpeed: Number(speed) as OptimizeSpeed }),
  })
}

export type Format = 'text' | 'markdown' | 'json'

export function formatOf(args: Arguments): Format {
  return (text(args, 'format') ?? 'text') as Format
}
