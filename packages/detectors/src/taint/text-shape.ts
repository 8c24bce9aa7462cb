// A text as it is put together: what is known of it stands there, and what is not known is one sign that no text has.

import { text } from '../ir/constants.js'
import type { Ref } from '../ir/program.js'
import type { Semantics } from '../ir/semantics.js'

const unknown = '\u0000'
const deepest = 8
const longest = 4000

/** Nothing for what is not put together here. */
export function shapeOf(facts: Pick<Semantics, 'program' | 'origins' | 'constants'>, ref: Ref): string | undefined {
  const shape = written(facts, ref, 0)
  return shape === unknown || shape.length > longest ? undefined : shape
}

/** What is not known of it, in the order in which it stands there. */
export function partsOfShape(facts: Pick<Semantics, 'program' | 'origins' | 'constants'>, ref: Ref): readonly Ref[] {
  return partsAt(facts, ref, 0)
}

function partsAt(facts: Pick<Semantics, 'program' | 'origins' | 'constants'>, ref: Ref, depth: number): Ref[] {
  const { program, origins, constants } = facts
  if (constants.of(ref) !== undefined) return []
  const [origin, more] = depth > deepest ? [] : origins.of(ref)
  if (origin === undefined || more !== undefined) return [ref]
  const flow = program.flow(origin)
  const inside = (value: number): Ref[] => partsAt(facts, program.beside(origin, value), depth + 1)
  if (flow.op === 'template') return flow.parts.flatMap(inside)
  return flow.op === 'binary' && flow.operator === '+' ? [...inside(flow.left), ...inside(flow.right)] : [ref]
}

function written(facts: Pick<Semantics, 'program' | 'origins' | 'constants'>, ref: Ref, depth: number): string {
  const { program, origins, constants } = facts
  const constant = constants.of(ref)
  if (constant !== undefined) return text(constant)
  const [origin, more] = depth > deepest ? [] : origins.of(ref)
  if (origin === undefined || more !== undefined) return unknown
  const flow = program.flow(origin)
  const inside = (value: number): string => written(facts, program.beside(origin, value), depth + 1)
  if (flow.op === 'template') return flow.parts.map(inside).join('')
  return flow.op === 'binary' && flow.operator === '+' ? inside(flow.left) + inside(flow.right) : unknown
}
