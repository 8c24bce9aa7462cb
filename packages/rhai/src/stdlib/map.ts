// Object maps. Callbacks see the entries in the order of their keys, as they were when the native was called.

import type { CallContext, NativeFunction } from '../evaluate/native-function.js'
import { RhaiArray } from '../value/array.js'
import type { FunctionPointer } from '../value/function-pointer.js'
import { toJson } from '../value/json.js'
import { RhaiMap } from '../value/map.js'
import { copyValue, type Value } from '../value/value.js'
import { Callback } from './callback.js'
import { reserveElements } from './charge.js'
import { mutator, pure } from './native.js'

function checkSize(context: CallContext, size: number): void {
  if (size > context.limits.maxMapEntries) {
    throw context.fail('ErrorDataTooLarge', 'Size of object map too large')
  }
}

/** Calls `f(key, value)`, or `f(key)` with the value as `this`, for each entry of a snapshot. */
function walk(
  context: CallContext,
  map: RhaiMap,
  pointer: FunctionPointer,
  visit: (key: string, value: Value, result: Value) => void,
): void {
  // Rhai names this function in the errors of all of them.
  const callback = new Callback(context, pointer, context.functionName === 'map' ? 'filter' : undefined)
  const snapshot = map.copy()
  for (const key of snapshot.keys()) {
    context.chargeOperations(1)
    const value = snapshot.get(key)
    const both = { args: [key, copyValue(value)] }
    visit(key, value, callback.call([both, { args: [key], thisValue: copyValue(value) }], both))
  }
}

function mapEntries(context: CallContext, map: RhaiMap, pointer: FunctionPointer): RhaiMap {
  const results = new RhaiMap()
  context.hold(results)
  walk(context, map, pointer, (key, _, result) => results.set(key, result))
  return results
}

/** The entries that the callback says `wanted` of, and the others. */
function partition(context: CallContext, map: RhaiMap, pointer: FunctionPointer): { chosen: RhaiMap; others: RhaiMap } {
  const chosen = new RhaiMap()
  const others = new RhaiMap()
  walk(context, map, pointer, (key, value, result) => (result === true ? chosen : others).set(key, value))
  return { chosen, others }
}

/** As in Rhai the entries are taken out first: a callback that fails loses them. */
function takeEntries(context: CallContext, map: RhaiMap): RhaiMap {
  const taken = map.copy()
  map.clear()
  context.hold(taken)
  return taken
}

function become(map: RhaiMap, content: RhaiMap): void {
  map.clear()
  for (const [key, value] of content.entries) map.set(key, value)
}

function mixin(context: CallContext, map: RhaiMap, added: RhaiMap, overwrites: boolean): undefined {
  context.chargeOperations(added.size)
  const source = added.copy()
  for (const key of source.keys()) {
    if (overwrites || !map.has(key)) map.set(key, source.get(key))
  }
  checkSize(context, map.size)
  return undefined
}

function values(context: CallContext, map: RhaiMap): RhaiArray {
  reserveElements(context, map.size)
  return new RhaiArray(map.keys().map((key) => map.get(key)))
}

export const mapFunctions: readonly NativeFunction[] = [
  pure('len', ['map'], (_, map) => map.size),
  pure('is_empty', ['map'], (_, map) => map.size === 0),
  pure('get', ['map', 'string'], (_, map, key) => map.get(key)),
  mutator('set', ['map', 'string', 'any'], (context, map, key, value) => {
    map.set(key, value)
    checkSize(context, map.size)
    return undefined
  }),
  pure('contains', ['map', 'string'], (_, map, key) => map.has(key)),
  mutator('remove', ['map', 'string'], (_, map, key) => map.delete(key)),
  mutator('clear', ['map'], (_, map) => {
    map.clear()
    return undefined
  }),
  mutator('mixin', ['map', 'map'], (context, map, added) => mixin(context, map, added, true)),
  mutator('fill_with', ['map', 'map'], (context, map, added) => mixin(context, map, added, false)),
  pure('keys', ['map'], (context, map) => {
    reserveElements(context, map.size)
    return new RhaiArray([...map.keys()])
  }),
  pure('values', ['map'], values),
  pure('map', ['map', 'Fn'], mapEntries),
  pure('filter', ['map', 'Fn'], (context, map, pointer) => partition(context, map, pointer).chosen),
  mutator('drain', ['map', 'Fn'], (context, map, pointer) => {
    const { chosen, others } = partition(context, takeEntries(context, map), pointer)
    become(map, others)
    return chosen
  }),
  mutator('retain', ['map', 'Fn'], (context, map, pointer) => {
    const { chosen, others } = partition(context, takeEntries(context, map), pointer)
    become(map, chosen)
    return others
  }),
  pure('to_json', ['map'], (context, map) => toJson(map, (operations) => context.chargeOperations(operations))),
]
