// What a `try` does that may end in its handler: it throws, and it calls what may throw.

import type { Flow, Value } from './flow.js'

export interface Attempted {
  readonly thrown: readonly Value[]
  readonly calls: readonly Value[]
  /** What these calls are given. */
  readonly given: readonly Value[]
}

const mostCalls = 24

/** Of the instructions from `first` on, those of the function itself. */
export function attemptedIn(flow: readonly Flow[], first: Value, code: number): Attempted {
  const thrown: Value[] = []
  const calls: Value[] = []
  const given: Value[] = []
  for (let value = first; value < flow.length && calls.length < mostCalls; value += 1) {
    const each = flow[value]
    if (each?.function !== code) continue
    if (each.op === 'throw') thrown.push(each.value)
    if (each.op !== 'call') continue
    calls.push(value)
    given.push(...each.arguments.map((argument) => argument.value))
  }
  return { thrown, calls, given }
}
