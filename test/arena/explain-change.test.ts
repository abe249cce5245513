import type { ArenaSetting } from '../../src/arena/arena-layers.ts'
import { explainArenaChange } from '../../src/arena/explain-change.ts'
import { planArena } from '../../src/arena/plan-arena.ts'
import { RUNTIMES } from '../../src/target/runtime.ts'
import { chain, tinyModel, type TinySubgraph } from '../support/tiny-model.ts'

const setting: ArenaSetting = {
  runtime: RUNTIMES.sdk,
  accelerator: 'mvp',
  optimizeSpeed: 0,
  onMvp: () => false,
}

const same = (layer: number): number | null => layer

/** The base's layers from `at` on stand one further down. */
function insertedAt(at: number): (layer: number) => number | null {
  return (layer) => (layer < at ? layer : layer + 1)
}

/** The base's layer `at` is gone. */
function removedAt(at: number): (layer: number) => number | null {
  return (layer) => (layer === at ? null : layer < at ? layer : layer - 1)
}

interface Case {
  readonly name: string
  readonly base: TinySubgraph
  readonly head: TinySubgraph
  readonly headOf?: (layer: number) => number | null
}

const CASES: readonly Case[] = [
  { name: 'nothing changed', base: chain([64, 128, 64]), head: chain([64, 128, 64]) },
  {
    name: 'a buffer grew where the peak is',
    base: chain([64, 2048, 1024, 16]),
    head: chain([64, 4096, 1024, 16]),
  },
  {
    name: 'the peak moved to a layer that grew',
    base: chain([2048, 1024, 512, 512, 16]),
    head: chain([2048, 1024, 512, 8192, 16]),
  },
  {
    name: 'the peak moved away from what shrank',
    base: chain([512, 512, 4096, 512, 1024, 1024]),
    head: chain([512, 512, 256, 512, 1024, 1024]),
  },
  {
    name: 'a layer came in before the peak',
    base: chain([64, 2048, 1024]),
    head: chain([64, 64, 2048, 1024]),
    headOf: insertedAt(0),
  },
  {
    name: 'the layer at the peak is gone',
    base: chain([64, 4096, 64, 64]),
    head: chain([64, 64, 64]),
    headOf: removedAt(0),
  },
  {
    name: 'only the persistent part changed',
    base: chain([64, 2048, 1024, 16, 16]),
    head: chain([64, 2048, 1024, 16, 16, 16]),
  },
]

function explain({ base, head, headOf = same }: Case): string | null {
  return explainArenaChange({
    base: planArena(tinyModel([base]), setting),
    head: planArena(tinyModel([head]), setting),
    headOf,
    title: (side, layer) => `${side === 'base' ? 'the removed ' : ''}layer ${layer}`,
  })
}

describe('explainArenaChange', () => {
  it.each(CASES)('explains: $name', (one) => {
    expect(explain(one)).toMatchSnapshot()
  })
})
