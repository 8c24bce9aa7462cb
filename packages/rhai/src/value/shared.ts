// The cell of a captured variable: lives only in slots and in a closure's captured values, never inside a value.

import type { Value } from './value.js'

export class Shared {
  value: Value
  /** Held as `this` or as the target of a chain: using it as an argument then is a data race. */
  isLocked: boolean

  constructor(value: Value) {
    this.value = value
    this.isLocked = false
  }
}
