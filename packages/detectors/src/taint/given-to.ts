// Whether a value goes on into a call: a digest that a slow hash protects, a mark that becomes part of a pattern.

import type { Ref } from '../ir/program.js'
import type { Semantics } from '../ir/semantics.js'
import { usesOf } from '../ir/uses.js'
import { calleeOf, matchAny } from './match-call.js'
import type { CallMatcher } from './specification.js'

const mostValues = 60

/** Itself or as a part of another text, in its own function or in one that calls that. */
export function isGivenTo(semantics: Semantics, value: Ref, matchers: readonly CallMatcher[]): boolean {
  const { program, graph } = semantics
  const values = new Set([value])
  for (const ref of values) {
    for (const user of usesOf(semantics).get(ref) ?? []) {
      const { op } = program.flow(user)
      if (op === 'call' && matchers.some((each) => matchAny(calleeOf(semantics, user), each))) return true
      if (values.size >= mostValues || isLeftBehind(semantics, user, ref)) continue
      if (op === 'return') for (const call of graph.callers(program.enclosing(user))) values.add(call)
      else values.add(user)
    }
  }
  return false
}

/** What a call leaves of something else that it was given. */
function isLeftBehind({ program }: Semantics, user: Ref, value: Ref): boolean {
  const after = program.flowOf(user, 'after')
  return after !== undefined && program.beside(user, after.base) !== value
}
