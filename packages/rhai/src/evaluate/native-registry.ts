// The functions that the host gives scripts, found by name, number of arguments, and their types; also getters, setters, indexers.
// INVARIANT: everything is in Maps keyed by strings of scripts, nothing ever names a property of an object.

import { RhaiArray } from '../value/array.js'
import { Blob } from '../value/blob.js'
import { Char } from '../value/char.js'
import { Float } from '../value/float.js'
import { FunctionPointer } from '../value/function-pointer.js'
import { HostValue } from '../value/host-value.js'
import { RhaiMap } from '../value/map.js'
import { Range, RhaiIterator } from '../value/range.js'
import { parameterTypeName } from '../value/type-name.js'
import type { Value } from '../value/value.js'
import type { CallContext, NativeFunction } from './native-function.js'

export type Getter = (context: CallContext, target: Value) => Value
export type Setter = (context: CallContext, target: Value, value: Value) => void
export interface Indexer {
  readonly get?: (context: CallContext, target: Value, index: Value) => Value
  readonly set?: (context: CallContext, target: Value, index: Value, value: Value) => void
}

export interface RegisteredProperty {
  readonly type: string
  readonly name: string
}

const firstHostType = 16

export class NativeRegistry {
  private readonly functions = new Map<string, NativeFunction[]>()
  private readonly getters = new Map<string, Map<string, Getter>>()
  private readonly setters = new Map<string, Map<string, Setter>>()
  private readonly indexers = new Map<string, Indexer>()
  private readonly hostTypes = new Map<object, number>()

  add(native: NativeFunction): void {
    const key = `${native.name}/${native.parameters.length}`
    const overloads = this.functions.get(key) ?? []
    const same = overloads.findIndex((other) => other.parameters.join() === native.parameters.join())
    if (same >= 0) overloads[same] = native
    else overloads.push(native)
    this.functions.set(key, overloads)
    if (native.isGetter === true && native.parameters.length === 1) this.addNativeGetter(native)
  }

  private addNativeGetter(native: NativeFunction): void {
    if (native.mutatesFirst === true) return
    const { call } = native
    this.addGetter(native.parameters[0] ?? 'any', native.name, (context, target) => call(context, target))
  }

  addGetter(type: string, name: string, getter: Getter): void {
    const byType = this.getters.get(name) ?? new Map<string, Getter>()
    byType.set(type, getter)
    this.getters.set(name, byType)
  }

  addSetter(type: string, name: string, setter: Setter): void {
    const byType = this.setters.get(name) ?? new Map<string, Setter>()
    byType.set(type, setter)
    this.setters.set(name, byType)
  }

  /** An indexer for a pair of types. */
  addIndexer(type: string, indexType: string, indexer: Indexer): void {
    this.indexers.set(`${type}\0${indexType}`, { ...this.indexers.get(`${type}\0${indexType}`), ...indexer })
  }

  findGetter(target: Value, name: string): Getter | undefined {
    const byType = this.getters.get(name)
    return byType?.get(parameterTypeName(target)) ?? byType?.get('any')
  }

  findSetter(target: Value, name: string): Setter | undefined {
    const byType = this.setters.get(name)
    return byType?.get(parameterTypeName(target)) ?? byType?.get('any')
  }

  findIndexer(target: Value, index: Value): Indexer | undefined {
    const type = parameterTypeName(target)
    return this.indexers.get(`${type}\0${parameterTypeName(index)}`) ?? this.indexers.get(`${type}\0any`)
  }

  /** Exact types first, then the overload with the fewest `any`. */
  find(name: string, args: readonly Value[]): NativeFunction | undefined {
    const overloads = this.functions.get(`${name}/${args.length}`)
    if (overloads === undefined) return undefined
    let best: NativeFunction | undefined
    let fewest = Number.POSITIVE_INFINITY
    for (const native of overloads) {
      const count = countAny(native.parameters, args)
      if (count < fewest) {
        fewest = count
        best = native
      }
    }
    return best
  }

  /** The overload for one argument of exactly this type. */
  findExact(name: string, type: string): NativeFunction | undefined {
    return this.functions.get(`${name}/1`)?.find(({ parameters }) => parameters[0] === type)
  }

  has(name: string, arity: number): boolean {
    return this.functions.has(`${name}/${arity}`)
  }

  /** All functions, in the order of registration by name. */
  *all(): Iterable<NativeFunction> {
    for (const overloads of this.functions.values()) yield* overloads
  }

  *properties(): Iterable<RegisteredProperty> {
    for (const accessors of [this.getters, this.setters]) {
      for (const [name, byType] of accessors) for (const type of byType.keys()) yield { type, name }
    }
  }

  /** A small number for a value's type, the same for all values that the look-up treats alike: the key of inline caches. */
  typeId(value: Value): number {
    switch (typeof value) {
      case 'undefined':
        return 0
      case 'boolean':
        return 1
      case 'number':
      case 'bigint':
        return 2
      case 'string':
        return 3
      case 'object':
        return this.objectTypeId(value)
    }
  }

  private objectTypeId(value: object): number {
    if (value instanceof RhaiArray) return 4
    if (value instanceof RhaiMap) return 5
    if (value instanceof Float) return 6
    if (value instanceof Char) return 7
    if (value instanceof Blob) return 8
    if (value instanceof FunctionPointer) return 9
    if (value instanceof Range) return value.isInclusive ? 10 : 11
    if (value instanceof RhaiIterator) return 12
    if (value instanceof HostValue) return this.hostTypeId(value)
    return 13
  }

  private hostTypeId(value: HostValue): number {
    const known = this.hostTypes.get(value.type)
    if (known !== undefined) return known
    const id = firstHostType + this.hostTypes.size
    this.hostTypes.set(value.type, id)
    return id
  }
}

function countAny(parameters: readonly string[], args: readonly Value[]): number {
  let count = 0
  for (let index = 0; index < parameters.length; index++) {
    const parameter = parameters[index]
    if (parameter === 'any') count++
    else if (parameter !== parameterTypeName(args[index])) return Number.POSITIVE_INFINITY
  }
  return count
}
