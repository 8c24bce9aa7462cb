// `x[i]` and `x.name` on values: reading, owning for a write below, and writing (reference section 6).
// INVARIANT: what `read…` gives belongs to the container; who keeps it copies it.

import type { Position } from '@sallyport/diagnostics'
import { EvaluationError } from '../errors.js'
import { RhaiArray } from '../value/array.js'
import { Blob } from '../value/blob.js'
import { Char, charOf } from '../value/char.js'
import { Float } from '../value/float.js'
import { andInts, type Int, maxInt, orInts, shiftLeft, shiftRight, xorInts } from '../value/int64.js'
import { RhaiMap } from '../value/map.js'
import { meter } from '../value/meter.js'
import { Range } from '../value/range.js'
import { characterCount, codePointAtPosition, sliceCharacters } from '../value/strings.js'
import { toText } from '../value/text.js'
import { hostTypeName, typeName } from '../value/type-name.js'
import type { Value } from '../value/value.js'
import type { Environment } from './environment.js'
import {
  arrayBounds,
  bitFieldBounds,
  indexerUnavailable,
  mismatch,
  propertyNotWritable,
  propertyUnknown,
  stringBounds,
} from './faults.js'
import type { Getter } from './native-registry.js'
import { type NativeSite, siteOf, type Unit } from './unit.js'

export interface Access {
  readonly environment: Environment
  readonly unit: Unit
  readonly position: Position
  /** Of the index expression: where a wrong or missing index is reported. */
  readonly indexPosition: Position
  /** Of the assignment: where a value of a wrong type is reported. */
  readonly valuePosition: Position
  /** The getter found last, and the type it was found for. */
  cache?: { readonly type: number; readonly getter: Getter; readonly site: NativeSite }
}

function isInt(value: Value): value is Int {
  return typeof value === 'number' || typeof value === 'bigint'
}

/** The element that an index means, negative ones from the end; an error outside. */
function elementIndex(length: number, index: Value, position: Position): number {
  if (!isInt(index)) throw mismatch('i64', hostTypeName(index), position)
  const at = typeof index === 'number' ? (index < 0 ? index + length : index) : -1
  if (at < 0 || at >= length) throw arrayBounds(length, index, position)
  return at
}

export function readIndex(target: Value, index: Value, access: Access): Value {
  if (target instanceof RhaiArray) return target.elements[elementIndex(target.length, index, access.indexPosition)]
  if (target instanceof RhaiMap) {
    if (typeof index !== 'string') throw mismatch('string', hostTypeName(index), access.indexPosition)
    return readEntry(target, index, access, access.indexPosition)
  }
  if (typeof target === 'string') return readString(target, index, access)
  if (isInt(target)) return readBits(target, index, access)
  if (target instanceof Blob) return target.bytes[elementIndex(target.length, index, access.indexPosition)]
  return readThroughIndexer(target, index, access)
}

function readEntry(map: RhaiMap, key: string, access: Access, position: Position): Value {
  const value = map.peek(key)
  if (value === undefined && access.environment.settings.failOnMissingProperty && !map.has(key)) {
    throw new EvaluationError({
      kind: 'ErrorPropertyNotFound',
      text: `Property not found: ${key}`,
      position,
      fields: { variable: key },
    })
  }
  return value
}

function ownEntry(map: RhaiMap, key: string, access: Access, position: Position): Value {
  const value = map.ownEntry(key)
  if (value === undefined) readEntry(map, key, access, position)
  return value
}

function readThroughIndexer(target: Value, index: Value, access: Access): Value {
  const { environment, unit, position } = access
  const get = environment.registry.findIndexer(target, index)?.get
  if (get === undefined) throw indexerUnavailable(`${typeName(target)} [${typeName(index)}]`, position)
  return environment.callHost((context) => get(context, target, index), siteOf('index$get$', position, unit))
}

/** As {@link readIndex}, but what it gives may be written into. */
export function ownIndex(target: Value, index: Value, access: Access): Value {
  if (target instanceof RhaiArray) return target.ownElement(elementIndex(target.length, index, access.indexPosition))
  if (target instanceof RhaiMap && typeof index === 'string')
    return ownEntry(target, index, access, access.indexPosition)
  return readIndex(target, index, access)
}

