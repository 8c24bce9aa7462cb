// Calls of natives with an inline cache: the overload found last is used again while the argument types stay the same.

import type { Position } from '@sallyport/diagnostics'
import type { Value } from '../value/value.js'
import type { Environment } from './environment.js'
import { functionNotFound } from './faults.js'
import type { NativeFunction } from './native-function.js'

type FindNative = (args: readonly Value[]) => NativeFunction

/** Finds the overload for arguments; throws `Function not found` where there is none. */
export function nativeFinder(environment: Environment, name: string, position: Position): FindNative {
  const { registry } = environment
  let cachedKey = -1
  let cached: NativeFunction | undefined
  return (args) => {
    let key = 1
    for (const value of args) key = key * 64 + registry.typeId(value)
    if (key === cachedKey && cached !== undefined) return cached
    const found = registry.find(name, args)
    if (found === undefined) throw functionNotFound(name, args, position)
    // Beyond four arguments keys would collide.
    cachedKey = args.length <= 4 && key < Number.MAX_SAFE_INTEGER ? key : -1
    cached = found
    return found
  }
}
