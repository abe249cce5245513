/**
 * Step 1 of the alignment: pairs that are certain, in any order. Rounds from the strictest equality
 * to ever looser ones, each only on the layers that are left.
 */
import type { Level } from './fingerprint.ts'
import type { Cones } from './graph.ts'
import { commonProducers, join, NONE } from './sides.ts'
import type { Pair, Side } from './sides.ts'

/** Pairs all layers that equality decides. */
export function matchCertain(pair: Pair): void {
  for (const round of CERTAIN_ROUNDS) matchRound(pair, round)
}

/** What must be equal for two layers to be one for certain. */
interface Round {
  /** Undefined: the round does not judge this layer. */
  readonly key: (side: Side, layer: number) => string | undefined
  /** Equal classes of any size are paired one by one; else only classes of one. */
  readonly pairsClasses: boolean
}

const bothCones = (level: Level): Round => ({
  key: (side, layer) =>
    `${side.cones(level).up[layer] ?? NONE} ${side.cones(level).down[layer] ?? NONE}`,
  pairsClasses: true,
})
const oneCone = (level: Level, which: keyof Cones): Round => ({
  key: (side, layer) => String(side.cones(level)[which][layer] ?? NONE),
  pairsClasses: false,
})
const ownContent = (level: Level): Round => ({
  key: (side, layer) =>
    level === 'values' && side.layers[layer]?.hashes.weights === ''
      ? undefined
      : String(side.own(level)[layer] ?? NONE),
  pairsClasses: false,
})

const CERTAIN_ROUNDS: readonly Round[] = [
  bothCones('exact'),
  ownContent('exact'),
  bothCones('values'),
  ownContent('values'),
  bothCones('structure'),
  oneCone('exact', 'up'),
  oneCone('exact', 'down'),
  oneCone('structure', 'up'),
  oneCone('structure', 'down'),
  bothCones('parameters'),
]

function matchRound({ a, b }: Pair, round: Round): void {
  if (!a.mates.includes(NONE) || !b.mates.includes(NONE)) return
  const classesOfB = classes(b, round)
  for (const [key, inA] of classes(a, round)) {
    const inB = classesOfB.get(key)
    if (inB?.length !== inA.length || (inA.length > 1 && !round.pairsClasses)) continue
    pairClass({ a, b }, inA, inB)
  }
}

/** Layers without a mate by key, in order of execution. */
function classes(side: Side, round: Round): Map<string, number[]> {
  const found = new Map<string, number[]>()
  side.mates.forEach((mate, layer) => {
    const key = mate === NONE ? round.key(side, layer) : undefined
    if (key === undefined) return
    const members = found.get(key)
    if (members === undefined) found.set(key, [layer])
    else members.push(layer)
  })
  return found
}

/** Pairs the members of one class in order, those with the same producers first. */
function pairClass(pair: Pair, inA: readonly number[], inB: readonly number[]): void {
  const free = [...inB]
  for (const layer of inA) {
    const related = free.findIndex((other) => commonProducers(pair, layer, other) > 0)
    const [other] = free.splice(Math.max(0, related), 1)
    if (other !== undefined) join(pair, layer, other)
  }
}
