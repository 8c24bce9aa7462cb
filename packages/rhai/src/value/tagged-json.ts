// Values as JSON that loses nothing of their types: `{"int":"42"}`, `{"array":[{"unit":null}]}`. For talking to other programs.
// INVARIANT: what is written reads back as an equal value, except what only lives in one process (captured variables, points in time).

import { CodedError } from '@sallyport/diagnostics'
import { RhaiArray } from './array.js'
import { Blob } from './blob.js'
import { Char, charOf } from './char.js'
import { Float } from './float.js'
import { FunctionPointer } from './function-pointer.js'
import { canonical, type Int, maxInt, minInt } from './int64.js'
import { RhaiMap } from './map.js'
import { Range } from './range.js'
import { tooDeep } from './text.js'
import { Timestamp } from './timestamp.js'
import { typeName } from './type-name.js'
import { maxValueDepth, type Value } from './value.js'

/** JSON text of a value; throws `Stack overflow` for one that is nested too deeply. */
export function toTaggedJson(value: Value): string {
  return taggedText(value, 0)
}

function taggedText(value: Value, depth: number): string {
  if (depth > maxValueDepth) throw tooDeep()
  if (value === undefined) return '{"unit":null}'
  switch (typeof value) {
    case 'boolean':
      return `{"bool":${value}}`
    case 'number':
    case 'bigint':
      return `{"int":"${value}"}`
    case 'string':
      return `{"string":${JSON.stringify(value)}}`
    default:
      return objectText(value, depth)
  }
}

function objectText(value: object & Value, depth: number): string {
  if (value instanceof Float) return `{"float":${floatText(value.value)}}`
  if (value instanceof Char) return `{"char":${JSON.stringify(String.fromCodePoint(value.codePoint))}}`
  if (value instanceof RhaiArray) {
    return `{"array":[${value.elements.map((element) => taggedText(element, depth + 1)).join(',')}]}`
  }
  if (value instanceof RhaiMap) {
    const entries = value.keys().map((key) => `${JSON.stringify(key)}:${taggedText(value.peek(key), depth + 1)}`)
    return `{"map":{${entries.join(',')}}}`
  }
  if (value instanceof Blob) return `{"blob":[${value.bytes.join(',')}]}`
  if (value instanceof FunctionPointer) return `{"fnptr":{"name":${JSON.stringify(value.name)}}}`
  if (value instanceof Timestamp) return '{"timestamp":null}'
  if (value instanceof Range)
    return `{"range${value.isInclusive ? 'Inclusive' : ''}":["${value.start}","${value.end}"]}`
  return `{"other":${JSON.stringify(typeName(value))}}`
}

/** As a JSON number that any reader takes for a float, the sign of zero included. */
function floatText(value: number): string {
  if (Number.isNaN(value)) return '"NaN"'
  if (!Number.isFinite(value)) return value > 0 ? '"inf"' : '"-inf"'
  if (Object.is(value, -0)) return '-0.0'
  return Number.isInteger(value) && Math.abs(value) < 1e21 ? `${value}.0` : `${value}`
}

/** The value that parsed tagged JSON stands for. Throws an error with the code `rhai/tagged-json` for anything else. */
export function fromTaggedJson(json: unknown): Value {
  return taggedValue(json, 0)
}

function malformed(what: string): CodedError {
  return new CodedError({ code: 'rhai/tagged-json', message: `${what} in a tagged value` })
}

function taggedValue(json: unknown, depth: number): Value {
  if (depth > maxValueDepth) throw malformed('too many levels')
  if (typeof json !== 'object' || json === null || Array.isArray(json)) throw malformed('no object')
  const [entry, second] = Object.entries(json)
  if (entry === undefined || second !== undefined) throw malformed('not exactly one key')
  const [tag, content] = entry
  const read = readers.get(tag)
  if (read === undefined) throw malformed(`unknown type \`${tag.slice(0, 40)}\``)
  return read(content, depth)
}

type Reader = (content: unknown, depth: number) => Value

const readers: ReadonlyMap<string, Reader> = new Map<string, Reader>([
  ['unit', unitFrom],
  ['bool', boolFrom],
  ['int', intFrom],
  ['float', floatFrom],
  ['char', charFrom],
  ['string', stringFrom],
  ['array', (content, depth) => new RhaiArray(listFrom(content).map((element) => taggedValue(element, depth + 1)))],
  ['map', mapFrom],
  ['blob', (content) => new Blob(Uint8Array.from(listFrom(content).map(byteFrom)))],
  ['fnptr', functionPointerFrom],
  ['timestamp', timestampFrom],
  ['range', (content) => rangeFrom(content, false)],
  ['rangeInclusive', (content) => rangeFrom(content, true)],
])

function unitFrom(content: unknown): undefined {
  if (content !== null) throw malformed('something that is not null')
  return undefined
}

/** Points in time mean nothing elsewhere: it is now. */
function timestampFrom(content: unknown): Timestamp {
  unitFrom(content)
  return new Timestamp(Date.now())
}

function boolFrom(content: unknown): boolean {
  if (typeof content !== 'boolean') throw malformed('no bool')
  return content
}

function intFrom(content: unknown): Int {
  if (typeof content !== 'string' || !/^[+-]?[0-9]{1,40}$/.test(content)) throw malformed('no decimal integer')
  const wide = BigInt(content.replace(/^\+/, ''))
  if (wide < minInt || wide > maxInt) throw malformed('an integer beyond 64 bit')
  return canonical(wide)
}

const namedFloats: ReadonlyMap<unknown, number> = new Map<unknown, number>([
  ['NaN', Number.NaN],
  ['inf', Number.POSITIVE_INFINITY],
  ['-inf', Number.NEGATIVE_INFINITY],
])

function floatFrom(content: unknown): Float {
  const number = typeof content === 'number' ? content : namedFloats.get(content)
  if (number === undefined) throw malformed('no float')
  return new Float(number)
}

function stringFrom(content: unknown): string {
  if (typeof content !== 'string') throw malformed('no string')
  return content.replace(/\p{Surrogate}/gu, '\ufffd')
}

function charFrom(content: unknown): Char {
  const [only, second] = stringFrom(content)
  const codePoint = only?.codePointAt(0)
  if (codePoint === undefined || second !== undefined) throw malformed('not exactly one character')
  return charOf(codePoint)
}

function listFrom(content: unknown): readonly unknown[] {
  if (!Array.isArray(content)) throw malformed('no list')
  return content
}

function byteFrom(content: unknown): number {
  if (typeof content !== 'number' || !Number.isInteger(content) || content < 0 || content > 255)
    throw malformed('no byte')
  return content
}

function recordFrom(content: unknown): readonly (readonly [string, unknown])[] {
  if (typeof content !== 'object' || content === null || Array.isArray(content)) throw malformed('no object')
  return Object.entries(content)
}

function mapFrom(content: unknown, depth: number): RhaiMap {
  return new RhaiMap(
    new Map(recordFrom(content).map(([key, value]) => [stringFrom(key), taggedValue(value, depth + 1)])),
  )
}

function functionPointerFrom(content: unknown): FunctionPointer {
  const [entry, second] = recordFrom(content)
  if (entry?.[0] !== 'name' || second !== undefined) throw malformed('not exactly a name')
  return new FunctionPointer(stringFrom(entry[1]))
}

function rangeFrom(content: unknown, isInclusive: boolean): Range {
  const [start, end, third] = listFrom(content)
  if (third !== undefined) throw malformed('not exactly two bounds')
  return new Range(intFrom(start), intFrom(end), isInclusive)
}
