// Whether code does something only because whoever calls or makes its object asks for it: an option decides, and others set it.

import type { Ref } from '../ir/program.js'
import type { Semantics } from '../ir/semantics.js'

const ofThis = /^receiver$/
const ofCallers = /^(?:argument|receiver)$/

/** Whether it stands behind a condition on an option of `this`, or on what callers give to its function, of which none is at hand. */
export function isAskedFor(semantics: Semantics, ref: Ref): boolean {
  const { program, graph } = semantics
  const holders = graph.callers(program.enclosing(ref)).length > 0 ? ofThis : ofCallers
  for (let guard = program.guard(ref); guard !== undefined; guard = guard.outer) {
    if (isOption(semantics, program.beside(ref, guard.condition), holders)) return true
  }
  return false
}

/** A parameter or an option in it or in `this`, its negation, what it is compared with, or several of these. */
function isOption(semantics: Semantics, condition: Ref, holders: RegExp): boolean {
  const { program, constants, origins } = semantics
  const flow = program.flow(condition)
  if (flow.op === 'unary' && flow.operator === '!')
    return isOption(semantics, program.beside(condition, flow.operand), holders)
  if (flow.op === 'logical') {
    // Of a parameter that has a default, one side is constant.
    const sides = [flow.left, flow.right].map((side) => program.beside(condition, side))
    const open = sides.filter((side) => constants.of(side) === undefined)
    return open.length > 0 && open.every((side) => isOption(semantics, side, holders))
  }
  const isGiven = (value: Ref): boolean =>
    origins.of(value).some((origin) => {
      const holder = holderOf(semantics, origin)
      // What its constructor was given is the object's, too.
      const isKept = program.enclosing(holder) !== program.enclosing(condition)
      const { op } = program.flow(holder)
      return holders.test(op) || (isKept && op === 'argument')
    })
  if (flow.op !== 'binary') return isGiven(condition)
  const isConstant = constants.of(program.beside(condition, flow.right)) !== undefined
  return isConstant && isGiven(program.beside(condition, flow.left))
}

/** What it was read of: `self` of `self.options.verify`. */
export function holderOf({ program, origins }: Pick<Semantics, 'program' | 'origins'>, value: Ref): Ref {
  let holder = value
  for (let depth = 0; depth < 4; depth += 1) {
    const load = program.flowOf(holder, 'load')
    if (load?.property === undefined) return holder
    const [object, other] = origins.of(program.beside(holder, load.object))
    if (object === undefined || other !== undefined) return holder
    holder = object
  }
  return holder
}
