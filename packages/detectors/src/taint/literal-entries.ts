// What a property of an object literal holds, entry by entry: what is certainly spread over it, or written behind it, hides the rest.

import { givingEntries } from '../ir/giving-entries.js'
import type { Ref } from '../ir/program.js'
import { propertyOf, type Taint, tainted, union } from './mark.js'
import { readProperty } from './mark-changes.js'
import type { Propagation } from './propagation.js'

/** Nothing where the literal hides nothing: then all that is known of it counts. */
export function ofLiteral(
  engine: Propagation,
  load: Ref,
  object: Ref,
  name: string,
): { readonly taint: Taint | undefined } | undefined {
  const { program, origins } = engine.semantics
  const literal = program.flowOf(object, 'object')
  if (literal === undefined || !literal.entries.some(({ spread }) => spread)) return undefined
  const entries = givingEntries(origins, object, name)?.entries ?? literal.entries
  if (entries.length === literal.entries.length) return undefined
  const taints = entries.map(({ value, spread }) => {
    const moved = engine.flowing(load, program.beside(object, value), program.guard(load))
    if (!spread) return moved
    const whole = tainted((moved?.marks ?? []).map((each) => readProperty(each, load, name)))
    return union(propertyOf(moved, name), whole)
  })
  return { taint: taints.reduce(union, undefined) }
}
