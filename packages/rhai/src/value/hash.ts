// The key under which `switch` looks values up: structural and type-strict, floats by their bits.

import { RhaiArray } from './array.js'
import { Blob } from './blob.js'
import { Char } from './char.js'
import { Float } from './float.js'
import { FunctionPointer } from './function-pointer.js'
import { RhaiMap } from './map.js'
import { Range } from './range.js'
import { tooDeep } from './text.js'
import { maxValueDepth, type Value } from './value.js'

const bits = new DataView(new ArrayBuffer(8))

/** Equal keys for equal values, and only for them; undefined for what cannot be hashed. */
export function hashKey(value: Value): string | undefined {
  return keyOf(value, 0)
}

function keyOf(value: Value, depth: number): string | undefined {
  switch (typeof value) {
    case 'undefined':
      return 'u'
    case 'boolean':
      return value ? 't' : 'f'
    case 'number':
    case 'bigint':
      return `i${value.toString()}`
    case 'string':
      return `s${value.length.toString()}:${value}`
    case 'object':
      return objectKey(value, depth)
  }
}

function objectKey(value: object, depth: number): string | undefined {
  if (value instanceof Char) return `c${value.codePoint.toString()}`
  if (value instanceof Float) {
    bits.setFloat64(0, value.value)
    return `d${bits.getBigUint64(0).toString(16)}`
  }
  if (value instanceof RhaiArray) return arrayKey(value, depth + 1)
  if (value instanceof RhaiMap) return mapKey(value, depth + 1)
  if (value instanceof Blob) return `b${value.length.toString()}:${value.bytes.toString()}`
  if (value instanceof Range) return `r${value.isInclusive ? '=' : ''}${value.start.toString()}:${value.end.toString()}`
  if (value instanceof FunctionPointer) return pointerKey(value)
  return undefined
}

function arrayKey(array: RhaiArray, depth: number): string | undefined {
  if (depth > maxValueDepth) throw tooDeep()
  const parts: string[] = []
  for (const element of array.elements) {
    const key = keyOf(element, depth)
    if (key === undefined) return undefined
    parts.push(key)
  }
  return `a${parts.length.toString()}[${parts.join(',')}]`
}

function mapKey(map: RhaiMap, depth: number): string | undefined {
  if (depth > maxValueDepth) throw tooDeep()
  const parts: string[] = []
  for (const name of map.keys()) {
    const key = keyOf(map.peek(name), depth)
    if (key === undefined) return undefined
    parts.push(`${name.length.toString()}:${name}=${key}`)
  }
  return `m${parts.length.toString()}{${parts.join(',')}}`
}

function pointerKey(pointer: FunctionPointer): string | undefined {
  if (pointer.target !== undefined || pointer.curried.length > 0) return undefined
  return `p${pointer.name}`
}
