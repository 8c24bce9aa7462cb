// What the result of a call is for, told by the names that the code gives it: of the function that makes it, and of the variable,
// property or argument that it goes into, a few steps on.

import type { Ref } from '../ir/program.js'
import type { Semantics } from '../ir/semantics.js'
import { usesOf } from '../ir/uses.js'

const mostValues = 40
/** Helpers around helpers. */
const deepest = 2
/** What writes bytes as a text. */
const encoding =
  /^(?:formatHex|toHexString|encodeHexString|printHexBinary|encodeToString|hexlify|b64encode|urlsafe_b64encode)$/

/** `isGiven`: also behind a call that it is given to, as `ImmutableDict({ … })`. */
export function isNamedFor(semantics: Semantics, call: Ref, pattern: RegExp, isGiven = false): boolean {
  return isNamed(semantics, call, pattern, isGiven, 0)
}

function isNamed(semantics: Semantics, made: Ref, pattern: RegExp, isGiven: boolean, depth: number): boolean {
  const { program, graph } = semantics
  if (pattern.test(program.functionOf(program.enclosing(made)).name)) return true
  const open = [made]
  const seen = new Set(open)
  for (const ref of open) {
    for (const user of usesOf(semantics).get(ref) ?? []) {
      if (namesOf(semantics, user, ref).some((name) => pattern.test(name))) return true
      if (program.flow(user).op === 'return' && depth < deepest) {
        // What a helper makes is for what all at hand that call it take it for.
        const callers = graph.callers(program.enclosing(user))
        if (callers.length > 0 && callers.every((each) => isNamed(semantics, each, pattern, isGiven, depth + 1)))
          return true
      }
      if (!seen.has(user) && seen.size < mostValues && isPassedOn(semantics, user, ref, isGiven)) {
        seen.add(user)
        open.push(user)
      }
    }
  }
  return false
}

/** The names that an instruction gives the value. */
function namesOf({ program }: Semantics, user: Ref, value: Ref): readonly string[] {
  const flow = program.flow(user)
  const isIt = (other: number): boolean => program.beside(user, other) === value
  if (flow.op === 'name') return [flow.name]
  if (flow.op === 'update') return isIt(flow.value) && flow.property !== undefined ? [flow.property] : []
  if (flow.op !== 'object') return []
  return flow.entries.flatMap(({ name, value: entry }) => (name !== undefined && isIt(entry) ? [name] : []))
}

/** What is still the same digest, or a text of it: `digest.hexdigest()[:8]`, `f'"{digest}"'`. */
function isPassedOn({ program }: Semantics, user: Ref, value: Ref, isGiven: boolean): boolean {
  const flow = program.flow(user)
  if (flow.op === 'call' && isGiven) return true
  if (flow.op === 'call') {
    const { property } = program.flowOf(program.beside(user, flow.callee), 'load') ?? {}
    if (encoding.test(property ?? '')) return true
    return flow.receiver !== undefined && program.beside(user, flow.receiver) === value
  }
  // What a call leaves of what it was called on is not what it gives.
  if (flow.op === 'after') return program.beside(user, flow.base) === value
  return /^(?:copy|phi|load|template|binary|name)$/.test(flow.op)
}
