// Values of scripts as plain JSON, between the engine's process and the guard's. Values of the host cross as numbers that only the
// guard's side can turn back into objects. INVARIANT: what is decoded is checked piece by piece; anything else is a broken protocol.

import {
  Blob,
  Char,
  canonical,
  Float,
  FunctionPointer,
  HostValue,
  Range,
  RhaiArray,
  RhaiMap,
  Timestamp,
  type Value,
} from '@sallyport/rhai'
import { countOf, listOf, ProtocolError, textOf, type Wire } from './wire.js'

/** How each side names what it cannot send, and finds it again. */
export interface References {
  readonly hostToWire: (value: HostValue) => Wire
  readonly hostFromWire: (wire: Wire) => HostValue
  readonly functionToWire: (value: FunctionPointer) => Wire
  readonly functionFromWire: (wire: Wire) => FunctionPointer
}

/** Deeper than scripts can build and print. */
const deepest = 1000

export function encodeValue(value: Value, references: References, depth = 0): Wire {
  if (depth > deepest) throw new ProtocolError('a value is nested too deeply')
  if (value === undefined) return null
  if (typeof value === 'bigint') return ['i', value.toString()]
  if (typeof value !== 'object') return value
  const inner = (each: Value): Wire => encodeValue(each, references, depth + 1)
  if (value instanceof Float) return ['f', floatToWire(value.value)]
  if (value instanceof RhaiArray) return ['a', value.elements.map((element) => inner(element))]
  if (value instanceof RhaiMap) return ['m', [...value.entries].map(([key, each]) => [key, inner(each)])]
  if (value instanceof Char) return ['c', value.codePoint]
  if (value instanceof Blob) return ['b', Buffer.from(value.bytes).toString('base64')]
  if (value instanceof Range) return ['r', [inner(value.start), inner(value.end), value.isInclusive]]
  if (value instanceof Timestamp) return ['t', floatToWire(value.milliseconds)]
  if (value instanceof FunctionPointer) return ['p', references.functionToWire(value)]
  if (value instanceof HostValue) return ['h', references.hostToWire(value)]
  throw new ProtocolError('a value that cannot be sent')
}

export function decodeValue(wire: Wire | undefined, references: References, depth = 0): Value {
  if (depth > deepest) throw new ProtocolError('a value is nested too deeply')
  if (wire === null) return undefined
  if (typeof wire === 'boolean' || typeof wire === 'string') return wire
  if (typeof wire === 'number') {
    if (!Number.isSafeInteger(wire)) throw new ProtocolError('an integer out of range')
    return wire
  }
  const [tag, content] = listOf(wire)
  const inner = (each: Wire | undefined): Value => decodeValue(each, references, depth + 1)
  switch (tag) {
    case 'i':
      return integerOf(content)
    case 'f':
      return new Float(floatOf(content))
    case 'a':
      return new RhaiArray(listOf(content).map(inner))
    case 'm':
      return new RhaiMap(new Map(listOf(content).map((entry) => entryOf(entry, inner))))
    case 'c':
      return new Char(codePointOf(content))
    case 'b':
      return new Blob(new Uint8Array(Buffer.from(textOf(content), 'base64')))
    case 'r':
      return rangeOf(content, inner)
    case 't':
      return new Timestamp(floatOf(content))
    case 'p':
      return references.functionFromWire(content ?? null)
    case 'h':
      return references.hostFromWire(content ?? null)
    default:
      throw new ProtocolError('an unknown kind of value')
  }
}

const smallest = -(2n ** 63n)
const largest = 2n ** 63n - 1n

function integerOf(wire: Wire | undefined): Value {
  const text = textOf(wire)
  if (!/^-?\d{1,19}$/.test(text)) throw new ProtocolError('an integer is malformed')
  const value = BigInt(text)
  if (value < smallest || value > largest) throw new ProtocolError('an integer out of range')
  return canonical(value)
}

/** JSON has no words for these, and drops the sign of zero. */
const specials: ReadonlyMap<string, number> = new Map([
  ['NaN', Number.NaN],
  ['inf', Number.POSITIVE_INFINITY],
  ['-inf', Number.NEGATIVE_INFINITY],
  ['-0', -0],
])

function floatToWire(value: number): Wire {
  for (const [text, special] of specials) if (Object.is(value, special)) return text
  return value
}

function floatOf(wire: Wire | undefined): number {
  if (typeof wire === 'number') return wire
  const special = specials.get(textOf(wire))
  if (special === undefined) throw new ProtocolError('a float is malformed')
  return special
}

function codePointOf(wire: Wire | undefined): number {
  const point = countOf(wire)
  if (point > 0x10ffff || (point >= 0xd800 && point < 0xe000)) throw new ProtocolError('a character out of range')
  return point
}

function entryOf(wire: Wire, inner: (each: Wire | undefined) => Value): [string, Value] {
  const [key, value] = listOf(wire)
  return [textOf(key), inner(value)]
}

function rangeOf(wire: Wire | undefined, inner: (each: Wire | undefined) => Value): Range {
  const [from, to, isInclusive] = listOf(wire)
  const start = inner(from)
  const end = inner(to)
  if ((typeof start !== 'number' && typeof start !== 'bigint') || (typeof end !== 'number' && typeof end !== 'bigint'))
    throw new ProtocolError('a range is malformed')
  return new Range(start, end, isInclusive === true)
}
