// A flag of an object that only a method sets: as long as nobody has called the method, the flag is missing, and what stands behind
// `!this.isReady` is no dead code.

import type { Origins } from './origins.js'
import type { Ref } from './program.js'

const mostSteps = 200

/** Whether the property of `this` that is read may be none of those that the class puts there. */
export function mayBeUnset({ program, receiverStores }: Origins, load: Ref): boolean {
  const { object, property } = program.flowOf(load, 'load') ?? {}
  if (object === undefined || property === undefined) return false
  const seen = new Set<Ref>()
  const open = [program.beside(load, object)]
  for (let holder = open.pop(); holder !== undefined && seen.size < mostSteps; holder = open.pop()) {
    if (seen.has(holder)) continue
    seen.add(holder)
    const flow = program.flow(holder)
    if (flow.op === 'receiver') {
      const stores = receiverStores.inReceiver(holder, property)
      return stores.length > 0 && stores.every((store) => !program.functionOf(program.enclosing(store)).isConstructor)
    }
    if (flow.op === 'after') open.push(program.beside(holder, flow.base))
    else if (flow.op === 'update' && flow.property !== property) open.push(program.beside(holder, flow.object))
    else if (flow.op === 'phi') for (const { value } of flow.incoming) open.push(program.beside(holder, value))
  }
  return false
}
