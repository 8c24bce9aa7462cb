// Ranges and the lazy sequences that say `range` too: `range(a, b, step)`, `chars(…)`, `bits(…)`.

import type { Value } from './value.js'

/** `start..end` or `start..=end` over INT; bounds may be bigints. */
export class Range {
  readonly start: number | bigint
  readonly end: number | bigint
  readonly isInclusive: boolean

  constructor(start: number | bigint, end: number | bigint, isInclusive: boolean) {
    this.start = start
    this.end = end
    this.isInclusive = isInclusive
  }

  copy(): this {
    return this
  }
}

/** A sequence that can be started any number of times; `next` gives `done` at its end. */
export class RhaiIterator {
  readonly start: () => () => Value | typeof done

  constructor(start: () => () => Value | typeof done) {
    this.start = start
  }

  copy(): this {
    return this
  }
}

/** What the `next` of a sequence gives at its end. */
export const done: unique symbol = Symbol('done')
