// Which values on a way are the same as the one at its end, or the list that it is an element of. That a path is not `__proto__` says
// nothing of its parts, and that a text has a form nothing of what a match takes out of it.

import type { FunctionRef, Ref } from '../ir/program.js'
import type { Semantics } from '../ir/semantics.js'
import type { Validator } from './specification.js'

/** Checks that speak of a name as a whole. */
export const ofWholeNames: ReadonlySet<Validator | string> = new Set(['no-prototype-name', 'own-property'])

const elementMethods = /^(?:pop|shift|at|find|findLast|next)$/
const listMethods = /^(?:slice|filter|reverse|concat|sort|flat|splice|values|toSorted|toReversed)$/
const textMethods = /^(?:toString|trim|valueOf|toLowerCase|toUpperCase|normalize)$/

export interface Whole {
  readonly values: ReadonlySet<Ref>
  readonly lists: ReadonlySet<Ref>
}

/** `way`: from the end of it back to the source. */
export function wholeValues(semantics: Semantics, way: readonly Ref[]): Whole {
  const values = new Set<Ref>()
  const lists = new Set<Ref>()
  let isList = false
  for (const ref of way) {
    ;(isList ? lists : values).add(ref)
    const step = stepOf(semantics, ref, isList)
    if (step === 'apart') break
    if (step === 'element') isList = true
  }
  return { values, lists }
}

/** Whether a call makes something else of a name: its parts, a text that it is put into. */
export function takesApart(semantics: Semantics, call: Ref): boolean {
  if (semantics.program.flow(call).op !== 'call' || stepOf(semantics, call, false) !== 'apart') return false
  return !keepsElements(semantics, call)
}

/** `parts.map((part) => (/^\d+$/.test(part) ? Number(part) : part))`: every element stays what it is, or is a number. */
function keepsElements({ program, graph, origins }: Semantics, call: Ref): boolean {
  const flow = program.flowOf(call, 'call')
  const callback = program.argument(call, 0)
  if (flow?.receiver === undefined || callback === undefined) return false
  if (program.flowOf(program.beside(call, flow.callee), 'load')?.property !== 'map') return false
  const functions = graph.functions(callback)
  return functions.length > 0 && functions.every((code) => origins.returned(code).every((value) => isKept(code, value)))

  function isKept(code: FunctionRef, value: Ref): boolean {
    return origins.of(value).every((origin) => {
      const made = program.flow(origin)
      if (made.op === 'argument') return made.index === 0 && program.enclosing(origin) === code
      const of = made.op === 'call' ? program.flowOf(program.beside(origin, made.callee), 'global') : undefined
      return of !== undefined && /^(?:Number|parseInt|parseFloat)$/.test(of.name)
    })
  }
}

/** What an instruction makes of the value before it. */
function stepOf({ program, constants, graph }: Semantics, ref: Ref, isList: boolean): 'same' | 'element' | 'apart' {
  const flow = program.flow(ref)
  switch (flow.op) {
    case 'load': {
      const isElement = flow.property === undefined || /^\d+$/.test(flow.property)
      const key = flow.key === undefined ? undefined : constants.of(program.beside(ref, flow.key))
      return isElement && !isList && key?.type !== 'string' ? 'element' : 'apart'
    }
    case 'call': {
      if (graph.callees(ref).length > 0) return 'same'
      const method = program.flowOf(program.beside(ref, flow.callee), 'load')?.property ?? ''
      if (isList) return listMethods.test(method) ? 'same' : 'apart'
      if (elementMethods.test(method)) return 'element'
      return textMethods.test(method) || flow.receiver === undefined ? 'same' : 'apart'
    }
    case 'unary':
    case 'template':
    case 'binary':
    case 'object':
      return 'apart'
    default:
      return 'same'
  }
}
