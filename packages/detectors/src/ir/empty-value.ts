// What is known to be nothing where a condition came out one way: `if (name && !pattern.test(name)) throw …` leaves a name that has the form, or none.

import type { Program, Ref } from './program.js'

/** The value that is empty where the condition holds, or does not. */
export function emptyWhere(program: Program, condition: Ref, holds: boolean): Ref | undefined {
  const flow = program.flow(condition)
  if (flow.op === 'copy') return emptyWhere(program, program.beside(condition, flow.from), holds)
  if (flow.op === 'unary' && flow.operator === '!')
    return emptyWhere(program, program.beside(condition, flow.operand), !holds)
  if (flow.op === 'binary') {
    const isEqual = /^===?$/.test(flow.operator) ? holds : /^!==?$/.test(flow.operator) ? !holds : false
    const nothing = program.flowOf(program.beside(condition, flow.right), 'constant')?.value
    const isNothing =
      nothing?.type === 'null' || nothing?.type === 'undefined' || (nothing?.type === 'string' && nothing.value === '')
    return isEqual && isNothing ? program.beside(condition, flow.left) : undefined
  }
  return !holds && /^(?:load|argument|name|phi|after|call)$/.test(flow.op) ? condition : undefined
}
