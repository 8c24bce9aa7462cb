// What a call gives for one parameter, where some of it is a list that is spread: `f(*values, **names)`.

import type { Given } from './call-graph.js'

/** `byName`: what is given by the names of parameters, beside such a list. */
export function givenAt(
  given: readonly Given[],
  byName: ReadonlyMap<number, Given> | undefined,
  index: number,
): readonly Given[] {
  const placed = given.filter(({ isOfNames }) => isOfNames !== true)
  const spread = placed.findIndex((each) => each.spread)
  if (spread < 0 || index < spread) return placed.slice(index, index + 1)
  const named = byName?.get(index)
  const isOnly = spread === placed.length - 1
  const behind = placed.slice(spread).map((each): Given => {
    if (!each.spread) return each
    return { value: each.value, spread: false, part: isOnly ? String(index - spread) : '*' }
  })
  return named === undefined ? behind : [...behind, named]
}
