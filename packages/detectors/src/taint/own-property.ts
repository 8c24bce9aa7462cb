// Calls that ask whether an object has a property itself: by the method, however it is reached, or by its function.

import type { Ref } from '../ir/program.js'
import type { Semantics } from '../ir/semantics.js'

/** `Object.prototype.hasOwnProperty.call(object, key)`, also where the method was given another name. */
export function isOwnPropertyCheck({ program, symbols, origins }: Semantics, call: Ref): boolean {
  const flow = program.flowOf(call, 'call')
  if (flow?.receiver === undefined) return false
  const method = program.beside(call, flow.receiver)
  if (symbols.of(method)?.endsWith('.hasOwnProperty') === true) return true
  return origins.of(method).some((origin) => program.flowOf(origin, 'load')?.property === 'hasOwnProperty')
}

/** `Object.prototype` itself: a name that it has not is none that objects inherit. */
export function isObjectPrototype({ symbols }: Semantics, object: Ref): boolean {
  return symbols.of(object) === 'global#Object.prototype'
}
