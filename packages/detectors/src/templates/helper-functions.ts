// The functions that templates call: in the data of the call, among what was left for all templates, or registered for Handlebars. What one
// of them gives is what it makes of its first argument; one that is not at hand says nothing.

import { text } from '../ir/constants.js'
import type { FunctionRef, Ref } from '../ir/program.js'
import type { Semantics } from '../ir/semantics.js'
import type { LocalData } from './local-data.js'

export type Registered = ReadonlyMap<string, readonly FunctionRef[]>

/** `Handlebars.registerHelper('bold', …)`, and `helpers: { bold }` among options. */
export function registeredFunctions({ program, graph, constants, origins }: Semantics): Registered {
  const found = new Map<string, readonly FunctionRef[]>()
  const add = (name: string, value: Ref): void => {
    found.set(name, [...(found.get(name) ?? []), ...graph.functions(value)])
  }
  const addAll = (object: Ref): void => {
    for (const origin of origins.of(object))
      for (const { name, value } of program.flowOf(origin, 'object')?.entries ?? [])
        if (name !== undefined) add(name, program.beside(origin, value))
  }
  for (const ref of program.refsOf('object', 'call')) {
    for (const { name, value } of program.flowOf(ref, 'object')?.entries ?? [])
      if (name === 'helpers') addAll(program.beside(ref, value))
    const call = program.flowOf(ref, 'call')
    if (call === undefined || methodOf(program, ref, call.callee) !== 'registerHelper') continue
    const [name, value] = call.arguments.map((each) => program.beside(ref, each.value))
    const known = name === undefined ? undefined : constants.of(name)
    if (name !== undefined && known === undefined) addAll(name)
    if (known !== undefined && value !== undefined) add(text(known), value)
  }
  return found
}

function methodOf(program: Semantics['program'], call: Ref, callee: number): string | undefined {
  return program.flowOf(program.beside(call, callee), 'load')?.property
}

export function functionsNamed(
  { origins, graph }: Semantics,
  name: string,
  {
    data,
    locals,
    registered,
  }: { readonly data: Ref | undefined; readonly locals: LocalData; readonly registered: Registered },
): readonly FunctionRef[] {
  const given = data === undefined ? [] : origins.property(data, name).flatMap((value) => graph.functions(value))
  if (given.length > 0) return given
  return [...(locals.get(name) ?? []).flatMap((value) => graph.functions(value)), ...(registered.get(name) ?? [])]
}
