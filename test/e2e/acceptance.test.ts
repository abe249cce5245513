/** Accepting an overrun through every event: no unknown fact is a permission. */
import { expect, test } from '@jest/globals'
import type { Files } from '../support/git-repository.ts'
import { LARGE, NEW, OVER, open } from '../support/pull-request.ts'
import type { RunOptions, World } from '../support/run-action.ts'

const LABEL = 'mvp-budget-accepted'
const BEFORE = '2020-01-01T00:00:00Z'
/** Later than the clock of any run of these tests. */
const LATER = '2099-01-01T00:00:00Z'
/** Over by more than what was accepted. */
const WORSE: Files = { ...OVER, 'models/b.tflite': LARGE }

interface Given {
  readonly at: string
  readonly by?: string
  readonly reason?: string
}

function label(
  { github }: World,
  { at, by = 'maintainer', reason = 'MVP-Budget-Reason: wake word' }: Given,
) {
  Object.assign(github.pull, { labels: [LABEL], body: reason })
  github.labelEvents.push({ label: LABEL, by, at })
  github.collaborators = { maintainer: 'write' }
}

const conclusionOf = async (world: World, options: RunOptions) =>
  (await world.run(options)).outputs['conclusion']

/** One of each kind of knowing when the head was pushed; `test/github/acceptance.test.ts` has every activity. */
const EVENTS: readonly RunOptions[] = [
  { event: 'pull_request', activity: 'synchronize' },
  { event: 'pull_request', activity: 'edited' },
  { event: 'pull_request', activity: 'ready_for_review' },
  { event: 'pull_request_target', activity: 'unlabeled' },
  { event: 'merge_group' },
  { event: 'workflow_run' },
]

test('a label from before the push accepts nothing in any event', async () => {
  const world = await open({ head: WORSE })
  label(world, { at: BEFORE })
  for (const options of EVENTS) {
    const given = { ...options, checkout: 'none', inputs: { comment: 'never' } } as const
    expect([options, await conclusionOf(world, given)]).toEqual([options, 'failure'])
  }
})

test('what was accepted of one head holds for no larger numbers of the next, in any event', async () => {
  const world = await open({ head: OVER })
  label(world, { at: LATER })
  expect(await conclusionOf(world, { activity: 'labeled' })).toBe('neutral')
  for (const options of EVENTS)
    expect([options, await conclusionOf(world, { ...options, checkout: 'none' })]).toEqual([
      options,
      'neutral',
    ])
  world.push(WORSE)
  world.github.pull.updatedAt = '2099-02-01T00:00:00Z'
  for (const options of EVENTS)
    expect([options, await conclusionOf(world, { ...options, checkout: 'none' })]).toEqual([
      options,
      'failure',
    ])
})

test('a push and an edit of the text do not turn an old label into a new one', async () => {
  const world = await open({ head: { ...OVER, 'models/a.tflite': NEW } })
  label(world, { at: BEFORE })
  await world.run({ activity: 'labeled' })
  world.push(WORSE)
  const { outputs, summary } = await world.run({ activity: 'edited' })
  expect(outputs['conclusion']).toBe('failure')
  expect(summary).toContain('remove and apply it again')
})

test.each([
  { name: 'events', on: /issues\/7\/events/, activity: 'labeled' },
  { name: 'permission', on: /collaborators/, activity: 'labeled' },
  { name: 'comments', on: /GET .*issues\/7\/comments/, activity: 'labeled' },
])(
  'nothing is accepted where GitHub does not give the $name, and the report says so',
  async ({ on, activity }) => {
    const world = await open({ head: OVER })
    label(world, { at: LATER })
    world.github.faults = [{ on, answer: { status: 403 } }]
    const { outputs, summary } = await world.run({ activity })
    expect(outputs['conclusion']).toBe('failure')
    expect(summary).toContain('does not count')
  },
)

test('a label that was taken off since accepts nothing', async () => {
  const world = await open({ head: OVER })
  label(world, { at: LATER })
  world.github.labelEvents.push({ label: LABEL, by: 'maintainer', at: LATER, isRemoval: true })
  expect(await conclusionOf(world, { activity: 'labeled' })).toBe('failure')
})

test('the reason may come after the label', async () => {
  const world = await open({ head: OVER })
  label(world, { at: LATER, reason: '' })
  expect(await conclusionOf(world, { activity: 'labeled' })).toBe('failure')
  world.github.pull.body = 'MVP-Budget-Reason: wake word'
  expect(await conclusionOf(world, { activity: 'edited' })).toBe('neutral')
})

test('what a label accepts is what the comment showed when it came', async () => {
  const world = await open({ head: OVER })
  await world.run()
  label(world, { at: LATER })
  expect(await conclusionOf(world, { activity: 'edited' })).toBe('neutral')
})

test('the author of a comment of their own cannot accept by it', async () => {
  const world = await open({ head: OVER })
  label(world, { at: LATER })
  await world.run({ activity: 'labeled' })
  const [own] = world.github.comments
  world.github.comments = []
  world.github.addComment(own?.body ?? '', { login: 'octocat', type: 'User' })
  expect(await conclusionOf(world, { activity: 'edited', inputs: { comment: 'never' } })).toBe(
    'failure',
  )
})
