// Function pointers: a name resolved when called, or a closure's own function; leading arguments may be preset.

import type { Shared } from './shared.js'
import type { Value } from './value.js'

/** A compiled script function, opaque here; `evaluate/` knows what it is. */
export abstract class Callable {
  abstract readonly name: string
  abstract readonly arity: number
}

export class FunctionPointer {
  readonly name: string
  /** Preset leading arguments; the cells of captured variables stand before those of `curry`. */
  readonly curried: readonly (Value | Shared)[]
  /** Set for closures and for pointers made where the function was visible. */
  readonly target: Callable | undefined

  constructor(name: string, curried: readonly (Value | Shared)[] = [], target: Callable | undefined = undefined) {
    this.name = name
    this.curried = curried
    this.target = target
  }

  get isAnonymous(): boolean {
    return this.name.startsWith('anon$')
  }

  copy(): this {
    return this
  }
}
