// `==` between values of basic and container types. What it cannot decide (closures, iterators) is `undefined`:
// the operator then reports a missing function.

import { RhaiArray } from './array.js'
import { Blob } from './blob.js'
import { Char } from './char.js'
import { Float, floatEquals } from './float.js'
import { HostValue } from './host-value.js'
import { RhaiMap } from './map.js'
import { Range } from './range.js'
import { tooDeep } from './text.js'
import { Timestamp } from './timestamp.js'
import { typeName } from './type-name.js'
import { maxValueDepth, type Value } from './value.js'

/** Answers for a pair of elements that the language itself cannot compare. */
type ElementEquality = (left: Value, right: Value) => boolean

/** Whether two values are equal; undefined where the language has no `==` for the pair. */
export function equals(left: Value, right: Value, elementEquality?: ElementEquality): boolean | undefined {
  return compare(left, right, elementEquality, 0)
}

function compare(left: Value, right: Value, fallback: ElementEquality | undefined, depth: number): boolean | undefined {
  if (typeof left !== 'object' && typeof right !== 'object') return left === right
  if (left instanceof Float || right instanceof Float) return compareNumbers(left, right)
  if (left instanceof Char || right instanceof Char)
    return textOfChar(left) === textOfChar(right) && !isOther(left, right)
  if (left instanceof RhaiArray && right instanceof RhaiArray) return compareArrays(left, right, fallback, depth + 1)
  if (left instanceof RhaiMap && right instanceof RhaiMap) return compareMaps(left, right, fallback, depth + 1)
  if (left instanceof Blob && right instanceof Blob) return compareBytes(left.bytes, right.bytes)
  if (left instanceof Range && right instanceof Range && left.isInclusive === right.isInclusive) {
    return left.start === right.start && left.end === right.end
  }
  if (left instanceof Timestamp && right instanceof Timestamp) return left.milliseconds === right.milliseconds
  if (left instanceof HostValue && right instanceof HostValue && left.type === right.type) {
    return left.type.equals?.(left, right)
  }
  return typeName(left) === typeName(right) || (left instanceof Range && right instanceof Range) ? undefined : false
}

function compareNumbers(left: Value, right: Value): boolean {
  const x = numberOf(left)
  const y = numberOf(right)
  return x !== undefined && y !== undefined && floatEquals(x, y)
}

/** The FLOAT that mixed arithmetic uses for an INT or FLOAT. */
export function numberOf(value: Value): number | undefined {
  if (value instanceof Float) return value.value
  return typeof value === 'number' || typeof value === 'bigint' ? Number(value) : undefined
}

function textOfChar(value: Value): string | undefined {
  if (value instanceof Char) return value.text
  return typeof value === 'string' ? value : undefined
}

function isOther(left: Value, right: Value): boolean {
  return textOfChar(left) === undefined || textOfChar(right) === undefined
}

function compareElements(
  left: Value,
  right: Value,
  fallback: ElementEquality | undefined,
  depth: number,
): boolean | undefined {
  return compare(left, right, fallback, depth) ?? fallback?.(left, right)
}

function compareArrays(
  left: RhaiArray,
  right: RhaiArray,
  fallback: ElementEquality | undefined,
  depth: number,
): boolean | undefined {
  if (depth > maxValueDepth) throw tooDeep()
  const x = left.elements
  const y = right.elements
  if (x.length !== y.length) return false
  for (let index = 0; index < x.length; index++) {
    const isEqual = compareElements(x[index], y[index], fallback, depth)
    if (isEqual !== true) return isEqual
  }
  return true
}

function compareMaps(
  left: RhaiMap,
  right: RhaiMap,
  fallback: ElementEquality | undefined,
  depth: number,
): boolean | undefined {
  if (depth > maxValueDepth) throw tooDeep()
  if (left.size !== right.size) return false
  for (const key of left.keys()) {
    if (!right.has(key)) return false
    const isEqual = compareElements(left.peek(key), right.peek(key), fallback, depth)
    if (isEqual !== true) return isEqual
  }
  return true
}

function compareBytes(left: Uint8Array, right: Uint8Array): boolean {
  if (left.length !== right.length) return false
  for (let index = 0; index < left.length; index++) if (left[index] !== right[index]) return false
  return true
}
