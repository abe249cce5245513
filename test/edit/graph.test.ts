import fc from 'fast-check'
import { applyEdits } from '../../src/edit/apply-edits.ts'
import { copiedTensor } from '../../src/edit/constants.ts'
import { finishGraph } from '../../src/edit/finish-graph.ts'
import type { Graph, GraphOperator, GraphTensor } from '../../src/edit/graph.ts'
import { openGraph } from '../../src/edit/open-graph.ts'
import { readModel } from '../../src/tflite/read-model.ts'
import { writeModel } from '../../src/tflite/write-model.ts'
import { chain, tinyModel, type TinyOperator } from '../support/tiny-model.ts'
import { ZOO } from '../support/zoo.ts'

/** What the graph answers, found by looking at every operator. */
function scanned(graph: Graph, tensor: GraphTensor) {
  const operators = [...graph.operators]
  return {
    producer: operators.find(({ outputs }) => outputs.includes(tensor)),
    readers: operators.filter(({ inputs }) => inputs.includes(tensor)),
  }
}

const command = fc.record({
  what: fc.constantFrom('remove', 'replace', 'feed', 'insert', 'dead'),
  one: fc.nat(),
  other: fc.nat(),
})

test.each(Object.keys(ZOO))('%s: the indexes say what a scan says, whatever is done', (name) => {
  const model = ZOO[name] ?? tinyModel([chain([1, 1])])
  fc.assert(
    fc.property(fc.array(command, { maxLength: 20 }), (commands) => {
      const graph = openGraph(model)
      for (const { what, one, other } of commands) {
        const operators = [...graph.operators]
        const operator = operators[one % operators.length]
        const tensors = [...graph.tensors]
        const [from, to] = [tensors[one % tensors.length], tensors[other % tensors.length]]
        if (operator === undefined || from === undefined || to === undefined) break
        if (what === 'remove') graph.remove(operator)
        if (what === 'replace') graph.replace(from, to)
        if (what === 'feed') graph.feedAt(operator, 0, to)
        if (what === 'dead') graph.removeDead()
        if (what === 'insert') insertCopy(operator, graph)
      }
      for (const tensor of graph.tensors) {
        const { producer, readers } = scanned(graph, tensor)
        expect(graph.producer(tensor)).toBe(producer)
        expect(graph.readers(tensor)).toEqual(readers)
        const isOnly = readers.length === 1 && !graph.isOutput(tensor)
        expect(graph.onlyReader(tensor)).toBe(isOnly ? readers[0] : undefined)
      }
    }),
    { numRuns: 20 },
  )
})

function insertCopy(operator: GraphOperator, graph: Graph): void {
  const [output] = operator.outputs
  if (output === undefined) return
  const outputs = [copiedTensor(output)]
  graph.tensors.insertAfter(output, outputs)
  graph.insert({ after: operator }, { ...operator, origin: null, inputs: [output], outputs })
}

test.each(Object.entries(ZOO))('%s: opened and finished is the same file', (_, built) => {
  const model = readModel(writeModel(built))
  expect(writeModel(finishGraph(openGraph(model)))).toEqual(writeModel(model))
})

test('an operator that reads its own output does not hang an edit', () => {
  const loop: TinyOperator = { kind: 'PAD', inputs: [1, 1], outputs: [1] }
  const graph = { ...chain([4, 4]), operators: [loop] }
  const model = tinyModel([graph])
  const edit = { kind: 'strides', layer: 0, value: { height: 1, width: 1 } } as const
  expect(() => applyEdits(model, [edit])).toThrow('PAD has no strides')
  expect(() => applyEdits(model, [{ kind: 'remove', layer: 0 }])).not.toThrow(RangeError)
})

test('edits of 10,000 layers take time in proportion', () => {
  const seconds = (layers: number): number => {
    const model = tinyModel([chain(Array<number>(layers + 1).fill(16))])
    const from = performance.now()
    const edits = Array.from({ length: layers / 2 }, (_, at) => at * 2)
    const edited = applyEdits(
      model,
      edits.map((layer) => ({ kind: 'remove', layer })),
    )
    expect(edited.subgraphs[0]?.operators).toHaveLength(layers / 2)
    return (performance.now() - from) / 1000
  }
  seconds(1_000)
  expect(seconds(10_000)).toBeLessThan(5)
})
