// What a script can hold. Scalars are JS primitives or small immutable boxes; containers are handles with lazy copies.
// INVARIANT: an INT is a JS number while it is a safe integer (never -0) and a bigint beyond; a string holds only Unicode scalars.

import type { RhaiArray } from './array.js'
import type { Blob } from './blob.js'
import type { Char } from './char.js'
import type { Float } from './float.js'
import type { FunctionPointer } from './function-pointer.js'
import type { HostValue } from './host-value.js'
import type { RhaiMap } from './map.js'
import type { Range, RhaiIterator } from './range.js'
import type { Timestamp } from './timestamp.js'

export type Value =
  | undefined
  | boolean
  | number
  | bigint
  | string
  | Float
  | Char
  | RhaiArray
  | RhaiMap
  | Blob
  | Range
  | RhaiIterator
  | FunctionPointer
  | Timestamp
  | HostValue

/** Nesting that printing, comparing, hashing and JSON accept before they report `Stack overflow`. */
export const maxValueDepth = 1000

/** An owned copy of a value that something else keeps: containers get a lazy handle, all else is immutable. */
export function copyValue(value: Value): Value {
  return typeof value === 'object' ? value.copy() : value
}
