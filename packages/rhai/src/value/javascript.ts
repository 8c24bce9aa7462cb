// Values of scripts as values of JavaScript and back, for hosts. INVARIANT: nothing is converted by guess: what has no counterpart is an
// error that says where it is and what to give instead.

import { CodedError } from '@sallyport/diagnostics'
import { RhaiArray } from './array.js'
import { Blob } from './blob.js'
import { Char } from './char.js'
import { Float } from './float.js'
import { FunctionPointer } from './function-pointer.js'
import { HostValue } from './host-value.js'
import { canonical, maxInt, minInt } from './int64.js'
import { RhaiMap } from './map.js'
import { Range, RhaiIterator } from './range.js'
import { tooDeep } from './text.js'
import { Timestamp } from './timestamp.js'
import { maxValueDepth, type Value } from './value.js'

/**
 * A value for scripts. `undefined` and `null` become unit; a whole number that JavaScript holds exactly an INT, any other number a FLOAT
 * (`new Float(1)` for a whole FLOAT); a bigint an INT; lists, `Uint8Array`s, `Map`s with texts as keys and plain objects an array, a
 * blob and maps. Values of scripts stay what they are. Containers are copied. Throws an error with the code `rhai/no-value` for anything
 * else: functions (register them), class instances (make them a HostValue), numbers beyond 64 bits, texts that are no Unicode, cycles.
 */
export function fromJavaScript(value: unknown): Value {
  return scriptValue(value, '', 0)
}

/** Half a character: Rhai's texts are Unicode. */
const loneSurrogate = /\p{Surrogate}/u

function scriptValue(value: unknown, path: string, depth: number): Value {
  if (depth > maxValueDepth) throw noValue(path, 'nested too deeply, or in itself')
  switch (typeof value) {
    case 'undefined':
    case 'boolean':
      return value
    case 'string':
      if (loneSurrogate.test(value)) throw noValue(path, 'a text that is no valid Unicode')
      return value
    case 'number':
      return Number.isSafeInteger(value) && !Object.is(value, -0) ? value : new Float(value)
    case 'bigint':
      if (value < minInt || value > maxInt) throw noValue(path, 'a whole number of more than 64 bits')
      return canonical(value)
    case 'object':
      return value === null ? undefined : objectValue(value, path, depth)
    default:
      throw noValue(path, `a ${typeof value}`, typeof value === 'function' ? 'register it with the engine' : undefined)
  }
}

function objectValue(value: object, path: string, depth: number): Value {
  if (isScriptValue(value)) return value
  if (Array.isArray(value)) {
    return new RhaiArray(Array.from(value, (element, index) => scriptValue(element, `${path}[${index}]`, depth + 1)))
  }
  if (value instanceof Uint8Array) return new Blob(Uint8Array.from(value))
  if (value instanceof Map) return mapOf([...value], path, depth)
  const prototype: unknown = Object.getPrototypeOf(value)
  if (prototype === null || prototype === Object.prototype) return mapOf(Object.entries(value), path, depth)
  const { name } = value.constructor
  throw noValue(path, `an instance of ${name}`, 'give its parts in a plain object, or make it a HostValue')
}

function mapOf(entries: readonly (readonly [unknown, unknown])[], path: string, depth: number): RhaiMap {
  return new RhaiMap(
    new Map(
      entries.map(([key, element]) => {
        if (typeof key !== 'string' || loneSurrogate.test(key)) throw noValue(path, 'a map with a key that is no text')
        return [key, scriptValue(element, `${path}.${key}`, depth + 1)]
      }),
    ),
  )
}

const scriptClasses = [
  Float,
  Char,
  RhaiArray,
  RhaiMap,
  Blob,
  Range,
  RhaiIterator,
  FunctionPointer,
  Timestamp,
  HostValue,
]

function isScriptValue(value: object): value is object & Value {
  return scriptClasses.some((each) => value instanceof each)
}

/**
 * A value of a script for JavaScript: unit as `undefined`, an INT as a number or, beyond 2⁵³, a bigint, a FLOAT as a number, a character
 * as a string, an array as a list, a map as a plain object (keys are its own properties, `__proto__` too), a blob as a `Uint8Array`. What
 * JavaScript has nothing for (ranges, function pointers, points in time, the host's own values) stays what it is. Containers are
 * copied. Throws `Stack overflow` for a value that is nested too deeply.
 */
export function toJavaScript(value: Value): unknown {
  return plain(value, 0)
}

function plain(value: Value, depth: number): unknown {
  if (typeof value !== 'object') return value
  if (depth > maxValueDepth) throw tooDeep()
  if (value instanceof Float) return value.value
  if (value instanceof Char) return value.text
  if (value instanceof RhaiArray) return value.elements.map((element) => plain(element, depth + 1))
  if (value instanceof RhaiMap) {
    return Object.fromEntries(value.keys().map((key) => [key, plain(value.peek(key), depth + 1)]))
  }
  return value instanceof Blob ? Uint8Array.from(value.bytes) : value
}

function noValue(path: string, what: string, hint?: string): CodedError {
  const where = path === '' ? '' : `\`${path.replace(/^\./, '')}\`: `
  const message = `${where}a script can have no such value: ${what}`
  return new CodedError({ code: 'rhai/no-value', message, ...(hint === undefined ? {} : { hint }) })
}
