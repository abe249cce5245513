import fc from 'fast-check'
import type { PlanRequest } from '../../src/arena/greedy-planner.ts'
import { planAgain, plannedBytes, planGreedily } from '../../src/arena/greedy-planner.ts'
import { usualSeconds } from '../support/duration.ts'

const LAST_STEP = 12

const requestArbitrary: fc.Arbitrary<PlanRequest> = fc
  .record({
    blocks: fc.integer({ min: 1, max: 6 }),
    first: fc.integer({ min: -1, max: LAST_STEP }),
    length: fc.integer({ min: 0, max: 6 }),
    offline: fc.option(fc.integer({ min: 0, max: 8 }), { freq: 8 }),
  })
  .map(({ blocks, first, length, offline }) => ({
    bytes: 16 * blocks,
    first,
    last: Math.min(LAST_STEP, first + length),
    offlineOffset: offline === null ? null : 16 * offline,
  }))

const requestsArbitrary = fc.array(requestArbitrary, { maxLength: 40 })

/** The algorithm as the reference states it, without an index: quadratic. */
function planSlowly(requests: readonly PlanRequest[]): readonly number[] {
  const offsets = requests.map(({ offlineOffset }) => offlineOffset ?? -1)
  const indices = requests.map((_, index) => index)
  const offline = indices.filter((index) => offsets[index] !== -1)
  const online = indices.filter((index) => offsets[index] === -1).reverse()
  online.sort((a, b) => (requests[b]?.bytes ?? 0) - (requests[a]?.bytes ?? 0))
  const placed: number[] = []
  for (const index of [...offline, ...online]) {
    const request = requests[index]
    if (request === undefined) continue
    if (request.offlineOffset === null) {
      const alive = placed.filter((other) => overlap(request, requests[other]))
      alive.sort((a, b) => (offsets[a] ?? 0) - (offsets[b] ?? 0))
      let candidate = 0
      for (const other of alive) {
        const offset = offsets[other] ?? 0
        if (offset - candidate >= request.bytes) break
        candidate = Math.max(candidate, offset + (requests[other]?.bytes ?? 0))
      }
      offsets[index] = candidate
    }
    placed.push(index)
  }
  return offsets
}

function overlap(a: PlanRequest, b: PlanRequest | undefined): boolean {
  return b !== undefined && a.first <= b.last && b.first <= a.last
}

function largestSum(requests: readonly PlanRequest[]): number {
  const steps = Array.from({ length: LAST_STEP + 2 }, (_, index) => index - 1)
  const sums = steps.map((step) =>
    requests
      .filter(({ first, last }) => first <= step && step <= last)
      .reduce((all, { bytes }) => all + bytes, 0),
  )
  return Math.max(0, ...sums)
}

const online = requestsArbitrary.map((requests) =>
  requests.map((request) => ({ ...request, offlineOffset: null })),
)

describe('planGreedily', () => {
  it('places as the quadratic form does, offline buffers included', () => {
    fc.assert(
      fc.property(requestsArbitrary, (requests) => {
        expect(planGreedily(requests)).toEqual(planSlowly(requests))
      }),
      { numRuns: 500 },
    )
  })

  it('places many buffers, which an index by time finds, as the quadratic form does', () => {
    fc.assert(
      fc.property(
        fc.array(requestArbitrary, { minLength: 257, maxLength: 280, size: 'max' }),
        (requests) => {
          expect(planGreedily(requests)).toEqual(planSlowly(requests))
        },
      ),
      { numRuns: 10 },
    )
  })

  it('orders sizes beyond what one number holds with their index', () => {
    const requests = [2 ** 52, 2 ** 52 + 16, 2 ** 52, 16].map((bytes): PlanRequest => ({
      bytes,
      first: 0,
      last: 1,
      offlineOffset: null,
    }))
    expect(planGreedily(requests)).toEqual(planSlowly(requests))
  })

  it('goes on from plans of other requests to the very plan that it makes from nothing', () => {
    const edit = fc.record({ at: fc.nat(), request: fc.option(requestArbitrary) })
    fc.assert(
      fc.property(requestsArbitrary, fc.array(edit, { maxLength: 6 }), (base, edits) => {
        const first = planAgain(base, [])
        let last = first
        for (const { at, request } of edits) {
          const place = at % (last.requests.length + 1)
          // A buffer that changes, goes or comes in between, as an edit of the model makes them.
          const requests = last.requests.toSpliced(
            place,
            at % 3 === 0 ? 0 : 1,
            ...(request === null ? [] : [request]),
          )
          last = planAgain(requests, [first, last])
          expect(last.offsets).toEqual(planGreedily(requests))
        }
      }),
      { numRuns: 500 },
    )
  })

  it('never lets two buffers that are alive together overlap', () => {
    fc.assert(
      fc.property(online, (requests) => {
        const offsets = planGreedily(requests)
        requests.forEach((a, i) => {
          requests.slice(i + 1).forEach((b, distance) => {
            const [low, high] = [offsets[i] ?? 0, offsets[i + 1 + distance] ?? 0]
            const apart = low + a.bytes <= high || high + b.bytes <= low
            expect(apart || !overlap(a, b)).toBe(true)
          })
        })
      }),
    )
  })

  it('needs at least the largest sum alive at once', () => {
    fc.assert(
      fc.property(online, (requests) => {
        const bytes = plannedBytes(requests, planGreedily(requests))
        expect(bytes).toBeGreaterThanOrEqual(largestSum(requests))
      }),
    )
  })

  it('places 20,000 buffers that are all alive together in less than a second', () => {
    const requests = Array.from({ length: 20_000 }, (_, index) =>
      buffer(16 + 16 * (index % 7), 0, 1),
    )
    expect(usualSeconds(() => planGreedily(requests))).toBeLessThan(1)
  })

  it.each([
    { name: 'no buffer', requests: [], offsets: [] },
    { name: 'one buffer', requests: [buffer(32, 0, 1)], offsets: [0] },
    {
      name: 'of equal sizes the later request first',
      requests: [buffer(32, 0, 1), buffer(32, 0, 1)],
      offsets: [32, 0],
    },
    {
      name: 'a gap between two that live on',
      requests: [buffer(64, 0, 3), buffer(48, 0, 1), buffer(32, 0, 3), buffer(16, 2, 3)],
      offsets: [0, 64, 112, 64],
    },
    {
      name: 'around an offline buffer',
      requests: [buffer(32, 0, 1), { ...buffer(16, 0, 1), offlineOffset: 16 }],
      offsets: [32, 16],
    },
  ])('plans $name', ({ requests, offsets }) => {
    expect(planGreedily(requests)).toEqual(offsets)
  })

  it('stays fast for long networks and for buffers that are all alive at once', () => {
    const long = Array.from({ length: 20_000 }, (_, i) =>
      buffer(16 * ((i * 7919) % 97 || 1), i, i + 1),
    )
    const wide = Array.from({ length: 2_000 }, (_, i) => buffer(16 * ((i * 31) % 89 || 1), 0, 9))
    const plan = () => {
      planGreedily(long)
      planGreedily(wide)
    }
    expect(usualSeconds(plan)).toBeLessThan(5)
  })
})

function buffer(bytes: number, first: number, last: number): PlanRequest {
  return { bytes, first, last, offlineOffset: null }
}
