// What a run holds in memory, in rough bytes: walks everything reachable from its roots once, without recursion.

import { RhaiArray } from '../value/array.js'
import { Blob } from '../value/blob.js'
import { FunctionPointer } from '../value/function-pointer.js'
import { RhaiMap } from '../value/map.js'
import { arrayElementBytes, mapEntryBytes } from '../value/meter.js'
import { Shared } from '../value/shared.js'

/** Bytes of all containers and strings reachable from the roots; stores that handles share count once. */
export function takeCensus(roots: Iterable<unknown>): number {
  const seen = new Set<unknown>()
  const pending: unknown[] = [...roots]
  let bytes = 0
  while (pending.length > 0) {
    const item = pending.pop()
    // Nobody can tell whether two equal strings are one: each reference counts, as it does in Rhai's own sizes.
    if (typeof item === 'string') bytes += 24 + item.length
    if (typeof item === 'object' && item !== null) bytes += visit(item, seen, pending)
  }
  return bytes
}

function visit(item: object, seen: Set<unknown>, pending: unknown[]): number {
  if (item instanceof RhaiArray) {
    if (seen.has(item.elements)) return 48
    seen.add(item.elements)
    for (const element of item.elements) if (typeof element !== 'number') pending.push(element)
    return 48 + item.length * arrayElementBytes
  }
  if (item instanceof RhaiMap) {
    if (seen.has(item.entries)) return 64
    seen.add(item.entries)
    let bytes = 64 + item.size * mapEntryBytes
    for (const [key, value] of item.entries) {
      bytes += key.length
      pending.push(value)
    }
    return bytes
  }
  if (item instanceof Blob) return 64 + item.length
  if (item instanceof Shared || item instanceof FunctionPointer) {
    if (seen.has(item)) return 0
    seen.add(item)
    if (item instanceof Shared) pending.push(item.value)
    else pending.push(...item.curried)
    return 64
  }
  return Array.isArray(item) ? frameBytes(item, pending) : 32
}

function frameBytes(frame: readonly unknown[], pending: unknown[]): number {
  for (const slot of frame) pending.push(slot)
  return frame.length * 8
}
