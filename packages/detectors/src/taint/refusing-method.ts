// A class of the program that extends what reads objects and decides which classes may be read: its method hands on to the one that it
// replaces only what it has compared with something, or hands on nothing.

import type { Guard } from '../ir/flow.js'
import type { FunctionRef, Ref } from '../ir/program.js'
import type { Semantics } from '../ir/semantics.js'

/** Whether what a call makes has such a method. */
export function refuses({ program, origins }: Semantics, call: Ref, method: string): boolean {
  const { callee } = program.flowOf(call, 'call') ?? {}
  const made = callee === undefined ? [] : origins.of(program.beside(call, callee))
  return (
    made.length > 0 &&
    made.every((origin) => {
      const index = program.flowOf(origin, 'class')?.class
      const members = index === undefined ? [] : (program.module(origin).classes[index]?.members ?? [])
      const own = members.find(({ name }) => name === method)
      return own !== undefined && handsOnCompared(program, program.beside(origin, own.function), method)
    })
  )
}

function handsOnCompared(program: Semantics['program'], code: FunctionRef, method: string): boolean {
  return program.within(code).every((ref) => {
    const call = program.flowOf(ref, 'call')
    if (call === undefined) return true
    const load = program.flowOf(program.beside(ref, call.callee), 'load')
    const isHandedOn = load?.property === method || /^(?:__import__|import_module)$/.test(load?.property ?? '')
    return !isHandedOn || isCompared(program, ref)
  })
}

function isCompared(program: Semantics['program'], ref: Ref): boolean {
  for (let guard: Guard | undefined = program.guard(ref); guard !== undefined; guard = guard.outer)
    if (isMember(program, program.beside(ref, guard.condition), guard.holds)) return true
  return false
}

/** Whether the condition says that something is one of several, or equal. */
function isMember(program: Semantics['program'], condition: Ref, holds: boolean): boolean {
  const flow = program.flow(condition)
  const inside = (value: number, expected: boolean): boolean =>
    isMember(program, program.beside(condition, value), expected)
  switch (flow.op) {
    case 'unary':
      return flow.operator === '!' && inside(flow.operand, !holds)
    case 'binary':
      return /^(?:in|===?)$/.test(flow.operator) ? holds : flow.operator.startsWith('!=') && !holds
    case 'logical':
      if (flow.operator === '&&') return holds && (inside(flow.left, true) || inside(flow.right, true))
      return !holds && (inside(flow.left, false) || inside(flow.right, false))
    default:
      return false
  }
}
