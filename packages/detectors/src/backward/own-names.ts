// Whether a condition asks an object for a property of its own under a name, where the name is not one of that object's by the way it is
// gone through: that what is copied has `__proto__` itself is just the attack.

import type { Ref } from '../ir/program.js'
import type { Semantics } from '../ir/semantics.js'
import { isObjectPrototype, isOwnPropertyCheck } from '../taint/own-property.js'
import { bare, isSameValue } from './same-value.js'

export function isOwnName(semantics: Semantics, condition: Ref, value: Ref): boolean {
  const asked = askedOf(semantics, bare(semantics.program, condition))
  if (asked === undefined || !isSameValue(semantics.program, asked.key, value)) return false
  return !listedNames(semantics, asked.key, 0).some((object) => isSameObject(semantics, object, asked.object))
}

/** Whether a condition says that `Object.prototype` has no such name. */
export function isStrangeName(semantics: Semantics, condition: Ref, value: Ref): boolean {
  const asked = askedOf(semantics, bare(semantics.program, condition))
  if (asked === undefined || !isSameValue(semantics.program, asked.key, value)) return false
  return isObjectPrototype(semantics, asked.object)
}

function askedOf(semantics: Semantics, ref: Ref): { readonly object: Ref; readonly key: Ref } | undefined {
  const { program } = semantics
  const call = program.flowOf(ref, 'call')
  if (call === undefined) return undefined
  const method = program.flowOf(program.beside(ref, call.callee), 'load')?.property
  const [first, second] = call.arguments.map(({ value }) => program.beside(ref, value))
  if (first === undefined) return undefined
  if (method === 'hasOwnProperty' && call.receiver !== undefined)
    return { object: program.beside(ref, call.receiver), key: first }
  if (second === undefined) return undefined
  const isAsked = method === 'hasOwn' || (method === 'call' && isOwnPropertyCheck(semantics, ref))
  return isAsked ? { object: first, key: second } : undefined
}

function isSameObject({ program, origins }: Semantics, one: Ref, other: Ref): boolean {
  if (isSameValue(program, one, other)) return true
  const known = origins.of(one)
  return origins.of(other).some((origin) => known.includes(origin))
}

/** The objects whose names a loop or `Object.keys` goes through. */
function listedNames(semantics: Semantics, key: Ref, depth: number): readonly Ref[] {
  const { program, origins, symbols } = semantics
  if (depth > 3) return []
  return origins.of(key).flatMap((origin) => {
    const flow = program.flow(origin)
    if (flow.op === 'unary') return flow.operator === 'key-of' ? [program.beside(origin, flow.operand)] : []
    if (flow.op === 'load') return listedNames(semantics, program.beside(origin, flow.object), depth + 1)
    if (flow.op !== 'call') return []
    const symbol = symbols.of(program.beside(origin, flow.callee)) ?? ''
    const [first] = flow.arguments
    const isList = /^global#(?:Object\.(?:keys|entries|getOwnPropertyNames)|Reflect\.ownKeys)$/.test(symbol)
    return isList && first !== undefined ? [program.beside(origin, first.value)] : []
  })
}
