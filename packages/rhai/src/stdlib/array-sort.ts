// Sorting and removing repeats. Sorting is stable and ends whatever the comparer says.

import { EvaluationError } from '../errors.js'
import type { CallContext, NativeFunction } from '../evaluate/native-function.js'
import type { RhaiArray } from '../value/array.js'
import { Char } from '../value/char.js'
import { Float } from '../value/float.js'
import type { FunctionPointer } from '../value/function-pointer.js'
import { compareInts } from '../value/int64.js'
import { compareStrings } from '../value/strings.js'
import { typeName } from '../value/type-name.js'
import { copyValue, type Value } from '../value/value.js'
import { Callback } from './callback.js'
import { impure, mutator, pure } from './native.js'

type Given = FunctionPointer | string
type Order = (left: Value, right: Value) => number

/** The order of two values of one type; undefined for a type without one. */
function naturalOrder(sample: Value): Order | undefined {
  switch (typeof sample) {
    case 'number':
    case 'bigint':
      return (x, y) => compareInts(intOf(x), intOf(y))
    case 'string':
      return (x, y) => compareStrings(String(x), String(y))
    case 'boolean':
      return (x, y) => Number(x === true) - Number(y === true)
    case 'undefined':
      return () => 0
    default:
      if (sample instanceof Float) return (x, y) => compareFloats(floatOf(x), floatOf(y))
      if (sample instanceof Char) return (x, y) => codePointOf(x) - codePointOf(y)
      return undefined
  }
}

function intOf(value: Value): number | bigint {
  return typeof value === 'number' || typeof value === 'bigint' ? value : 0
}

function floatOf(value: Value): number {
  return value instanceof Float ? value.value : 0
}

function codePointOf(value: Value): number {
  return value instanceof Char ? value.codePoint : 0
}

function compareFloats(x: number, y: number): number {
  return x < y ? -1 : x > y ? 1 : 0
}

/** What sorting costs: the comparisons it makes at most. */
function chargeSort(context: CallContext, length: number): void {
  context.chargeOperations(length * Math.ceil(Math.log2(length + 2)))
  context.chargeMemory(length * 16)
}

function sortNaturally(context: CallContext, array: RhaiArray, direction: 1 | -1): undefined {
  const { elements } = array
  const sample = elements[0]
  if (elements.length < 2) return undefined
  const type = typeName(sample)
  chargeSort(context, elements.length)
  const fail = (text: string) =>
    context.fail('ErrorFunctionNotFound', `Function not found: ${text}`, { function: text })
  if (!elements.every((element) => typeName(element) === type)) {
    throw fail('elements of different types cannot be sorted')
  }
  const order = naturalOrder(sample)
  if (order === undefined) throw fail(`elements of ${type} cannot be sorted`)
  array.own().sort((left, right) => direction * order(left, right))
  return undefined
}

/** What the comparer fails with, or gives besides INT and bool, counts as equal. Limits and the end of the run pass through. */
function comparerOrder(context: CallContext, given: Given): Order {
  const callback = new Callback(context, given)
  return (left, right) => {
    const result = quietly(() => callback.callPair(copyValue(left), copyValue(right)))
    if (typeof result === 'boolean') return result ? -1 : 1
    return typeof result === 'number' || typeof result === 'bigint' ? compareInts(result, 0) : 0
  }
}

function quietly(call: () => Value): Value {
  try {
    return call()
  } catch (error) {
    if (error instanceof EvaluationError && error.isCatchable) return undefined
    throw error
  }
}

/** Up to here Rust's sort inserts one by one, which a comparer with effects, or without an order, can see. */
const insertionLimit = 20

function sortStably(elements: Value[], order: Order): Value[] {
  if (elements.length > insertionLimit) return elements.sort(order)
  for (let next = 1; next < elements.length; next++) {
    const element = elements[next]
    let at = next
    for (; at > 0 && order(element, elements[at - 1]) < 0; at--) elements[at] = elements[at - 1]
    elements[at] = element
  }
  return elements
}

function sortBy(context: CallContext, array: RhaiArray, given: Given): undefined {
  const order = comparerOrder(context, given)
  chargeSort(context, array.length)
  const sorted = sortStably([...array.copy().own()], order)
  array.replace(sorted)
  return undefined
}

function orderBy(context: CallContext, array: RhaiArray, given: Given): RhaiArray {
  return ordered(array, (copy) => sortBy(context, copy, given))
}

function ordered(array: RhaiArray, sort: (copy: RhaiArray) => void): RhaiArray {
  const copy = array.copy()
  sort(copy)
  return copy
}

/** Removes an element that equals the kept one before it. */
function dedup(
  context: CallContext,
  array: RhaiArray,
  isSame: (previous: Value, current: Value) => boolean,
): undefined {
  const kept: Value[] = []
  for (const element of array.copy().own()) {
    context.chargeOperations(1)
    if (kept.length === 0 || !isSame(kept.at(-1), element)) kept.push(element)
  }
  array.replace(kept)
  return undefined
}

function dedupBy(context: CallContext, array: RhaiArray, given: Given): undefined {
  const callback = new Callback(context, given)
  return dedup(
    context,
    array,
    (previous, current) => quietly(() => callback.callPair(copyValue(previous), copyValue(current))) === true,
  )
}

export const arraySortFunctions: readonly NativeFunction[] = [
  mutator('sort', ['array'], (context, array) => sortNaturally(context, array, 1)),
  mutator('sort_desc', ['array'], (context, array) => sortNaturally(context, array, -1)),
  pure('order', ['array'], (context, array) => ordered(array, (copy) => sortNaturally(context, copy, 1)), impure),
  pure('order_desc', ['array'], (context, array) => ordered(array, (copy) => sortNaturally(context, copy, -1)), impure),
  mutator('dedup', ['array'], (context, array) =>
    // Values that nothing compares, as function pointers, are different.
    dedup(context, array, (previous, current) => quietly(() => context.equals(previous, current)) === true),
  ),
  mutator('sort', ['array', 'Fn'], sortBy),
  mutator('sort', ['array', 'string'], sortBy),
  mutator('sort_by', ['array', 'Fn'], sortBy),
  pure('order', ['array', 'Fn'], orderBy, impure),
  pure('order_by', ['array', 'Fn'], orderBy, impure),
  mutator('dedup', ['array', 'Fn'], dedupBy),
  mutator('dedup', ['array', 'string'], dedupBy),
]
