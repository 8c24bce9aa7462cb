// What code stores in a class of another module: no variable of it holds the class, and so no value leads from there to who reads it.

import type { Guard } from './flow.js'
import type { Program, Ref } from './program.js'
import type { Semantics } from './semantics.js'

const longestChain = 200
const stores = new WeakMap<Program, ReadonlyMap<string, readonly Ref[]>>()

/** Where other modules store this property of a class. */
export function staticStoresOf(semantics: Semantics, object: Ref, property: string): readonly Ref[] {
  const { program, origins } = semantics
  let known = stores.get(program)
  if (known === undefined) {
    known = readStores(semantics)
    stores.set(program, known)
  }
  if (known.size === 0) return []
  return origins.of(object).flatMap((origin) => known.get(`${origin}.${property}`) ?? [])
}

function readStores(semantics: Semantics): ReadonlyMap<string, readonly Ref[]> {
  const { program, origins } = semantics
  const found = new Map<string, Ref[]>()
  if (program.isAlone) return found
  for (const ref of program.refs()) {
    const flow = program.flowOf(ref, 'update')
    if (flow?.property === undefined) continue
    const imported = importOf(program, program.beside(ref, flow.object))
    if (imported === undefined || semantics.constants.isDead(ref)) continue
    for (const origin of origins.of(imported)) {
      if (program.flow(origin).op !== 'class') continue
      const key = `${origin}.${flow.property}`
      const before = (found.get(key) ?? []).filter((each) => !isOverwritten(semantics, each, ref))
      found.set(key, [...before, ref])
    }
  }
  return found
}

function importOf(program: Program, object: Ref): Ref | undefined {
  let ref = object
  for (let step = 0; step < longestChain; step += 1) {
    const flow = program.flow(ref)
    if (flow.op === 'import') return ref
    if (flow.op === 'update') ref = program.beside(ref, flow.object)
    else if (flow.op === 'after') ref = program.beside(ref, flow.base)
    else return undefined
  }
  return undefined
}

/** Whether a store is always followed by another one, before anybody of the program could read it. */
function isOverwritten({ program, graph }: Semantics, store: Ref, next: Ref): boolean {
  if (program.enclosing(store) !== program.enclosing(next)) return false
  if (!isAround(program.guard(next), program.guard(store))) return false
  return !graph.calls.some((call) => call > store && call < next && graph.callees(call).length > 0)
}

function isAround(outer: Guard | undefined, inner: Guard | undefined): boolean {
  if (outer === undefined) return true
  for (let each = inner; each !== undefined; each = each.outer) if (each === outer) return true
  return false
}
