// What was given to the constructor of an object for a field that a method of it reads: `form.is_valid()` says of `Form(text)` what it says
// of `self.text`. Only where the class stores the field once, there.

import type { FunctionRef, Program, Ref } from '../ir/program.js'
import type { Semantics } from '../ir/semantics.js'

/** `field`: what a method reads of its own object. */
export function givenForField(
  { program, graph, origins }: Semantics,
  call: Ref,
  code: FunctionRef,
  field: Ref,
): Ref | undefined {
  const load = program.flowOf(field, 'load')
  if (load?.property === undefined || program.enclosing(field) !== code) return undefined
  const [own, others] = origins.of(program.beside(field, load.object))
  if (own === undefined || others !== undefined || program.flow(own).op !== 'receiver') return undefined
  const receiver = graph.receiverOf(call)
  const [made, more] = receiver === undefined ? [] : origins.of(receiver)
  const construction = made === undefined || more !== undefined ? undefined : program.flowOf(made, 'call')
  if (made === undefined || construction === undefined) return undefined
  const [type, other] = origins.of(program.beside(made, construction.callee))
  if (type === undefined || other !== undefined || program.flow(type).op !== 'class') return undefined
  const [store, again] = origins.receiverStores.inClass(type, load.property)
  const stored = store === undefined || again !== undefined ? undefined : program.flowOf(store, 'update')
  if (store === undefined || stored === undefined) return undefined
  const [value, further] = origins.of(program.beside(store, stored.value))
  const parameter = value === undefined || further !== undefined ? undefined : program.flowOf(value, 'argument')
  if (value === undefined || parameter === undefined || !graph.callees(made).includes(program.enclosing(value)))
    return undefined
  const [given, second] = graph.givenFor(made, parameter.index)
  if (given === undefined || second !== undefined || given.part !== undefined) return undefined
  return program.beside(made, given.value)
}

/**
 * What the caller reads of its own object, where a method that it calls on itself has checked it: `if (!this.isWellFormed()) throw …` says of
 * `this.text` what the method has asked of it.
 */
export function ownField({ program, graph }: Semantics, call: Ref, code: FunctionRef, field: Ref): Ref | undefined {
  const load = program.flowOf(field, 'load')
  if (load?.property === undefined || program.enclosing(field) !== code || !isOwn(program, field, load.object))
    return undefined
  const receiver = graph.receiverOf(call)
  if (receiver === undefined || program.flow(behind(program, receiver)).op !== 'receiver') return undefined
  return program.within(program.enclosing(call)).find((ref) => {
    const own = program.flowOf(ref, 'load')
    return own !== undefined && own.property === load.property && isOwn(program, ref, own.object)
  })
}

function isOwn(program: Program, beside: Ref, object: number): boolean {
  return program.flow(behind(program, program.beside(beside, object))).op === 'receiver'
}

/** An object before calls that it was given to. */
function behind(program: Program, value: Ref): Ref {
  let ref = value
  for (;;) {
    const flow = program.flow(ref)
    if (flow.op === 'after') ref = program.beside(ref, flow.base)
    else if (flow.op === 'copy') ref = program.beside(ref, flow.from)
    else return ref
  }
}
