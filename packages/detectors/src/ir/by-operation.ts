// The instructions of a module by what they do: most questions about all of a program are about a few kinds of them.

import type { FlowOperation, Module, Value } from './flow.js'

type Operation = FlowOperation['op']

const known = new WeakMap<Module, Map<string, readonly Value[]>>()

/** Those of any of the operations, in their order. Read off once, also where the module is part of several programs. */
export function valuesOf(module: Module, operations: readonly Operation[]): readonly Value[] {
  const ofModule = known.get(module) ?? readAll(module)
  known.set(module, ofModule)
  const [only = '', more] = operations
  if (more === undefined) return ofModule.get(only) ?? []
  const key = operations.join()
  const values = ofModule.get(key) ?? operations.flatMap((each) => ofModule.get(each) ?? []).sort((a, b) => a - b)
  ofModule.set(key, values)
  return values
}

function readAll({ flow }: Module): Map<string, readonly Value[]> {
  const values = new Map<string, Value[]>()
  for (const [value, { op }] of flow.entries()) {
    const others = values.get(op)
    if (others === undefined) values.set(op, [value])
    else others.push(value)
  }
  return values
}