/**
 * Writes an element. Strings and INT do not change: then the result is the value that must take the target's place,
 * `undefined` otherwise.
 */
export function writeIndex(target: Value, index: Value, value: Value, access: Access): string | Int | undefined {
  const { position, indexPosition, environment } = access
  if (target instanceof RhaiArray) {
    target.set(elementIndex(target.length, index, indexPosition), value)
    return undefined
  }
  if (target instanceof RhaiMap) {
    if (typeof index !== 'string') throw mismatch('string', hostTypeName(index), indexPosition)
    target.set(index, value)
    environment.at(position, () => environment.counters.checkMapSize(target.size))
    return undefined
  }
  if (typeof target === 'string') return writeString(target, index, value, access)
  if (isInt(target)) return writeBits(target, index, value, access)
  if (target instanceof Blob) {
    const at = elementIndex(target.length, index, indexPosition)
    if (!isInt(value)) throw mismatch('INT', hostTypeName(value), access.valuePosition)
    target.own()[at] = Number(BigInt.asUintN(8, BigInt(value)))
    return undefined
  }
  const set = environment.registry.findIndexer(target, index)?.set
  if (set === undefined) {
    throw indexerUnavailable(`${typeName(target)} [${typeName(index)}] = ${typeName(value)}`, position)
  }
  environment.callHost((context) => set(context, target, index, value), siteOf('index$set$', position, access.unit))
  return undefined
}

/** Throws for what is no container and has no indexer. */
export function refuseIndexing(target: Value, index: Value, value: Value, access: Access): void {
  const isContainer = target instanceof RhaiArray || target instanceof RhaiMap || target instanceof Blob
  if (isContainer || typeof target === 'string' || isInt(target)) return
  if (access.environment.registry.findIndexer(target, index) !== undefined) return
  throw indexerUnavailable(`${typeName(target)} [${typeName(index)}] = ${typeName(value)}`, access.position)
}

function characterIndex(text: string, index: Int, position: Position): number {
  const length = characterCount(text)
  const at = typeof index === 'number' ? (index < 0 ? index + length : index) : -1
  if (at < 0 || at >= length) throw stringBounds(length, index, position)
  return at
}

function readString(text: string, index: Value, access: Access): Value {
  const { indexPosition: position } = access
  if (isInt(index)) {
    // The first characters of most strings are ASCII: no need to look at the rest.
    if (typeof index === 'number' && index >= 0 && index < text.length && index < 1) {
      const unit = text.charCodeAt(index)
      if (unit < 0xd800) return charOf(unit)
    }
    access.environment.counters.budget -= text.length >> 9
    return charOf(codePointAtPosition(text, characterIndex(text, index, position)))
  }
  if (index instanceof Range) {
    const [start, end] = sliceBounds(text, index, position)
    return sliceCharacters(text, start, end)
  }
  throw mismatch('i64', hostTypeName(index), position)
}

/** Where a range ends in a text: also before its start, and then what lies between stays twice. */
function sliceEnd(length: number, { end, isInclusive }: Range): number {
  const last = Number(end)
  const from = Math.max(0, last < 0 ? last + length : Math.min(last, length))
  return Math.min(length, from + (isInclusive ? 1 : 0))
}

function sliceBounds(text: string, range: Range, position: Position): readonly [number, number] {
  const length = characterCount(text)
  if (length === 0) return [0, 0]
  const first = Number(range.start)
  const last = Number(range.end)
  const start = first < 0 ? first + length : Math.min(first, length)
  if (start < 0) throw stringBounds(length, range.start, position)
  const end = Math.max(0, last < 0 ? last + length : Math.min(last, length))
  if (range.isInclusive) {
    // An inclusive range whose ends are one position is empty: Rhai's own rule.
    return start >= end ? [start, start] : [start, Math.min(end + 1, length)]
  }
  return [start, Math.max(start, end)]
}

function writeString(text: string, index: Value, value: Value, access: Access): string {
  const { indexPosition: position, environment } = access
  environment.counters.charge(text.length / 64)
  meter.bytes += text.length
  if (index instanceof Range) {
    const [start] = sliceBounds(text, index, position)
    const length = characterCount(text)
    const changed =
      sliceCharacters(text, 0, start) + toText(value) + sliceCharacters(text, sliceEnd(length, index), length)
    return environment.counters.checkString(changed)
  }
  if (!isInt(index)) throw mismatch('i64', hostTypeName(index), position)
  const length = characterCount(text)
  characterIndex(text, index, position)
  if (!(value instanceof Char)) throw mismatch('char', hostTypeName(value), access.valuePosition)
  // Rhai writes `s[-k]` at position k, counted from the start; past the end nothing changes.
  const at = Math.abs(Number(index))
  if (at >= length) return text
  return sliceCharacters(text, 0, at) + value.text + sliceCharacters(text, at + 1, length)
}

