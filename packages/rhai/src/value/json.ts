// JSON text of values as Rhai's `to_json` writes it: compact, keys sorted, chars in single quotes.

import { RhaiArray } from './array.js'
import { Blob } from './blob.js'
import { Char } from './char.js'
import { Float, floatDebugText } from './float.js'
import { FunctionPointer } from './function-pointer.js'
import { RhaiMap } from './map.js'
import { Shared } from './shared.js'
import { charLiteral, quoted, toDebugText, tooDeep } from './text.js'
import { maxValueDepth, type Value } from './value.js'

/** Told of work in proportion to a size, before it is done. */
type Charge = (operations: number) => void

/** Compact JSON; what JSON cannot say is written as Rhai writes it. */
export function toJson(value: Value, charge: Charge = () => {}): string {
  return jsonOf(value, 0, charge)
}

function jsonOf(value: Value, depth: number, charge: Charge): string {
  if (depth > maxValueDepth) throw tooDeep()
  if (value === undefined) return 'null'
  if (typeof value === 'string') {
    charge(value.length / 64)
    return quoted(value)
  }
  if (value instanceof Float) return floatDebugText(value.value)
  if (value instanceof Char) return charLiteral(value)
  if (value instanceof RhaiArray) {
    charge(value.length)
    return `[${value.elements.map((element) => jsonOf(element, depth + 1, charge)).join(',')}]`
  }
  if (value instanceof RhaiMap) {
    charge(value.size)
    return `{${value
      .keys()
      .map((key) => `${quoted(key)}:${jsonOf(value.peek(key), depth + 1, charge)}`)
      .join(',')}}`
  }
  if (value instanceof Blob) {
    charge(value.length / 8)
    return `[${value.bytes.join(',')}]`
  }
  if (value instanceof FunctionPointer) {
    const { name, curried } = value
    if (curried.length === 0) return quoted(name)
    const parts = curried.map((slot) => jsonOf(slot instanceof Shared ? slot.value : slot, depth + 1, charge))
    return `[${[quoted(name), ...parts].join(',')}]`
  }
  return toDebugText(value)
}
