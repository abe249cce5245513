import { lifetimesOf } from '../../src/arena/lifetimes.ts'
import type { OperatorKind } from '../../src/tflite/model.ts'
import { chain, tinyModel, type TinyOperator, type TinySubgraph } from '../support/tiny-model.ts'

/** Adds one to its input twice. */
const BRANCH: TinySubgraph = chain([8, 8, 8])

function controlFlow(kind: OperatorKind, fields: Readonly<Record<string, number>>): TinySubgraph {
  return {
    tensors: [{ bytes: 1 }, { bytes: 8 }, { bytes: 8 }],
    operators: [{ kind, inputs: [0, 1], outputs: [2], fields }],
    inputs: [0, 1],
    outputs: [2],
  }
}

function tensors(subgraphs: readonly TinySubgraph[], index = 0): readonly string[] {
  const lifetimes = lifetimesOf(tinyModel(subgraphs)).tensors[index] ?? []
  return lifetimes.map(({ first, last }) => `${first}-${last}`)
}

interface Case {
  readonly name: string
  readonly subgraphs: readonly TinySubgraph[]
  readonly expected: readonly string[]
}

describe('lifetimesOf', () => {
  it.each<Case>([
    { name: 'a chain', subgraphs: [chain([8, 8, 8])], expected: ['0-1', '1-2', '2-2'] },
    {
      name: 'an empty graph whose input is its output',
      subgraphs: [chain([8])],
      expected: ['0-0'],
    },
    {
      name: 'a skip over a layer',
      subgraphs: [
        {
          ...chain([8, 8, 8]),
          operators: [
            { kind: 'NEG', inputs: [0], outputs: [1] },
            { kind: 'MAXIMUM', inputs: [0, 1], outputs: [2] },
          ],
        },
      ],
      expected: ['0-2', '1-2', '2-2'],
    },
    {
      name: 'an unused input and a tensor that nothing touches',
      subgraphs: [
        {
          tensors: [{ bytes: 4 }, { bytes: 4 }, { bytes: 4 }],
          operators: [],
          inputs: [0],
          outputs: [1],
        },
      ],
      expected: ['0-0', '0-0', '-1--1'],
    },
  ])('follows $name', ({ subgraphs, expected }) => {
    expect(tensors(subgraphs)).toEqual(expected)
  })

  it('gives both branches of IF a time of their own while the operands live on', () => {
    const main = controlFlow('IF', { thenSubgraphIndex: 1, elseSubgraphIndex: 2 })
    expect(tensors([main, BRANCH, BRANCH])).toEqual(['0-7', '0-7', '1-7'])
    expect(tensors([main, BRANCH, BRANCH], 1)).toEqual(['2-3', '3-4', '4-4'])
    expect(tensors([main, BRANCH, BRANCH], 2)).toEqual(['5-6', '6-7', '7-7'])
  })

  it('names the layer of the main subgraph at every tick', () => {
    const main = controlFlow('CALL_ONCE', { initSubgraphIndex: 1 })
    const lifetimes = lifetimesOf(tinyModel([main, BRANCH]))
    expect(lifetimes.layers).toEqual([null, 0, 0, 0, 0])
    expect(lifetimes.callers).toEqual([null, 0])
  })

  it('keeps the first beginning of a subgraph that runs twice', () => {
    const fields = { initSubgraphIndex: 1 }
    const call: TinyOperator = { kind: 'CALL_ONCE', inputs: [], outputs: [], fields }
    const main = { ...chain([8]), operators: [call, call] }
    expect(tensors([main, BRANCH], 1)).toEqual(['2-7', '3-8', '4-8'])
  })

  it('leaves out a subgraph that calls itself', () => {
    const main = controlFlow('WHILE', { condSubgraphIndex: 0, bodySubgraphIndex: 0 })
    expect(tensors([main])).toEqual(['0-3', '0-3', '1-3'])
  })
})
