// Methods that put a value into a property of their object, whatever happens: what the object holds there afterwards is that value.

import type { FunctionRef, Program, Ref } from './program.js'

const longestChain = 40

/** The only store of a function in a property of this name: of the object it is called on, and not behind any condition. */
export function onlyStore(program: Program, code: FunctionRef, name: string): Ref | undefined {
  const stores = program.within(code).filter((ref) => {
    const flow = program.flowOf(ref, 'update')
    return flow !== undefined && (flow.property === undefined || flow.property === name)
  })
  const [store, more] = stores
  if (store === undefined || more !== undefined || program.guard(store) !== undefined) return undefined
  const flow = program.flowOf(store, 'update')
  if (flow?.property !== name || !isReceiver(program, program.beside(store, flow.object))) return undefined
  return store
}

function isReceiver(program: Program, object: Ref): boolean {
  let ref = object
  for (let step = 0; step < longestChain; step += 1) {
    const flow = program.flow(ref)
    if (flow.op === 'receiver') return flow.class === undefined
    if (flow.op === 'update') ref = program.beside(ref, flow.object)
    else if (flow.op === 'after') ref = program.beside(ref, flow.base)
    else return false
  }
  return false
}
