// Arrays with callbacks. A callback sees the array as it was when the native was called, whatever it changes meanwhile.

import type { CallContext, NativeFunction } from '../evaluate/native-function.js'
import { RhaiArray } from '../value/array.js'
import type { FunctionPointer } from '../value/function-pointer.js'
import type { Int } from '../value/int64.js'
import { Range } from '../value/range.js'
import { copyValue, type Value } from '../value/value.js'
import { Callback } from './callback.js'
import { mutator, pure } from './native.js'
import { position } from './span.js'

type Given = FunctionPointer | string

/** Walks a snapshot from `start` on; each element costs an operation besides what its callback costs. */
function walk(context: CallContext, array: RhaiArray, start: Int, visit: (element: Value, index: number) => boolean) {
  const snapshot = array.copy()
  for (let index = position(snapshot.length, start); index < snapshot.length; index += 1) {
    context.chargeOperations(1)
    if (visit(snapshot.get(index), index)) return
  }
}

function map(context: CallContext, array: RhaiArray, given: Given): RhaiArray {
  const callback = new Callback(context, given)
  const gathered = new RhaiArray([])
  context.hold(gathered)
  walk(context, array, 0, (element, index) => {
    gathered.push(callback.callElement(element, index))
    return false
  })
  return gathered
}

function filter(context: CallContext, array: RhaiArray, given: Given): RhaiArray {
  const callback = new Callback(context, given)
  const kept: Value[] = []
  walk(context, array, 0, (element, index) => {
    if (callback.callElement(copyValue(element), index) === true) kept.push(element)
    return false
  })
  return new RhaiArray(kept)
}

/** Whether a callback says `wanted` of any element; results that are not bool count as false. */
function anyIs(context: CallContext, array: RhaiArray, given: Given, wanted: boolean): boolean {
  const callback = new Callback(context, given)
  let isFound = false
  walk(context, array, 0, (element, index) => {
    isFound = (callback.callElement(element, index) === true) === wanted
    return isFound
  })
  return isFound
}

function indexWhere(context: CallContext, array: RhaiArray, given: Given, start: Int): number {
  // Rhai names this function in errors of `find` too.
  const callback = new Callback(context, given, context.functionName === 'find' ? 'index_of' : undefined)
  let found = -1
  walk(context, array, start, (element, index) => {
    if (callback.callElement(element, index) === true) found = index
    return found >= 0
  })
  return found
}

/** The two kinds of ranges are types of their own, so they differ where the operator would be missing. */
function isEqual(context: CallContext, left: Value, right: Value): boolean {
  if (left instanceof Range && right instanceof Range && left.isInclusive !== right.isInclusive) return false
  return context.equals(left, right)
}

function indexOfValue(context: CallContext, array: RhaiArray, value: Value, start: Int): number {
  let found = -1
  walk(context, array, start, (element, index) => {
    if (isEqual(context, element, value)) found = index
    return found >= 0
  })
  return found
}

/** A string is the name of a function first, and a value only when there is no such function. */
function indexOfText(context: CallContext, array: RhaiArray, text: string, start: Int): number {
  const isFunction = [1, 2, 0].some((arity) => context.hasScriptFunction(text, arity))
  return isFunction ? indexWhere(context, array, text, start) : indexOfValue(context, array, text, start)
}

function find(context: CallContext, array: RhaiArray, given: FunctionPointer, start: Int): Value {
  const snapshot = array.copy()
  const index = indexWhere(context, array, given, start)
  return index < 0 ? undefined : snapshot.get(index)
}

function findMapped(context: CallContext, array: RhaiArray, given: FunctionPointer, start: Int): Value {
  const callback = new Callback(context, given)
  let found: Value
  walk(context, array, start, (element, index) => {
    found = callback.callElement(element, index)
    return found !== undefined
  })
  return found
}

/** The element is `this` and may be changed; a parameter gets the index. */
function forEach(context: CallContext, array: RhaiArray, given: FunctionPointer): undefined {
  const callback = new Callback(context, given)
  // What a callback appends is not visited, else this might never end.
  const { length } = array
  for (let index = 0; index < Math.min(length, array.length); index += 1) {
    context.chargeOperations(1)
    const thisValue = array.get(index)
    const writeBack = (value: Value) => {
      if (index < array.length) array.set(index, value)
    }
    const withIndex = { args: [index], thisValue, writeBack }
    callback.call([{ args: [], thisValue, writeBack }, withIndex], { args: [array.get(index), index] })
  }
  return undefined
}

