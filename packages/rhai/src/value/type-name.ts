// Type names: what `type_of` says, what natives list as parameters, and what error texts show.

import { RhaiArray } from './array.js'
import { Blob } from './blob.js'
import { Char } from './char.js'
import { Float } from './float.js'
import { FunctionPointer } from './function-pointer.js'
import { HostValue } from './host-value.js'
import { RhaiMap } from './map.js'
import { Range, RhaiIterator } from './range.js'
import { Timestamp } from './timestamp.js'
import type { Value } from './value.js'

/** What `type_of` answers. */
export function typeName(value: Value): string {
  switch (typeof value) {
    case 'undefined':
      return '()'
    case 'boolean':
      return 'bool'
    case 'number':
    case 'bigint':
      return 'i64'
    case 'string':
      return 'string'
    case 'object':
      return objectTypeName(value)
  }
}

function objectTypeName(value: object): string {
  if (value instanceof Float) return 'f64'
  if (value instanceof RhaiArray) return 'array'
  if (value instanceof RhaiMap) return 'map'
  if (value instanceof Char) return 'char'
  if (value instanceof Blob) return 'blob'
  if (value instanceof Range) return value.isInclusive ? 'range=' : 'range'
  if (value instanceof FunctionPointer) return 'Fn'
  if (value instanceof Timestamp) return 'timestamp'
  if (value instanceof RhaiIterator) return 'range'
  if (value instanceof HostValue) return value.type.displayName ?? value.type.name
  return 'unknown'
}

/** As in signatures of missing functions: every string shows as Rhai's list of string types. */
export function signatureTypeName(value: Value): string {
  return typeof value === 'string' ? '&str | ImmutableString | String' : typeName(value)
}

/** The name that natives list for this value in `parameters`: as `type_of`, but iterators and host types by their own. */
export function parameterTypeName(value: Value): string {
  if (value instanceof HostValue) return value.type.name
  if (value instanceof RhaiIterator) return 'iterator'
  return typeName(value)
}

/** Where a value of another type is wanted, Rhai names ranges by their Rust type. */
export function hostTypeName(value: Value): string {
  if (!(value instanceof Range)) return typeName(value)
  return value.isInclusive ? 'core::ops::range::RangeInclusive<i64>' : 'core::ops::range::Range<i64>'
}
