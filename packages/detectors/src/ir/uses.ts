// Which instructions read a value: what has to be looked at again when something becomes known about it.

import type { Flow, FlowOf, Module, Value } from './flow.js'
import type { Program, Ref } from './program.js'
import type { Semantics } from './semantics.js'
import { staticStoresOf } from './static-stores.js'
import { plainSymbol } from './symbols.js'

const cache = new WeakMap<Program, ReadonlyMap<Ref, readonly Ref[]>>()

export function usesOf(semantics: Semantics): ReadonlyMap<Ref, readonly Ref[]> {
  const { program } = semantics
  const known = cache.get(program)
  if (known !== undefined) return known
  const uses = new Map<Ref, Ref[]>()
  const add = (value: Ref, user: Ref): void => {
    const users = uses.get(value)
    if (users === undefined) uses.set(value, [user])
    else users.push(user)
  }
  for (const [index, module] of program.modules.entries()) {
    const first = program.ref(index, 0)
    for (const [value, own] of operandsIn(module).entries()) {
      const [ref, flow] = [first + value, module.flow[value]]
      for (const each of own) add(first + each, ref)
      if (flow?.op === 'call') for (const each of givenBefore(semantics, ref, flow)) add(first + each, ref)
      if (flow?.op === 'load') for (const store of fieldStores(semantics, ref)) add(store, ref)
    }
  }
  cache.set(program, uses)
  return uses
}

const operands = new WeakMap<Module, readonly (readonly Value[])[]>()

/** What each instruction of a module is made of; what a call leaves behind depends on what it was given. */
function operandsIn(module: Module): readonly (readonly Value[])[] {
  const known = operands.get(module)
  if (known !== undefined) return known
  const { flow } = module
  const found = flow.map((each) => {
    const call = each.op === 'after' ? flow[each.call] : undefined
    return call === undefined ? operandsOf(each) : [...operandsOf(each), ...operandsOf(call)]
  })
  operands.set(module, found)
  return found
}

/** What a function was given before it is called, by `bind` or `partial`. */
function givenBefore({ graph }: Semantics, call: Ref, flow: FlowOf<'call'>): readonly Value[] {
  const given = graph.given(call)
  if (given === flow.arguments) return []
  const own = new Set(flow.arguments.map(({ value }) => value))
  return given.flatMap(({ value }) => (own.has(value) ? [] : [value]))
}

/** For a property of `this`, or of what handlers share: where the functions of its class, or the other handlers, store it. */
export function fieldStores(semantics: Semantics, ref: Ref): readonly Ref[] {
  const { program, origins } = semantics
  const load = program.flowOf(ref, 'load')
  if (load?.property === undefined) return []
  const object = program.beside(ref, load.object)
  return [
    ...origins.receiverStores.inReceiver(object, load.property),
    ...sharedStoresOf(semantics, object, load.property),
    ...staticStoresOf(semantics, ref, object, load.property),
  ]
}

const stores = new WeakMap<Program, ReadonlyMap<string, readonly Ref[]>>()

/** Where anything in the program stores this property of an object that handlers share. */
function sharedStoresOf(semantics: Semantics, object: Ref, property: string): readonly Ref[] {
  const { program, symbols } = semantics
  let known = stores.get(program)
  if (known === undefined) {
    known = sharedStores(semantics)
    stores.set(program, known)
  }
  if (known.size === 0) return []
  const symbol = symbols.of(object)
  return symbol === undefined ? [] : (known.get(`${plainSymbol(symbol)}.${property}`) ?? [])
}

function sharedStores({ program, symbols }: Semantics): ReadonlyMap<string, readonly Ref[]> {
  const found = new Map<string, Ref[]>()
  for (const ref of program.refsOf('update')) {
    const flow = program.flowOf(ref, 'update')
    if (flow?.property === undefined) continue
    const symbol = symbols.of(program.beside(ref, flow.object))
    if (symbol === undefined || !symbols.isShared(symbol)) continue
    const key = `${plainSymbol(symbol)}.${flow.property}`
    found.set(key, [...(found.get(key) ?? []), ref])
  }
  return found
}

/** The values that an instruction is made of. */
export function operandsOf(flow: Flow): readonly Value[] {
  switch (flow.op) {
    case 'phi':
      return flow.incoming.map(({ value }) => value)
    case 'logical':
      return [flow.left, flow.right]
    case 'update':
      return flow.key === undefined ? [flow.object, flow.value] : [flow.object, flow.key, flow.value]
    case 'after':
      return [flow.base, flow.call]
    case 'name':
    case 'copy':
      return [flow.from]
    case 'return':
    case 'yield':
    case 'throw':
    case 'export':
      return [flow.value]
    case 'load':
      return flow.key === undefined ? [flow.object] : [flow.object, flow.key]
    case 'call':
      return [
        flow.callee,
        ...(flow.receiver === undefined ? [] : [flow.receiver]),
        ...flow.arguments.map(({ value }) => value),
      ]
    case 'binary':
      return [flow.left, flow.right]
    case 'unary':
      return [flow.operand]
    case 'template':
      return flow.parts
    case 'object':
      return flow.entries.map(({ value }) => value)
    case 'array':
      return flow.elements.map(({ value }) => value)
    case 'caught':
      return [...flow.thrown, ...flow.calls, ...flow.given]
    case 'element':
      return [...flow.attributes.map(({ value }) => value), ...flow.children]
    default:
      return []
  }
}
