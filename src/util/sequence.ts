/**
 * A list of objects, each once, in which one is put beside another, taken out or compared by place in
 * constant time: an array would shift all that follow.
 *
 * 1. Members are linked both ways; a map leads from a member to its link.
 * 2. Each link has a number that grows along the list, so that two members compare without a walk.
 * 3. A member put between two gets the number half way. Where two numbers are so close that there is
 *    none between them (some fifty times at one place), all are numbered anew.
 */
interface Link<T> {
  readonly value: T
  before: Link<T> | null
  after: Link<T> | null
  place: number
  isGone: boolean
}

export class Sequence<T extends object> implements Iterable<T> {
  readonly #links = new Map<T, Link<T>>()
  #first: Link<T> | null = null
  #last: Link<T> | null = null

  constructor(values: Iterable<T> = []) {
    this.append(values)
  }

  get size(): number {
    return this.#links.size
  }

  has(value: T): boolean {
    return this.#links.has(value)
  }

  /** In order; members may go or come during the walk, those that come behind it are visited. */
  [Symbol.iterator](): Generator<T> {
    return this.#walk(this.#first)
  }

  /** From a member on; empty for anything else. */
  from(value: T): Generator<T> {
    return this.#walk(this.#links.get(value) ?? null)
  }

  /** From the last to the first. */
  *reversed(): Generator<T> {
    for (let at = this.#last; at !== null; at = at.before) if (!at.isGone) yield at.value
  }

  /** Negative where `one` stands before `other`; members only. */
  compare(one: T, other: T): number {
    return (this.#links.get(one)?.place ?? 0) - (this.#links.get(other)?.place ?? 0)
  }

  /** At the end; one that is a member already is moved there, as in the methods below. */
  append(values: Iterable<T>): void {
    for (const value of values) {
      this.delete(value)
      this.#link(value, this.#last, null)
    }
  }

  /** In the order given; at the end where `anchor` is no member. */
  insertBefore(anchor: T, values: Iterable<T>): void {
    const after = this.#links.get(anchor)
    for (const value of values) {
      this.delete(value)
      this.#link(value, after?.before ?? null, after ?? null)
    }
  }

  /** In the order given; at the end where `anchor` is no member. */
  insertAfter(anchor: T, values: Iterable<T>): void {
    let before = this.#links.get(anchor) ?? this.#last
    for (const value of values) {
      this.delete(value)
      before = this.#link(value, before, before?.after ?? null)
    }
  }

  /** False where it is no member. */
  delete(value: T): boolean {
    const link = this.#links.get(value)
    if (link === undefined) return false
    this.#links.delete(value)
    link.isGone = true
    if (link.before === null) this.#first = link.after
    else link.before.after = link.after
    if (link.after === null) this.#last = link.before
    else link.after.before = link.before
    return true
  }

  *#walk(first: Link<T> | null): Generator<T> {
    for (let at = first; at !== null; at = at.after) if (!at.isGone) yield at.value
  }

  #link(value: T, before: Link<T> | null, after: Link<T> | null): Link<T> {
    const [front, behind] = after === null ? [this.#last, null] : [before, after]
    const link = {
      value,
      before: front,
      after: behind,
      place: between(front, behind),
      isGone: false,
    }
    if (front === null) this.#first = link
    else front.after = link
    if (behind === null) this.#last = link
    else behind.before = link
    this.#links.set(value, link)
    if (link.place === front?.place || link.place === behind?.place) this.#renumber()
    return link
  }

  #renumber(): void {
    let place = 0
    for (let at = this.#first; at !== null; at = at.after) at.place = place++
  }
}

function between<T>(before: Link<T> | null, after: Link<T> | null): number {
  if (before === null) return after === null ? 0 : after.place - 1
  return after === null ? before.place + 1 : (before.place + after.place) / 2
}
