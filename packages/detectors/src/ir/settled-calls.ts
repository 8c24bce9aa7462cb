// Calls of what only others have: a global, a package that is not at hand, and what is read of those. Nothing that becomes known of the
// program later says what they enter, so that they are looked at once.

import { indirectCall, wrappedFunction } from './indirect-calls.js'
import type { Origins } from './origins.js'
import type { Ref } from './program.js'

const deepest = 6

export class SettledCalls {
  readonly #origins: Origins
  readonly #settled = new Set<Ref>()

  constructor(origins: Origins) {
    this.#origins = origins
  }

  /** Settles a call that entered nothing, if that is so; what it gives back is settled too then. */
  settle(call: Ref): boolean {
    const { program } = this.#origins
    const flow = program.flowOf(call, 'call')
    // What it is given may be called.
    if (flow === undefined || indirectCall(program, call, flow) !== undefined) return false
    const isSettled = this.isElsewhere(program.beside(call, flow.callee))
    if (isSettled) this.#settled.add(call)
    return isSettled
  }

  /** Whether only others have it. */
  isElsewhere(value: Ref, depth = 0): boolean {
    const { program } = this.#origins
    if (depth > deepest) return false
    return this.#origins.of(value).every((origin) => {
      const flow = program.flow(origin)
      switch (flow.op) {
        case 'import':
        case 'global':
        case 'constant':
          return true
        case 'call':
          return this.#settled.has(origin) && wrappedFunction(program, origin) === undefined
        case 'load':
          return flow.property !== undefined && this.isElsewhere(program.beside(origin, flow.object), depth + 1)
        default:
          return false
      }
    })
  }
}