function bitIndex(index: Int, position: Position): number {
  const at = Number(index)
  if (at < -64 || at > 63) throw bitFieldBounds(index, position)
  return at < 0 ? at + 64 : at
}

function bitRange(range: Range, position: Position): { first: number; mask: Int } {
  const start = Number(range.start)
  const end = range.end === maxInt ? 63 : Number(range.end) - (range.isInclusive ? 0 : 1)
  if (start < 0 || start > 63) throw bitFieldBounds(range.start, position)
  if (end > 63 || (end < 0 && range.end < 0)) throw bitFieldBounds(range.end, position)
  const count = Math.max(0, end - start + 1)
  return { first: start, mask: count >= 64 ? -1 : xorInts(shiftLeft(-1, count), -1) }
}

function readBits(value: Int, index: Value, access: Access): Value {
  const { indexPosition: position } = access
  if (isInt(index)) return andInts(shiftRight(value, bitIndex(index, position)), 1) === 1
  if (index instanceof Range) {
    const { first, mask } = bitRange(index, position)
    return andInts(shiftRight(value, first), mask)
  }
  throw mismatch('i64', hostTypeName(index), position)
}

function writeBits(value: Int, index: Value, bits: Value, access: Access): Int {
  const { indexPosition: position } = access
  if (isInt(index)) {
    const mask = shiftLeft(1, bitIndex(index, position))
    if (typeof bits !== 'boolean') throw mismatch('bool', hostTypeName(bits), access.valuePosition)
    return bits ? orInts(value, mask) : andInts(value, xorInts(mask, -1))
  }
  if (index instanceof Range) {
    const { first, mask } = bitRange(index, position)
    if (!isInt(bits)) throw mismatch('integer', hostTypeName(bits), access.valuePosition)
    const kept = andInts(value, xorInts(shiftLeft(mask, first), -1))
    return orInts(kept, shiftLeft(andInts(bits, mask), first))
  }
  throw mismatch('i64', hostTypeName(index), position)
}

export function readProperty(target: Value, name: string, access: Access): Value {
  if (target instanceof RhaiMap) return readEntry(target, name, access, access.position)
  const { environment, unit, position, cache } = access
  const type = environment.registry.typeId(target)
  if (cache !== undefined && cache.type === type) return environment.callGetter(cache.getter, target, cache.site)
  const getter = environment.registry.findGetter(target, name)
  if (getter !== undefined) {
    access.cache = { type, getter, site: siteOf(`get$${name}`, position, unit) }
    return environment.callGetter(getter, target, access.cache.site)
  }
  const get = environment.registry.findIndexer(target, name)?.get
  if (get === undefined) throw propertyUnknown(name, typeName(target), position)
  return environment.callHost((context) => get(context, target, name), siteOf('index$get$', position, unit))
}

export function ownProperty(target: Value, name: string, access: Access): Value {
  return target instanceof RhaiMap
    ? ownEntry(target, name, access, access.position)
    : readProperty(target, name, access)
}

export function writeProperty(target: Value, name: string, value: Value, access: Access): void {
  const { environment, unit, position } = access
  if (target instanceof RhaiMap) {
    const { size } = target
    target.set(name, value)
    // The usual case, a number for a number, makes nothing larger.
    if (target.size === size && (typeof value === 'number' || value instanceof Float)) return
    environment.checkContainer(target, access.valuePosition)
    return
  }
  const setter = environment.registry.findSetter(target, name)
  if (setter !== undefined) {
    environment.callHost((context) => setter(context, target, value), siteOf(`set$${name}`, position, unit))
    return
  }
  const set = environment.registry.findIndexer(target, name)?.set
  if (set === undefined) throw propertyNotWritable(name, typeName(target), value, position)
  environment.callHost((context) => set(context, target, name, value), siteOf('index$set$', position, unit))
}
