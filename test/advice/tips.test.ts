import { applyEdits } from '../../src/edit/apply-edits.ts'
import type { Costs } from '../../src/profile/costs.ts'
import { createPricer } from '../../src/advice/search/pricer.ts'
import { parseEdit } from '../../src/edit/edits/edits.ts'
import type { Tip } from '../../src/advice/tip.ts'
import { TIP_IDS } from '../../src/advice/tips/tip-id.ts'
import { profileEdited, startOf } from '../../src/advice/what-if.ts'
import { METRICS } from '../../src/budget/metric.ts'
import { formatDelta } from '../../src/util/quantity.ts'
import { adviceOn, filed, profiled } from '../support/advice.ts'
import { expectGolden } from '../support/golden.ts'
import { maxPool2d, mean, modelOf, conv2d, fullyConnected } from '../support/model-builder.ts'
import { resnet, ZOO } from '../support/zoo.ts'
import { CASES, foldable, halfDead, wakeWords, wide } from './cases.ts'

const ids = Object.keys(CASES)

/** The advice on the case that shows a tip, searched once. */
const SHOWN = new Map<string, readonly Tip[]>()
function tipsShown(id: string): readonly Tip[] {
  const shown = CASES[id]?.shown
  const tips = SHOWN.get(id) ?? (shown === undefined ? [] : adviceOn(shown.model, shown).tips)
  SHOWN.set(id, tips)
  return tips
}

test('every tip has its cases', () => {
  expect([...ids].sort()).toEqual([...TIP_IDS].sort())
})

describe.each(ids)('%s', (id) => {
  const cases = CASES[id]
  if (cases === undefined) throw new Error(id)
  const { shown, silent } = cases

  test('is shown, and its figures are those of the edited model', () => {
    const tip = tipsShown(id).find((one) => one.id === id)
    expect(tip?.effect).toBeDefined()
    if (tip === undefined || tip.edits.length === 0) return
    const model = filed(shown.model)
    const base = profiled(model, shown.target)
    const head = profileEdited(model, tip.edits.map(parseEdit), base)
    const ram = [base, head].map((one) => METRICS.ram.of(one).value ?? 0)
    expect(tip.effect).toMatchObject({
      ramBytes: (ram[1] ?? 0) - (ram[0] ?? 0),
      ramAfter: ram[1],
      flashBytes: head.flashBytes - base.flashBytes,
      flashAfter: head.flashBytes,
      acceleratorCycles: head.acceleratorCycles - base.acceleratorCycles,
      macs: head.macs - base.macs,
      cyclesAfter: head.cycles.value,
    })
  })

  test('stays silent where it does not apply', () => {
    const found = adviceOn(silent.model, silent).tips.map((one) => one.id)
    expect(found).not.toContain(id)
  })
})

test('the tips of the cases, with their figures', () => {
  const lines = ids.map((id) => {
    const tip = tipsShown(id).find((one) => one.id === id)
    return `${id}\n${tip === undefined ? '  missing' : figures(tip)}\n`
  })
  expectGolden(lines.join('\n'), 'tips.txt')
})

function figures({ text, edits, effect, risk, meets }: Tip): string {
  const costs =
    effect === null
      ? 'no figure'
      : `RAM ${formatDelta(effect.ramBytes, 'bytes')} (${effect.ramBytes}), flash ${effect.flashBytes}, MVP cycles ${effect.acceleratorCycles}`
  return `  ${text}.\n  ${costs}; ${risk}; meets ${meets.join(', ') || 'no limit'}${edits.length === 0 ? '' : `; --set ${edits.join(' --set ')}`}`
}

test('the float32 input that is the whole peak comes first, with the bytes it takes', () => {
  const { tips } = adviceOn(wakeWords(), { limits: { ram: 65_536 } })
  const picture = 96 * 96 * 3 * 4
  const quantized = 96 * 96 * 3
  const stem = 48 * 48 * 16
  // Before, the float32 picture and its int8 copy; after, the copy and the first map.
  expect(picture + quantized - (quantized + stem)).toBe(73_728)
  expect(tips[0]).toMatchObject({ id: 'int8-input', edits: ['input.dtype=int8'] })
  // The QUANTIZE kernel's own bytes go as well.
  expect(-(tips[0]?.effect?.ramBytes ?? 0) - 73_728).toBeGreaterThanOrEqual(0)
  expect(-(tips[0]?.effect?.ramBytes ?? 0) - 73_728).toBeLessThan(128)
})

