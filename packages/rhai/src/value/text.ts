// The three text forms of values (reference section 4): display, debug, and the host's own.
// Depth is bounded, so that a deeply nested value is a script error.

import { EvaluationError } from '../errors.js'
import { RhaiArray } from './array.js'
import { Blob } from './blob.js'
import { Char } from './char.js'
import { Float, floatDebugText, floatText } from './float.js'
import { FunctionPointer } from './function-pointer.js'
import { HostValue } from './host-value.js'
import { maxInt } from './int64.js'
import { RhaiMap } from './map.js'
import { Range } from './range.js'
import { Timestamp } from './timestamp.js'
import { maxValueDepth, type Value } from './value.js'

type Form = 'display' | 'debug' | 'host'

/** What `print`, interpolation and `to_string` give. */
export function toText(value: Value): string {
  if (typeof value === 'string') return value
  return textOf(value, 'display', 0)
}

/** What `debug` and `to_debug` give. */
export function toDebugText(value: Value): string {
  return textOf(value, 'debug', 0)
}

/** What Rust's own display gives: as {@link toText}, but characters inside containers stand in quotes. */
export function toHostText(value: Value): string {
  return textOf(value, 'host', 0)
}

export function tooDeep(): EvaluationError {
  return new EvaluationError({ kind: 'ErrorStackOverflow', text: 'Stack overflow' })
}

function textOf(value: Value, form: Form, depth: number): string {
  switch (typeof value) {
    case 'undefined':
      return form === 'debug' || depth > 0 ? '()' : ''
    case 'boolean':
      return value ? 'true' : 'false'
    case 'number':
    case 'bigint':
      return value.toString()
    case 'string':
      return form === 'debug' || depth > 0 ? quoted(value) : value
    case 'object':
      return objectText(value, form, depth)
  }
}

function objectText(
  value: Exclude<Value, undefined | boolean | number | bigint | string>,
  form: Form,
  depth: number,
): string {
  if (value instanceof Float)
    return form === 'debug' || depth > 0 ? floatDebugText(value.value) : floatText(value.value)
  if (value instanceof Char) return form === 'host' && depth > 0 ? charLiteral(value) : value.text
  if (value instanceof RhaiArray) return arrayText(value, form, depth + 1)
  if (value instanceof RhaiMap) return mapText(value, form, depth + 1)
  if (value instanceof Blob) return blobText(value)
  if (value instanceof Range) return rangeText(value)
  if (value instanceof FunctionPointer) return `Fn(${value.name})`
  if (value instanceof Timestamp) return '<timestamp>'
  if (value instanceof HostValue) return hostText(value, form === 'debug' || depth > 0)
  return 'range'
}

function arrayText(array: RhaiArray, form: Form, depth: number): string {
  if (depth > maxValueDepth) throw tooDeep()
  const parts: string[] = []
  for (const element of array.elements) parts.push(textOf(element, form, depth))
  return `[${parts.join(', ')}]`
}

function mapText(map: RhaiMap, form: Form, depth: number): string {
  if (depth > maxValueDepth) throw tooDeep()
  const parts: string[] = []
  for (const key of map.keys()) parts.push(`${quoted(key)}: ${textOf(map.peek(key), form, depth)}`)
  return `#{${parts.join(', ')}}`
}

function blobText(blob: Blob): string {
  let text = '['
  const { bytes } = blob
  for (let index = 0; index < bytes.length; index++) {
    if (index > 0 && index % 8 === 0) text += ' '
    text += (bytes[index] ?? 0).toString(16).padStart(2, '0')
  }
  return `${text}]`
}

function rangeText(range: Range): string {
  const end = range.end === maxInt ? '' : range.end.toString()
  return `${range.start.toString()}${range.isInclusive ? '..=' : '..'}${end}`
}

function hostText(value: HostValue, isDebug: boolean): string {
  const { type } = value
  if (isDebug && type.toDebugText !== undefined) return type.toDebugText(value)
  return type.toText?.(value) ?? type.displayName ?? type.name
}

const simpleEscapes: ReadonlyMap<string, string> = new Map([
  ['"', '\\"'],
  ['\\', '\\\\'],
  ['\n', '\\n'],
  ['\r', '\\r'],
  ['\t', '\\t'],
  ['\0', '\\0'],
])
// What Rust's debug form escapes besides: controls, formats, private use, unassigned, separators, combining marks.
const escapable = /["\\]|[\p{C}\p{Zl}\p{Zp}\p{Mn}\p{Me}]|(?! )\p{Zs}/gu

/** A string between double quotes as Rust's debug form writes it. */
export function quoted(text: string): string {
  return `"${text.replace(escapable, escapeCharacter)}"`
}

function escapeCharacter(character: string): string {
  return simpleEscapes.get(character) ?? `\\u{${(character.codePointAt(0) ?? 0).toString(16)}}`
}

/** A character between single quotes as Rust's debug form writes it. */
export function charLiteral(char: Char): string {
  const { text } = char
  if (text === "'") return "'\\''"
  return text === '"' ? `'"'` : `'${text.replace(escapable, escapeCharacter)}'`
}
