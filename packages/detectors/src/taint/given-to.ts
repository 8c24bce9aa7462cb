// Whether a value goes on into a call: a digest that a slow hash protects, a mark that becomes part of a pattern.

import type { Ref } from '../ir/program.js'
import type { Semantics } from '../ir/semantics.js'
import { calleeOf, matchAny } from './match-call.js'
import { leadingTo } from './slice.js'
import type { CallMatcher } from './specification.js'

/** In its own function, or in one that calls that. */
export function isGivenTo(semantics: Semantics, value: Ref, matchers: readonly CallMatcher[]): boolean {
  const { program, graph } = semantics
  const own = program.enclosing(value)
  const near = new Set([own, ...graph.callers(own).map((call) => program.enclosing(call))])
  const given = graph.calls.flatMap((call) => {
    const isIt = near.has(program.enclosing(call)) && matchers.some((each) => matchAny(calleeOf(semantics, call), each))
    return isIt ? program.allArguments(call) : []
  })
  return given.length > 0 && leadingTo(semantics, given).has(value)
}
