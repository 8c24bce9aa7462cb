// What a walk backwards knows by the calls that it has entered: a function chooses by what that call gives, and not by what others give.

import type { Frame } from '../ir/call-frame.js'
import type { Guard } from '../ir/flow.js'
import type { Constant } from '../ir/instruction.js'
import type { FunctionRef, Ref } from '../ir/program.js'
import type { Here, Walker } from './walker.js'

function frameOf({ semantics: { graph } }: Walker, calls: readonly Ref[]): Frame | undefined {
  return calls.reduce<Frame | undefined>((outer, call) => ({ call, codes: graph.callees(call), outer }), undefined)
}

/** The condition that never holds where the calls on the way lead here. */
export function deadHere(walker: Walker, beside: Ref, guard: Guard | undefined, { calls }: Here): Ref | undefined {
  if (calls.length === 0 || guard === undefined) return undefined
  return walker.semantics.constants.entered.deadCondition(beside, guard, frameOf(walker, calls))
}

/** The condition of the way to the sink so far that never holds in a function that this call enters. */
export function deadIn(walker: Walker, call: Ref, code: FunctionRef, { scopes }: Here): Ref | undefined {
  const { program, constants } = walker.semantics
  const frame: Frame = { call, codes: [code], outer: undefined }
  for (const { beside, guard } of scopes) {
    if (guard === undefined || program.enclosing(beside) !== code) continue
    const dead = constants.entered.deadCondition(beside, guard, frame)
    if (dead !== undefined) return dead
  }
  return undefined
}

export function constantHere(walker: Walker, ref: Ref, { calls }: Here): Constant | undefined {
  const { constants } = walker.semantics
  return constants.of(ref) ?? constants.entered.constant(ref, frameOf(walker, calls))
}

/** Whether a constant was put last into a property of a class that is read here. */
export function putLastHere(walker: Walker, ref: Ref, { calls }: Here): boolean {
  return walker.semantics.constants.entered.putLast(ref, frameOf(walker, calls)) !== undefined
}

/** The new object that a call gives here, where it can be no other. */
export function objectHere(walker: Walker, ref: Ref, { calls }: Here): Ref | undefined {
  const { constants, program } = walker.semantics
  const known = constants.knownObject(ref, frameOf(walker, calls))
  return known !== undefined && program.flowOf(known, 'call')?.form === 'construct' ? known : undefined
}

/** The functions that a call enters here: those of the object that it is called on, where the way tells which one. */
export function enteredHere(walker: Walker, call: Ref, { calls }: Here): readonly FunctionRef[] {
  const { graph, constants } = walker.semantics
  const all = graph.callees(call)
  if (all.length < 2) return all
  const fewer = constants.entered.entered(call, frameOf(walker, calls)).filter((code) => all.includes(code))
  return fewer.length === 0 ? all : fewer
}
