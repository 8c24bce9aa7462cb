// What was given to the constructor of an object for a field that a method of it reads: `form.is_valid()` says of `Form(text)` what it says
// of `self.text`. Only where the class stores the field once, there.

import type { FunctionRef, Ref } from '../ir/program.js'
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
