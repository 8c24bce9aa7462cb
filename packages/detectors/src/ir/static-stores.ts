// What code stores in a class of another module: no variable of it holds the class, and so no value leads from there to who reads it.

import type { Guard } from './flow.js'
import type { Program, Ref } from './program.js'
import type { Semantics } from './semantics.js'

const longestChain = 200
const mostReached = 400
const stores = new WeakMap<Program, ReadonlyMap<string, readonly Store[]>>()

interface Store {
  readonly ref: Ref
  /** Where the same function always puts something else there: until then only what it calls can read it. */
  readonly until?: Ref
}

/** Where other modules store this property of a class, as far as it can be read there. */
export function staticStoresOf(semantics: Semantics, load: Ref, object: Ref, property: string): readonly Ref[] {
  const { program, origins } = semantics
  let known = stores.get(program)
  if (known === undefined) {
    known = readStores(semantics)
    stores.set(program, known)
  }
  if (known.size === 0) return []
  return origins
    .of(object)
    .flatMap((origin) => known.get(`${origin}.${property}`) ?? [])
    .filter(({ ref, until }) => until === undefined || isCalledBetween(semantics, ref, until, load))
    .map(({ ref }) => ref)
}

/** Whether a function between two instructions, or what it calls in its turn, is the one of `load`. */
function isCalledBetween({ program, graph }: Semantics, from: Ref, until: Ref, load: Ref): boolean {
  const wanted = program.enclosing(load)
  if (wanted === program.enclosing(from)) return true
  const calls = graph.calls.filter((call) => call > from && call < until)
  const open = [...new Set(calls.flatMap((call) => graph.callees(call)))]
  const reached = new Set(open)
  for (let code = open.pop(); code !== undefined && reached.size < mostReached; code = open.pop()) {
    if (code === wanted) return true
    for (const call of callsIn({ program, graph }, code))
      for (const each of graph.callees(call)) {
        if (reached.has(each)) continue
        reached.add(each)
        open.push(each)
      }
  }
  return reached.size >= mostReached
}

const callsByFunction = new WeakMap<Program, ReadonlyMap<Ref, readonly Ref[]>>()

function callsIn({ program, graph }: Pick<Semantics, 'program' | 'graph'>, code: Ref): readonly Ref[] {
  const known = callsByFunction.get(program)
  if (known !== undefined) return known.get(code) ?? []
  const found = new Map<Ref, Ref[]>()
  for (const call of graph.calls) {
    const owner = program.enclosing(call)
    const calls = found.get(owner)
    if (calls === undefined) found.set(owner, [call])
    else calls.push(call)
  }
  callsByFunction.set(program, found)
  return found.get(code) ?? []
}

function readStores(semantics: Semantics): ReadonlyMap<string, readonly Store[]> {
  const { program, origins } = semantics
  const found = new Map<string, Store[]>()
  if (program.isAlone) return found
  for (const ref of program.refsOf('update')) {
    const flow = program.flowOf(ref, 'update')
    if (flow?.property === undefined) continue
    const imported = importOf(program, program.beside(ref, flow.object))
    if (imported === undefined || semantics.constants.isDead(ref)) continue
    for (const origin of origins.of(imported)) {
      if (program.flow(origin).op !== 'class') continue
      const key = `${origin}.${flow.property}`
      const before = (found.get(key) ?? []).flatMap((each): Store[] => {
        if (!isFollowed(semantics, each.ref, ref)) return [each]
        return isSeen(semantics, each.ref, ref) ? [{ ...each, until: each.until ?? ref }] : []
      })
      found.set(key, [...before, { ref }])
    }
  }
  return found
}

/** The class that is imported, by its name or as a part of its module, as it was before it changed. */
function importOf(program: Program, object: Ref): Ref | undefined {
  const value = unchanged(program, object)
  const flow = program.flow(value)
  if (flow.op === 'import') return value
  const isPart =
    flow.op === 'load' && program.flow(unchanged(program, program.beside(value, flow.object))).op === 'import'
  return isPart ? value : undefined
}

function unchanged(program: Program, object: Ref): Ref {
  let ref = object
  for (let step = 0; step < longestChain; step += 1) {
    const flow = program.flow(ref)
    if (flow.op === 'update') ref = program.beside(ref, flow.object)
    else if (flow.op === 'after') ref = program.beside(ref, flow.base)
    else break
  }
  return ref
}

/** Whether a store is always followed by another one. */
function isFollowed({ program }: Semantics, store: Ref, next: Ref): boolean {
  if (program.enclosing(store) !== program.enclosing(next)) return false
  return isAround(program.guard(next), program.guard(store))
}

/** Whether anybody of the program could read it before. */
function isSeen({ graph }: Semantics, store: Ref, next: Ref): boolean {
  return graph.calls.some((call) => call > store && call < next && graph.callees(call).length > 0)
}

function isAround(outer: Guard | undefined, inner: Guard | undefined): boolean {
  if (outer === undefined) return true
  for (let each = inner; each !== undefined; each = each.outer) if (each === outer) return true
  return false
}
