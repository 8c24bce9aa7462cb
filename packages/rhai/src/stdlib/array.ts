// Arrays without callbacks: elements, ends, parts. Functions that change do so in place and give `()` unless they take something out.

import type { CallContext, NativeFunction } from '../evaluate/native-function.js'
import { RhaiArray } from '../value/array.js'
import type { Int } from '../value/int64.js'
import type { Value } from '../value/value.js'
import { reserveElements } from './charge.js'
import { getter, impure, mutator, pure } from './native.js'
import { elementIndex, nearestIndex, position, type Stretch, stretchOf, stretchOfRange } from './span.js'

function part(context: CallContext, array: RhaiArray, { start, end }: Stretch): RhaiArray {
  reserveElements(context, end - start)
  const elements: Value[] = []
  for (let index = start; index < end; index += 1) elements.push(array.get(index))
  return new RhaiArray(elements)
}

/** Takes a stretch out and gives it. */
function drain(context: CallContext, array: RhaiArray, { start, end }: Stretch): RhaiArray {
  context.chargeOperations(array.length)
  return new RhaiArray(array.own().splice(start, end - start))
}

/** Keeps only a stretch and gives the rest; an empty stretch keeps everything. */
function retain(context: CallContext, array: RhaiArray, { start, end }: Stretch): RhaiArray {
  if (end <= start) return new RhaiArray([])
  context.chargeOperations(array.length)
  const elements = array.own()
  const removed = [...elements.slice(0, start), ...elements.slice(end)]
  array.replace(elements.slice(start, end))
  return new RhaiArray(removed)
}

function splice(context: CallContext, array: RhaiArray, { start, end }: Stretch, inserted: RhaiArray): undefined {
  reserveElements(context, array.length + inserted.length - (end - start))
  const elements = array.own()
  array.replace([...elements.slice(0, start), ...inserted.copy().own(), ...elements.slice(end)])
  return undefined
}

function insert(context: CallContext, array: RhaiArray, index: Int, value: Value): undefined {
  reserveElements(context, array.length + 1)
  array.own().splice(position(array.length, index), 0, value)
  array.noteInside(value)
  return undefined
}

function pad(context: CallContext, array: RhaiArray, length: Int, value: Value): undefined {
  const missing = Number(length) - array.length
  if (missing <= 0) return undefined
  reserveElements(context, Number(length))
  const filler = new RhaiArray([value])
  for (let count = 0; count < missing; count += 1) array.push(filler.get(0))
  return undefined
}

function append(context: CallContext, array: RhaiArray, added: RhaiArray): undefined {
  reserveElements(context, array.length + added.length)
  for (const element of added.copy().own()) array.push(element)
  return undefined
}

function remove(context: CallContext, array: RhaiArray, index: Int): Value {
  const at = elementIndex(array.length, index)
  if (at === undefined) return undefined
  context.chargeOperations((array.length - at) / 16)
  return array.own().splice(at, 1)[0]
}

function keepFirst(array: RhaiArray, count: Int): undefined {
  const kept = Math.max(0, Number(count))
  if (kept < array.length) array.own().length = kept
  return undefined
}

function keepLast(context: CallContext, array: RhaiArray, count: Int): undefined {
  const kept = Math.max(0, Number(count))
  if (kept >= array.length) return undefined
  context.chargeOperations(kept / 16)
  array.own().splice(0, array.length - kept)
  return undefined
}

function forRanges(type: 'range' | 'range='): NativeFunction[] {
  return [
    pure(
      'extract',
      ['array', type],
      (context, array, range) => part(context, array, stretchOfRange(array.length, range)),
      impure,
    ),
    mutator('drain', ['array', type], (context, array, range) =>
      drain(context, array, stretchOfRange(array.length, range)),
    ),
    mutator('retain', ['array', type], (context, array, range) =>
      retain(context, array, stretchOfRange(array.length, range)),
    ),
    mutator('splice', ['array', type, 'array'], (context, array, range, inserted) =>
      splice(context, array, stretchOfRange(array.length, range), inserted),
    ),
  ]
}

export const arrayFunctions: readonly NativeFunction[] = [
  getter('len', 'array', (_, array) => array.length),
  getter('is_empty', 'array', (_, array) => array.length === 0),
  pure(
    'get',
    ['array', 'i64'],
    (_, array, index) => {
      const at = nearestIndex(array.length, index)
      return at === undefined ? undefined : array.get(at)
    },
    impure,
  ),
  mutator('set', ['array', 'i64', 'any'], (_, array, index, value) => {
    const at = nearestIndex(array.length, index)
    if (at !== undefined) array.set(at, value)
    return undefined
  }),
  mutator('push', ['array', 'any'], (context, array, value) => {
    if (array.length + 1 > context.limits.maxArrayElements) reserveElements(context, array.length + 1)
    array.push(value)
    return undefined
  }),
  mutator('append', ['array', 'array'], append),
  mutator('insert', ['array', 'i64', 'any'], insert),
  mutator('pad', ['array', 'i64', 'any'], pad),
  mutator('pop', ['array'], (_, array) => (array.length === 0 ? undefined : array.own().pop())),
  mutator('shift', ['array'], (context, array) => {
    context.chargeOperations(array.length / 64)
    return array.length === 0 ? undefined : array.own().shift()
  }),
  mutator('remove', ['array', 'i64'], remove),
  mutator('clear', ['array'], (_, array) => {
    array.replace([])
    return undefined
  }),
  mutator('truncate', ['array', 'i64'], (_, array, count) => keepFirst(array, count)),
  mutator('chop', ['array', 'i64'], keepLast),
  mutator('reverse', ['array'], (context, array) => {
    context.chargeOperations(array.length)
    array.own().reverse()
    return undefined
  }),
  pure(
    'extract',
    ['array', 'i64'],
    (context, array, start) => part(context, array, stretchOf(array.length, start)),
    impure,
  ),
  pure(
    'extract',
    ['array', 'i64', 'i64'],
    (context, array, start, count) => part(context, array, stretchOf(array.length, start, count)),
    impure,
  ),
  mutator('splice', ['array', 'i64', 'i64', 'array'], (context, array, start, count, inserted) =>
    splice(context, array, stretchOf(array.length, start, count), inserted),
  ),
  mutator('split', ['array', 'i64'], (context, array, index) =>
    drain(context, array, { start: position(array.length, index), end: array.length }),
  ),
  mutator('drain', ['array', 'i64', 'i64'], (context, array, start, count) =>
    drain(context, array, stretchOf(array.length, start, count)),
  ),
  mutator('retain', ['array', 'i64', 'i64'], (context, array, start, count) =>
    retain(context, array, stretchOf(array.length, start, count)),
  ),
  ...forRanges('range'),
  ...forRanges('range='),
]
