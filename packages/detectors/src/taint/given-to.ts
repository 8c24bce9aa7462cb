// Whether a value goes on into a call: a digest that a slow hash protects, a mark that becomes part of a pattern.

import type { Ref } from '../ir/program.js'
import type { Semantics } from '../ir/semantics.js'
import { usesOf } from '../ir/uses.js'
import { namesOf } from './forms.js'
import { calleeOf, matchAny } from './match-call.js'
import type { CallMatcher } from './specification.js'
import { namePattern } from './symbol-pattern.js'

const mostValues = 60

/** Itself or as a part of another text, in its own function or in one that calls that. */
export function isGivenTo(semantics: Semantics, value: Ref, matchers: readonly CallMatcher[]): boolean {
  return goesInto(semantics, value, (user) => {
    if (semantics.program.flow(user).op !== 'call') return false
    return matchers.some((each) => matchAny(calleeOf(semantics, user), each))
  })
}

/** Whether it goes on together with what is called so: a digest that answers a challenge. */
export function isJoinedWith(semantics: Semantics, value: Ref, name: RegExp): boolean {
  return goesInto(semantics, value, (user, part) =>
    partsOf(semantics, user).some(
      (other) => other !== part && namesOf(semantics.program, other).some((each) => name.test(each)),
    ),
  )
}

/** Whether it goes on into a property or a variable of such a name. */
export function isStoredAs(semantics: Semantics, value: Ref, name: string): boolean {
  const { program } = semantics
  const pattern = namePattern(name)
  return goesInto(semantics, value, (user, part) => {
    const flow = program.flow(user)
    if (flow.op === 'name') return pattern.test(flow.name)
    if (flow.op === 'update') return pattern.test(flow.property ?? '') && program.beside(user, flow.value) === part
    if (flow.op !== 'object') return false
    return flow.entries.some((entry) => pattern.test(entry.name ?? '') && program.beside(user, entry.value) === part)
  })
}

/** Whether it is made, or goes on, in a function that is called so: one that does what a protocol asks for. */
export function isWithin(semantics: Semantics, value: Ref, name: RegExp): boolean {
  const { program } = semantics
  const isCalledSo = (ref: Ref): boolean => name.test(program.functionOf(program.enclosing(ref)).name)
  return isCalledSo(value) || goesInto(semantics, value, isCalledSo)
}

/** Whether such a call compares it with what was made in the same way: `timingSafeEqual(digest(given), digest(expected))` keeps nothing. */
export function isComparedWithLike(semantics: Semantics, value: Ref, matchers: readonly CallMatcher[]): boolean {
  return goesInto(semantics, value, (user) => {
    if (semantics.program.flow(user).op !== 'call') return false
    if (!matchers.some((each) => matchAny(calleeOf(semantics, user), each))) return false
    const [first, second] = partsOf(semantics, user)
    return first !== undefined && second !== undefined && areMadeAlike(semantics, first, second)
  })
}

/** By the same function of the program, or by the same calls of a library. */
function areMadeAlike({ origins, graph, symbols }: Semantics, one: Ref, other: Ref): boolean {
  const codes = new Set(origins.of(one).flatMap((origin) => graph.callees(origin)))
  if (origins.of(other).some((origin) => graph.callees(origin).some((code) => codes.has(code)))) return true
  const symbol = symbols.of(one)
  return symbol?.includes('(') === true && symbol === symbols.of(other)
}

function goesInto(semantics: Semantics, value: Ref, isWanted: (user: Ref, part: Ref) => boolean): boolean {
  const { program, graph } = semantics
  const values = new Set([value, ...receiversBehind(semantics, value)])
  for (const ref of values) {
    for (const user of usesOf(semantics).get(ref) ?? []) {
      if (isWanted(user, ref)) return true
      if (values.size >= mostValues || isLeftBehind(semantics, user, ref)) continue
      if (program.flow(user).op === 'return')
        for (const call of graph.callers(program.enclosing(user))) values.add(call)
      else values.add(user)
    }
  }
  return false
}

/** What a call leaves of the object that it is called on: `hash.update(x)`, whose digest comes later. */
function receiversBehind(semantics: Semantics, call: Ref): readonly Ref[] {
  const { program } = semantics
  return (usesOf(semantics).get(call) ?? []).filter((user) => {
    const after = program.flowOf(user, 'after')
    return after?.position === 'receiver' && program.beside(user, after.call) === call
  })
}

/** What is put together in one value. */
function partsOf({ program }: Semantics, user: Ref): readonly Ref[] {
  const flow = program.flow(user)
  switch (flow.op) {
    case 'call':
      return flow.arguments.map(({ value }) => program.beside(user, value))
    case 'array':
      return flow.elements.map(({ value }) => program.beside(user, value))
    case 'template':
      return flow.parts.map((value) => program.beside(user, value))
    case 'binary':
      return [program.beside(user, flow.left), program.beside(user, flow.right)]
    default:
      return []
  }
}

/** What a call leaves of something else that it was given. */
function isLeftBehind({ program }: Semantics, user: Ref, value: Ref): boolean {
  const after = program.flowOf(user, 'after')
  return after !== undefined && program.beside(user, after.base) !== value
}