function reduce(context: CallContext, array: RhaiArray, given: Given, first: Value, isReversed: boolean): Value {
  const callback = new Callback(context, given)
  const snapshot = array.copy()
  const { length } = snapshot
  let result = first
  for (let count = 0; count < length; count += 1) {
    context.chargeOperations(1)
    const index = isReversed ? length - 1 - count : count
    const element = snapshot.get(index)
    if (callback.isPair) {
      result = callback.callPair(result, element)
      continue
    }
    const all = { args: [result, element, index] }
    result = callback.call([{ args: [result, element] }, all, { args: [result], thisValue: element }], all)
  }
  return result
}

function zip(context: CallContext, left: RhaiArray, right: RhaiArray, given: FunctionPointer): RhaiArray {
  const callback = new Callback(context, given)
  const other = right.copy()
  const gathered = new RhaiArray([])
  context.hold(gathered)
  walk(context, left, 0, (element, index) => {
    if (index >= other.length) return true
    const value = other.get(index)
    const all = { args: [element, value, index] }
    gathered.push(callback.call([{ args: [element, value] }, all], all))
    return false
  })
  return gathered
}

/** Takes out what the callback says `taken` of, and gives it. */
function takeOut(context: CallContext, array: RhaiArray, given: Given, taken: boolean): RhaiArray {
  const callback = new Callback(context, given)
  const out: Value[] = []
  const kept: Value[] = []
  walk(context, array, 0, (element, index) => {
    const isTaken = (callback.callElement(copyValue(element), index) === true) === taken
    if (isTaken) out.push(element)
    else kept.push(element)
    return false
  })
  array.replace(kept)
  return new RhaiArray(out)
}

/** The deprecated form names the function by a string. */
function forCallback(type: 'Fn' | 'string'): NativeFunction[] {
  return [
    pure('map', ['array', type], map),
    pure('filter', ['array', type], filter),
    pure('some', ['array', type], (context, array, given) => anyIs(context, array, given, true)),
    pure('all', ['array', type], (context, array, given) => !anyIs(context, array, given, false)),
    pure('reduce', ['array', type], (context, array, given) => reduce(context, array, given, undefined, false)),
    pure('reduce', ['array', type, 'any'], (context, array, given, first) =>
      reduce(context, array, given, copyValue(first), false),
    ),
    pure('reduce_rev', ['array', type], (context, array, given) => reduce(context, array, given, undefined, true)),
    pure('reduce_rev', ['array', type, 'any'], (context, array, given, first) =>
      reduce(context, array, given, copyValue(first), true),
    ),
    mutator('drain', ['array', type], (context, array, given) => takeOut(context, array, given, true)),
    mutator('retain', ['array', type], (context, array, given) => takeOut(context, array, given, false)),
  ]
}

export const arrayCallbackFunctions: readonly NativeFunction[] = [
  ...forCallback('Fn'),
  ...forCallback('string'),
  pure('contains', ['array', 'any'], (context, array, value) => indexOfValue(context, array, value, 0) >= 0),
  pure('index_of', ['array', 'any'], (context, array, value) => indexOfValue(context, array, value, 0)),
  pure('index_of', ['array', 'any', 'i64'], indexOfValue),
  pure('index_of', ['array', 'string'], (context, array, text) => indexOfText(context, array, text, 0)),
  pure('index_of', ['array', 'string', 'i64'], indexOfText),
  pure('index_of', ['array', 'Fn'], (context, array, given) => indexWhere(context, array, given, 0)),
  pure('index_of', ['array', 'Fn', 'i64'], indexWhere),
  pure('find', ['array', 'Fn'], (context, array, given) => find(context, array, given, 0)),
  pure('find', ['array', 'Fn', 'i64'], find),
  pure('find_map', ['array', 'Fn'], (context, array, given) => findMapped(context, array, given, 0)),
  pure('find_map', ['array', 'Fn', 'i64'], findMapped),
  mutator('for_each', ['array', 'Fn'], forEach),
  pure('zip', ['array', 'array', 'Fn'], zip),
]
