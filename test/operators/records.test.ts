/** Every fact of every record, row by row, against what the runtimes' sources say. */
import { PLAIN_FIRMWARE } from '../../src/target/firmware.ts'
import { SOFTWARE_KERNELS } from '../../src/cpu/kernels.ts'
import { SOFTWARE_LAWS } from '../../src/cpu/software-law.ts'
import { opDataRequests, optionStructIn } from '../../src/operators/kernel-structs.ts'
import { REGISTERED_KINDS } from '../../src/operators/kinds/registered.ts'
import { UNREGISTERED } from '../../src/operators/kinds/unregistered.ts'
import type { OperatorDescription } from '../../src/operators/operator.ts'
import { OPERATORS } from '../../src/operators/registry.ts'
import { RUNTIMES, type AcceleratorId, type RuntimeId } from '../../src/target/runtime.ts'
import { OP_DATA_BYTES, OPERANDS, OPTION_STRUCTS } from './kernel-rows.ts'

const BUILDS: readonly (readonly [RuntimeId, AcceleratorId])[] = [
  ['mltk-device', 'mvp'],
  ['mltk-device', 'none'],
  ['sdk', 'mvp'],
  ['sdk', 'none'],
  ['mltk-simulator', 'mvp'],
  ['mltk-simulator', 'none'],
]

test('the registry has the kinds that the resolvers have, and no others', () => {
  expect(Object.keys(OPERATORS).sort()).toEqual([...REGISTERED_KINDS].sort())
  expect(Object.keys(UNREGISTERED).filter((kind) => kind in OPERATORS)).toEqual([])
})

describe.each(REGISTERED_KINDS)('%s', (kind) => {
  const record: OperatorDescription = OPERATORS[kind]

  it.each(BUILDS)('has the OpData of %s, %s', (id, accelerator) => {
    const bytes =
      OP_DATA_BYTES[kind]?.[BUILDS.findIndex((one) => one.join() === `${id},${accelerator}`)]
    const setting = {
      runtime: RUNTIMES[id],
      accelerator,
      optimizeSpeed: 1,
      firmware: PLAIN_FIRMWARE,
      onMvp: false,
    } as const
    expect(opDataRequests(record.opData, setting)).toEqual(bytes === undefined ? [] : [bytes])
  })

  it('has the option structs of the runtimes', () => {
    const found = (['mltk-device', 'sdk', 'mltk-simulator'] as const).map((id) => {
      const struct = optionStructIn(record.optionStruct, id)
      return struct === null ? null : [struct.bytes, struct.alignment]
    })
    expect(found).toEqual(OPTION_STRUCTS[kind] ?? [null, null, null])
  })

  it('has its operands where the kernels read them', () => {
    const { data, filter, bias } = record.operands
    const places = filter === 'none' ? ['none', 'none'] : [filter.input, filter.channels]
    expect([data, ...places, bias]).toEqual(OPERANDS[kind] ?? [0, 'none', 'none', 'none'])
  })

  it('names the laws that price it on the CPU', () => {
    const laws = SOFTWARE_KERNELS.filter(({ kinds }) => kinds.includes(kind)).map(({ id }) => id)
    expect(record.cpuLaws).toEqual(laws.length === 0 ? 'unpriced' : laws)
  })
})

test('the laws that a record may name are those of the CPU room', () => {
  expect([...SOFTWARE_LAWS]).toEqual([...new Set(SOFTWARE_KERNELS.map(({ id }) => id))])
})
