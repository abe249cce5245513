import fc from 'fast-check'
import { Sequence } from '../../src/util/sequence.ts'

interface Item {
  readonly name: number
}

const command = fc.record({
  what: fc.constantFrom('append', 'before', 'after', 'delete'),
  value: fc.nat(9),
  anchor: fc.nat(9),
})

test('does what an array does, and compares by place', () => {
  const items = Array.from({ length: 10 }, (_, name): Item => ({ name }))
  const at = (index: number): Item => items[index] ?? { name: -1 }
  fc.assert(
    fc.property(fc.array(command, { maxLength: 300 }), (commands) => {
      const sequence = new Sequence<Item>()
      let list: Item[] = []
      for (const { what, value, anchor } of commands) {
        const [one, other] = [at(value), at(anchor)]
        if (one === other) continue
        list = list.filter((item) => item !== one)
        const place = list.indexOf(other)
        if (what === 'delete') sequence.delete(one)
        if (what === 'append') sequence.append([one])
        if (what === 'before') sequence.insertBefore(other, [one])
        if (what === 'after') sequence.insertAfter(other, [one])
        if (what === 'delete') continue
        const end = what === 'append' || place === -1
        list.splice(end ? list.length : what === 'before' ? place : place + 1, 0, one)
      }
      expect([...sequence]).toEqual(list)
      expect([...sequence.reversed()]).toEqual(list.toReversed())
      expect([...list].reverse().sort((a, b) => sequence.compare(a, b))).toEqual(list)
      expect(sequence.size).toBe(list.length)
    }),
  )
})

test('keeps the order of many members put at one place', () => {
  const [first, last] = [{ name: -1 }, { name: -2 }]
  const sequence = new Sequence<Item>([first, last])
  const added = Array.from({ length: 500 }, (_, name): Item => ({ name }))
  for (const one of added) sequence.insertAfter(first, [one])
  const expected = [first, ...added.toReversed(), last]
  expect([...sequence]).toEqual(expected)
  expect([...added].sort((a, b) => sequence.compare(a, b))).toEqual(added.toReversed())
})

test('visits what comes behind the walk and leaves out what goes', () => {
  const [one, two, three, four] = [1, 2, 3, 4].map((name): Item => ({ name })) as [
    Item,
    Item,
    Item,
    Item,
  ]
  const sequence = new Sequence([one, two, three])
  const seen: Item[] = []
  for (const item of sequence) {
    seen.push(item)
    if (item !== one) continue
    sequence.delete(one)
    sequence.delete(two)
    sequence.insertAfter(three, [four])
  }
  expect(seen).toEqual([one, three, four])
})
