// Classes of the program that extend one of a library: what that makes of a value, the object is.

import type { Program, Ref } from '../ir/program.js'

/** Methods in which such a class says itself what it takes of what it is given. */
const deciding: ReadonlySet<string> = new Set(['resolveClass', 'resolveProxyClass'])

/** `super(value)` */
export function isOfParent(program: Program, call: Ref): boolean {
  const flow = program.flowOf(call, 'call')
  if (flow?.receiver === undefined || flow.form !== 'call') return false
  if (program.flow(program.beside(call, flow.callee)).op !== 'import') return false
  const { class: index } = program.functionOf(program.enclosing(call))
  const members = index === undefined ? [] : (program.module(call).classes[index]?.members ?? [])
  return !members.some(({ name }) => deciding.has(name))
}
