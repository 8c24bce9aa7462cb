// What the variables of a module are called that hold a value.

import type { Module, Value } from './flow.js'
import { type Program, type Ref, valueIn } from './program.js'

const known = new WeakMap<Module, ReadonlyMap<Value, readonly string[]>>()

/** In the order in which they are written; read off once, also where the module is part of several programs. */
export function variableNames(program: Program, value: Ref): readonly string[] {
  const module = program.module(value)
  const names = known.get(module) ?? readNames(module)
  known.set(module, names)
  return names.get(valueIn(value)) ?? []
}

function readNames({ flow }: Module): ReadonlyMap<Value, readonly string[]> {
  const names = new Map<Value, string[]>()
  for (const each of flow) {
    if (each.op !== 'name') continue
    const others = names.get(each.from)
    if (others === undefined) names.set(each.from, [each.name])
    else others.push(each.name)
  }
  return names
}
