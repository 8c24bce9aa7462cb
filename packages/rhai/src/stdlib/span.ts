// The one rule by which natives turn (start, length) and ranges into a stretch of a sequence (reference section 10).

import type { Int } from '../value/int64.js'
import type { Range } from '../value/range.js'

export interface Stretch {
  readonly start: number
  readonly end: number
}

/** Negative starts count from the end; everything is clipped, nothing fails. */
export function stretchOf(length: number, start: Int, count: Int = Number.MAX_SAFE_INTEGER): Stretch {
  const from = position(length, start)
  const wanted = Math.max(0, Number(count))
  return { start: from, end: Math.min(length, from + wanted) }
}

/** Unlike when indexing, the ends of a range never count from the end. */
export function stretchOfRange(length: number, range: Range): Stretch {
  const { start, count } = clampedRange(range)
  return stretchOf(length, start, count)
}

/** A range as natives see it: it starts at 0 or later, and an inclusive one that ends too early still holds its start. */
export function clampedRange(range: Range): { readonly start: number; readonly count: number } {
  const start = Math.max(0, Number(range.start))
  const last = Math.max(start, Number(range.end))
  return { start, count: last - start + (range.isInclusive ? 1 : 0) }
}

/** As bit fields and iterators see a range: one that ends too early is empty, inclusive or not. */
export function plainRange(range: Range): { readonly start: number; readonly count: number } {
  const start = Math.max(0, Number(range.start))
  return { start, count: Math.max(0, Number(range.end) - start + (range.isInclusive ? 1 : 0)) }
}

/** A place between 0 and the length. */
export function position(length: number, start: Int): number {
  const from = Number(start)
  return from < 0 ? Math.max(0, length + from) : Math.min(length, from)
}

/** The index of an element, or undefined when there is none; negative ones count from the end. */
export function elementIndex(length: number, index: Int): number | undefined {
  const at = Number(index) < 0 ? length + Number(index) : Number(index)
  return at >= 0 && at < length ? at : undefined
}

/** As {@link elementIndex}, but what is before the first element is the first: so `get` and `set` of arrays and blobs count. */
export function nearestIndex(length: number, index: Int): number | undefined {
  const at = Number(index) < 0 ? Math.max(0, length + Number(index)) : Number(index)
  return at < length ? at : undefined
}
