// Types of the values that operations hand to scripts: opaque, with named accessors that ask nothing, because what they
// show was read when the value was made.

import type { HostType, HostValue } from '@sallyport/rhai'
import type { Result } from '../operations/operation.js'

/** A property (`entry.name`) or a method without arguments (`entry.type()`). */
export interface Accessor {
  readonly name: string
  readonly style: 'property' | 'method'
  readonly returns: string
  readonly summary: string
  readonly get: (value: HostValue) => Result
}

export interface HandleType extends HostType {
  readonly accessors: readonly Accessor[]
  /** How it stands in the map of a value that holds it; by default as itself. */
  readonly inMap?: (value: HostValue) => Result
}

/** Declares a handle type; `is` narrows what the accessors receive. */
export function handleType<T extends HostValue>(options: {
  readonly name: string
  readonly is: (value: HostValue) => value is T
  readonly toText?: (value: T) => string
  readonly equals?: (left: T, right: T) => boolean
  readonly inMap?: (value: T) => Result
  readonly accessors?: readonly (Omit<Accessor, 'get'> & { readonly get: (value: T) => Result })[]
}): HandleType {
  const { name, is, toText, equals, inMap, accessors = [] } = options
  const narrow = (value: HostValue): T => {
    if (!is(value)) throw new Error(`expected ${name}, got ${value.type.name}`)
    return value
  }
  return {
    name,
    ...(toText === undefined ? {} : { toText: (value) => toText(narrow(value)) }),
    ...(equals === undefined ? {} : { equals: (left, right) => is(left) && is(right) && equals(left, right) }),
    ...(inMap === undefined ? {} : { inMap: (value: HostValue) => inMap(narrow(value)) }),
    accessors: accessors.map((accessor) => ({ ...accessor, get: (value) => accessor.get(narrow(value)) })),
  }
}
