// Functions where a language has objects with one method in their place: a function on which that method is called, and an instance that
// stands for a function.

import type { FlowOf } from './flow.js'
import type { Origins } from './origins.js'
import type { FunctionRef, Program, Ref } from './program.js'

/** Methods that such an interface has beside: they make another function. */
const combining = /^(?:andThen|compose|negate|and|or|reversed|thenComparing\w*|equals|hashCode|getClass|toString)$/

/** Whether a method of a function is the function. */
export function isFunctionItself(program: Program, ref: Ref, made: FlowOf<'function'>, name: string): boolean {
  const { isFunctional } = program.functionOf(program.beside(ref, made.function))
  return isFunctional === true && !combining.test(name)
}

/** The method of a new object by which it stands for a function. */
export function functionOfInstance(origins: Origins, ref: Ref, made: FlowOf<'call'>): readonly FunctionRef[] {
  if (made.form !== 'construct') return []
  const { program } = origins
  return origins.of(program.beside(ref, made.callee)).flatMap((origin) => {
    const flow = program.flowOf(origin, 'class')
    const code = flow === undefined ? undefined : program.module(origin).classes[flow.class]
    if (code?.functionalMethod === undefined) return []
    const members = code.members.filter(({ name, isStatic }) => name === code.functionalMethod && !isStatic)
    return members.map((member) => program.beside(origin, member.function))
  })
}