test.each([
  {
    change: '0.filters=24',
    edits: ['0.filters=12', '2.filters=12'],
    says: /layers 0, 2 back: filters 24 -> 12/,
  },
  {
    change: '4.strides=1x1 6.strides=1x1',
    edits: ['4.strides=2x2', '6.strides=2x2'],
    says: /strides 1x1 -> 2x2/,
  },
  { change: '1.kernel_size=5x5', edits: ['1.kernel_size=3x3'], says: /kernel size 5x5 -> 3x3/ },
  { change: 'input.size=32x32', edits: ['input.size=24x24'], says: /input 1x32x32x3 -> 1x24x24x3/ },
  { change: '10.units=40', edits: ['10.units=10'], says: /units 40 -> 10/ },
])('undoes $change', ({ change, edits, says }) => {
  const head = applyEdits(resnet(), change.split(' ').map(parseEdit))
  const tip = adviceOn(head, { base: resnet() }).tips.find(({ id }) => id === 'undo')
  expect(tip?.edits).toEqual(edits)
  expect(tip?.text).toMatch(says)
  const [base, now] = [resnet(), head].map((one) => profiled(filed(one)))
  expect(tip?.effect?.acceleratorCycles).toBe(
    (base?.acceleratorCycles ?? 0) - (now?.acceleratorCycles ?? 0),
  )
})

test.each(['sdk', 'mltk-device'] as const)('it does so in the runtime %s as well', (runtime) => {
  const { tips } = adviceOn(wakeWords(), { limits: { ram: 65_536 }, target: { runtime } })
  expect(tips[0]?.id).toBe('int8-input')
})

test('pooling that this change took out is put back', () => {
  const net = (isPooled: boolean) =>
    modelOf({
      input: { shape: [1, 24, 24, 3] },
      layers: [
        conv2d({ filters: 8, kernel: 3, name: 'c1' }),
        ...(isPooled ? [maxPool2d({ size: 2 })] : []),
        conv2d({ filters: 16, kernel: 3, name: 'c2' }),
        mean({ axes: [1, 2] }),
        fullyConnected({ units: 4 }),
      ],
    })
  const { tips } = adviceOn(net(false), { base: net(true) })
  expect(tips[0]).toMatchObject({ id: 'undo', layer: 0, edits: ['0.insert=max_pool_2d:2x2'] })
  const [base, head] = [net(true), net(false)].map((one) => METRICS.ram.of(profiled(filed(one))))
  expect(tips[0]?.effect?.ramBytes).toBe((base?.value ?? 0) - (head?.value ?? 0))
})

test.each([
  { channels: 3, isShown: true },
  { channels: 4, isShown: false },
])('an input of $channels channels: a fourth is proposed: $isShown', ({ channels, isShown }) => {
  const model = modelOf({
    input: { shape: [1, 32, 32, channels] },
    layers: [
      conv2d({ filters: 16, kernel: 3 }),
      mean({ axes: [1, 2] }),
      fullyConnected({ units: 4 }),
    ],
  })
  const { tips } = adviceOn(model, { limits: { 'accelerator-cycles': 0.95 } })
  const tip = tips.find(({ edits }) => edits[0] === 'input.channels=4')
  expect(tip?.id).toBe(isShown ? 'even-channels' : undefined)
  if (tip !== undefined) expect(tip.effect?.acceleratorCycles).toBeLessThan(0)
})

test('of a well-behaved model only what its dead channels cost is told', () => {
  const { tips, fit } = adviceOn(resnet(), { limits: { ram: 2, flash: 2 } })
  expect([tips.map(({ id }) => id), fit]).toEqual([['dead-channels'], null])
  expect(
    adviceOn(CASES['dead-channels']?.silent.model ?? resnet(), { limits: { ram: 2, flash: 2 } }),
  ).toEqual({
    tips: [],
    fit: null,
  })
})

test('a model that this pull request leaves alone is only spoken of where it is over', () => {
  expect(adviceOn(wide(), { isChanged: false })).toEqual({ tips: [], fit: null })
  expect(adviceOn(wide(), { isChanged: false, limits: { ram: 0.5 } }).tips).not.toEqual([])
})

test('the plan that would bring it under budget is the tip that needs no training, where one does it', () => {
  const { fit } = adviceOn(foldable(), { limits: { ram: 0.95 } })
  expect(fit?.tip).toMatchObject({ id: 'optimize', risk: 'lossless', meets: ['ram'] })
})

