/** The rows of kinds without a kernel, and the names of the calls that add a kernel, a second time. */
import { REGISTERED } from '../../src/operators/kinds/registered.ts'
import { UNREGISTERED } from '../../src/operators/kinds/unregistered.ts'

test('a kind without a kernel treats what flows through it as it should', () => {
  const groups: Record<string, string[]> = {}
  for (const [kind, { traits }] of Object.entries(UNREGISTERED)) {
    const how = `${traits.elementWise}, channels ${traits.channels}, constants ${traits.constants}`
    groups[how] = [...(groups[how] ?? []), kind]
  }
  expect(groups).toMatchSnapshot()
})

/** Where the call is not spelled as the kind is. */
const OTHER_CALLS: Readonly<Record<string, string>> = {
  CUMSUM: 'AddCumSum',
  PADV2: 'AddPadV2',
  UNIDIRECTIONAL_SEQUENCE_LSTM: 'AddUnidirectionalSequenceLSTM',
}

test.each(Object.entries(REGISTERED))('%s is added by %s', (kind, call) => {
  const words = kind.split('_').map((word) => {
    const [first = ''] = word
    // A word such as 2D stays as it is.
    return /\d/.test(first) ? word : `${first}${word.slice(1).toLowerCase()}`
  })
  expect(call).toBe(OTHER_CALLS[kind] ?? `Add${words.join('')}`)
})
