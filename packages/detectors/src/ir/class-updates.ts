// What the functions of each class of a module change, by the class's number: gathered in one pass, since a module may have hundreds.

import type { Module, Value } from './flow.js'

export function updatesByClass({ flow, functions }: Module): ReadonlyMap<number, readonly Value[]> {
  const found = new Map<number, Value[]>()
  for (const [value, each] of flow.entries()) {
    const owner = each.op === 'update' ? functions[each.function]?.class : undefined
    if (owner === undefined) continue
    const known = found.get(owner)
    if (known === undefined) found.set(owner, [value])
    else known.push(value)
  }
  return found
}
