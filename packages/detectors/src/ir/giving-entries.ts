// Which entries of an object literal may give a property: the last one of its name, and what is spread behind it. What is spread that
// certainly has the name hides all before it.

import type { Entry } from './instruction.js'
import type { Origins } from './origins.js'
import type { Ref } from './program.js'

const deepest = 4

export interface GivingEntries {
  /** The last first. */
  readonly entries: readonly Entry[]
  /** Whether one of them may have the property or not: what else is known of it is less than all. */
  readonly isOpen: boolean
}

/** Nothing of what is no literal. */
export function givingEntries(origins: Origins, object: Ref, name: string, depth = 0): GivingEntries | undefined {
  const { program } = origins
  const literal = program.flowOf(object, 'object')
  if (literal === undefined) return undefined
  const entries: Entry[] = []
  let isOpen = false
  for (const entry of literal.entries.toReversed()) {
    if (entry.spread) {
      const has = holds(origins, program.beside(object, entry.value), name, depth)
      if (has !== false) entries.push(entry)
      if (has === true) return { entries, isOpen }
      isOpen ||= has === undefined
    } else if (entry.name === name) {
      entries.push(entry)
      return { entries, isOpen }
    } else if (entry.name === undefined) {
      entries.push(entry)
      isOpen = true
    }
  }
  return { entries, isOpen }
}

/** Whether an object has a property: nothing where its code does not say. */
function holds(origins: Origins, value: Ref, name: string, depth: number): boolean | undefined {
  if (depth > deepest) return undefined
  const found = origins.of(value).map((origin) => {
    const giving = givingEntries(origins, origin, name, depth + 1)
    if (giving === undefined) return undefined
    if (!giving.isOpen) return giving.entries.length > 0
    return giving.entries.some((entry) => entry.name === name) ? true : undefined
  })
  const [first] = found
  return found.every((each) => each === first) ? first : undefined
}