test('what is out of reach is said first', () => {
  const { tips, fit } = adviceOn(resnet(), { limits: { ram: 600 } })
  expect(fit).toBeNull()
  expect(tips[0]).toMatchObject({ id: 'out-of-reach', effect: null })
  expect(tips[0]?.text).toMatch(
    /^RAM 600 B is not reachable: .* \(best: .*\) without changing layer \d+/,
  )
})

describe('half of a layer is dead', () => {
  const model = filed(halfDead())
  const base = profiled(model)

  test('what needs training is priced without it', () => {
    const { tips } = adviceOn(halfDead(), { limits: { flash: 0.3 } })
    const start = startOf(model, base, 'dead-channels')
    expect(start.base.flashBytes).toBeLessThan(base.flashBytes)
    expect(tips.find(({ id }) => id !== 'out-of-reach')?.id).toBe('dead-channels')
    const later = tips.filter(({ risk, edits }) => risk === 'retrain' && edits.length > 0)
    expect(later.length).toBeGreaterThan(1)
    for (const { onTopOf, text, edits, effect } of later) {
      expect(onTopOf).toBe('dead-channels')
      expect(text).toMatch(/^After taking out the dead channels, [a-z]/)
      const head = profileEdited(start.model, edits.map(parseEdit), start.base)
      expect(effect).toMatchObject({
        ramBytes: head.ramBytes - start.base.ramBytes,
        flashBytes: head.flashBytes - start.base.flashBytes,
        flashAfter: head.flashBytes,
        cyclesAfter: head.cycles.value,
      })
    }
  })

  test('nothing is to be trained where that alone is enough', () => {
    const { tips, fit: remedy } = adviceOn(halfDead(), { limits: { flash: 0.8 } })
    expect(remedy?.tip).toMatchObject({ id: 'dead-channels', risk: 'lossless', meets: ['flash'] })
    expect(tips.map(({ risk }) => risk)).not.toContain('retrain')
  })

  test('what this pull request changed is taken back as it was', () => {
    const before = applyEdits(halfDead(), [parseEdit('2.filters=16')])
    const { tips } = adviceOn(halfDead(), { limits: { flash: 0.3 }, base: before })
    expect(tips.find(({ id }) => id === 'undo')).toMatchObject({ onTopOf: null })
  })
})

describe('for every network', () => {
  const limits = [{ ram: 0.7 }, { flash: 0.7 }, { cycles: 0.7 }, { ram: 0.8, flash: 1 }] as const
  const all = Object.keys(ZOO).map((name, at) => ({
    name,
    limits: limits[at % limits.length] ?? {},
  }))

  test.each(all)('$name $limits: each tip saves something and breaks no other limit', (one) => {
    const model = filed(ZOO[one.name] ?? resnet())
    const { flashBytes } = profiled(model)
    for (const { effect, id } of adviceOn(model, one).tips) {
      if (effect === null) continue
      const shrinks = [effect.ramBytes, effect.flashBytes, effect.cycles ?? 0].some((by) => by < 0)
      expect({ id, shrinks }).toEqual({ id, shrinks: true })
      if ('flash' in one.limits && one.limits.flash === 1) {
        expect(effect.flashAfter).toBeLessThanOrEqual(flashBytes)
      }
    }
  })

  test('the same question has the same answer', () => {
    const ask = () => adviceOn(resnet(), { limits: { cycles: 0.7 } })
    expect(ask()).toEqual(ask())
  })
})

describe('the pricer', () => {
  test.each(Object.keys(ZOO))(
    '%s costs what its profile says, before and after an edit',
    (name) => {
      const model = filed(ZOO[name] ?? resnet())
      const profile = profiled(model)
      const pricer = createPricer(model, profile.target)
      const same = ({
        ramBytes,
        flashBytes,
        macs,
        acceleratorCycles,
        cycles,
        energyJoules,
      }: Omit<Costs, 'constantBytes'>) => ({
        ...{ ramBytes, flashBytes, macs, acceleratorCycles, cycles, energyJoules },
      })
      expect(same(pricer.base)).toEqual(same(profile))
      for (const text of [
        '0.filters=5',
        '0.units=5',
        '1.strides=2x2',
        'input.channels=2',
        '2.remove',
      ]) {
        const edits = [parseEdit(text)]
        const priced = pricer.price(edits)
        if (priced === null) continue
        expect(same(priced)).toEqual(same(profileEdited(model, edits, profile)))
        const estimated = pricer.estimate(edits)
        expect(Math.abs((estimated?.flashBytes ?? 0) - priced.flashBytes)).toBeLessThan(128)
      }
    },
  )
})
